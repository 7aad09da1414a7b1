"""A sentence of law in plain words, with its reference and the day it was checked."""

from __future__ import annotations

from pydantic import Field

from macros.ground.fields import Line, Paragraph, PastDay, Slug
from macros.ground.freshness import Checked
from macros.ground.labels import optional, required
from macros.site.ids import LinkId
from macros.site.models.organisation import Regime


class LegalSentence(Checked):
    """A rule of law as the site explains it: general information, not advice."""

    shown_by = frozenset({"text"})

    id: Slug = required(
        "Identifiant", "Ce que les pages et les rôles écrivent.", "prescription-et-mediation"
    )
    text: Paragraph = required(
        "Phrase",
        "La règle, en mots simples.",
        "La demande d'une seule partie ne suspend aucun délai.",
    )
    reference: Line = required("Référence", "Le texte de loi.", "Code civil, article 2238")
    regimes: tuple[Regime, ...] = Field(
        default=(Regime.PRIVATE, Regime.PUBLIC),
        min_length=1,
        title="Régimes",
        description="Les régimes d'achats où la phrase s'affiche ; les deux par défaut.",
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant du lien officiel (links.yml).", "code-civil-2238"
    )
    verified_on: PastDay | None = optional(
        "Vérifié le", "Le jour où un juriste a relu la phrase ; vide tant que personne ne l'a fait."
    )

"""A sentence of law in plain words, with its reference and the day it was checked."""

from __future__ import annotations

from pydantic import Field

from macros.models.fields import Line, LinkId, Paragraph, PastDay, Slug
from macros.models.organisation import Regime
from macros.models.record import Identified


class LegalSentence(Identified):
    """A rule of law as the site explains it: general information, not advice."""

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les pages et les rôles écrivent.",
        examples=["prescription-et-mediation"],
    )
    text: Paragraph = Field(
        title="Phrase",
        description="La règle, en mots simples.",
        examples=["La demande d'une seule partie ne suspend aucun délai."],
    )
    reference: Line = Field(
        title="Référence",
        description="Le texte de loi.",
        examples=["Code civil, article 2238"],
    )
    regimes: tuple[Regime, ...] = Field(
        default=(Regime.PRIVATE, Regime.PUBLIC),
        min_length=1,
        title="Régimes",
        description="Les régimes d'achats où la phrase s'affiche ; les deux par défaut.",
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant du lien officiel (links.yml).",
        examples=["code-civil-2238"],
    )
    verified_on: PastDay | None = Field(
        default=None,
        title="Vérifié le",
        description="Le jour où un juriste a relu la phrase ; vide tant que personne ne l'a fait.",
    )

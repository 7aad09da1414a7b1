"""A fact that ages: it stands once, with where it was read and the day somebody checked it."""

from __future__ import annotations

from macros.ground.errors import Severity
from macros.ground.fields import Day, Line, Paragraph, PastDay, Slug
from macros.ground.freshness import Checked
from macros.ground.labels import optional, required
from macros.site.ids import LinkId


class Fact(Checked):
    """A fact that pages show with its source, and as « à vérifier » until somebody checked it."""

    explains = Severity.WARNING
    shown_by = frozenset({"text"})

    id: Slug = required(
        "Identifiant", "Ce que les pages et les tutoriels écrivent.", "facture-reception"
    )
    text: Paragraph = required(
        "Fait",
        "Le fait, en mots simples.",
        "Toute entreprise doit pouvoir recevoir des factures électroniques.",
    )
    as_of: PastDay | None = optional(
        "En date du", "La date du texte ou de la page sur quoi le fait repose, si elle est connue."
    )
    source: Line = required(
        "Source", "Où le fait a été lu.", "Loi n° 2023-1322 du 29 décembre 2023, article 91"
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant du lien officiel (links.yml).", "je-decouvre-la-facture-electronique"
    )
    valid_until: Day | None = optional(
        "Valable jusqu'au",
        "Le dernier jour où la phrase reste juste, si un changement est déjà prévu.",
    )
    verified_on: PastDay | None = optional(
        "Vérifié le", "Le jour où la source a été relue ; vide tant que personne ne l'a fait."
    )

"""A fact that ages: it stands once, with where it was read and the day somebody checked it."""

from __future__ import annotations

from pydantic import Field

from macros.models.fields import Day, Line, LinkId, Paragraph, PastDay, Slug
from macros.models.record import Identified


class Fact(Identified):
    """A fact that pages show with its source, and as « à vérifier » until somebody checked it."""

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les pages et les tutoriels écrivent.",
        examples=["facture-reception"],
    )
    text: Paragraph = Field(
        title="Fait",
        description="Le fait, en mots simples.",
        examples=["Toute entreprise doit pouvoir recevoir des factures électroniques."],
    )
    as_of: PastDay | None = Field(
        default=None,
        title="En date du",
        description="La date du texte ou de la page sur quoi le fait repose, si elle est connue.",
    )
    source: Line = Field(
        title="Source",
        description="Où le fait a été lu.",
        examples=["Loi n° 2023-1322 du 29 décembre 2023, article 91"],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant du lien officiel (links.yml).",
        examples=["je-decouvre-la-facture-electronique"],
    )
    valid_until: Day | None = Field(
        default=None,
        title="Valable jusqu'au",
        description="Le dernier jour où la phrase reste juste, si un changement est déjà prévu.",
    )
    verified_on: PastDay | None = Field(
        default=None,
        title="Vérifié le",
        description="Le jour où la source a été relue ; vide tant que personne ne l'a fait.",
    )

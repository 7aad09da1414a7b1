"""An official link: no address is written in prose."""

from __future__ import annotations

from pydantic import Field

from macros.models.fields import Line, PastDay, SecureUrl, Slug
from macros.models.record import Identified


class Link(Identified):
    """A page of another site, official or public."""

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les pages et les données écrivent.",
        examples=["code-civil-2238"],
    )
    title: Line = Field(
        title="Titre",
        description="Le nom de la page.",
        examples=["Code civil, article 2238"],
    )
    publisher: Line = Field(
        title="Éditeur",
        description="Qui publie cette page.",
        examples=["Légifrance"],
    )
    url: SecureUrl = Field(title="Adresse", description="L'adresse de la page.")
    alternatives: tuple[SecureUrl, ...] = Field(
        default=(),
        title="Autres adresses",
        description="Où aller si l'adresse ne répond plus.",
    )
    verified_on: PastDay | None = Field(
        default=None,
        title="Vérifié le",
        description="Le jour où l'adresse a été ouverte ; vide tant que personne ne l'a fait.",
    )

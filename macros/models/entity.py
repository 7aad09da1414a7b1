"""A part of the group: the group itself, a subsidiary, a site, a regional office."""

from __future__ import annotations

from pydantic import Field

from macros.models.common import Address
from macros.models.fields import (
    CategoryId,
    EntityId,
    EntityKind,
    Line,
    Paragraph,
    Siret,
    Slug,
    TerritoryId,
)
from macros.models.record import Identified


class Entity(Identified):
    """A part of the group that buys."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'adresse de sa page, /contacts/<identifiant>/ : ne change jamais.",
        examples=["filiale-ouest"],
    )
    name: Line = Field(
        title="Nom",
        description="Le nom de l'entité.",
        examples=["Filiale Ouest"],
    )
    kind: EntityKind = Field(
        title="Genre",
        description="Un genre d'entité de vocabularies.yml.",
        examples=["filiale"],
    )
    parent: EntityId | None = Field(
        default=None,
        title="Entité mère",
        description="L'identifiant de l'entité dont elle dépend ; absent pour la tête du groupe.",
        examples=["groupe"],
    )
    summary: Paragraph = Field(
        title="En bref",
        description="Ce que fait l'entité et ce qu'elle achète, en une phrase.",
        examples=["Elle entretient les bâtiments et achète des travaux."],
    )
    territories: tuple[TerritoryId, ...] = Field(
        title="Territoires",
        description="Les territoires de vocabularies.yml où elle achète.",
        examples=["bretagne"],
    )
    purchasing_categories: tuple[CategoryId, ...] = Field(
        title="Familles d'achats",
        description="Les familles de vocabularies.yml qu'elle achète.",
        examples=["travaux"],
    )
    address: Address | None = Field(
        default=None, title="Adresse", description="L'adresse postale de l'entité."
    )
    siret: Siret | None = Field(default=None, title="SIRET", description="Le numéro SIRET.")

"""A part of the group: the group itself, a subsidiary, a site, a regional office."""

from __future__ import annotations

from macros.ground.fields import Line, Paragraph, Siret, Slug
from macros.ground.labels import optional, required
from macros.ground.records import Identified
from macros.site.ids import CategoryId, EntityKind, TerritoryId
from macros.site.models.answering import Law, Zone
from macros.site.models.common import Address
from macros.site.models.organisation import Regime
from macros.suppliers.ids import EntityId


class Entity(Identified):
    """A part of the group that buys."""

    id: Slug = required(
        "Identifiant",
        "Devient l'adresse de sa page, /contacts/<identifiant>/ : ne change jamais.",
        "filiale-ouest",
    )
    name: Line = required("Nom", "Le nom de l'entité.", "Filiale Ouest")
    kind: EntityKind = required("Genre", "Un genre d'entité de vocabularies.yml.", "filiale")
    parent: EntityId | None = optional(
        "Entité mère",
        "L'identifiant de l'entité dont elle dépend ; absent pour la tête du groupe.",
        "groupe",
    )
    summary: Paragraph = required(
        "En bref",
        "Ce que fait l'entité et ce qu'elle achète, en une phrase.",
        "Elle entretient les bâtiments et achète des travaux.",
    )
    territories: tuple[TerritoryId, ...] = required(
        "Territoires", "Les territoires de vocabularies.yml où elle achète.", "bretagne"
    )
    purchasing_categories: tuple[CategoryId, ...] = required(
        "Familles d'achats", "Les familles de vocabularies.yml qu'elle achète.", "travaux"
    )
    time_zone: Zone
    public_holidays: Law
    purchasing_regime: Regime | None = optional(
        "Régime d'achats",
        "« private » ou « public », s'il diffère de celui de l'entité mère : il vaut aussi pour "
        "celles qui dépendent d'elle.",
        "public",
    )
    address: Address | None = optional("Adresse", "L'adresse postale de l'entité.")
    siret: Siret | None = optional("SIRET", "Le numéro SIRET.")

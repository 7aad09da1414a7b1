"""A nomination: who holds a role in an entity, and how to reach them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from macros.models.common import Address, Person
from macros.models.fields import (
    CategoryId,
    Clock,
    Day,
    Email,
    EntityId,
    LanguageId,
    Line,
    PastDay,
    RoleId,
    Slug,
    Telephone,
    TerritoryId,
)
from macros.models.record import Identified, Record


class Weekday(StrEnum):
    """A day of the week, as an editor writes it."""

    MONDAY = "lundi"
    TUESDAY = "mardi"
    WEDNESDAY = "mercredi"
    THURSDAY = "jeudi"
    FRIDAY = "vendredi"
    SATURDAY = "samedi"
    SUNDAY = "dimanche"


class Opening(Record):
    """Hours at which somebody answers."""

    days: tuple[Weekday, ...] = Field(
        title="Jours",
        description="Les jours, en toutes lettres.",
        examples=["lundi"],
    )
    opens: Clock = Field(title="De", description="L'heure d'ouverture.")
    closes: Clock = Field(title="À", description="L'heure de fermeture.", examples=["17:00"])


class Deputy(Person):
    """Who answers when the holder is away."""

    email: Email | None = Field(
        default=None, title="Courriel", description="Son adresse, si elle diffère."
    )
    telephone: Telephone | None = Field(
        default=None, title="Téléphone", description="Son numéro, s'il diffère."
    )


class Appointment(Record):
    """The act that gives the role to its holder."""

    date: PastDay = Field(title="Date de nomination", description="Le jour de la nomination.")
    act: Line = Field(
        title="Acte",
        description="La décision qui nomme.",
        examples=["Décision n° 2025-14"],
    )
    authority: Line = Field(
        title="Autorité", description="Qui a nommé.", examples=["Direction générale"]
    )


class Contact(Identified):
    """A nomination and its channels. The role mailbox outlives a change of person."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'adresse de sa carte, /contacts/<identifiant>.vcf ; définitif.",
        examples=["mediation-groupe"],
    )
    role: RoleId = Field(
        title="Rôle",
        description="L'identifiant d'un rôle (roles/).",
        examples=["mediateur-interne"],
    )
    entity: EntityId = Field(
        title="Entité",
        description="L'identifiant d'une entité (entities.yml).",
        examples=["groupe"],
    )
    function: Line = Field(
        title="Fonction",
        description="Le nom de la fonction, affiché même sans titulaire nommé.",
        examples=["Médiation interne du groupe"],
    )
    holder: Person | None = Field(
        default=None,
        title="Titulaire",
        description="La personne, si elle accepte d'être nommée.",
    )
    deputy: Deputy | None = Field(
        default=None, title="Suppléant", description="Qui répond en son absence."
    )
    reporting_line: Line = Field(
        title="Rattachement",
        description="De qui dépend cette fonction.",
        examples=["Secrétariat général"],
    )
    appointment: Appointment = Field(title="Nomination", description="L'acte de nomination.")
    territories: tuple[TerritoryId, ...] = Field(
        default=(),
        title="Territoires",
        description="Les territoires couverts, s'ils diffèrent de ceux de l'entité.",
        examples=["bretagne"],
    )
    purchasing_categories: tuple[CategoryId, ...] = Field(
        default=(),
        title="Familles d'achats",
        description="Les familles couvertes, si elles diffèrent de celles de l'entité.",
        examples=["travaux"],
    )
    email: Email = Field(
        title="Courriel",
        description="La boîte de la fonction, plutôt que celle d'une personne.",
    )
    telephone: Telephone | None = Field(
        default=None, title="Téléphone", description="Le numéro direct de la fonction."
    )
    address: Address | None = Field(
        default=None,
        title="Adresse postale",
        description="L'adresse pour écrire, si elle diffère de celle de l'entité.",
    )
    hours: tuple[Opening, ...] = Field(
        default=(),
        title="Permanence",
        description="Quand quelqu'un répond au téléphone.",
    )
    available_language: tuple[LanguageId, ...] = Field(
        title="Langues",
        description="Les langues parlées.",
        examples=["fr"],
    )
    verified_on: PastDay | None = Field(
        default=None,
        title="Vérifié le",
        description="Le jour où ces coordonnées ont été essayées ; vide si elles ne l'ont pas été.",
    )
    valid_until: Day | None = Field(
        default=None,
        title="Valable jusqu'au",
        description="La fin du mandat ou de la validité.",
    )

    def has_expired(self, today: date) -> bool:
        """Tell whether the nomination ended before `today`."""
        return self.valid_until is not None and self.valid_until < today

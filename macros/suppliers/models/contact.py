"""A nomination: who holds a role in an entity, and how to reach them."""

from __future__ import annotations

from datetime import date, timedelta

from macros.ground.fields import Day, Email, Line, PastDay, Slug, Tariff, Telephone
from macros.ground.freshness import Checked
from macros.ground.labels import optional, optional_list, required
from macros.ground.records import Record
from macros.site.ids import CategoryId, LanguageId, TerritoryId
from macros.site.models.answering import Hours, Law, OpenOnHolidays, SpecialPeriods, Zone
from macros.site.models.common import Address, Person, TariffOfNumber, tariff_of_number
from macros.suppliers.ids import EntityId, RoleId


class Deputy(Person):
    """Who answers when the holder is away."""

    limits = (TariffOfNumber(),)

    email: Email | None = optional("Courriel", "Son adresse, si elle diffère.")
    telephone: Telephone | None = optional("Téléphone", "Son numéro, s'il diffère.")
    tariff: Tariff | None = tariff_of_number()


class Appointment(Record):
    """The act that gives the role to its holder."""

    date: PastDay = required("Date de nomination", "Le jour de la nomination.")
    act: Line = required("Acte", "La décision qui nomme.", "Décision n° 2025-14")
    authority: Line = required("Autorité", "Qui a nommé.", "Direction générale")


class Contact(Checked):
    """A nomination and its channels. The role mailbox outlives a change of person."""

    limits = (TariffOfNumber(),)
    titled_by = "function"
    verified_for = timedelta(days=365)
    shown_by = frozenset({"email", "telephone", "holder"})

    id: Slug = required(
        "Identifiant",
        "Devient l'adresse de sa carte, /contacts/<identifiant>.vcf ; définitif.",
        "mediation-groupe",
    )
    role: RoleId = required("Rôle", "L'identifiant d'un rôle (roles/).", "mediateur-interne")
    entity: EntityId = required("Entité", "L'identifiant d'une entité (entities.yml).", "groupe")
    function: Line = required(
        "Fonction",
        "Le nom de la fonction, affiché même sans titulaire nommé.",
        "Médiation interne du groupe",
    )
    holder: Person | None = optional(
        "Titulaire", "La personne nommée ; sans elle, le site ne se publie pas."
    )
    deputy: Deputy | None = optional("Suppléant", "Qui répond en son absence.")
    reporting_line: Line = required(
        "Rattachement", "De qui dépend cette fonction.", "Secrétariat général"
    )
    appointment: Appointment = required("Nomination", "L'acte de nomination.")
    territories: tuple[TerritoryId, ...] = optional_list(
        "Territoires", "Les territoires couverts, s'ils diffèrent de ceux de l'entité.", "bretagne"
    )
    purchasing_categories: tuple[CategoryId, ...] = optional_list(
        "Familles d'achats",
        "Les familles couvertes, si elles diffèrent de celles de l'entité.",
        "travaux",
    )
    email: Email = required("Courriel", "La boîte de la fonction, plutôt que celle d'une personne.")
    telephone: Telephone | None = optional("Téléphone", "Le numéro direct de la fonction.")
    tariff: Tariff | None = tariff_of_number()
    address: Address | None = optional(
        "Adresse postale", "L'adresse pour écrire, si elle diffère de celle de l'entité."
    )
    hours: Hours
    time_zone: Zone
    public_holidays: Law
    opens_on_public_holidays: OpenOnHolidays
    special_hours: SpecialPeriods
    available_language: tuple[LanguageId, ...] = required("Langues", "Les langues parlées.", "fr")
    verified_on: PastDay | None = optional(
        "Vérifié le",
        "Le jour où ces coordonnées ont été essayées ; vide si elles ne l'ont pas été.",
    )
    valid_until: Day | None = optional("Valable jusqu'au", "La fin du mandat ou de la validité.")

    def has_expired(self, today: date) -> bool:
        """Tell whether the nomination ended before `today`."""
        return self.valid_until is not None and self.valid_until < today

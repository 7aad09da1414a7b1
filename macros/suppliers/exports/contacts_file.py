"""The shape of `contacts.json`: what is published of a contact, field by field.

These models are apart from those of the data, so that a field added to the data is published only
when it is written here too. Titles and descriptions are in French: the schema is documentation.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from macros.ground.labels import required
from macros.site.models.common import Weekday

# `date` is also the name of a field, which would hide the type.
Day = date
Url = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]
Email = Annotated[str, WithJsonSchema({"type": "string", "format": "email"})]
Telephone = Annotated[
    str,
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^(?:\\+[0-9]{4,15}|[0-9]{4}|[0-9]{6})(?:;ext=[0-9]{1,9})?$",
        }
    ),
]
Clock = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"})]
DayOfWeek = Annotated[
    str, WithJsonSchema({"enum": [day.schema_org for day in Weekday], "type": "string"})
]


class _Group(BaseModel):
    """A group of fields of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


def _described(title: str, description: str) -> ConfigDict:
    return ConfigDict(title=title, json_schema_extra={"description": description})


class Publisher(_Group):
    """Who publishes the file."""

    model_config = _described("Organisation", "Qui publie ce fichier.")

    name: str = required("Nom", "Le nom de l'organisation.")
    url: Url = required("Site", "L'adresse du site.")
    siren: str | None = required("SIREN", "Le numéro SIREN, en neuf chiffres.")


class RoleReference(_Group):
    """The role that a contact holds."""

    model_config = _described("Rôle", "Le rôle que tient le contact.")

    id: str = required("Identifiant", "L'identifiant du rôle ; il ne change pas.")
    title: str = required("Nom", "Le nom du rôle.")
    url: Url = required("Page", "La page qui présente le rôle.")


class EntityReference(_Group):
    """The entity that a contact answers for."""

    model_config = _described("Entité", "L'entité du groupe où travaille le contact.")

    id: str = required("Identifiant", "L'identifiant de l'entité ; il ne change pas.")
    name: str = required("Nom", "Le nom de l'entité.")
    url: Url = required("Page", "La page de l'entité.")


class Holder(_Group):
    """The person named."""

    model_config = _described("Titulaire", "La personne qui tient la fonction.")

    name: str = required("Nom", "Prénom et nom.")
    job_title: str | None = required("Fonction", "Ce que la personne fait dans l'organisation.")


class DeputyHolder(Holder):
    """Who answers when the holder is away."""

    model_config = _described("Suppléance", "La personne qui répond en cas d'absence.")

    email: Email | None = required("Courriel", "Son adresse, si elle diffère.")
    telephone: Telephone | None = required(
        "Téléphone", "Son numéro, s'il diffère, écrit comme celui de la fonction."
    )
    tariff: str | None = required("Tarif", "Ce que coûte l'appel, pour un numéro spécial.")


class AppointmentAct(_Group):
    """The act that gives the role."""

    model_config = _described("Nomination", "La décision qui confie la fonction.")

    date: Day = required("Date", "Le jour de la nomination.")
    act: str = required("Acte", "La décision qui nomme.")
    authority: str = required("Autorité", "Qui a nommé.")


class Word(_Group):
    """A word of a closed list."""

    model_config = _described("Mot", "Un mot d'une liste fermée.")

    id: str = required("Identifiant", "L'identifiant du mot ; il ne change pas.")
    name: str = required("Libellé", "Le mot, tel qu'il s'affiche.")


class PostalAddress(_Group):
    """Where to write."""

    model_config = _described("Adresse postale", "Où écrire.")

    street: str = required("Rue", "Numéro et voie.")
    postal_code: str = required("Code postal", "Le code postal.")
    locality: str = required("Ville", "La ville.")
    country: str = required("Pays", "Le pays.")


class OpeningHours(_Group):
    """Hours at which somebody answers."""

    model_config = _described("Permanence", "Des heures où quelqu'un répond.")

    day_of_week: tuple[DayOfWeek, ...] = required(
        "Jours", "Les jours, avec les mots de schema.org : « Monday » est lundi."
    )
    opens: Clock = required("De", "L'heure d'ouverture.")
    closes: Clock = required(
        "À", "L'heure de fermeture ; celle du lendemain, si elle précède l'ouverture."
    )


class SpecialOpeningHours(_Group):
    """Days on which the weekly hours do not hold."""

    model_config = _described(
        "Horaires exceptionnels", "Des jours où d'autres horaires valent, ou bien aucun."
    )

    valid_from: Day = required("Premier jour", "Le premier jour de la période.")
    valid_through: Day = required("Dernier jour", "Le dernier jour de la période, compris.")
    reason: str = required("Motif", "Pourquoi, en quelques mots.")
    hours: tuple[OpeningHours, ...] = required(
        "Horaires", "Ceux qui remplacent la permanence ; une liste vide : personne ne répond."
    )
    answered_by: str | None = required("Qui répond", "Qui répond pendant ce temps.")


class PublishedContact(_Group):
    """A nomination and its channels."""

    model_config = _described("Contact", "Une fonction, qui la tient et comment la joindre.")

    id: str = required("Identifiant", "L'identifiant du contact ; il ne change pas.")
    role: RoleReference = required("Rôle", "Le rôle tenu.")
    entity: EntityReference = required("Entité", "L'entité du contact.")
    function: str = required(
        "Fonction", "Le nom de la fonction, qu'une personne soit nommée ou non."
    )
    holder: Holder | None = required("Titulaire", "La personne, si elle accepte d'être nommée.")
    deputy: DeputyHolder | None = required("Suppléance", "Qui répond en cas d'absence.")
    reporting_line: str = required("Rattachement", "De qui dépend cette fonction.")
    appointment: AppointmentAct = required("Nomination", "L'acte de nomination.")
    territories: tuple[Word, ...] = required("Territoires", "Les territoires couverts.")
    purchasing_categories: tuple[Word, ...] = required(
        "Familles d'achats", "Les familles d'achats couvertes."
    )
    email: Email = required("Courriel", "La boîte de la fonction.")
    telephone: Telephone | None = required(
        "Téléphone",
        "Le numéro de la fonction, tel qu'il suit « tel: » : au format E.164, ou court, puis "
        "« ;ext= » et le poste.",
    )
    tariff: str | None = required("Tarif", "Ce que coûte l'appel, pour un numéro spécial.")
    telephone_display: str | None = required(
        "Téléphone affiché", "Le même numéro, écrit comme en France."
    )
    address: PostalAddress | None = required(
        "Adresse postale",
        "L'adresse pour écrire, celle de l'entité si le contact n'en a pas d'autre.",
    )
    hours: tuple[OpeningHours, ...] = required("Permanence", "Quand quelqu'un répond au téléphone.")
    time_zone: str | None = required(
        "Fuseau horaire", "Celui de ces heures (nom IANA) ; null quand il n'est pas connu."
    )
    public_holidays: tuple[str, ...] = required(
        "Jours fériés",
        "Les listes des jours fériés où personne ne répond : plusieurs quand on ne sait pas "
        "laquelle vaut, aucune quand la permanence est tenue ces jours-là.",
    )
    special_hours: tuple[SpecialOpeningHours, ...] = required(
        "Horaires exceptionnels", "Les périodes de fermeture, d'absence ou d'horaires différents."
    )
    available_language: tuple[str, ...] = required(
        "Langues", "Les langues parlées, en codes BCP 47."
    )
    verified_on: Day | None = required(
        "Vérifié le",
        "Le dernier jour où ces coordonnées ont été essayées ; null tant que personne ne l'a fait.",
    )
    valid_until: Day | None = required("Valable jusqu'au", "La fin du mandat ou de la validité.")
    url: Url = required("Page", "La page qui montre ce contact.")
    vcard: Url = required("Carte", "La carte à importer dans un carnet d'adresses.")


class ContactsFile(_Group):
    """The whole file."""

    model_config = _described(
        "Contacts pour les fournisseurs",
        "Les contacts que cette organisation donne à ses fournisseurs. Une valeur null est une "
        "valeur que l'organisation n'a pas donnée.",
    )

    schema_url: Url = Field(
        serialization_alias="$schema",
        title="Schéma",
        description="L'adresse du schéma de ce fichier.",
    )
    license: Literal["etalab-2.0"] = required(
        "Licence",
        "La licence de réutilisation (code SPDX). Les noms de personnes restent des "
        "données personnelles.",
    )
    organisation: Publisher = required("Organisation", "Qui publie ce fichier.")
    demonstration: bool = required("Démonstration", "true : les données sont fictives.")
    contacts: tuple[PublishedContact, ...] = required(
        "Contacts", "Les contacts, dans l'ordre de leur publication."
    )

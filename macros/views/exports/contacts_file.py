"""The shape of `contacts.json`: what is published of a contact, field by field.

These models are apart from those of the data, so that a field added to the data is published only
when it is written here too. Titles and descriptions are in French: the schema is documentation.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from macros.views.exports.weekdays import DayOfWeek

# `date` is also the name of a field, which would hide the type.
Day = date
Url = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]
Email = Annotated[str, WithJsonSchema({"type": "string", "format": "email"})]
E164 = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^\\+[0-9]{4,15}$"})]
Clock = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"})]


def _described(title: str, description: str) -> ConfigDict:
    schema: dict[str, Any] = {"description": description}
    return ConfigDict(
        title=title,
        json_schema_extra=schema,
        extra="forbid",
        frozen=True,
        from_attributes=True,
    )


class Publisher(BaseModel):
    """Who publishes the file."""

    model_config = _described("Organisation", "Qui publie ce fichier.")

    name: str = Field(title="Nom", description="Le nom de l'organisation.")
    url: Url = Field(title="Site", description="L'adresse du site.")
    siren: str | None = Field(title="SIREN", description="Le numéro SIREN, en neuf chiffres.")


class RoleReference(BaseModel):
    """The role that a contact holds."""

    model_config = _described("Rôle", "Le rôle que tient le contact.")

    id: str = Field(title="Identifiant", description="L'identifiant du rôle ; il ne change pas.")
    title: str = Field(title="Nom", description="Le nom du rôle.")
    url: Url = Field(title="Page", description="La page qui présente le rôle.")


class EntityReference(BaseModel):
    """The entity that a contact answers for."""

    model_config = _described("Entité", "L'entité du groupe où travaille le contact.")

    id: str = Field(
        title="Identifiant", description="L'identifiant de l'entité ; il ne change pas."
    )
    name: str = Field(title="Nom", description="Le nom de l'entité.")
    url: Url = Field(title="Page", description="La page de l'entité.")


class Holder(BaseModel):
    """The person named."""

    model_config = _described("Titulaire", "La personne qui tient la fonction.")

    name: str = Field(title="Nom", description="Prénom et nom.")
    job_title: str | None = Field(
        title="Fonction", description="Ce que la personne fait dans l'organisation."
    )


class DeputyHolder(Holder):
    """Who answers when the holder is away."""

    model_config = _described("Suppléance", "La personne qui répond en cas d'absence.")

    email: Email | None = Field(title="Courriel", description="Son adresse, si elle diffère.")
    telephone: E164 | None = Field(
        title="Téléphone", description="Son numéro, s'il diffère, au format E.164."
    )


class AppointmentAct(BaseModel):
    """The act that gives the role."""

    model_config = _described("Nomination", "La décision qui confie la fonction.")

    date: Day = Field(title="Date", description="Le jour de la nomination.")
    act: str = Field(title="Acte", description="La décision qui nomme.")
    authority: str = Field(title="Autorité", description="Qui a nommé.")


class Word(BaseModel):
    """A word of a closed list."""

    model_config = _described("Mot", "Un mot d'une liste fermée.")

    id: str = Field(title="Identifiant", description="L'identifiant du mot ; il ne change pas.")
    name: str = Field(title="Libellé", description="Le mot, tel qu'il s'affiche.")


class PostalAddress(BaseModel):
    """Where to write."""

    model_config = _described("Adresse postale", "Où écrire.")

    street: str = Field(title="Rue", description="Numéro et voie.")
    postal_code: str = Field(title="Code postal", description="Le code postal.")
    locality: str = Field(title="Ville", description="La ville.")
    country: str = Field(title="Pays", description="Le pays.")


class OpeningHours(BaseModel):
    """Hours at which somebody answers."""

    model_config = _described("Permanence", "Des heures où quelqu'un répond.")

    day_of_week: tuple[DayOfWeek, ...] = Field(
        title="Jours", description="Les jours, avec les mots de schema.org : « Monday » est lundi."
    )
    opens: Clock = Field(title="De", description="L'heure d'ouverture.")
    closes: Clock = Field(title="À", description="L'heure de fermeture.")


class PublishedContact(BaseModel):
    """A nomination and its channels."""

    model_config = _described("Contact", "Une fonction, qui la tient et comment la joindre.")

    id: str = Field(title="Identifiant", description="L'identifiant du contact ; il ne change pas.")
    role: RoleReference = Field(title="Rôle", description="Le rôle tenu.")
    entity: EntityReference = Field(title="Entité", description="L'entité du contact.")
    function: str = Field(
        title="Fonction", description="Le nom de la fonction, qu'une personne soit nommée ou non."
    )
    holder: Holder | None = Field(
        title="Titulaire", description="La personne, si elle accepte d'être nommée."
    )
    deputy: DeputyHolder | None = Field(
        title="Suppléance", description="Qui répond en cas d'absence."
    )
    reporting_line: str = Field(title="Rattachement", description="De qui dépend cette fonction.")
    appointment: AppointmentAct = Field(title="Nomination", description="L'acte de nomination.")
    territories: tuple[Word, ...] = Field(
        title="Territoires", description="Les territoires couverts."
    )
    purchasing_categories: tuple[Word, ...] = Field(
        title="Familles d'achats", description="Les familles d'achats couvertes."
    )
    email: Email = Field(title="Courriel", description="La boîte de la fonction.")
    telephone: E164 | None = Field(
        title="Téléphone", description="Le numéro de la fonction, au format E.164."
    )
    telephone_display: str | None = Field(
        title="Téléphone affiché", description="Le même numéro, écrit comme en France."
    )
    address: PostalAddress | None = Field(
        title="Adresse postale",
        description="L'adresse pour écrire, celle de l'entité si le contact n'en a pas d'autre.",
    )
    hours: tuple[OpeningHours, ...] = Field(
        title="Permanence", description="Quand quelqu'un répond au téléphone."
    )
    available_language: tuple[str, ...] = Field(
        title="Langues", description="Les langues parlées, en codes BCP 47."
    )
    verified_on: Day | None = Field(
        title="Vérifié le",
        description="Le dernier jour où ces coordonnées ont été essayées ; "
        "null tant que personne ne l'a fait.",
    )
    valid_until: Day | None = Field(
        title="Valable jusqu'au", description="La fin du mandat ou de la validité."
    )
    url: Url = Field(title="Page", description="La page qui montre ce contact.")
    vcard: Url = Field(title="Carte", description="La carte à importer dans un carnet d'adresses.")


class ContactsFile(BaseModel):
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
    license: Literal["etalab-2.0"] = Field(
        title="Licence",
        description="La licence de réutilisation (code SPDX). Les noms de personnes restent des "
        "données personnelles.",
    )
    organisation: Publisher = Field(title="Organisation", description="Qui publie ce fichier.")
    demonstration: bool = Field(
        title="Démonstration", description="true : les données sont fictives."
    )
    contacts: tuple[PublishedContact, ...] = Field(
        title="Contacts", description="Les contacts, dans l'ordre de leur publication."
    )

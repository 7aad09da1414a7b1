"""The contacts as open data: `contacts.json`, its schema, and the fields to document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.models.contact import Contact
from macros.models.record import Record
from macros.models.site import Site
from macros.models.vocabularies import Term
from macros.views import french
from macros.views.addresses import absolute, card_path, entity_path
from macros.views.exports import contacts_file as shape
from macros.views.exports.weekdays import DAY_OF_WEEK

SCHEMA_PATH = "/contacts.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {
    "boolean": "vrai ou faux",
    "object": "groupe de champs",
    "string": "texte",
    "date": "date",
    "email": "adresse de courriel",
    "uri": "adresse web",
}

Schema = dict[str, Any]
M = TypeVar("M", bound=BaseModel)


def contacts_json(site: Site, base_url: str) -> str:
    """Return every contact of `site`, published at `base_url`, as a JSON text.

    It depends on the data alone: freshness, which changes from day to day, is left to its reader.
    """
    organisation = site.organisation
    content = shape.ContactsFile(
        schema_url=absolute(base_url, SCHEMA_PATH),
        license="etalab-2.0",
        organisation=shape.Publisher(
            name=organisation.name, url=absolute(base_url, "/"), siren=organisation.siren
        ),
        demonstration=organisation.demonstration,
        contacts=tuple(_contact(site, contact, base_url) for contact in site.contacts.values()),
    )
    return content.model_dump_json(by_alias=True, indent=2) + "\n"


def contacts_schema(base_url: str) -> Schema:
    """Return the JSON Schema (2020-12) of `contacts.json`, described in French."""
    identity = {"$schema": _DIALECT, "$id": absolute(base_url, SCHEMA_PATH)}
    return identity | shape.ContactsFile.model_json_schema(mode="serialization")


def schema_fields() -> list[tuple[str, str, str]]:
    """Return the way to each field of `contacts.json`, its type and what it holds, in French."""
    schema = contacts_schema("")
    return list(_fields(schema, schema["$defs"], ""))


def _contact(site: Site, contact: Contact, base_url: str) -> shape.PublishedContact:
    role, entity = site.roles[contact.role], site.entities[contact.entity]
    entity_url = absolute(base_url, entity_path(entity))
    return shape.PublishedContact(
        id=contact.id,
        role=shape.RoleReference(
            id=role.id, title=role.title, url=absolute(base_url, f"/{role.id}/")
        ),
        entity=shape.EntityReference(id=entity.id, name=entity.name, url=entity_url),
        function=contact.function,
        holder=_copied(shape.Holder, contact.holder),
        deputy=_copied(shape.DeputyHolder, contact.deputy),
        reporting_line=contact.reporting_line,
        appointment=shape.AppointmentAct.model_validate(contact.appointment),
        territories=_words(site.territories_of(contact)),
        purchasing_categories=_words(site.categories_of(contact)),
        email=contact.email,
        telephone=contact.telephone,
        telephone_display=contact.telephone and french.phone(contact.telephone),
        address=_copied(shape.PostalAddress, site.address_of(contact)),
        hours=tuple(
            shape.OpeningHours(
                day_of_week=tuple(DAY_OF_WEEK[day] for day in opening.days),
                opens=opening.opens.isoformat("minutes"),
                closes=opening.closes.isoformat("minutes"),
            )
            for opening in contact.hours
        ),
        available_language=contact.available_language,
        verified_on=contact.verified_on,
        valid_until=contact.valid_until,
        url=entity_url,
        vcard=absolute(base_url, card_path(contact)),
    )


def _copied(model: type[M], group: Record | None) -> M | None:
    """Return the fields of `group` that are published as a `model`."""
    return None if group is None else model.model_validate(group)


def _words(terms: Iterable[Term]) -> tuple[shape.Word, ...]:
    return tuple(shape.Word(id=term.id, name=term.label) for term in terms)


def _fields(schema: Schema, definitions: Schema, parent: str) -> Iterator[tuple[str, str, str]]:
    for name, field in schema["properties"].items():
        path = parent + name
        value, wording = _read(field, definitions)
        yield path, wording, field.get("description", value.get("description"))
        if "properties" in value:
            step = "[]." if field.get("type") == "array" else "."
            yield from _fields(value, definitions, path + step)


def _read(field: Schema, definitions: Schema) -> tuple[Schema, str]:
    """Return the schema of the value itself, references and lists passed, and its type."""
    if "$ref" in field:
        return _read(definitions[field["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in field:
        value, wording = _read(field["anyOf"][0], definitions)
        return value, f"{wording} ou null"
    if field["type"] == "array":
        value, wording = _read(field["items"], definitions)
        return value, f"liste ({wording})"
    kind = field.get("format") or field["type"]
    return field, _TYPES[kind]

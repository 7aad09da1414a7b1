"""The contacts as open data: `contacts.json`, its schema, and the fields to document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from macros.ground import telephone
from macros.ground.pages import Edition
from macros.site.models.common import Opening
from macros.site.models.organisation import Organisation
from macros.site.models.vocabularies import Term
from macros.suppliers.directory import (
    address_of,
    categories_of,
    holidays_kept,
    kept_hours,
    territories_of,
    time_zone_of,
)
from macros.suppliers.exports import contacts_file as shape
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role

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


def contacts_json(edition: Edition, _subject: None = None) -> bytes:
    """Return every contact of the site as a JSON text.

    It depends on the data alone: freshness, which changes from day to day, is left to its reader.
    """
    site, organisation = edition.site, edition.site.one(Organisation)
    content = shape.ContactsFile(
        schema_url=edition.absolute("contacts-schema"),
        license="etalab-2.0",
        organisation=shape.Publisher(
            name=organisation.name, url=edition.absolute("/"), siren=organisation.siren
        ),
        demonstration=organisation.demonstration,
        contacts=tuple(_contact(edition, contact) for contact in site[Contact].values()),
    )
    return f"{content.model_dump_json(by_alias=True, indent=2)}\n".encode()


def contacts_schema(edition: Edition, _subject: None = None) -> bytes:
    """Return the JSON Schema (2020-12) of `contacts.json`, described in French."""
    identity = {"$schema": _DIALECT, "$id": edition.absolute("contacts-schema")}
    return f"{json.dumps(identity | _schema(), ensure_ascii=False, indent=2)}\n".encode()


def schema_fields() -> list[tuple[str, str, str]]:
    """Return the way to each field of `contacts.json`, its type and what it holds, in French."""
    schema = _schema()
    return list(_fields(schema, schema["$defs"], ""))


def _schema() -> Schema:
    return shape.ContactsFile.model_json_schema(mode="serialization")


def _contact(edition: Edition, contact: Contact) -> shape.PublishedContact:
    """Return what is published of `contact`: its fields of the same name, but for those below."""
    site = edition.site
    role, entity = site[Role][contact.role], site[Entity][contact.entity]
    entity_url = edition.absolute(entity)
    kept = kept_hours(site, contact)
    computed = {
        "role": shape.RoleReference(id=role.id, title=role.title, url=edition.absolute(role)),
        "entity": shape.EntityReference(id=entity.id, name=entity.name, url=entity_url),
        "territories": _words(territories_of(site, contact)),
        "purchasing_categories": _words(categories_of(site, contact)),
        "telephone_display": contact.telephone and telephone.shown(contact.telephone),
        "address": address_of(site, contact),
        "hours": tuple(map(_hours, contact.hours)),
        "time_zone": time_zone_of(site, contact),
        "public_holidays": tuple(sorted(holidays_kept(site, contact))),
        "special_hours": tuple(
            shape.SpecialOpeningHours(
                valid_from=period.valid_from,
                valid_through=period.valid_through,
                reason=period.reason,
                hours=tuple(map(_hours, period.hours)),
                answered_by=kept.who_answers(period) or None,
            )
            for period in contact.special_hours
        ),
        "url": entity_url,
        "vcard": edition.absolute(contact, "vcard"),
    }
    same = [name for name in shape.PublishedContact.model_fields if name not in computed]
    own = {name: getattr(contact, name) for name in same}
    return shape.PublishedContact.model_validate(own | computed)


def _hours(opening: Opening) -> shape.OpeningHours:
    return shape.OpeningHours(
        day_of_week=tuple(day.schema_org for day in opening.days),
        opens=opening.opens.isoformat("minutes"),
        closes=opening.closes.isoformat("minutes"),
    )


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

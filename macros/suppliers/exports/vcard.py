"""A contact as a vCard 3.0 (RFC 2426), the version that every address book reads.

The card is that of the function, not of a person: it keeps its name, its mailbox and its
identifier when the holder changes. Address books show either FN or N, so both say the same; the
holder stands in the note, which they search too. CATEGORIES becomes a group of contacts in many of
them, so it holds the role alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground import email, french
from macros.ground.content_lines import content_line, folded
from macros.ground.pages import Edition
from macros.ground.site import Site
from macros.ground.typography import NARROW, WORD_JOINER
from macros.site.identifiers import card_uid
from macros.site.models.common import Person, as_called
from macros.site.models.organisation import Organisation
from macros.site.opening_hours import hours as opening_hours
from macros.suppliers.directory import (
    address_of,
    categories_of,
    languages_of,
    lineage,
    territories_of,
    time_zone_of,
)
from macros.suppliers.models.contact import Contact, Deputy
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role


def vcard(edition: Edition, contact: Contact) -> bytes:
    """Return the card of `contact`, in UTF-8."""
    return b"".join(map(folded, _lines(edition, contact)))


def _lines(edition: Edition, contact: Contact) -> Iterator[str]:
    site = edition.site
    role, entity = site[Role][contact.role], site[Entity][contact.entity]
    named = entity.name in contact.function
    name = contact.function if named else f"{contact.function} – {entity.name}"
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//Trait d'union//FR"
    yield f"UID:{card_uid(edition, contact.id)}"
    yield content_line("FN", name)
    yield content_line("N", name, "", "", "", "")
    yield content_line("ORG", site.one(Organisation).name, *_units(site, entity))
    yield content_line("TITLE", contact.function)
    yield content_line("ROLE", role.title)
    yield content_line("EMAIL;TYPE=INTERNET,PREF", contact.email)
    if contact.telephone:
        yield content_line("TEL;TYPE=WORK,VOICE", contact.telephone)
    if at := address_of(site, contact):
        place = ("", "", at.street, at.locality, "", at.postal_code, at.country)
        yield content_line("ADR;TYPE=WORK", *place)
    if zone := time_zone_of(site, contact):
        yield f"TZ;VALUE=text:{zone}"
    yield f"URL:{edition.absolute(entity)}"
    yield content_line("CATEGORIES", role.title)
    yield content_line("NOTE", "\n".join(_notes(site, contact)))
    if contact.verified_on:
        yield f"REV;VALUE=date:{contact.verified_on.isoformat()}"
    yield "END:VCARD"


def _units(site: Site, entity: Entity) -> list[str]:
    """Return the entities from the organisation, which is the head of the group, to `entity`."""
    return [ancestor.name for ancestor in reversed(lineage(site, entity)) if ancestor.parent]


def _notes(site: Site, contact: Contact) -> Iterator[str]:
    if site.one(Organisation).demonstration:
        yield "Données de démonstration"
    if contact.holder:
        yield _fact("Titulaire", _person(contact.holder))
    if contact.deputy:
        yield _fact("Suppléance", _deputy(contact.deputy))
    yield _fact("Rattachement", contact.reporting_line)
    yield _fact("Territoires", *(term.label for term in territories_of(site, contact)))
    yield _fact("Familles d’achats", *(term.label for term in categories_of(site, contact)))
    if contact.tariff:
        yield _fact("Tarif de l’appel", contact.tariff)
    if contact.hours:
        # An address book may show a word joiner as a box.
        lines = (line.replace(WORD_JOINER, "") for line in opening_hours(contact.hours))
        yield _fact("Permanence", *lines)
    yield _fact("Langues", *(language.label for language in languages_of(site, contact)))
    if contact.verified_on:
        yield f"Coordonnées vérifiées le {french.day(contact.verified_on)}"
    else:
        yield "Coordonnées à vérifier"
    if contact.valid_until:
        yield f"Valable jusqu’au {french.day(contact.valid_until)}"


def _fact(label: str, *values: str) -> str:
    # Labels and hours hold commas and « et » of their own.
    return f"{label}{NARROW}: {' · '.join(values)}"


def _person(person: Person) -> str:
    return f"{person.name}, {person.job_title}" if person.job_title else person.name


def _deputy(deputy: Deputy) -> str:
    phone = as_called(deputy.telephone, deputy.tariff) if deputy.telephone else None
    mail = email.shown(deputy.email) if deputy.email else None
    channels = ", ".join(channel for channel in (mail, phone) if channel)
    return f"{_person(deputy)} ({channels})" if channels else _person(deputy)

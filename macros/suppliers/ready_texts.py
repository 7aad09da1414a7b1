"""The texts that make the roles known, their holes filled from the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.ground import email
from macros.ground.pages import Edition
from macros.site.models.common import as_called
from macros.site.models.organisation import Organisation
from macros.suppliers.directory import contact_of_group
from macros.suppliers.holes import HOLE
from macros.suppliers.models.announcements import Announcement, Announcements
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.role import Role


@dataclass(frozen=True)
class ReadyText:
    """An announcement and its lines, ready to paste; `contact` is whom they give, if anybody."""

    announcement: Announcement
    lines: tuple[str, ...]
    contact: Contact | None


def ready_texts(edition: Edition) -> list[ReadyText]:
    """Return the texts of the site, in the order of their file.

    A line with a hole that nothing fills is left out.
    """
    announcements = edition.site.find(Announcements)
    return [_ready(edition, text) for text in (announcements.texts if announcements else ())]


def ready_clause(edition: Edition) -> ReadyText | None:
    """Return the clause that the culture of mediation tells; None where no text holds it."""
    culture = edition.site.find(Culture)
    wanted = culture.clause if culture else None
    return next((r for r in ready_texts(edition) if r.announcement.id == wanted), None)


def _ready(edition: Edition, text: Announcement) -> ReadyText:
    site, role = edition.site, edition.site[Role][text.role]
    contact = contact_of_group(site, role)
    known = {
        "{organisation}": site.one(Organisation).name,
        "{page}": edition.absolute(role),
    }
    # What has expired is pasted nowhere.
    reached = {} if contact.has_expired(site.today) else _reached(contact)
    facts = {**known, **reached}
    kept = [line for line in text.lines if facts.keys() >= set(HOLE.findall(line))]
    gives = any(hole in reached for line in kept for hole in HOLE.findall(line))
    lines = tuple(HOLE.sub(lambda hole: facts[hole[0]], line) for line in kept)
    return ReadyText(text, lines, contact if gives else None)


def _reached(contact: Contact) -> Mapping[str, str]:
    """Return how `contact` is reached, by hole."""
    facts = {"{fonction}": contact.function, "{courriel}": email.shown(contact.email)}
    if contact.telephone:
        facts["{telephone}"] = as_called(contact.telephone, contact.tariff)
    return facts

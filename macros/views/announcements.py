"""The texts that make the roles known, their holes filled from the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.models.announcements import Announcement
from macros.models.contact import Contact
from macros.models.site import Site
from macros.rules.announcements import HOLE
from macros.views import french
from macros.views.addresses import absolute, role_path


@dataclass(frozen=True)
class ReadyText:
    """An announcement and its lines, ready to paste; `contact` is whom they give, if anybody."""

    announcement: Announcement
    lines: tuple[str, ...]
    contact: Contact | None


def ready_texts(site: Site, base_url: str) -> list[ReadyText]:
    """Return the texts of `site`, published at `base_url`, in the order of their file.

    A line with a hole that nothing fills is left out.
    """
    texts = site.announcements.texts if site.announcements else ()
    return [_ready(site, text, base_url) for text in texts]


def ready_clause(site: Site, base_url: str) -> ReadyText | None:
    """Return the clause that the culture of mediation tells; None where no text holds it."""
    wanted = site.culture.clause if site.culture else None
    return next((r for r in ready_texts(site, base_url) if r.announcement.id == wanted), None)


def _ready(site: Site, text: Announcement, base_url: str) -> ReadyText:
    role = site.roles[text.role]
    contact = site.contact_of_group(role)
    known = {
        "{organisation}": site.organisation.name,
        "{page}": absolute(base_url, role_path(role)),
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
    facts = {"{fonction}": contact.function, "{courriel}": contact.email}
    if contact.telephone:
        facts["{telephone}"] = french.phone(contact.telephone)
    return facts

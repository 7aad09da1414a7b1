"""Tenders for calendars (iCalendar, RFC 5545) and for feed readers (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from macros.evidence.models.tender import Tender
from macros.evidence.tender_views import deadline_of, opening_of
from macros.ground.content_lines import content_line, folded
from macros.ground.pages import Edition
from macros.ground.typography import typeset
from macros.site.identifiers import event_uid
from macros.site.models.organisation import Organisation
from macros.site.models.vocabularies import Vocabularies

ATOM = "http://www.w3.org/2005/Atom"
# The names of their addresses.
LIST, CALENDAR, FEED = "tenders", "tenders-calendar", "tenders-feed"
# The feeds of the list, as its page tells browsers of them.
_ATOM_FEED = "application/atom+xml"
FEEDS = ((FEED, _ATOM_FEED), (CALENDAR, "text/calendar"))


def calendar_of_tender(edition: Edition, tender: Tender) -> bytes:
    """Return the dates of `tender`, to keep in a calendar."""
    return _calendar(edition, [tender])


def calendar_of_tenders(edition: Edition, tenders: Sequence[Tender]) -> bytes:
    """Return the dates of all `tenders`, to follow in a calendar.

    Those that are closed stay there: a calendar that follows would forget them.
    """
    return _calendar(edition, tenders)


def atom_feed(edition: Edition, tenders: Sequence[Tender]) -> bytes:
    """Return what is told of `tenders`, the last that changed first."""
    page = edition.pages[edition.routes.path(LIST)]
    latest = sorted(tenders, key=lambda tender: (tender.updated_on, tender.id), reverse=True)
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "fr"})
    _add(feed, "id", edition.absolute(LIST))
    _add(feed, "title", f"{page.title} — {edition.name}")
    _add(feed, "subtitle", f"{page.type.summary(None)}{_reserve(edition)}")
    _add(feed, "updated", _at_noon(latest[0].updated_on))
    SubElement(feed, "link", rel="self", type=_ATOM_FEED, href=edition.absolute(FEED))
    SubElement(feed, "link", rel="alternate", type="text/html", href=edition.absolute(LIST))
    _add(SubElement(feed, "author"), "name", edition.site.one(Organisation).name)
    for tender in latest:
        _add_entry(feed, edition, tender)
    indent(feed)
    out = BytesIO()
    ElementTree(feed).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue()


def _add_entry(feed: Element, edition: Edition, tender: Tender) -> None:
    site, address = edition.site, edition.absolute(tender)
    entry = SubElement(feed, "entry")
    _add(entry, "id", address)
    _add(entry, "title", tender.title)
    _add(entry, "updated", _at_noon(tender.updated_on))
    if tender.published_on <= tender.updated_on:
        _add(entry, "published", _at_noon(tender.published_on))
    SubElement(entry, "link", rel="alternate", type="text/html", href=address)
    [category] = site.one(Vocabularies).labels("purchasing_categories", [tender.category])
    SubElement(entry, "category", term=tender.category, label=category)
    told = [tender.summary] if tender.summary else []
    _add(entry, "summary", " ".join([*told, f"{_when(edition, tender)}.{_reserve(edition)}"]))


def _reserve(edition: Edition) -> str:
    """Return what says that nothing is real, where nothing is: feeds are read far from the site."""
    return " Données de démonstration." if edition.site.one(Organisation).demonstration else ""


def _when(edition: Edition, tender: Tender) -> str:
    if last := deadline_of(edition.site, tender):
        return f"Réponse avant le {last}"
    return f"Publication prévue en {opening_of(edition.site, tender)}"


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = typeset(text)


def _at_noon(day: date) -> str:
    """Return a moment of `day` that is of that day everywhere in France (RFC 3339)."""
    return datetime.combine(day, time(12), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _calendar(edition: Edition, tenders: Iterable[Tender]) -> bytes:
    lines = [line for tender in tenders for line in _events(edition, tender)]
    return b"".join(map(folded, [*_head(edition), *lines, "END:VCALENDAR"]))


def _head(edition: Edition) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Trait d'union//FR"
    yield content_line("X-WR-CALNAME", f"Appels d’offres, {edition.name}")


def _events(edition: Edition, tender: Tender) -> Iterator[str]:
    """Yield the events of `tender`: its deadline and that of questions, else its publication."""
    if tender.closes_at:
        moment = tender.closes_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        yield from _event(edition, tender, "deadline", "Date limite", f"DTSTART:{moment}")
        if tender.questions_until:
            start = _all_day(tender.questions_until)
            yield from _event(edition, tender, "questions", "Dernières questions", start)
    else:
        start = _all_day(tender.published_on)
        yield from _event(edition, tender, "publication", "Publication prévue", start)


def _event(edition: Edition, tender: Tender, event: str, label: str, start: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event_uid(edition, tender.id, event)}"
    # When it last changed, as section 3.8.7.2 has it for what is published without a method: the
    # file of a tender that did not change is the same each day.
    yield f"DTSTAMP:{tender.updated_on:%Y%m%d}T120000Z"
    yield start
    yield content_line("SUMMARY", typeset(f"{label} : {tender.title}"))
    told = f"{_when(edition, tender)}.{_reserve(edition)}"
    yield content_line("DESCRIPTION", typeset(told))
    yield f"URL:{edition.absolute(tender)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _all_day(day: date) -> str:
    return f"DTSTART;VALUE=DATE:{day:%Y%m%d}"

"""What pages show of tenders: their order, their dates in words and on a line, their filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from macros.evidence.models.tender import Lot, LotSize, Reservation, Tender
from macros.evidence.tender_results import least_answers
from macros.evidence.tenders import State, arranged, state_on
from macros.ground import french
from macros.ground.labels import Labelled
from macros.ground.site import Site
from macros.ground.typography import NO_BREAK
from macros.site.models.vocabularies import Reach, Term, Vocabularies, chosen
from macros.site.opening_hours import clock
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.role import Knowledge, Role

_OPEN_TO_ALL = "tous"
# In the units of the drawing of the dates.
_LEFT, _RIGHT, _CLOSEST = 36, 284, 84
_MONTHS = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)


class Openness(Labelled):
    """Who may answer a lot, as the filter asks it."""

    ALL = _OPEN_TO_ALL, "Ouverts à tous"
    SIAE = Reservation.SIAE.value, "Réservés aux SIAE"
    ESAT = Reservation.ESAT.value, "Réservés aux ESAT"
    EA = Reservation.EA.value, "Réservés aux EA"


@dataclass(frozen=True)
class Moments:
    """When a tender opens and closes, as scripts read it; empty while nobody knows."""

    opens: str
    closes: str


@dataclass(frozen=True)
class DatePoint:
    """A disc of the line of dates: how far it stands, the day under it."""

    x: int
    label: str
    filled: Knowledge = Knowledge.YES


def tenders_by_state(site: Site) -> Mapping[State, Sequence[Tender]]:
    """Return the tenders of each state on the day of the build."""
    return arranged(site[Tender].values(), site.today)


def tender_state(site: Site, tender: Tender) -> State:
    """Return where `tender` stands on the day of the build."""
    return state_on(tender, site.today)


def tender_states(_site: Site) -> Sequence[State]:
    """Return all that a tender may be."""
    return list(State)


def tender_moments(_site: Site, tender: Tender) -> Moments:
    """Return when `tender` opens and closes."""
    opens, closes = tender.opens_at, tender.closes_at
    return Moments(opens.isoformat() if opens else "", closes.isoformat() if closes else "")


def deadline_of(_site: Site, tender: Tender) -> str:
    """Return « 11 décembre 2026 à 12 h, heure de Paris »; empty while it is not known."""
    if not (last := tender.deadline):
        return ""
    hour = clock(last.time.hour * 60 + last.time.minute)
    return f"{french.day(last.day)} à {hour}, {tender.time_zone.label}"


def opening_of(_site: Site, tender: Tender) -> str:
    """Return when it is published: a day, or a month as long as its deadline is not known."""
    return french.day(tender.published_on) if tender.deadline else french.month(tender.published_on)


def tender_dates(_site: Site, tender: Tender) -> list[DatePoint]:
    """Return the line of the dates of `tender`, spaced as they are; nothing for one alone."""
    if not tender.deadline:
        return []
    first, last = tender.published_on, tender.deadline.day
    points = [DatePoint(_LEFT, _short(first)), DatePoint(_RIGHT, _short(last))]
    if between := tender.questions_until:
        place = _LEFT + (_RIGHT - _LEFT) * (between - first).days // (last - first).days
        x = min(max(place, _LEFT + _CLOSEST), _RIGHT - _CLOSEST)
        points.insert(1, DatePoint(x, _short(between)))
    return points


def _short(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day}{NO_BREAK}{_MONTHS[day.month - 1]}"


def lot_answers(site: Site, tender: Tender, lot: Lot) -> list[str]:
    """Return what `lot` answers to each list of the filter; a national tender is everywhere."""
    territories = site.one(Vocabularies).territories
    [own] = chosen(territories, [tender.territory])
    places = territories if own.reach is Reach.NATIONAL else [own]
    forms = [str(form) for form in lot.reserved_for] or [_OPEN_TO_ALL]
    return [
        f"famille:{tender.category}",
        *(f"territoire:{place.id}" for place in places),
        f"taille:{lot.size}",
        *(f"reserve:{form}" for form in forms),
    ]


def tender_choices(site: Site) -> Mapping[str, Sequence[Term | Labelled]]:
    """Return what each list of the filter offers: words that some tender answers, and no other."""
    lists = site.one(Vocabularies)
    tenders = site[Tender].values()
    answered = {word for t in tenders for lot in t.lots for word in lot_answers(site, t, lot)}
    offered: Mapping[str, Sequence[Term | Labelled]] = {
        "famille": lists.purchasing_categories,
        "territoire": lists.territories,
        "taille": list(LotSize),
        "reserve": list(Openness),
    }
    return {
        name: [word for word in words if f"{name}:{word.id}" in answered]
        for name, words in offered.items()
    }


def answers_to_be_told(site: Site) -> int:
    """Return how many answers it takes to tell their number."""
    return least_answers(site)


def size_of_winner(site: Site, lot: Lot) -> str:
    """Return what visitors read of the size of who won `lot`, empty when nobody did."""
    won = (lot.result and lot.result.winner_size) or ""
    label = "".join(site.one(Vocabularies).labels("supplier_sizes", [won]))
    return label[:1].lower() + label[1:]


def role_of_tenders(site: Site) -> Role:
    """Return the role of whom most tenders name: who answers when no tender is meant."""
    named = [site[Contact][tender.contact].role for tender in site[Tender].values()]
    return site[Role][max(named, key=named.count)]

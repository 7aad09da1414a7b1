"""Where a tender stands on a day, and in which order tenders are read: nothing but their dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from macros.evidence.models.tender import Tender
from macros.ground.french import number
from macros.ground.labels import Labelled
from macros.ground.typography import NO_BREAK

_MEGABYTE = 1_000  # in kilobytes


class State(Labelled):
    """Where a tender stands, in the order in which pages tell it."""

    OPEN = "open", "Ouverts"
    COMING = "coming", "À venir"
    CLOSED = "closed", "Clos"


def state_on(tender: Tender, day: date) -> State:
    """Return where `tender` stands on `day`: it is open all the last day, whatever its hour.

    `overrides/javascripts/evidence/tenders.js` says the same, to the minute.
    """
    if tender.deadline is None or tender.published_on > day:
        return State.COMING
    return State.OPEN if day <= tender.deadline.day else State.CLOSED


def arranged(tenders: Iterable[Tender], day: date) -> Mapping[State, Sequence[Tender]]:
    """Return the tenders of each state on `day`: the nearest date first, the last closed first."""
    found: dict[State, list[Tender]] = {state: [] for state in State}
    for tender in tenders:
        found[state_on(tender, day)].append(tender)
    found[State.OPEN].sort(key=lambda tender: (tender.closes_at, tender.id))
    found[State.COMING].sort(key=lambda tender: (tender.published_on, tender.id))
    found[State.CLOSED].sort(key=lambda tender: (tender.closes_at, tender.id), reverse=True)
    return found


def weight(kilobytes: int) -> str:
    """Return « 340 ko », « 1,2 Mo »."""
    if kilobytes < _MEGABYTE:
        return f"{kilobytes}{NO_BREAK}ko"
    return f"{number(Fraction(kilobytes, _MEGABYTE))}{NO_BREAK}Mo"

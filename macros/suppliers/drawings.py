"""What the drawings of a procedure show, and where: delays on a line, the people of a route.

The words beside a drawing say all that it shows: it is hidden from those who hear the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from macros.ground.site import Site
from macros.suppliers.directory import territories_of
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.procedure import DayKind, Delay, Procedure, ProcedureStep, Route
from macros.suppliers.models.role import Knowledge

# In the units of the drawings.
_WIDTH = 320
_MARGIN = 16
_CLOSEST = 30  # two numbers of two digits stand side by side

_WEEK, _WORKING_DAYS = 7, 5


@dataclass(frozen=True)
class Point:
    """A disc of a line: how far it stands, what is written under it, how full it is."""

    x: float
    label: str
    filled: Knowledge


@dataclass(frozen=True)
class DelayLine:
    """The line of the delays of a procedure: where it begins, then each step that is due."""

    points: list[Point]
    due: list[ProcedureStep]


def delay_line(_site: Site, procedure: Procedure) -> DelayLine | None:
    """Return the line of the steps of `procedure` that are due on a day, from the earliest.

    A delay that does not run from the beginning runs from the one before: « + 15 ». None when
    nothing is due.
    """
    ends: list[tuple[float, str, ProcedureStep]] = []
    first = next((step.delay for step in procedure.steps if step.delay), None)
    for step in procedure.steps:
        if first and (delay := step.delay):
            is_from_start = delay.since == first.since
            moment = _calendar_days(delay) + (0 if is_from_start else ends[-1][0])
            ends.append((moment, str(delay.days) if is_from_start else f"+ {delay.days}", step))
    if not ends:
        return None
    ends.sort(key=lambda end: end[0])
    start, *places = spread([0, *(moment for moment, _, _ in ends)])
    points = [Point(x, label, Knowledge.YES) for x, (_, label, _) in zip(places, ends, strict=True)]
    return DelayLine([Point(start, "0", Knowledge.NO), *points], [step for _, _, step in ends])


def held_territories(site: Site) -> set[str]:
    """Return the ids of the territories for which somebody is named."""
    return {
        place.id for contact in site[Contact].values() for place in territories_of(site, contact)
    }


def lane(_site: Site, route: Route) -> list[Point]:
    """Return the people of `route`, each in the middle of its column; who leads is full."""
    column = _WIDTH / len(route.stations)
    return [
        Point(round(column * (i + 0.5), 1), "", Knowledge.YES if station.leads else Knowledge.NO)
        for i, station in enumerate(route.stations)
    ]


def spread(moments: Sequence[float]) -> list[float]:
    """Return where `moments`, which are sorted and begin at 0, stand on the line of a drawing.

    By their square root, none too close to the next to be read: those that are too many for the
    line stand at equal distances.
    """
    length = _WIDTH - 2 * _MARGIN
    closest = min(_CLOSEST, length / max(1, len(moments) - 1))
    longest = max(moments[-1], 1)
    places = [length * sqrt(moment / longest) for moment in moments]
    for i in range(1, len(places)):
        places[i] = max(places[i], places[i - 1] + closest)
    places[-1] = min(places[-1], length)
    for i in range(len(places) - 2, 0, -1):
        places[i] = min(places[i], places[i + 1] - closest)
    return [round(_MARGIN + place, 1) for place in places]


def _calendar_days(delay: Delay) -> float:
    of_week = _WEEK / _WORKING_DAYS if delay.kind is DayKind.WORKING else 1
    return delay.days * of_week

"""When somebody answers, as it is written in French.

The spaces inside a time are no-break; the others are left to the typographer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from macros.ground import french
from macros.ground.typography import NO_BREAK
from macros.site.models.common import Opening, Weekday


def hours(openings: Iterable[Opening]) -> list[str]:
    """Return a line for each set of days that keep the same hours, in the order of the week.

    « lundi au vendredi, 9 h – 12 h et 14 h – 17 h 30 ».
    """
    listed = list(openings)
    days_by_times: dict[str, list[Weekday]] = {}
    for weekday in Weekday:
        ranges = sorted({(o.opens, o.closes) for o in listed if weekday in o.days})
        if ranges:
            times = french.joined(
                [
                    f"{_clock(opens)}{NO_BREAK}–{NO_BREAK}{_clock(closes)}"
                    for opens, closes in ranges
                ]
            )
            days_by_times.setdefault(times, []).append(weekday)
    return [f"{_days(days)}, {times}" for times, days in days_by_times.items()]


def _clock(value: time) -> str:
    hour = f"{value.hour}{NO_BREAK}h"
    return f"{hour}{NO_BREAK}{value.minute:02}" if value.minute else hour


def _days(days: Sequence[Weekday]) -> str:
    week = list(Weekday)
    runs: list[list[Weekday]] = []
    for weekday in days:
        if runs and week.index(weekday) == week.index(runs[-1][-1]) + 1:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    names: list[str] = []
    for run in runs:
        names += run if len(run) <= 2 else [f"{run[0]} au {run[-1]}"]  # noqa: PLR2004 - a pair
    return french.joined(names)

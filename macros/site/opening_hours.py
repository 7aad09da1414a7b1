"""When somebody answers, as it is written in French.

The spaces inside a time are no-break; the others are left to the typographer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from macros.ground import french
from macros.ground.typography import NO_BREAK, WORD_JOINER
from macros.site.models.common import DAY, Opening, Weekday

# A line may break after a dash, even before a no-break space (Unicode, UAX 14, rule LB12a).
_TO = f"{NO_BREAK}–{WORD_JOINER}{NO_BREAK}"


def hours(openings: Iterable[Opening]) -> list[str]:
    """Return a line for each set of days that keep the same hours, in the order of the week.

    « lundi au vendredi, 9 h – 12 h et 14 h – 17 h 30 », « samedi, 22 h – 6 h le lendemain ».
    """
    listed = list(openings)
    days_by_times: dict[str, list[Weekday]] = {}
    for weekday in Weekday:
        ranges = _merged(sorted(o.minutes for o in listed if weekday in o.days))
        if ranges:
            times = french.joined([f"{clock(start)}{_TO}{_end(end)}" for start, end in ranges])
            days_by_times.setdefault(times, []).append(weekday)
    return [f"{_days(days)}, {times}" for times, days in days_by_times.items()]


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `ranges`, which are sorted, those that follow each other without a pause in one."""
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _end(minutes: int) -> str:
    if minutes == DAY:
        return "minuit"
    return f"{clock(minutes - DAY)} le lendemain" if minutes > DAY else clock(minutes)


def clock(minutes: int) -> str:
    """Return « 9 h », « 17 h 30 »: so many minutes after midnight."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}{NO_BREAK}h{NO_BREAK}{rest:02}" if rest else f"{hours}{NO_BREAK}h"


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

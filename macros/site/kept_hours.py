"""When somebody answers, as pages say it and as a script reads it on the visitor's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from macros.ground import french
from macros.ground.typography import typeset
from macros.site.models.answering import Answers, HolidayLaw, SpecialHours, TimeZone
from macros.site.models.common import Opening, Weekday
from macros.site.opening_hours import hours
from macros.site.public_holidays import holidays_between

# A day this near is told from that of another year without its year.
_NEAR = timedelta(days=300)


Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class KeptHours:
    """The hours of `of`, by the clock of `zone`, where `laws` say the public holidays.

    Where there are several laws, a day that is a holiday by some of them only is not known.
    `deputy` is the name of whoever answers in an absence, empty when nobody does.
    """

    of: Answers
    zone: TimeZone
    laws: frozenset[HolidayLaw]
    deputy: str
    today: date

    @property
    def lines(self) -> list[str]:
        """The hours of each week, a line for each set of days."""
        return hours(self.of.hours)

    @property
    def is_told(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.of.hours or self.coming)

    @property
    def clock(self) -> str:
        """By which clock they are told, empty when it is that of Paris: « heure de La Réunion »."""
        return "" if self.zone is TimeZone.PARIS else self.zone.label

    @property
    def coming(self) -> list[SpecialHours]:
        """The periods of other hours, or none, that are not over, in their order."""
        periods = [period for period in self.of.special_hours if period.valid_through >= self.today]
        return sorted(periods, key=lambda period: period.valid_from)

    def days_of(self, period: SpecialHours) -> str:
        """Return « du 24 au 31 décembre », « le 24 décembre 2027 »."""
        is_near = period.valid_through - self.today < _NEAR
        return french.period(period.valid_from, period.valid_through, with_year=not is_near)

    def who_answers(self, period: SpecialHours) -> str:
        """Return who answers in `period`: whom it names, else the deputy when it is closed."""
        return period.answered_by or ("" if period.hours else self.deputy)

    @property
    def schedule(self) -> dict[str, Any]:
        """What `overrides/javascripts/site/open-now.js` reads.

        It is known for the year of the build, with the night that it begins in, and the one that
        follows: a page does not change because a day went by. Hours that end the next day are those
        of the day when they begin.
        """
        year = self.today.year
        first, last = date(year - 1, 12, 31), date(year + 1, 12, 31)
        week = _by_weekday(self.of.hours)
        return {
            "zone": self.zone.value,
            "from": first.isoformat(),
            "through": last.isoformat(),
            "week": week if any(week) else [],
            "days": {
                day.isoformat(): said
                for day, said in self._told_apart(first, last).items()
                if said is None or said[1] != week[day.weekday()]
            },
        }

    def _told_apart(self, first: date, last: date) -> dict[date, tuple[str | None, Spans] | None]:
        """Return the days of periods, and public holidays: why they are closed, and their hours.

        A public holiday is closed in a period of other hours too, and its reason is empty. A day
        that would be open, and that some of the laws close, is None.
        """
        told: dict[date, tuple[str | None, Spans] | None] = {}
        for period in self.of.special_hours:
            reason = None if period.hours else typeset(period.reason)
            hours, start = _by_weekday(period.hours), max(first, period.valid_from)
            length = (min(last, period.valid_through) - start).days + 1
            for day in (start + timedelta(days=i) for i in range(length)):
                told[day] = (reason, hours[day.weekday()])
        if self.of.opens_on_public_holidays:
            return told
        closed, unsure = holidays_between(first, last, self.laws)
        week = _by_weekday(self.of.hours)
        for day in unsure:
            _, hours_then = told.get(day) or (None, week[day.weekday()])
            if hours_then:
                told[day] = None
        return told | {day: ("", []) for day in closed}


def _by_weekday(openings: Sequence[Opening]) -> list[Spans]:
    """Return when `openings` begin and end on each day of the week, in minutes of that day."""
    return [sorted(o.minutes for o in openings if weekday in o.days) for weekday in Weekday]

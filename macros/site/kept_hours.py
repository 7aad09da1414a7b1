"""When somebody answers, as pages say it and as a script reads it on the visitor's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from macros.ground import french
from macros.ground.typography import typeset
from macros.site.models.answering import Answers, HolidayLaw, SpecialHours, TimeZone
from macros.site.models.common import Opening
from macros.site.opening_hours import hours
from macros.site.public_holidays import holidays_between

# A day this near is told from that of another year without its year.
_NEAR = timedelta(days=300)


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

        It is known from the day before that of the build, whose nights end on it, to the end of the
        year that follows.
        """
        first, last = self.today - timedelta(days=1), date(self.today.year + 1, 12, 31)
        laws = () if self.of.opens_on_public_holidays else self.laws
        closed, unsure = holidays_between(first, last, laws)
        return {
            "zone": self.zone.value,
            "from": first.isoformat(),
            "through": last.isoformat(),
            "week": _spans(self.of.hours),
            "special": [
                [
                    period.valid_from.isoformat(),
                    period.valid_through.isoformat(),
                    _spans(period.hours),
                    typeset(period.reason),
                ]
                for period in self.of.special_hours
                if period.valid_through >= first
            ],
            "holidays": [day.isoformat() for day in closed],
            "unsure": [day.isoformat() for day in unsure],
        }


def _spans(openings: Sequence[Opening]) -> list[tuple[int, int]]:
    """Return when `openings` begin and end, in minutes of the week that begins on Monday."""
    return sorted(span for opening in openings for span in opening.spans)

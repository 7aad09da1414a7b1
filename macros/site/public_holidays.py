"""The public holidays of France, by the law that a place follows: calculated, never typed.

Sources: code du travail, article L3133-1 (the eleven) and L3422-2 (the abolition of slavery, a day
for each territory; loi n° 83-550 and décret n° 83-1003); L3134-13, and the ordonnance of 16 August
1892 that it goes back to (Alsace-Moselle; Good Friday only where there is a Protestant church: who
says that they follow its law says that too). Saint-Martin is left out: its day differs by the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from macros.site.models.answering import HolidayLaw

_EASTER_MONDAY, _ASCENSION, _WHIT_MONDAY, _GOOD_FRIDAY = 1, 39, 50, -2
# Code du travail, article L3133-1: month and day.
_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
# Code du travail, article L3422-2; L3134-13 for Alsace-Moselle.
_OWN = {
    HolidayLaw.FRANCE: (),
    HolidayLaw.ALSACE_MOSELLE: ((12, 26),),
    HolidayLaw.MAYOTTE: ((4, 27),),
    HolidayLaw.MARTINIQUE: ((5, 22),),
    HolidayLaw.GUADELOUPE: ((5, 27),),
    HolidayLaw.GUYANE: ((6, 10),),
    HolidayLaw.SAINT_BARTHELEMY: ((10, 9),),
    HolidayLaw.LA_REUNION: ((12, 20),),
}


def easter(year: int) -> date:
    """Return Easter Sunday of `year`, in the Gregorian calendar.

    Source: the algorithm of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, ch. 8).
    """
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leaps - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int, law: HolidayLaw) -> frozenset[date]:
    """Return the public holidays of `year` where `law` holds."""
    after_easter = [_EASTER_MONDAY, _ASCENSION, _WHIT_MONDAY]
    if law is HolidayLaw.ALSACE_MOSELLE:
        after_easter.append(_GOOD_FRIDAY)
    sunday = easter(year)
    fixed = (date(year, month, day) for month, day in (*_FIXED, *_OWN[law]))
    return frozenset([*fixed, *(sunday + timedelta(days=days) for days in after_easter)])


def holidays_between(
    first: date, last: date, laws: Iterable[HolidayLaw]
) -> tuple[list[date], list[date]]:
    """Return the days from `first` to `last` that are holidays by all of `laws`, then by some."""
    years = range(first.year, last.year + 1)
    by_law = [{day for year in years for day in public_holidays(year, law)} for law in laws]
    days = sorted(day for day in set().union(*by_law) if first <= day <= last)
    is_sure = {day: all(day in holidays for holidays in by_law) for day in days}
    return [day for day in days if is_sure[day]], [day for day in days if not is_sure[day]]

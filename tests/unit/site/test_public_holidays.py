"""The public holidays, by the law of the place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.site.models.answering import HolidayLaw
from macros.site.public_holidays import easter, holidays_between, public_holidays

FRANCE_IN_2027 = [
    "2027-01-01",
    "2027-03-29",
    "2027-05-01",
    "2027-05-06",
    "2027-05-08",
    "2027-05-17",
    "2027-07-14",
    "2027-08-15",
    "2027-11-01",
    "2027-11-11",
    "2027-12-25",
]
YEARS = st.integers(1990, 2400)


def days_of(year: int, law: HolidayLaw) -> list[str]:
    return [day.isoformat() for day in sorted(public_holidays(year, law))]


@pytest.mark.parametrize(
    "day",
    [
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ],
)
def test_easter_falls_on_the_day_that_almanacs_give(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@given(YEARS)
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter(year)

    assert date(year, 3, 22) <= day <= date(year, 4, 25)
    assert day.isoweekday() == 7


def test_the_eleven_of_the_code_du_travail() -> None:
    assert days_of(2027, HolidayLaw.FRANCE) == FRANCE_IN_2027


@pytest.mark.parametrize(
    ("law", "own"),
    [
        (HolidayLaw.ALSACE_MOSELLE, ["2027-03-26", "2027-12-26"]),
        (HolidayLaw.MAYOTTE, ["2027-04-27"]),
        (HolidayLaw.MARTINIQUE, ["2027-05-22"]),
        (HolidayLaw.GUADELOUPE, ["2027-05-27"]),
        (HolidayLaw.GUYANE, ["2027-06-10"]),
        (HolidayLaw.SAINT_BARTHELEMY, ["2027-10-09"]),
        (HolidayLaw.LA_REUNION, ["2027-12-20"]),
    ],
)
def test_a_territory_has_days_of_its_own(law: HolidayLaw, own: list[str]) -> None:
    assert days_of(2027, law) == sorted(FRANCE_IN_2027 + own)


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(0, 800),
    st.frozensets(st.sampled_from(list(HolidayLaw))),
)
def test_a_day_is_sure_where_every_law_says_so(
    first: date, length: int, laws: frozenset[HolidayLaw]
) -> None:
    last = first + timedelta(days=length)
    sure, unsure = holidays_between(first, last, laws)

    for day in (first + timedelta(days=i) for i in range(length + 1)):
        saying = sum(day in public_holidays(day.year, law) for law in laws)
        assert (day in sure) == (saying > 0 and saying == len(laws))
        assert (day in unsure) == (0 < saying < len(laws))
    assert all(first <= day <= last for day in sure + unsure)

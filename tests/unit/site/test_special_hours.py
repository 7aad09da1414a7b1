"""The periods in which the hours of each week do not hold."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.checks import beyond_limits
from macros.site.kept_hours import KeptHours
from macros.site.models.answering import HolidayLaw, SpecialHours, TimeZone
from macros.site.models.common import Weekday
from macros.site.public_holidays import public_holidays
from macros.suppliers.models.contact import Contact
from tests.builders import TODAY, a_contact

HOURS = [{"days": ["lundi"], "opens": "09:00", "closes": "17:00"}]
FRANCE = frozenset([HolidayLaw.FRANCE])
SOON = st.dates(date(2026, 10, 1), date(2027, 3, 1))


def a_period(first: str, last: str, **written: object) -> dict[str, object]:
    return {"valid_from": first, "valid_through": last, "reason": "congés", **written}


def kept(contact: Contact, zone: TimeZone = TimeZone.PARIS, deputy: str = "") -> KeptHours:
    return KeptHours(contact, zone, FRANCE, deputy, TODAY)


def faults(*periods: dict[str, object]) -> list[str]:
    contact = a_contact(special_hours=list(periods))
    return [str(anomaly).partition("— ")[2] for anomaly in beyond_limits(contact)]


def test_a_period_ends_after_it_begins() -> None:
    [fault] = faults(a_period("2026-12-24", "2026-12-23"))

    assert fault.startswith("special_hours[0].valid_through : le dernier jour (2026-12-23)")


def test_a_period_may_be_a_day() -> None:
    assert faults(a_period("2026-12-24", "2026-12-24")) == []


@given(SOON, SOON, SOON, SOON)
def test_periods_are_apart_when_no_day_is_in_two(a: date, b: date, c: date, d: date) -> None:
    periods = [sorted((a, b)), sorted((c, d))]
    days = [
        {first + timedelta(days=i) for i in range((last - first).days + 1)}
        for first, last in periods
    ]
    told = faults(*(a_period(first.isoformat(), last.isoformat()) for first, last in periods))

    assert bool(told) == bool(days[0] & days[1])


def test_what_is_over_is_not_told() -> None:
    over, last_day, coming = (
        a_period("2026-11-01", "2026-11-21"),
        a_period("2026-11-22", "2026-11-22"),
        a_period("2026-12-24", "2026-12-31"),
    )
    contact = a_contact(hours=HOURS, special_hours=[coming, over, last_day])

    starts = [period.valid_from.isoformat() for period in kept(contact).coming]
    assert starts == ["2026-11-22", "2026-12-24"]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-12-24", "2026-12-31", "du 24 au 31 décembre"),
        ("2026-12-24", "2026-12-24", "le 24 décembre"),
        ("2026-12-28", "2027-01-01", "du 28 décembre au 1er janvier"),
        ("2027-12-24", "2027-12-31", "du 24 au 31 décembre 2027"),
        ("2027-12-28", "2028-01-02", "du 28 décembre 2027 au 2 janvier 2028"),
    ],
)
def test_the_days_of_a_period_are_told_in_words(first: str, last: str, said: str) -> None:
    period = SpecialHours.model_validate(a_period(first, last))

    assert kept(a_contact()).days_of(period) == said


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ({}, "Hugo Gabarit"),
        ({"answered_by": "Le standard"}, "Le standard"),
        ({"hours": HOURS}, ""),
        ({"hours": HOURS, "answered_by": "Le standard"}, "Le standard"),
    ],
)
def test_the_deputy_answers_when_it_is_closed(written: dict[str, object], who: str) -> None:
    period = SpecialHours.model_validate(a_period("2026-12-24", "2026-12-31", **written))

    assert kept(a_contact(), deputy="Hugo Gabarit").who_answers(period) == who


def test_a_clock_that_is_not_that_of_paris_is_told() -> None:
    assert kept(a_contact()).clock == ""
    assert kept(a_contact(), TimeZone.LA_REUNION).clock == "heure de La Réunion"


@pytest.mark.parametrize("zone", TimeZone)
def test_every_zone_is_in_the_database_of_zones(zone: TimeZone) -> None:
    assert ZoneInfo(zone).key == zone


def test_the_script_reads_what_the_data_say() -> None:
    night = {"days": ["dimanche", "lundi"], "opens": "22:00", "closes": "02:00"}
    periods = [
        a_period("2026-12-24", "2026-12-31", reason="l'hiver"),
        a_period("2027-07-12", "2027-07-19", hours=HOURS),
        a_period("2025-11-01", "2025-11-20"),
    ]
    schedule = kept(a_contact(hours=[night], special_hours=periods)).schedule

    assert schedule["zone"] == "Europe/Paris"
    assert (schedule["from"], schedule["through"]) == ("2025-12-31", "2027-12-31")
    assert schedule["week"] == [[(1320, 1560)], [], [], [], [], [], [(1320, 1560)]]
    days = {day: said for day, said in schedule["days"].items() if day > "2026-12-01"}
    assert days == {
        "2026-12-27": ("l’hiver", []),
        "2026-12-28": ("l’hiver", []),
        "2027-03-29": ("", []),
        "2027-05-17": ("", []),
        "2027-07-12": (None, [(540, 1020)]),
        "2027-07-18": (None, []),
        "2027-07-19": (None, [(540, 1020)]),
        "2027-08-15": ("", []),
        "2027-11-01": ("", []),
    }


def test_holidays_close_nobody_who_answers_on_them() -> None:
    assert kept(a_contact(hours=HOURS, opens_on_public_holidays="true")).schedule["days"] == {}


def test_a_day_is_unknown_where_one_law_only_closes_it() -> None:
    contact = a_contact(
        hours=[{"days": ["vendredi", "lundi"], "opens": "09:00", "closes": "17:00"}],
        special_hours=[a_period("2026-12-24", "2026-12-31")],
    )
    laws = frozenset([HolidayLaw.FRANCE, HolidayLaw.ALSACE_MOSELLE])
    days = KeptHours(contact, TimeZone.PARIS, laws, "", TODAY).schedule["days"]

    # Good Friday is; 26 December is a Saturday, then a Sunday.
    assert [day for day, said in days.items() if said is None] == ["2026-04-03", "2027-03-26"]


def test_who_keeps_no_hours_has_none_to_read() -> None:
    contact = a_contact(special_hours=[a_period("2026-12-24", "2026-12-31")])

    assert kept(contact).is_told
    assert kept(contact).schedule["week"] == []
    assert not kept(a_contact()).is_told


@given(
    st.dates(date(2026, 11, 21), date(2027, 12, 31)), st.sampled_from(["true", "false"]), SOON, SOON
)
def test_a_day_is_open_when_its_period_and_the_law_let_it(
    day: date, keeps_holidays: str, a: date, b: date
) -> None:
    first, last = sorted((a, b))
    contact = a_contact(
        hours=[{"days": [str(name) for name in Weekday], "opens": "09:00", "closes": "17:00"}],
        special_hours=[a_period(first.isoformat(), last.isoformat())],
        opens_on_public_holidays=keeps_holidays,
    )
    schedule = kept(contact).schedule
    _, spans = schedule["days"].get(day.isoformat(), (None, schedule["week"][day.weekday()]))

    is_holiday = day in public_holidays(day.year, HolidayLaw.FRANCE)
    assert bool(spans) == (
        not first <= day <= last and (keeps_holidays == "true" or not is_holiday)
    )

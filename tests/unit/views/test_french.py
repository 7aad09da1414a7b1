from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from macros.models.contact import Opening, Weekday
from macros.models.fields import Telephone
from macros.models.procedure import Delay
from macros.views import french

WEEK = list(Weekday)


def an_opening(days: str, opens: str, closes: str) -> Opening:
    return Opening.model_validate({"days": days.split(), "opens": opens, "closes": closes})


def spoken(openings: list[Opening]) -> list[str]:
    return [line.replace("\u00a0", " ") for line in french.hours(openings)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(2026, 11, 3), "3 novembre 2026"),
        (date(2026, 3, 1), "1er mars 2026"),
        (date(2026, 8, 31), "31 août 2026"),
    ],
)
def test_a_day_is_written_in_words(value: date, written: str) -> None:
    assert french.day(value) == written


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")],
)
def test_the_last_word_of_a_list_comes_after_et(words: list[str], sentence: str) -> None:
    assert french.joined(words) == sentence


def test_identifiers_are_grouped_as_on_official_papers() -> None:
    assert french.siren("000000018") == "000\u00a0000\u00a0018"
    assert french.siret("00000001800010") == "000\u00a0000\u00a0018\u00a000010"


def test_a_french_number_is_grouped_by_two_with_no_break_spaces() -> None:
    assert french.phone("+33199001234") == "01\u00a099\u00a000\u00a012\u00a034"


def test_a_foreign_number_keeps_its_country_code() -> None:
    assert french.phone("+3222345678") == "+32\u00a02\u00a0234\u00a056\u00a078"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("+596596612345", "05 96 61 23 45"),
        ("+262692123456", "06 92 12 34 56"),
        ("+508411234", "05 08 41 12 34"),
    ],
)
def test_a_number_of_the_overseas_is_written_as_it_is_dialled_in_france(
    number: str, written: str
) -> None:
    assert french.phone(number).replace("\u00a0", " ") == written


foreign_numbers = st.sampled_from(
    [
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        for region in sorted(phonenumbers.SUPPORTED_REGIONS)
        if (number := phonenumbers.example_number(region))
    ]
)


@given(foreign_numbers)
def test_any_number_read_again_is_the_same_number(e164: str) -> None:
    assert TypeAdapter(Telephone).validate_python(french.phone(e164)) == e164


def test_consecutive_days_with_the_same_hours_are_merged() -> None:
    week = an_opening("lundi mardi mercredi jeudi vendredi", "09:00", "12:30")
    assert spoken([week]) == ["lundi au vendredi, 9 h – 12 h 30"]


def test_two_days_are_joined_by_et() -> None:
    assert spoken([an_opening("lundi mardi", "09:00", "12:00")]) == ["lundi et mardi, 9 h – 12 h"]


def test_days_apart_are_listed() -> None:
    opening = an_opening("lundi mercredi vendredi", "09:00", "12:00")
    assert spoken([opening]) == ["lundi, mercredi et vendredi, 9 h – 12 h"]


def test_several_openings_of_a_day_stand_on_one_line_in_order() -> None:
    afternoon = an_opening("lundi mardi mercredi", "14:00", "17:00")
    morning = an_opening("lundi mardi mercredi", "09:00", "12:00")
    assert spoken([afternoon, morning]) == ["lundi au mercredi, 9 h – 12 h et 14 h – 17 h"]


def test_days_with_other_hours_have_a_line_of_their_own() -> None:
    openings = [
        an_opening("vendredi", "09:00", "12:00"),
        an_opening("lundi mardi mercredi jeudi", "14:00", "17:00"),
    ]
    assert spoken(openings) == ["lundi au jeudi, 14 h – 17 h", "vendredi, 9 h – 12 h"]


def test_opening_hours_never_break_inside() -> None:
    assert french.hours([an_opening("lundi", "09:05", "12:00")]) == [
        "lundi, 9\u00a0h\u00a005\u00a0–\u00a012\u00a0h"
    ]


@pytest.mark.parametrize(
    ("count", "kind", "words"),
    [
        ("1", "ouvrés", "1\u00a0jour ouvré"),
        ("1", "calendaires", "1\u00a0jour calendaire"),
        ("15", "calendaires", "15\u00a0jours calendaires"),
    ],
)
def test_a_delay_agrees_with_its_number(count: str, kind: str, words: str) -> None:
    delay = Delay.model_validate({"days": count, "kind": kind, "since": "votre message"})
    assert french.days(delay) == words


clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None))
openings_of_a_week = st.lists(
    st.builds(
        lambda days, opens, closes: an_opening(
            " ".join(days), opens.isoformat("minutes"), closes.isoformat("minutes")
        ),
        st.lists(st.sampled_from(WEEK), min_size=1, max_size=7),
        clocks,
        clocks,
    ),
    max_size=5,
)


@given(openings_of_a_week)
@settings(max_examples=60)
def test_the_sentences_say_all_the_hours_and_no_other(openings: list[Opening]) -> None:
    written = {hour for line in spoken(openings) for hour in read_line(line)}
    assert written == {(d, o.opens, o.closes) for o in openings for d in o.days}


@given(openings_of_a_week)
@settings(max_examples=60)
def test_a_day_stands_on_one_line_at_most(openings: list[Opening]) -> None:
    days = [day for line in spoken(openings) for day in {day for day, _, _ in read_line(line)}]
    assert len(days) == len(set(days))


def read_line(line: str) -> list[tuple[Weekday, time, time]]:
    """Read « lundi au mercredi et vendredi, 9 h – 12 h et 14 h – 17 h 30 » back."""
    first = re.search(r", \d", line)
    assert first
    days: list[Weekday] = []
    for words in re.split(r", | et ", line[: first.start()]):
        start, _, end = words.partition(" au ")
        days += WEEK[WEEK.index(Weekday(start)) : WEEK.index(Weekday(end or start)) + 1]
    ranges = [
        tuple(read_clock(text) for text in words.split(" – "))
        for words in re.split(r", | et ", line[first.start() + 2 :])
    ]
    return [(day, opens, closes) for day in days for opens, closes in ranges]


def read_clock(text: str) -> time:
    hour, minute = re.fullmatch(r"(\d+) h(?: (\d\d))?", text).groups()  # type: ignore[union-attr]
    return time(int(hour), int(minute or 0))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (588, "588"),
        (17000, "17\u202f000"),
        (Decimal("26.8"), "26,8"),
        (Decimal("82.0"), "82"),
        (Fraction(100, 3), "33,3"),
        (Fraction(0), "0"),
    ],
)
def test_a_number_has_one_decimal_at_most(value: int | Decimal | Fraction, written: str) -> None:
    assert french.number(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(175, 3), "58 + 1/3"),
        (Fraction(58), "58"),
        (Fraction(1, 3), "1/3"),
        (Fraction(0), "0"),
    ],
)
def test_an_exact_number_is_written_with_its_fraction(value: Fraction, written: str) -> None:
    assert french.mixed(value).replace("\u00a0", " ") == written

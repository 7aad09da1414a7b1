from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from macros.ground import french
from macros.ground.fields import Telephone


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

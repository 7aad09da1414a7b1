from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from macros.ground import french


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

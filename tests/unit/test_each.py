"""A loop names all that fail, and never passes for want of cases."""

from __future__ import annotations

import pytest

from tests.each import check_each


def even(number: int) -> None:
    assert number % 2 == 0


def test_cases_that_all_hold_pass() -> None:
    check_each(even, [("two", 2), ("four", 4)])


def test_every_case_that_fails_is_named_with_its_reason() -> None:
    with pytest.raises(AssertionError, match=r"(?s)^2 of 3 fail\none: .*1 % 2.*\nthree: .*3 % 2"):
        check_each(even, [("one", 1), ("two", 2), ("three", 3)])


def test_a_check_that_stumbles_hides_no_other_case() -> None:
    def alone(numbers: list[int]) -> None:
        [_] = numbers

    with pytest.raises(AssertionError, match=r"(?s)\nnone: ValueError: .*\nmany: ValueError: "):
        check_each(alone, [("none", []), ("one", [1]), ("many", [1, 2])])


def test_a_check_without_a_case_is_refused() -> None:
    with pytest.raises(AssertionError, match="nothing to check"):
        check_each(even, [])


def test_two_cases_of_one_name_are_refused() -> None:
    with pytest.raises(AssertionError, match="two cases are named two"):
        check_each(even, [("two", 2), ("two", 4)])

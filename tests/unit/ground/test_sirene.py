from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.ground import sirene
from macros.ground.search.words import words


def searched(text: str) -> list[str]:
    return [part for word in words(text) for part in word.parts]


def test_a_number_is_grouped_as_on_official_papers() -> None:
    assert sirene.shown("000000018") == "000\u00a0000\u00a0018"
    assert sirene.shown("00000001800010") == "000\u00a0000\u00a0018\u00a000010"


@given(st.from_regex("[0-9]{9}([0-9]{5})?", fullmatch=True))
def test_a_number_shown_is_searched_as_its_digits(digits: str) -> None:
    assert searched(sirene.shown(digits)) == searched(digits)

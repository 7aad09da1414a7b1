"""The drawings of an indicator show its numbers, and join no two definitions."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.evidence.indicator_drawings import (
    SIDE,
    Trend,
    indicator_bar,
    indicator_squares,
    indicator_trend,
)
from tests.builders import a_site, an_indicator

SITE = a_site()
YEARS = [2023, 2024, 2025]


def a_trend(*years: Mapping[str, object]) -> Trend:
    trend = indicator_trend(SITE, an_indicator(*years, unit="euros"))
    assert trend
    return trend


def surface(path: str) -> float:
    """Return how many squares a path of straight lines goes around."""
    x = y = 0
    points = []
    for letter, first, second in re.findall(r"([MHV])(\d+) ?(\d*)", path):
        x = int(first) if letter in "MH" else x
        y = int(second) if letter == "M" else int(first) if letter == "V" else y
        points.append((x, y))
    sides = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a * d - b * c for (a, b), (c, d) in sides)) / 2 / SIDE**2


@given(st.integers(0, 1000))
def test_a_share_fills_as_many_squares_as_it_is_in_a_hundred(tenths: int) -> None:
    indicator = an_indicator({"year": "2025", "count": str(tenths), "total": "1000"})
    drawn = indicator_squares(SITE, indicator, indicator.years[0])

    assert drawn
    assert surface(drawn.filled) == round(tenths / 10)


def test_a_target_is_drawn_over_the_squares() -> None:
    indicator = an_indicator({"year": "2025", "count": "20", "total": "100", "target": "37"})
    drawn = indicator_squares(SITE, indicator, indicator.years[0])

    assert drawn
    assert surface(drawn.target) == 37


@given(st.integers(1, 999), st.integers(1, 999))
def test_the_longest_bar_is_the_largest_number_or_target(value: int, target: int) -> None:
    year = {"year": "2025", "value": str(value), "target": str(target)}
    indicator = an_indicator(year, unit="euros")
    drawn = indicator_bar(SITE, indicator, indicator.years[0])

    assert drawn
    assert max(drawn.width, drawn.target or 0) == 100


@pytest.mark.parametrize("draws", [indicator_bar, indicator_squares])
def test_a_secret_is_not_drawn(draws: object) -> None:
    indicator = an_indicator({"year": "2025", "value": "secret"})

    assert callable(draws)
    assert draws(SITE, indicator, indicator.years[0]) is None


def test_years_that_follow_each_other_are_joined() -> None:
    trend = a_trend(*({"year": str(year), "value": "3"} for year in YEARS))

    assert [(a.year, b.year) for a, b in trend.joins] == [(2023, 2024), (2024, 2025)]


def test_two_definitions_are_not_joined() -> None:
    changed = {"year": "2025", "value": "3", "changed": "Tout compte."}
    trend = a_trend({"year": "2024", "value": "3"}, changed)

    assert (len(trend.joins), len(trend.changes)) == (0, 1)


@pytest.mark.parametrize("value", ["secret", "non-disponible"])
def test_a_year_without_a_number_joins_nothing(value: str) -> None:
    trend = a_trend(
        {"year": "2023", "value": "3"},
        {"year": "2024", "value": value},
        {"year": "2025", "value": "3"},
    )

    assert [*trend.joins] == []


def test_years_apart_are_not_joined() -> None:
    assert [*a_trend({"year": "2022", "value": "3"}, {"year": "2025", "value": "3"}).joins] == []


def test_a_zero_is_measured_and_a_secret_is_not() -> None:
    trend = a_trend({"year": "2024", "value": "0"}, {"year": "2025", "value": "secret"})

    assert [(mark.is_measured, mark.label) for mark in trend.marks] == [
        (True, "0"),
        (False, "secret"),
    ]


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=3))
def test_a_larger_number_stands_higher(values: list[int]) -> None:
    trend = a_trend(
        *({"year": str(year), "value": str(v)} for year, v in zip(YEARS, values, strict=False))
    )
    heights = sorted((value, -mark.y) for value, mark in zip(values, trend.marks, strict=True))

    assert [height for _, height in heights] == sorted(height for _, height in heights)


def test_one_year_alone_has_no_line() -> None:
    assert indicator_trend(SITE, an_indicator()) is None

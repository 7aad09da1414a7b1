from __future__ import annotations

import pytest

from tests.bench.table import Bar, Line, Measure, Section, at_least, at_most, missed, table


def a_line(*measures: Measure) -> Line:
    return Line("/", measures)


@pytest.mark.parametrize(("bar", "value"), [(at_most(75), 75.04), (at_least(98), 97.96)])
def test_a_bar_is_kept_by_what_is_shown_on_its_right_side(bar: Bar, value: float) -> None:
    assert not Measure("poids", value, "ko", bar, decimals=1).is_missed


@pytest.mark.parametrize(("bar", "value"), [(at_most(75), 75.06), (at_least(98), 97.9)])
def test_a_bar_is_missed_by_what_is_shown_on_its_wrong_side(bar: Bar, value: float) -> None:
    assert Measure("poids", value, "ko", bar, decimals=1).is_missed


def test_a_line_within_its_bars_is_ticked() -> None:
    assert a_line(Measure("poids", 70, "ko", at_most(75))).verdict == "✓"


def test_a_line_with_one_bar_says_that_it_misses() -> None:
    line = a_line(Measure("", 1.6, "fois", at_most(1.5), decimals=1), Measure("", 8, "s"))

    assert line.verdict == "manqué"


def test_a_line_with_several_bars_says_which_ones_miss() -> None:
    line = a_line(Measure("poids", 80, "ko", at_most(75)), Measure("requêtes", 9, "", at_most(10)))

    assert line.verdict == "manqué : poids"


def test_a_line_without_a_bar_is_not_judged() -> None:
    assert a_line(Measure("poids", 80, "ko")).verdict == ""


def test_lines_that_miss_are_counted_in_all_sections() -> None:
    miss = a_line(Measure("poids", 80, "ko", at_most(75)))
    other = a_line(Measure("poids", 70, "ko", at_most(75)))

    assert missed([Section("A", (miss, other)), Section("B", (miss,))]) == 2


def test_columns_are_aligned_and_numbers_are_french() -> None:
    section = Section(
        "Ce qui est chargé",
        (
            Line("/", (Measure("poids", 68.72, "ko", at_most(75), decimals=1),)),
            Line("/contacts/", (Measure("", 1.5, "fois", at_most(1.5), decimals=2),)),
            Line("la recherche", (Measure("poids", 26.3, "ko", decimals=1),)),
        ),
        "Note.",
    )

    assert table([section]) == (
        "Ce qui est chargé\n"
        "Note.\n"
        "  /              poids 68,7 ko   ≤ 75    ✓\n"
        "  /contacts/     1,50 fois       ≤ 1,5   ✓\n"
        "  la recherche   poids 26,3 ko   —\n"
    )

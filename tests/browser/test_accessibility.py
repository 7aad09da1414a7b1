"""What axe finds, in both schemes, on a phone and on a desktop."""

from __future__ import annotations

import pytest

from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import copy, filter_by_text, search
from tests.browser.page_types import DIRECTORY, HOME, PAGE_TYPES, on_every_page_type

both_widths = pytest.mark.parametrize("width", [PHONE, DESKTOP])


@both_widths
@on_every_page_type
def test_axe_finds_nothing_in_a_page(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, width=width)

    assert faults(page, doubts=True) == []


@both_widths
def test_axe_finds_nothing_in_the_results_of_search(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)

    search(page, "mediateur")

    assert faults(page) == []


@both_widths
def test_axe_finds_nothing_in_a_directory_filtered_to_nothing(visitor: Visitor, width: int) -> None:
    page = visitor.open(DIRECTORY, width=width)

    filter_by_text(page, "zzz")

    assert faults(page) == []


@both_widths
def test_axe_finds_nothing_in_a_page_that_says_what_was_copied(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open(PAGE_TYPES["entity"], width=width)

    copy(page, "le téléphone")
    page.get_by_text("Copié").wait_for()

    assert faults(page) == []

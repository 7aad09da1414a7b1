"""What a year of mediation has changed is seen first, and a report holds on a few sheets."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.paper import lines_of_sheets

YEARS = (2023, 2024, 2025)
A_SMALL_SCREEN = 640  # pixels, the height of a phone
MOST_SHEETS = 6


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_what_the_mediation_has_changed_is_on_the_first_screen(
    visitor: Visitor, width: int, year: int
) -> None:
    page = visitor.open(f"/rapports/{year}/", width=width)
    first = page.locator("#ce-qui-a-change + *").first.bounding_box()

    assert first
    assert first["y"] < A_SMALL_SCREEN - 48


@pytest.mark.parametrize("year", YEARS)
def test_a_report_holds_on_a_few_sheets(visitor: Visitor, year: int) -> None:
    page = visitor.open(f"/rapports/{year}/")

    assert len(lines_of_sheets(page.pdf(prefer_css_page_size=True))) <= MOST_SHEETS

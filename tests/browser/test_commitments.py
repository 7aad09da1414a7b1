"""The view of an auditor: in the order that they choose, printed in that of the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from macros.evidence.requirements import ProofRow, proof_rows
from tests.browser.conftest import Visitor
from tests.browser.page_types import PAGE_TYPES
from tests.browser.results import SITE

ROWS = proof_rows(SITE)
BY_ROLE = sorted(ROWS, key=lambda row: row.role.title if row.role else "")
SORT = "Dans quel ordre"


@pytest.fixture
def page(visitor: Visitor) -> Page:
    return visitor.open(PAGE_TYPES["commitments"])


def expect_rows(page: Page, rows: list[ProofRow]) -> None:
    """Expect these rows in their order, by the number that each shows."""
    shown = page.locator("[data-tu-proof] > p:first-child > span")
    expect(shown).to_have_text([f"{row.number}. {row.frame}" for row in rows])


def test_rows_are_in_the_order_of_the_page_first(page: Page) -> None:
    expect_rows(page, ROWS)


def test_rows_are_sorted_as_the_reader_asks(page: Page) -> None:
    page.get_by_label(SORT).select_option("role")

    expect_rows(page, BY_ROLE)


def test_paper_keeps_the_order_of_the_page(page: Page) -> None:
    page.get_by_label(SORT).select_option("role")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect_rows(page, ROWS)


def test_the_order_that_was_asked_comes_back_after_printing(page: Page) -> None:
    page.get_by_label(SORT).select_option("role")
    page.evaluate("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))")

    expect_rows(page, BY_ROLE)


def test_no_order_is_offered_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(PAGE_TYPES["commitments"], javascript=False)

    expect(page.get_by_label(SORT)).to_be_hidden()

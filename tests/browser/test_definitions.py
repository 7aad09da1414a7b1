"""The words of the glossary, opened in the text by every kind of visitor."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Visitor
from tests.browser.gestures import print_out, tab_to
from tests.browser.page_types import ROLE

TERM = ".tu-term"
WITH_AND_WITHOUT_JAVASCRIPT = pytest.mark.parametrize("javascript", [True, False])


def definition(page: Page) -> Locator:
    """Return the definition of the first term of the page."""
    return page.locator(f"#{page.locator(TERM).first.get_attribute('popovertarget')}")


@WITH_AND_WITHOUT_JAVASCRIPT
def test_a_press_on_a_term_opens_its_definition(visitor: Visitor, *, javascript: bool) -> None:
    page = visitor.open(ROLE, javascript=javascript)

    page.locator(TERM).first.click()

    expect(definition(page)).to_be_visible()


def test_the_keyboard_opens_a_definition(visitor: Visitor) -> None:
    page = visitor.open(ROLE)
    tab_to(page, TERM)

    page.keyboard.press("Enter")

    expect(definition(page)).to_be_visible()


def test_escape_closes_a_definition_and_leaves_the_reader_on_the_word(visitor: Visitor) -> None:
    page = visitor.open(ROLE)
    tab_to(page, TERM)
    page.keyboard.press("Enter")

    page.keyboard.press("Escape")

    expect(definition(page)).to_be_hidden()
    expect(page.locator(TERM).first).to_be_focused()


def test_the_next_stop_after_the_word_is_inside_its_definition(visitor: Visitor) -> None:
    page = visitor.open(ROLE)
    tab_to(page, TERM)
    page.keyboard.press("Enter")

    page.keyboard.press("Tab")

    expect(definition(page).get_by_role("link")).to_be_focused()


@WITH_AND_WITHOUT_JAVASCRIPT
def test_a_definition_closes_by_its_button(visitor: Visitor, *, javascript: bool) -> None:
    page = visitor.open(ROLE, javascript=javascript)
    page.locator(TERM).first.click()

    definition(page).get_by_role("button", name="Fermer").click()

    expect(definition(page)).to_be_hidden()


def test_a_press_elsewhere_closes_a_definition(visitor: Visitor) -> None:
    page = visitor.open(ROLE)
    page.locator(TERM).first.click()

    page.locator("h1").click()

    expect(definition(page)).to_be_hidden()


def test_a_definition_fits_a_phone(visitor: Visitor) -> None:
    page = visitor.open(ROLE, width=PHONE)
    page.locator(TERM).first.click()

    box = definition(page).bounding_box()

    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE


def test_paper_shows_the_definitions(visitor: Visitor) -> None:
    page = visitor.open(ROLE)

    print_out(page)

    expect(definition(page)).to_be_visible()
    expect(page.locator(TERM).first).to_be_visible()

"""The narrowest window and the widest text: nothing scrolls sideways, nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Tabs, Visitor
from tests.browser.page_types import PAGE_TYPES, on_every_page_type
from tests.browser.reading import BROKEN_NUMBERS

NARROWEST = 320  # CSS pixels: WCAG 1.4.10, a window of 1280 zoomed to 400 %

# WCAG 1.4.12. A constructed stylesheet is not kept out by the Content-Security-Policy.
SPACE_TEXT_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}"""

TOO_WIDE = """() => {
  const tooWide = [...document.querySelectorAll("body *")].filter((e) =>
    e.checkVisibility({ visibilityProperty: true }) &&
    !e.closest(".tu-hidden, svg") &&
    getComputedStyle(e).overflowX !== "visible" &&
    e.scrollWidth > e.clientWidth + 1);
  const page = document.scrollingElement;
  return [...(page.scrollWidth > page.clientWidth ? [page] : []), ...tooWide]
    .map((e) => e.outerHTML.slice(0, 120));
}"""


def _too_wide(page: Page) -> list[str]:
    """Return what scrolls sideways or hides the end of its lines: the page, or a part of it."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found


@pytest.fixture(scope="module", params=PAGE_TYPES.values(), ids=[*PAGE_TYPES])
def narrow(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[Page]:
    """Return a page of each type in the narrowest window."""
    visitor = Visitor(tabs)
    yield visitor.open(request.param, width=NARROWEST)
    visitor.leave()


def test_a_page_holds_in_the_narrowest_window(narrow: Page) -> None:
    assert _too_wide(narrow) == []


def test_a_number_to_call_holds_in_one_line(narrow: Page) -> None:
    assert narrow.evaluate(BROKEN_NUMBERS) == []


@on_every_page_type
def test_a_page_holds_there_with_its_text_spaced_out(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, width=NARROWEST)

    page.evaluate(SPACE_TEXT_OUT)

    assert _too_wide(page) == []

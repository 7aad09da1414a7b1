"""Addresses to judge, which are read from their end: no name in them is ever cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from macros.tutorials.models.tutorial import Tutorial
from tests.browser.conftest import Visitor
from tests.browser.gestures import print_out
from tests.browser.reading import expect_computed
from tests.browser.test_reflow import NARROWEST
from tests.builders import TODAY
from tests.sites import path, real_site

WIDTH_OF_PAPER = 673  # CSS pixels: A4 without its margins
TUTORIALS = real_site(TODAY)[0].published()[Tutorial].values()
PAGES = [
    path(one, name)
    for one in TUTORIALS
    for name in ("tutorial", "trainer", "tutorial-exercises", "tutorial-solutions")
]

# Every label, and the last two together, by the lines on which it is painted.
CUT = r"""() => {
  const cut = [];
  const lines = (node, start, end) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
  };
  for (const address of document.querySelectorAll(".tu-web-address")) {
    const texts = document.createTreeWalker(address, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const whole of node.data.matchAll(/[\w-]+\.[\w-]+$|[\w-]+/g)) {
        if (lines(node, whole.index, whole.index + whole[0].length) > 1) cut.push(whole[0]);
      }
    }
  }
  return cut;
}"""

# Those that go beyond the text in which they stand.
OUTSIDE = """(addresses) => addresses.filter((address) => {
  const text = address.closest("h3, p, li, dd, th, td, legend, label").getBoundingClientRect();
  return address.getBoundingClientRect().right > text.right + 1;
}).map((address) => address.textContent)"""


def _open(visitor: Visitor, path: str, width: int) -> Page:
    """Open the page at `path`, with all that it folds."""
    page = visitor.open(path, width=width)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_no_name_of_an_address_is_cut_in_the_narrowest_window(visitor: Visitor, path: str) -> None:
    page = _open(visitor, path, NARROWEST)

    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("path", PAGES)
def test_no_name_of_an_address_is_cut_on_paper(visitor: Visitor, path: str) -> None:
    page = _open(visitor, path, WIDTH_OF_PAPER)

    print_out(page)

    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("path", PAGES)
def test_an_address_holds_in_the_narrowest_window(visitor: Visitor, path: str) -> None:
    page = _open(visitor, path, NARROWEST)

    expect_computed(page.locator(".tu-web-address"), OUTSIDE, [])  # some pages have none

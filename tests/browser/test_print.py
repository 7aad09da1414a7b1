"""The site on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from macros.suppliers.models.orientation import Card, Orientation
from tests.browser.conftest import PublishedContact, Tabs, Visitor
from tests.browser.gestures import print_out
from tests.browser.page_types import (
    ANNOUNCEMENTS,
    DIRECTORY,
    MEMO,
    PAGE_TYPES,
    ROLE,
)
from tests.browser.paper import Line, lines_of_sheets
from tests.browser.reading import (
    AS_LOADED,
    BROKEN_NUMBERS,
    elements,
    expect_all_seen,
    expect_computed,
)
from tests.browser.results import SITE

CARDS = [card for card in SITE.one(Orientation).cards if card.message]
MOST_SHEETS = 10
LINES_UNDER_A_HEADING = 2
FEWEST_LINES = 5
PIXELS_PER_CENTIMETRE = 96 / 2.54
LEAST_QR_CODE = 2  # centimetres

# The form of a questionnaire is its paper version, and so are the questions of a tutorial; a list
# to tick is ticked on paper too.
INTERFACE = (
    "button:not(.tu-term), input:not([data-tu-form] *, .tu-requirement-list *), select, summary, "
    "form:not([data-tu-form]), nav, [role=search]"
)

LINKS_WITHOUT_ADDRESS = """() => [...document.querySelectorAll("#contenu a[href^=http]")]
  .filter((link) => link.checkVisibility() && !link.textContent.includes(link.href))
  .filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
  .map((link) => link.outerHTML.slice(0, 120))"""

PALE = """() => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).every((part) => part > 160);
  return [...document.querySelectorAll("#contenu :is(h1, h2, h3, h4, p, li, dd, a)")]
    .filter((e) => e.checkVisibility() && light(getComputedStyle(e).color))
    .map((e) => e.outerHTML.slice(0, 120));
}"""

# What scrolls or rounds its corners on the screen cuts letters on paper.
CUT = """() => [...document.querySelectorAll("#contenu *")]
  .filter((e) => e.getClientRects().length && (e.innerText ?? "").trim() && e.offsetWidth > 1)
  .filter((e) => getComputedStyle(e).overflow !== "visible")
  .map((e) => e.outerHTML.slice(0, 120))"""

# The texts that an image hides, or that hide one.
UNDER_AN_IMAGE = """() => {
  const content = document.querySelector("#contenu");
  const images = [...content.querySelectorAll("img")].filter((e) => e.checkVisibility());
  const boxes = images.map((e) => e.getBoundingClientRect());
  const isCovered = (line) => boxes.some((box) => line.left < box.right && box.left < line.right
    && line.top < box.bottom && box.top < line.bottom);
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const hidden = [];
  while (walker.nextNode()) {
    const range = new Range();
    range.selectNodeContents(walker.currentNode);
    const lines = walker.currentNode.data.trim() ? [...range.getClientRects()] : [];
    if (lines.some(isCovered)) hidden.push(walker.currentNode.data.trim());
  }
  return hidden;
}"""
# What the head of a sheet, which is the foot of the page on a screen, lies under or hides.
OVER_THE_HEAD = """() => {
  const foot = document.querySelector("footer");
  const linesOf = (node) => {
    const range = new Range();
    range.selectNodeContents(node);
    return node.data.trim() ? [...range.getClientRects()].filter((line) => line.width > 1) : [];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const [inside, outside] = [[], []];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    (foot.contains(node) ? inside : outside).push(...linesOf(node));
  }
  const isOpaque = (e) => getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)";
  const isUnder = ({ left, right, top, bottom }) => {
    const stack = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
    return stack.slice(0, stack.findIndex((e) => foot.contains(e))).some(isOpaque);
  };
  const meets = (line) => outside.some((other) => line.left < other.right
    && other.left < line.right && line.top < other.bottom && other.top < line.bottom);
  return inside.filter((line) => isUnder(line) || meets(line)).map((line) => line.top);
}"""
WIDTH_OF_A4: ViewportSize = {"width": 672, "height": 1000}  # pixels, between the margins


@pytest.fixture(scope="module", params=PAGE_TYPES.values(), ids=[*PAGE_TYPES])
def printed(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[Page]:
    """Return a page of each type as it goes on paper from a screen in the dark scheme."""
    visitor = Visitor(tabs)
    page = visitor.open(request.param, scheme="dark")
    page.set_viewport_size(WIDTH_OF_A4)
    print_out(page)
    yield page
    visitor.leave()


def test_the_interface_stays_on_the_screen(printed: Page) -> None:
    seen = printed.locator(INTERFACE).filter(visible=True)

    expect_computed(seen, "elements => elements.map((e) => e.outerHTML.slice(0, 120))", [])


def test_paper_says_that_the_data_is_fictional(printed: Page) -> None:
    expect(printed.get_by_text("Données de démonstration")).to_be_visible()


def test_a_link_to_another_site_is_followed_by_its_address(printed: Page) -> None:
    assert printed.evaluate(LINKS_WITHOUT_ADDRESS) == []


def test_ink_is_dark_whatever_the_scheme_of_the_screen(printed: Page) -> None:
    assert printed.evaluate(PALE) == []


def test_no_box_cuts_what_it_holds(printed: Page) -> None:
    assert printed.evaluate(CUT) == []


def test_no_image_covers_a_word(printed: Page) -> None:
    assert printed.evaluate(UNDER_AN_IMAGE) == []


def test_nothing_covers_the_head_of_a_sheet(printed: Page) -> None:
    assert printed.evaluate(OVER_THE_HEAD) == []


def test_a_number_to_call_is_printed_in_one_line(printed: Page) -> None:
    assert printed.evaluate(BROKEN_NUMBERS) == []


def letters(text: str) -> str:
    """Return what paper keeps of `text`, whatever its blanks and its ligatures."""
    return "".join(re.findall(r"\w", normalize("NFKC", text)))


@pytest.mark.parametrize("card", CARDS, ids=attrgetter("id"))
def test_a_text_to_copy_stands_whole_on_a_sheet(visitor: Visitor, card: Card) -> None:
    assert card.message
    page = visitor.open(f"{PAGE_TYPES['orientation']}#{card.id}")

    sheets = lines_of_sheets(page.pdf(prefer_css_page_size=True))

    texts = ["".join(line.text for line in lines) for lines in sheets]
    first, *_, last = map(letters, card.message.to_copy)
    assert any(first in text and last in text for text in map(letters, texts))


@pytest.fixture(scope="module")
def sheets(printed: Page) -> list[list[Line]]:
    """Return the lines of each sheet of the page."""
    return lines_of_sheets(printed.pdf(tagged=True, prefer_css_page_size=True))


def test_a_heading_goes_with_two_lines_at_least_of_what_it_is_of(
    sheets: list[list[Line]],
) -> None:
    alone = [
        (number, [line.text for line in lines[-LINES_UNDER_A_HEADING - 1 :]])
        for number, lines in enumerate(sheets[:-1], start=1)
        if any(line.is_heading for line in lines[-LINES_UNDER_A_HEADING:])
    ]

    assert alone == []


def test_no_sheet_is_spent_for_a_few_lines(sheets: list[list[Line]]) -> None:
    counts = [len(lines) for lines in sheets]

    assert len(counts) == 1 or min(counts) >= FEWEST_LINES, counts


def test_every_contact_of_the_directory_is_printed(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY)

    print_out(page)

    for contact in contacts:
        expect(page.locator(f"#{contact.id}")).to_be_visible()


def test_what_a_card_folds_is_printed(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)

    print_out(page)

    expect_all_seen(page.locator("details dl"))


@pytest.fixture
def paper(visitor: Visitor) -> bytes:
    """Return the page of a role as a PDF."""
    return visitor.open(ROLE).pdf(tagged=True, outline=True, prefer_css_page_size=True)


def test_a_role_holds_on_few_sheets(paper: bytes) -> None:
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= MOST_SHEETS


def test_a_printed_role_keeps_its_structure(paper: bytes) -> None:
    kinds = set(re.findall(rb"/S\s*/(\w+)", paper))

    assert {b"H1", b"H2", b"L", b"Link"} <= kinds


def test_the_memo_for_buyers_holds_on_one_sheet(visitor: Visitor) -> None:
    paper = visitor.open(MEMO).pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_the_memo_for_buyers_prints_whom_to_call(visitor: Visitor) -> None:
    page = visitor.open(MEMO)

    print_out(page)

    expect(page.locator("main a[href^='tel:']").first).to_be_visible()


def test_a_qr_code_is_printed_large_enough_to_scan(visitor: Visitor) -> None:
    page = visitor.open(ANNOUNCEMENTS)

    print_out(page)

    sides = [
        min(box["width"], box["height"]) / PIXELS_PER_CENTIMETRE
        for code in elements(page.locator("img"), once=AS_LOADED)
        if (box := code.bounding_box())
    ]
    assert sides
    assert min(sides) >= LEAST_QR_CODE

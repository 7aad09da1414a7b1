"""The site without a mouse."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import (
    FARTHEST_STOP,
    button_of_search,
    field_of_search,
    results_of_search,
    search,
    tab_to,
)
from tests.browser.page_types import CATALOGUE, DIRECTORY, HOME, QUESTIONNAIRE, ROLE, TUTORIAL
from tests.browser.reading import AS_LOADED, elements

both_widths = pytest.mark.parametrize("width", [PHONE, DESKTOP])

# The element is on top at the middle of its first line: not clipped, covered, nor off the screen.
# A browser leaves the page for its own window, or comes straight back to the first stop.
FOCUSED = """(isFirst) => {
  const focused = document.activeElement;
  if (focused === document.body || (!isFirst && focused === window.firstStop)) return null;
  window.firstStop ??= focused;
  for (const animation of focused.getAnimations()) animation.finish();
  const style = getComputedStyle(focused);
  const [line] = focused.getClientRects();
  const top = line && document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  return {
    element: focused.outerHTML.slice(0, 120),
    seen: focused.contains(top ?? null) && focused.checkVisibility({ opacityProperty: true }),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


# As in Safari: what takes the focus away sends the Tab key back to the start of the page.
AS_IN_SAFARI = """() => {
  const { blur } = HTMLElement.prototype;
  HTMLElement.prototype.blur = function () {
    blur.call(this);
    document.body.tabIndex = -1;
    document.body.focus();
  };
}"""


@dataclass(frozen=True)
class Stop:
    """One stop of the Tab key: whether its element is seen, and its outline of 2 px or more."""

    element: str
    seen: bool
    outlined: bool


def _stops(page: Page, key: str = "Tab") -> list[Stop]:
    """Press `key` from one end of the page to the other."""
    stops: list[Stop] = []
    for _ in range(FARTHEST_STOP):
        page.keyboard.press(key)
        found = page.evaluate(FOCUSED, not stops)
        if found is None:
            return stops
        stops.append(Stop(**found))
    raise AssertionError("the Tab key never leaves the page")


def test_a_phone_number_is_one_page_away_from_home(visitor: Visitor) -> None:
    page = visitor.open(HOME)

    tab_to(page, f"main a[href$='{ROLE[1:]}']")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "a[href^='tel:']")

    assert page.url.endswith(ROLE)


@both_widths
def test_the_first_stop_jumps_over_the_header(visitor: Visitor, width: int) -> None:
    page = visitor.open(ROLE, width=width)

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("#contenu :focus")).to_have_count(1)


@both_widths
@pytest.mark.parametrize("path", [HOME, ROLE, DIRECTORY, QUESTIONNAIRE, CATALOGUE, TUTORIAL])
def test_every_stop_of_the_tab_key_is_seen_and_outlined(
    visitor: Visitor, path: str, width: int
) -> None:
    stops = _stops(visitor.open(path, width=width))

    assert stops
    assert [stop for stop in stops if not (stop.seen and stop.outlined)] == []


@both_widths
def test_every_stop_on_the_way_back_is_seen(visitor: Visitor, width: int) -> None:
    stops = _stops(visitor.open(ROLE, width=width), "Shift+Tab")

    assert stops
    assert [stop for stop in stops if not stop.seen] == []


def test_a_single_key_does_nothing(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)
    button = page.get_by_role("button", name="Copier").first
    button.focus()
    address = page.url

    for key in "pnfs,./":
        page.keyboard.press(key)

    expect(button).to_be_focused()
    assert page.url == address


@both_widths
def test_search_opens_lists_and_leads_to_a_page(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)

    tab_to(page, "[data-tu-search-toggle]")
    page.keyboard.press("Enter")
    expect(field_of_search(page)).to_be_focused()
    page.keyboard.type("mediateur")
    first = results_of_search(page).first
    first.wait_for()
    tab_to(page, "#tu-search ol a")
    expect(first).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.url.endswith("/mediateur-interne/")


@both_widths
@pytest.mark.parametrize("from_a_result", [False, True])
def test_the_escape_key_closes_search_and_gives_the_focus_back(
    visitor: Visitor, width: int, *, from_a_result: bool
) -> None:
    page = visitor.open(HOME, width=width)
    search(page, "mediateur")
    if from_a_result:
        page.keyboard.press("Tab")

    page.keyboard.press("Escape")

    expect(results_of_search(page).first).to_be_hidden()
    expect(button_of_search(page)).to_be_focused()


def test_search_opened_again_shows_what_it_found_and_gives_way_to_new_words(
    visitor: Visitor,
) -> None:
    page = visitor.open(HOME)
    search(page, "mediateur")
    page.keyboard.press("Escape")
    expect(results_of_search(page).first).to_be_hidden()

    button_of_search(page).press("Enter")
    expect(results_of_search(page).first).to_be_visible()
    page.keyboard.type("Hugo")

    expect(field_of_search(page)).to_have_value("Hugo")
    expect(results_of_search(page).first).to_have_text("Correspondant PME du groupe")


@both_widths
def test_the_button_of_search_says_whether_search_is_open(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)
    button = button_of_search(page)

    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")


def test_the_tab_key_goes_from_the_field_of_search_to_the_page(visitor: Visitor) -> None:
    page = visitor.open(ROLE)
    page.evaluate(AS_IN_SAFARI)
    button_of_search(page).click()
    expect(field_of_search(page)).to_be_focused()

    page.keyboard.press("Tab")

    expect(page.locator("#contenu :focus")).to_have_count(1)


def test_the_way_back_from_the_field_of_search_goes_through_the_menu(visitor: Visitor) -> None:
    page = visitor.open(ROLE)
    menu = page.get_by_label("Menu principal").get_by_role("link")
    links = elements(menu, once=AS_LOADED)
    page.evaluate(AS_IN_SAFARI)
    button_of_search(page).click()
    expect(field_of_search(page)).to_be_focused()

    page.keyboard.press("Shift+Tab")
    expect(button_of_search(page)).to_be_focused()
    for link in reversed(links):
        page.keyboard.press("Shift+Tab")
        expect(link).to_be_focused()


@both_widths
def test_the_tab_key_goes_through_the_results(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)
    page.evaluate(AS_IN_SAFARI)
    search(page, "mediateur")

    for link in elements(results_of_search(page), once=AS_LOADED):
        tab_to(page, "#tu-search ol a")
        expect(link).to_be_focused()


@both_widths
def test_leaving_the_results_by_the_keyboard_closes_search(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)
    page.evaluate(AS_IN_SAFARI)
    search(page, "mediateur")

    tab_to(page, "#contenu *")

    expect(results_of_search(page).first).to_be_hidden()


def test_the_way_back_from_a_result_leads_to_the_field(visitor: Visitor) -> None:
    page = visitor.open(HOME)
    page.evaluate(AS_IN_SAFARI)
    search(page, "mediateur")
    tab_to(page, "#tu-search ol a")

    page.keyboard.press("Shift+Tab")

    expect(field_of_search(page)).to_be_focused()
    expect(results_of_search(page).first).to_be_visible()


def test_the_rest_of_the_results_is_shown_with_the_focus_on_the_first_of_them(
    visitor: Visitor,
) -> None:
    page = visitor.open(HOME)
    search(page, "mediateur")
    expect(results_of_search(page)).to_have_count(5)

    page.get_by_role("button", name="Afficher la suite").press("Enter")

    expect(results_of_search(page)).to_have_count(10)
    expect(results_of_search(page).nth(5)).to_be_focused()


@both_widths
def test_the_button_that_closes_search_closes_it_once(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)
    search(page, "mediateur")

    button_of_search(page).click()

    expect(results_of_search(page).first).to_be_hidden()

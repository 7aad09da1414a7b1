"""Screens taller than the wall: they scroll before they change, and no line of them is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize, expect

from macros.tutorials.models.tutorial import Tutorial
from tests.browser.conftest import DESKTOP, PHONE, Tabs, Visitor
from tests.browser.test_projection import (
    A_STEP,
    AN_EXERCISE,
    HIGH_WINDOW,
    PROJECTED,
    THE_QUIZ,
    bar,
    button,
    count,
    expect_screen,
    follow,
    status,
)
from tests.conftest import TODAY
from tests.sites import real_site

SLUGS = list(real_site(TODAY)[0].published()[Tutorial])
A_SLUG = "travailler-avec-un-grand-acheteur"
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]
# The same walls zoomed to 200 %, and a phone, where the bar takes two lines.
ODD_SIZES = [(512, 384), (640, 360), (PHONE, 740)]
WALL = ViewportSize(width=DESKTOP, height=720)
PAGE_KEYS = ("PageDown", "PageUp")
# What goes on, and what goes back: a key, or a button of the bar.
WAYS = [PAGE_KEYS, (" ", "Shift+ "), ("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp")]
BUTTONS = ("Suivant", "Précédent")

# Presses until nothing moves. A line is seen when it is whole in the window, and not under the bar.
WALK = """(press) => {
  const bar = document.querySelector(".tu-projection");
  const button = [...bar.querySelectorAll("button")].find((b) => b.textContent === press);
  const key = press.replace("Shift+", "");
  const move = () => button ? button.click() : document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key, shiftKey: key !== press, bubbles: true, cancelable: true }),
  );

  const texts = [];
  const walker = document.createTreeWalker(document.querySelector("#contenu"), 4);
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  const range = document.createRange();
  const isShown = ({ parentElement: it }) =>
    !it.closest("[data-tu-off], .tu-hidden, .tu-projection") &&
    it.checkVisibility({ visibilityProperty: true });
  const isSeen = ({ left, right, top, bottom }) => [left + 1, right - 1].every((x) =>
    [top + 1, bottom - 1].every((y) => {
      const found = document.elementFromPoint(x, y);
      return found && !found.closest(".tu-projection");
    }));

  const place = () => Number(bar.querySelector("span").textContent);
  const says = () =>
    !!bar.querySelector(".tu-projection__more")?.checkVisibility({ visibilityProperty: true });
  const stops = [];
  const lines = new Map();
  let shown = [];
  for (;;) {
    const stop = [place(), Math.round(scrollY), says()];
    const last = stops[stops.length - 1];
    if (`${stop}` === `${last}`) break;
    if (stop[0] !== last?.[0]) shown = [...texts.entries()].filter(([, text]) => isShown(text));
    stops.push(stop);
    for (const [place, text] of shown) {
      range.selectNode(text);
      [...range.getClientRects()].forEach((rect, each) => {
        const line = `${stop[0]}: ${place}.${each} ${text.data.trim().slice(0, 40)}`;
        if (!lines.get(line)) lines.set(line, isSeen(rect));
      });
    }
    move();
  }
  return [stops, [...lines].filter(([, isSeen]) => !isSeen).map(([line]) => line)];
}"""

# The first line that is whole in the window, by the top of the text that it belongs to.
FIRST_TEXT = """() => {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector("#contenu"), 4);
  while (walker.nextNode()) {
    const { parentElement } = walker.currentNode;
    if (parentElement.closest("[data-tu-off], .tu-hidden, .tu-projection")) continue;
    range.selectNode(walker.currentNode);
    if (![...range.getClientRects()].some(({ top, width }) => width > 0 && top >= 0)) continue;
    window.firstText = walker.currentNode;
    return;
  }
}"""
TOP_OF_FIRST_TEXT = """() => {
  const range = document.createRange();
  range.selectNode(window.firstText);
  return range.getBoundingClientRect().top;
}"""

FIRST_TEXT_IS_SEEN = f"""async () => {{
  const top = {TOP_OF_FIRST_TEXT};
  for (let frame = 0; top() < 0 && frame < 600; frame += 1) {{
    await new Promise(requestAnimationFrame);
  }}
}}"""


# The screen, from 1; how far it is scrolled; whether the wall says that it goes on.
Stop = tuple[int, int, bool]


@dataclass(frozen=True)
class Walk:
    """Presses from an end of a tutorial to the other."""

    screens: int
    stops: list[Stop]
    lost: list[str]  # lines that were whole at no stop


Walker = Callable[[str, tuple[int, int], tuple[str, str]], tuple[Walk, Walk]]


@pytest.fixture(scope="module")
def walk(tabs: Tabs) -> Walker:
    """Return what walks through a tutorial to its end, then back; each walk is made once."""
    visitor = Visitor(tabs)
    made: dict[tuple[object, ...], tuple[Walk, Walk]] = {}

    def there_and_back(
        slug: str, size: tuple[int, int], presses: tuple[str, str]
    ) -> tuple[Walk, Walk]:
        if (slug, size, presses) not in made:
            page = visitor.open(f"/tutoriels/{slug}/#projection", width=size[0])
            page.set_viewport_size({"width": size[0], "height": size[1]})
            expect_screen(page, 1)
            walks = []
            for press in presses:
                stops, lost = page.evaluate(WALK, press)
                walks.append(Walk(count(page), [(*stop,) for stop in stops], lost))
            visitor.leave()
            visitor.taken.clear()
            made[slug, size, presses] = (walks[0], walks[1])
        return made[slug, size, presses]

    return there_and_back


@pytest.fixture
def long_screen(visitor: Visitor) -> Page:
    """Return a page projected at the top of a screen of several windows."""
    page = visitor.open(PROJECTED)
    page.set_viewport_size(WALL)
    follow(page, AN_EXERCISE)
    expect(sign(page)).to_be_visible()
    return page


def sign(page: Page) -> Locator:
    """Return what says that the screen goes on below."""
    return bar(page).locator(".tu-projection__more")


def are_one(stop: Stop, other: Stop) -> bool:
    """Return whether both are one: a place between two pixels is rounded to either."""
    return stop[::2] == other[::2] and abs(stop[1] - other[1]) <= 1


def view(page: Page) -> tuple[str, int]:
    """Return which screen is shown, and how far it is scrolled."""
    return status(page).locator("span").first.inner_text(), scrolled(page)


def scrolled(page: Page) -> int:
    """Return how far the screen is scrolled."""
    return int(page.evaluate("Math.round(scrollY)"))


on_every_wall = pytest.mark.parametrize("size", SIZES, ids=str)
in_every_tutorial = pytest.mark.parametrize("slug", SLUGS)


# Every line


@on_every_wall
@in_every_tutorial
def test_every_line_is_seen(walk: Walker, slug: str, size: tuple[int, int]) -> None:
    there, _ = walk(slug, size, PAGE_KEYS)

    assert there.lost == []


@on_every_wall
@in_every_tutorial
def test_every_line_is_seen_on_the_way_back(walk: Walker, slug: str, size: tuple[int, int]) -> None:
    _, back = walk(slug, size, PAGE_KEYS)

    assert back.lost == []


@on_every_wall
@in_every_tutorial
def test_every_screen_is_reached(walk: Walker, slug: str, size: tuple[int, int]) -> None:
    there, _ = walk(slug, size, PAGE_KEYS)

    assert [place for place, _ in groupby(stop[0] for stop in there.stops)] == [
        *range(1, there.screens + 1)
    ]


@on_every_wall
@in_every_tutorial
def test_the_way_back_is_the_way_there(walk: Walker, slug: str, size: tuple[int, int]) -> None:
    there, back = walk(slug, size, PAGE_KEYS)

    pairs = zip(back.stops, reversed(there.stops), strict=True)
    assert [pair for pair in pairs if not are_one(*pair)] == []


@on_every_wall
@in_every_tutorial
def test_the_wall_says_when_the_screen_goes_on(
    walk: Walker, slug: str, size: tuple[int, int]
) -> None:
    there, _ = walk(slug, size, PAGE_KEYS)

    following = [place for place, *_ in there.stops[1:]] + [0]
    assert [says for *_, says in there.stops] == [
        place == after for (place, *_), after in zip(there.stops, following, strict=True)
    ]


@pytest.mark.parametrize("ways", [*WAYS, BUTTONS], ids=str)
def test_every_line_is_seen_by_every_key_and_button(walk: Walker, ways: tuple[str, str]) -> None:
    there, back = walk(A_SLUG, SIZES[1], ways)

    assert there.lost + back.lost == []


@pytest.mark.parametrize("ways", [*WAYS, BUTTONS], ids=str)
def test_every_key_and_button_stops_at_the_same_places(walk: Walker, ways: tuple[str, str]) -> None:
    assert walk(A_SLUG, SIZES[1], ways) == walk(A_SLUG, SIZES[1], PAGE_KEYS)


@pytest.mark.parametrize("size", ODD_SIZES, ids=str)
def test_every_line_is_seen_zoomed_in_and_on_a_phone(walk: Walker, size: tuple[int, int]) -> None:
    there, back = walk(A_SLUG, size, PAGE_KEYS)

    assert there.lost + back.lost == []


# A key after the other, as it is really pressed


@pytest.mark.parametrize("key", ["PageDown", "Space", "ArrowRight", "ArrowDown"])
def test_a_key_scrolls_before_it_changes_the_screen(long_screen: Page, key: str) -> None:
    place, _ = view(long_screen)

    long_screen.keyboard.press(key)

    assert view(long_screen) > (place, 0)


@pytest.mark.parametrize("key", ["PageUp", "Shift+Space", "ArrowLeft", "ArrowUp"])
def test_a_key_scrolls_back_before_it_changes_the_screen(long_screen: Page, key: str) -> None:
    before = view(long_screen)
    long_screen.keyboard.press("PageDown")

    long_screen.keyboard.press(key)

    assert view(long_screen) == before


def test_a_key_too_many_is_undone_by_the_key_back(long_screen: Page) -> None:
    follow(long_screen, A_STEP)
    long_screen.keyboard.press("PageUp")
    last_of_the_screen_before = view(long_screen)
    long_screen.keyboard.press("PageDown")

    long_screen.keyboard.press("PageUp")

    assert view(long_screen) == last_of_the_screen_before


def test_the_end_of_the_keyboard_is_the_end_of_the_page(long_screen: Page) -> None:
    long_screen.keyboard.press("End")
    before = view(long_screen)

    long_screen.keyboard.press("PageDown")

    assert view(long_screen) == before


def test_the_home_of_the_keyboard_is_the_top_of_the_page(visitor: Visitor) -> None:
    page = visitor.open(PROJECTED, width=PHONE)
    expect_screen(page, 1)
    page.keyboard.press("PageDown")

    page.keyboard.press("Home")

    assert scrolled(page) == 0


def test_a_button_that_scrolls_keeps_the_focus(long_screen: Page) -> None:
    button(long_screen, "Suivant").focus()

    long_screen.keyboard.press("Enter")

    expect(button(long_screen, "Suivant")).to_be_focused()


def test_the_button_back_is_of_use_once_the_first_screen_is_scrolled(visitor: Visitor) -> None:
    page = visitor.open(PROJECTED, width=PHONE)
    expect_screen(page, 1)

    page.keyboard.press("PageDown")

    expect(button(page, "Précédent")).to_be_enabled()


# What a control does itself with a key


def test_the_space_bar_opens_what_has_the_focus(long_screen: Page) -> None:
    fold = long_screen.locator(f"#{AN_EXERCISE} details").first
    fold.locator("summary").focus()

    long_screen.keyboard.press("Space")

    expect(fold).to_have_attribute("open", "")


def test_the_space_bar_ticks_what_has_the_focus(device: BrowserContext) -> None:
    page = device.new_page()
    page.goto(PROJECTED)
    follow(page, THE_QUIZ)
    answer = page.get_by_role("radio").filter(visible=True).first
    answer.focus()

    page.keyboard.press("Space")

    expect(answer).to_be_checked()


def test_the_space_bar_presses_what_has_the_focus(long_screen: Page) -> None:
    button(long_screen, "Quitter").focus()

    long_screen.keyboard.press("Space")

    expect(bar(long_screen)).to_be_hidden()


def test_a_clicker_goes_on_from_an_answer(long_screen: Page) -> None:
    follow(long_screen, THE_QUIZ)
    long_screen.get_by_role("radio").filter(visible=True).first.focus()
    long_screen.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(sign(long_screen)).to_be_hidden()
    place, _ = view(long_screen)

    long_screen.keyboard.press("PageDown")

    expect_screen(long_screen, int(place) + 1)


# The sign, and a window that changes


def test_the_sign_is_told_with_the_screen(long_screen: Page) -> None:
    expect(status(long_screen).locator(".tu-projection__more")).to_be_visible()


def test_the_sign_goes_when_the_mouse_has_scrolled_to_the_end(long_screen: Page) -> None:
    long_screen.mouse.move(400, 300)

    long_screen.mouse.wheel(0, 20_000)

    expect(sign(long_screen)).to_be_hidden()


def test_the_sign_comes_when_the_screen_grows(long_screen: Page) -> None:
    long_screen.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(sign(long_screen)).to_be_hidden()

    long_screen.locator(f"#{AN_EXERCISE} details:not([open]) summary").last.click()

    expect(sign(long_screen)).to_be_visible()


def test_the_sign_goes_when_the_window_holds_the_screen(long_screen: Page) -> None:
    long_screen.set_viewport_size(HIGH_WINDOW)

    expect(sign(long_screen)).to_be_hidden()


@pytest.mark.parametrize("size", [(640, 360), (1920, 1080)], ids=str)
def test_a_window_that_changes_keeps_the_first_line_of_the_view(
    long_screen: Page, size: tuple[int, int]
) -> None:
    long_screen.keyboard.press("PageDown")
    long_screen.keyboard.press("PageDown")
    long_screen.evaluate(FIRST_TEXT)

    long_screen.set_viewport_size({"width": size[0], "height": size[1]})

    # Not `wait_for_function`, which asks again by an `eval` that the page refuses.
    long_screen.evaluate(FIRST_TEXT_IS_SEEN)
    assert 0 <= long_screen.evaluate(TOP_OF_FIRST_TEXT) < size[1] / 2

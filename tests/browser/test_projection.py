"""The learner's page on a wall: one screen at a time, and back to the same place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE, Tabs, Visitor
from tests.browser.gestures import address_heard, heard, print_out
from tests.browser.page_types import TRAINER, TUTORIAL
from tests.browser.reading import computed, expect_none_seen
from tests.browser.test_reflow import NARROWEST, TOO_WIDE
from tests.browser.test_touch import SMALL, SMALLEST

PROJECTED = f"{TUTORIAL}#projection"
A_STEP = "etape-neuf-besoins"
AN_EXERCISE = "exercice-e1"  # the last screen before that step
THE_QUIZ = "verifier"
LEAST_LETTERS = 28  # pixels of a window of 1280, for the back of a room
HIGH_WINDOW = ViewportSize(width=DESKTOP, height=6000)  # holds the longest screen

both_widths = pytest.mark.parametrize("width", [PHONE, DESKTOP])
on_every_kind_of_screen = pytest.mark.parametrize(
    "anchor", [None, A_STEP, "technique-ou-strategique", AN_EXERCISE, THE_QUIZ]
)

# What is seen of the page: its headings, paragraphs, lists, exercises.
BLOCKS = """() => [...document.querySelectorAll("#contenu > .tu-prose > *")]
  .filter((block) => block.checkVisibility({ visibilityProperty: true }))
  .filter((block) => block.offsetHeight > 0)
  .map((block) => {
    const kind = block.matches(".tu-exercise, .tu-comparison") ? "alone" : block.localName;
    return `${kind}: ${block.textContent.slice(0, 60)}`;
  })"""

Leave = Callable[[Page], None]

PLACE = "() => [scrollY, document.activeElement.textContent]"


def bar(page: Page) -> Locator:
    """Return what the trainer presses, and reads the position in."""
    return page.get_by_role("navigation", name="Projection")


def button(page: Page, name: str) -> Locator:
    """Return a button of the bar."""
    return bar(page).get_by_role("button", name=name)


def status(page: Page) -> Locator:
    """Return what says which screen is shown, and whether it goes on below."""
    return bar(page).get_by_role("status")


def project(page: Page) -> None:
    """Press the button that starts the projection."""
    page.get_by_role("button", name="Projeter").click()
    expect(page.locator(":root:fullscreen")).to_have_count(1)


def count(page: Page) -> int:
    """Return the number of screens."""
    return int(bar(page).locator("span").nth(1).inner_text())


def expect_screen(page: Page, place: int) -> None:
    """Wait until the bar says that the screen shown is the one at `place`, from 1."""
    expect(status(page).locator("p").first).to_have_text(re.compile(rf"^{place} sur "))


def expect_on_the_wall(element: Locator) -> None:
    """Wait until the screen shows `element`: the heading of a step has its place on the others."""
    expect(element).to_be_visible()
    expect(element).to_be_in_viewport()


def follow(page: Page, anchor: str) -> None:
    """Follow a link of the page to one of its anchors."""
    with address_heard(page):
        page.evaluate("(anchor) => { location.hash = anchor; }", anchor)
    expect_on_the_wall(page.locator(f"#{anchor}"))


@pytest.fixture
def wall(visitor: Visitor) -> Page:
    """Return the page as its address projects it: in the window, at the first screen."""
    page = visitor.open(PROJECTED)
    expect_screen(page, 1)
    return page


@pytest.mark.parametrize("after", [".", ")", "%20", "\u200b", "%C2%BB"])
def test_the_address_projects_whatever_mail_puts_after_it(visitor: Visitor, after: str) -> None:
    expect_screen(visitor.open(PROJECTED + after), 1)


@pytest.fixture
def high_wall(wall: Page) -> Page:
    """Return the page projected in a window that holds each screen whole: no key scrolls it."""
    wall.set_viewport_size(HIGH_WINDOW)
    return wall


@dataclass(frozen=True)
class Projection:
    """What is seen of the page, and what is seen of it on each screen."""

    page: list[str]
    screens: list[list[str]]


@pytest.fixture(scope="module")
def projection(tabs: Tabs) -> Projection:
    """Return the page projected from end to end."""
    visitor = Visitor(tabs)
    whole = visitor.open(TUTORIAL).evaluate(BLOCKS)
    page = visitor.open(PROJECTED)
    page.set_viewport_size(HIGH_WINDOW)
    screens = []
    for place in range(1, count(page) + 1):
        expect_screen(page, place)
        screens.append(page.evaluate(BLOCKS))
        page.keyboard.press("ArrowRight")
    visitor.leave()
    return Projection(whole, screens)


# Starting


def test_the_button_projects_the_page_on_the_whole_screen(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    project(page)

    expect_screen(page, 1)


def test_the_page_is_projected_in_its_window_where_the_whole_screen_is_refused(
    visitor: Visitor,
) -> None:
    page = visitor.open(TUTORIAL)
    page.evaluate("delete Element.prototype.requestFullscreen")

    page.get_by_role("button", name="Projeter").click()

    expect_screen(page, 1)


def test_a_refusal_of_the_whole_screen_is_no_error(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    page.evaluate("delete Element.prototype.requestFullscreen")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))

    page.get_by_role("button", name="Projeter").click()
    expect_screen(page, 1)

    assert errors == []


def test_the_address_that_projects_the_page_is_used_once(wall: Page) -> None:
    wall.reload()

    expect(bar(wall)).to_be_hidden()


def test_the_address_projects_a_page_that_is_already_there(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    page.evaluate("location.hash = 'projection'")

    expect_screen(page, 1)


def test_nothing_starts_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(PROJECTED, javascript=False)

    expect(page.get_by_role("button", name="Projeter").or_(bar(page))).to_have_count(0)


# Screens


def test_each_block_of_the_page_is_on_one_screen_in_order(projection: Projection) -> None:
    seen: list[str] = []
    for screen in projection.screens:
        # The heading of a step stays above its screens.
        seen += [block for block in screen if not (block.startswith("h2") and block in seen)]

    assert seen == projection.page


def test_the_opening_has_its_screen(projection: Projection) -> None:
    assert [block.partition(":")[0] for block in projection.screens[0]] == ["header"]


def test_an_exercise_or_a_comparison_has_its_screen(projection: Projection) -> None:
    companions = {
        block.partition(":")[0]
        for screen in projection.screens
        if any(block.startswith("alone") for block in screen)
        for block in screen
    }

    assert companions == {"h2", "alone"}


def test_a_screen_shows_one_heading_besides_that_of_its_step(projection: Projection) -> None:
    headings = [
        [block for block in screen if re.match(r"h[123]:", block)] for screen in projection.screens
    ]

    assert max(map(len, headings)) == 2


def test_the_header_and_the_footer_leave_the_wall(wall: Page) -> None:
    expect(wall.get_by_role("banner").or_(wall.get_by_role("contentinfo"))).to_have_count(0)


def test_no_solution_is_shown_unless_it_is_opened(wall: Page) -> None:
    follow(wall, AN_EXERCISE)

    expect_none_seen(wall.locator(".tu-exercise__answers"))


def test_a_step_keeps_its_number(wall: Page) -> None:
    number = "(h) => h.getBoundingClientRect().width"
    first = wall.locator("[id^=etape-]").first

    # A heading that had no box would not be counted.
    assert first.evaluate(number) > 0


def test_letters_are_read_from_the_back_of_the_room(wall: Page) -> None:
    size = "() => parseFloat(getComputedStyle(document.querySelector('#contenu p')).fontSize)"

    assert wall.evaluate(size) >= LEAST_LETTERS


@both_widths
def test_the_next_screen_is_shown_from_its_top(visitor: Visitor, width: int) -> None:
    page = visitor.open(PROJECTED, width=width)
    follow(page, AN_EXERCISE)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    page.keyboard.press("ArrowRight")

    expect_on_the_wall(page.locator(f"#{A_STEP}"))


# Moving


@pytest.mark.parametrize(
    ("start", "key", "reached"),
    [
        (1, "ArrowRight", 2),
        (1, "ArrowDown", 2),
        (1, "PageDown", 2),
        (1, "Space", 2),
        (3, "ArrowLeft", 2),
        (3, "ArrowUp", 2),
        (3, "PageUp", 2),
        (3, "Shift+Space", 2),
        (3, "Home", 1),
        (1, "ArrowLeft", 1),
    ],
)
def test_a_key_changes_the_screen(high_wall: Page, start: int, key: str, reached: int) -> None:
    for place in range(1, start):
        high_wall.keyboard.press("ArrowRight")
        expect_screen(high_wall, place + 1)

    high_wall.keyboard.press(key)

    expect_screen(high_wall, reached)


def test_a_key_shows_the_last_screen(wall: Page) -> None:
    wall.keyboard.press("End")

    expect_screen(wall, count(wall))


def test_the_browser_does_nothing_more_with_a_key_that_moves(wall: Page) -> None:
    press = "new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true })"

    assert not wall.evaluate(f"document.body.dispatchEvent({press})")


@pytest.mark.parametrize("key", ["n", "p", "f", "Shift+ArrowRight", "Control+End"])
def test_another_key_leaves_the_screen_as_it_is(wall: Page, key: str) -> None:
    wall.keyboard.press(key)

    expect_screen(wall, 1)


def test_the_buttons_go_forward_and_back(high_wall: Page) -> None:
    for name in ["Suivant", "Suivant", "Précédent"]:
        button(high_wall, name).click()

    expect_screen(high_wall, 2)


both_ends = pytest.mark.parametrize(("key", "name"), [("Home", "Précédent"), ("End", "Suivant")])


@both_ends
def test_a_button_is_disabled_at_its_end(wall: Page, key: str, name: str) -> None:
    wall.keyboard.press(key)

    expect(button(wall, name)).to_be_disabled()


@both_ends
def test_a_button_keeps_the_focus_at_its_end(wall: Page, key: str, name: str) -> None:
    wall.keyboard.press(key)
    button(wall, name).focus()

    wall.keyboard.press("Enter")

    expect(button(wall, name)).to_be_focused()


def test_the_heading_of_the_screen_takes_the_focus(wall: Page) -> None:
    follow(wall, A_STEP)

    expect(wall.locator(f"#{A_STEP}")).to_be_focused()


def test_the_position_names_the_screen(wall: Page) -> None:
    follow(wall, AN_EXERCISE)

    title = wall.locator(f"#{AN_EXERCISE} h3").inner_text()
    expect(status(wall)).to_contain_text(title)


def test_an_arrow_moves_between_the_answers_of_a_question(wall: Page) -> None:
    follow(wall, THE_QUIZ)
    answers = wall.get_by_role("radio").filter(visible=True)
    answers.first.check()

    wall.keyboard.press("ArrowRight")

    expect(answers.nth(1)).to_be_checked()
    expect(wall.locator(f"#{THE_QUIZ}")).to_be_visible()


def test_a_link_leads_to_the_middle_of_a_screen(wall: Page) -> None:
    last_question = wall.locator(f"#{THE_QUIZ} ~ .tu-quiz [data-tu-quiz]").last

    follow(wall, last_question.get_attribute("id") or "")

    expect_on_the_wall(last_question)


def test_a_link_followed_again_leads_there_again(wall: Page) -> None:
    follow(wall, AN_EXERCISE)
    wall.keyboard.press("Home")
    expect_screen(wall, 1)

    follow(wall, AN_EXERCISE)

    expect(wall.locator(f"#{AN_EXERCISE} h3")).to_be_focused()


@pytest.mark.parametrize("width", [NARROWEST, DESKTOP])
@on_every_kind_of_screen
def test_nothing_scrolls_sideways(visitor: Visitor, width: int, anchor: str | None) -> None:
    page = visitor.open(PROJECTED, width=width)
    if anchor:
        follow(page, anchor)

    assert page.evaluate(TOO_WIDE) == []


@both_widths
def test_the_buttons_are_large_enough_for_a_finger(visitor: Visitor, width: int) -> None:
    page = visitor.open(PROJECTED, width=width)
    buttons = bar(page).get_by_role("button")

    assert computed(buttons, SMALL, SMALLEST, once=bar(page)) == []


@both_widths
@on_every_kind_of_screen
def test_axe_finds_nothing_on_a_screen(visitor: Visitor, width: int, anchor: str | None) -> None:
    page = visitor.open(PROJECTED, width=width)
    if anchor:
        follow(page, anchor)

    assert faults(page) == []


# Leaving


def leave_by_key(page: Page) -> None:
    page.keyboard.press("Escape")


def leave_by_button(page: Page) -> None:
    button(page, "Quitter").click()


def leave_the_whole_screen(page: Page) -> None:
    page.evaluate("document.exitFullscreen()")


every_way_out = pytest.mark.parametrize(
    "leave", [leave_by_key, leave_by_button, leave_the_whole_screen]
)


@every_way_out
def test_leaving_gives_back_the_place_and_the_focus(visitor: Visitor, leave: Leave) -> None:
    page = visitor.open(TUTORIAL)
    page.get_by_role("button", name="Projeter").focus()
    page.evaluate("scrollTo(0, 37)")
    before = page.evaluate(PLACE)
    project(page)
    expect_screen(page, 1)

    leave(page)

    expect(bar(page)).to_be_hidden()
    assert page.evaluate(PLACE) == before


@every_way_out
def test_leaving_another_screen_leads_to_its_section(visitor: Visitor, leave: Leave) -> None:
    page = visitor.open(TUTORIAL)
    project(page)
    follow(page, A_STEP)

    leave(page)

    expect(bar(page)).to_be_hidden()
    expect(page.locator(f"#{A_STEP}")).to_be_in_viewport()
    expect(page.locator(f"#{A_STEP}")).to_be_focused()


def test_escape_leaves_the_window_too(wall: Page) -> None:
    wall.keyboard.press("Escape")

    expect(bar(wall)).to_be_hidden()


def test_leaving_by_the_button_leaves_the_whole_screen(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    project(page)

    leave_by_button(page)

    expect(page.locator(":root:fullscreen")).to_have_count(0)


def test_a_definition_opens_on_the_wall(wall: Page) -> None:
    wall.locator(".tu-term").first.click()

    expect(wall.locator(".tu-definition").filter(visible=True)).to_have_count(1)


def test_escape_closes_an_open_definition_first(wall: Page) -> None:
    wall.locator(".tu-term").first.click()

    wall.keyboard.press("Escape")

    expect(wall.locator(".tu-definition").filter(visible=True)).to_have_count(0)
    expect_screen(wall, 1)


def test_leaving_shows_the_whole_page_again(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    before = page.evaluate(BLOCKS)
    project(page)
    page.keyboard.press("End")
    expect_screen(page, count(page))

    page.keyboard.press("Escape")

    expect(bar(page)).to_be_hidden()
    assert page.evaluate(BLOCKS) == before


def test_what_was_opened_and_answered_stays(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    hint = page.locator(".tu-exercise__hint").first
    hint.locator("summary").click()
    answer = page.locator(f"#{THE_QUIZ} ~ .tu-quiz").get_by_role("radio").first
    answer.check()

    project(page)
    page.keyboard.press("End")
    page.keyboard.press("Escape")
    expect(bar(page)).to_be_hidden()

    expect(hint).to_have_attribute("open", "")
    expect(answer).to_be_checked()


def test_back_leads_to_the_page_before(visitor: Visitor) -> None:
    page = visitor.open(TRAINER)
    page.goto(PROJECTED)
    expect_screen(page, 1)

    page.go_back()

    expect(page).to_have_url(re.compile(rf"{TRAINER}$"))


def test_back_after_a_link_of_the_page_keeps_the_projection(wall: Page) -> None:
    follow(wall, A_STEP)

    with heard(wall.locator(":root"), "popstate"):  # the address of a screen is not kept
        wall.go_back()

    expect(bar(wall)).to_be_visible()


# On paper


def test_the_whole_page_is_printed(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    print_out(page)
    printed = page.locator("body").inner_text()
    page.emulate_media(media="null")
    project(page)

    print_out(page)

    assert page.locator("body").inner_text() == printed

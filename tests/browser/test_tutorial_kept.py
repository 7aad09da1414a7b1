"""What a learner's device keeps of a tutorial: what is answered, ticked, planned."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import vobject
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import print_out, tab_to
from tests.browser.reading import computed, expect_computed
from tests.browser.test_privacy import ICON
from tests.browser.test_questionnaire_form import FILL_STORAGE, KEPT, REFUSE_STORAGE
from tests.browser.test_touch import SMALL, SMALLEST
from tests.browser.test_tutorial_quiz import (
    FIRST,
    MEDIATION,
    ONE,
    PASSWORDS,
    SEVERAL,
    choice,
    expect_verdict,
    right_places,
    stand,
    unfold_before,
    verify,
    written,
)
from tests.sites import path

TODAY = date(2026, 11, 22)
SOON = date(2026, 11, 24)

TICKED = ".tu-quiz :checked"
NAMES = "inputs => inputs.map(({ name, value }) => `${name} ${value}`)"


@pytest.fixture
def page(device: BrowserContext) -> Page:
    """Return the tutorial on mediation, opened on a phone that has never seen it."""
    page = device.new_page()
    page.clock.set_fixed_time(datetime(2026, 11, 22, 9))  # noqa: DTZ001  # where the visitor is
    page.goto(path(MEDIATION))
    return page


def expect_ticked(page: Page, names: list[str]) -> None:
    """Wait until what is ticked is this, in the order of the page."""
    expect_computed(page.locator(TICKED), NAMES, names)


def box(page: Page, index: int = 0) -> Locator:
    """Return a line of the list to tick."""
    return page.locator("[data-tu-checklist] label").nth(index)


def day(page: Page) -> Locator:
    """Return the field of the day."""
    return page.locator("[data-tu-tomorrow] input")


def fill_all(page: Page) -> list[str]:
    """Answer something of each kind, and return what is ticked then."""
    unfold_before(page)
    stand(page, "before", FIRST, 0)
    stand(page, "after", FIRST, 2)
    choice(page, ONE, 1).click()
    for place in right_places(SEVERAL):
        choice(page, SEVERAL, place).click()
    box(page).click()
    day(page).fill(SOON.isoformat())
    names: list[str] = computed(page.locator(TICKED), NAMES, once=box(page).locator(":checked"))
    return names


def keeping(page: Page, part: str) -> Locator:
    """Return a part of what the page says of what is kept."""
    return page.locator(f"[data-tu-keeping] [data-tu-{part}]")


# Kept, erased, taken back


def test_nothing_is_kept_before_an_answer(page: Page) -> None:
    assert page.evaluate(KEPT) == []
    expect(keeping(page, "kept")).to_be_hidden()


def test_what_is_ticked_comes_back_after_a_reload(page: Page) -> None:
    before = fill_all(page)
    page.reload()

    assert len(before) == len(right_places(SEVERAL)) + 4
    expect_ticked(page, before)


def test_the_day_chosen_comes_back_after_a_reload(page: Page) -> None:
    day(page).fill(SOON.isoformat())
    page.reload()

    expect(day(page)).to_have_value(SOON.isoformat())


def test_the_page_says_that_the_device_keeps_something(page: Page) -> None:
    box(page).click()

    expect(keeping(page, "kept")).to_be_visible()


def test_what_is_kept_is_named_after_the_id_that_never_changes(page: Page) -> None:
    box(page).click()

    assert [key for key, _ in page.evaluate(KEPT)] == [
        f"trait-d-union:/tutoriels/:{MEDIATION.id}:1"
    ]


def test_each_tutorial_keeps_its_own_answers(page: Page) -> None:
    fill_all(page)
    page.goto(path(PASSWORDS))

    expect_ticked(page, [])
    expect(day(page)).not_to_have_value(SOON.isoformat())


def test_one_click_erases_everything(page: Page) -> None:
    fill_all(page)
    keeping(page, "erase").click()

    expect_ticked(page, [])
    assert page.evaluate(KEPT) == []
    expect(day(page)).not_to_have_value(SOON.isoformat())


def test_what_was_erased_can_be_taken_back(page: Page) -> None:
    before = fill_all(page)
    keeping(page, "erase").click()
    keeping(page, "undo").click()

    expect(day(page)).to_have_value(SOON.isoformat())
    page.reload()
    expect_ticked(page, before)


def test_what_was_erased_is_gone_once_something_else_is_answered(page: Page) -> None:
    fill_all(page)
    keeping(page, "erase").click()
    box(page, 1).click()

    expect(keeping(page, "undo")).to_be_hidden()


def test_erasing_and_taking_back_are_done_with_the_keyboard_alone(page: Page) -> None:
    before = fill_all(page)
    tab_to(page, "[data-tu-erase]")
    page.keyboard.press("Enter")
    expect(keeping(page, "undo")).to_be_focused()
    page.keyboard.press("Enter")

    expect(keeping(page, "erase")).to_be_focused()
    expect_ticked(page, before)


def test_erasing_is_announced(page: Page) -> None:
    box(page).click()
    keeping(page, "erase").click()

    expect(keeping(page, "said")).to_have_text(keeping(page, "erased").locator("p").inner_text())


# Two tabs


@pytest.fixture
def other(device: BrowserContext, page: Page) -> Page:
    """Return a second tab on the same tutorial, opened after the first."""
    assert page.url
    other = device.new_page()
    other.goto(path(MEDIATION))
    return other


def test_two_tabs_keep_what_each_has_answered(page: Page, other: Page) -> None:
    box(page).click()
    verify(other, ONE, right_places(ONE))
    box(page, 1).click()
    page.reload()

    expect(page.locator(TICKED)).to_have_count(3)


def test_a_tab_shows_what_another_has_answered(page: Page, other: Page) -> None:
    box(page).click()

    expect(box(other).locator("input")).to_be_checked()


def test_a_tab_forgets_what_another_has_erased(page: Page, other: Page) -> None:
    box(page).click()
    expect(box(other).locator("input")).to_be_checked()
    keeping(page, "erase").click()

    expect(box(other).locator("input")).not_to_be_checked()


# A browser that keeps nothing, or something else


@pytest.fixture(params=[REFUSE_STORAGE, FILL_STORAGE], ids=["refused", "full"])
def forgetful(request: pytest.FixtureRequest, device: BrowserContext) -> Page:
    """Return the tutorial in a browser that keeps nothing."""
    device.add_init_script(request.param)
    page = device.new_page()
    page.goto(path(MEDIATION))
    return page


def test_a_browser_that_keeps_nothing_takes_answers_all_the_same(forgetful: Page) -> None:
    box(forgetful).click()
    verify(forgetful, ONE, right_places(ONE))

    expect(forgetful.locator(TICKED)).to_have_count(2)
    expect_verdict(forgetful, ONE, ["right"])


def test_a_browser_that_keeps_nothing_is_told_of(forgetful: Page) -> None:
    box(forgetful).click()

    expect(keeping(forgetful, "refused")).to_be_visible()
    expect(keeping(forgetful, "kept")).to_be_hidden()


def test_a_browser_that_keeps_nothing_erases_and_takes_back(forgetful: Page) -> None:
    box(forgetful).click()
    keeping(forgetful, "erase").click()
    expect_ticked(forgetful, [])
    keeping(forgetful, "undo").click()

    expect(forgetful.locator(TICKED)).to_have_count(1)


def test_what_makes_no_sense_is_left_aside(page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    box(page).click()
    page.evaluate("() => { for (const key of Object.keys(localStorage)) localStorage[key] = '{'; }")
    page.reload()
    verify(page, ONE, right_places(ONE))

    expect(page.locator(TICKED)).to_have_count(1)
    expect_verdict(page, ONE, ["right"])
    assert faults == []


# The list to tick


def test_how_many_lines_are_ticked_is_said(page: Page) -> None:
    box(page).click()
    box(page, 1).click()
    count = page.locator("[data-tu-checklist] [role=status]")

    expect(count).to_have_text(f"2 sur {len(MEDIATION.checklist)}")


def test_a_line_can_be_unticked(page: Page) -> None:
    box(page).click()
    expect(box(page).locator("input")).to_be_checked()
    box(page).click()

    expect_ticked(page, [])
    assert page.evaluate(KEPT) == []


# A day in the calendar


def put_in_calendar(page: Page) -> Any:
    """Press the button, and return the event of the file as another program reads it."""
    with page.expect_download() as download:
        page.locator("[data-tu-planning] button").click()
    return vobject.readOne(download.value.path().read_bytes().decode()).vevent


def test_the_day_proposed_is_the_last_one_for_the_action(page: Page) -> None:
    proposed = TODAY + timedelta(days=MEDIATION.tomorrow.days)

    assert put_in_calendar(page).dtstart.value == proposed


def test_the_day_chosen_goes_to_the_calendar_with_the_action(page: Page) -> None:
    day(page).fill(SOON.isoformat())
    event = put_in_calendar(page)

    assert event.dtstart.value == SOON
    assert written(event.summary.value) == written(MEDIATION.tomorrow.action)


def test_the_event_keeps_its_identity_from_one_day_to_another(page: Page) -> None:
    first = put_in_calendar(page).uid.value
    day(page).fill(SOON.isoformat())

    assert put_in_calendar(page).uid.value == first
    assert first.startswith(f"{MEDIATION.id}.demain")


def test_the_event_keeps_its_identity_after_a_reload(page: Page) -> None:
    first = put_in_calendar(page).uid.value
    page.reload()

    assert put_in_calendar(page).uid.value == first


def test_two_learners_of_a_tutorial_have_two_events(page: Page, elsewhere: Page) -> None:
    elsewhere.goto(page.url)

    assert put_in_calendar(elsewhere).uid.value != put_in_calendar(page).uid.value


@pytest.mark.parametrize("value", ["", "2026-11-21"], ids=["empty", "past"])
def test_a_day_that_will_not_do_gives_a_sentence_and_no_file(page: Page, value: str) -> None:
    files: list[str] = []
    page.on("download", lambda download: files.append(download.suggested_filename))
    day(page).fill(value)
    page.locator("[data-tu-planning] button").click()

    expect(page.locator("[data-tu-expected]")).to_be_visible()
    expect(day(page)).to_be_focused()
    assert files == []


def test_a_day_that_was_erased_is_not_typed_again_for_the_visitor(page: Page) -> None:
    day(page).fill(SOON.isoformat())
    day(page).fill("")

    expect(day(page)).to_have_value("")


# Without scripts, on paper, for everybody


def test_without_scripts_there_is_a_line_to_write_the_day(visitor: Visitor) -> None:
    page = visitor.open(path(MEDIATION), javascript=False)

    expect(page.locator("[data-tu-line]")).to_be_visible()
    expect(page.locator("[data-tu-planning]")).to_be_hidden()


def test_paper_has_a_line_for_the_day_and_boxes_to_tick(page: Page) -> None:
    fill_all(page)
    print_out(page)

    expect(page.locator("[data-tu-line]")).to_be_visible()
    expect(box(page).locator("input")).to_be_visible()


def test_paper_says_nothing_of_the_device(page: Page) -> None:
    fill_all(page)
    print_out(page)

    expect(keeping(page, "kept")).to_be_hidden()
    expect(page.locator("[data-tu-planning]")).to_be_hidden()


def test_nothing_is_asked_of_the_network_after_the_page(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill_all(page)
    verify(page, ONE, [])
    put_in_calendar(page)
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.endswith(ICON) and not url.startswith("blob:")] == []


def test_what_is_touched_is_large_enough(page: Page) -> None:
    box(page).click()
    controls = page.locator("[data-tu-keeping] button, .tu-quiz :is(button, label, [type=date])")

    assert computed(controls, SMALL, SMALLEST, once=keeping(page, "erase")) == []


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_once_something_is_kept_then_erased(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    fill_all(page)
    day(page).fill("")
    page.locator("[data-tu-planning] button").click()
    found = faults(page)
    keeping(page, "erase").click()

    assert found + faults(page) == []

"""A questionnaire, from its first screen to the door of its result."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros.questionnaire.questions import ranked_questionnaires
from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import address_heard, print_out, tab_to, unfold
from tests.browser.page_types import QUESTIONNAIRE, QUESTIONNAIRES, SHORT_QUESTIONNAIRE
from tests.browser.reading import (
    computed,
    elements,
    expect_all_seen,
    expect_computed,
    expect_none_seen,
    expect_seen,
)
from tests.browser.test_privacy import ICON
from tests.browser.test_touch import SMALL, SMALLEST
from tests.conftest import TODAY
from tests.sites import real_site

MODEL = ranked_questionnaires(real_site(TODAY)[0])[0]
ASKED = list(MODEL.questions_on(TODAY))
EXPRESS = list(MODEL.express_on(TODAY))
THEMES = {d.id: list(d.questions_on(TODAY)) for d in MODEL.dimensions.values()}
FIRST, SECOND, *_ = THEMES
LAST_STEP = "pour-finir"
MOST_SHEETS = 4

KEPT = "() => Object.entries(localStorage)"
REFUSE_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""
FILL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
};"""


@pytest.fixture
def page(device: BrowserContext) -> Page:
    """Return the first questionnaire, opened on a phone that has never seen it."""
    page = device.new_page()
    page.goto(QUESTIONNAIRE)
    return page


def begin(page: Page, version: str = "full") -> None:
    """Start the version chosen, and wait until the screen has changed."""
    page.locator(f"[data-tu-begin={version}]").click()
    expect(page.locator("[data-tu-questionnaire]:not([data-view=start])")).to_be_visible()


def option(page: Page, question: str, value: str) -> Locator:
    """Return the radio of that answer."""
    return page.locator(f"input[name='{question}'][value='{value}']")


def answer(page: Page, question: str, value: str = "1") -> None:
    """Take an answer by its label, as a finger or a mouse does."""
    page.locator("label", has=option(page, question, value)).click()


def answer_all(page: Page, questions: list[str], value: str = "1") -> None:
    """Take the same answer to each question, which is on the screen."""
    for question in questions:
        answer(page, question, value)


def expect_ticked(page: Page, answers: dict[str, str]) -> None:
    """Wait until the answers ticked in the form are these."""
    expect_computed(
        page.locator("[data-tu-question] :checked"),
        "inputs => Object.fromEntries(inputs.map(({ name, value }) => [name, value]))",
        answers,
    )


def expect_shown(page: Page, questions: list[str]) -> None:
    """Wait until the questions on the screen are these."""
    expect_computed(
        page.locator("[data-tu-question]:visible"),
        "questions => questions.map(({ dataset }) => dataset.tuQuestion)",
        questions,
    )


def step(page: Page, name: str) -> Locator:
    """Return the screen of that theme, or of what comes after the themes."""
    return page.locator(f"#{name}")


def move(page: Page, button: str) -> None:
    """Press « Précédent », « Suivant » or « Voir mon résultat », and wait until it is shown."""
    page.locator(f"[data-tu-{button}]").click()
    expect(page.locator(page.evaluate("location.hash"))).to_be_visible()


def go_to_last_step(page: Page) -> None:
    """Follow a link to what comes after the themes, and wait until it is shown."""
    page.goto(f"{QUESTIONNAIRE}#{LAST_STEP}")
    expect(step(page, LAST_STEP)).to_be_visible()


def go_to_settings(page: Page) -> None:
    """Go back to the first screen, and wait until it is shown."""
    page.get_by_role("link", name="Réglages").click()
    expect(settings(page)).to_be_visible()


def settings(page: Page) -> Locator:
    """Return what can be chosen on the first screen."""
    return page.locator("[data-tu-start]")


# The first screen


def test_the_first_screen_of_a_phone_holds_what_makes_one_start(page: Page) -> None:
    for part in (".tu-kicker", "[data-tu-on] strong", "[data-tu-begin=full]"):
        expect(page.locator(part).first).to_be_in_viewport(ratio=1)


def test_nothing_is_kept_before_an_answer(page: Page) -> None:
    begin(page)

    assert page.evaluate(KEPT) == []


# The whole way


def test_a_leader_reaches_the_result_by_touch_on_a_phone(page: Page) -> None:
    page.locator("[data-tu-begin=full]").tap()
    for questions in THEMES.values():
        for question in questions:
            page.locator("label", has=option(page, question, "2")).tap()
        page.locator("[data-tu-next]").tap()
    page.locator("[data-tu-finish]").tap()

    expect(page.locator("[data-tu-result]")).to_be_visible()
    expect_ticked(page, dict.fromkeys(ASKED, "2"))


def test_a_leader_reaches_the_result_with_a_mouse_on_one_page(page: Page) -> None:
    page.locator("label", has=page.locator("[name=layout][value=whole]")).click()
    begin(page)
    answer_all(page, ASKED, "2")
    move(page, "finish")

    expect(page.locator("[data-tu-result]")).to_be_visible()
    expect_ticked(page, dict.fromkeys(ASKED, "2"))


def test_a_leader_reaches_the_result_with_the_keyboard_alone(page: Page) -> None:
    tab_to(page, "[data-tu-begin=full]")
    page.keyboard.press("Enter")
    for theme, questions in THEMES.items():
        expect(page.locator(f"#{theme} h2")).to_be_focused()
        for question in questions:
            tab_to(page, f"input[name='{question}']")
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
        tab_to(page, "[data-tu-next]")
        page.keyboard.press("Enter")
    expect(step(page, LAST_STEP).locator("h2")).to_be_focused()
    tab_to(page, "[data-tu-finish]")
    page.keyboard.press("Enter")

    expect(page.locator("[data-tu-result]")).to_be_visible()
    expect_ticked(page, dict.fromkeys(ASKED, "1"))


def test_a_result_can_be_seen_without_an_answer(page: Page) -> None:
    go_to_last_step(page)
    move(page, "finish")

    expect(page.locator("[data-tu-result]")).to_be_visible()


def test_nothing_is_asked_of_the_network_after_the_page(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    begin(page)
    for questions in THEMES.values():
        answer_all(page, questions)
        move(page, "next")
    move(page, "finish")
    page.wait_for_load_state("networkidle")

    assert [address for address in asked if not address.endswith(ICON)] == []


# One theme at a time, or all of them


def test_a_phone_shows_one_theme_at_a_time(page: Page) -> None:
    begin(page)

    expect_shown(page, THEMES[FIRST])


def test_a_wide_screen_shows_every_theme(visitor: Visitor) -> None:
    page = visitor.open(QUESTIONNAIRE)
    begin(page)

    expect_shown(page, ASKED)


def test_the_layout_chosen_is_kept_with_the_answers(page: Page) -> None:
    page.locator("label", has=page.locator("[name=layout][value=whole]")).click()
    begin(page)
    answer(page, ASKED[0])
    page.reload()

    expect_shown(page, ASKED)


def test_the_next_theme_takes_the_focus_at_the_top_of_the_screen(page: Page) -> None:
    begin(page)
    page.locator("[data-tu-next]").scroll_into_view_if_needed()
    move(page, "next")

    expect(page.locator(f"#{SECOND} h2")).to_be_focused()
    expect(page.locator("[data-tu-progress]")).to_be_in_viewport()


def test_an_answer_does_not_lead_further_by_itself(page: Page) -> None:
    begin(page)
    answer_all(page, THEMES[FIRST])

    assert page.evaluate("location.hash") == f"#{FIRST}"
    expect_shown(page, THEMES[FIRST])


def test_back_and_forward_change_the_theme_and_keep_the_answers(page: Page) -> None:
    begin(page)
    answer_all(page, THEMES[FIRST])
    move(page, "next")
    answer_all(page, THEMES[SECOND])

    page.go_back()
    expect(page.locator(f"#{FIRST} h2")).to_be_focused()
    page.go_forward()
    expect(page.locator(f"#{SECOND} h2")).to_be_focused()

    expect_ticked(page, dict.fromkeys([*THEMES[FIRST], *THEMES[SECOND]], "1"))


def test_previous_goes_back_to_the_theme_before(page: Page) -> None:
    begin(page)
    move(page, "next")
    move(page, "previous")

    expect(page.locator(f"#{FIRST} h2")).to_be_focused()


def test_a_link_leads_to_a_question(page: Page) -> None:
    page.goto(f"{QUESTIONNAIRE}#{ASKED[-1]}")

    expect(option(page, ASKED[-1], "0")).to_be_focused()
    expect(option(page, ASKED[-1], "0")).to_be_in_viewport()


def test_the_link_to_the_content_stays_on_the_theme(page: Page) -> None:
    begin(page)
    with address_heard(page):
        page.get_by_role("link", name="Aller au contenu").press("Enter")

    expect_shown(page, THEMES[FIRST])


def test_questions_left_are_listed_at_the_end(page: Page) -> None:
    begin(page)
    answer_all(page, THEMES[FIRST])
    go_to_last_step(page)
    unfold(step(page, LAST_STEP), once=step(page, LAST_STEP))

    expect_computed(
        page.locator("[data-tu-missing] a:visible"),
        "links => links.map((link) => link.getAttribute('href'))",
        [f"#{question}" for question in ASKED if question not in THEMES[FIRST]],
    )


def test_progress_is_said_in_words(page: Page) -> None:
    begin(page)
    answer_all(page, THEMES[FIRST][:2])

    words = f"Thème 1 sur {len(THEMES)} 2 réponses sur {len(ASKED)}"
    expect_seen(page.locator("[data-tu-progress]"), [words])


def test_the_sign_fills_the_disc_of_a_theme_once_it_is_whole(page: Page) -> None:
    begin(page)
    filled = page.locator("[data-tu-disc][data-done]")
    answer_all(page, THEMES[FIRST][:-1])
    expect(filled).to_have_count(0)
    answer(page, THEMES[FIRST][-1])

    expect(filled).to_have_attribute("data-tu-disc", FIRST)


# The short version


def test_the_short_version_asks_its_questions_only(page: Page) -> None:
    begin(page, "express")
    for questions in THEMES.values():
        if asked := [question for question in questions if question in EXPRESS]:
            expect_shown(page, asked)
            move(page, "next")

    expect(page.locator("[data-tu-finish]")).to_be_visible()


def test_the_short_version_numbers_its_questions(page: Page) -> None:
    begin(page, "express")
    number = page.locator("[data-tu-number]:visible").first

    expect(number).to_have_text(f"Question 1 sur {len(EXPRESS)}")


def test_answers_of_the_short_version_carry_over(page: Page) -> None:
    begin(page, "express")
    answer(page, EXPRESS[0])
    go_to_settings(page)
    begin(page)

    expect_ticked(page, {EXPRESS[0]: "1"})
    page.goto(f"{QUESTIONNAIRE}#{ASKED[-1]}")
    expect(page.locator("[data-tu-number]:visible").last).to_have_text(
        f"Question {len(ASKED)} sur {len(ASKED)}"
    )


# What is kept


def test_answers_come_back_after_a_reload(page: Page) -> None:
    begin(page)
    answer_all(page, THEMES[FIRST], "unknown")
    page.reload()

    expect_ticked(page, dict.fromkeys(THEMES[FIRST], "unknown"))


def test_profile_and_wish_come_back_after_a_reload(page: Page) -> None:
    go_to_last_step(page)
    boxes = step(page, LAST_STEP).locator("fieldset label:first-child input")
    chosen = elements(boxes, once=step(page, LAST_STEP))
    for box in chosen:
        box.check()
    page.reload()

    for box in chosen:
        expect(box).to_be_checked()


def test_going_on_is_offered_with_its_day_and_its_count(page: Page) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 3, 9))  # noqa: DTZ001  # where the visitor is
    begin(page)
    answer_all(page, THEMES[FIRST])
    page.clock.set_fixed_time(datetime(2026, 11, 20, 9))  # noqa: DTZ001
    page.goto("about:blank")
    page.goto(QUESTIONNAIRE)

    expect(page.locator("[data-tu-resume]")).to_have_text(
        f"Reprendre 3 novembre 2026, {len(THEMES[FIRST])} réponses"
    )


def test_going_on_leads_to_the_first_question_left(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    page.goto("about:blank")
    page.goto(QUESTIONNAIRE)
    page.locator("[data-tu-resume]").click()

    expect(option(page, ASKED[1], "0")).to_be_focused()


def test_an_answer_can_be_taken_back(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    page.locator("[data-tu-clear]:visible").click()

    expect(option(page, ASKED[0], "0")).to_be_focused()
    expect_ticked(page, {})
    page.reload()
    expect_ticked(page, {})


def test_what_was_taken_back_is_announced(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    page.locator("[data-tu-clear]:visible").click()

    expect(page.locator("[data-tu-said]")).to_have_text("Réponse effacée.")


def test_everything_can_be_erased(page: Page) -> None:
    begin(page)
    answer_all(page, THEMES[FIRST])
    go_to_settings(page)
    page.get_by_text("Tout effacer", exact=True).click()
    page.locator("[data-tu-erase]").click()

    expect(page.locator("[data-tu-said]")).to_have_text("Tout est effacé.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect_ticked(page, {})
    assert page.evaluate(KEPT) == []


def test_nothing_is_erased_before_it_is_confirmed(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    go_to_settings(page)
    page.get_by_text("Tout effacer", exact=True).click()

    expect(page.locator("[data-tu-erase]")).to_be_visible()
    expect_ticked(page, {ASKED[0]: "1"})


def test_keeping_nothing_empties_the_device_at_once(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    assert page.evaluate(KEPT)
    go_to_settings(page)
    page.locator("[data-tu-keep-nothing]").check()

    assert page.evaluate(KEPT) == []
    expect_ticked(page, {ASKED[0]: "1"})


def test_keeping_nothing_holds_for_the_answers_that_follow(page: Page) -> None:
    page.locator("[data-tu-keep-nothing]").check()
    begin(page)
    answer_all(page, THEMES[FIRST])

    expect_ticked(page, dict.fromkeys(THEMES[FIRST], "1"))
    assert page.evaluate(KEPT) == []


@pytest.fixture(params=[REFUSE_STORAGE, FILL_STORAGE], ids=["refused", "full"])
def forgetful(request: pytest.FixtureRequest, device: BrowserContext) -> Page:
    """Return the questionnaire in a browser that keeps nothing."""
    device.add_init_script(request.param)
    page = device.new_page()
    page.goto(QUESTIONNAIRE)
    return page


def test_a_browser_that_keeps_nothing_takes_answers_all_the_same(forgetful: Page) -> None:
    begin(forgetful)
    answer_all(forgetful, THEMES[FIRST])
    move(forgetful, "next")

    expect_ticked(forgetful, dict.fromkeys(THEMES[FIRST], "1"))
    expect_shown(forgetful, THEMES[SECOND])


def test_a_browser_that_keeps_nothing_is_told_of(forgetful: Page) -> None:
    begin(forgetful)
    answer(forgetful, ASKED[0])

    expect(forgetful.locator("[data-tu-not-kept]")).to_be_visible()
    expect(forgetful.locator("[data-tu-kept]")).to_be_hidden()


def test_what_cannot_be_read_again_is_told_of(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    page.evaluate("() => { for (const key in localStorage) localStorage[key] = '{'; }")
    page.reload()

    expect(page.locator("[data-tu-unread]")).to_be_visible()
    expect_ticked(page, {})


@pytest.fixture
def tabs_at_odds(device: BrowserContext, page: Page) -> tuple[Page, Page]:
    """Return two tabs of the questionnaire: the second one has answered after the first."""
    other = device.new_page()
    other.goto(QUESTIONNAIRE)
    begin(page)
    begin(other)
    answer(page, ASKED[0], "0")
    expect(other.locator("[data-tu-conflict]")).to_be_visible()
    answer(other, ASKED[1], "3")
    return page, other


def test_a_tab_never_writes_over_another_unseen(tabs_at_odds: tuple[Page, Page]) -> None:
    first, _ = tabs_at_odds
    first.reload()

    expect_ticked(first, {ASKED[0]: "0"})


def test_a_tab_takes_the_answers_of_another_when_asked_to(tabs_at_odds: tuple[Page, Page]) -> None:
    _, second = tabs_at_odds
    second.locator("[data-tu-take=theirs]").click()

    expect(second.locator("[data-tu-conflict]")).to_be_hidden()
    expect_ticked(second, {ASKED[0]: "0"})


def test_a_tab_keeps_its_answers_when_asked_to(tabs_at_odds: tuple[Page, Page]) -> None:
    _, second = tabs_at_odds
    second.locator("[data-tu-take=ours]").click()
    expect(second.locator("[data-tu-conflict]")).to_be_hidden()
    second.reload()

    expect_ticked(second, {ASKED[1]: "3"})


def test_each_questionnaire_keeps_its_own_answers(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    page.goto(SHORT_QUESTIONNAIRE)

    expect_ticked(page, {})
    expect(page.locator("[data-tu-resume]")).to_be_hidden()
    expect(page.locator("[data-tu-unread]")).to_be_hidden()


# Without scripts, and on paper


@pytest.mark.parametrize("path", QUESTIONNAIRES)
def test_every_question_is_shown_without_scripts(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, width=PHONE, javascript=False)

    expect_all_seen(page.locator("[data-tu-question]"))


@pytest.mark.parametrize("path", QUESTIONNAIRES)
def test_no_answer_is_chosen_beforehand(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, javascript=False)
    answers = page.locator("[data-tu-form] input")

    expect(answers).not_to_have_count(0)
    expect(answers.and_(page.locator(":checked"))).to_have_count(0)


def test_points_are_counted_by_hand_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(QUESTIONNAIRE, javascript=False)
    rows = page.locator(".tu-questionnaire__paper tbody tr")

    expect(rows).to_have_count(len(THEMES) + 1)
    expect(rows.first).to_be_visible()


def test_points_are_not_told_on_the_screen(page: Page) -> None:
    begin(page)

    expect_none_seen(page.locator(".tu-paper"))


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("path", QUESTIONNAIRES)
def test_the_blank_form_holds_on_few_sheets(
    visitor: Visitor, path: str, *, javascript: bool
) -> None:
    paper = visitor.open(path, javascript=javascript).pdf(prefer_css_page_size=True)

    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= MOST_SHEETS


def test_the_whole_form_is_printed_whatever_the_theme_shown(page: Page) -> None:
    begin(page)
    print_out(page)

    expect_shown(page, ASKED)
    expect(page.locator(".tu-questionnaire__paper table")).to_be_visible()


# For everybody


def test_what_is_touched_is_large_enough(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    aims = page.locator("button, label")
    go_to_settings(page)

    assert computed(aims, SMALL, SMALLEST, once=settings(page)) == []
    page.go_back()
    assert computed(aims, SMALL, SMALLEST, once=step(page, FIRST)) == []


def _partly_filled(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    answer(page, ASKED[1], "unknown")


def _last_step(page: Page) -> None:
    begin(page)
    answer(page, ASKED[0])
    go_to_last_step(page)


def _opened_settings(page: Page) -> None:
    _partly_filled(page)
    go_to_settings(page)
    unfold(page.locator("[data-tu-on=start]"), once=settings(page))


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("state", [_partly_filled, _last_step, _opened_settings])
def test_axe_finds_nothing_in_a_state(page: Page, state: object, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert callable(state)
    state(page)

    assert faults(page) == []


def test_an_answer_is_seen_in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    begin(page)
    label = page.locator("label", has=option(page, ASKED[0], "1"))
    before = label.evaluate("label => getComputedStyle(label).outlineStyle")
    answer(page, ASKED[0])

    assert label.evaluate("label => getComputedStyle(label).outlineStyle") != before

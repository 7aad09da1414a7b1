"""The quiz of a tutorial, and where its learner stands before and after."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from macros.ground.typography import typeset
from macros.tutorials.models.tutorial import QuizItem, QuizKind, Tutorial
from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import print_out, tab_to, unfold
from tests.browser.reading import (
    computed,
    expect_all_seen,
    expect_computed,
    expect_none_seen,
    texts,
)
from tests.browser.results import plain
from tests.browser.test_touch import SMALL, SMALLEST
from tests.builders import a_renderer, an_edition
from tests.conftest import TODAY
from tests.search import findable
from tests.sites import path, real_site

SITE = real_site(TODAY)[0]
TUTORIALS = [tutorial for tutorial in SITE[Tutorial].values() if tutorial.is_published]
MEDIATION = SITE[Tutorial]["la-mediation-numerique-pour-les-tpe"]
PASSWORDS = SITE[Tutorial]["mots-de-passe-et-messages-pieges"]
ASKED = [*MEDIATION.quiz_before, *MEDIATION.quiz_after]
ONE = next(item for item in MEDIATION.quiz_after if item.kind is QuizKind.ONE)
SEVERAL = next(item for item in MEDIATION.quiz_after if item.kind is QuizKind.SEVERAL)
FIRST, SECOND, THIRD = [line.objective for line in MEDIATION.positioning][:3]
CHANGES = [(FIRST, 1, 2), (SECOND, 0, 0), (THIRD, 3, 2)]  # from one level to another

# No tutorial asks one yet: the page is served with it in the place of another question.
ORDER = QuizItem.model_validate(
    {
        "id": "ordre",
        "objective": FIRST,
        "form": "B",
        "kind": "ordre",
        "question": "Dans quel ordre ?",
        "choices": [
            {"text": "Débrancher.", "feedback": "Sur-le-champ."},
            {"text": "Appeler.", "feedback": "Une fois débranché."},
            {"text": "Noter.", "feedback": "Avant d'oublier."},
        ],
    }
)

ANSWERS = "#contenu fieldset details"
SAID = "#contenu fieldset [role=status]"


@pytest.fixture
def page(device: BrowserContext) -> Page:
    """Return the tutorial on mediation, opened on a phone that has never seen it."""
    page = device.new_page()
    page.goto(path(MEDIATION))
    return page


def right_places(item: QuizItem) -> list[int]:
    """Return the places of the right choices of `item`, from 1."""
    return [place for place, choice in enumerate(item.choices, start=1) if choice.right]


def wrong_places(item: QuizItem) -> list[int]:
    """Return the places of the wrong choices of `item`, from 1."""
    return [place for place, choice in enumerate(item.choices, start=1) if not choice.right]


def question(page: Page, item: QuizItem) -> Locator:
    """Return the question on the page."""
    return page.locator(f"#quiz-{item.id}")


def choice(page: Page, item: QuizItem, place: int) -> Locator:
    """Return what a finger or a mouse aims at to choose."""
    return question(page, item).locator("label", has=page.locator(f"[value='{place}']"))


def verify(page: Page, item: QuizItem, places: Iterable[int]) -> None:
    """Choose these places with a mouse, then ask what they are worth, and wait until it is said."""
    for place in places:
        choice(page, item, place).click()
    question(page, item).locator("[data-tu-check]").click()
    expect(title_of_verdict(page, item)).to_be_visible()


def title_of_verdict(page: Page, item: QuizItem) -> Locator:
    """Return the first sentence said of an answer."""
    return question(page, item).locator("[role=status] .tu-notice__title")


def expect_verdict(page: Page, item: QuizItem, names: list[str]) -> None:
    """Wait until the sentences said of an answer are those of these names."""
    expect_said(question(page, item), names)


def expect_said(fieldset: Locator, names: list[str]) -> None:
    """Wait until the sentences said in it are those of these names."""
    expect_computed(
        fieldset.locator("[role=status] [data-tu-if]"),
        "parts => parts.map(({ dataset }) => dataset.tuIf)",
        names,
    )


def feedback(page: Page, item: QuizItem) -> list[str]:
    """Return the lines of feedback, once an answer is judged."""
    lines = question(page, item).locator("[role=status] li")
    return [plain(line) for line in texts(lines, once=title_of_verdict(page, item))]


def stand(page: Page, moment: str, objective: str, level: int) -> None:
    """Say where one stands, before or after."""
    place = page.locator("label", has=page.locator(f"[name={moment}-{objective}]")).nth(level)
    place.click()
    expect(place.locator("input")).to_be_checked()


def asked_before(page: Page) -> Locator:
    """Return what is asked before the tutorial, which is folded at first."""
    return page.locator(".tu-quiz > details")


def unfold_before(page: Page) -> None:
    """Open what is asked before the tutorial."""
    asked_before(page).locator(":scope > summary").click()
    expect(asked_before(page)).to_have_attribute("open", "")


def written(text: str) -> str:
    """Return `text` as a page shows it, in plain words."""
    return plain(typeset(text))


# What is said of an answer


@pytest.mark.parametrize("tutorial", TUTORIALS, ids=[t.slug for t in TUTORIALS])
def test_the_right_answer_to_each_question_is_said_right(
    device: BrowserContext, tutorial: Tutorial
) -> None:
    page = device.new_page()
    page.goto(path(tutorial))
    unfold_before(page)

    for item in [*tutorial.quiz_before, *tutorial.quiz_after]:
        verify(page, item, right_places(item))
        expect_verdict(page, item, ["right"])


def test_a_wrong_answer_is_said_wrong_with_its_own_feedback(page: Page) -> None:
    place = wrong_places(ONE)[0]
    verify(page, ONE, [place])

    expect_verdict(page, ONE, ["wrong"])
    [line] = feedback(page, ONE)
    assert line.endswith(written(ONE.choices[place - 1].feedback))


def test_each_choice_taken_has_its_feedback(page: Page) -> None:
    places = [right_places(SEVERAL)[0], wrong_places(SEVERAL)[0]]
    verify(page, SEVERAL, places)
    ends = [written(SEVERAL.choices[place - 1].feedback) for place in sorted(places)]

    lines = feedback(page, SEVERAL)
    assert [end for line, end in zip(lines, ends, strict=True) if not line.endswith(end)] == []


def test_a_choice_is_said_right_or_wrong_in_words(page: Page) -> None:
    verify(page, SEVERAL, [right_places(SEVERAL)[0], wrong_places(SEVERAL)[0]])
    words = [line.split()[0] for line in feedback(page, SEVERAL)]

    assert sorted(words) == ["Juste", "Pas"]


def test_how_many_right_choices_are_missing_is_said(page: Page) -> None:
    verify(page, SEVERAL, right_places(SEVERAL)[:1])

    expect_verdict(page, SEVERAL, ["wrong", "missing"])
    missing = question(page, SEVERAL).locator("[role=status] [data-tu-fill=missing]")
    expect(missing).to_have_text(str(len(right_places(SEVERAL)) - 1))


def test_one_choice_too_many_is_said(page: Page) -> None:
    verify(page, SEVERAL, range(1, len(SEVERAL.choices) + 1))

    expect_verdict(page, SEVERAL, ["wrong", "extra"])


def test_an_answer_is_asked_for_when_there_is_none(page: Page) -> None:
    verify(page, ONE, [])

    expect_verdict(page, ONE, ["empty"])


def test_one_can_try_again_until_it_is_right(page: Page) -> None:
    for place in [*wrong_places(ONE), *right_places(ONE)]:
        verify(page, ONE, [place])

    expect_verdict(page, ONE, ["right"])


def test_what_was_said_of_an_answer_leaves_with_it(page: Page) -> None:
    verify(page, ONE, right_places(ONE))
    choice(page, ONE, wrong_places(ONE)[0]).click()

    expect_verdict(page, ONE, [])


def test_a_finger_is_enough(page: Page) -> None:
    choice(page, ONE, right_places(ONE)[0]).tap()
    question(page, ONE).locator("[data-tu-check]").tap()

    expect_verdict(page, ONE, ["right"])


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    tab_to(page, f"#quiz-{ONE.id} input")
    page.keyboard.press("Space")
    for _ in range(right_places(ONE)[0] - 1):
        page.keyboard.press("ArrowDown")
    tab_to(page, f"#quiz-{ONE.id} [data-tu-check]")
    page.keyboard.press("Enter")

    expect_verdict(page, ONE, ["right"])


# Choices to put in order


@pytest.fixture
def order(device: BrowserContext) -> Page:
    """Return the page with a question whose choices are to be put in order."""
    html = a_renderer(an_edition(SITE)).component(
        "quiz-item", path(MEDIATION), item=ORDER, number=1, total=1
    )
    other = re.compile(rf'<fieldset[^>]* id="quiz-{ONE.id}".*?</fieldset>', re.DOTALL)

    def serve(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=other.sub(lambda _: html, response.text()))

    page = device.new_page()
    page.route(f"**{path(MEDIATION)}", serve)
    page.goto(path(MEDIATION))
    return page


def rank(page: Page, *ranks: str) -> None:
    """Give these ranks to the choices, in the order of the file, then ask what they are worth."""
    for place, value in enumerate(ranks, start=1):
        question(page, ORDER).locator(f"[data-place='{place}']").select_option(value)
    question(page, ORDER).locator("[data-tu-check]").click()
    expect(title_of_verdict(page, ORDER)).to_be_visible()


def test_an_order_is_said_right_wrong_or_unfinished(order: Page) -> None:
    said = {
        "120": ["unfinished"],
        "231": ["wrong"],
        "132": ["wrong", "placed"],
        "123": ["right"],
    }
    for ranks, names in said.items():
        rank(order, *ranks)
        expect_verdict(order, ORDER, names)


def test_feedback_follows_the_order_given(order: Page) -> None:
    rank(order, *"312")

    assert [line.split()[0] for line in feedback(order, ORDER)] == [
        "Appeler.",
        "Noter.",
        "Débrancher.",
    ]


def test_an_order_comes_back_after_a_reload(order: Page) -> None:
    rank(order, *"312")
    order.reload()

    expect_computed(
        question(order, ORDER).locator("select"),
        "lists => lists.map(({ dataset, value }) => dataset.place + value)",
        ["21", "13", "32"],  # by alphabet, as they are shown
    )


def test_a_place_to_write_a_rank_is_printed(order: Page) -> None:
    print_out(order)
    label = question(order, ORDER).locator("label").first

    expect(label.locator("select")).to_be_hidden()
    assert label.evaluate("e => getComputedStyle(e, '::before').content") not in ("none", "normal")


# Before and after


def test_what_changed_is_said_of_each_objective(page: Page) -> None:
    unfold_before(page)
    for objective, before, after in CHANGES:
        stand(page, "before", objective, before)
        stand(page, "after", objective, after)

    for (objective, *_), way in zip(CHANGES, ["up", "same", "down"], strict=True):
        expect_said(page.locator(f"[data-tu-after={objective}]"), [way])


def test_what_changed_is_said_in_the_words_of_the_levels(page: Page) -> None:
    unfold_before(page)
    stand(page, "before", FIRST, 1)
    stand(page, "after", FIRST, 3)
    stand(page, "after", FIRST, 2)
    said = page.locator(f"[data-tu-after={FIRST}] [role=status]")

    expect(said.locator("[data-tu-fill=before]")).to_have_text("avec de l’aide")
    expect(said.locator("[data-tu-fill=after]")).to_have_text("seul")


def test_nothing_is_said_of_what_was_not_given_twice(page: Page) -> None:
    unfold_before(page)
    stand(page, "before", FIRST, 3)
    stand(page, "after", SECOND, 0)

    expect_said(page.locator(".tu-quiz"), [])


# Without scripts, and on paper


@pytest.fixture
def bare(visitor: Visitor) -> Page:
    """Return the tutorial without scripts, with all that it folds open."""
    page = visitor.open(path(MEDIATION), javascript=False)
    unfold_before(page)
    unfold(page.locator(".tu-quiz"), once=question(page, MEDIATION.quiz_before[0]))
    return page


def test_the_answers_are_whole_without_scripts(bare: Page) -> None:
    shown = plain(bare.locator("#contenu").inner_text())

    assert [
        choice.feedback
        for item in ASKED
        for choice in item.choices
        if written(choice.feedback) not in shown
    ] == []


def test_the_answers_say_which_choices_are_right_without_scripts(bare: Page) -> None:
    answers = question(bare, SEVERAL).locator("details")
    lines = texts(answers.locator("li"), once=answers.locator("ul"))
    right = [place for place, line in enumerate(lines, start=1) if line.startswith("Juste")]

    assert right == right_places(SEVERAL)


def test_a_button_that_would_do_nothing_is_not_shown(bare: Page) -> None:
    expect_none_seen(bare.locator(".tu-quiz button"))


def test_answers_are_folded_at_first(page: Page) -> None:
    expect(page.locator(ANSWERS)).not_to_have_count(0)
    expect(page.locator(f"{ANSWERS}[open]")).to_have_count(0)


@pytest.fixture
def paper(page: Page) -> Page:
    """Return the tutorial on paper, after answers were looked at and an answer was judged."""
    verify(page, ONE, wrong_places(ONE)[:1])
    question(page, SEVERAL).locator("summary").click()
    expect(question(page, SEVERAL).locator("details li").first).to_be_visible()
    print_out(page)
    return page


def test_no_answer_is_printed(paper: Page) -> None:
    expect_none_seen(paper.locator(f"{ANSWERS}, {SAID}"))


def test_each_question_is_printed_with_its_boxes(paper: Page) -> None:
    expect_all_seen(paper.locator(".tu-quiz fieldset :is(legend, input)"))


def test_what_is_asked_before_has_a_title_on_paper(paper: Page) -> None:
    expect(paper.locator(".tu-quiz > details > p").first).to_be_visible()


def test_search_finds_questions_and_no_answer(site_dir: Path) -> None:
    texts = [plain(f"{found.heading} {found.text}") for found in findable(site_dir)]
    parts = [t for t in texts if any(written(item.question) in t for item in ASKED)]
    told = [text for item in ASKED for c in item.choices for text in (c.text, c.feedback)]

    assert parts
    assert [text for text in told if any(written(text) in part for part in parts)] == []


# For everybody


def test_what_is_touched_is_large_enough(page: Page) -> None:
    unfold_before(page)

    aims = page.locator(".tu-quiz :is(button, label)")
    assert computed(aims, SMALL, SMALLEST, once=question(page, MEDIATION.quiz_before[0])) == []


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_in_what_is_said(order: Page, width: int) -> None:
    order.set_viewport_size({"width": width, "height": 800})
    unfold_before(order)
    rank(order, *"132")
    right, wrong, *_ = MEDIATION.quiz_before
    verify(order, right, right_places(right))
    verify(order, wrong, wrong_places(wrong)[:1])
    verify(order, SEVERAL, right_places(SEVERAL)[:1])
    question(order, SEVERAL).locator("summary").click()
    for objective, before, after in CHANGES:
        stand(order, "before", objective, before)
        stand(order, "after", objective, after)

    assert faults(order) == []

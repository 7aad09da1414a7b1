"""Results of the questionnaire, reached by opening a file of answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Answer
from macros.questionnaire.questions import ranked_questionnaires
from tests.browser.gestures import copied_by, print_out
from tests.browser.page_types import QUESTIONNAIRE
from tests.browser.reading import computed, expect_computed
from tests.conftest import TODAY
from tests.sites import real_site

SITE = real_site(TODAY)[0]
MODEL = ranked_questionnaires(SITE)[0]
ASKED = list(MODEL.questions_on(TODAY))
EXPRESS = list(MODEL.express_on(TODAY))
TOP = MODEL.sheet.scale

WORDS = {UNKNOWN: "je-ne-sais-pas", NOT_APPLICABLE: "non-concerne"}
ADVICE = "cards => cards.map(({ dataset }) => dataset.tuAdvice)"


def same(answer: Answer, questions: Iterable[str] = ASKED) -> dict[str, Answer]:
    """Return that answer to each question."""
    return dict.fromkeys(questions, answer)


def a_file(answers: Mapping[str, Answer], **changes: Any) -> str:
    """Return a file of these answers, as the page saves it; `changes` replace some keys."""
    file = {
        "format": "trait-d-union/reponses",
        "version": 1,
        "questionnaire": MODEL.id,
        "version_du_questionnaire": str(MODEL.sheet.version),
        "date": "2026-11-20",
        "reponses": {question: WORDS.get(str(a), a) for question, a in answers.items()},
        "profil": {},
        "envie": None,
        "plan": {},
        "express": False,
        "page_entiere": False,
    }
    return json.dumps(file | changes)


def result_of(page: Page) -> Locator:
    """Return the result."""
    return page.locator("[data-tu-result]")


def choose_file(page: Page, text: str | bytes, *, at_the_end: bool = False) -> None:
    """Choose a file of that text, from the start or from the end of the result; it is then read."""
    content = text.encode() if isinstance(text, str) else text
    inputs = page.locator("input[type=file]")
    chosen = inputs.last if at_the_end else inputs.first
    chosen.set_input_files(
        {"name": "reponses.json", "mimeType": "application/json", "buffer": content}
    )
    expect(chosen).to_have_value("")  # what is read is left: the same file can be chosen again


def open_result(page: Page, answers: Mapping[str, Answer], **changes: Any) -> Locator:
    """Open a file of these answers on the page of the questionnaire, and return its result."""
    page.goto(QUESTIONNAIRE)
    choose_file(page, a_file(answers, **changes))
    result = result_of(page)
    expect(result).to_be_visible()
    return result


def plain(text: str) -> str:
    """Return the words of `text`, one ordinary space apart."""
    return " ".join(text.split())


def hole(page: Page, name: str) -> Locator:
    """Return the first hole of the result that bears that name."""
    return result_of(page).locator(f"[data-tu-fill='{name}']").first


def told(page: Page, name: str) -> str:
    """Return what the first hole of that name is filled with, once the result is shown."""
    expect(result_of(page)).to_be_visible()
    return hole(page, name).inner_text()


def title_of_level(page: Page) -> Locator:
    """Return where the title says the level, without what announces it."""
    return result_of(page).locator("h2 > span:visible").last


def level(page: Page) -> str:
    """Return the level that the title says, once the result is shown."""
    return title_of_level(page).inner_text()


def first_cards(page: Page) -> Locator:
    """Return the cards of what to do first."""
    return page.locator("[data-tu-first] > li")


def later_cards(page: Page) -> Locator:
    """Return the cards of what to do later."""
    return page.locator("[data-tu-later] > li")


def first_gestures(page: Page) -> list[str]:
    """Return the ids of what to do first, once the result is shown."""
    found: list[str] = computed(first_cards(page), ADVICE, once=result_of(page))
    return found


def expect_gestures(cards: Locator, ids: list[str]) -> None:
    """Wait until these cards are those of this advice."""
    expect_computed(cards, ADVICE, ids)


def copied(page: Page) -> str:
    """Return the words of the result as its text is copied."""
    return plain(copied_by(page.locator("[data-tu-copy]")))


def printed(page: Page) -> str:
    """Return the words of the result as it goes on paper."""
    print_out(page)
    return plain(result_of(page).inner_text())

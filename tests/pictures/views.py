"""What is looked at: each type of page, and states that only a visitor's gestures lead to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.page_types import PAGE_TYPES, QUESTIONNAIRE
from tests.browser.reading import elements
from tests.browser.results import result_of
from tests.browser.test_projection import PROJECTED, bar, expect_screen, follow
from tests.browser.test_questionnaire_form import begin, move

A_FEW = 3
KINDS_OF_ANSWERS = 3  # what each question offers at least


def _as_loaded(_: Page) -> None:
    pass


@dataclass(frozen=True)
class View:
    """An address, and what is done there before the picture is taken.

    `name` is that of its files; `state` says in French what was done. `reach` waits for the state
    that it leads to.
    """

    name: str
    address: str
    state: str = ""
    reach: Callable[[Page], None] = _as_loaded

    @property
    def label(self) -> str:
        """What it is called in French."""
        return f"{self.address}, {self.state}" if self.state else self.address


def _answer_a_few(page: Page) -> None:
    begin(page)
    _answer(page, A_FEW)


def _answer_all(page: Page) -> None:
    page.locator("label", has=page.locator("[name=layout][value=whole]")).click()
    begin(page)
    _answer(page)
    move(page, "finish")
    expect(result_of(page)).to_be_visible()


def _answer(page: Page, most: int | None = None) -> None:
    """Take one answer then another to the first questions on the screen, `most` at most.

    The questions are those of the page: the two sites may not ask the same ones.
    """
    questions = page.locator("[data-tu-question]").filter(visible=True)
    for place, question in enumerate(elements(questions, once=questions.first)[:most]):
        answer = question.locator("label").nth(place % KINDS_OF_ANSWERS)
        answer.click()
        expect(answer.get_by_role("radio")).to_be_checked()


def _project_a_step(page: Page) -> None:
    expect_screen(page, 1)
    [first, *_] = elements(page.locator("[id^=etape-]"), once=bar(page))
    follow(page, first.get_attribute("id") or "")


VIEWS = (
    *(View(name, address) for name, address in PAGE_TYPES.items()),
    View("questionnaire-begun", QUESTIONNAIRE, "quelques réponses", _answer_a_few),
    View("questionnaire-result", QUESTIONNAIRE, "toutes les réponses", _answer_all),
    View("tutorial-projected", PROJECTED, "une étape au mur", _project_a_step),
)

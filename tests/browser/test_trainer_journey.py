"""A trainer, from the result of a learner to the end of a workshop, in one visit."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from macros.tutorials.models.tutorial import QuizKind, Tutorial
from tests.browser.conftest import DESKTOP
from tests.browser.results import ASKED, open_result
from tests.builders import TODAY
from tests.sites import real_site

SITE, _ = real_site(TODAY)
MODEL = SITE[Tutorial]["mots-de-passe-et-messages-pieges"]
ITEM = next(item for item in MODEL.quiz_after if item.kind is QuizKind.ONE)
RIGHT = next(choice for choice in ITEM.choices if choice.right)
# A firm that does all but protect itself.
ANSWERS = {question: 0 if question.startswith("securite.") else 3 for question in ASKED}


def _advised_tutorial(device: BrowserContext) -> Page:
    """Go from the result of a learner to the first tutorial that it advises."""
    page = device.new_page()
    result = open_result(page, ANSWERS)
    result.get_by_role("link", name="Voir les tutoriels").click()
    page.locator("[data-tu-advised] article a").first.click()
    return page


def test_the_weakest_theme_of_a_result_leads_to_its_tutorial(device: BrowserContext) -> None:
    page = _advised_tutorial(device)

    expect(page.locator("h1")).to_have_text(MODEL.title)


def test_the_trainer_finds_the_sheets_from_the_tutorial(device: BrowserContext) -> None:
    page = _advised_tutorial(device)

    page.get_by_role("link", name="Page de l’animateur").click()
    page.get_by_role("link", name="Exercices à imprimer").click()

    expect(page.locator(".tu-sheet__part[id^=exercice-]")).to_have_count(len(MODEL.exercises))


def test_the_trainer_projects_the_page_of_the_learner(device: BrowserContext) -> None:
    page = _advised_tutorial(device)

    page.set_viewport_size({"width": DESKTOP, "height": 720})  # no phone projects
    page.get_by_role("link", name="Page de l’animateur").click()
    page.get_by_role("link", name="Projeter").click()

    expect(page.get_by_role("navigation", name="Projection")).to_be_visible()


def test_the_learner_answers_the_quiz_of_the_tutorial(device: BrowserContext) -> None:
    page = _advised_tutorial(device)
    question = page.locator(f"#quiz-{ITEM.id}")

    question.get_by_label(RIGHT.text).check()
    question.get_by_role("button", name="Vérifier").click()

    expect(question.get_by_role("status")).to_contain_text(RIGHT.feedback.split(".")[0])

"""What a trainer has on paper, and what a learner prints."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from macros.loading import load_site
from tests.browser.conftest import PHONE, Visitor
from tests.browser.gestures import print_out, tab_to
from tests.browser.page_types import EXERCISES, SOLUTIONS, TRAINER, TUTORIAL
from tests.builders import TODAY
from tests.pages import ROOT

SITE, _ = load_site(ROOT, TODAY)
MODEL = next(one for one in SITE.tutorials.values() if one.url == TUTORIAL)
FIRST = MODEL.exercises[0]
CHOICE = "Que voulez-vous imprimer"


def sheets_of(page: Page) -> int:
    """Return how many sheets of paper the page takes."""
    paper = page.pdf(prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", paper))


def choice(page: Page, name: str) -> None:
    """Tick or untick the part of that name."""
    page.get_by_role("group", name=CHOICE).get_by_role("checkbox", name=name, exact=True).click()


def test_a_part_that_is_unticked_is_not_printed(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES)

    choice(page, "Quiz, série A")
    print_out(page)

    expect(page.locator("#quiz-A")).to_be_hidden()


def test_a_part_that_is_ticked_again_is_printed(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES)

    choice(page, "Quiz, série A")
    choice(page, "Quiz, série A")
    print_out(page)

    expect(page.locator("#quiz-A")).to_be_visible()


@pytest.mark.parametrize("kept", [f"exercice-{FIRST.id}", "quiz-A", "quiz-B"])
def test_a_short_part_alone_holds_on_one_sheet(visitor: Visitor, kept: str) -> None:
    page = visitor.open(EXERCISES)
    boxes = page.get_by_role("group", name=CHOICE).get_by_role("checkbox")

    for box in boxes.all():
        box.set_checked(box.get_attribute("value") == kept)

    assert sheets_of(page) == 1


def test_parts_are_chosen_by_keyboard_on_a_phone(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES, width=PHONE)

    tab_to(page, f"[value='exercice-{FIRST.id}']")
    page.keyboard.press("Space")

    expect(page.locator(f"#exercice-{FIRST.id}")).to_be_hidden()


def test_each_part_of_the_exercises_starts_a_sheet(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES)
    parts = page.locator(".tu-sheet__part").count()

    assert sheets_of(page) >= parts


def test_the_choice_of_parts_is_not_printed(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES)

    print_out(page)

    expect(page.get_by_role("group", name=CHOICE)).to_be_hidden()


def test_every_part_is_there_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES, javascript=False)

    hidden = [part for part in page.locator(".tu-sheet__part").all() if not part.is_visible()]
    assert hidden == []


def test_the_button_prints_the_sheet(visitor: Visitor) -> None:
    page = visitor.open(SOLUTIONS)
    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")

    page.get_by_role("button", name="Imprimer").click()

    expect(page.locator("body")).to_have_attribute("data-printed", "yes")


def test_no_solution_is_printed_on_the_page_of_a_learner(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    for fold in page.locator("details").all():
        fold.evaluate("(one) => one.open = true")

    print_out(page)

    seen = page.locator("#contenu").inner_text()
    answers = [text for exercise in MODEL.exercises for text in exercise.solution]
    assert [text for text in answers if text in seen] == []


def test_hints_are_printed_on_the_page_of_a_learner(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    print_out(page)

    expect(page.get_by_text(FIRST.hint or "", exact=True)).to_be_visible()


def test_the_trainer_prints_the_notes_and_the_solutions(visitor: Visitor) -> None:
    page = visitor.open(TRAINER)

    print_out(page)

    notes = page.locator("aside[aria-label]")
    assert notes.count() == len(MODEL.steps)
    assert [note for note in notes.all() if not note.is_visible()] == []


def test_a_trainer_goes_from_the_page_of_the_learner_to_the_sheets(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    page.get_by_role("link", name="Page de l’animateur").click()
    page.get_by_role("link", name="Exercices à imprimer").click()

    assert page.url.endswith(EXERCISES)


def test_a_solution_is_opened_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    tab_to(page, f"#exercice-{FIRST.id} .tu-exercise__solution > summary")
    page.keyboard.press("Enter")

    expect(page.locator(f"#exercice-{FIRST.id} .tu-exercise__answers")).to_be_visible()

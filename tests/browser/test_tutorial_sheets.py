"""What a trainer has on paper, and what a learner prints."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from macros.tutorials.models.tutorial import Tutorial
from macros.tutorials.sheets import Part, exercise_parts, solution_parts
from tests.browser.conftest import PHONE, Visitor
from tests.browser.gestures import print_out, tab_to
from tests.browser.page_types import EXERCISES, SOLUTIONS, TRAINER, TUTORIAL
from tests.browser.paper import lines_of_sheets
from tests.browser.reading import AS_LOADED, elements, expect_all_seen
from tests.builders import TODAY
from tests.sites import path, real_site

SITE, _ = real_site(TODAY)
PUBLISHED = list(SITE.published()[Tutorial].values())
MODEL = next(one for one in PUBLISHED if path(one) == TUTORIAL)
SHEETS = {"tutorial-exercises": exercise_parts, "tutorial-solutions": solution_parts}
FIRST = MODEL.exercises[0]
CHOICE = "Que voulez-vous imprimer"
FEWEST_LINES = 4
# The room of what is the same on every sheet is kept: what is left is what the sheet is for.
HIDE_FURNITURE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".tu-header, .tu-footer, .tu-sheet__name { visibility: hidden !important; }");
  document.adoptedStyleSheets.push(sheet);
}"""
PRINT_ONLY = """(kept) => {
  for (const part of document.querySelectorAll(".tu-sheet__part")) {
    part.hidden = !kept.includes(part.id);
  }
}"""


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


def sets_of(parts: list[str]) -> list[list[str]]:
    """Return sets of parts that a trainer prints: each alone, then from the first to each."""
    return [*([part] for part in parts), *(parts[:n] for n in range(2, len(parts) + 1))]


@pytest.mark.parametrize(("name", "parts"), SHEETS.items(), ids=[*SHEETS])
@pytest.mark.parametrize("tutorial", PUBLISHED, ids=[one.id for one in PUBLISHED])
def test_no_sheet_of_paper_is_spent_for_a_few_lines(
    visitor: Visitor, tutorial: Tutorial, name: str, parts: Callable[[Tutorial], list[Part]]
) -> None:
    page = visitor.open(path(tutorial, name))
    page.evaluate(HIDE_FURNITURE)
    wasted = []
    for kept in sets_of([id_ for id_, _ in parts(tutorial)]):
        page.evaluate(PRINT_ONLY, kept)
        sheets = lines_of_sheets(page.pdf(prefer_css_page_size=True))
        lines = [len(lines) for lines in sheets]
        if len(lines) > 1 and min(lines) < FEWEST_LINES:
            wasted.append((kept, lines))

    assert wasted == []


@pytest.mark.parametrize("kept", [f"exercice-{FIRST.id}", "quiz-A", "quiz-B"])
def test_a_short_part_alone_holds_on_one_sheet(visitor: Visitor, kept: str) -> None:
    page = visitor.open(EXERCISES)
    boxes = page.get_by_role("group", name=CHOICE).get_by_role("checkbox")

    for box in elements(boxes, once=AS_LOADED):
        box.set_checked(box.get_attribute("value") == kept)

    assert sheets_of(page) == 1


def test_parts_are_chosen_by_keyboard_on_a_phone(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES, width=PHONE)

    tab_to(page, f"[value='exercice-{FIRST.id}']")
    page.keyboard.press("Space")

    expect(page.locator(f"#exercice-{FIRST.id}")).to_be_hidden()


def test_each_part_of_the_exercises_starts_a_sheet(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES)
    parts = elements(page.locator(".tu-sheet__part"), once=AS_LOADED)

    assert sheets_of(page) >= len(parts)


def test_the_choice_of_parts_is_not_printed(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES)

    print_out(page)

    expect(page.get_by_role("group", name=CHOICE)).to_be_hidden()


def test_every_part_is_there_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(EXERCISES, javascript=False)

    expect_all_seen(page.locator(".tu-sheet__part"))


def test_the_button_prints_the_sheet(visitor: Visitor) -> None:
    page = visitor.open(SOLUTIONS)
    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")

    page.get_by_role("button", name="Imprimer").click()

    expect(page.locator("body")).to_have_attribute("data-printed", "yes")


def test_no_solution_is_printed_on_the_page_of_a_learner(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)
    for fold in elements(page.locator("details"), once=AS_LOADED):
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
    expect(notes).to_have_count(len(MODEL.steps))
    expect_all_seen(notes)


def test_a_trainer_goes_from_the_page_of_the_learner_to_the_sheets(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    page.get_by_role("link", name="Page de l’animateur").click()
    page.get_by_role("link", name="Exercices à imprimer").click()

    expect(page).to_have_url(re.compile(rf"{EXERCISES}$"))


def test_a_solution_is_opened_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(TUTORIAL)

    tab_to(page, f"#exercice-{FIRST.id} .tu-exercise__solution > summary")
    page.keyboard.press("Enter")

    expect(page.locator(f"#exercice-{FIRST.id} .tu-exercise__answers")).to_be_visible()

"""The buttons at the top of a tutorial: the learner begins; the trainer, at a desk, projects."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.tutorials.models.tutorial import Tutorial
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import tab_to
from tests.browser.test_reflow import NARROWEST
from tests.conftest import TODAY
from tests.sites import path, real_site

TUTORIALS = real_site(TODAY)[0].published()[Tutorial]
LEARNERS = [path(tutorial) for tutorial in TUTORIALS.values()]
TRAINERS = [path(tutorial, "trainer") for tutorial in TUTORIALS.values()]
NARROWEST_WALL = 700  # pixels

every_tutorial = pytest.mark.parametrize("tutorial", TUTORIALS.values(), ids=[*TUTORIALS])
every_width = pytest.mark.parametrize("width", [PHONE, DESKTOP])
every_opening = pytest.mark.parametrize("path", [*LEARNERS, *TRAINERS])


def buttons(page: Page) -> Locator:
    """Return what is seen of the buttons at the top of the page."""
    return page.locator(".tu-tutorial .tu-button").filter(visible=True)


def projecting(page: Page) -> Locator:
    """Return what projects, seen or not."""
    return page.locator(".tu-tutorial .tu-button").filter(has_text="Projeter")


@every_width
@every_tutorial
def test_the_first_button_of_the_learner_leads_to_the_first_step(
    visitor: Visitor, tutorial: Tutorial, width: int
) -> None:
    page = visitor.open(path(tutorial), width=width, javascript=False)

    buttons(page).first.click()

    expect(page.locator(f"#etape-{tutorial.steps[0].id}")).to_be_in_viewport()


@every_tutorial
def test_that_button_is_on_the_first_screen_of_a_phone(
    visitor: Visitor, tutorial: Tutorial
) -> None:
    page = visitor.open(path(tutorial), width=PHONE)

    expect(buttons(page).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [NARROWEST, PHONE, NARROWEST_WALL - 1])
@every_opening
def test_a_narrow_window_offers_no_projection(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, width=width)

    expect(projecting(page)).to_have_count(1)
    expect(projecting(page)).to_be_hidden()


@every_opening
def test_a_window_of_700_pixels_offers_the_projection(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, width=NARROWEST_WALL)

    expect(projecting(page)).to_be_visible()


def test_the_key_tab_goes_from_the_learner_to_the_sheets_on_a_phone(visitor: Visitor) -> None:
    page = visitor.open(LEARNERS[0], width=PHONE)
    tab_to(page, ".tu-tutorial .tu-button--accent")

    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Exercices à imprimer").first).to_be_focused()

"""The built folder, opened from a disk as a file: no host, and the page's own policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page_types import CATALOGUE, QUESTIONNAIRE, TUTORIAL
from tests.browser.results import a_file, choose_file, first_cards, same


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a browser of its own, in which nothing may be refused or thrown."""
    refused: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: refused.append(str(error)))
        page.on("requestfailed", lambda request: refused.append(request.url))
        page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
        yield page
    assert refused == []


def open_file(page: Page, site: Path, path: str, fragment: str = "") -> None:
    """Open the page at `path` of the folder `site`, as a file."""
    page.goto(f"{(site / path.strip('/') / 'index.html').as_uri()}{fragment}")


def test_the_questionnaire_tells_its_result(page: Page, site_dir: Path) -> None:
    open_file(page, site_dir, QUESTIONNAIRE)

    choose_file(page, a_file(same(1)))

    expect(first_cards(page).first).to_be_visible()


def test_answers_are_there_when_the_page_is_opened_again(page: Page, site_dir: Path) -> None:
    open_file(page, site_dir, QUESTIONNAIRE)
    page.locator("fieldset[data-tu-question] input").first.evaluate("input => input.click()")
    expect(page.locator("[data-tu-kept]")).not_to_have_attribute("hidden", "")

    page.reload()

    expect(page.locator("fieldset[data-tu-question] input:checked")).to_have_count(1)


def test_a_tutorial_checks_an_answer_and_projects_itself(page: Page, site_dir: Path) -> None:
    open_file(page, site_dir, TUTORIAL)
    page.locator("[data-tu-check] >> visible=true").first.click()
    expect(page.get_by_text("Choisissez d’abord une réponse.").first).to_be_visible()

    page.get_by_role("button", name="Projeter").click()

    expect(page.get_by_role("navigation", name="Projection")).to_be_visible()


def test_the_catalogue_keeps_what_is_asked_for(page: Page, site_dir: Path) -> None:
    open_file(page, site_dir, CATALOGUE)

    page.locator("[data-tu-catalogue] select").first.select_option(index=1)

    expect(page.locator("[data-tu-card]:not([hidden])").first).to_be_visible()
    page.wait_for_url("**/index.html#*")

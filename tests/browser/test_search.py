"""Search answers what French visitors type, paste, dictate or follow."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import (
    button_of_search,
    field_of_search,
    results_of_search,
    search,
)
from tests.browser.page_types import HOME, ROLE

BY_WORDS = [
    ("mediateur", "/mediateur-interne/"),
    ("l'acheteur", "/culture-de-la-mediation/memo-acheteurs/"),
    ("reglement", "/glossaire/#rgpd"),
    ("hebergeur", "/mentions-legales/#lhebergeur"),
    ("correspondant", "/correspondant-pme/"),
]
TEXTS = "**/recherche/t*.js"
SEE_WHEN_LOADED = """(url) => {
  const script = [...document.scripts].find(({ src }) => src === url);
  script.onload = () => { script.dataset.loaded = ""; };
}"""
both_widths = pytest.mark.parametrize("width", [PHONE, DESKTOP])


def said(page: Page, sentence: str) -> None:
    """Expect `sentence` where search says what it finds."""
    expect(page.locator("#tu-search").get_by_role("status")).to_have_text(sentence)


@pytest.mark.parametrize(("words", "path"), BY_WORDS)
def test_words_without_accents_nor_article_find_their_page(
    visitor: Visitor, words: str, path: str
) -> None:
    page = visitor.open(HOME)

    search(page, words)

    expect(results_of_search(page).and_(page.locator(f"[href$='{path}']"))).to_have_count(1)


@both_widths
def test_a_result_shows_where_it_leads_and_the_words_found(visitor: Visitor, width: int) -> None:
    page = visitor.open(ROLE, width=width)

    search(page, "Hugo")

    result = page.locator("#tu-search li").first
    expect(result.locator("mark")).to_have_text("Hugo")
    expect(result).to_contain_text("Tous les contacts")
    result.get_by_role("link", name="Correspondant PME du groupe").click()
    expect(page).to_have_url(re.compile(r"/contacts/#pme-groupe$"))


def test_search_says_how_many_pages_it_finds(visitor: Visitor) -> None:
    page = visitor.open(HOME)

    search(page, "hebergeur")

    said(page, "2 pages trouvées.")


@pytest.mark.parametrize("number", ["0199005050", "+33 1 99 00 50 50", "01.99.00.50.50"])
def test_a_number_that_is_pasted_gives_its_card(visitor: Visitor, number: str) -> None:
    page = visitor.open(HOME)
    button_of_search(page).click()

    field_of_search(page).evaluate(
        """(field, number) => {
          field.value = number;
          field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
        }""",
        number,
    )

    first = results_of_search(page).first
    expect(first).to_have_text("Médiation interne du groupe")
    expect(page.locator("#tu-search li").first.locator("mark")).to_have_text("01 99 00 50 50")


def test_a_number_that_is_nobody_s_is_said_to_be(visitor: Visitor) -> None:
    page = visitor.open(HOME)
    button_of_search(page).click()

    field_of_search(page).fill("09 99 99 99 99")

    said(page, "Ce numéro n’est pas chez nous.")
    help_ = page.locator("#tu-search").get_by_role("link", name="tous les contacts")
    expect(help_).to_be_visible()
    expect(results_of_search(page)).to_have_count(0)


def test_words_that_stand_nowhere_lead_to_somebody(visitor: Visitor) -> None:
    page = visitor.open(HOME)
    button_of_search(page).click()

    field_of_search(page).fill("xylophone")

    said(page, "Aucune page ne répond à ces mots.")
    expect(page.locator("#tu-search").get_by_role("link", name="Où frapper")).to_be_visible()


def test_a_word_taken_for_another_is_said_to_be(visitor: Visitor) -> None:
    page = visitor.open(HOME)
    button_of_search(page).click()

    field_of_search(page).fill("fcature ")

    expect(page.locator("#tu-search").get_by_role("status")).to_contain_text("pour «\u202f")


@pytest.mark.parametrize("words", ["&", "« »", "le", ""])
def test_what_says_nothing_shows_nothing(visitor: Visitor, words: str) -> None:
    page = visitor.open(HOME)
    search(page, "mediateur")

    field_of_search(page).fill(words)

    said(page, "Écrivez un mot, un nom ou un numéro de téléphone.")
    expect(results_of_search(page)).to_have_count(0)


@pytest.mark.parametrize("words", ["Hugo%20Gabarit", "Hugo+Gabarit", "Hugo%2520Gabarit"])
def test_a_link_that_searches_opens_search_and_answers(visitor: Visitor, words: str) -> None:
    page = visitor.open(f"{HOME}#recherche={words}")

    expect(field_of_search(page)).to_have_value("Hugo Gabarit")
    expect(results_of_search(page).first).to_have_text("Correspondant PME du groupe")


def test_an_answer_that_comes_late_is_not_shown(visitor: Visitor) -> None:
    page = visitor.open(HOME)
    button_of_search(page).click()
    held: list[Route] = []
    page.route(TEXTS, lambda route: route.continue_() if held else held.append(route))
    with page.expect_request(TEXTS):
        field_of_search(page).fill("facture")
    field_of_search(page).fill("hebergeur")
    said(page, "2 pages trouvées.")

    page.evaluate(SEE_WHEN_LOADED, held[0].request.url)
    held[0].continue_()

    expect(page.locator("script[data-loaded]")).to_be_attached()
    said(page, "2 pages trouvées.")


def test_what_cannot_be_loaded_is_said_and_asked_for_again(visitor: Visitor) -> None:
    page = visitor.open(HOME)
    page.route("**/recherche/*.js", lambda route: route.abort())
    button_of_search(page).click()
    field_of_search(page).fill("mediateur")
    said(page, "La recherche n’a pas pu se charger.")

    page.unroute("**/recherche/*.js")
    field_of_search(page).fill("mediateurs")

    expect(results_of_search(page).first).to_be_visible()


def test_search_works_from_a_disk(browser: Browser, site_dir: Path) -> None:
    page = browser.new_page()
    page.goto((site_dir / "contacts/index.html").as_uri())

    search(page, "ESAT")
    results_of_search(page).first.click()

    expect(page).to_have_url(re.compile(r"/insertion-handicap/index.html#esat$"))
    page.close()

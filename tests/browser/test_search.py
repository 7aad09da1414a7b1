"""Search answers the words that French visitors type."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visitor
from tests.browser.gestures import results_of_search, search
from tests.browser.page_types import HOME

BY_WORDS = [
    ("mediateur", "/mediateur-interne/"),
    ("l'acheteur", "/correspondant-pme/"),
    ("reglement", "/confidentialite/"),
    ("hebergeur", "/mentions-legales/"),
    ("correspondant", "/correspondant-pme/"),
]


@pytest.mark.parametrize(("words", "path"), BY_WORDS)
def test_words_without_accents_nor_article_find_their_page(
    visitor: Visitor, words: str, path: str
) -> None:
    page = visitor.open(HOME)

    search(page, words)

    found = results_of_search(page).and_(page.locator(f"[href*='{path}']"))
    expect(found).not_to_have_count(0)


def test_search_works_on_a_phone(visitor: Visitor) -> None:
    page = visitor.open(HOME, width=PHONE)

    search(page, "mediateur")

    expect(results_of_search(page).first).to_be_visible()


def test_search_says_how_many_pages_it_finds(visitor: Visitor) -> None:
    page = visitor.open(HOME)

    search(page, "hebergeur")

    expect(page.get_by_role("status").filter(has_text="pages trouvées")).to_be_visible()

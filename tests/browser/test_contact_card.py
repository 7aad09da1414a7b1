"""What a visitor takes away from a contact's card."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.gestures import copy
from tests.browser.page_types import DIRECTORY, PAGE_TYPES

CARD = PAGE_TYPES["entity"]
REFUSE_TO_COPY = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }"


@pytest.mark.parametrize("what", ["le téléphone", "le courriel"])
def test_a_copy_button_copies_what_stands_before_it(visitor: Visitor, what: str) -> None:
    page = visitor.open(CARD)
    button = page.get_by_role("button", name=f"Copier {what}").first
    before = button.locator("xpath=preceding-sibling::a[1]").inner_text()

    copy(page, what)
    page.get_by_text("Copié").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == " ".join(before.split())


@pytest.mark.parametrize("what", ["le téléphone", "le courriel"])
def test_a_copy_button_says_what_it_copied(visitor: Visitor, what: str) -> None:
    page = visitor.open(CARD)

    copy(page, what)

    status = page.get_by_role("status").filter(has_text="Copié")
    expect(status).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") in status.inner_text()


def test_a_refused_copy_says_what_to_do(visitor: Visitor) -> None:
    page = visitor.open(CARD)
    page.evaluate(REFUSE_TO_COPY)

    copy(page, "le courriel")

    status = page.get_by_role("status").filter(has_text="Sélectionnez le texte")
    expect(status).to_be_visible()


def test_a_card_is_downloaded_for_an_address_book(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)

    with page.expect_download() as started:
        page.get_by_role("link", name="Ajouter à mes contacts").first.click()

    assert started.value.suggested_filename.endswith(".vcf")
    assert Path(started.value.path()).read_bytes().startswith(b"BEGIN:VCARD\r\n")

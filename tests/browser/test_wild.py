"""A site where every value is right and looks wrong, on a phone and on paper."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from macros.ground import email, telephone
from macros.loading import load_site
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from tests.browser.conftest import PHONE
from tests.conftest import TODAY
from tests.pages import html_files


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Return a page of the width of a phone."""
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    yield page
    page.close()


def letters(text: str) -> str:
    """Return `text` as paper gives it back: without ligatures, spaces, or the ends of lines."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def test_nothing_is_wider_than_a_phone(phone: Page, wild: Path) -> None:
    wide = []
    for file in html_files(wild / "site"):
        phone.goto(file.as_uri())
        width = phone.evaluate("document.documentElement.scrollWidth")
        if width > PHONE:
            wide.append(f"{file.relative_to(wild)}: {width}")

    assert wide == []


def test_paper_gives_every_name_number_and_address_whole(phone: Page, wild: Path) -> None:
    site, _ = load_site(wild / "sources", TODAY)
    phone.goto((wild / "site/contacts/index.html").as_uri())
    printed = PdfReader(io.BytesIO(phone.pdf(prefer_css_page_size=True)))
    said = letters(" ".join(page.extract_text() for page in printed.pages))

    lost = []
    for contact in site[Contact].values():
        told = [contact.function, email.shown(contact.email), site[Entity][contact.entity].name]
        told += [telephone.shown(contact.telephone)] if contact.telephone else []
        lost += [text for text in told if letters(text) not in said]
    assert lost == []

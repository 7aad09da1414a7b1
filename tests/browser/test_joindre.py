"""Every path of a supplier ends on somebody to call, on the screen and on paper."""

from __future__ import annotations

import functools

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.ground.addresses import HOME
from macros.ground.navigation import facts
from macros.ground.telephone import shown as phone
from macros.site.models.organisation import Organisation
from macros.suppliers.directory import contact_of_group
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.orientation import Card, Orientation
from macros.suppliers.models.role import Role
from tests.browser.conftest import PHONE, Visitor
from tests.browser.gestures import print_out
from tests.browser.results import SITE
from tests.builders import an_edition
from tests.sites import path

EDITION = an_edition(SITE)
SUPPLIERS, ORIENTATION = path("directory"), path("orientation")
PAGES = [HOME] + [url for url in EDITION.pages if facts(EDITION, url).section == SUPPLIERS]
CONTACTS = list(SITE[Contact].values())
TRIAGE = SITE.find(Orientation)
CARDS = TRIAGE.cards if TRIAGE else ()
A_CARD = next(card.id for card in CARDS if card.role)


def numbers(page: Page) -> Locator:
    """Return what the page shows that dials the number of a contact, and says it."""
    links = page.locator("main a[href^='tel:']").filter(visible=True)
    found = [links.filter(has_text=phone(c.telephone)) for c in CONTACTS if c.telephone]
    return functools.reduce(Locator.or_, found)


def way_to_somebody(page: Page, card: Card) -> Locator:
    """Return how `card` says to reach whom it names."""
    return page.locator(f"#{card.id} .tu-joindre")


def whom(card: Card) -> str:
    """Return the number, else the address, of whom `card` names."""
    if card.desk:
        desk = SITE.one(Organisation).desk(card.desk)
        assert desk
        return phone(desk.telephone) if desk.telephone else desk.email or ""
    contact = SITE[Contact][card.contact] if card.contact else None
    contact = contact or contact_of_group(SITE, SITE[Role][card.role or ""])
    return phone(contact.telephone) if contact.telephone else contact.email


@pytest.mark.parametrize("path", PAGES)
def test_a_page_for_suppliers_ends_on_somebody_to_call(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)

    if path == ORIENTATION:  # its cards do, each
        page.goto(f"{path}#{A_CARD}")
    expect(numbers(page)).not_to_have_count(0)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_for_suppliers_prints_whom_to_call(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)

    print_out(page)

    if path == ORIENTATION:
        page.goto(f"{path}#{A_CARD}")
    expect(numbers(page)).not_to_have_count(0)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_ends_on_whom_it_names(visitor: Visitor, card: Card) -> None:
    page = visitor.open(f"{ORIENTATION}#{card.id}", width=PHONE)

    expect(way_to_somebody(page, card)).to_contain_text(whom(card))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_printed_card_says_whom_to_call(visitor: Visitor, card: Card) -> None:
    page = visitor.open(f"{ORIENTATION}#{card.id}")

    print_out(page)

    expect(way_to_somebody(page, card).get_by_text(whom(card), exact=True)).to_be_visible()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_gives_a_way_without_scripts(visitor: Visitor, card: Card) -> None:
    page = visitor.open(f"{ORIENTATION}#{card.id}", javascript=False)

    expect(way_to_somebody(page, card)).to_be_visible()

"""An address that does not exist, however deep."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.gestures import results_of_search, search
from tests.browser.reading import AS_LOADED, computed

TO_OTHER_PAGES = """(links) => links
  .filter((link) => link.origin === location.origin && link.pathname !== location.pathname)
  .map(({ href }) => href)"""


@pytest.fixture
def lost(visitor: Visitor) -> Page:
    """Return what an unknown address shows."""
    return visitor.open("/une/adresse/inconnue", status=404)


def test_the_page_says_that_it_does_not_exist(lost: Page) -> None:
    expect(lost.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas")


@pytest.mark.parametrize("sharp", ["%23", "%2523"])
def test_an_address_whose_sharp_sign_was_encoded_leads_to_its_place(
    visitor: Visitor, sharp: str
) -> None:
    page = visitor.open(f"/diagnostic/{sharp}resultat", status=404)

    page.wait_for_url("**/diagnostic/#resultat")
    expect(page.locator("[data-tu-result]")).to_be_visible()


@pytest.mark.parametrize("after", [".", ")", "\u200b", "%20»"])
def test_a_place_of_a_page_is_reached_whatever_mail_puts_after_it(
    visitor: Visitor, after: str
) -> None:
    page = visitor.open("/mentions-legales/")
    last = page.locator(".tu-prose h2[id]").last.get_attribute("id")
    page = visitor.open(f"/mentions-legales/#{last}{after}")

    page.wait_for_url(f"**#{last}")
    expect(page.locator(f"#{last}")).to_be_in_viewport()


def test_its_links_lead_somewhere(lost: Page) -> None:
    addresses = computed(lost.get_by_role("link"), TO_OTHER_PAGES, once=AS_LOADED)

    dead = [address for address in set(addresses) if not lost.request.get(address).ok]
    assert addresses
    assert dead == []


def test_it_is_dressed_like_the_others(lost: Page, visitor: Visitor) -> None:
    ground = "getComputedStyle(document.body).fontFamily + getComputedStyle(document.body).color"

    assert lost.evaluate(ground) == visitor.open("/").evaluate(ground)


def test_its_search_works(lost: Page) -> None:
    search(lost, "mediateur")

    expect(results_of_search(lost).first).to_be_visible()

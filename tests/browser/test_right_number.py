"""From the home page of a phone, the right number in two taps; then what a role says at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.ground.addresses import HOME
from macros.ground.telephone import shown as phone
from macros.site.models.organisation import Organisation
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.directory import contact_of_group
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.orientation import Card, Orientation, Situation
from macros.suppliers.models.role import Role
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.page_types import DIRECTORY, PAGE_TYPES, ROLE
from tests.browser.reading import expect_computed
from tests.browser.results import SITE
from tests.situations import SITUATIONS

ORIENTATION = "/orientation/"
TRIAGE = SITE.one(Orientation)
CARDS = {card.id: card for card in TRIAGE.cards}
REGIONS = [place for place in SITE.one(Vocabularies).territories if place.tile]
LONGEST_NAME = "Établissement public d’exploitation des transports et des réseaux de l’Île-Exemple"


def number_of(card: Card) -> str:
    """Return the number that `card` must give."""
    if card.desk:
        desk = SITE.one(Organisation).desk(card.desk)
        assert desk
        assert desk.telephone
        return phone(desk.telephone)
    named = SITE[Contact][card.contact] if card.contact else None
    contact = named or contact_of_group(SITE, SITE[Role][card.role or ""])
    return phone(contact.telephone or "")


def test_the_home_page_offers_each_of_the_situations() -> None:
    offered = {situation.card for situation in TRIAGE.situations}

    assert offered == {card for _, card in SITUATIONS.values()}


@pytest.mark.parametrize("situation", TRIAGE.situations, ids=lambda situation: situation.card)
def test_one_tap_from_home_shows_the_right_number(visitor: Visitor, situation: Situation) -> None:
    card = CARDS[situation.card]
    page = visitor.open(HOME, width=PHONE)

    page.locator(f"a[href$='{ORIENTATION[1:]}#{card.id}']").first.click()

    number = page.locator(f"#{card.id} a[href^='tel:']").filter(has_text=number_of(card))
    expect(number.first).to_be_visible()


@pytest.mark.parametrize("situation", TRIAGE.situations, ids=lambda situation: situation.card)
def test_the_number_of_a_card_comes_before_what_to_prepare(
    visitor: Visitor, situation: Situation
) -> None:
    card = CARDS[situation.card]
    page = visitor.open(f"{ORIENTATION}#{card.id}", width=PHONE)

    order = "([number, list]) => Boolean(number.compareDocumentPosition(list) & 4)"
    both = page.locator(f"#{card.id} a[href^='tel:'], #{card.id} ul:not(.tu-plain)")
    expect_computed(both, order, expected=True)


def choose(page: Page, answer: str) -> None:
    """Take an answer of the question shown."""
    page.locator(".tu-triage__option:visible", has_text=answer).first.click()


def trail(page: Page) -> Locator:
    """Return the answers that led to what is shown."""
    return page.get_by_role("navigation", name="Vos réponses").get_by_role("link")


def test_the_answers_that_led_to_a_card_stand_above_it(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION)

    choose(page, "coince")
    choose(page, "rompu")

    expect(trail(page)).to_have_count(2)


def test_an_answer_leads_back_to_its_question(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION)
    choose(page, "coince")
    choose(page, "rompu")

    trail(page).last.click()

    expect(page.locator("#ce-qui-coince")).to_be_visible()
    expect(trail(page)).to_have_count(1)


def test_a_card_opened_by_its_link_has_no_answers_above_it(visitor: Visitor) -> None:
    page = visitor.open(f"{ORIENTATION}#facture")

    expect(page.get_by_role("navigation", name="Vos réponses")).to_be_hidden()


def test_without_scripts_the_situations_come_first(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION, javascript=False)

    listed = page.get_by_role("navigation", name="Toutes les situations").get_by_role("link")
    expect(listed).to_have_count(len(TRIAGE.cards))


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_role_says_whom_to_call_on_its_first_screen(visitor: Visitor, width: int) -> None:
    page = visitor.open(ROLE, width=width)

    number = page.locator(".tu-joindre a[href^='tel:']").first
    box = number.bounding_box()
    assert box
    assert box["y"] < 800 * (1 if width == DESKTOP else 1.5)


def test_a_link_opens_the_band_that_holds_its_place(visitor: Visitor) -> None:
    page = visitor.open(f"{ROLE}#signatures")

    expect(page.locator("details:has(#signatures)")).to_have_attribute("open", "")


def test_a_place_inside_a_band_is_seen_by_its_link(visitor: Visitor) -> None:
    page = visitor.open(f"{ROLE}#ni-juge-ni-arbitre")

    expect(page.locator("#ni-juge-ni-arbitre")).to_be_in_viewport()


def test_every_region_is_reached_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)
    tiles = page.locator("[data-tu-tile]")

    tiles.first.focus()
    for _ in range(len(REGIONS) - 1):
        page.keyboard.press("Tab")

    expect(tiles.last).to_be_focused()


def test_a_region_of_the_map_filters_the_directory(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)

    page.locator("[data-tu-tile][data-territory=bretagne]").press("Enter")

    expect(page.get_by_role("combobox", name="Territoire", exact=True)).to_have_value("bretagne")
    current = page.locator("[data-tu-tile][aria-current]")
    expect(current).to_have_attribute("data-territory", "bretagne")


@pytest.mark.parametrize("words", ["impayé", "prospection", "conflit", "achat inclusif"])
def test_the_words_of_visitors_find_a_card(visitor: Visitor, words: str) -> None:
    page = visitor.open(DIRECTORY)

    page.get_by_role("searchbox", name="Un nom, une ville, un mot").fill(words)

    cards = page.locator("[data-tu-card]").filter(visible=True)
    expect(cards).not_to_have_count(len(SITE[Contact]))
    expect(cards).not_to_have_count(0)


@pytest.mark.parametrize("width", [PHONE, DESKTOP, 1440])
def test_a_name_of_eighty_characters_holds_in_the_header(visitor: Visitor, width: int) -> None:
    page = visitor.open(PAGE_TYPES["role"], width=width)
    owner = page.locator(".tu-header__owner")

    owner.evaluate("(owner, name) => { owner.textContent = name }", LONGEST_NAME)

    assert len(LONGEST_NAME) >= 80
    whole = "([owner]) => document.documentElement.scrollWidth <= innerWidth"
    expect_computed(owner, whole, expected=True)
    menu = page.get_by_role("navigation", name="Menu principal")
    one, other = owner.bounding_box(), menu.bounding_box()
    assert one
    assert other
    apart = one["x"] + one["width"] <= other["x"] or one["y"] + one["height"] <= other["y"]
    assert apart

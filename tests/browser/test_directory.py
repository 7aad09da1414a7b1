"""The directory of contacts, filtered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.ground.telephone import shown as phone
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.directory import contact_of_group, contacts_for, ranked_roles
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role
from tests.browser.conftest import PublishedContact, Visitor
from tests.browser.gestures import filter_by, filter_by_text, list_of_filter, tab_to, text_of_filter
from tests.browser.page_types import DIRECTORY
from tests.browser.reading import expect_computed, expect_seen
from tests.browser.results import SITE

ROLE, ENTITY, TERRITORY = "Rôle", "Entité", "Territoire"
TERRITORIES = frozenset(territory.label for territory in SITE.one(Vocabularies).territories)
NATIONAL = "France entière"


def _entities(contact: PublishedContact) -> frozenset[str]:
    """Return the entities that find nobody nearer than `contact` for its role."""
    role = SITE[Role][SITE[Contact][contact.id].role]
    return frozenset(
        entity.name
        for entity in SITE[Entity].values()
        if contact.id in [nearest.id for nearest in contacts_for(SITE, entity, role)]
    )


ANSWERS: dict[str, Callable[[PublishedContact], frozenset[str]]] = {
    ROLE: lambda contact: frozenset([contact.role]),
    ENTITY: _entities,
    TERRITORY: lambda c: TERRITORIES if NATIONAL in c.territories else c.territories,
    "Ce que vous vendez": lambda contact: contact.categories,
}


def cards(page: Page) -> Locator:
    """Return the cards that are seen."""
    return page.locator("[data-tu-card]").filter(visible=True)


def expect_shown(page: Page, contacts: list[PublishedContact]) -> None:
    """Wait until the contacts that are seen are these, in whatever order."""
    ids = sorted(contact.id for contact in contacts)
    expect_computed(cards(page), "cards => cards.map(({ id }) => id).sort()", ids)


def expect_chosen(page: Page, label: str, words: str) -> None:
    """Wait until a list of the filter shows these words."""
    expect(list_of_filter(page, label).locator("option:checked")).to_have_text(words)


@pytest.mark.parametrize("label", ANSWERS)
def test_a_list_keeps_the_contacts_that_answer(
    visitor: Visitor, contacts: list[PublishedContact], label: str
) -> None:
    wanted = min(ANSWERS[label](contacts[-1]))
    page = visitor.open(DIRECTORY)

    filter_by(page, label, wanted)

    expected = [contact for contact in contacts if wanted in ANSWERS[label](contact)]
    assert len(expected) < len(contacts)
    expect_shown(page, expected)


def test_words_keep_the_contacts_that_hold_them(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    holder = contacts[0].holder
    page = visitor.open(DIRECTORY)

    filter_by_text(page, holder.upper())

    expect(cards(page).filter(has_text=holder)).not_to_have_count(0)
    expect(cards(page).filter(has_not_text=holder)).to_have_count(0)


def test_lists_and_words_add_up(visitor: Visitor, contacts: list[PublishedContact]) -> None:
    first = contacts[0]
    page = visitor.open(DIRECTORY)

    filter_by(page, ENTITY, first.entity)
    filter_by(page, ROLE, first.role)

    expect_shown(page, [c for c in contacts if c.entity == first.entity and c.role == first.role])


def test_an_entity_without_a_kept_contact_is_not_named(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY)

    filter_by(page, ENTITY, contacts[0].entity)

    headings = page.locator("[data-tu-directory]").get_by_role("heading", level=3)
    expect_seen(headings, [contacts[0].entity])


def test_the_number_of_contacts_is_announced(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY)

    filter_by(page, ROLE, contacts[0].role)

    count = sum(contact.role == contacts[0].role for contact in contacts)
    sentence = f"{count} contacts affichés sur {len(contacts)}"
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def test_a_filtered_directory_survives_a_reload(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY)
    holder = contacts[0].holder
    filter_by(page, ROLE, contacts[0].role)
    filter_by_text(page, holder)
    told = page.locator("[data-tu-count]").inner_text()

    page.reload()

    expect(page.locator("[data-tu-count]")).to_have_text(told)
    expect(cards(page).filter(has_text=holder)).not_to_have_count(0)
    expect(cards(page).filter(has_not_text=holder)).to_have_count(0)
    expect_chosen(page, ROLE, contacts[0].role)
    expect(text_of_filter(page)).to_have_value(holder)


def test_the_back_button_finds_the_directory_as_it_was_filtered(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY)
    filter_by(page, ENTITY, contacts[0].entity)

    page.get_by_role("heading", level=3).get_by_role("link", name=contacts[0].entity).click()
    page.wait_for_url("**/contacts/*/")
    page.go_back()

    expect_shown(page, [c for c in contacts if contacts[0].entity in _entities(c)])
    expect_chosen(page, ENTITY, contacts[0].entity)


@pytest.mark.parametrize("carried", ["{}.", "{})", "{}\u200b", "{}%20»"])
@pytest.mark.parametrize("sign", ["=", "%3D"])
def test_a_link_filters_whatever_mail_does_to_it(
    visitor: Visitor, contacts: list[PublishedContact], carried: str, sign: str
) -> None:
    page = visitor.open(DIRECTORY)
    filter_by(page, ROLE, contacts[0].role)
    path, _, fragment = page.url.partition("#")
    page = visitor.open(f"{path}#{carried.format(fragment.replace('=', sign))}")

    expect_chosen(page, ROLE, contacts[0].role)
    expect_shown(page, [contact for contact in contacts if contact.role == contacts[0].role])


def test_an_address_that_names_nothing_shows_every_contact(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(f"{DIRECTORY}#role=inconnu&entite=%3Cb%3E")

    expect_shown(page, contacts)
    expect_chosen(page, ROLE, "Tous les rôles")


def test_the_filter_is_cleared_at_once(visitor: Visitor, contacts: list[PublishedContact]) -> None:
    page = visitor.open(DIRECTORY)
    filter_by(page, ROLE, contacts[0].role)
    filter_by_text(page, "groupe")

    page.get_by_role("button", name="Tout effacer").click()
    page.wait_for_url(f"**{DIRECTORY}")

    expect_shown(page, contacts)
    expect_chosen(page, ROLE, "Tous les rôles")
    expect(text_of_filter(page)).to_have_value("")


@pytest.mark.parametrize("writing", ["0{}", "+33 {}", "0033{}", "+33 (0){}"])
def test_a_number_is_found_however_it_is_typed(
    visitor: Visitor, contacts: list[PublishedContact], writing: str
) -> None:
    page = visitor.open(DIRECTORY)
    wanted = contacts[0].telephone

    filter_by_text(page, writing.format(wanted.removeprefix("+33")))

    expect_shown(page, [contact for contact in contacts if contact.telephone == wanted])


def test_a_filter_that_keeps_nothing_says_so(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)

    filter_by_text(page, "zzz")

    expect_shown(page, [])
    expect(page.get_by_role("status").filter(has_text="Aucun contact")).to_be_visible()


def test_a_filter_that_keeps_nothing_shows_who_answers_for_the_group(visitor: Visitor) -> None:
    page = visitor.open(DIRECTORY)

    filter_by_text(page, "zzz")

    heads = [contact_of_group(SITE, role) for role in ranked_roles(SITE)]
    shown = page.locator("[data-tu-empty] a[href^='tel:']").filter(visible=True)
    expect(shown).to_have_text([phone(head.telephone or "") for head in heads])


# Takes each choice of a list one after the other; returns those that leave no card.
CHOICES_WITHOUT_A_CARD = """(list) => [...list.options].filter((option) => {
  option.selected = true;
  list.dispatchEvent(new Event("input", { bubbles: true }));
  const cards = document.querySelectorAll("[data-tu-card]");
  return ![...cards].some((card) => card.checkVisibility());
}).map((option) => option.label)"""


@pytest.mark.parametrize("role", SITE[Role].values(), ids=lambda role: role.id)
@pytest.mark.parametrize("place", [ENTITY, TERRITORY])
def test_no_role_is_missing_anywhere(visitor: Visitor, role: Role, place: str) -> None:
    page = visitor.open(DIRECTORY)
    filter_by(page, ROLE, role.title)

    assert list_of_filter(page, place).evaluate(CHOICES_WITHOUT_A_CARD) == []


def test_a_filter_that_keeps_nothing_gives_a_way_out(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY)
    filter_by_text(page, "zzz")

    page.get_by_role("button", name="Voir tous les contacts").click()

    expect_shown(page, contacts)
    expect(text_of_filter(page)).to_be_focused()


def test_the_filter_is_used_by_keyboard(visitor: Visitor, contacts: list[PublishedContact]) -> None:
    page = visitor.open(DIRECTORY)

    tab_to(page, "[name=role]")
    page.keyboard.press(contacts[-1].role[0])
    page.wait_for_url("**/*role=*")
    expect_shown(page, [contact for contact in contacts if contact.role == contacts[-1].role])
    tab_to(page, "[type=reset]")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{DIRECTORY}")

    expect_shown(page, contacts)

from __future__ import annotations

import pytest

from macros.models.entity import Entity
from macros.models.table import Table
from tests.builders import (
    a_contact,
    a_culture,
    a_legal_sentence,
    a_page,
    a_role,
    a_site,
    an_entity,
    an_organisation,
)

GROUP = an_entity()
WEST = an_entity(id="ouest", parent="groupe", territories=["ouest"])
SITE_OF_WEST = an_entity(id="chantier", parent="ouest")


@pytest.mark.parametrize(
    ("table", "lacking"),
    [
        (Table({"groupe": GROUP}), True),
        (Table({"groupe": GROUP}, unread=frozenset({"ouest"})), False),
        (Table({"groupe": GROUP}, is_whole=False), False),
    ],
)
def test_a_table_lacks_an_id_only_when_it_is_sure(table: Table[Entity], *, lacking: bool) -> None:
    assert table.lacks("ouest") is lacking


def test_a_table_does_not_lack_what_it_holds() -> None:
    assert not Table({"groupe": GROUP}).lacks("groupe")


def test_a_table_with_a_faulty_entry_is_not_sound() -> None:
    assert Table({"groupe": GROUP}).is_sound
    assert not Table({"groupe": GROUP}, unread=frozenset({"ouest"})).is_sound


def test_a_table_keeps_the_order_of_its_file() -> None:
    assert list(Table({"b": GROUP, "a": WEST})) == ["b", "a"]


def test_roles_are_ranked_then_sorted_by_id() -> None:
    roles = [a_role(id="b", rank="2"), a_role(id="c", rank="1"), a_role(id="a", rank="2")]

    assert [role.id for role in a_site(roles=roles).ranked_roles()] == ["c", "a", "b"]


def test_a_lineage_goes_up_to_the_head_of_the_group() -> None:
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST])

    assert site.lineage(SITE_OF_WEST) == [SITE_OF_WEST, WEST, GROUP]


def test_the_children_of_an_entity_are_those_directly_below() -> None:
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST])

    assert site.children(GROUP) == [WEST]


def test_an_entity_without_a_contact_is_answered_for_by_the_nearest_above() -> None:
    group, west = a_contact(), a_contact(id="mediation-ouest", entity="ouest")
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST], contacts=[group, west])

    assert site.contacts_for(SITE_OF_WEST, a_role()) == [west]
    assert site.contacts_for(GROUP, a_role()) == [group]


def test_the_contacts_of_a_role_and_of_an_entity_are_its_own() -> None:
    group, west = a_contact(), a_contact(id="mediation-ouest", entity="ouest")
    other = a_contact(id="pme-ouest", entity="ouest", role="correspondant-pme")
    site = a_site(entities=[GROUP, WEST], contacts=[group, west, other])

    assert site.contacts_of_role(a_role()) == [group, west]
    assert site.contacts_of_entity(WEST) == [west, other]


def test_nobody_answers_for_a_role_that_no_contact_above_holds() -> None:
    assert a_site().contacts_for(GROUP, a_role(id="correspondant-pme")) == []


def test_a_contact_covers_the_territories_of_its_entity_unless_it_says_otherwise() -> None:
    site = a_site(entities=[GROUP, WEST])

    covered = [
        [term.id for term in site.territories_of(contact)]
        for contact in (
            a_contact(entity="ouest"),
            a_contact(entity="ouest", territories=["france"]),
        )
    ]

    assert covered == [["ouest"], ["france"]]


def test_a_contact_covers_the_purchases_of_its_entity_unless_it_says_otherwise() -> None:
    site = a_site()

    covered = [
        [term.id for term in site.categories_of(contact)]
        for contact in (a_contact(), a_contact(purchasing_categories=["services"]))
    ]

    assert covered == [["travaux", "services"], ["services"]]


def test_a_contact_speaks_its_languages_only() -> None:
    site = a_site()

    spoken = site.languages_of(a_contact(available_language=["en"]))

    assert [language.label for language in spoken] == ["anglais"]


def test_a_contact_is_written_to_at_its_own_address_else_at_that_of_its_entity() -> None:
    street, other = (
        {"street": f"{number} rue Neuve", "postal_code": "00010", "locality": "Ville-Exemple"}
        for number in (1, 2)
    )
    site = a_site(entities=[an_entity(address=street)])

    addresses = [site.address_of(contact) for contact in (a_contact(), a_contact(address=other))]

    assert [address and address.street for address in addresses] == ["1 rue Neuve", "2 rue Neuve"]


def test_an_entity_stands_in_each_of_its_territories() -> None:
    site = a_site(entities=[GROUP, an_entity(id="ouest", parent="groupe", territories=["ouest"])])

    groups = [(t.id, [e.id for e in entities]) for t, entities in site.entities_by_territory()]

    assert groups == [("france", ["groupe"]), ("ouest", ["ouest"])]


def test_a_territory_without_an_entity_is_left_out() -> None:
    assert [territory.id for territory, _ in a_site().entities_by_territory()] == ["france"]


def test_an_entity_is_of_one_kind() -> None:
    assert a_site().kind_of(an_entity(parent="groupe")).label == "Filiale"


@pytest.mark.parametrize(("regime", "shown"), [("private", ["a", "c"]), ("public", ["b", "c"])])
def test_a_legal_sentence_shows_under_its_regime_only(regime: str, shown: list[str]) -> None:
    site = a_site(
        organisation=an_organisation(purchasing_regime=regime),
        legal=[
            a_legal_sentence(id="a", regimes=["private"]),
            a_legal_sentence(id="b", regimes=["public"]),
            a_legal_sentence(id="c"),
        ],
    )

    assert [sentence.id for sentence in site.legal_sentences(("a", "b", "c"))] == shown


@pytest.mark.parametrize(
    ("url", "is_shown"),
    [
        ("/", True),
        ("/mediateur-interne/", True),
        ("/contacts/groupe/", True),
        ("/contacts/ailleurs/", False),
        ("/culture-de-la-mediation/memo-acheteurs/", True),
        ("/insertion-handicap/", False),
        ("/nulle-part/", False),
    ],
)
def test_a_site_has_the_pages_that_its_files_make(url: str, *, is_shown: bool) -> None:
    site = a_site(pages=(a_page("/"),), culture=a_culture())

    assert site.has_page(url) is is_shown


def test_a_purchasing_category_is_found_by_its_id() -> None:
    assert a_site().category("services").label == "Services"


NATIONAL = a_contact()
OF_WEST = a_contact(id="mediation-ouest", entity="ouest")


def test_a_contact_answers_for_the_entities_that_have_nobody_nearer() -> None:
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST], contacts=[NATIONAL, OF_WEST])

    assert [e.id for e in site.answers_for(OF_WEST)] == ["ouest", "chantier"]
    assert [e.id for e in site.answers_for(NATIONAL)] == ["groupe"]


def test_a_national_contact_answers_in_every_territory() -> None:
    site = a_site(entities=[GROUP, WEST], contacts=[NATIONAL, OF_WEST])

    assert [t.id for t in site.territories_answered(NATIONAL)] == ["france", "ouest"]
    assert [t.id for t in site.territories_answered(OF_WEST)] == ["ouest"]


def test_the_head_of_the_group_answers_when_no_entity_is_named() -> None:
    site = a_site(entities=[WEST, GROUP], contacts=[OF_WEST, NATIONAL])

    assert site.contact_of_group(site.roles["mediateur-interne"]) == NATIONAL


def test_a_valid_nomination_takes_the_place_of_an_expired_one() -> None:
    expired = a_contact(valid_until="2026-11-21")
    site = a_site(entities=[GROUP, WEST], contacts=[expired, OF_WEST])

    assert site.contact_of_group(site.roles["mediateur-interne"]) == OF_WEST

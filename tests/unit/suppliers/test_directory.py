"""Who answers for what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from macros.ground.tables import Table
from macros.suppliers.directory import (
    address_of,
    answers_for,
    categories_of,
    category,
    children,
    contact_of_group,
    contacts_for,
    contacts_of_entity,
    contacts_of_role,
    entities_by_territory,
    kind_of,
    languages_of,
    lineage,
    ranked_roles,
    territories_answered,
    territories_of,
)
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.procedure import Delay, days
from macros.suppliers.models.role import Role
from tests.builders import a_contact, a_role, a_site, an_entity

GROUP = an_entity()
WEST = an_entity(id="ouest", parent="groupe", territories=["ouest"])
SITE_OF_WEST = an_entity(id="chantier", parent="ouest")


def test_roles_are_ranked_then_sorted_by_id() -> None:
    roles = [a_role(id="b", rank="2"), a_role(id="c", rank="1"), a_role(id="a", rank="2")]

    assert [role.id for role in ranked_roles(a_site(roles=roles))] == ["c", "a", "b"]


def test_a_lineage_goes_up_to_the_head_of_the_group() -> None:
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST])

    assert lineage(site, SITE_OF_WEST) == [SITE_OF_WEST, WEST, GROUP]


def test_the_children_of_an_entity_are_those_directly_below() -> None:
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST])

    assert children(site, GROUP) == [WEST]


def test_an_entity_without_a_contact_is_answered_for_by_the_nearest_above() -> None:
    group, west = a_contact(), a_contact(id="mediation-ouest", entity="ouest")
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST], contacts=[group, west])

    assert contacts_for(site, SITE_OF_WEST, a_role()) == [west]
    assert contacts_for(site, GROUP, a_role()) == [group]


def test_the_contacts_of_a_role_and_of_an_entity_are_its_own() -> None:
    group, west = a_contact(), a_contact(id="mediation-ouest", entity="ouest")
    other = a_contact(id="pme-ouest", entity="ouest", role="correspondant-pme")
    site = a_site(entities=[GROUP, WEST], contacts=[group, west, other])

    assert contacts_of_role(site, a_role()) == [group, west]
    assert contacts_of_entity(site, WEST) == [west, other]


def test_nobody_answers_for_a_role_that_no_contact_above_holds() -> None:
    assert contacts_for(a_site(), GROUP, a_role(id="correspondant-pme")) == []


def test_a_contact_covers_the_territories_of_its_entity_unless_it_says_otherwise() -> None:
    site = a_site(entities=[GROUP, WEST])

    covered = [
        [term.id for term in territories_of(site, contact)]
        for contact in (
            a_contact(entity="ouest"),
            a_contact(entity="ouest", territories=["france"]),
        )
    ]

    assert covered == [["ouest"], ["france"]]


def test_a_contact_covers_the_purchases_of_its_entity_unless_it_says_otherwise() -> None:
    site = a_site()

    covered = [
        [term.id for term in categories_of(site, contact)]
        for contact in (a_contact(), a_contact(purchasing_categories=["services"]))
    ]

    assert covered == [["travaux", "services"], ["services"]]


def test_a_contact_speaks_its_languages_only() -> None:
    site = a_site()

    spoken = languages_of(site, a_contact(available_language=["en"]))

    assert [language.label for language in spoken] == ["anglais"]


def test_a_contact_is_written_to_at_its_own_address_else_at_that_of_its_entity() -> None:
    street, other = (
        {"street": f"{number} rue Neuve", "postal_code": "00010", "locality": "Ville-Exemple"}
        for number in (1, 2)
    )
    site = a_site(entities=[an_entity(address=street)])

    addresses = [address_of(site, contact) for contact in (a_contact(), a_contact(address=other))]

    assert [address and address.street for address in addresses] == ["1 rue Neuve", "2 rue Neuve"]


def test_an_entity_stands_in_each_of_its_territories() -> None:
    site = a_site(entities=[GROUP, an_entity(id="ouest", parent="groupe", territories=["ouest"])])

    groups = [(t.id, [e.id for e in entities]) for t, entities in entities_by_territory(site)]

    assert groups == [("france", ["groupe"]), ("ouest", ["ouest"])]


def test_a_territory_without_an_entity_is_left_out() -> None:
    assert [territory.id for territory, _ in entities_by_territory(a_site())] == ["france"]


def test_an_entity_is_of_one_kind() -> None:
    assert kind_of(a_site(), an_entity(parent="groupe")).label == "Filiale"


def test_a_purchasing_category_is_found_by_its_id() -> None:
    assert category(a_site(), "services").label == "Services"


NATIONAL = a_contact()
OF_WEST = a_contact(id="mediation-ouest", entity="ouest")


def test_a_contact_answers_for_the_entities_that_have_nobody_nearer() -> None:
    site = a_site(entities=[GROUP, WEST, SITE_OF_WEST], contacts=[NATIONAL, OF_WEST])

    assert [e.id for e in answers_for(site, OF_WEST)] == ["ouest", "chantier"]
    assert [e.id for e in answers_for(site, NATIONAL)] == ["groupe"]


def test_a_national_contact_answers_in_every_territory() -> None:
    site = a_site(entities=[GROUP, WEST], contacts=[NATIONAL, OF_WEST])

    assert [t.id for t in territories_answered(site, NATIONAL)] == ["france", "ouest"]
    assert [t.id for t in territories_answered(site, OF_WEST)] == ["ouest"]


def test_the_head_of_the_group_answers_when_no_entity_is_named() -> None:
    site = a_site(entities=[WEST, GROUP], contacts=[OF_WEST, NATIONAL])

    assert contact_of_group(site, site[Role]["mediateur-interne"]) == NATIONAL


def test_a_valid_nomination_takes_the_place_of_an_expired_one() -> None:
    expired = a_contact(valid_until="2026-11-21")
    site = a_site(entities=[GROUP, WEST], contacts=[expired, OF_WEST])

    assert contact_of_group(site, site[Role]["mediateur-interne"]) == OF_WEST


@pytest.mark.parametrize(
    ("count", "kind", "words"),
    [
        ("1", "ouvrés", "1\u00a0jour ouvré"),
        ("1", "calendaires", "1\u00a0jour calendaire"),
        ("15", "calendaires", "15\u00a0jours calendaires"),
    ],
)
def test_a_delay_agrees_with_its_number(count: str, kind: str, words: str) -> None:
    delay = Delay.model_validate({"days": count, "kind": kind, "since": "votre message"})
    assert days(delay) == words


class _Counted(dict[str, Entity]):
    """Entities that count how many times they are all read."""

    readings = 0

    def __iter__(self) -> Iterator[str]:
        self.readings += 1
        return super().__iter__()


def test_entities_are_all_read_once_however_many_are_asked_what_they_hold() -> None:
    entities = [GROUP, *(an_entity(id=f"e-{i}", parent="groupe") for i in range(9))]
    counted = _Counted({entity.id: entity for entity in entities})
    site = replace(a_site(entities=entities), tables={Entity: Table(counted)})

    assert [len(children(site, entity)) for entity in entities] == [9, *([0] * 9)]
    assert counted.readings == 1

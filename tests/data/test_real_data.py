"""The real data, item by item: what fails is named by its id, or by its place."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from macros.ground.fields import PARAGRAPH, Kind
from macros.ground.freshness import Freshness, freshness_of
from macros.ground.introspection import marked
from macros.ground.telephone import is_reserved
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation
from macros.suppliers.directory import address_of, contacts_for, contacts_of_role, territories_of
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role
from tests.builders import TODAY
from tests.each import check_each
from tests.sites import real_site

# Seen from the last day, nothing that an editor dates today is to come.
SITE, WARNINGS = real_site(date.max)

CONTACTS = [pytest.param(contact, id=contact.id) for contact in SITE[Contact].values()]
ENTITIES = [pytest.param(entity, id=entity.id) for entity in SITE[Entity].values()]
ROLES = [pytest.param(role, id=role.id) for role in SITE[Role].values()]
LINKS = [pytest.param(link, id=link.id) for link in SITE[Link].values()]
SENTENCES = [pytest.param(sentence, id=sentence.id) for sentence in SITE[LegalSentence].values()]
TEXTS = [
    (str(entry.place(*steps)), text)
    for entry in SITE.entries()
    for steps, kind, text in marked(entry, Kind)
    # What an exercise hands out is a message, a table row, a sheet: not always a sentence.
    if kind is PARAGRAPH and "material" not in steps
]


def test_only_tutorials_still_to_be_written_deserve_a_warning() -> None:
    others = [row for row in WARNINGS if ".tutorials[" not in row.path]

    assert [str(row) for row in others if not row.found.startswith("sans tutoriel publié")] == []


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_of_the_demonstration_has_reserved_numbers_only(contact: Contact) -> None:
    deputy = contact.deputy.telephone if contact.deputy else None
    numbers = {number for number in (contact.telephone, deputy) if number}

    assert not SITE.one(Organisation).demonstration or all(map(is_reserved, numbers))


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_of_the_demonstration_has_reserved_domains_only(contact: Contact) -> None:
    deputy = contact.deputy.email if contact.deputy else None
    addresses = {address for address in (contact.email, deputy) if address}

    assert not SITE.one(Organisation).demonstration or all(
        a.endswith(".example") for a in addresses
    )


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_who_keeps_hours_can_be_called(contact: Contact) -> None:
    assert contact.telephone or not contact.hours


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_can_be_written_to_by_post(contact: Contact) -> None:
    assert address_of(SITE, contact)


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_speaks_french(contact: Contact) -> None:
    assert "fr" in contact.available_language


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_mailbox_outlives_the_person_who_reads_it(contact: Contact) -> None:
    name = contact.holder.name.split()[-1].casefold() if contact.holder else "@"

    assert name not in contact.email.partition("@")[0]


@pytest.mark.parametrize(("entity", "role"), list(product(SITE[Entity], SITE[Role])))
def test_somebody_answers_for_each_role_in_each_entity(entity: str, role: str) -> None:
    assert contacts_for(SITE, SITE[Entity][entity], SITE[Role][role])


@pytest.mark.parametrize("entity", ENTITIES)
def test_an_entity_of_the_demonstration_has_no_real_siret(entity: Entity) -> None:
    assert not SITE.one(Organisation).demonstration or (entity.siret or "0").startswith("0")


@pytest.mark.parametrize("role", ROLES)
def test_a_role_answers_a_question(role: Role) -> None:
    assert role.question.endswith("?")


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_held_at_the_head_of_the_group(role: Role) -> None:
    heads = {entity.id for entity in SITE[Entity].values() if entity.parent is None}

    assert any(contact.entity in heads for contact in contacts_of_role(SITE, role))


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_does_not_do_leads_elsewhere(role: Role) -> None:
    assert all(elsewhere.role != role.id for elsewhere in role.redirections)


@pytest.mark.parametrize("link", LINKS)
def test_the_alternatives_of_a_link_are_other_addresses(link: Link) -> None:
    assert len({link.url, *link.alternatives}) == 1 + len(link.alternatives)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_law_cites_a_numbered_text(sentence: LegalSentence) -> None:
    assert any(character.isdigit() for character in sentence.reference)


def test_a_paragraph_ends_as_a_sentence() -> None:
    check_each(ends_as_a_sentence, TEXTS)


def ends_as_a_sentence(text: str) -> None:
    assert text[-1] in ".?!…»"


def test_the_demonstration_is_good_enough_to_be_shown() -> None:
    contacts = SITE[Contact].values()
    states = {freshness_of(TODAY, contact) for contact in contacts}
    reaches = {str(term.reach) for contact in contacts for term in territories_of(SITE, contact)}

    assert len(SITE[Entity]) >= 5
    assert len(contacts) >= 12
    assert any(contact.deputy for contact in contacts)
    assert any(contact.verified_on is None for contact in contacts)
    assert states == set(Freshness)
    assert reaches == {"national", "regional"}

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.json_ld import for_page
from macros.site.identifiers import card_uid
from tests.builders import TODAY, a_contact, a_site, an_edition, an_organisation
from tests.sites import real_site

BASE = "https://acheteur.example/fournisseurs/"
SIREN = "000000018"
OTHER_SIREN = "000000026"


def uid_of(*, base: str = BASE, contact: dict[str, Any] | None = None, **organisation: Any) -> str:
    """Return the identifier of the card of a contact of an organisation, both as told."""
    publisher = an_organisation(**{"siren": SIREN, **organisation})
    made = a_contact(**(contact or {}))
    return card_uid(an_edition(a_site(contacts=[made], organisation=publisher), base), made.id)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"base": "https://autre.example/"}, id="another domain and folder"),
        pytest.param({"name": "Un autre nom"}, id="another name of the organisation"),
        pytest.param({"contact": {"function": "Une autre fonction"}}, id="another function"),
        pytest.param({"contact": {"email": "autre@acheteur.example"}}, id="another mailbox"),
    ],
)
def test_a_card_is_the_same_after(change: dict[str, Any]) -> None:
    assert uid_of(**change) == uid_of()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"siren": OTHER_SIREN}, id="of another firm"),
        pytest.param({"contact": {"id": "un-autre"}}, id="of another contact"),
    ],
)
def test_a_card_is_another(change: dict[str, Any]) -> None:
    assert uid_of(**change) != uid_of()


def test_the_card_of_a_contact_is_the_one_that_address_books_hold() -> None:
    # For ever: a change of it doubles the contacts of those who saved them.
    kept = "urn:uuid:b372910e-b2e0-514e-9a75-e601874aa586"

    assert uid_of(contact={"id": "pme-groupe"}) == kept


def test_without_a_siren_the_address_stands_for_it() -> None:
    assert uid_of(siren=None) != uid_of(siren=None, base="https://autre.example/")


@given(st.lists(st.from_regex(r"[a-z]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True), unique=True))
def test_no_two_contacts_of_a_firm_share_a_card(ids: list[str]) -> None:
    edition = an_edition(a_site(organisation=an_organisation(siren=SIREN)), BASE)

    assert len({card_uid(edition, one) for one in ids}) == len(ids)


def told(value: Any) -> Iterator[tuple[str, str]]:
    """Yield what `value`, some JSON-LD, tells of: its identifier and its type."""
    if isinstance(value, dict):
        if "@id" in value and "@type" in value:
            yield value["@id"], value["@type"]
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from told(inner)


def test_an_identifier_of_a_page_names_one_thing_on_the_whole_site() -> None:
    made = an_edition(real_site(TODAY)[0], BASE)
    kinds: dict[str, set[str]] = {}
    for url in made.pages:
        for name, kind in told(for_page(made, url)):
            kinds.setdefault(name, set()).add(kind)

    assert len(kinds) > 10
    assert {name: its for name, its in kinds.items() if len(its) > 1} == {}
    assert [name for name in kinds if not name.startswith(BASE)] == []

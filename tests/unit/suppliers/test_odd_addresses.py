"""An e-mail address with signs or accents, in all that leaves a page with it."""

from __future__ import annotations

import json

import pytest
import vobject

from macros.suppliers.exports.contacts_json import contacts_json
from macros.suppliers.exports.vcard import vcard
from tests.builders import a_contact, a_renderer, a_role, a_site, an_edition, an_entity


@pytest.mark.parametrize(
    ("written", "linked", "shown"),
    [
        ("pme%20ange@a.example", "pme%2520ange@a.example", "pme%20ange@a.example"),
        ("o'neil@a.example", "o%27neil@a.example", "o&#39;neil@a.example"),
        ("pme@société.example", "pme@xn--socit-esab.example", "pme@société.example"),
    ],
)
def test_an_address_is_linked_encoded_and_shown_as_it_was_written(
    written: str, linked: str, shown: str
) -> None:
    contact = a_contact(email=written, deputy={"name": "Alix", "email": written})
    edition = an_edition(a_site(roles=[a_role()], entities=[an_entity()], contacts=[contact]))
    html = str(a_renderer(edition).component("contact-card", "/contacts/", contact=contact))

    assert html.count(f'href="mailto:{linked}') == 3  # « Écrire », the address, the deputy's
    assert html.count(f">{shown}</") == 2
    card = vobject.readOne(vcard(edition, contact).decode())
    assert card.email.value == contact.email
    assert written in card.note.value
    assert json.loads(contacts_json(edition))["contacts"][0]["email"] == contact.email

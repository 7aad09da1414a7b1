"""A phone number of the overseas, in all that leaves a page with it."""

from __future__ import annotations

import json

import pytest

from macros.ground.json_ld import for_page
from macros.suppliers.exports.contacts_json import contacts_json
from macros.suppliers.exports.vcard import vcard
from macros.suppliers.models.announcements import Announcements
from macros.suppliers.ready_texts import ready_texts
from tests.builders import a_contact, a_renderer, a_role, a_site, an_edition, an_entity

CONTACT = a_contact(
    telephone="05 96 61 23 45", deputy={"name": "Alix", "telephone": "02 62 90 12 34"}
)
SITE = a_site(
    roles=[a_role()],
    entities=[an_entity()],
    contacts=[CONTACT],
    announcements=Announcements.model_validate(
        {
            "title": "Faire connaître",
            "summary": "Des textes prêts à coller.",
            "texts": [
                {
                    "id": "clause",
                    "medium": "contrat",
                    "role": "mediateur-interne",
                    "title": "Clause",
                    "lines": ["Appelez le {telephone}."],
                }
            ],
        }
    ),
)
EDITION = an_edition(SITE)
CARD = str(a_renderer(EDITION).component("contact-card", "/contacts/", contact=CONTACT))
OPEN_DATA = contacts_json(EDITION).decode()
# The folds of a vCard are in the way of its text.
VCARD = vcard(EDITION, CONTACT).decode().replace("\r\n ", "")
STRUCTURED_DATA = json.dumps(for_page(EDITION, "/contacts/groupe/"))
[TEXT] = ready_texts(EDITION)


@pytest.mark.parametrize(
    "output",
    [CARD, OPEN_DATA, VCARD, STRUCTURED_DATA],
    ids=["card", "contacts.json", "vcard", "json-ld"],
)
def test_what_dials_has_the_code_of_the_country(output: str) -> None:
    assert "+596596612345" in output


@pytest.mark.parametrize(
    "output", [CARD, OPEN_DATA, TEXT.lines[0]], ids=["card", "contacts.json", "text"]
)
def test_what_is_read_has_the_ten_digits(output: str) -> None:
    assert "05 96 61 23 45" in output.replace("\u00a0", " ")


@pytest.mark.parametrize("output", [CARD, OPEN_DATA, VCARD], ids=["card", "contacts.json", "vcard"])
def test_a_deputy_is_dialled_overseas_too(output: str) -> None:
    assert "+262262901234" in output or "02 62 90 12 34" in output.replace("\u00a0", " ")
    assert "+33" not in output

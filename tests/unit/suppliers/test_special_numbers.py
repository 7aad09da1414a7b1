"""Numbers with a tariff, short numbers and extensions, in all that leaves a page with them."""

from __future__ import annotations

import json
from typing import Any

import pytest
import vobject

from macros.ground.checks import beyond_limits
from macros.ground.json_ld import for_page
from macros.ground.telephone import FREE, ORDINARY
from macros.site.models.organisation import Desk, Host
from macros.suppliers.exports.contacts_json import contacts_json
from macros.suppliers.exports.vcard import vcard
from macros.suppliers.models.contact import Contact
from tests.builders import (
    a_contact,
    a_renderer,
    a_role,
    a_site,
    an_edition,
    an_entity,
    an_organisation,
)

SURCHARGED = "Service 0,80 €/appel + prix appel"


def edition_of(contact: Contact) -> Any:
    return an_edition(a_site(roles=[a_role()], entities=[an_entity()], contacts=[contact]))


def card(contact: Contact) -> str:
    html = a_renderer(edition_of(contact)).component("contact-card", "/contacts/", contact=contact)
    return str(html).replace("\u00a0", " ").replace("\u202f", " ")


def published(contact: Contact) -> Any:
    return json.loads(contacts_json(edition_of(contact)))["contacts"][0]


def read_card(contact: Contact) -> Any:
    return vobject.readOne(vcard(edition_of(contact), contact).decode())


def faults(contact: Contact) -> list[str]:
    return [str(anomaly).partition("— ")[2] for anomaly in beyond_limits(contact)]


@pytest.mark.parametrize(
    ("written", "tariff", "stored", "shown"),
    [
        ("08 00 12 34 56", FREE, "+33800123456", "0 800 123 456"),
        ("0 806 123 456", ORDINARY, "+33806123456", "0 806 123 456"),
        ("0899 12 34 56", SURCHARGED, "+33899123456", "0 899 123 456"),
        ("36 46", SURCHARGED, "3646", "36 46"),
        ("118 712", SURCHARGED, "118712", "118 712"),
        ("116 006", FREE, "116006", "116 006"),
    ],
)
def test_a_special_number_is_dialled_and_shown_with_its_tariff_everywhere(
    written: str, tariff: str, stored: str, shown: str
) -> None:
    contact = a_contact(telephone=written, tariff=tariff)

    assert faults(contact) == []
    html = card(contact)
    assert f'href="tel:{stored}">{shown}</a>' in html
    assert tariff.replace("&", "&amp;") in html
    row = published(contact)
    assert (row["telephone"], row["tariff"]) == (stored, tariff)
    assert row["telephone_display"].replace("\u00a0", " ") == shown
    assert read_card(contact).tel.value == stored
    assert tariff in read_card(contact).note.value
    assert f'"telephone": "{stored}"' in json.dumps(
        for_page(edition_of(contact), "/contacts/groupe/")
    )


def test_a_number_with_an_extension_is_dialled_with_it_everywhere() -> None:
    contact = a_contact(telephone="01 99 00 12 34 poste 12")

    assert 'href="tel:+33199001234;ext=12">01 99 00 12 34 <wbr>poste 12</a>' in card(contact)
    assert published(contact)["telephone"] == "+33199001234;ext=12"
    assert read_card(contact).tel.value == "+33199001234;ext=12"


def test_the_tariff_of_a_deputy_is_told_too() -> None:
    contact = a_contact(deputy={"name": "Alix", "telephone": "36 46", "tariff": ORDINARY})

    assert faults(contact) == []
    assert f"({ORDINARY})" in card(contact)
    assert f"36\u00a046 ({ORDINARY})" in read_card(contact).note.value
    assert published(contact)["deputy"]["tariff"] == ORDINARY


@pytest.mark.parametrize(
    ("number", "tariff", "found"),
    [
        ("0800 12 34 56", None, "telephone : « 0 800 123 456 » sans son tarif, « Service & appel"),
        (
            "36 46",
            None,
            "telephone : « 36 46 » sans son tarif, « Service gratuit + prix appel » ou",
        ),
        ("01 99 00 12 34", ORDINARY, "tariff : un tarif pour « 01 99 00 12 34 », qui n'en a pas"),
        ("0800 12 34 56", ORDINARY, "tariff : « Service gratuit + prix appel » pour « 0 800 123"),
        ("0806 12 34 56", SURCHARGED, "tariff : « Service 0,80 €/appel + prix appel » pour « 0 8"),
        (None, FREE, "tariff : un tarif sans numéro."),
    ],
)
def test_a_tariff_stands_with_a_number_that_needs_one_and_is_its_own(
    number: str | None, tariff: str | None, found: str
) -> None:
    [fault] = faults(a_contact(telephone=number, tariff=tariff))

    assert fault.startswith(found)
    assert "Attendu : « tariff » avec un numéro en 08 ou un numéro court" in fault


def test_every_group_that_has_a_number_may_have_its_tariff() -> None:
    desk = {"id": "clients", "function": "Le service clients", "telephone": "39 77"}
    organisation = an_organisation(
        telephone="0899 12 34 56", host={"name": "Hôte", "telephone": "36 46"}, desks=[desk]
    )

    paths = sorted(anomaly.path for anomaly in beyond_limits(organisation))

    assert paths == ["desks[0].telephone", "host.telephone", "telephone"]
    assert Desk.model_validate(desk | {"tariff": ORDINARY}).tariff == ORDINARY
    assert Host.model_validate({"name": "H", "telephone": "36 46", "tariff": ORDINARY}).tariff

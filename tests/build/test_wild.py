"""A site where every value is right and looks wrong, read back by those whom it leaves for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import vobject

from macros.ground import email, telephone
from macros.ground.site import Site
from macros.ground.typography import typeset
from macros.loading import load_site
from macros.site.models.organisation import Organisation
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from tests.conftest import TODAY
from tests.node import told_by
from tests.pages import attribute, html_files, page_at, read
from tests.search import ask

READER = Path(__file__).parents[1] / "cards.js"


@pytest.fixture(scope="session")
def site(wild: Path) -> Site:
    """Return what the site is built from."""
    return load_site(wild / "sources", TODAY)[0]


@pytest.fixture(scope="session")
def contacts(site: Site) -> list[Contact]:
    """Return its contacts, in the order of their cards."""
    return list(site[Contact].values())


@pytest.fixture(scope="session")
def cards(wild: Path, contacts: list[Contact]) -> list[str]:
    """Return the card of each of the contacts."""
    folder = wild / "site/contacts"
    return [(folder / f"{one.id}.vcf").read_bytes().decode() for one in contacts]


def name_on_card(site: Site, contact: Contact) -> str:
    entity = site[Entity][contact.entity].name
    return contact.function if entity in contact.function else f"{contact.function} – {entity}"


def numbers(site: Site) -> Iterator[str]:
    """Yield every number of the site as it is stored."""
    for contact in site[Contact].values():
        for one in (contact, contact.deputy):
            if one and one.telephone:
                yield one.telephone


def plain(text: str) -> str:
    """Return `text` without the escapes of RFC 2426 that ical.js leaves in it."""
    return text.replace("\\;", ";")


def flat(values: list[Any]) -> list[str]:
    """Return the parts of a value, which ical.js gives as one list where there are several."""
    parts = [part for one in values for part in (one if isinstance(one, list) else [one])]
    return [plain(part) for part in parts]


def test_vobject_reads_every_card_as_it_was_written(
    site: Site, contacts: list[Contact], cards: list[str]
) -> None:
    found = [vobject.readOne(card) for card in cards]

    assert [(one.fn.value, one.email.value, one.tel.value) for one in found] == [
        (name_on_card(site, one), one.email, one.telephone) for one in contacts
    ]


def test_ical_js_reads_every_card_as_it_was_written(
    site: Site, contacts: list[Contact], cards: list[str]
) -> None:
    found = told_by(READER, cards)

    assert [tuple(plain(one[name][0]) for name in ("fn", "email", "tel")) for one in found] == [
        (name_on_card(site, one), one.email, one.telephone) for one in contacts
    ]


def test_both_readers_find_the_same_organisation_and_note(cards: list[str]) -> None:
    ours = [vobject.readOne(card) for card in cards]
    theirs = told_by(READER, cards)

    assert [(one.org.value, one.note.value) for one in ours] == [
        (flat(other["org"]), plain(other["note"][0])) for other in theirs
    ]


def test_each_card_has_an_identity_of_its_own(cards: list[str]) -> None:
    assert len({vobject.readOne(card).uid.value for card in cards}) == len(cards)


def test_the_open_data_say_what_is_stored(wild: Path, contacts: list[Contact]) -> None:
    data = json.loads((wild / "site/contacts.json").read_text(encoding="utf-8"))

    assert [(one["id"], one["email"], one["telephone"]) for one in data["contacts"]] == [
        (one.id, one.email, one.telephone) for one in contacts
    ]


def test_every_page_says_well_formed_json_ld(wild: Path, site: Site) -> None:
    names = set()
    for file in html_files(wild / "site"):
        for script in read(file).select('script[type="application/ld+json"]'):
            names |= {node.get("name") for node in json.loads(script.get_text())}

    assert site.one(Organisation).name in names
    assert {one.name for one in site[Entity].values() if one.parent} <= names


def test_every_number_is_shown_as_it_is_dialled_and_dials_what_is_stored(
    wild: Path, site: Site
) -> None:
    links = page_at(wild / "site", "/contacts/").select("main a[href^='tel:']")
    dialled = {link.get_text(): attribute(link, "href") for link in links}

    for number in numbers(site):
        assert dialled[telephone.shown(number)] == f"tel:{number}"


def test_every_address_is_shown_as_it_is_read(wild: Path, contacts: list[Contact]) -> None:
    links = page_at(wild / "site", "/contacts/").select("main a[href^='mailto:']")
    shown = {link.get_text(strip=True) for link in links}

    assert {email.shown(one.email) for one in contacts} <= shown


def test_every_name_is_shown_whole(wild: Path, site: Site) -> None:
    said = page_at(wild / "site", "/contacts/").get_text(" ")

    for entity in site[Entity].values():
        assert typeset(entity.name) in said


@pytest.mark.parametrize("form", ["stored", "shown", "searched"])
def test_search_finds_a_card_by_its_number(wild: Path, contacts: list[Contact], form: str) -> None:
    forms: dict[str, Callable[[str], str]] = {
        "stored": str,
        "shown": telephone.shown,
        "searched": telephone.searched,
    }
    called = {
        forms[form](one.telephone.partition(";")[0]): one for one in contacts if one.telephone
    }

    answers = ask(wild / "site/recherche", list(called))

    lost = {
        number: answer["found"]
        for (number, contact), answer in zip(called.items(), answers, strict=True)
        if not any(url.endswith(f"#{contact.id}") for url in answer["found"])
    }
    assert lost == {}


WORDS = {
    "00000001800010": "groupe",
    "000 000 018 00010": "groupe",
    "lukasiewicz": "mediation-groupe",
    "zolc": "mediation-groupe",
    "plouch": "kreiz-breizh",
    "C’hwezek": "kreiz-breizh",
    "R&D": "antilles",
    "C#": "ocean-indien",
    "langue des signes": "mediation-groupe",
    "brezhoneg": "numero-vert",
    "pme%20ange@epis.example": "antilles",
    "o'neil": "guadeloupe",
    "oeuvre": "mediation-groupe",
}


def test_search_finds_what_is_written_otherwise_than_it_is_typed(wild: Path) -> None:
    answers = ask(wild / "site/recherche", list(WORDS))

    lost = {
        word: answer["found"][:5]
        for (word, where), answer in zip(WORDS.items(), answers, strict=True)
        if not any(where in url for url in answer["found"][:5])
    }
    assert lost == {}

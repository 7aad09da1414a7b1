from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.ground.pages import Edition
from macros.suppliers.exports.vcard import vcard
from macros.suppliers.models.contact import Contact
from tests.builders import (
    a_contact,
    a_role,
    a_site,
    an_edition,
    an_entity,
    an_organisation,
    vocabularies,
)

BASE = "https://acheteur.example/fournisseurs/"
HOSTILE = [
    "{{ 7*7 }}",
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "a;b,c\\d\\n:e",
    "END:VCARD",
    "é" * 100,
]


def card_of(contact: Contact, **given_site: Any) -> bytes:
    return vcard(an_edition(a_site(contacts=[contact], **given_site), BASE), contact)


def read(card: bytes) -> Any:
    return vobject.readOne(card.decode())


def note_of(contact: Contact, **given_site: Any) -> list[str]:
    lines: list[str] = read(card_of(contact, **given_site)).note.value.split("\n")
    return [line.replace("\u202f", " ").replace("\u00a0", " ") for line in lines]


def the_edition_and_contact(text: str) -> tuple[Edition, Contact]:
    """Put `text` in every free field that a card carries."""
    contact = a_contact(
        function=text,
        holder={"name": text, "job_title": text},
        deputy={"name": text, "job_title": text},
        reporting_line=text,
        address={"street": text, "postal_code": "01000", "locality": text, "country": text},
        hours=[{"days": ["lundi"], "opens": "09:00", "closes": "12:00"}],
        verified_on="2026-11-03",
        valid_until="2027-11-03",
    )
    lists = vocabularies(
        territories=[{"id": "france", "label": text, "reach": "national"}],
        purchasing_categories=[{"id": "travaux", "label": text}],
        languages=[{"id": "fr", "label": text}],
    )
    site = a_site(
        organisation=an_organisation(name=text),
        closed_lists=lists,
        entities=[an_entity(name="Tête"), an_entity(id="groupe", name=text)],
        roles=[a_role(title=text)],
        contacts=[contact],
    )
    return an_edition(site, BASE), contact


# What shows nothing by itself is refused where nothing else stands.
any_line = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200).filter(
    lambda text: any(unicodedata.category(character)[0] not in "ZCM" for character in text)
)


@given(any_line)
@settings(deadline=None)
def test_another_reader_finds_any_text_as_it_was_written(text: str) -> None:
    assert_read_back(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    assert_read_back(text)


def assert_read_back(text: str) -> None:
    edition, contact = the_edition_and_contact(text)
    card = read(vcard(edition, contact))
    written = contact.function
    assert card.fn.value == card.n.value.family == written
    assert card.title.value == card.role.value == written
    assert card.org.value == [written]
    assert card.categories.value == [written]
    assert (card.adr.value.street, card.adr.value.city) == (written, written)
    assert card.adr.value.country == written
    assert card.note.value.split("\n")[1:7] == [
        f"Titulaire\u202f: {written}, {written}",
        f"Suppléance\u202f: {written}, {written}",
        f"Rattachement\u202f: {written}",
        f"Territoires\u202f: {written}",
        f"Familles d’achats\u202f: {written}",
        "Permanence\u202f: lundi, 9\u00a0h\u00a0–\u00a012\u00a0h",
    ]


@given(any_line)
@settings(deadline=None)
def test_every_line_ends_with_crlf_and_holds_75_octets_at_most(text: str) -> None:
    *lines, rest = vcard(*the_edition_and_contact(text)).split(b"\r\n")
    assert rest == b""
    assert all(len(line) <= 75 and not {b"\r", b"\n"} & set(line) for line in lines)


@given(any_line)
@settings(deadline=None)
def test_no_line_is_cut_inside_a_character(text: str) -> None:
    for line in vcard(*the_edition_and_contact(text)).split(b"\r\n"):
        line.decode()


def test_a_long_line_fills_the_75_octets() -> None:
    lines = card_of(a_contact(function="a" * 200)).split(b"\r\n")
    assert max(map(len, lines)) == 75


def test_the_card_is_that_of_the_function_whoever_holds_it() -> None:
    before = read(card_of(a_contact(holder={"name": "Camille Exemple"})))
    after = read(card_of(a_contact(holder={"name": "Dominique Exemple"})))
    assert before.fn.value == after.fn.value == "Médiation interne du groupe – Groupe Exemple"
    assert before.n.value.family == before.fn.value
    assert before.uid.value == after.uid.value


def test_a_function_that_names_its_entity_does_not_name_it_twice() -> None:
    card = read(card_of(a_contact(function="Médiation du Groupe Exemple")))
    assert card.fn.value == card.n.value.family == "Médiation du Groupe Exemple"


def test_two_contacts_have_two_identifiers() -> None:
    one, other = read(card_of(a_contact())), read(card_of(a_contact(id="pme-groupe")))
    assert one.uid.value != other.uid.value


def test_the_role_mailbox_and_the_phone_are_those_of_the_data() -> None:
    card = card_of(a_contact(email="pme@acheteur.example", telephone="01 99 00 56 78"))
    assert b"EMAIL;TYPE=INTERNET,PREF:pme@acheteur.example\r\n" in card
    assert b"TEL;TYPE=WORK,VOICE:+33199005678\r\n" in card


def test_a_contact_without_a_phone_has_no_phone_line() -> None:
    assert b"TEL" not in card_of(a_contact(telephone=None))


def test_the_units_go_from_the_group_to_the_entity() -> None:
    entities = [
        an_entity(),
        an_entity(id="filiale", name="Filiale Exemple", parent="groupe"),
        an_entity(id="site", name="Site Exemple", parent="filiale"),
    ]
    card = read(card_of(a_contact(entity="site"), entities=entities))
    assert card.org.value == ["Groupe Exemple", "Filiale Exemple", "Site Exemple"]


def test_the_address_is_that_of_the_entity_when_the_contact_has_none() -> None:
    address = {"street": "1 rue de l'Exemple", "postal_code": "01000", "locality": "Ville-Exemple"}
    card = read(card_of(a_contact(), entities=[an_entity(address=address)]))
    assert card.adr.value.street == "1 rue de l'Exemple"
    assert card.adr.value.code == "01000"


def test_the_page_of_the_entity_is_the_address_to_come_back_to() -> None:
    page = read(card_of(a_contact())).url.value
    assert page == "https://acheteur.example/fournisseurs/contacts/groupe/"


def test_the_note_says_who_answers_when_and_for_what() -> None:
    contact = a_contact(
        holder={"name": "Camille Exemple", "job_title": "Secrétaire générale"},
        deputy={"name": "Dominique Exemple", "telephone": "01 99 00 56 78"},
        hours=[
            {"days": ["lundi", "mardi"], "opens": "09:00", "closes": "12:30"},
            {"days": ["vendredi"], "opens": "14:00", "closes": "17:00"},
        ],
        available_language=["fr", "en"],
        verified_on="2026-11-03",
        valid_until="2027-03-01",
    )
    assert note_of(contact, organisation=an_organisation(demonstration="false")) == [
        "Titulaire : Camille Exemple, Secrétaire générale",
        "Suppléance : Dominique Exemple (01 99 00 56 78)",
        "Rattachement : Secrétariat général",
        "Territoires : France entière",
        "Familles d’achats : Travaux · Services",
        "Permanence : lundi et mardi, 9 h – 12 h 30 · vendredi, 14 h – 17 h",
        "Langues : français · anglais",
        "Coordonnées vérifiées le 3 novembre 2026",
        "Valable jusqu’au 1er mars 2027",
    ]


def test_demonstration_data_say_so_first() -> None:
    assert note_of(a_contact())[0] == "Données de démonstration"


def test_a_card_that_nobody_checked_says_so_and_has_no_date() -> None:
    card = card_of(a_contact(verified_on=None))
    assert "Coordonnées à vérifier" in read(card).note.value
    assert b"REV" not in card


def test_the_revision_is_the_day_of_the_check() -> None:
    assert b"REV;VALUE=date:2026-11-03\r\n" in card_of(a_contact(verified_on="2026-11-03"))


def test_the_version_is_the_one_every_address_book_reads() -> None:
    assert card_of(a_contact()).startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")


@pytest.mark.parametrize("zone", ["Europe/Paris", "Indian/Reunion"])
def test_a_card_says_on_which_clock_somebody_answers(zone: str) -> None:
    assert read(card_of(a_contact(time_zone=zone))).tz.value == zone


def test_a_card_says_no_clock_when_it_is_not_known() -> None:
    lists = vocabularies(
        territories=[
            {"id": "france", "label": "France", "reach": "national"},
            {"id": "tahiti", "label": "Tahiti", "reach": "regional", "time_zone": "Pacific/Tahiti"},
        ]
    )
    card = read(card_of(a_contact(territories=["france", "tahiti"]), closed_lists=lists))

    assert "tz" not in card.contents

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import jsonschema
import pytest

from macros.ground.site import Site
from macros.suppliers.exports.contacts_json import (
    Schema,
    contacts_json,
    contacts_schema,
    schema_fields,
)
from tests.builders import a_contact, a_role, a_site, an_edition, an_entity, an_organisation

BASE = "https://acheteur.example/fournisseurs/"
HOSTILE = ["{{ 7*7 }}", "<script>alert(1)</script>", '" onload="alert(1)', "a;b,c\\d", "](`"]


def written(site: Site) -> bytes:
    return contacts_json(an_edition(site, BASE))


def published(site: Site) -> Any:
    return json.loads(written(site))


def contact_of(site: Site) -> Any:
    return published(site)["contacts"][0]


def a_full_site(text: str = "Texte") -> Site:
    address = {"street": text, "postal_code": "01000", "locality": text}
    return a_site(
        organisation=an_organisation(name=text, siren="000000018"),
        entities=[an_entity(name=text)],
        roles=[a_role(title=text)],
        contacts=[
            a_contact(
                function=text,
                holder={"name": text, "job_title": text},
                deputy={"name": text, "email": "a@b.example", "telephone": "01 99 00 56 78"},
                reporting_line=text,
                address=address,
                hours=[{"days": ["lundi", "mardi"], "opens": "09:00", "closes": "12:30"}],
                special_hours=[
                    {"valid_from": "2026-12-24", "valid_through": "2026-12-24", "reason": text},
                    {
                        "valid_from": "2027-07-01",
                        "valid_through": "2027-08-31",
                        "reason": text,
                        "hours": [{"days": ["lundi"], "opens": "09:00", "closes": "11:00"}],
                    },
                ],
                verified_on="2026-11-03",
                valid_until="2027-03-01",
            )
        ],
    )


def the_schema() -> Schema:
    schema: Schema = json.loads(contacts_schema(an_edition(base_url=BASE)))
    return schema


def check(instance: object) -> None:
    schema = the_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(schema, format_checker=formats).validate(instance)


@pytest.mark.parametrize("site", [a_site(), a_full_site(), a_site(contacts=[])])
def test_the_file_obeys_its_schema(site: Site) -> None:
    check(published(site))


@pytest.mark.parametrize(
    ("field", "value"),
    [("email", "personne"), ("verified_on", "3 novembre"), ("telephone", "01 99 00 12 34")],
)
def test_the_schema_refuses_a_value_of_another_kind(field: str, value: str) -> None:
    content = published(a_full_site())
    content["contacts"][0][field] = value
    with pytest.raises(jsonschema.ValidationError):
        check(content)


def test_the_schema_refuses_a_field_it_does_not_know() -> None:
    content = published(a_full_site())
    content["contacts"][0]["holder"]["birthday"] = "2000-01-01"
    with pytest.raises(jsonschema.ValidationError):
        check(content)


def test_the_schema_refuses_a_contact_without_a_field() -> None:
    content = published(a_full_site())
    del content["contacts"][0]["telephone"]
    with pytest.raises(jsonschema.ValidationError):
        check(content)


def test_the_file_says_what_it_is() -> None:
    content = published(a_full_site("Groupe"))
    del content["contacts"]
    assert content == {
        "$schema": f"{BASE}contacts.schema.json",
        "license": "etalab-2.0",
        "organisation": {"name": "Groupe", "url": BASE, "siren": "000000018"},
        "demonstration": True,
    }


def test_a_contact_is_published_whole() -> None:
    assert contact_of(a_full_site()) == {
        "id": "mediation-groupe",
        "role": {
            "id": "mediateur-interne",
            "title": "Texte",
            "url": f"{BASE}mediateur-interne/",
        },
        "entity": {"id": "groupe", "name": "Texte", "url": f"{BASE}contacts/groupe/"},
        "function": "Texte",
        "holder": {"name": "Texte", "job_title": "Texte"},
        "deputy": {
            "name": "Texte",
            "job_title": None,
            "email": "a@b.example",
            "telephone": "+33199005678",
            "tariff": None,
        },
        "reporting_line": "Texte",
        "appointment": {
            "date": "2025-03-01",
            "act": "Décision n° 2025-14",
            "authority": "Direction générale",
        },
        "territories": [{"id": "france", "name": "France entière"}],
        "purchasing_categories": [
            {"id": "travaux", "name": "Travaux"},
            {"id": "services", "name": "Services"},
        ],
        "email": "mediation@acheteur.example",
        "telephone": "+33199001234",
        "tariff": None,
        "telephone_display": "01\u00a099\u00a000\u00a012\u00a034",
        "address": {
            "street": "Texte",
            "postal_code": "01000",
            "locality": "Texte",
            "country": "France",
        },
        "hours": [{"day_of_week": ["Monday", "Tuesday"], "opens": "09:00", "closes": "12:30"}],
        "time_zone": "Europe/Paris",
        "public_holidays": ["france"],
        "special_hours": [
            {
                "valid_from": "2026-12-24",
                "valid_through": "2026-12-24",
                "reason": "Texte",
                "hours": [],
                "answered_by": "Texte",
            },
            {
                "valid_from": "2027-07-01",
                "valid_through": "2027-08-31",
                "reason": "Texte",
                "hours": [{"day_of_week": ["Monday"], "opens": "09:00", "closes": "11:00"}],
                "answered_by": None,
            },
        ],
        "available_language": ["fr"],
        "verified_on": "2026-11-03",
        "valid_until": "2027-03-01",
        "url": f"{BASE}contacts/groupe/",
        "vcard": f"{BASE}contacts/mediation-groupe.vcf",
    }


def test_what_is_not_known_is_null() -> None:
    contact = contact_of(a_site(contacts=[a_contact(telephone=None)]))
    unknown = {name for name, value in contact.items() if value is None}
    assert unknown == {
        *("holder", "deputy", "telephone", "tariff", "telephone_display", "address"),
        *("verified_on", "valid_until"),
    }


def test_the_address_is_that_of_the_entity_when_the_contact_has_none() -> None:
    address = {"street": "1 rue de l'Exemple", "postal_code": "01000", "locality": "Ville"}
    contact = contact_of(a_site(entities=[an_entity(address=address)]))
    assert contact["address"]["street"] == "1 rue de l'Exemple"


def test_the_file_does_not_depend_on_the_day() -> None:
    contact = a_contact(verified_on="2026-11-03", valid_until="2027-03-01")
    then, later = (a_site(contacts=[contact], today=date(year, 12, 1)) for year in (2026, 2036))
    assert written(then) == written(later)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    content = published(a_full_site(text))
    check(content)
    assert content["contacts"][0]["function"] == text
    assert content["contacts"][0]["holder"]["name"] == text


def test_accents_are_written_as_they_are() -> None:
    assert "Médiation interne du groupe".encode() in written(a_site())


def described_parts(schema: Schema) -> Iterator[Schema]:
    for part in (schema, *schema["$defs"].values()):
        yield part
        yield from (field for field in part["properties"].values() if "$ref" not in field)


def test_every_part_of_the_schema_has_a_title_and_a_description() -> None:
    for part in described_parts(the_schema()):
        assert part["title"]
        assert part["description"].endswith(".")


def test_every_group_of_the_schema_is_closed() -> None:
    schema = the_schema()
    assert all(
        part["additionalProperties"] is False for part in (schema, *schema["$defs"].values())
    )


def test_the_schema_says_its_dialect_and_where_it_stands() -> None:
    schema = the_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"{BASE}contacts.schema.json"


def ways(value: object, parent: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield parent + name
            yield from ways(inner, f"{parent}{name}.")
    elif isinstance(value, list):
        for item in value:
            yield from ways(item, f"{parent.removesuffix('.')}[].")


def test_every_field_of_the_file_is_documented_and_no_other() -> None:
    documented = [name for name, _, _ in schema_fields()]
    assert sorted(documented) == sorted(set(ways(published(a_full_site()))))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("demonstration", "vrai ou faux"),
        ("contacts", "liste (groupe de champs)"),
        ("contacts[].email", "adresse de courriel"),
        ("contacts[].holder", "groupe de champs ou null"),
        ("contacts[].verified_on", "date ou null"),
        ("contacts[].hours[].day_of_week", "liste (texte)"),
        ("contacts[].vcard", "adresse web"),
    ],
)
def test_the_type_of_a_field_is_said_in_french(name: str, kind: str) -> None:
    assert {field: wording for field, wording, _ in schema_fields()}[name] == kind


def test_every_documented_field_is_described() -> None:
    assert all(description.endswith(".") for _, _, description in schema_fields())

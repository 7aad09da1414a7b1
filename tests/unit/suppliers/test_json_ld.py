"""What the pages of suppliers say to search engines."""

from __future__ import annotations

import pytest

from macros.ground.site import Site
from macros.suppliers.directory import MOST_ON_A_PAGE
from tests.builders import a_contact, a_procedure, a_site
from tests.json_ld import BASE, PROCEDURE, a_full_site, of_type, said

STEP = {
    "title": "Vous écrivez",
    "actor": "Vous",
    "text": "Un courriel suffit.",
    "no_delay": "Quand vous voulez",
    "informed": ["Le médiateur interne"],
}


def test_a_contact_is_described_by_its_channels_hours_and_reach() -> None:
    [contact] = of_type(said(a_full_site(), "/mediateur-interne/"), "ContactPoint")
    assert contact == {
        "@type": "ContactPoint",
        "@id": f"{BASE}contacts/mediation-groupe.vcf",
        "name": "Texte",
        "contactType": "Texte",
        "email": "mediation@acheteur.example",
        "telephone": "+33199001234",
        "availableLanguage": ["fr", "en"],
        "areaServed": ["Grand Ouest"],
        "hoursAvailable": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Saturday"],
                "opens": "09:00",
                "closes": "12:30",
            },
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["https://schema.org/PublicHolidays"],
            },
            {
                "@type": "OpeningHoursSpecification",
                "description": "Texte",
                "validFrom": "2026-12-24",
                "validThrough": "2026-12-31",
            },
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["https://schema.org/Wednesday"],
                "opens": "09:00",
                "closes": "11:00",
                "validFrom": "2027-07-14",
                "validThrough": "2027-07-14",
            },
        ],
    }


def test_who_opens_on_public_holidays_has_the_same_hours_then() -> None:
    hours = [{"days": ["lundi"], "opens": "09:00", "closes": "12:30"}]
    contact = a_contact(hours=hours, opens_on_public_holidays="true")
    [point] = of_type(said(a_site(contacts=[contact]), "/mediateur-interne/"), "ContactPoint")

    assert [row["dayOfWeek"] for row in point["hoursAvailable"]] == [["https://schema.org/Monday"]]


def test_the_page_of_a_role_shows_its_contacts_alone() -> None:
    [contact] = of_type(said(a_full_site(), "/correspondant-pme/"), "ContactPoint")
    assert contact["contactType"] == "Correspondant PME"


def test_a_named_holder_has_the_role_from_the_appointment_to_the_end_of_its_validity() -> None:
    [role] = of_type(said(a_full_site("Camille"), "/mediateur-interne/"), "OrganizationRole")
    assert role == {
        "@type": "OrganizationRole",
        "roleName": "Camille",
        "startDate": "2025-03-01",
        "endDate": "2027-03-01",
        "member": {"@type": "Person", "name": "Camille", "jobTitle": "Camille"},
    }


def test_a_function_without_a_named_holder_names_nobody() -> None:
    assert of_type(said(a_full_site(), "/correspondant-pme/"), "Person") == []


def test_the_directory_shows_every_contact() -> None:
    assert len(of_type(said(a_full_site(), "/contacts/"), "ContactPoint")) == 2


def a_crowded_site(count: int) -> Site:
    return a_site(contacts=[a_contact(id=f"contact-{i}") for i in range(count)])


@pytest.mark.parametrize("url", ["/contacts/", "/mediateur-interne/"])
def test_a_long_directory_leaves_contacts_to_the_pages_of_entities(url: str) -> None:
    fits, overflows = a_crowded_site(MOST_ON_A_PAGE), a_crowded_site(MOST_ON_A_PAGE + 1)
    assert len(of_type(said(fits, url), "ContactPoint")) == MOST_ON_A_PAGE
    assert of_type(said(overflows, url), "ContactPoint") == []
    assert len(of_type(said(overflows, "/contacts/groupe/"), "ContactPoint")) == MOST_ON_A_PAGE + 1


def test_an_entity_shows_its_parent_and_who_answers_for_it() -> None:
    subject, _ = said(a_full_site("Filiale"), "/contacts/filiale/")
    assert subject["name"] == subject["description"] == "Filiale"
    assert subject["@id"] == f"{BASE}contacts/filiale/#entite"
    assert subject["identifier"]["propertyID"] == "SIRET"
    assert subject["parentOrganization"]["@id"] == f"{BASE}#organisation"
    ids = [contact["@id"].rpartition("/")[2] for contact in subject["contactPoint"]]
    assert ids == ["pme-groupe.vcf", "mediation-groupe.vcf"]


def test_the_head_of_the_group_is_the_organisation_itself() -> None:
    subject, _ = said(a_full_site(), "/contacts/groupe/")
    assert subject["@id"] == f"{BASE}#organisation"
    assert "parentOrganization" not in subject


def test_a_role_is_a_service_of_the_organisation_with_the_way_to_ask_for_it() -> None:
    [service] = of_type(said(a_full_site(), "/mediateur-interne/"), "Service")
    assert service["provider"]["@id"] == f"{BASE}#organisation"
    assert [action["target"] for action in service["potentialAction"]] == [
        f"{BASE}{PROCEDURE.removeprefix('/')}"
    ]


def test_a_procedure_tells_its_steps_in_order() -> None:
    steps = [
        {**STEP, "title": title} for title in ("Vous écrivez", "Il répond", "Vous vous rencontrez")
    ]
    site = a_site(procedures=[a_procedure(steps=steps)])
    [how_to] = of_type(said(site, PROCEDURE), "HowTo")
    assert [(step["position"], step["name"]) for step in how_to["step"]] == [
        (1, "Vous écrivez"),
        (2, "Il répond"),
        (3, "Vous vous rencontrez"),
    ]

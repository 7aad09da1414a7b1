from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.models.site import Site
from macros.views.exports.json_script import to_script
from macros.views.exports.structured_data import MOST_CONTACTS, Node, for_page
from tests.builders import (
    a_contact,
    a_link,
    a_procedure,
    a_role,
    a_site,
    a_term,
    a_tutorial,
    an_entity,
    an_organisation,
    vocabularies,
)

BASE = "https://acheteur.example/fournisseurs/"
STEP = {
    "title": "Vous écrivez",
    "actor": "Vous",
    "text": "Un courriel suffit.",
    "no_delay": "Quand vous voulez",
    "informed": ["Le médiateur interne"],
}
ADDRESS = {"street": "1 rue de l'Exemple", "postal_code": "01000", "locality": "Ville-Exemple"}
HOME = [("Accueil", "/")]
HOSTILE = "{{ 7*7 }}</script><!-- \u2028 \" onload='x' & ]]>"

# The types that are used and their properties, read on schema.org; those of Thing apart.
THING = {"@type", "@id", "@context", "name", "url", "description", "identifier"}
WORDS = {
    "Action": {"target"},
    "BreadcrumbList": {"itemListElement"},
    "ContactPoint": {
        *("contactType", "email", "telephone", "availableLanguage", "areaServed"),
        "hoursAvailable",
    },
    "BusinessAudience": {"audienceType"},
    "DefinedTerm": {"alternateName", "inDefinedTermSet"},
    "DefinedTermSet": {"hasDefinedTerm", "inLanguage"},
    "HowTo": {"inLanguage", "step"},
    "HowToStep": {"position", "text"},
    "Audience": {"audienceType"},
    "LearningResource": {
        *("abstract", "audience", "competencyRequired", "creditText", "dateCreated"),
        *("dateModified", "educationalLevel", "inLanguage", "isAccessibleForFree"),
        *("learningResourceType", "license", "publisher", "teaches", "timeRequired"),
    },
    "ListItem": {"position", "item"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "Organization": {
        *("address", "contactPoint", "email", "member", "parentOrganization", "telephone"),
    },
    "OrganizationRole": {"endDate", "member", "roleName", "startDate"},
    "Person": {"jobTitle"},
    "PostalAddress": {"addressCountry", "addressLocality", "postalCode", "streetAddress"},
    "PropertyValue": {"propertyID", "value"},
    "Service": {"audience", "potentialAction", "provider"},
    "WebSite": {"inLanguage", "publisher"},
}


def a_full_site(text: str = "Texte") -> Site:
    """Return a site with everything that structured data may say, in the words `text`."""
    return a_site(
        organisation=an_organisation(
            name=text,
            siren="000000018",
            address=ADDRESS,
            email="contact@acheteur.example",
            telephone="01 99 00 00 00",
        ),
        entities=[
            an_entity(),
            an_entity(
                id="filiale",
                parent="groupe",
                name=text,
                summary=text,
                siret="00000002600013",
                address={**ADDRESS, "street": text},
            ),
        ],
        roles=[a_role(title=text), a_role(id="correspondant-pme", title="Correspondant PME")],
        contacts=[
            a_contact(
                entity="filiale",
                function=text,
                holder={"name": text, "job_title": text},
                territories=["ouest"],
                available_language=["fr", "en"],
                hours=[{"days": ["lundi", "samedi"], "opens": "09:00", "closes": "12:30"}],
                valid_until="2027-03-01",
            ),
            a_contact(id="pme-groupe", role="correspondant-pme"),
        ],
        procedures=[a_procedure(title=text, summary=text)],
        glossary=[a_term(short=text, expansion=text, also=[text])],
        tutorials=[
            a_tutorial(
                title=text, promise=text, summary=text, prerequisites=[{"text": text}], source=text
            )
        ],
    )


def said(site: Site, url: str, title: str = "Page") -> list[Node]:
    return for_page(site, url, HOME if url != "/" else [], BASE, title)


def nodes(value: object) -> Iterator[Node]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for item in value:
            yield from nodes(item)


def of_type(data: list[Node], kind: str) -> list[Any]:
    return [node for node in nodes(data) if node["@type"] == kind]


PROCEDURE = "/procedures/saisir-le-mediateur-interne/"
TUTORIAL = "/tutoriels/premiere-copie/"
PAGES = [
    *("/", "/contacts/", "/contacts/groupe/", "/contacts/filiale/", "/mediateur-interne/"),
    *(PROCEDURE, "/glossaire/", TUTORIAL),
]


@pytest.mark.parametrize("url", PAGES)
def test_every_word_is_one_of_schema_org_for_its_type(url: str) -> None:
    for node in nodes(said(a_full_site(), url)):
        assert set(node) <= THING | WORDS[node["@type"]]


@pytest.mark.parametrize("url", PAGES)
def test_what_is_not_known_is_not_said(url: str) -> None:
    for node in nodes(said(a_site(), url)):
        assert None not in node.values()
        assert [] not in node.values()


@pytest.mark.parametrize("url", PAGES)
def test_every_node_says_in_which_words_it_speaks(url: str) -> None:
    data = said(a_full_site(), url)
    assert data
    assert {node["@context"] for node in data} == {"https://schema.org"}


def test_the_home_page_names_the_organisation_and_the_site() -> None:
    organisation, website = said(a_full_site("Groupe"), "/", title="Trait d'union")
    assert organisation["@id"] == website["publisher"]["@id"] == f"{BASE}#organisation"
    assert organisation["name"] == "Groupe"
    assert organisation["identifier"]["value"] == "000000018"
    assert (website["name"], website["inLanguage"]) == ("Trait d'union", "fr")


def test_demonstration_data_say_so() -> None:
    assert said(a_site(), "/")[0]["description"] == "Données de démonstration"


def test_real_data_do_not_say_they_are_a_demonstration() -> None:
    site = a_site(organisation=an_organisation(demonstration="false"))
    assert "description" not in said(site, "/")[0]


def test_the_breadcrumb_goes_from_the_home_page_to_the_page() -> None:
    trail = [("Accueil", "/"), ("Contacts", "/contacts/")]
    [breadcrumb] = for_page(a_site(), "/mentions-legales/", trail, BASE, "Mentions")
    assert [(i["position"], i["name"], i["item"]) for i in breadcrumb["itemListElement"]] == [
        (1, "Accueil", BASE),
        (2, "Contacts", f"{BASE}contacts/"),
        (3, "Mentions", f"{BASE}mentions-legales/"),
    ]


def test_a_page_without_a_way_to_it_has_no_breadcrumb() -> None:
    assert for_page(a_site(), "/plan-du-site/", [], BASE, "Plan") == []


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
            }
        ],
    }


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
    fits, overflows = a_crowded_site(MOST_CONTACTS), a_crowded_site(MOST_CONTACTS + 1)
    assert len(of_type(said(fits, url), "ContactPoint")) == MOST_CONTACTS
    assert of_type(said(overflows, url), "ContactPoint") == []
    assert len(of_type(said(overflows, "/contacts/groupe/"), "ContactPoint")) == MOST_CONTACTS + 1


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


def test_the_glossary_is_a_set_that_each_term_names() -> None:
    [glossary, *_] = said(a_full_site(), "/glossaire/", title="Glossaire")
    [term] = glossary["hasDefinedTerm"]
    assert glossary["name"] == "Glossaire"
    assert term["inDefinedTermSet"]["@id"] == glossary["@id"]
    assert term["@id"] == f"{BASE}glossaire/#tpe"


def test_a_tutorial_says_how_long_it_takes() -> None:
    site = a_site(tutorials=[a_tutorial()])

    [resource] = of_type(said(site, TUTORIAL), "LearningResource")
    assert resource["timeRequired"] == "PT15M"


def test_a_tutorial_leads_to_its_licence() -> None:
    licence = {"id": "licence-ouverte-2.0", "label": "Licence Ouverte 2.0", "la_base": "Etalab 2.0"}
    site = a_site(
        closed_lists=vocabularies(licences=[{**licence, "link": "licence-ouverte"}]),
        links=[a_link(id="licence-ouverte", url="https://licence.example/")],
        tutorials=[a_tutorial()],
    )

    [resource] = of_type(said(site, TUTORIAL), "LearningResource")
    assert resource["license"] == "https://licence.example/"


def test_a_licence_without_a_link_is_named() -> None:
    [resource] = of_type(said(a_site(tutorials=[a_tutorial()]), TUTORIAL), "LearningResource")

    assert resource["license"] == "Licence Ouverte 2.0"


def test_a_term_is_known_by_its_other_forms() -> None:
    site = a_site(glossary=[a_term(expansion="Très petite entreprise", also=["les TPE"])])
    [term] = of_type(said(site, "/glossaire/"), "DefinedTerm")
    assert term["alternateName"] == ["Très petite entreprise", "les TPE"]


@pytest.mark.parametrize("url", PAGES)
def test_hostile_text_cannot_leave_the_script(url: str) -> None:
    data = said(a_full_site(HOSTILE), url, title=HOSTILE)
    script = to_script(data)
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script) == data


@given(st.text())
def test_a_script_says_any_text_as_it_was_written(text: str) -> None:
    data: list[Node] = [{"name": text}]
    script = to_script(data)
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script) == data

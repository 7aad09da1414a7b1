"""What every page says to search engines."""

from __future__ import annotations

import json

import pytest

from macros.ground.json_ld import for_page, to_script
from macros.ground.site import Site
from tests.builders import (
    a_page,
    a_procedure,
    a_site,
    a_term,
    a_tutorial,
    an_edition,
    an_entity,
)
from tests.json_ld import BASE, PROCEDURE, TUTORIAL, a_full_site, nodes, said

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
    "OpeningHoursSpecification": {
        *("dayOfWeek", "opens", "closes", "validFrom", "validThrough"),
    },
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

PAGES = [
    *("/", "/contacts/", "/contacts/groupe/", "/contacts/filiale/", "/mediateur-interne/"),
    *(PROCEDURE, "/glossaire/", TUTORIAL),
]


def a_bare_site() -> Site:
    """Return a site that has the same pages, and no more than what is required."""
    return a_site(
        entities=[an_entity(), an_entity(id="filiale", parent="groupe")],
        procedures=[a_procedure()],
        glossary=[a_term()],
        tutorials=[a_tutorial()],
    )


@pytest.mark.parametrize("url", PAGES)
def test_every_word_is_one_of_schema_org_for_its_type(url: str) -> None:
    for node in nodes(said(a_full_site(), url)):
        assert set(node) <= THING | WORDS[node["@type"]]


@pytest.mark.parametrize("url", PAGES)
def test_what_is_not_known_is_not_said(url: str) -> None:
    for node in nodes(said(a_bare_site(), url)):
        assert None not in node.values()
        assert [] not in node.values()


@pytest.mark.parametrize("url", PAGES)
def test_every_node_says_in_which_words_it_speaks(url: str) -> None:
    data = said(a_full_site(), url)
    assert data
    assert {node["@context"] for node in data} == {"https://schema.org"}


def test_the_breadcrumb_goes_from_the_home_page_to_the_page() -> None:
    pages = (
        a_page("/", "Accueil"),
        a_page("/contacts/", "Contacts"),
        a_page("/contacts/donnees/", "Données"),
    )
    [breadcrumb] = for_page(an_edition(a_site(pages=pages), BASE), "/contacts/donnees/")
    assert [(i["position"], i["name"], i["item"]) for i in breadcrumb["itemListElement"]] == [
        (1, "Accueil", BASE),
        (2, "Contacts", f"{BASE}contacts/"),
        (3, "Données", f"{BASE}contacts/donnees/"),
    ]


def test_a_page_without_a_way_to_it_has_no_breadcrumb() -> None:
    site = a_site(pages=(a_page("/plan-du-site/"),))

    assert for_page(an_edition(site), "/plan-du-site/") == []


@pytest.mark.parametrize("url", PAGES)
def test_hostile_text_cannot_leave_the_script(url: str) -> None:
    data = said(a_full_site(HOSTILE), url, title=HOSTILE)
    script = to_script(data)
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script) == data

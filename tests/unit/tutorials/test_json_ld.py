"""What the page of a tutorial says to search engines."""

from __future__ import annotations

from tests.builders import a_link, a_site, a_tutorial, vocabularies
from tests.json_ld import TUTORIAL, of_type, said


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

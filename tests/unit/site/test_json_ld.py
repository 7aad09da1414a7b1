"""What the home page and the glossary say to search engines."""

from __future__ import annotations

from tests.builders import a_site, a_term, an_organisation
from tests.json_ld import BASE, a_full_site, of_type, said


def test_the_home_page_names_the_organisation_and_the_site() -> None:
    organisation, website = said(a_full_site("Groupe"), "/")
    assert organisation["@id"] == website["publisher"]["@id"] == f"{BASE}#organisation"
    assert organisation["name"] == "Groupe"
    assert organisation["identifier"]["value"] == "000000018"
    assert (website["name"], website["inLanguage"]) == ("Trait d’union", "fr")


def test_demonstration_data_say_so() -> None:
    assert said(a_site(), "/")[0]["description"] == "Données de démonstration"


def test_real_data_do_not_say_they_are_a_demonstration() -> None:
    site = a_site(organisation=an_organisation(demonstration="false"))
    assert "description" not in said(site, "/")[0]


def test_the_glossary_is_a_set_that_each_term_names() -> None:
    [glossary, *_] = said(a_full_site(), "/glossaire/")
    [term] = glossary["hasDefinedTerm"]
    assert glossary["name"] == "Glossaire"
    assert term["inDefinedTermSet"]["@id"] == glossary["@id"]
    assert term["@id"] == f"{BASE}glossaire/#tpe"


def test_a_term_is_known_by_its_other_forms() -> None:
    site = a_site(glossary=[a_term(expansion="Très petite entreprise", also=["les TPE"])])
    [term] = of_type(said(site, "/glossaire/"), "DefinedTerm")
    assert term["alternateName"] == ["Très petite entreprise", "les TPE"]

"""The words of the glossary, defined in the content of a page."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from macros.site.definitions import Definitions
from macros.site.models.glossary import GlossaryTerm
from tests.builders import a_renderer, a_site, a_term, an_edition
from tests.sites import path

TERMS = [
    a_term(also=["les TPE"]),
    a_term(id="pme", term="PME"),
    a_term(id="correspondant-pme", term="Correspondant PME", also=["correspondants PME"]),
    a_term(id="appel-d-offres", term="Appel d’offres", also=["appels d’offres"]),
    a_term(id="ea", term="EA", also=["entreprise adaptée", "entreprise adaptée de transition"]),
    a_term(id="achats", term="Achats & ventes"),
    a_term(id="urssaf", term="Urssaf"),
]


def defined(html: str, page_url: str = "/page/", terms: list[GlossaryTerm] | None = None) -> str:
    site = a_site(glossary=TERMS if terms is None else terms)
    return Definitions(site, a_renderer(an_edition(site))).define(html, page_url)


def words(html: str, page_url: str = "/page/") -> list[str]:
    """Return the words that the page defines, in the order in which they are read."""
    page = BeautifulSoup(defined(html, page_url), "html.parser")
    return [term.get_text(strip=True) for term in page.select(".tu-term")]


def test_a_term_is_defined_where_it_is_first_read() -> None:
    assert words("<p>Une TPE, puis une PME, puis une TPE.</p>") == ["TPE", "PME"]


def test_the_button_of_a_term_opens_its_definition() -> None:
    page = BeautifulSoup(defined("<p>Une TPE.</p>"), "html.parser")
    [button] = page.select(".tu-term")
    [popover] = page.select(f"#{button['popovertarget']}")

    assert popover.has_attr("popover")
    assert "moins de dix personnes" in popover.get_text()


@pytest.mark.parametrize(
    "text",
    ["Correspondant PME", "correspondants PME", "APPEL D’OFFRES", "appels\nd’offres", "les TPE"],
)
def test_every_form_of_a_term_is_known(text: str) -> None:
    assert words(f"<p>Voici : {text}.</p>") == [text]


def test_a_form_too_long_for_a_line_is_left_alone() -> None:
    assert words("<p>Une entreprise adaptée de transition</p>") == ["entreprise adaptée"]


def test_the_longest_term_wins() -> None:
    assert words("<p>Le correspondant PME répond.</p>") == ["correspondant PME"]


@pytest.mark.parametrize("text", ["le tpe", "TPEX", "une sous-TPE", "Ea", "l’EAU"])
def test_other_words_are_left_alone(text: str) -> None:
    assert words(f"<p>Voici : {text}.</p>") == []


@pytest.mark.parametrize(
    "name", ["a", "article", "h2", "button", "summary", "label", "dt", "code", "blockquote", "th"]
)
def test_what_acts_or_titles_keeps_its_words(name: str) -> None:
    assert words(f"<{name}><b>Une TPE</b></{name}> <p>Une PME</p>") == ["PME"]


def test_a_term_inside_an_address_is_left_alone() -> None:
    html = '<p><img alt="Une TPE" src="x.svg"></p>'

    assert defined(html) == html


@pytest.mark.parametrize("address", ["urssaf.fr", "aide.urssaf.example", "urssaf@a.fr"])
def test_a_term_that_looks_like_a_part_of_an_address_to_read_is_left_alone(address: str) -> None:
    assert words(f"<p>Voici « {address} ». Une Urssaf.</p>") == ["Urssaf"]


def test_a_section_defines_its_words_again() -> None:
    assert words("<p>Une TPE</p><section>Une TPE, une TPE</section>") == ["TPE", "TPE"]


def test_a_word_defined_twice_has_one_definition() -> None:
    page = BeautifulSoup(defined("<p>Une TPE</p><section>Une TPE</section>"), "html.parser")

    assert len(page.select("[popover]")) == 1


def test_a_page_named_after_a_term_does_not_define_it() -> None:
    html = "<p>Le correspondant PME et les PME</p><section>Le correspondant PME</section>"

    assert words(html, "/correspondant-pme/") == ["PME"]


def test_the_glossary_is_left_as_it_is() -> None:
    glossary = an_edition(a_site(glossary=TERMS)).pages[path("glossary")]

    assert not glossary.type.has_definitions


def test_without_a_glossary_nothing_changes() -> None:
    html = "<p>Une TPE.</p>"

    assert defined(html, terms=[]) == html


def test_a_term_with_a_special_character_stays_escaped() -> None:
    html = defined("<p>Les achats &amp; ventes.</p>")

    assert ">achats &amp; ventes</button>" in html


def test_a_definition_is_text() -> None:
    terms = [a_term(short="<script>alert(1)</script>")]

    assert "<script>" not in defined("<p>Une TPE.</p>", terms=terms)


def test_definitions_stay_out_of_the_search_index() -> None:
    page = BeautifulSoup(defined("<p>Une TPE.</p>"), "html.parser")

    assert page.select("[data-search-exclude] > [popover]")
    assert not page.select(":not([data-search-exclude]) > [popover]")


PIECES = [
    *("<p>", "</p>", "<h2>", "</h2>", "<a href='x'>", "</a>", "<section>", "</section>", "<br>"),
    *("TPE", "PME", "correspondant PME", "achats &amp; ventes", " ", "é", "&amp;", "<!-- TPE -->"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_the_page_reads_as_before_without_its_definitions(html: str) -> None:
    before, _, _ = defined(html).partition('\n<section class="tu-definitions"')

    assert re.sub(r"<button[^>]*>(.*?)</button>", r"\1", before, flags=re.DOTALL) == html

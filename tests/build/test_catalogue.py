"""The catalogue of the tutorials, with them and on a site without any."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from macros.ground.typography import typeset
from macros.site.models.vocabularies import Vocabularies
from macros.tutorials.catalogue import groups, starts
from macros.tutorials.models.tutorial import Tutorial
from tests.build.conftest import SiteWithout
from tests.conftest import TODAY
from tests.pages import attribute, page_at
from tests.sites import path, real_site

SITE = real_site(TODAY)[0].published()
FOUNDING = "t01"
CATALOGUE = "/tutoriels/"

each_tutorial = pytest.mark.parametrize("tutorial", SITE[Tutorial].values(), ids=[*SITE[Tutorial]])


def links(place: Tag, url: str) -> list[str]:
    """Return where the links of `place` lead, from the root of the site, on the page `url`."""
    return [urljoin(url, attribute(link, "href")) for link in place.select("a[href]")]


def plain(text: str) -> str:
    """Return the words of `text` in lower case, one ordinary space apart."""
    return " ".join(typeset(text).casefold().split())


def card_of(page: BeautifulSoup, tutorial: Tutorial) -> Tag:
    """Return the one card of `tutorial`."""
    cards = page.select("[data-tu-card]")
    [card] = [card for card in cards if path(tutorial) in links(card, CATALOGUE)]
    return card


@each_tutorial
def test_a_tutorial_has_one_card_that_leads_to_its_two_pages(
    site_dir: Path, tutorial: Tutorial
) -> None:
    card = card_of(page_at(site_dir, CATALOGUE), tutorial)

    assert links(card, CATALOGUE) == [path(tutorial), path(tutorial, "trainer")]


@each_tutorial
def test_a_card_says_in_words_what_the_filter_asks(site_dir: Path, tutorial: Tutorial) -> None:
    text = plain(card_of(page_at(site_dir, CATALOGUE), tutorial).get_text())
    words = [
        *SITE.one(Vocabularies).labels("difficulties", [tutorial.difficulty]),
        *SITE.one(Vocabularies).labels("audiences", tutorial.audiences),
        *SITE.one(Vocabularies).labels("equipment", tutorial.equipment),
        tutorial.connection.label,
        f"{tutorial.minutes} minutes",
    ]

    assert [word for word in words if plain(word) not in text] == []


def test_a_need_leads_to_the_other_tutorials_that_serve_it(site_dir: Path) -> None:
    lines = page_at(site_dir, CATALOGUE).select("[data-tu-also]")
    expected = [[path(tutorial) for tutorial in group.also] for group in groups(SITE)]

    assert [links(line, CATALOGUE) for line in lines] == [urls for urls in expected if urls]


@each_tutorial
def test_a_reason_is_hidden_until_a_result_gives_it(site_dir: Path, tutorial: Tutorial) -> None:
    reasons = card_of(page_at(site_dir, CATALOGUE), tutorial).select("[data-tu-reason]")

    assert len(reasons) == len(tutorial.recommended_if)
    assert all(reason.has_attr("hidden") for reason in reasons)


def test_beginners_are_sent_to_the_page_of_their_tutorial(site_dir: Path) -> None:
    page = page_at(site_dir, CATALOGUE)
    places = page.select('[aria-labelledby="par-ou-commencer"] section')

    expected = [[path(start.tutorial)] for start in starts(SITE)]
    assert [links(place, CATALOGUE) for place in places] == expected


def test_the_door_of_trainers_leads_to_their_tutorial_and_to_the_catalogue(site_dir: Path) -> None:
    [door] = page_at(site_dir, "/").select(".tu-doors__door--trainers")
    [founding] = [path(t) for t in SITE[Tutorial].values() if t.id == FOUNDING]

    assert links(door, "/") == [founding, CATALOGUE]


@pytest.fixture(scope="module")
def without_tutorials(site_without: SiteWithout) -> Path:
    """Return the site built without the optional folder of tutorials."""
    return site_without("tutorials")


def test_without_tutorials_the_catalogue_says_so_and_has_nothing_to_filter(
    without_tutorials: Path,
) -> None:
    page = page_at(without_tutorials, CATALOGUE)

    assert page.find(string="Aucun tutoriel n’est encore publié.")
    assert page.select("[data-tu-catalogue], main form, [data-tu-card]") == []


def test_without_tutorials_no_door_is_for_trainers(without_tutorials: Path) -> None:
    assert page_at(without_tutorials, "/").select(".tu-doors__door--trainers") == []


def test_without_tutorials_no_result_leads_to_them(without_tutorials: Path) -> None:
    [result] = page_at(without_tutorials, "/diagnostic/").select("[data-tu-result]")

    assert [link for link in links(result, "/diagnostic/") if link.startswith(CATALOGUE)] == []

"""Addresses marked in the content of a page."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.ground.web_addresses import mark_addresses
from tests.builders import a_renderer

PAGE = "/tutoriels/messages/"
RENDERER = a_renderer()


def marked(html: str) -> list[str]:
    page = BeautifulSoup(mark_addresses(html, PAGE, RENDERER), "html.parser")
    return [address.get_text() for address in page.select(".tu-web-address")]


@pytest.mark.parametrize("name", ["p", "td", "th", "li", "legend", "label", "summary", "b"])
def test_an_address_is_marked_wherever_it_is_read(name: str) -> None:
    assert marked(f"<{name}>Lire a.b.example ici.</{name}>") == ["a.b.example"]


@pytest.mark.parametrize("name", ["a", "button", "code", "pre", "script", "select", "textarea"])
def test_what_acts_or_is_copied_keeps_its_form(name: str) -> None:
    assert marked(f"<{name}><i>a.b.example</i></{name}> <p>c.example</p>") == ["c.example"]


def test_what_is_not_read_is_left_alone() -> None:
    html = '<p title="a.b.example"><!-- a.b.example --><img alt="c.example" src="d.svg"></p>'

    assert mark_addresses(html, PAGE, RENDERER) == html


def test_the_text_stays_the_same() -> None:
    html = "<p>De moi@a.b.example, vers https://c.example/?d=1&amp;e=2.</p>"

    page = BeautifulSoup(mark_addresses(html, PAGE, RENDERER), "html.parser")
    assert page.get_text() == BeautifulSoup(html, "html.parser").get_text()

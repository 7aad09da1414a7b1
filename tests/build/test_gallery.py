"""The gallery of the components, which only those who work on the site see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.ground.component_folders import component_folders
from tests.conftest import build
from tests.pages import ROOT, attribute, copy_small_sources, page_at, validate_html
from tests.search import findable


def test_a_site_that_lacks_what_examples_ask_for_is_served_all_the_same(tmp_path: Path) -> None:
    small = copy_small_sources(tmp_path / "sources")

    result = build(small, tmp_path / "site", as_served=True)

    assert result.returncode == 0, result.stderr
    assert "n’ont pas de quoi le montrer" in page_at(tmp_path / "site", "/galerie/").get_text()


@pytest.fixture(scope="module")
def gallery(served_dir: Path) -> BeautifulSoup:
    """Return the page of the gallery."""
    return page_at(served_dir, "/galerie/")


def test_every_component_is_in_the_gallery(gallery: BeautifulSoup) -> None:
    shown = {attribute(piece, "id") for piece in gallery.select(".tu-gallery")}

    assert shown == set(component_folders(ROOT / "overrides"))


def test_every_example_is_seen_in_both_schemes(gallery: BeautifulSoup) -> None:
    schemes: dict[str, list[str]] = {}
    for view in gallery.select("[data-example]"):
        schemes.setdefault(attribute(view, "data-example"), []).append(
            attribute(view, "data-scheme")
        )

    assert [example for example, seen in schemes.items() if seen != ["light", "dark"]] == []


def test_no_example_lacks_its_data(gallery: BeautifulSoup) -> None:
    titles = gallery.select(".tu-gallery > h4")
    seen = {attribute(view, "data-example") for view in gallery.select("[data-example]")}

    assert len(seen) == len(titles)


def test_the_gallery_is_left_out_of_the_search(served_dir: Path) -> None:
    assert [found for found in findable(served_dir) if found.url.startswith("/galerie/")] == []


def test_the_html_of_every_example_is_valid(served_dir: Path) -> None:
    page = served_dir / "galerie/index.html"
    lines = page.read_text(encoding="utf-8").splitlines()
    reports = json.loads(validate_html([page], "json").stdout)

    faults = {
        f"{_example_at(lines, fault['line'])}: {fault['message']}"
        for report in reports
        for fault in report["messages"]
    }

    assert sorted(faults) == []


def _example_at(lines: list[str], number: int) -> str:
    """Return the example in which the line of that number stands, counted from 1."""
    above = (line for line in reversed(lines[:number]) if 'data-example="' in line)
    return next(above, "outside of any example").partition('data-example="')[2].partition('"')[0]

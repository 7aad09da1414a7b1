"""A concept with a page is one folder of code, one data file, one template, and its name.

The toy is `tests/examples/toy/`; nothing else of the copy of the site knows of it.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.conftest import TODAY, Shared, build
from tests.pages import copy_small_sources, page_at
from tests.search import findable
from tests.sites import EXAMPLES

URL = "/evenements/"
PLACES = {
    "trade.py": "macros/events/trade.py",
    "events.yml": "data/events.yml",
    "events.md": "overrides/pages/events.md",
}
NAMED = ("macros/trades.py", 'NAMES = ("site", ', 'NAMES = ("site", "events", ')


def _with_events(root: Path) -> Path:
    """Add the toy to the sources in `root`; return that folder."""
    for file, place in PLACES.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(EXAMPLES / "toy" / file, root / place)
    file, old, new = NAMED
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / file).write_text(text.replace(old, new), encoding="utf-8")
    return root


def _make(destination: Path) -> None:
    sources = _with_events(copy_small_sources(destination / "sources"))
    result = build(sources, destination / "site")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def toy(shared: Shared) -> Path:
    """Return the folder of the site built with the toy."""
    return shared.once("toy", _make) / "site"


@pytest.fixture
def page(toy: Path) -> BeautifulSoup:
    """Return the page of the toy."""
    return page_at(toy, URL)


def _json_ld(page: BeautifulSoup) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = json.loads(
        page.select_one('script[type="application/ld+json"]').text  # type: ignore[union-attr]
    )
    return nodes


def _commanded(root: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run that command of ours on the sources in `root`, by the code that stands there."""
    return subprocess.run(
        [sys.executable, "-m", "macros", command, "--today", TODAY.isoformat()],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_has_its_page_with_an_entry_a_part(page: BeautifulSoup) -> None:
    assert [part["id"] for part in page.select("h2[id]")] == ["salon-2026", "bilan-2027"]


def test_its_entries_lead_to_one_another_by_their_addresses(page: BeautifulSoup) -> None:
    assert page.select('main a[href$="#salon-2026"]:not(.headerlink)')


def test_it_is_in_the_menu_of_every_page(toy: Path) -> None:
    assert page_at(toy, "/contacts/").select('.tu-header a[href="../evenements/"]')


def test_it_is_in_the_breadcrumb(page: BeautifulSoup) -> None:
    assert [step.get_text(strip=True) for step in page.select(".tu-path li")] == [
        "Accueil",
        "Nos rencontres",
    ]


def test_it_is_in_the_map_of_the_site(toy: Path) -> None:
    assert page_at(toy, "/plan-du-site/").select('main a[href="../evenements/"]')


def test_the_search_of_the_site_finds_it(toy: Path) -> None:
    assert "/evenements/" in [found.url for found in findable(toy)]


def test_it_is_in_the_sitemap(toy: Path) -> None:
    assert f"{URL}</loc>" in gzip.decompress((toy / "sitemap.xml.gz").read_bytes()).decode()


def test_it_says_what_it_is_to_search_engines(page: BeautifulSoup) -> None:
    kinds = [node["@type"] for node in _json_ld(page)]

    assert kinds == ["Event", "Event", "BreadcrumbList"]


def test_its_edit_link_leads_to_its_data(page: BeautifulSoup) -> None:
    assert page.select('a[href$="/data/events.yml"]')


def test_a_name_that_it_has_not_is_told_with_its_line(tmp_path: Path) -> None:
    root = _with_events(copy_small_sources(tmp_path))
    data = root / "data/events.yml"
    text = data.read_text(encoding="utf-8").replace("after: salon-2026", "after: salon-2062")
    data.write_text(text, encoding="utf-8")

    assert (
        "data/events.yml:9:12 — events[1].after : « salon-2062 » n'existe pas. "
        "Attendu : un événement de data/events.yml. Vouliez-vous dire « salon-2026 » ?"
    ) in _commanded(root, "check").stderr


def test_its_schema_and_its_chapter_are_written(tmp_path: Path) -> None:
    root = _with_events(copy_small_sources(tmp_path))
    _commanded(root, "schemas")

    assert (root / "data/schemas/events.schema.json").is_file()
    assert "`data/events.yml`" in (root / "data/README.md").read_text(encoding="utf-8") or (
        "`events.yml`" in (root / "data/README.md").read_text(encoding="utf-8")
    )


def test_without_its_file_its_page_is_gone_from_the_menu(tmp_path: Path) -> None:
    root = _with_events(copy_small_sources(tmp_path / "sources"))
    (root / "data/events.yml").unlink()
    result = build(root, tmp_path / "site")

    assert result.returncode == 0, result.stderr
    assert not page_at(tmp_path / "site", "/").select('.tu-header a[href="evenements/"]')

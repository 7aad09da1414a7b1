"""The search of the real site: what it finds, what it costs, what it leaves out."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.ground.search.index import FOLDER
from macros.ground.search.passages import passages
from macros.ground.search.words import words
from tests.pages import attribute, page_at
from tests.search import SHOWN, ask
from tests.sites import EXAMPLES

# Bytes, compressed.
FIRST_QUERY = 8_000
SCRIPT = 6_000
QUERIES: list[dict[str, Any]] = yaml.safe_load(
    (EXAMPLES / "queries.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="session")
def index(site_dir: Path) -> Path:
    """Return the folder of the index of the real site."""
    return site_dir / FOLDER


@pytest.fixture(scope="session")
def answers(index: Path) -> dict[str, dict[str, Any]]:
    """Return what a first look shows of each query, by query."""
    asked = [query["query"] for query in QUERIES]
    return dict(zip(asked, ask(index, asked, SHOWN), strict=True))


def test_there_are_sixty_queries() -> None:
    assert len({query["query"] for query in QUERIES}) == 60


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query["query"])
def test_a_query_finds_its_page(answers: dict[str, dict[str, Any]], query: dict[str, Any]) -> None:
    found = answers[query["query"]]["found"][: query["within"]]
    if "part" in query:
        assert f"{query['page']}#{query['part']}" in found
    else:
        assert query["page"] in [url.partition("#")[0] for url in found]


def test_a_first_query_is_light(answers: dict[str, dict[str, Any]]) -> None:
    heavy = {query: answer["bytes"] for query, answer in answers.items()}

    assert {query: size for query, size in heavy.items() if size > FIRST_QUERY} == {}


def test_the_script_of_search_is_light(site_dir: Path) -> None:
    script = (site_dir / "javascripts/site/search.js").read_bytes()

    assert len(gzip.compress(script, 9, mtime=0)) <= SCRIPT


def test_no_page_loads_the_search_before_it_is_opened(site_dir: Path) -> None:
    home = page_at(site_dir, "/")
    scripts = home.find_all("script", src=True)
    waiting = [tag for tag in scripts if tag.find_parent("template")]

    loaded = [attribute(tag, "src") for tag in scripts if tag not in waiting]
    assert "javascripts/site/header.js" in loaded
    assert not [path for path in loaded if "search" in path]
    assert [attribute(tag, "src") for tag in waiting] == ["javascripts/site/search.js"]


def test_every_word_of_every_card_finds_its_page(site_dir: Path, index: Path) -> None:
    cards = page_at(site_dir, "/contacts/").select(".tu-contact-card")
    shown = {
        word
        for passage in passages("".join(map(str, cards)))
        for word in passage.text.split(" ")
        if any(read.parts for read in words(word))
    }
    asked = [f"{word} " for word in sorted(shown)]

    lost = [
        word
        for word, answer in zip(asked, ask(index, asked), strict=True)
        if not any(url.startswith("/contacts/") for url in answer["found"])
    ]

    assert len(cards) >= 15
    assert len(asked) > 200
    assert "Hugo " in asked
    assert lost == []


def test_what_is_found_is_marked(answers: dict[str, dict[str, Any]]) -> None:
    assert answers["Hugo"]["marks"][0] == ["Hugo"]
    assert "01\u00a099\u00a000\u00a050\u00a050" in answers["0199005050"]["marks"][0]
    assert any("acheteurs" in marks for marks in answers["l'acheteur"]["marks"])


@pytest.mark.parametrize("query", ["&", "l'", "le la", " ", "« »"])
def test_what_says_nothing_is_not_looked_for(index: Path, query: str) -> None:
    [answer] = ask(index, [query])

    assert (answer["isEmpty"], answer["count"]) == (True, 0)


@pytest.mark.parametrize("query", ["09 99 99 99 99", "+33 9 99 99 99 99"])
def test_a_number_that_is_nobody_s_finds_nothing(index: Path, query: str) -> None:
    [answer] = ask(index, [query])

    assert (answer["isNumber"], answer["count"]) == (True, 0)


def test_no_file_is_left_of_a_page_that_search_leaves_out(site_dir: Path, index: Path) -> None:
    texts = "\n".join(file.read_text(encoding="utf-8") for file in index.iterdir())

    assert list(site_dir.glob("tutoriels/*/animateur/index.html"))
    assert "/animateur/" not in texts


def test_the_whole_index_stays_small(index: Path) -> None:
    sizes = [len(gzip.compress(file.read_bytes(), 9)) for file in index.iterdir()]

    assert max(sizes) <= 2_000
    assert sum(sizes) <= 400_000

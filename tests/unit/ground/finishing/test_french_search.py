"""The search of the small site, asked as a browser asks it: by Material's own worker."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from macros.ground.finishing import finish
from macros.ground.finishing.search_index import INDEX
from tests.unit.ground.finishing.conftest import HERE, run_node

Results = list[dict[str, str]]


FOUND_FIRST = {
    "mediateur": "reglement/",
    "MÉDIATEUR": "reglement/",
    "reglement": "reglement/#reglement-amiable",
    "réglement": "reglement/#reglement-amiable",
    "le règlement": "reglement/#reglement-amiable",
    "oeuvres": "reglement/#reglement-amiable",
    "Œuvre": "reglement/#reglement-amiable",
    "l'acheteur": "",
    "l’acheteur": "",
    "hebergeur": "",
    "correspondant": "",
    "d'arc": "contacts/#groupe-b",
}
FINDS_NOTHING = ("le", "zzz")


@pytest.fixture(scope="module")
def results(as_built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Results]:
    site = tmp_path_factory.mktemp("finished") / "site"
    shutil.copytree(as_built, site)
    finish(site, ship=True)
    [worker] = (site / "assets/javascripts/workers").glob("search.*.js")
    queries = [*FOUND_FIRST, *FINDS_NOTHING]
    answers = run_node(HERE / "search-worker.js", str(worker), str(site / INDEX), *queries)
    return dict(zip(queries, json.loads(answers), strict=True))


@pytest.mark.parametrize(("query", "found"), FOUND_FIRST.items())
def test_a_word_is_found_without_its_accents_nor_apostrophes(
    results: dict[str, Results], query: str, found: str
) -> None:
    assert results[query][0]["location"] == found


def test_the_word_found_is_shown_and_marked_as_it_is_written(results: dict[str, Results]) -> None:
    assert results["reglement"][0]["title"] == "<mark>Règlement</mark> amiable"


@pytest.mark.parametrize("query", FINDS_NOTHING)
def test_a_small_word_alone_or_an_unknown_one_finds_nothing(
    results: dict[str, Results], query: str
) -> None:
    assert results[query] == []

"""The tables of the panel hold together, and a year tells nothing under the thresholds."""

from __future__ import annotations

from typing import Any

import pytest

from macros.evidence.checks import (
    a_year_keeps_the_secret,
    each_word_stands_in_one_block,
    sizes_tell_who_is_a_pme,
)
from macros.evidence.models.panel import PanelTables
from macros.evidence.models.told import ToldTable
from macros.evidence.panel import block_of
from macros.evidence.secrecy import Block
from macros.evidence.told_tables import Population, untellable
from tests.builders import a_panel_year, a_site, panel_tables, vocabularies

SIZES = [
    {"id": "petite", "label": "Moins de 50 personnes", "is_pme": "true"},
    {"id": "moyenne", "label": "De 50 à 249 personnes", "is_pme": "true"},
    {"id": "grande", "label": "250 personnes et plus", "is_pme": "false"},
]


def tables(*blocks: list[str]) -> PanelTables:
    """Return one table, of sizes, in these blocks."""
    [sized] = panel_tables().model_dump(mode="json")["tables"]
    groups = [{"blocks": [{"cells": cells} for cells in blocks]}]
    return panel_tables(tables=[{**sized, "groups": groups}])


def found(year: dict[str, Any]) -> list[str]:
    """Return where the rule finds something in a year."""
    closed_lists = vocabularies(supplier_sizes=SIZES)
    site = a_site(closed_lists=closed_lists, panel_tables=panel_tables())
    return [row.path for row in a_year_keeps_the_secret(a_panel_year(**year), site)]


def told(*rows: tuple[list[str], int]) -> dict[str, Any]:
    counts = [{"cells": cells, "count": str(count)} for cells, count in rows]
    return {"tables": [{"id": "tailles", "told": counts}]}


@pytest.mark.parametrize(
    "year",
    [
        {},
        told((["petite", "moyenne"], 40)),
        told((["petite"], 40), (["moyenne"], 0)),
        {"pme": None, **told()},
        {"others": "5"},
        {"others": "0"},
    ],
)
def test_a_year_that_keeps_the_secret_is_let_pass(year: dict[str, Any]) -> None:
    assert found(year) == []


@pytest.mark.parametrize(
    ("year", "path"),
    [
        ({"pme": "4", "tables": [{"id": "tailles"}]}, "pme"),
        ({"others": "4"}, "others"),
        (told((["petite"], 36), (["moyenne"], 4)), "tables[0].told[1].count"),
        (told((["petite"], 40), (["petite"], 0)), "tables[0].told"),
        (told((["petite"], 41), (["moyenne"], 0)), "tables[0].told"),
        (told((["grande"], 40)), "tables[0].told"),
        ({"tables": [{"id": "autre"}]}, "tables[0].id"),
    ],
)
def test_what_a_year_may_not_tell_is_refused(year: dict[str, Any], path: str) -> None:
    assert found(year) == [path]


def test_a_sum_that_tells_its_cells_is_refused() -> None:
    year = {"pme": "6", **told((["petite", "moyenne"], 6))}

    assert found(year) == ["tables[0].told[0].count"]


TWO_BLOCKS = Block([Block({"a": 5, "b": 5, "c": 5}), Block({"d": 5, "e": 11})])
PME = Population("PME", 60, "le total", "panel_tables.yml")


@pytest.mark.parametrize(
    ("rows", "paths"),
    [
        ([(["a", "b", "c"], 30), (["d", "e"], 30)], []),
        ([(["a", "b"], 30), (["c"], 0), (["d", "e"], 30)], []),
        ([(["a", "b", "c", "d", "e"], 60)], []),
        ([(["a", "b"], 30), (["d", "e"], 30)], []),
        ([(["a", "b"], 20), (["c"], 10), (["d", "e"], 30)], ["t.told[0].cells"]),
        ([(["a", "b"], 20), (["c", "d", "e"], 40)], ["t.told[0].cells", "t.told[1].cells"]),
        ([(["a", "b", "c"], 50), (["d"], 10), (["e"], 0)], ["t.told[1].count"]),
    ],
)
def test_what_is_told_together_was_drawn_beforehand(
    rows: list[tuple[list[str], int]], paths: list[str]
) -> None:
    told = [{"cells": cells, "count": str(count)} for cells, count in rows]
    table = ToldTable.model_validate({"id": "t", "told": told})

    assert [row.path for row in untellable(panel_tables(), ("t",), table, TWO_BLOCKS, PME)] == paths


@pytest.mark.parametrize(
    ("blocks", "paths"),
    [
        ([["petite", "moyenne"]], []),
        ([["petite"]], []),
        ([["petite", "grande"]], ["tables[0].groups[0].blocks[0].cells[1]"]),
        ([["petite"], ["petite"]], ["tables[0].groups[0].blocks[1].cells[0]"]),
    ],
)
def test_a_block_holds_words_of_its_list_once(blocks: list[list[str]], paths: list[str]) -> None:
    site = a_site(closed_lists=vocabularies(supplier_sizes=SIZES))

    assert [row.path for row in each_word_stands_in_one_block(tables(*blocks), site)] == paths


def test_a_word_that_no_block_names_stands_in_the_last() -> None:
    named = tables(["petite"])
    site = a_site(closed_lists=vocabularies(supplier_sizes=SIZES), panel_tables=named)

    assert block_of(site, named.tables[0]).thresholds == {"petite": 5, "moyenne": 5}


def test_the_panel_is_counted_along_sizes_once() -> None:
    [sized] = panel_tables().model_dump(mode="json")["tables"]
    twice = panel_tables(tables=[sized, {**sized, "id": "autres-tailles"}])

    assert [row.path for row in sizes_tell_who_is_a_pme(twice)] == ["tables"]

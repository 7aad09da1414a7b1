"""The page of the panel shows each count once, beside a bar of its length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.evidence.drawings import panel_drawings, panel_map, panel_years
from macros.evidence.models.panel import PanelYear
from macros.ground.site import Site
from tests.browser.results import SITE
from tests.builders import a_panel_year, a_site, panel_tables, vocabularies

SIZES = [
    {"id": "petite", "label": "Moins de 50 personnes", "is_pme": "true"},
    {"id": "moyenne", "label": "De 50 à 249 personnes", "is_pme": "true"},
]


def a_site_of(*years: PanelYear) -> Site:
    closed_lists = vocabularies(supplier_sizes=SIZES)
    return a_site(closed_lists=closed_lists, panel_tables=panel_tables(), panel=years)


def a_year(*rows: tuple[list[str], int]) -> PanelYear:
    told = [{"cells": cells, "count": str(count)} for cells, count in rows]
    return a_panel_year(tables=[{"id": "tailles", "told": told}])


def test_the_last_year_comes_first() -> None:
    years = panel_years(a_site_of(a_panel_year(id="2024"), a_panel_year(id="2025")))

    assert [year.id for year in years] == ["2025", "2024"]


@given(st.lists(st.integers(0, 999_999), min_size=2, max_size=2))
def test_a_bar_is_as_long_as_its_count_is_large(counts: list[int]) -> None:
    year = a_year((["petite"], counts[0]), (["moyenne"], counts[1]))
    [drawing] = panel_drawings(a_site_of(year), year)
    largest = max(counts) or 1

    assert [(bar.count, bar.width) for bar in drawing.bars] == [
        (count, -(-count * 100 // largest)) for count in counts
    ]


def test_cells_told_together_are_named_together() -> None:
    year = a_year((["petite", "moyenne"], 40))
    [drawing] = panel_drawings(a_site_of(year), year)

    assert [(bar.label, bar.is_sum) for bar in drawing.bars] == [
        ("Moins de 50 personnes et De 50 à 249 personnes", True)
    ]


def test_a_table_of_which_nothing_is_told_has_no_bar() -> None:
    year = a_year()
    [drawing] = panel_drawings(a_site_of(year), year)

    assert drawing.bars == []


def test_the_map_tells_what_the_table_tells_of_a_region_alone() -> None:
    [regions, *_] = panel_drawings(SITE, SITE[PanelYear]["2025"])
    drawn = panel_map(SITE, regions)
    told = {bar.cells[0]: bar.count for bar in regions.bars if not bar.is_sum}

    assert drawn
    assert {r.square.territory.id: r.count for r in drawn.regions if r.count is not None} == told


def test_a_region_told_with_others_shows_no_number() -> None:
    [regions, *_] = panel_drawings(SITE, SITE[PanelYear]["2025"])
    drawn = panel_map(SITE, regions)

    assert drawn
    assert next(r.square.code for r in drawn.regions if r.count is None) == "COR"


def test_only_regions_have_a_map() -> None:
    [_, *others] = panel_drawings(SITE, SITE[PanelYear]["2025"])

    assert [panel_map(SITE, drawing) for drawing in others] == [None] * 3

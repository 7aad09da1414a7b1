"""What a table of the panel shows: each count with its bar, the longest for the largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.evidence.bars import Bar, bars
from macros.evidence.models.panel import PanelTable, PanelTables, PanelYear, WordList
from macros.evidence.panel import words_of
from macros.ground.french import joined
from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies
from macros.site.tile_maps import Square, tile_map


@dataclass(frozen=True)
class PanelDrawing:
    """What is told of a table in a year, from its beginning; no bar when nothing is."""

    table: PanelTable
    bars: Sequence[Bar]


def panel_years(site: Site) -> list[PanelYear]:
    """Return the years of the panel, the last first."""
    return sorted(site[PanelYear].values(), key=lambda year: year.id, reverse=True)


def larger_sizes(site: Site) -> str:
    """Return the sizes of the suppliers that are no PME, in French."""
    sizes = site.one(Vocabularies).supplier_sizes
    return joined([size.label for size in sizes if not size.is_pme])


@dataclass(frozen=True)
class Region:
    """A region of the map of the panel: its square, and what is told of it alone, if anything."""

    square: Square
    count: int | None


@dataclass(frozen=True)
class PanelMap:
    """The regions of France with their PME, and how far the drawing goes."""

    regions: Sequence[Region]
    width: int
    height: int


def panel_map(site: Site, drawing: PanelDrawing) -> PanelMap | None:
    """Return the map of the table of regions; None of another, or when nothing is told of it."""
    drawn = tile_map(site)
    if drawing.table.words is not WordList.TERRITORIES or not drawing.bars or drawn is None:
        return None
    alone = {bar.cells[0]: bar.count for bar in drawing.bars if not bar.is_sum}
    regions = [Region(square, alone.get(square.territory.id)) for square in drawn.squares]
    return PanelMap(regions, drawn.width, drawn.height)


def panel_drawings(site: Site, year: PanelYear) -> list[PanelDrawing]:
    """Return the tables of `year`, in the order in which the panel is counted."""
    tables = site.find(PanelTables)
    told = {result.id: result.told for result in year.tables}
    drawings = []
    for table in tables.tables if tables else ():
        labels = {word.id: word.label for word in words_of(site, table.words)}
        drawings.append(PanelDrawing(table, bars(told.get(table.id, ()), labels)))
    return drawings

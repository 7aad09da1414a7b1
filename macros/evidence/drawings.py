"""What a table of the panel shows: each count with its bar, the longest for the largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from macros.evidence.models.panel import PanelTable, PanelTables, PanelYear
from macros.evidence.panel import words_of
from macros.ground.french import joined
from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies

_LONGEST = 100  # the width of a bar, in hundredths of its drawing


@dataclass(frozen=True)
class Bar:
    """A line of a table: the cells that it tells, in French, their count, how long its bar is."""

    label: str
    count: int
    width: int
    is_sum: bool


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


def panel_drawings(site: Site, year: PanelYear) -> list[PanelDrawing]:
    """Return the tables of `year`, in the order in which the panel is counted."""
    tables = site.find(PanelTables)
    told = {result.id: result.told for result in year.tables}
    drawings = []
    for table in tables.tables if tables else ():
        labels = {word.id: word.label for word in words_of(site, table.words)}
        counts = told.get(table.id, ())
        largest = max((row.count for row in counts), default=0) or 1
        bars = [
            Bar(
                joined([labels[cell] for cell in row.cells]),
                row.count,
                ceil(row.count * _LONGEST / largest),
                is_sum=len(row.cells) > 1,
            )
            for row in counts
        ]
        drawings.append(PanelDrawing(table, bars))
    return drawings

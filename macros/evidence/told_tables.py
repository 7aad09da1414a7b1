"""What a file tells of a table is what the rule of secrecy lets it tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.evidence.models.told import ToldTable
from macros.evidence.secrecy import Block
from macros.ground.errors import Anomaly, quoted
from macros.ground.reading import Steps
from macros.ground.records import Entry


@dataclass(frozen=True)
class Population:
    """What a table counts, in messages: its noun, how many, what says so, the file of the table."""

    noun: str
    count: int | None
    said: str
    file: str


def untellable(
    entry: Entry, steps: Steps, table: ToldTable, block: Block, population: Population
) -> Iterator[Anomaly]:
    """Yield what is wrong with the `table` told at `steps` of `entry`.

    Its cells are those of the `block`, each told once, no count tells a cell too small, those told
    together are a block of it, and all of them make the `population`.
    """
    cells = [cell for row in table.told for cell in row.cells]
    if unknown := [cell for cell in cells if cell not in block.thresholds]:
        expected = f"une case de ce tableau ({population.file})"
        yield from (entry.unknown((*steps, "told"), c, expected, block.thresholds) for c in unknown)
        return
    if twice := [cell for cell, count in Counter(cells).items() if count > 1]:
        found = f"{', '.join(map(quoted, twice))} à plusieurs lignes"
        yield entry.anomaly((*steps, "told"), found, "une ligne par case")
    counts = {cell: row.count for row in table.told for cell in row.cells}
    for i, row in enumerate(table.told):
        least = max(block.around(cell).threshold for cell in row.cells)
        if len(row.cells) > 1 and not _is_a_block(row.cells, block, counts):
            found = f"{', '.join(map(quoted, row.cells))} ensemble"
            expected = f"les cases d'un bloc, zéros à part ({population.file})"
            yield entry.anomaly((*steps, "told", i, "cells"), found, expected)
        elif 0 < row.count < least + (len(row.cells) if len(row.cells) > 1 else 0):
            found = f"{row.count}, trop peu pour se dire"
            yield entry.anomaly((*steps, "told", i, "count"), found, "un bloc plus grand, ou rien")
    total = sum(row.count for row in table.told)
    if cells and total != population.count:
        found = f"{total} {population.noun} en tout"
        yield entry.anomaly((*steps, "told"), found, f"{population.said}, {population.count}")


def _is_a_block(cells: Sequence[str], block: Block, counts: Mapping[str, int]) -> bool:
    """Tell whether `cells` are a block that was drawn beforehand, but for what it holds none of.

    A word that came into the list since is told nowhere.
    """
    told = {cell for cell, count in counts.items() if count} - set(cells)
    return any(
        part.thresholds.keys() >= set(cells) and told.isdisjoint(part.thresholds)
        for part in block.every()
    )

"""What a file tells of a table is what the rule of secrecy lets it tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
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

    Its cells are those of the `block`, each told once, no count tells a cell too small, and all
    of them make the `population`.
    """
    cells = [cell for row in table.told for cell in row.cells]
    if unknown := [cell for cell in cells if cell not in block.thresholds]:
        expected = f"une case de ce tableau ({population.file})"
        yield from (entry.unknown((*steps, "told"), c, expected, block.thresholds) for c in unknown)
        return
    if twice := [cell for cell, count in Counter(cells).items() if count > 1]:
        found = f"{', '.join(map(quoted, twice))} à plusieurs lignes"
        yield entry.anomaly((*steps, "told"), found, "une ligne par case")
    for i, row in enumerate(table.told):
        least = max(block.thresholds[cell] for cell in row.cells)
        if 0 < row.count < least + (len(row.cells) if len(row.cells) > 1 else 0):
            found = f"{row.count}, trop peu pour se dire"
            yield entry.anomaly((*steps, "told", i, "count"), found, "un bloc plus grand, ou rien")
    counts = sum(row.count for row in table.told)
    if cells and counts != population.count:
        found = f"{counts} {population.noun} en tout"
        yield entry.anomaly((*steps, "told"), found, f"{population.said}, {population.count}")

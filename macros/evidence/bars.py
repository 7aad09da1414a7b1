"""Counts as bars: each with its own, the longest for the largest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from macros.evidence.models.told import ToldCount
from macros.evidence.secrecy import Told
from macros.ground.french import joined

_LONGEST = 100  # the width of a bar, in hundredths of its drawing


@dataclass(frozen=True)
class Bar:
    """A line of a table: the cells that it tells, their count, how long its bar is.

    Its `note` is what is said after its label.
    """

    cells: tuple[str, ...]
    label: str
    count: int
    width: int
    note: str

    @property
    def is_sum(self) -> bool:
        """Whether it tells several cells together."""
        return len(self.cells) > 1


def bars(told: Iterable[ToldCount | Told], labels: Mapping[str, str]) -> list[Bar]:
    """Return the bars of what is `told` of cells, which `labels` name by their ids."""
    rows = list(told)
    largest = max((row.count for row in rows), default=0) or 1
    return [
        Bar(
            row.cells,
            joined([labels[cell] for cell in row.cells]),
            row.count,
            ceil(row.count * _LONGEST / largest),
            note="ensemble" if len(row.cells) > 1 else "",
        )
        for row in rows
    ]

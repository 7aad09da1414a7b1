"""What may be told of counts of firms, so that none of them is recognised.

Each table counts the same population along one list, never crossed with another. Its cells stand in
blocks drawn beforehand, which the counts never choose: a block is told cell by cell, or by its sum,
or by the sum of the block around it. A count below the threshold of its block is never told, nor
found from what is told, even by a reader who knows this rule: `tests/unit/evidence/test_secrecy.py`
holds it to both on random tables. INSEE tells no count under three firms, nor under eleven natural
persons (« Manuel de protection des tableaux », InseeFrLab, annexe on its rules).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Block:
    """Blocks, or cells by their ids, with the least count that may be told of each cell."""

    parts: Sequence[Block] | Mapping[str, int]

    @cached_property
    def thresholds(self) -> Mapping[str, int]:
        """The threshold of each cell, by its id."""
        if isinstance(self.parts, Mapping):
            return self.parts
        return {cell: least for part in self.parts for cell, least in part.thresholds.items()}

    @cached_property
    def threshold(self) -> int:
        """The highest threshold of its cells, which rules them all."""
        return max(self.thresholds.values())

    def around(self, cell: str) -> Block:
        """Return the smallest block that holds `cell`, one of its own."""
        if isinstance(self.parts, Mapping):
            return self
        return next(part for part in self.parts if cell in part.thresholds).around(cell)

    def every(self) -> Iterator[Block]:
        """Yield the block, then each that it holds."""
        yield self
        if not isinstance(self.parts, Mapping):
            for part in self.parts:
                yield from part.every()


def nested(groups: Iterable[Iterable[Mapping[str, int]]]) -> Block:
    """Return the table of these groups of blocks, each the threshold of its cells by their ids."""
    return Block([Block([Block(cells) for cells in blocks]) for blocks in groups])


@dataclass(frozen=True)
class Told:
    """A count that is told of some cells: of one, or of several together, each of 1 at least."""

    cells: tuple[str, ...]
    count: int


def is_told(total: int, tables: Sequence[Block]) -> bool:
    """Whether the size of a population may be told: 0, or what no table would keep to itself.

    Where it may not, none of its tables is told either.
    """
    return total == 0 or total >= max(table.threshold for table in tables)


def told(table: Block, counts: Mapping[str, int]) -> tuple[Told, ...]:
    """Return what is told of the `counts`, from 0, of each cell of the `table`, in its order.

    Nothing at all where even the sum of the whole table would tell a cell: its total, if
    `is_told` allows it, is all that is known then.
    """
    pieces = _pieces(table, counts) or ()
    order = {cell: place for place, cell in enumerate(table.thresholds)}
    return tuple(sorted(pieces, key=lambda piece: order[piece.cells[0]]))


def _pieces(block: Block, counts: Mapping[str, int]) -> Sequence[Told] | None:
    """Return what is told of the `block`, None where the block around it has to answer for it."""
    if not isinstance(block.parts, Mapping):
        of_parts = [_pieces(part, counts) for part in block.parts]
        if (pieces := _all_of(of_parts)) is not None:
            return pieces
    elif not any(0 < counts[cell] < block.threshold for cell in block.parts):
        return [Told((cell,), counts[cell]) for cell in block.parts]
    return _together(block, counts)


def _all_of(of_parts: Sequence[Sequence[Told] | None]) -> Sequence[Told] | None:
    pieces: list[Told] = []
    for found in of_parts:
        if found is None:
            return None
        pieces += found
    return pieces


def _together(block: Block, counts: Mapping[str, int]) -> Sequence[Told] | None:
    """Return the sum of what the `block` holds, and its zeros; None where the sum tells a cell.

    It never is that of one cell: a block comes here for a small one.
    """
    held = tuple(cell for cell in block.thresholds if counts[cell])
    total = sum(counts[cell] for cell in held)
    if total < len(held) + block.threshold:
        return None
    return [Told(held, total), *_zeros(block, counts)]


def _zeros(block: Block, counts: Mapping[str, int]) -> Iterator[Told]:
    for cell in block.thresholds:
        if not counts[cell]:
            yield Told((cell,), 0)

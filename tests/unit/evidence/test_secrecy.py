"""No count of a few firms is told, nor found from what is told, even by who knows the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import Any

import highspy
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from macros.evidence.report import LEAST_REFERRALS
from macros.evidence.secrecy import Block, Told, is_told, told

FIRMS, NATURAL_PERSONS = 5, 11
MOST = 90
TABLES = 2_000
NEAR = 1e-6

Counts = Mapping[str, int]
Publication = tuple[int | None, tuple[Told, ...]]
Publish = Callable[[Block, Counts], Publication]

of_many_tables = settings(max_examples=TABLES)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Block, Counts]:
    """Return a table of 3 to 8 cells, in blocks of blocks, and the count of each."""
    cells = [f"cell-{place}" for place in range(draw(st.integers(3, 8)))]
    thresholds = {cell: draw(st.sampled_from((3, FIRMS, NATURAL_PERSONS))) for cell in cells}
    counts = {cell: draw(st.integers(0, 13) | st.integers(0, 40)) for cell in cells}
    assume(sum(counts.values()) <= MOST)
    return _nested(draw, cells, thresholds), counts


def _nested(draw: st.DrawFn, cells: Sequence[str], thresholds: Counts) -> Block:
    cuts = draw(st.sets(st.integers(1, len(cells) - 1), max_size=2)) if len(cells) > 1 else ()
    if not cuts:
        return Block({cell: thresholds[cell] for cell in cells})
    ends = [0, *sorted(cuts), len(cells)]
    parts = [_nested(draw, cells[start:end], thresholds) for start, end in pairwise(ends)]
    return Block(parts)


def published(table: Block, counts: Counts) -> Publication:
    """Return all that a reader is given: the total and what is told of each cell."""
    total = sum(counts.values())
    return (total, told(table, counts)) if is_told(total, [table]) else (None, ())


@given(tables())
def test_a_count_told_alone_is_none_or_enough(given_table: tuple[Block, Counts]) -> None:
    table, counts = given_table
    _, pieces = published(table, counts)
    alone = {piece.cells[0]: piece.count for piece in pieces if len(piece.cells) == 1}

    assert not [cell for cell, n in alone.items() if 0 < n < table.thresholds[cell]]


@given(tables())
def test_what_is_told_is_told_of_each_cell_once(given_table: tuple[Block, Counts]) -> None:
    table, counts = given_table
    _, pieces = published(table, counts)
    cells = [cell for piece in pieces for cell in piece.cells]

    assert sorted(cells) in ([], sorted(table.thresholds))


@given(tables())
def test_what_is_told_is_true(given_table: tuple[Block, Counts]) -> None:
    table, counts = given_table
    _, pieces = published(table, counts)

    assert [piece.count for piece in pieces] == [
        sum(counts[cell] for cell in piece.cells) for piece in pieces
    ]


@given(tables())
def test_cells_told_together_are_those_of_a_block(given_table: tuple[Block, Counts]) -> None:
    table, counts = given_table
    _, pieces = published(table, counts)
    drawn = [{cell for cell in block.thresholds if counts[cell]} for block in _blocks(table)]

    assert [p for p in pieces if len(p.cells) > 1 and set(p.cells) not in drawn] == []


def _blocks(block: Block) -> Iterator[Block]:
    yield block
    if not isinstance(block.parts, Mapping):
        for part in block.parts:
            yield from _blocks(part)


# Without the rule: what arithmetic finds


@of_many_tables
@given(tables())
def test_arithmetic_bounds_no_hidden_count_closer_than_its_threshold(
    given_table: tuple[Block, Counts],
) -> None:
    table, counts = given_table
    total, pieces = published(table, counts)
    bounds = _bounds(table, total, pieces)

    assert {
        cell: bound
        for cell, bound in bounds.items()
        if floor(bound[1]) - ceil(bound[0]) + 1 < table.thresholds[cell]
    } == {}


def _bounds(
    table: Block, total: int | None, pieces: tuple[Told, ...]
) -> dict[str, tuple[float, float]]:
    """Return the least and the most that a hidden cell may hold, by linear programming."""
    hidden = [piece for piece in pieces if len(piece.cells) > 1]
    sums = [(piece.cells, 1, piece.count, piece.count) for piece in hidden]
    if not pieces:
        highest = table.threshold - 1
        low, high = (1, highest) if total is None else (total, total)
        sums = [(tuple(table.thresholds), 0, low, high)]
    return {cell: bound for each in sums for cell, bound in _bounds_of_sum(*each).items()}


def _bounds_of_sum(
    cells: tuple[str, ...], least: int, low: int, high: int
) -> dict[str, tuple[float, float]]:
    programme: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    programme.silent()
    # Nothing in the programme tells one of them from another: what bounds one bounds all.
    first, *others = [programme.addVariable(lb=least) for _ in cells]
    programme.addConstr(low <= sum(others, first) <= high)
    programme.minimize(first)
    lowest = programme.getObjectiveValue()
    programme.maximize(first)
    return dict.fromkeys(cells, (lowest - NEAR, programme.getObjectiveValue() + NEAR))


# With the rule: what trying every table finds


@of_many_tables
@given(tables())
def test_who_knows_the_rule_still_takes_a_small_count_for_any_other(
    given_table: tuple[Block, Counts],
) -> None:
    table, counts = given_table
    small = [cell for cell, n in counts.items() if 0 < n < table.thresholds[cell]]

    assert [
        (cell, value)
        for cell in small
        for value in range(1, table.thresholds[cell])
        if not _is_possible(published, table, counts, (cell, value))
    ] == []


def reported(table: Block, counts: Counts) -> Publication:
    """Return all that the reader of a yearly report is given of a table that it shows."""
    return sum(counts.values()), told(table, counts)


@settings(max_examples=TABLES // 8)
@given(tables())
def test_a_total_that_is_always_told_gives_no_small_count_away(
    given_table: tuple[Block, Counts],
) -> None:
    table, counts = given_table
    assume(sum(counts.values()) >= LEAST_REFERRALS)
    small = [cell for cell, n in counts.items() if 0 < n < table.thresholds[cell]]

    assert [
        (cell, value)
        for cell in small
        for value in range(1, min(table.thresholds[cell], sum(counts.values()) + 1))
        if not _is_possible(reported, table, counts, (cell, value))
    ] == []


def _is_possible(publish: Publish, table: Block, counts: Counts, guess: tuple[str, int]) -> bool:
    """Tell whether a table where a cell holds the value guessed is published as `counts` is."""
    known = publish(table, counts)
    return any(publish(table, other) == known for other in _alike(table, counts, known, guess))


def _alike(
    table: Block, counts: Counts, known: Publication, guess: tuple[str, int]
) -> Iterator[Counts]:
    """Return every table with the value guessed that moves only what is told with its cell."""
    (total, pieces), (cell, value) = known, guess
    together = next((piece.cells for piece in pieces if cell in piece.cells), tuple(counts))
    least = 1 if pieces else 0
    sums = range(1, table.threshold) if total is None else [sum(counts[one] for one in together)]
    others = [one for one in together if one != cell]
    for whole in sums:
        for held in _shared(whole - value, len(others), least):
            yield {**counts, cell: value, **dict(zip(others, held, strict=True))}


def _shared(whole: int, among: int, least: int) -> Iterator[tuple[int, ...]]:
    """Return every way to share a `whole` among cells that hold the `least` each."""
    if among == 0:
        yield from [()] if whole == 0 else []
        return
    for first in range(least, whole - least * (among - 1) + 1):
        for rest in _shared(whole - first, among - 1, least):
            yield (first, *rest)


# Chosen cases

SIZES = Block({"micro": FIRMS, "petite": FIRMS, "moyenne": FIRMS})


def test_a_block_without_a_small_count_is_told_in_full() -> None:
    counts = {"micro": 0, "petite": 5, "moyenne": 12}

    assert told(SIZES, counts) == tuple(Told((cell,), n) for cell, n in counts.items())


def test_a_small_count_is_told_with_its_block() -> None:
    counts = {"micro": 0, "petite": 2, "moyenne": 12}

    assert told(SIZES, counts) == (Told(("micro",), 0), Told(("petite", "moyenne"), 14))


def test_a_block_of_one_firm_is_told_with_those_around_it() -> None:
    corse, sud, others = {"corse": FIRMS}, {"paca": FIRMS}, {"bretagne": FIRMS, "normandie": FIRMS}
    table = Block([Block([Block(corse), Block(sud)]), Block(others)])

    assert told(table, {"corse": 1, "paca": 13, "bretagne": 7, "normandie": 0}) == (
        Told(("corse", "paca"), 14),
        Told(("bretagne",), 7),
        Told(("normandie",), 0),
    )


def test_a_table_of_a_few_firms_tells_nothing_of_its_cells() -> None:
    assert told(SIZES, {"micro": 2, "petite": 4, "moyenne": 1}) == ()


@pytest.mark.parametrize(("total", "is_it"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_population_is_told_when_it_is_none_or_enough(total: int, *, is_it: bool) -> None:
    assert is_told(total, [SIZES]) is is_it

"""The panel is counted along lists that hold, and nothing is told that would name a firm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.evidence.models.panel import PanelTable, PanelTables, PanelYear, WordList
from macros.evidence.panel import block_of, words_of
from macros.evidence.secrecy import Block, is_told
from macros.evidence.told_tables import Population, untellable
from macros.ground.errors import Anomaly, quoted
from macros.ground.reading import Steps
from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies


def each_word_stands_in_one_block(tables: PanelTables, site: Site) -> Iterator[Anomaly]:
    """The blocks of a table hold words of its list, each once."""
    if not site.find(Vocabularies):
        return
    for i, table in enumerate(tables.tables):
        known = [word.id for word in words_of(site, table.words)]
        seen: set[str] = set()
        for steps, cell in _cells(table):
            if cell not in known:
                expected = f"un mot de « {table.words} » (data/vocabularies.yml)"
                yield tables.unknown(("tables", i, *steps), cell, expected, known)
            elif cell in seen:
                found = f"{quoted(cell)} est déjà dans un bloc de ce tableau"
                yield tables.anomaly(("tables", i, *steps), found, "une place par mot")
            seen.add(cell)


def _cells(table: PanelTable) -> Iterator[tuple[Steps, str]]:
    for g, group in enumerate(table.groups):
        for b, block in enumerate(group.blocks):
            for c, cell in enumerate(block.cells):
                yield ("groups", g, "blocks", b, "cells", c), cell


def sizes_tell_who_is_a_pme(tables: PanelTables) -> Iterator[Anomaly]:
    """One table counts sizes: they say which suppliers are PME."""
    counts = Counter(table.words for table in tables.tables)
    if counts[WordList.SIZES] != 1:
        found = f"tableaux qui comptent les tailles : {counts[WordList.SIZES]}"
        yield tables.anomaly(("tables",), found, "un tableau de « supplier_sizes », et un seul")


def a_year_keeps_the_secret(year: PanelYear, site: Site) -> Iterator[Anomaly]:
    """What is told of a year is what the rule allows, and its counts make its total."""
    tables = site.find(PanelTables)
    if tables is None:
        return
    blocks = {table.id: block_of(site, table) for table in tables.tables}
    pme = Population("PME", year.pme, "le total de l'année", tables.file)
    for name in ("pme", "others"):
        if not _may_be_told(getattr(year, name), list(blocks.values())):
            found = f"{getattr(year, name)}, sous le seuil"
            yield year.anomaly((name,), found, "rien : si peu ne se dit pas")
    for i, result in enumerate(year.tables):
        if block := blocks.get(result.id):
            yield from untellable(year, ("tables", i), result, block, pme)
        else:
            expected = "un tableau de data/panel_tables.yml"
            yield year.unknown(("tables", i, "id"), result.id, expected, blocks)


def _may_be_told(count: int | None, blocks: Sequence[Block]) -> bool:
    return count is None or is_told(count, blocks)

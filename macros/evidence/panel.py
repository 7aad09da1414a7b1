"""The supplier panel counted: from a file kept elsewhere to what the site may tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.evidence.closed_columns import ClosedList, Columns
from macros.evidence.models.panel import PanelTable, PanelTables, WordList
from macros.evidence.secrecy import Block, Told, is_told, nested, told
from macros.evidence.spreadsheet import Sheet, plain
from macros.ground.errors import DataError, quoted
from macros.ground.site import Site
from macros.site.models.vocabularies import SupplierSize, SupplierStatus, Term, Vocabularies


@dataclass(frozen=True)
class Panel:
    """What is told of a panel: None of a population too small; of each table, by its id."""

    pme: int | None
    others: int | None
    tables: Mapping[str, Sequence[Told]]


def words_of(site: Site, words: WordList) -> list[Term]:
    """Return the words along which PME are counted: regions without the country, sizes of PME.

    While data are checked, there may be none.
    """
    lists = site.find(Vocabularies)
    listed = getattr(lists, words) if lists else ()
    if words is WordList.TERRITORIES:
        return [territory for territory in listed if territory.tile]
    return [word for word in listed if not isinstance(word, SupplierSize) or word.is_pme]


def block_of(site: Site, table: PanelTable) -> Block:
    """Return the cells of `table`, in their blocks, with the threshold of each.

    A word that no block names, newer than they are, stands in the last.
    """
    tables, words = site.one(PanelTables), words_of(site, table.words)
    named = {cell for group in table.groups for block in group.blocks for cell in block.cells}
    others = tuple(word.id for word in words if word.id not in named)
    persons = {w.id for w in words if isinstance(w, SupplierStatus) and w.natural_persons}
    groups = [[block.cells for block in group.blocks] for group in table.groups]
    groups[-1][-1] += others
    least = (tables.threshold, tables.threshold_of_persons)
    return nested([[{c: least[c in persons] for c in cells} for cells in some] for some in groups])


def panel_of(site: Site, sheet: Sheet) -> Panel:
    """Return what is told of the suppliers of `sheet`, one a line.

    Raises `DataError` with every column that is missing and every word that is of no list, each
    once, however many lines hold it.
    """
    tables = site.one(PanelTables).tables
    read = Columns(sheet)
    columns = {
        table.id: read.ids(table.column, _list_of(site, table), sheet.rows) for table in tables
    }
    if read.faults:
        raise DataError(read.faults)
    are_pme = {size.id for size in site.one(Vocabularies).supplier_sizes if size.is_pme}
    pme = [place for place, size in enumerate(columns[_sized(tables).id]) if size in are_pme]
    blocks = {table.id: block_of(site, table) for table in tables}
    others = len(sheet.rows) - len(pme)
    all_blocks = list(blocks.values())
    is_open = is_told(len(pme), all_blocks)
    return Panel(
        pme=len(pme) if is_open else None,
        others=others if is_told(others, all_blocks) else None,
        tables={
            name: told(block, _counts(block, columns[name], pme)) if is_open else ()
            for name, block in blocks.items()
        },
    )


def _sized(tables: Iterable[PanelTable]) -> PanelTable:
    return next(table for table in tables if table.words is WordList.SIZES)


def _counts(block: Block, column: Sequence[str], places: Iterable[int]) -> Mapping[str, int]:
    found = Counter(column[place] for place in places)
    return {cell_id: found[cell_id] for cell_id in block.thresholds}


def _list_of(site: Site, table: PanelTable) -> ClosedList:
    """Return the words that the column may hold: all sizes, of PME or not."""
    words: Sequence[Term] = words_of(site, table.words)
    if table.words is WordList.SIZES:
        words = site.one(Vocabularies).supplier_sizes
    written = {plain(text): word.id for word in words for text in _ways_to_write(word)}
    return ClosedList(f"{quoted(table.words)} (data/vocabularies.yml)", words, written)


def _ways_to_write(word: Term) -> Iterator[str]:
    yield from (word.id, word.label)
    if tile := getattr(word, "tile", None):
        yield tile.code

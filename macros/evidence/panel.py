"""The supplier panel counted: from a file kept elsewhere to what the site may tell of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.evidence.models.panel import PanelTable, PanelTables, WordList
from macros.evidence.secrecy import Block, Told, is_told, told
from macros.evidence.spreadsheet import Row, Sheet, cell, plain
from macros.ground.errors import Anomaly, DataError, nearest, quoted
from macros.ground.site import Site
from macros.ground.words import counted
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
    return Block(
        [
            Block([Block({cell: least[cell in persons] for cell in cells}) for cells in blocks])
            for blocks in groups
        ]
    )


def panel_of(site: Site, sheet: Sheet) -> Panel:
    """Return what is told of the suppliers of `sheet`, one a line.

    Raises `DataError` with every column that is missing and every word that is of no list, each
    once, however many lines hold it.
    """
    tables = site.one(PanelTables).tables
    read = _Reading(site, sheet)
    columns = {table.id: read.column(table) for table in tables}
    if read.faults:
        raise DataError(read.faults)
    pme = [place for place, size in enumerate(columns[_sized(tables).id]) if size in read.pme]
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


class _Reading:
    """The columns of a sheet read as ids; the faults of all of them, one a cause."""

    def __init__(self, site: Site, sheet: Sheet) -> None:
        self._site = site
        self._sheet = sheet
        self.faults: list[Anomaly] = []
        sizes = site.one(Vocabularies).supplier_sizes
        self.pme = {size.id for size in sizes if size.is_pme}

    def column(self, table: PanelTable) -> Sequence[str]:
        """Return the id that each line holds in the column of `table`."""
        place = self._sheet.column(table.column)
        if place is None:
            found = f"aucune colonne ne s'appelle {quoted(table.column)}"
            expected = f"une colonne de ce titre parmi {', '.join(self._sheet.headings)}"
            near = nearest(table.column, self._sheet.headings)
            self.faults.append(Anomaly(self._sheet.place(1), "", found, expected, suggestion=near))
            return ()
        written = self._writings(table)
        unknown: dict[str, list[Row]] = defaultdict(list)
        ids: list[str] = []
        for row in self._sheet.rows:
            text = cell(row, place)
            word = written.get(plain(text), "")
            ids.append(word)
            if not word:
                unknown[text].append(row)
        self.faults += [self._fault(table, place, text, rows) for text, rows in unknown.items()]
        return ids

    def _words(self, table: PanelTable) -> Sequence[Term]:
        """Return the words that the column may hold: all sizes, of PME or not."""
        if table.words is WordList.SIZES:
            return self._site.one(Vocabularies).supplier_sizes
        return words_of(self._site, table.words)

    def _writings(self, table: PanelTable) -> dict[str, str]:
        """Return the id of each word of the list, as it may be written: id, label or letters."""
        return {
            plain(text): word.id for word in self._words(table) for text in _ways_to_write(word)
        }

    def _fault(self, table: PanelTable, place: int, text: str, rows: Sequence[Row]) -> Anomaly:
        found = f"{quoted(text)} n'est pas de la liste" if text else "cette case est vide"
        if len(rows) > 1:
            found += f", ici et sur {counted(len(rows) - 1, 'autre ligne')}"
        expected = f"un mot de « {table.words} » (data/vocabularies.yml)"
        labels = [word.label for word in self._words(table)]
        near = nearest(text, labels) if text else ""
        where = self._sheet.place(rows[0].line, place)
        return Anomaly(where, table.column, found, expected, suggestion=near)


def _ways_to_write(word: Term) -> Iterator[str]:
    yield from (word.id, word.label)
    if tile := getattr(word, "tile", None):
        yield tile.code

"""A table of a spreadsheet, `.csv` or `.xlsx`, as a French one writes it: text, cell by cell."""

from __future__ import annotations

import csv
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from macros.ground.errors import Anomaly, DataError, Place, quoted
from macros.ground.search.words import fold
from macros.ground.words import counted

EXCEL = ".xlsx"
SEPARATORS = ";,\t"
# What the library lets through of a file that is cut, spoilt, or of another kind.
_BROKEN_WORKBOOK = (
    OSError,
    EOFError,
    SyntaxError,  # of the XML inside
    LookupError,
    ValueError,
    BadZipFile,
    InvalidFileException,
    zlib.error,
)


@dataclass(frozen=True)
class Row:
    """A line of the table: its number in the file, from 1, and its cells without outer blanks."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The first line of a file, which names its columns, and the others that are not empty."""

    path: Path
    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, heading: str) -> int | None:
        """Return the place, from 0, of the column of that heading, however it is written."""
        written = [plain(one) for one in self.headings]
        return written.index(plain(heading)) if plain(heading) in written else None

    def place(self, line: int, column: int | None = None) -> Place:
        """Return the place in the file of a line, or of the cell of its `column`, from 0."""
        return Place(str(self.path), line, 1 if column is None else column + 1)


@cache  # the same few words stand on thousands of lines
def plain(text: str) -> str:
    """Return what a text says, whatever its accents, capitals, apostrophes and hyphens."""
    return re.sub("[^a-z0-9&]+", " ", fold(text)).strip()


def read_sheet(path: Path, *, may_be_empty: bool = False) -> Sheet:
    """Return the table of the file at `path`: of its first sheet, for a workbook.

    There is a line under the headings, unless it `may_be_empty`.

    A text is in UTF-8 or in Windows-1252, and its cells are parted by « ; », « , » or tabulations.
    Raises `DataError`, which tells all that is wrong with the file.
    """
    lines = [row for row in _lines(path) if any(row.cells)]
    if not lines or (len(lines) == 1 and not may_be_empty):
        found = "aucune ligne sous les titres des colonnes" if lines else "ce fichier est vide"
        raise DataError(
            [Anomaly(Place(str(path)), "", found, "une ligne de titres, puis d'autres")]
        )
    head, *rows = lines
    sheet = Sheet(path, head.cells, tuple(rows))
    if faults := [*_twice(sheet, head.line), *_ragged(sheet)]:
        raise DataError(faults)
    return sheet


def _lines(path: Path) -> Iterator[Row]:
    rows = _of_workbook(path) if path.suffix.lower() == EXCEL else _of_text(path)
    return (Row(line, tuple(cell.strip() for cell in cells)) for line, cells in rows)


def _of_workbook(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        with closing(load_workbook(path, read_only=True, data_only=True)) as book:
            rows = [*book.worksheets[0].iter_rows(values_only=True)]
    except _BROKEN_WORKBOOK as error:
        found, expected = "ce fichier ne se lit pas", "un classeur .xlsx, ou un fichier .csv"
        raise DataError([Anomaly(Place(str(path)), "", found, expected)]) from error
    for line, cells in enumerate(rows, start=1):
        yield line, ["" if cell is None else str(cell) for cell in cells]


def _of_text(path: Path) -> Iterator[tuple[int, list[str]]]:
    text = _text(path)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        found = "un guillemet s'ouvre et ne se ferme pas comme il faut"
        expected = "deux guillemets autour de la case, et doublés dedans"
        example = '"Dupont ""et fils"""'
        raise DataError(
            [Anomaly(Place(str(path), line), "", found, expected, example=example)]
        ) from error


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        found, expected = "ce fichier ne se lit pas", "le chemin d'un fichier .csv ou .xlsx"
        raise DataError([Anomaly(Place(str(path)), "", found, expected)]) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Windows leaves out of its table is kept as it is: no word of a list holds it.
        return content.decode("cp1252", errors="replace")


def _separator(text: str) -> str:
    """Return what parts the cells: of the signs that may, the most frequent of the first line."""
    first, *_ = text.lstrip().splitlines() or [""]
    counts = Counter(sign for sign in first if sign in SEPARATORS)
    return max(SEPARATORS, key=lambda sign: counts[sign])


def _twice(sheet: Sheet, line: int) -> Iterator[Anomaly]:
    seen: dict[str, int] = {}
    for place, heading in enumerate(sheet.headings):
        if heading and seen.setdefault(plain(heading), place) != place:
            found = f"{quoted(heading)} est déjà le titre d'une autre colonne"
            yield Anomaly(sheet.place(line, place), "", found, "un titre par colonne")


def _ragged(sheet: Sheet) -> Iterator[Anomaly]:
    """Yield the lines of more cells than there are headings: something in them parts a cell."""
    width = len(sheet.headings)
    for row in sheet.rows:
        if any(row.cells[width:]):
            found = f"{counted(len(row.cells), 'case')} sur cette ligne"
            expected = f"{counted(width, 'case')} au plus, comme la ligne des titres"
            yield Anomaly(sheet.place(row.line, width), "", found, expected)


def cell(row: Row, column: int) -> str:
    """Return the text of a cell, "" where the line stops before it."""
    return row.cells[column] if column < len(row.cells) else ""

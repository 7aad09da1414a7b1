"""What a purchasing tool exports, one line a lot, read as tenders are written in the data."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import partial
from typing import cast

from macros.evidence.models.tender import LotSize, Outcome, Reservation
from macros.evidence.spreadsheet import Row, Sheet, cell, plain
from macros.evidence.tender_results import is_counted, least_answers
from macros.ground.errors import Anomaly, DataError, Place, nearest, quoted
from macros.ground.reading import Document, Steps, Value
from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.models.contact import Contact

# The amounts, in euros and excluding tax, at which each class but the first begins.
CLASS_STARTS = (25_000, 100_000, 500_000)
_DATES = ("%d/%m/%Y", "%d/%m/%y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
_HOUR = re.compile(r"([01]?[0-9]|2[0-3])\s*(?:h|:)\s*([0-5][0-9])?(?::00)?")
_BLANKS = re.compile(r"[\s\u00a0\u202f€]|EUR|HT", re.IGNORECASE)

Raw = dict[str, Value]
# Reads the text of a cell; raises `_Refused`.
Read = Callable[[str], Value]


class Need(Enum):
    """What a sheet may leave out: nothing of a column, some of its cells, the whole of it."""

    CELLS = 1
    COLUMN = 2
    NOTHING = 3


@dataclass(frozen=True)
class Column:
    """A column: its heading, where its value stands in a tender, or in its lot, how it is read."""

    heading: str
    steps: Steps
    read: Read
    need: Need = Need.CELLS
    is_of_lot: bool = False


@dataclass(frozen=True)
class CellDocument(Document):
    """A tender as a sheet writes it: each value has the place of its cell."""

    cells: Mapping[Steps, Place] = field(default_factory=dict)

    def place(self, steps: Steps = ()) -> Place:
        """Return the place of the cell of the value at `steps`, or of the nearest around it."""
        while steps and steps not in self.cells:
            steps = steps[:-1]
        return self.cells.get(steps, Place(self.file))


@dataclass(frozen=True)
class SheetTender:
    """What the lines of one reference say, and where."""

    id: str
    value: Raw
    document: CellDocument


class _Refused(Exception):
    def __init__(self, found: str, expected: str, suggestion: str = "") -> None:
        super().__init__(found)
        self.expected, self.suggestion = expected, suggestion

    def told(self, where: Place, heading: str) -> Anomaly:
        """Return the anomaly of the cell that stands there."""
        return Anomaly(where, heading, str(self), self.expected, suggestion=self.suggestion)


def columns_of(site: Site) -> Sequence[Column]:
    """Return the columns that are read, in the order in which the guide shows them."""
    lists = site.one(Vocabularies)
    category = _one_of(_writings(lists.purchasing_categories), "purchasing_categories")
    territory = _one_of(_writings(lists.territories), "territories")
    sizes = _one_of(_writings(lists.supplier_sizes), "supplier_sizes")
    languages = _some_of(_one_of(_writings(lists.languages), "languages"))
    forms = {plain(form): str(form) for form in Reservation}
    reserved = _some_of(_one_of(forms, "siae, esat, ea", known=[*forms]))
    of_lot = partial(Column, is_of_lot=True)
    return (
        Column("Référence", ("id",), _slug),
        Column("Objet", ("title",), str),
        Column("Famille d’achats", ("category",), category),
        Column("Territoire", ("territory",), territory),
        Column("Contact", ("contact",), _contact(site)),
        Column("Publication", ("published_on",), _day),
        Column("Questions jusqu’au", ("questions_until",), _day, Need.NOTHING),
        Column("Date limite", ("deadline", "day"), _day, Need.COLUMN),
        Column("Heure limite", ("deadline", "time"), _hour, Need.COLUMN),
        Column("Où répondre", ("answer",), _address, Need.COLUMN),
        Column("Langues", ("languages",), languages, Need.NOTHING),
        of_lot("Lot", ("title",), str),
        of_lot("Montant estimé", ("size",), lot_size),
        of_lot("Réservé à", ("reserved_for",), reserved, Need.NOTHING),
        of_lot("Réponses reçues", ("result", "answers"), _count, Need.NOTHING),
        of_lot("Taille retenue", ("result", "winner_size"), sizes, Need.NOTHING),
    )


def tenders_of(site: Site, sheet: Sheet) -> list[SheetTender]:
    """Return the tenders of `sheet`, in the order of their first lines.

    What the result of a lot may not tell is left out. Raises `DataError` with every column that is
    missing and every cell that cannot be read.
    """
    pme = [size.id for size in site.one(Vocabularies).supplier_sizes if size.is_pme]
    reading = _Reading(sheet, columns_of(site), partial(_told, least_answers(site), pme))
    if reading.faults:
        raise DataError(reading.faults)
    groups: dict[str, list[Row]] = {}
    for row in sheet.rows:
        groups.setdefault(reading.reference(row), []).append(row)
    tenders = [reading.tender(reference, rows) for reference, rows in groups.items()]
    if reading.faults:
        raise DataError(reading.faults)
    return tenders


def lot_size(text: str) -> str:
    """Return the class of an amount in euros, as « 45 000,50 € »; a class is itself.

    Raises an error that tells what is no amount.
    """
    if text in [*LotSize]:
        return text
    try:
        amount = Decimal(_BLANKS.sub("", text).replace(",", "."))
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise _Refused(quoted(text), "un montant en euros, hors taxes")
    return str(list(LotSize)[bisect_right(CLASS_STARTS, amount)])


def _told(least: int, pme: Collection[str], lot: Raw) -> Raw:
    """Return what the result of `lot` may tell, of all that its line tells."""
    result = cast(Raw, lot["result"])
    reserved_for = cast(Sequence[str], lot.get("reserved_for", ()))
    answers, size = str(result.get("answers", "")), result.get("winner_size")
    outcome = Outcome.AWARDED if size else Outcome.TO_NOBODY
    if size in pme and not reserved_for:
        outcome = Outcome.TO_A_PME
    # What is no number stays, to be refused.
    if answers.isdecimal() and not is_counted(int(answers), reserved_for, least):
        return {"outcome": outcome.id}
    return {"outcome": outcome.id, **result}


class _Reading:
    """The lines of a sheet read as tenders, and the faults of all of them."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column], told: Callable[[Raw], Raw]) -> None:
        self.sheet = sheet
        self.told = told
        self.faults: list[Anomaly] = []
        self.places = {column: sheet.column(column.heading) for column in columns}
        for column, place in self.places.items():
            if place is None and column.need is not Need.NOTHING:
                found = f"aucune colonne ne s'appelle {quoted(column.heading)}"
                expected = f"une colonne de ce titre parmi {', '.join(sheet.headings)}"
                near = nearest(column.heading, sheet.headings)
                self.faults.append(Anomaly(sheet.place(1), "", found, expected, suggestion=near))

    def reference(self, row: Row) -> str:
        """Return the reference of the line, by which lots of one tender are known."""
        [(_, place)] = [found for found in self._found() if found[0].steps == ("id",)]
        return plain(cell(row, place))

    def tender(self, reference: str, rows: Sequence[Row]) -> SheetTender:
        """Return what `rows` say of the tender of that reference."""
        first, *others = rows
        cells: dict[Steps, Place] = {(): self.sheet.place(first.line)}
        value: Raw = {}
        self._read(first, value, (), cells, is_of_lot=False)
        for row in others:
            self._agrees(row, first)
        lots: list[Value] = []
        for i, row in enumerate(rows):
            lot: Raw = {}
            self._read(row, lot, ("lots", i), cells, is_of_lot=True)
            if "result" in lot:
                self._counts_answers(lot, cells[("lots", i, "result")])
                lot["result"] = self.told(lot)
            lots.append(lot)
        value["lots"] = lots
        document = CellDocument(str(self.sheet.path), None, {}, {}, cells=cells)
        return SheetTender(_slug(reference), value, document)

    def _found(self, *, is_of_lot: bool = False) -> Iterator[tuple[Column, int]]:
        for column, place in self.places.items():
            if place is not None and column.is_of_lot is is_of_lot:
                yield column, place

    def _read(
        self, row: Row, value: Raw, way: Steps, cells: dict[Steps, Place], *, is_of_lot: bool
    ) -> None:
        for column, place in self._found(is_of_lot=is_of_lot):
            text, where = cell(row, place), self.sheet.place(row.line, place)
            if not text:
                if column.need is Need.CELLS:
                    self.faults.append(Anomaly(where, column.heading, "cette case est vide"))
                continue
            for end in range(1, len(column.steps) + 1):
                cells.setdefault((*way, *column.steps[:end]), where)
            try:
                _put(value, column.steps, column.read(text))
            except _Refused as refused:
                self.faults.append(refused.told(where, column.heading))

    def _counts_answers(self, lot: Raw, where: Place) -> None:
        """Tell where a lot has a winner, and nobody knows how many answered."""
        if "answers" not in cast(Raw, lot["result"]):
            found = "une taille, sans le nombre de réponses"
            self.faults.append(Anomaly(where, "Taille retenue", found, "les deux, ou rien"))

    def _agrees(self, row: Row, first: Row) -> None:
        """Tell where another line of the same tender says something else than the first."""
        for column, place in self._found():
            if plain(cell(row, place)) != plain(cell(first, place)):
                found = f"{quoted(cell(row, place))}, quand la ligne {first.line} dit autre chose"
                where = self.sheet.place(row.line, place)
                expected = f"{quoted(cell(first, place))}, ou une autre référence"
                self.faults.append(Anomaly(where, column.heading, found, expected))


def _put(value: Raw, steps: Steps, read: Value) -> None:
    *groups, last = map(str, steps)
    for name in groups:
        value = cast(Raw, value.setdefault(name, {}))
    value[last] = read


def _slug(text: str) -> str:
    return plain(text).replace("&", " ").replace(" ", "-")


def _day(text: str) -> str:
    for form in _DATES:
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007  # a day alone
        except ValueError:
            continue
    example = date(2026, 12, 11).strftime(_DATES[0])
    raise _Refused(quoted(text), f"une date, jour/mois/année, comme {example}")


def _hour(text: str) -> str:
    if found := _HOUR.fullmatch(text):
        return f"{int(found[1]):02}:{found[2] or '00'}"
    raise _Refused(quoted(text), "une heure, comme 12:00")


def _count(text: str) -> str:
    """Return a count as the data write it: a workbook may hold « 4.0 »."""
    return re.sub(r"[.,]0+$", "", text)


def _address(text: str) -> Value:
    return {"email" if "@" in text else "url": text}


def _contact(site: Site) -> Read:
    """Return how a contact is read: by its id, its function or its address."""
    contacts = site[Contact].values()
    written = {plain(way): c.id for c in contacts for way in (c.id, c.function, c.email)}
    labels = [contact.email for contact in contacts]
    return _one_of(written, "un contact de data/contacts.yml", labels, is_list=False)


def _writings(words: Iterable[object]) -> dict[str, str]:
    """Return the id of each word of a list, as it may be written: id, label or letters."""
    found: dict[str, str] = {}
    for word in words:
        tile = getattr(word, "tile", None)
        ways = (getattr(word, "id"), getattr(word, "label"), tile.code if tile else "")  # noqa: B009
        found |= {plain(way): ways[0] for way in ways if way}
    return found


def _one_of(
    written: Mapping[str, str],
    list_name: str,
    known: Sequence[str] = (),
    *,
    is_list: bool = True,
) -> Read:
    expected = f"un mot de « {list_name} » (data/vocabularies.yml)" if is_list else list_name

    def read(text: str) -> Value:
        if word := written.get(plain(text)):
            return word
        near = nearest(text, known) or nearest(plain(text), written)
        raise _Refused(f"{quoted(text)} n'est pas de la liste", expected, near)

    return read


def _some_of(read: Read) -> Read:
    return lambda text: [read(part) for part in re.split(r"\s*[,;/+]\s*|\s+et\s+", text) if part]

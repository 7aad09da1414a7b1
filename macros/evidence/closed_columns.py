"""The columns of a sheet whose cells hold words of closed lists, read as the ids of these words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from macros.evidence.spreadsheet import Row, Sheet, cell, plain
from macros.ground.errors import Anomaly, nearest, quoted
from macros.ground.words import counted


class Word(Protocol):
    """A word of a closed list."""

    @property
    def id(self) -> str:
        """How other files name it."""

    @property
    def label(self) -> str:
        """How people read it."""


@dataclass(frozen=True)
class ClosedList:
    """The words that a column may hold; `name` is the list, as a message calls it.

    `written` are their ids by what may be written for them, as `plain` returns it.
    """

    name: str
    words: Sequence[Word]
    written: Mapping[str, str]


class Columns:
    """The columns of a sheet, read one after the other; the faults of all of them, one a cause."""

    def __init__(self, sheet: Sheet) -> None:
        """Read nothing yet of the `sheet`."""
        self.sheet = sheet
        self.faults: list[Anomaly] = []

    def place(self, heading: str) -> int | None:
        """Return the place of the column of that `heading`; its absence is a fault."""
        place = self.sheet.column(heading)
        if place is None:
            found = f"aucune colonne ne s'appelle {quoted(heading)}"
            expected = f"une colonne de ce titre parmi {', '.join(self.sheet.headings)}"
            near = nearest(heading, self.sheet.headings)
            self.faults.append(Anomaly(self.sheet.place(1), "", found, expected, suggestion=near))
        return place

    def ids(self, heading: str, words: ClosedList, rows: Sequence[Row]) -> list[str]:
        """Return the id that each of the `rows` holds in the column of that `heading`.

        A word of no list is a fault, told once, however many lines hold it.
        """
        place = self.place(heading)
        if place is None:
            return []
        unknown: dict[str, list[Row]] = defaultdict(list)
        ids: list[str] = []
        for row in rows:
            text = cell(row, place)
            word = words.written.get(plain(text), "")
            ids.append(word)
            if not word:
                unknown[text].append(row)
        self.faults += [
            self._fault(heading, words, text, place, some) for text, some in unknown.items()
        ]
        return ids

    def _fault(
        self, heading: str, words: ClosedList, text: str, place: int, rows: Sequence[Row]
    ) -> Anomaly:
        found = f"{quoted(text)} n'est pas de la liste" if text else "cette case est vide"
        if len(rows) > 1:
            found += f", ici et sur {counted(len(rows) - 1, 'autre ligne')}"
        near = nearest(text, [word.label for word in words.words]) if text else ""
        where = self.sheet.place(rows[0].line, place)
        return Anomaly(where, heading, found, f"un mot de {words.name}", suggestion=near)

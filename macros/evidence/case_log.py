"""The case log of a mediator, kept outside the site: each line a request, a referral or not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from macros.evidence.closed_columns import ClosedList, Columns
from macros.evidence.models.report import CaseWord, ReportTable, ReportTables
from macros.evidence.spreadsheet import Sheet, cell, plain
from macros.ground.errors import Anomaly, DataError, quoted
from macros.ground.labels import Labelled

RECEIVED, ANSWERED, ENDED = "Reçue le", "Première réponse le", "Terminée le"
KIND = "Nature"
# A French spreadsheet writes 04/03/2025, a workbook 2025-03-04, and may add the hour.
_FRENCH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T].*)?")


class Kind(Labelled):
    """What a request is."""

    ORIENTATION = "orientation", "Orientation"
    REFERRAL = "saisine", "Saisine"


@dataclass(frozen=True)
class Case:
    """A request: its days, and, of a referral, the id of its word in each table, by its id."""

    received: date
    answered: date | None
    ended: date | None
    words: Mapping[str, str] | None

    @property
    def is_referral(self) -> bool:
        """Whether it is one, rather than an orientation."""
        return self.words is not None


def read_log(tables: ReportTables, sheet: Sheet, today: date) -> list[Case]:
    """Return the requests of `sheet`, one a line, in its order.

    Raises `DataError` with every column that is missing, every day that is none, comes before the
    request or after `today`, and every word that is of no list.
    """
    columns = Columns(sheet)
    kinds = columns.ids(KIND, _closed(KIND, list(Kind)), sheet.rows)
    days = _Days(columns, today)
    received = days.read(RECEIVED)
    others = [days.read(name, received) for name in (ANSWERED, ENDED)]
    referrals = [row for row, kind in zip(sheet.rows, kinds, strict=False) if kind == Kind.REFERRAL]
    words = {
        table.id: columns.ids(table.column, _list_of(table), referrals) for table in tables.tables
    }
    if columns.faults:
        raise DataError(columns.faults)
    of_referrals = iter(zip(*words.values(), strict=True))
    return [
        Case(
            first,
            answered,
            ended,
            dict(zip(words, next(of_referrals), strict=True)) if kind == Kind.REFERRAL else None,
        )
        for kind, first, answered, ended in zip(kinds, received, *others, strict=True)
        if first
    ]


def _list_of(table: ReportTable) -> ClosedList:
    return _closed(table.id, list(table.words()))


def _closed(name: str, words: Sequence[CaseWord | Kind]) -> ClosedList:
    written = {plain(text): word.id for word in words for text in (word.id, word.label)}
    return ClosedList(f"{quoted(name)}, parmi {', '.join(w.label for w in words)}", words, written)


class _Days:
    """The days of a sheet; their faults stand with those of its other columns."""

    def __init__(self, columns: Columns, today: date) -> None:
        self._columns = columns
        self._today = today

    def read(
        self, heading: str, received: Sequence[date | None] | None = None
    ) -> list[date | None]:
        """Return the day of each line; where there is one to be `received` before, it may lack."""
        place = self._columns.place(heading)
        rows = self._columns.sheet.rows
        if place is None:
            return [None] * len(rows)
        days: list[date | None] = []
        for row, first in zip(rows, received or [None] * len(rows), strict=True):
            text = cell(row, place)
            day = _day(text)
            days.append(day)
            if found := self._fault(text, day, first, may_lack=received is not None):
                where = self._columns.sheet.place(row.line, place)
                expected = f"une date jusqu'à aujourd'hui, {self._today:%d/%m/%Y}"
                self._columns.faults.append(
                    Anomaly(where, heading, found, expected, example="04/03/2025")
                )
        return days

    def _fault(self, text: str, day: date | None, first: date | None, *, may_lack: bool) -> str:
        if not text:
            return "" if may_lack else "cette case est vide"
        if day is None:
            return f"{quoted(text)} n'est pas une date"
        if day > self._today:
            return f"{quoted(text)} est dans le futur"
        return f"{quoted(text)} précède la demande" if first and day < first else ""


def _day(text: str) -> date | None:
    try:
        if found := _FRENCH_DAY.fullmatch(text):
            return date(*(int(part) for part in reversed(found.groups())))
        found = _DAY.fullmatch(text)
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None

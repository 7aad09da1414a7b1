"""Anomalies: what an editor is told when the data, or a page, cannot be used as they are."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much an anomaly stops: an error everything, a warning nothing, a third publication."""

    ERROR = "erreur"
    WARNING = "avertissement"
    UNPUBLISHABLE = "avertissement, refusé à la publication"


@dataclass(frozen=True, order=True)
class Place:
    """A point of a file: its path from the root of the site, line and column counted from 1.

    What is wrong outside of any file (an option, a variable) has its name for `file`, and line 0.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `file:line:column`, which terminals and editors turn into a link."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, order=True)
class Anomaly:
    """One fault, in French: where it is, what was found, what was expected instead.

    `path` is the way to the value inside the file (`contacts[3].email`), empty for a whole file.
    `expected`, `example` and `suggestion` are left empty where there is nothing useful to say.
    """

    place: Place
    path: str
    found: str
    expected: str = ""
    example: str = ""
    suggestion: str = ""
    level: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return the sentence shown to the editor, on one line."""
        where = f"{self.path} : " if self.path else ""
        sentence = f"{self.place} — {where}{self.found}."
        if self.expected:
            example = f" (exemple : {self.example})" if self.example else ""
            sentence += f" Attendu : {self.expected}{example}."
        if self.suggestion:
            sentence += f" Vouliez-vous dire « {self.suggestion} » ?"
        return sentence


class DataError(Exception):
    """The data or the pages hold at least one error; carries every anomaly found, sorted."""

    def __init__(self, anomalies: Iterable[Anomaly]) -> None:
        """Keep `anomalies` sorted by file, line and column, each one once."""
        self.anomalies = tuple(sorted(set(anomalies)))
        super().__init__(report(self.anomalies))


def report(anomalies: Iterable[Anomaly], group_of: Callable[[Anomaly], str] | None = None) -> str:
    """Return every anomaly, one a line, under a heading that counts them.

    With `group_of`, those of a group stand together, under its name and their number, in the order
    in which the groups come first.
    """
    rows = list(anomalies)
    heading = "1 anomalie" if len(rows) == 1 else f"{len(rows)} anomalies"
    groups: dict[str, list[Anomaly]] = {}
    for row in rows:
        groups.setdefault(group_of(row) if group_of else "", []).append(row)
    lines = [f"{heading} :"]
    for name, some in groups.items():
        lines += [f" {name} ({len(some)}) :"] if name else []
        lines += [f"  {_with_level(row)}" for row in some]
    return "\n".join(lines)


def errors_among(anomalies: Iterable[Anomaly]) -> list[Anomaly]:
    """Return those of `anomalies` that stop a build."""
    return [anomaly for anomaly in anomalies if anomaly.level is Severity.ERROR]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the word of `known` that looks most like `word`, or "" when none is near."""
    matches = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return matches[0] if matches else ""


def quoted(text: object, limit: int = 60) -> str:
    """Return `text` between French quotation marks, on one line, cut at `limit` characters."""
    line = " ".join(str(text).split())
    return f"« {line if len(line) <= limit else line[: limit - 1] + '…'} »"


def _with_level(anomaly: Anomaly) -> str:
    return str(anomaly) if anomaly.level is Severity.ERROR else f"({anomaly.level}) {anomaly}"

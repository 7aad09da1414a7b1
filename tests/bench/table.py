"""One table, in French: what was measured, how much, the bar, and whether it is missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest

NO_BAR = "—"
KEPT = "✓"
MISSED = "manqué"


@dataclass(frozen=True)
class Bar:
    """A limit: `is_least` tells whether to be above it or below it."""

    limit: float
    is_least: bool

    def is_missed(self, value: float) -> bool:
        """Tell whether `value` is on the wrong side."""
        return value < self.limit if self.is_least else value > self.limit


def at_most(limit: float) -> Bar:
    """Return a bar not to go above."""
    return Bar(limit, is_least=False)


def at_least(limit: float) -> Bar:
    """Return a bar not to go below."""
    return Bar(limit, is_least=True)


@dataclass(frozen=True)
class Measure:
    """A value, with its name and unit (either may be empty) and its bar, if it has one.

    It is shown with as many `decimals`, and judged as it is shown.
    """

    name: str
    value: float
    unit: str = ""
    bar: Bar | None = None
    decimals: int = 0

    @property
    def is_missed(self) -> bool:
        """Whether there is a bar, on the right side of which the value is not."""
        return self.bar is not None and self.bar.is_missed(round(self.value, self.decimals))


def kilobytes(name: str, size: int, bar: Bar | None = None) -> Measure:
    """Return `size`, in bytes, as a measure in kilobytes."""
    return Measure(name, size / 1000, "ko", bar, decimals=1)


@dataclass(frozen=True)
class Line:
    """What is measured, and its measures."""

    what: str
    measures: tuple[Measure, ...]

    @property
    def verdict(self) -> str:
        """Whether the bars are kept; which are not, when there are several; "" without a bar."""
        judged = [measure for measure in self.measures if measure.bar]
        missed = [measure.name for measure in judged if measure.is_missed]
        if not missed:
            return KEPT if judged else ""
        return MISSED if len(judged) == 1 else f"{MISSED} : {', '.join(missed)}"


@dataclass(frozen=True)
class Section:
    """Lines under a title, and how they were measured."""

    title: str
    lines: tuple[Line, ...]
    note: str = ""


def table(sections: Iterable[Section]) -> str:
    """Return the table that `sections` make, its columns aligned."""
    found = list(sections)
    rows = [_rows(section) for section in found]
    widths = [max(map(len, column)) for column in zip(*chain(*rows), strict=True)]
    parts = [
        [section.title, *section.note.splitlines(), *(_aligned(row, widths, "   ") for row in body)]
        for section, body in zip(found, rows, strict=True)
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def missed(sections: Iterable[Section]) -> int:
    """Return the number of lines that miss a bar."""
    return sum(line.verdict.startswith(MISSED) for s in sections for line in s.lines)


def number(value: float, decimals: int = 0) -> str:
    """Return `value` as it is written in French."""
    return f"{value:.{decimals}f}".replace(".", ",")


def _rows(section: Section) -> list[list[str]]:
    """Return the cells of each line; measures of the same rank stand one above the other."""
    values = _columns([[_value(measure) for measure in line.measures] for line in section.lines])
    limits = _columns([_limits(line) for line in section.lines])
    return [
        [f"  {line.what}", value, limit, line.verdict]
        for line, value, limit in zip(section.lines, values, limits, strict=True)
    ]


def _columns(lines: list[list[str]]) -> list[str]:
    several = [cells for cells in lines if len(cells) > 1]
    widths = [max(map(len, column)) for column in zip_longest(*several, fillvalue="")]
    return [_aligned(cells, widths if len(cells) > 1 else [], " · ") for cells in lines]


def _aligned(cells: list[str], widths: list[int], separator: str) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=False)]
    return separator.join([*padded, *cells[len(widths) :]]).rstrip()


def _value(measure: Measure) -> str:
    words = (measure.name, number(measure.value, measure.decimals), measure.unit)
    return " ".join(filter(None, words))


def _limits(line: Line) -> list[str]:
    return [_limit(measure) for measure in line.measures] if line.verdict else [NO_BAR]


def _limit(measure: Measure) -> str:
    if measure.bar is None:
        return NO_BAR
    sign = "≥" if measure.bar.is_least else "≤"
    return f"{sign} {measure.bar.limit:g}".replace(".", ",")

"""The file of a year: counted from a file that stays outside the site, and written once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.ground.errors import Anomaly, Place
from macros.ground.french import number

_FIRST_YEAR = 2000

# What is told of cells, by these cells.
Counts = Mapping[tuple[str, ...], int]


def refusals(root: Path, path: Path, year: int, last: int) -> Iterator[Anomaly]:
    """Yield why the file at `path` may not be counted for that `year`, in the site at `root`.

    The `last` year is the latest that may be.
    """
    if path.resolve().is_relative_to(root.resolve()):
        found = "ce fichier est dans le dossier du site, qui se publie"
        yield Anomaly(Place(str(path)), "", found, "un dossier que vous seul lisez")
    if not _FIRST_YEAR <= year <= last:
        expected = f"une année de {_FIRST_YEAR} à {last}"
        yield Anomaly(Place("--year", 0), "", f"« {year} »", expected)


def write_whole(file: Path, text: str) -> None:
    """Write `text` whole, or leave the last file as it was."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".yml.next")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def revealed(what: str, before: int | None, after: int | None) -> Iterator[str]:
    """Yield what who kept the count `before` learns from that which comes `after`."""
    if before != after:
        yield f"{what}, {_count(before)} puis {_count(after)}"


def revealed_of_cells(before: Counts, after: Counts) -> Iterator[str]:
    """Yield what who kept the counts of cells `before` learns from those that come `after`."""
    for cells in {**before, **after}:
        yield from revealed(" et ".join(cells), before.get(cells), after.get(cells))


def _count(count: int | None) -> str:
    return "rien" if count is None else number(count)

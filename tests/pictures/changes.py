"""What is not the same before and after, and how it is told in French."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from tests.bench.table import number
from tests.pictures.comparison import Difference
from tests.pictures.media import Medium
from tests.pictures.views import View

Kind = Literal["before", "after", "difference"]
LEAST_SHARE = 0.001  # below it, a number of pixels says more


@dataclass(frozen=True)
class Change:
    """A view that is not the same on a medium: the name of the file of each of its pictures.

    A view that only one of the two sites shows has that picture alone, and no `difference`.
    """

    view: View
    medium: Medium
    files: Mapping[Kind, str]
    difference: Difference | None = None

    @property
    def extent(self) -> str:
        """How much of it differs, in French."""
        if self.difference is None:
            return "nouveau" if "after" in self.files else "ne se montre plus"
        if self.difference.share < LEAST_SHARE:
            return f"{_number(self.difference.pixels)} pixel{_plural(self.difference.pixels)}"
        return f"{number(100 * self.difference.share, 1)} %"

    @property
    def growth(self) -> str:
        """The heights before and after, in French; "" when they are the same."""
        before, after = self.difference.heights if self.difference else (0, 0)
        if before == after:
            return ""
        return f"hauteur : {_number(before)} px, puis {_number(after)} px"


@dataclass
class Outcome:
    """The number of pictures compared, what changes, and what neither site shows."""

    compared: int = 0
    changes: list[Change] = field(default_factory=list)
    unseen: list[tuple[View, Medium]] = field(default_factory=list)

    @property
    def by_view(self) -> list[tuple[View, list[Change]]]:
        """The changes of each view that has some."""
        return [(view, [*found]) for view, found in groupby(self.changes, lambda c: c.view)]

    @property
    def count(self) -> str:
        """How many pictures differ, in French."""
        several = len(self.changes)
        if not several:
            return f"Aucune des {self.compared} images ne diffère"
        verb = "diffèrent" if several > 1 else "diffère"
        return f"{several} image{_plural(several)} sur {self.compared} {verb}"

    @property
    def not_shown(self) -> str:
        """What neither site shows, in French; "" when all is shown."""
        views = groupby(self.unseen, lambda unseen: unseen[0])
        told = [f"{view.label} ({_media(medium for _, medium in media)})" for view, media in views]
        return f"Ne se montre ni avant ni après : {', '.join(told)}." if told else ""


def summary(outcome: Outcome) -> str:
    """Return how many pictures differ, a line for each view that does, and what is not shown."""
    lines = [
        f"  {view.label} : {', '.join(f'{c.medium.label} ({c.extent})' for c in changes)}"
        for view, changes in outcome.by_view
    ]
    end = " :" if lines else "."
    return "\n".join(filter(None, [f"{outcome.count}{end}", *lines, outcome.not_shown]))


def _media(media: Iterable[Medium]) -> str:
    return ", ".join(medium.label for medium in media)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def _plural(number_of_them: int) -> str:
    return "s" if number_of_them > 1 else ""

"""The page that shows what differs, and its pictures beside it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.pictures.changes import Kind, Outcome
from tests.pictures.comparison import Difference
from tests.pictures.media import Medium
from tests.pictures.views import View

TEMPLATES = Path(__file__).parent
MARGIN = 60  # pixels shown above and below what differs
LABELS: dict[Kind, str] = {"before": "Avant", "after": "Après", "difference": "Différence"}


@dataclass(frozen=True)
class Frame:
    """Rows of a picture that are shown together, `bottom` left out."""

    top: int
    bottom: int


def frames(difference: Difference | None) -> list[Frame]:
    """Return the rows to show of pictures that differ so: what is near is shown together."""
    if difference is None:
        return []
    found: list[Frame] = []
    for first, end in difference.bands:
        top = max(0, first - MARGIN)
        bottom = min(max(difference.heights), end + MARGIN)
        if found and top <= found[-1].bottom:
            top = found.pop().top
        found.append(Frame(top, bottom))
    return found


@dataclass(frozen=True)
class Report:
    """A folder of its own, which holds `index.html` and the pictures."""

    folder: Path

    @property
    def page(self) -> Path:
        """The file to open."""
        return self.folder / "index.html"

    def clear(self) -> None:
        """Forget the last report."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def keep(
        self, view: View, medium: Medium, pictures: Mapping[Kind, bytes | None]
    ) -> dict[Kind, str]:
        """Write the PNG that there are of a view on a medium; return the names of their files."""
        names: dict[Kind, str] = {}
        for kind, picture in pictures.items():
            if picture is not None:
                names[kind] = f"{view.name}-{medium.name}-{kind}.png"
                (self.folder / names[kind]).write_bytes(picture)
        return names

    def write(self, outcome: Outcome, base: str) -> None:
        """Write the page that tells what changed since `base`."""
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        template = environment.get_template("report.html")
        html = template.render(outcome=outcome, base=base, labels=LABELS, frames=frames)
        self.page.write_text(html, encoding="utf-8")

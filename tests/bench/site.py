"""The site to measure."""

from __future__ import annotations

from pathlib import Path

from tests.bench.refusal import CannotMeasure
from tests.conftest import build
from tests.pages import ROOT


def built_site(folder: Path) -> Path:
    """Build the site inside `folder`, on the day of the tests; return its own folder.

    Raises `CannotMeasure` when the build is refused.
    """
    result = build(ROOT, folder / "site")
    if result.returncode:
        raise CannotMeasure("Le site ne se construit pas : lancez « make build » pour savoir où.")
    return folder / "site"

"""Scripts: a component holds its own; they import from the ground, which imports none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.ground.component_folders import component_scripts
from macros.trades import NAMES
from tests.architecture.test_repository import ROOT, tracked_files

OVERRIDES = ROOT / "overrides"
COMPONENTS, GROUND, SHARED = "components", "javascripts", "shared"

_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*"(?P<path>[^"]+)\"""")


@dataclass(frozen=True)
class Import:
    """One import, in code or in a type, by the paths of both modules in `overrides/`."""

    importer: str
    imported: str


def scripts() -> dict[str, str]:
    """Return the text of each script of ours by its path in `overrides/`."""
    return {
        file.relative_to(OVERRIDES).as_posix(): file.read_text(encoding="utf-8")
        for file in tracked_files("overrides/*.js")
    }


def imports() -> Iterator[Import]:
    """Yield every import of every script."""
    for path, text in scripts().items():
        for found in _IMPORT.finditer(text):
            target = (OVERRIDES / path).parent / found["path"]
            yield Import(path, Path(target).resolve().relative_to(OVERRIDES).as_posix())


def fault(found: Import) -> str | None:
    """Return what is wrong with `found`, None when nothing is."""
    kind, trade, *_ = found.importer.split("/")
    to_kind, to_trade, *_ = found.imported.split("/")
    if kind == GROUND and to_kind == COMPONENTS:
        return "the ground imports from a component"
    if to_trade not in {trade, SHARED}:
        return f"{trade} imports from {to_trade}"
    if found.imported in ENTRIES:
        return "an entry is imported"
    return None


ENTRIES = set(component_scripts(OVERRIDES).values())


def test_every_script_stands_with_its_component_or_in_the_ground_of_its_trade() -> None:
    astray = [
        path
        for path in scripts()
        if not re.fullmatch(
            rf"{COMPONENTS}/(?:{'|'.join(NAMES)})/[\w-]+/[\w-]+\.js"
            rf"|{GROUND}/(?:{'|'.join([*NAMES, SHARED])})/(?:[\w-]+/)?[\w-]+\.js",
            path,
        )
    ]

    assert astray == []


def test_imports_go_from_components_to_the_ground() -> None:
    assert [(found, reason) for found in imports() if (reason := fault(found))] == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("javascripts/site/a.js", "components/site/door/door-view.js"),
        ("javascripts/shared/a.js", "javascripts/site/b.js"),
        ("components/tutorials/door/a.js", "javascripts/site/b.js"),
        ("components/suppliers/door/a.js", "components/suppliers/triage/triage.js"),
    ],
)
def test_an_import_that_goes_up_or_aside_is_refused(importer: str, imported: str) -> None:
    assert fault(Import(importer, imported))


def test_every_module_runs_somewhere() -> None:
    in_use = ENTRIES | {found.imported for found in imports()}

    assert [path for path in scripts() if path not in in_use] == []

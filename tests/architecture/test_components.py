"""A component is one folder: what it holds has its name, which no other has."""

from __future__ import annotations

import re
from collections import Counter

from macros.gallery.examples import EXAMPLES, examples_of
from macros.ground.finishing.stylesheet import in_cascade
from macros.trades import NAMES
from tests.architecture.test_repository import ROOT, tracked_files

COMPONENTS = ROOT / "overrides" / "components"


def test_every_component_is_a_folder_of_a_trade() -> None:
    astray = [
        path
        for path in tracked_files("overrides/components")
        if len(path.relative_to(COMPONENTS).parts) != 3
        or path.relative_to(COMPONENTS).parts[0] not in NAMES
    ]

    assert astray == []


def test_what_a_component_holds_has_its_name() -> None:
    astray = [
        path
        for path in tracked_files("overrides/components")
        if path.name != EXAMPLES
        and path.suffix != ".js"
        and path.name not in {f"{path.parent.name}.html", f"{path.parent.name}.css"}
    ]

    assert astray == []


def test_a_component_with_a_template_has_an_example() -> None:
    written = examples_of(ROOT / "overrides")

    assert [name for name, examples in written.items() if not examples] == []


def test_a_name_is_that_of_one_component() -> None:
    folders = {path.parent for path in tracked_files("overrides/components")}
    names = Counter(folder.name for folder in folders)

    assert [name for name, count in names.items() if count > 1] == []


def test_a_sheet_dresses_the_component_of_its_name() -> None:
    strays = [
        sheet
        for sheet in tracked_files("overrides/components/*.css")
        if not re.search(rf"\.tu-{sheet.stem}(?![a-z])", sheet.read_text(encoding="utf-8"))
    ]

    assert strays == []


def test_every_sheet_is_in_the_cascade_once() -> None:
    docs = [path.relative_to(ROOT / "docs").as_posix() for path in tracked_files("docs/*.css")]
    overrides = tracked_files("overrides/components/*.css")
    sheets = docs + [path.relative_to(ROOT / "overrides").as_posix() for path in overrides]

    assert sorted(in_cascade(sheets)) == sorted(sheets)

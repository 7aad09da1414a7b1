"""Sites that several files of tests ask for, built once a run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Shared, build
from tests.pages import copy_small_sources, copy_sources

SiteWithout = Callable[[str], Path]


# Changes of the real site, of which none has to do with another.
CHANGES = (
    ("data/contacts.yml", "01 99 00 12 34", "01 99 00 98 76"),
    ("data/contacts.yml", "line: Secrétariat général", "line: Direction des achats"),
    ("data/organisation.yml", "regime: private", "regime: public"),
    ("docs/confidentialite.md", "\n# ", "\n[TPE](glossaire.md#tpe)\n\n# "),
)


def replace(file: Path, old: str, new: str) -> None:
    """Replace in `file` the first `old` with `new`."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="session")
def changed(shared: Shared) -> Path:
    """Return the real site once changed."""
    return shared.once("changed", _change) / "site"


def _change(folder: Path) -> None:
    sources = copy_sources(folder / "sources")
    for file, old, new in CHANGES:
        replace(sources / file, old, new)
    result = build(sources, folder / "site")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def site_without(shared: Shared) -> SiteWithout:
    """Return what builds a small site without one optional file, or folder, of data/."""

    def site_without_file(name: str) -> Path:
        def make(folder: Path) -> None:
            sources = copy_small_sources(folder / "sources")
            path = sources / "data" / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            result = build(sources, folder / "site")
            assert result.returncode == 0, result.stderr

        return shared.once(f"without-{name}", make) / "site"

    return site_without_file

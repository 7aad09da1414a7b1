"""Sites that several files of tests ask for, built once a run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Shared, build
from tests.pages import copy_sources

SiteWithout = Callable[[str], Path]


@pytest.fixture(scope="session")
def site_without(shared: Shared) -> SiteWithout:
    """Return what builds the real site without one optional file, or folder, of data/."""

    def site_without_file(name: str) -> Path:
        def make(folder: Path) -> None:
            sources = copy_sources(folder / "sources")
            path = sources / "data" / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            result = build(sources, folder / "site")
            assert result.returncode == 0, result.stderr

        return shared.once(f"without-{name}", make) / "site"

    return site_without_file

"""`make build`: the last good site stays, to the byte, when the next one is refused."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Shared
from tests.pages import ROOT, copy_small_sources

_RECIPE = re.compile(r"^build:.*\n((?:\t.*\n)+)", re.MULTILINE)


def make_build(sources: Path) -> subprocess.CompletedProcess[str]:
    """Run in `sources` what the target `build` of the Makefile runs, with the Python of tests."""
    match = _RECIPE.search((ROOT / "Makefile").read_text(encoding="utf-8"))
    assert match
    recipe = match[1].replace("\t@", "").replace("$(PY)", shlex.quote(sys.executable))
    return subprocess.run(
        ["sh", "-ec", recipe],
        cwd=sources,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795348800"},
        capture_output=True,
        text=True,
        check=False,
    )


def files_of(site: Path) -> dict[str, bytes]:
    """Return every file of the built `site`, by its path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def around(sources: Path) -> set[str]:
    """Return what stands beside the site."""
    return {path.name for path in sources.iterdir()} - {".cache"}


def _build(sources: Path) -> None:
    result = make_build(copy_small_sources(sources))
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def built(shared: Shared) -> Path:
    """Return the sources of a small site, once built."""
    return shared.once("built", _build)


@pytest.fixture
def sources(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the sources and of the site built from them."""
    return shutil.copytree(built, tmp_path / "sources", symlinks=True)


def a_fault_of_the_data(sources: Path) -> None:
    (sources / "data/contacts.yml").write_text("contacts: []\n", encoding="utf-8")


def a_broken_link(sources: Path) -> None:
    page = sources / "docs/mentions-legales.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Rien](#rien)\n", encoding="utf-8")


def a_step_that_fails_at_the_end(sources: Path) -> None:
    step = sources / "macros/ground/finishing/content_security_policy.py"
    step.write_text("raise RuntimeError\n", encoding="utf-8")


FAULTS = [a_fault_of_the_data, a_broken_link, a_step_that_fails_at_the_end]


@pytest.mark.parametrize("spoil", FAULTS)
def test_a_refused_build_leaves_the_last_site_to_the_byte(
    sources: Path, spoil: Callable[[Path], None]
) -> None:
    site, beside = files_of(sources / "site"), around(sources)
    spoil(sources)

    result = make_build(sources)

    assert result.returncode != 0
    assert files_of(sources / "site") == site
    assert around(sources) == beside
    assert "le dossier site/ n'a pas changé" in result.stderr


def test_a_refused_first_build_leaves_no_site(sources: Path) -> None:
    shutil.rmtree(sources / "site")
    beside = around(sources)
    a_fault_of_the_data(sources)

    assert make_build(sources).returncode != 0
    assert around(sources) == beside


def test_a_build_replaces_the_last_one_whatever_an_interrupted_one_left(sources: Path) -> None:
    site, beside = files_of(sources / "site"), around(sources)
    (sources / "site").rename(sources / ".site.last")
    (sources / ".site.next").mkdir()
    (sources / ".site.next/half.html").write_text("half", encoding="utf-8")

    result = make_build(sources)

    assert result.returncode == 0, result.stderr
    assert files_of(sources / "site") == site
    assert around(sources) == beside


def test_the_last_site_comes_back_when_a_build_was_stopped_in_the_middle(sources: Path) -> None:
    site = files_of(sources / "site")
    (sources / "site").rename(sources / ".site.last")
    a_fault_of_the_data(sources)

    assert make_build(sources).returncode != 0
    assert files_of(sources / "site") == site

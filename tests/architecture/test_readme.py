"""The paths that the README and the guides name exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ("README.md", "CHANGELOG.md", "LICENSE-CONTENTS.md")
# A path in code marks: a folder, or a file with an ending; « … » and « <id> » stand for any name.
_PATH = re.compile(r"`((?:[\w.-]+/)+(?:[\w.<>…*-]+(?:/|\.\w+))?)`")
_MADE_BY_MAKE = {"site/"}


def _paths() -> list[tuple[str, str]]:
    named = {
        (guide, path)
        for guide in GUIDES
        for path in _PATH.findall((ROOT / guide).read_text(encoding="utf-8"))
    }
    return sorted((guide, path) for guide, path in named if path not in _MADE_BY_MAKE)


@pytest.mark.parametrize(("guide", "path"), _paths())
def test_a_path_that_a_guide_names_exists(guide: str, path: str) -> None:
    assert list(ROOT.glob(re.sub(r"<\w+>|…", "*", path.rstrip("/")))), f"{guide} : {path}"

"""What the workers of a run share is made once, and never seen half made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest

from tests.conftest import Shared


def test_a_folder_is_made_once_whoever_asks_for_it(tmp_path: Path) -> None:
    made: list[Path] = []
    two_at_once = Barrier(2)

    def make(folder: Path) -> None:
        made.append(folder)
        # Long enough for another to begin as well, were it let in.
        with suppress(BrokenBarrierError):
            two_at_once.wait(timeout=0.2)
        (folder / "page.html").write_text("whole", encoding="utf-8")

    def page(_: int) -> str:
        return (Shared(tmp_path).once("site", make) / "page.html").read_text(encoding="utf-8")

    with ThreadPoolExecutor(8) as workers:
        pages = list(workers.map(page, range(8)))

    assert pages == ["whole"] * 8
    assert len(made) == 1


def test_a_folder_that_could_not_be_made_is_made_anew(tmp_path: Path) -> None:
    def stumble(folder: Path) -> None:
        (folder / "half.html").write_text("half", encoding="utf-8")
        raise ValueError(folder.name)

    with pytest.raises(ValueError, match="site"):
        Shared(tmp_path).once("site", stumble)

    assert list(Shared(tmp_path).once("site", lambda _: None).iterdir()) == []


def test_each_name_has_its_folder(tmp_path: Path) -> None:
    shared = Shared(tmp_path)

    assert shared.once("a", lambda _: None) != shared.once("b", lambda _: None)

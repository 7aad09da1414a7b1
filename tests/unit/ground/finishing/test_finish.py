from __future__ import annotations

import sys
from pathlib import Path

import pytest

from macros.ground.finishing import finish


def test_a_site_to_ship_goes_through_every_step(built: Path) -> None:
    finish(built, ship=True)
    html = (built / "contacts/index.html").read_text("utf-8")
    assert "Content-Security-Policy" in html
    assert not list(built.rglob("*.map"))


def test_a_site_to_look_at_while_writing_is_only_repaired_without_esbuild(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(built))
    finish(built, ship=False)
    html = (built / "reglement/index.html").read_text("utf-8")
    assert "tu-align-right" in html
    assert "Content-Security-Policy" not in html
    assert list(built.rglob("*.map"))


def test_the_same_site_is_finished_to_the_same_bytes(built: Path, as_built: Path) -> None:
    finish(built, ship=True)
    first = {file: file.read_bytes() for file in sorted(built.rglob("*")) if file.is_file()}
    for file in first:
        file.unlink()
    for file in sorted(as_built.rglob("*")):
        if file.is_file():
            (built / file.relative_to(as_built)).parent.mkdir(parents=True, exist_ok=True)
            (built / file.relative_to(as_built)).write_bytes(file.read_bytes())
    finish(built, ship=True)
    assert {file: file.read_bytes() for file in sorted(built.rglob("*")) if file.is_file()} == first

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "tests/examples"


@cache
def said(site: str, encoding: str) -> subprocess.CompletedProcess[str]:
    """Return what `check` says of an example, on a terminal of that encoding."""
    command = ["-m", "macros", "check", "--root", str(EXAMPLES / site), "--today", "2026-11-22"]
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        encoding=encoding,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp850", "utf-8"])
def test_sound_data_are_told_on_any_terminal(encoding: str) -> None:
    assert said("valid", encoding).returncode == 0


def test_what_a_terminal_cannot_write_is_still_read() -> None:
    assert said("valid", "ascii").stdout.startswith("Donnees et pages verifiees : ")


def test_a_fault_is_told_in_plain_letters_where_there_are_no_others() -> None:
    assert "\\x" not in said("faulty", "ascii").stderr


def test_what_a_terminal_can_write_keeps_its_accents() -> None:
    assert said("valid", "latin-1").stdout.startswith("Données et pages vérifiées")

"""Tests run in the browser that the Makefile installs, whatever else stands on the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.engine import chromium


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which programs are looked up; nobody names a browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    return tmp_path


def install(machine: Path, name: str) -> str:
    program = machine / name
    program.write_text("")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize("other", ["chromium", "chromium-browser", "google-chrome"])
def test_another_browser_is_passed_by(machine: Path, other: str) -> None:
    install(machine, other)

    assert chromium() is None


def test_the_shell_of_debian_is_taken(machine: Path) -> None:
    install(machine, "chromium")
    shell = install(machine, "chromium-headless-shell")

    assert chromium() == shell


def test_another_browser_is_taken_when_it_is_named(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(machine, "chromium-headless-shell")
    monkeypatch.setenv("CHROMIUM", install(machine, "chromium"))

    assert chromium() == str(machine / "chromium")


def test_an_empty_name_names_nothing(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = install(machine, "chromium-headless-shell")
    monkeypatch.setenv("CHROMIUM", "")

    assert chromium() == shell


def test_a_name_that_names_no_program_is_not_forgotten(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(machine, "chromium-headless-shell")
    monkeypatch.setenv("CHROMIUM", "nowhere")

    with pytest.raises(FileNotFoundError):
        chromium()

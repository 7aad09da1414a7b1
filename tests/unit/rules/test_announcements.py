"""The holes of the texts to paste."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.rules.announcements import HOLES
from tests.sites import a_site_folder, anomalies

FILE = "data/announcements.yml"
LINE = "Le médiateur interne de {organisation} : {courriel}, {telephone}, {page}."


def said(folder: Path, line: str) -> list[str]:
    return [str(row) for row in anomalies(a_site_folder(folder, (FILE, LINE, line)))]


def test_a_hole_that_nothing_fills_is_refused_where_it_is_written(tmp_path: Path) -> None:
    [row] = said(tmp_path, "Écrire à {portable}.")

    assert row.startswith(f"{FILE}:11:9 — texts[0].lines[0] : le site ne sait pas remplir")


def test_a_hole_that_is_misspelt_is_given_its_name(tmp_path: Path) -> None:
    [row] = said(tmp_path, "Écrire à {couriel}.")

    assert row.endswith("Vouliez-vous dire « {courriel} » ?")


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_that_the_site_fills_is_accepted(tmp_path: Path, hole: str) -> None:
    assert said(tmp_path, f"Voici {hole}.") == []


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% raw %}", "{# rien #}", "{}", "{ ouvert"])
def test_other_braces_are_text(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, f"Voici {text}.") == []

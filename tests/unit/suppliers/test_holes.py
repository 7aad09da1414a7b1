"""The texts to paste: their holes, and the clause that the culture of mediation takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.suppliers.holes import HOLES
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


def named(folder: Path, clause: str) -> list[str]:
    change = ("data/culture.yml", "clause: clause", f"clause: {clause}")
    return [str(row) for row in anomalies(a_site_folder(folder, change))]


def test_a_clause_that_no_text_holds_is_given_the_nearest(tmp_path: Path) -> None:
    [row] = named(tmp_path, "clauze")

    assert row.startswith("data/culture.yml:23:9 — clause : « clauze » n'existe pas.")
    assert row.endswith("Vouliez-vous dire « clause » ?")


def test_a_text_that_is_not_for_contracts_is_no_clause(tmp_path: Path) -> None:
    change = (FILE, "medium: contrat", "medium: signature")

    [row] = [str(row) for row in anomalies(a_site_folder(tmp_path, change))]
    assert "« clause » n'existe pas" in row


def test_a_clause_is_not_missed_where_there_are_no_texts(tmp_path: Path) -> None:
    folder = a_site_folder(tmp_path)
    (folder / FILE).unlink()

    assert anomalies(folder) == []

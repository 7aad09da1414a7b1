"""The panel of a year is counted from a file kept elsewhere, and written once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from macros.__main__ import main
from macros.evidence.models.panel import PanelYear
from macros.evidence.panel import panel_of
from macros.evidence.secrecy import Told
from macros.evidence.spreadsheet import read_sheet
from macros.ground.errors import DataError
from macros.loading import load_site
from tests import panel_lines
from tests.builders import TODAY
from tests.sites import ROOT, a_site_folder

SITE, _ = load_site(ROOT, TODAY)
DAY = ["--today", TODAY.isoformat()]
LABELS = {
    "regions": panel_lines.REGIONS,
    "tailles": panel_lines.SIZES,
    "statuts": panel_lines.STATUSES,
    "familles": panel_lines.CATEGORIES,
}
NOT_A_PME = "250 personnes et plus"
FEW = "Taille;Statut\n" + "Moins de 50 personnes;Aucun\n" * 20


def a_panel(folder: Path, text: str = FEW) -> Path:
    """Return a file of suppliers, outside of any site."""
    path = folder / "panel.csv"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> list[str]:
    with pytest.raises(DataError) as refusal:
        panel_of(SITE, read_sheet(path))
    return [str(row) for row in refusal.value.anomalies]


# What is counted


@pytest.mark.parametrize("year", panel_lines.YEARS)
def test_the_figures_of_the_demonstration_are_those_of_its_suppliers(year: int) -> None:
    pme = [row for row in panel_lines.suppliers(year) if row[2] != NOT_A_PME]
    counts = {
        table: Counter(row[place] for row in pme) for place, table in enumerate(LABELS, start=1)
    }
    told = SITE[PanelYear][str(year)]

    assert told.pme == len(pme)
    assert told.others == panel_lines.SUPPLIERS - len(pme)
    assert [row.count for table in told.tables for row in table.told] == [
        sum(counts[table.id][str(label_of(cell, table.id))] for cell in row.cells)
        for table in told.tables
        for row in table.told
    ]


def label_of(cell: str, table: str) -> object:
    """Return what the file of suppliers calls a cell."""
    lists = yaml.safe_load((ROOT / "data/vocabularies.yml").read_text(encoding="utf-8"))
    words = {word["id"]: word["label"] for some in lists.values() for word in some if "id" in word}
    assert words[cell] in LABELS[table]
    return words[cell]


@pytest.mark.parametrize("year", panel_lines.YEARS)
def test_the_demonstration_has_something_to_keep_to_itself(year: int) -> None:
    told = SITE[PanelYear][str(year)]

    assert [table.id for table in told.tables if any(len(r.cells) > 1 for r in table.told)] == [
        "regions",
        "statuts",
    ]


def test_a_word_is_read_by_its_id_its_label_or_its_letters(tmp_path: Path) -> None:
    rows = "PAC;Moins de 10 personnes;SIAE;Travaux et maintenance\n" * 6
    rows += "Provence Alpes Cote d'Azur;de-10-a-49;siae;travaux-maintenance\n" * 6
    path = a_panel(tmp_path, "region;TAILLE;statut;Famille d'achats\n" + rows)
    told = panel_of(SITE, read_sheet(path)).tables["regions"]

    assert Told(("provence-alpes-cote-d-azur",), 12) in told


def test_a_population_of_a_few_firms_is_not_told(tmp_path: Path) -> None:
    row = "BRE;Moins de 10 personnes;SIAE;Travaux et maintenance\n"
    panel = panel_of(SITE, read_sheet(a_panel(tmp_path, ";".join(headings()) + "\n" + row * 10)))

    assert (panel.pme, {*panel.tables.values()}) == (None, {()})


def headings() -> tuple[str, ...]:
    return panel_lines.HEADINGS[1:]


# What is wrong


def test_every_column_that_is_missing_is_said(tmp_path: Path) -> None:
    assert len(faults(a_panel(tmp_path, "Fournisseur;Région\nUn;Corse\n"))) == 3


def test_a_word_of_no_list_is_said_once_with_how_often_it_stands(tmp_path: Path) -> None:
    row = "Bretagn;Moins de 10 personnes;SIAE;Travaux et maintenance\n"
    path = a_panel(tmp_path, ";".join(headings()) + "\n" + row * 4)

    [fault] = faults(path)
    assert fault.startswith(f"{path}:2:1 — Région : « Bretagn »")
    assert "3 autres lignes" in fault
    assert "« Bretagne »" in fault


def test_a_word_that_is_of_the_list_and_of_no_table_is_not_suggested(tmp_path: Path) -> None:
    row = "France entière;Moins de 10 personnes;SIAE;Travaux et maintenance\n"

    [fault] = faults(a_panel(tmp_path, ";".join(headings()) + "\n" + row))
    assert "Vouliez-vous dire « France entière »" not in fault


def test_an_empty_cell_is_said(tmp_path: Path) -> None:
    path = a_panel(tmp_path, ";".join(headings()) + "\nBRE;;SIAE;Travaux et maintenance\n")

    [fault] = faults(path)
    assert fault.startswith(f"{path}:2:2 — Taille : ")


# What is written


def run(site: Path, path: Path, *more: str, year: int = 2024) -> int:
    return main(["panel", str(path), "--year", str(year), "--root", str(site), *DAY, *more])


def written(site: Path, year: int = 2024) -> Path:
    return site / f"data/panel/{year}.yml"


def test_a_year_is_written_as_the_check_wants_it(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")

    assert run(site, a_panel(tmp_path)) == 0
    assert load_site(site, TODAY)[0][PanelYear]["2024"].pme == 20


def test_no_line_of_the_file_is_kept(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")
    path = a_panel(tmp_path, FEW.replace("Taille", "Fournisseur;Taille").replace("\nM", "\nLuc;M"))

    assert run(site, path) == 0
    assert "Luc" not in written(site).read_text(encoding="utf-8")


def test_a_file_inside_the_site_is_refused(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")

    assert run(site, a_panel(site / "docs")) == 1
    assert not written(site).exists()


@pytest.mark.parametrize("year", [TODAY.year + 1, 1999, 0, -5])
def test_a_year_to_come_or_of_no_panel_is_refused(tmp_path: Path, year: int) -> None:
    site = a_site_folder(tmp_path / "site")

    assert run(site, a_panel(tmp_path), year=year) == 1
    assert not written(site, year).exists()


def test_a_site_that_does_not_say_how_to_count_is_told_so(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")
    (site / "data/panel_tables.yml").unlink()
    (site / "data/panel/2025.yml").unlink()

    assert run(site, a_panel(tmp_path)) == 1


def test_the_same_counts_change_nothing(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")
    run(site, a_panel(tmp_path))
    before = written(site).stat().st_mtime_ns

    assert run(site, a_panel(tmp_path)) == 0
    assert written(site).stat().st_mtime_ns == before


def test_what_was_published_of_a_year_does_not_change(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")
    run(site, a_panel(tmp_path))
    before = written(site).read_bytes()
    more = a_panel(tmp_path, FEW + "Moins de 50 personnes;Aucun\n")

    assert run(site, more) == 1
    assert written(site).read_bytes() == before


def test_a_year_replaced_says_what_that_reveals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = a_site_folder(tmp_path / "site")
    run(site, a_panel(tmp_path))
    more = a_panel(tmp_path, FEW + "Moins de 50 personnes;Aucun\n")

    assert run(site, more, "--replace") == 0
    assert "PME, 20 puis 21" in capsys.readouterr().out


def test_what_was_said_of_a_year_stays_when_it_is_replaced(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path / "site")
    run(site, a_panel(tmp_path))
    words = "Nous cherchons encore en Corse."
    with written(site).open("a", encoding="utf-8") as file:
        file.write(f"words: {words}\n")

    run(site, a_panel(tmp_path, FEW + "Moins de 50 personnes;Aucun\n"), "--replace")

    assert load_site(site, TODAY)[0][PanelYear]["2024"].words == words

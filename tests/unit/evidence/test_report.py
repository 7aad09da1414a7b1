"""A year of mediation is counted from a log kept elsewhere, and its file written once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.__main__ import main
from macros.evidence.models.report import Delays, Report
from macros.evidence.report import LEAST_OF_MEDIAN, LEAST_REFERRALS, Counted, report_of
from macros.evidence.secrecy import Told
from macros.evidence.spreadsheet import Row, Sheet
from macros.ground.errors import DataError
from macros.loading import load_site
from tests.builders import TODAY, a_report, a_site, report_tables
from tests.sites import a_site_folder

HEADINGS = ("Reçue le", "Nature", "Motif", "Première réponse le", "Terminée le")
DAY = ["--today", TODAY.isoformat()]


def a_case(year: int, motive: str = "Paiement", answered: str = "", ended: str = "") -> list[str]:
    return [f"04/03/{year}", "Saisine", motive, answered, ended]


def a_question(year: int) -> list[str]:
    return [f"04/03/{year}", "Orientation", "", "", ""]


def a_log(*rows: list[str]) -> Sheet:
    lines = [Row(line, tuple(cells)) for line, cells in enumerate(rows, start=2)]
    return Sheet(Path("registre.csv"), HEADINGS, tuple(lines))


def counted(sheet: Sheet, year: int, *reports: Report) -> Counted:
    return report_of(a_site(report_tables=report_tables(), reports=reports), sheet, year)


def faults(sheet: Sheet) -> list[str]:
    with pytest.raises(DataError) as refusal:
        counted(sheet, 2025)
    return [str(row) for row in refusal.value.anomalies]


# Totals


def test_orientations_are_counted_apart_from_referrals() -> None:
    told = counted(a_log(a_case(2025), a_question(2025), a_question(2025)), 2025)

    assert (told.referrals, told.orientations) == (1, 2)


def test_a_request_is_of_the_year_when_it_was_received() -> None:
    told = counted(a_log(a_case(2024), a_case(2025, ended="02/01/2026"), a_question(2024)), 2025)

    assert (told.referrals, told.orientations) == (1, 0)


@pytest.mark.parametrize("written", ["04/03/2025", "4/3/2025", "2025-03-04", "2025-03-04 00:00:00"])
def test_a_day_is_read_as_spreadsheets_write_it(written: str) -> None:
    assert counted(a_log([written, "saisine", "paiement"]), 2025).referrals == 1


# Medians


@given(st.lists(st.integers(0, 300), max_size=12))
def test_half_of_the_cases_ended_within_the_median(days: list[int]) -> None:
    told = counted(a_log(*(_ended_after(one) for one in days)), 2025)

    assert told.end == (median_low(days) if len(days) >= LEAST_OF_MEDIAN else None)


def _ended_after(days: int) -> list[str]:
    received = date(2025, 1, 1)
    ended = received + timedelta(days=days)
    return [f"{received:%d/%m/%Y}", "Saisine", "Paiement", "", f"{ended:%d/%m/%Y}"]


# Breakdowns


def covered(years: Mapping[int, int], year: int, *reports: Report) -> tuple[int, ...]:
    """Return the years broken down with `year`, where each of `years` has so many referrals."""
    rows = [a_case(one) for one, count in years.items() for _ in range(count)]
    return counted(a_log(*rows, a_question(year)), year, *reports).covers


def told_in_words(year: int, referrals: int) -> Report:
    return a_report(id=str(year), referrals=str(referrals))


def broken_down(year: int, referrals: int, *years: int) -> Report:
    covers = [str(one) for one in years or (year,)]
    tables = [{"id": "motifs"}]
    return a_report(
        id=str(year), referrals=str(referrals), breakdown={"covers": covers, "tables": tables}
    )


@pytest.mark.parametrize(("referrals", "years"), [(0, ()), (9, ()), (10, (2025,))])
def test_a_year_is_broken_down_from_ten_referrals(referrals: int, years: tuple[int, ...]) -> None:
    assert covered({2025: referrals}, 2025) == years


def test_three_small_years_are_broken_down_together() -> None:
    before = [told_in_words(2023, 4), told_in_words(2024, 3)]

    assert covered({2023: 4, 2024: 3, 2025: 3}, 2025, *before) == (2023, 2024, 2025)


def test_three_years_of_less_than_ten_referrals_are_told_in_words() -> None:
    before = [told_in_words(2023, 4), told_in_words(2024, 3)]

    assert covered({2023: 4, 2024: 3, 2025: 2}, 2025, *before) == ()


@pytest.mark.parametrize("other", [broken_down(2023, 12), broken_down(2024, 3, 2022, 2023, 2024)])
def test_years_of_which_one_is_broken_down_already_are_told_in_words(other: Report) -> None:
    years = {2023: 4, 2024: 3} | {other.year: other.referrals}
    before = [told_in_words(one, count) for one, count in years.items() if one != other.year]

    assert covered({**years, 2025: 5}, 2025, *before, other) == ()


def test_a_year_that_another_breakdown_holds_is_told_in_words() -> None:
    assert covered({2024: 12}, 2024, broken_down(2025, 3, 2023, 2024, 2025)) == ()


def test_three_years_without_the_log_of_one_are_told_in_words() -> None:
    before = [told_in_words(2023, 8), told_in_words(2024, 3)]

    assert covered({2024: 3, 2025: 5}, 2025, *before) == ()


def test_three_years_without_the_report_of_one_are_told_in_words() -> None:
    assert covered({2023: 8, 2024: 3, 2025: 5}, 2025, told_in_words(2024, 3)) == ()


@given(st.lists(st.integers(0, 14), min_size=1, max_size=8))
def test_no_year_is_ever_broken_down_twice_nor_for_less_than_ten(counts: list[int]) -> None:
    years = dict(enumerate(counts, start=2015))
    reports: list[Report] = []
    for year, count in years.items():
        covers = covered(years, year, *reports)
        reports.append(broken_down(year, count, *covers) if covers else told_in_words(year, count))
    windows = [report.breakdown.covers for report in reports if report.breakdown]
    taken = [year for window in windows for year in window]

    assert len(taken) == len({*taken})
    assert [one for one in windows if sum(years[year] for year in one) < LEAST_REFERRALS] == []


def test_small_motives_are_told_together() -> None:
    rows = [a_case(2025)] * 12 + [a_case(2025, "Prix")] * 3 + [a_case(2025, "Autre motif")] * 4
    told = counted(a_log(*rows), 2025)

    assert told.tables == {"motifs": (Told(("paiement",), 12), Told(("prix", "autre"), 7))}


def test_three_years_are_counted_in_one_table() -> None:
    before = [told_in_words(2023, 4), told_in_words(2024, 3)]
    rows = [a_case(year) for year in (2023, 2023, 2023, 2023, 2024, 2024, 2024, 2025, 2025, 2025)]
    told = counted(a_log(*rows), 2025, *before)

    assert (told.referrals, told.tables["motifs"][0]) == (3, Told(("paiement",), 10))


# What is wrong with a log


def test_every_column_that_is_missing_is_said() -> None:
    assert len(faults(Sheet(Path("a.csv"), ("Nom",), (Row(2, ("Luc",)),)))) == len(HEADINGS)


@pytest.mark.parametrize(
    ("row", "place", "found"),
    [
        (["", "Saisine", "Paiement"], "2:1", "cette case est vide"),
        (["hier", "Saisine", "Paiement"], "2:1", "« hier » n'est pas une date"),
        (["31/02/2025", "Saisine", "Paiement"], "2:1", "n'est pas une date"),
        (["04/03/2099", "Saisine", "Paiement"], "2:1", "est dans le futur"),
        (["04/03/2025", "Saisie", "Paiement"], "2:2", "« Saisie » n'est pas de la liste"),
        (["04/03/2025", "Saisine", "Paiment"], "2:3", "« Paiment » n'est pas de la liste"),
        (["04/03/2025", "Saisine", ""], "2:3", "cette case est vide"),
        (a_case(2025, answered="03/03/2025"), "2:4", "précède la demande"),
        (a_case(2025, ended="bientôt"), "2:5", "« bientôt » n'est pas une date"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(row: list[str], place: str, found: str) -> None:
    [fault] = faults(a_log(row))

    assert fault.startswith(f"registre.csv:{place} — ")
    assert found in fault


def test_all_that_is_wrong_is_said_at_once() -> None:
    rows = [["hier", "Saisine", "Paiement"], a_case(2025, "Paiment"), a_case(2025, ended="oui")]

    assert len(faults(a_log(*rows))) == 3


def test_an_orientation_needs_no_motive() -> None:
    assert counted(a_log(a_question(2025)), 2025).orientations == 1


# The command


MANY = [a_case(2024, ended="04/05/2024")] * 12
WORDS = """\
words:
  - Une année calme.
recommendations:
  # Celle du comité de mars.
  - {id: repondre, text: Répondre sous dix jours., answer: faite, answered_on: 2025-05-04}
"""


def a_file(folder: Path, *rows: list[str]) -> Path:
    path = folder / "registre.csv"
    lines = [";".join(cells) for cells in (HEADINGS, *rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def a_folder(folder: Path) -> Path:
    """Return a site that counts motives alone."""
    site = a_site_folder(folder)
    file = site / "data/report_tables.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("  - id: avis")], encoding="utf-8")
    (site / "data/reports/2025.yml").unlink()
    return site


def run(site: Path, log: Path, *options: str, year: int = 2024) -> int:
    return main(["report", str(log), "--year", str(year), "--root", str(site), *DAY, *options])


def written(site: Path, year: int = 2024) -> Path:
    return site / f"data/reports/{year}.yml"


def test_a_year_is_counted_and_written(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")

    assert run(site, a_file(tmp_path, *MANY, a_question(2024))) == 0
    report = load_site(site, TODAY)[0][Report]["2024"]
    assert (report.referrals, report.orientations) == (12, 1)
    assert report.delays == Delays.model_validate({"end": "61"})
    assert report.breakdown
    assert report.breakdown.covers == (2024,)


def test_a_year_without_a_referral_is_written_too(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")

    assert run(site, a_file(tmp_path, a_question(2024))) == 0
    assert load_site(site, TODAY)[0][Report]["2024"].referrals == 0


def test_a_year_of_which_the_log_is_empty_is_written_too(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")

    assert run(site, a_file(tmp_path)) == 0
    report = load_site(site, TODAY)[0][Report]["2024"]
    assert (report.referrals, report.orientations) == (0, 0)


def test_no_line_of_the_log_is_kept(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")
    log = a_file(tmp_path, *([*row, "Dupont"] for row in MANY))
    log.write_text(log.read_text("utf-8").replace("Terminée le", "Terminée le;Nom"), "utf-8")

    assert run(site, log) == 0
    assert "Dupont" not in written(site).read_text(encoding="utf-8")


def test_a_log_inside_the_site_is_refused(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")

    assert run(site, a_file(site / "docs", *MANY)) == 1
    assert not written(site).exists()


@pytest.mark.parametrize("year", [TODAY.year, TODAY.year + 1, 1999])
def test_a_year_that_is_not_over_is_refused(tmp_path: Path, year: int) -> None:
    site = a_folder(tmp_path / "site")

    assert run(site, a_file(tmp_path, *MANY), year=year) == 1
    assert not written(site, year).exists()


def test_a_site_that_does_not_say_how_to_count_is_told_so(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")
    (site / "data/report_tables.yml").unlink()

    assert run(site, a_file(tmp_path, *MANY)) == 1


def test_a_log_with_a_fault_writes_nothing(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")

    assert run(site, a_file(tmp_path, *MANY, a_case(2024, "Paiment"))) == 1
    assert not written(site).exists()


def test_the_same_counts_change_nothing(tmp_path: Path) -> None:
    site, log = a_folder(tmp_path / "site"), a_file(tmp_path, *MANY)
    run(site, log)
    before = written(site).stat().st_mtime_ns

    assert run(site, log) == 0
    assert written(site).stat().st_mtime_ns == before


def test_what_was_published_of_a_year_does_not_change(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")
    run(site, a_file(tmp_path, *MANY))
    before = written(site).read_bytes()

    assert run(site, a_file(tmp_path, *MANY, a_case(2024))) == 1
    assert written(site).read_bytes() == before


def test_a_year_replaced_says_what_that_reveals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = a_folder(tmp_path / "site")
    run(site, a_file(tmp_path, *MANY))

    assert run(site, a_file(tmp_path, a_question(2024)), "--replace") == 0
    said = capsys.readouterr().out
    assert [
        one
        for one in (
            "orientations, 0 puis 1",
            "saisines, 12 puis 0",
            "fin, 61 puis rien",
            "années détaillées, 2024 puis aucune",
            "paiement, 12 puis rien",
        )
        if one not in said
    ] == []


def test_what_an_editor_wrote_stays_when_a_year_is_replaced(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "site")
    run(site, a_file(tmp_path, *MANY))
    counts = written(site).read_text(encoding="utf-8")
    first, second = WORDS.split("recommendations")
    head, rest = counts.split("orientations:")
    # Some of it before the counts, some of it after.
    written(site).write_text(f"{head}{first}orientations:{rest}recommendations{second}", "utf-8")

    assert run(site, a_file(tmp_path, *MANY, a_question(2024)), "--replace") == 0
    assert written(site).read_text(encoding="utf-8").endswith(WORDS)

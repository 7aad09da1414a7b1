"""What holds of the whole site: one change to a sound one, one anomaly, where it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import Anomaly, Severity
from tests.sites import a_site_folder, anomalies

ORGANISATION = "data/organisation.yml"
VOCABULARIES = "data/vocabularies.yml"
AUDIT = """
  audit: {carried_on: 2026-10-01, auditor: Cabinet Exemple, rate: "%s"}"""
LANGUAGE = "    label: français\n"


def place_of(anomaly: Anomaly, file: str) -> str:
    """Return the line, the column and the path of an anomaly of `file`."""
    assert anomaly.place.file == file
    return f"{anomaly.place.line}:{anomaly.place.column} {anomaly.path}"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            VOCABULARIES,
            LANGUAGE,
            LANGUAGE + "  - {id: en, label: anglais}\n",
            ("19:5 languages[1]", "« en » ne sert nulle part"),
        ),
        (
            ORGANISATION,
            "    telephone: 01 99 00 20 00\n",
            "",
            ("11:5 desks[0]", "ni « telephone », ni « email »"),
        ),
        (
            ORGANISATION,
            "status: non-conforme",
            "status: partiellement-conforme",
            ("8:11 accessibility.status", "« partiellement-conforme » sans audit déclaré"),
        ),
        (
            ORGANISATION,
            "status: non-conforme",
            "status: partiellement-conforme" + AUDIT % 49,
            ("8:11 accessibility.status", "« partiellement-conforme » avec un taux de 49 %"),
        ),
        (
            ORGANISATION,
            "status: non-conforme",
            "status: totalement-conforme" + AUDIT % 99,
            ("8:11 accessibility.status", "« totalement-conforme » avec un taux de 99 %"),
        ),
    ],
)
def test_one_fault_across_files_is_one_anomaly_where_it_was_made(
    tmp_path: Path, file: str, old: str, new: str, said: tuple[str, str]
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert (place_of(anomaly, file), anomaly.found) == said


def test_what_may_be_wanted_is_only_a_warning(tmp_path: Path) -> None:
    wanted = (VOCABULARIES, LANGUAGE, LANGUAGE + "  - id: en\n    label: anglais\n")

    [anomaly] = anomalies(a_site_folder(tmp_path, wanted))

    assert anomaly.level is Severity.WARNING


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ORGANISATION, "status: non-conforme", "status: non-conforme" + AUDIT % 0),
        (ORGANISATION, "status: non-conforme", "status: partiellement-conforme" + AUDIT % 50),
        (ORGANISATION, "status: non-conforme", "status: totalement-conforme" + AUDIT % 100),
    ],
)
def test_what_is_allowed_says_nothing(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert anomalies(a_site_folder(tmp_path, (file, old, new))) == []


def test_a_word_that_nothing_takes_is_told_whatever_file_is_left_out(tmp_path: Path) -> None:
    end = "purchasing_names:\n"
    lists = ("data/vocabularies.yml", end, f"  - {{id: seul, label: Seul}}\n{end}")
    site = a_site_folder(tmp_path, lists)
    (site / "data/benchmarks.yml").unlink()

    assert [row.found for row in anomalies(site)] == ["« seul » ne sert nulle part"]

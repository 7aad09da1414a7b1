from __future__ import annotations

import pytest

from macros.ground.errors import (
    Anomaly,
    DataError,
    Place,
    Severity,
    errors_among,
    nearest,
    quoted,
    report,
)

HERE = Place("data/contacts.yml", 12, 5)


def test_an_anomaly_says_where_what_was_found_what_was_expected_and_an_example() -> None:
    anomaly = Anomaly(HERE, "contacts[3].email", "valeur manquante", "une adresse", "a@b.example")

    assert str(anomaly) == (
        "data/contacts.yml:12:5 — contacts[3].email : valeur manquante. "
        "Attendu : une adresse (exemple : a@b.example)."
    )


def test_an_anomaly_about_a_whole_file_names_no_path() -> None:
    assert str(Anomaly(Place("data/links.yml"), "", "le fichier manque")) == (
        "data/links.yml:1:1 — le fichier manque."
    )


def test_an_anomaly_may_suggest_a_near_word() -> None:
    anomaly = Anomaly(HERE, "", "champ inconnu « emial »", suggestion="email")

    assert str(anomaly).endswith("champ inconnu « emial ». Vouliez-vous dire « email » ?")


def test_a_place_outside_of_any_file_has_no_line() -> None:
    assert str(Place("--today", line=0)) == "--today"


def test_an_error_sorts_its_anomalies_by_file_line_and_column() -> None:
    places = [Place("b"), Place("a", 10, 2), Place("a", 9, 7), Place("a", 10, 1)]

    error = DataError(Anomaly(place, "", "x") for place in places)

    assert [str(anomaly.place) for anomaly in error.anomalies] == [
        "a:9:7",
        "a:10:1",
        "a:10:2",
        "b:1:1",
    ]


def test_an_error_says_the_same_anomaly_once() -> None:
    assert len(DataError([Anomaly(HERE, "", "x"), Anomaly(HERE, "", "x")]).anomalies) == 1


@pytest.mark.parametrize(("count", "heading"), [(1, "1 anomalie :"), (2, "2 anomalies :")])
def test_a_report_counts_its_anomalies(count: int, heading: str) -> None:
    rows = [Anomaly(Place("a", line), "", "x") for line in range(1, count + 1)]

    assert report(rows).splitlines()[0] == heading


def test_a_report_names_the_warnings() -> None:
    warning = Anomaly(HERE, "", "x", level=Severity.WARNING)

    assert report([warning]).splitlines()[1] == "  (avertissement) data/contacts.yml:12:5 — x."


def test_a_warning_is_no_error() -> None:
    error = Anomaly(HERE, "", "x")

    assert errors_among([Anomaly(HERE, "", "y", level=Severity.WARNING), error]) == [error]


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("emial", ["email", "telephone"], "email"),
        ("mediateur-intern", ["correspondant-pme", "mediateur-interne"], "mediateur-interne"),
        ("slogan", ["email", "telephone"], ""),
        ("email", [], ""),
    ],
)
def test_the_nearest_word_is_found_when_one_is_near(word: str, known: list[str], near: str) -> None:
    assert nearest(word, known) == near


def test_a_quotation_stands_on_one_line() -> None:
    assert quoted("deux\n  lignes") == "« deux lignes »"


def test_a_long_quotation_is_cut() -> None:
    assert quoted("a" * 60) == f"« {'a' * 60} »"
    assert quoted("a" * 61) == f"« {'a' * 59}… »"

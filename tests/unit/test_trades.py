"""Each file of the site is written for somebody: its warnings stand together."""

from __future__ import annotations

import pytest

from macros.ground.errors import Anomaly, Place, report
from macros.trades import public_of


def of(file: str) -> Anomaly:
    return Anomaly(Place(file, 1), "", "rien", "")


@pytest.mark.parametrize(
    ("file", "public"),
    [
        ("data/contacts.yml", "Les fournisseurs"),
        ("data/contacts/nord.yml", "Les fournisseurs"),
        ("data/roles/mediateur-interne.yml", "Les fournisseurs"),
        ("docs/contacts/donnees.md", "Les fournisseurs"),
        ("data/questionnaires/maturite-numerique/advice.yml", "Les dirigeants de TPE"),
        ("data/tutorials/un-tutoriel.yml", "Les formateurs"),
        ("docs/tutoriels/un-tutoriel.md", "Les formateurs"),
        ("data/organisation.yml", "Tout le site"),
        ("docs/confidentialite.md", "Tout le site"),
        ("SOURCE_DATE_EPOCH", "Tout le site"),
    ],
)
def test_a_file_is_of_the_public_that_it_serves(file: str, public: str) -> None:
    assert public_of(of(file)) == public


def test_anomalies_stand_by_public_each_with_its_count() -> None:
    files = ["data/contacts.yml", "data/organisation.yml", "data/roles/a.yml"]

    lines = report(map(of, files), public_of).splitlines()

    assert [line for line in lines if not line.startswith("  ")] == [
        "3 anomalies :",
        " Les fournisseurs (2) :",
        " Tout le site (1) :",
    ]

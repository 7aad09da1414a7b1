"""What is told is open data too: a foreign validator reads each file against its schema."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from frictionless import Package, Resource, Schema

from macros.evidence.models.indicators import Indicator
from macros.ground.pages import assets
from macros.trades import ALL
from tests.browser.results import SITE
from tests.builders import an_edition

EDITION = an_edition(SITE)
FILES = {
    asset.path: asset.content
    for asset in assets(EDITION, ALL.addresses)
    if asset.path.startswith(("indicateurs", "panel-pme"))
}
PACKAGES = sorted(path for path in FILES if path.endswith(".json"))


def package(path: str) -> Package:
    descriptor: dict[str, object] = json.loads(FILES[path])
    return Package.from_descriptor(descriptor)


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(FILES[path].decode(), newline="")))


@pytest.mark.parametrize("path", PACKAGES)
def test_a_package_holds_to_its_own_schema(path: str) -> None:
    report = package(path).validate()

    assert report.valid


@pytest.mark.parametrize("path", PACKAGES)
def test_the_csv_holds_to_the_same_schema(path: str, tmp_path: Path) -> None:
    file = tmp_path / "donnees.csv"
    file.write_bytes(FILES[path.replace(".json", ".csv")])
    [own] = package(path).resources
    report = Resource(
        path=file.name, basepath=str(tmp_path), schema=Schema.from_descriptor(own.schema.to_dict())
    ).validate()

    assert report.valid


@pytest.mark.parametrize("path", PACKAGES)
def test_both_files_hold_the_same_rows(path: str) -> None:
    [resource] = json.loads(FILES[path])["resources"]
    written = [
        {name: "" if cell is None else str(cell) for name, cell in row.items()}
        for row in resource["data"]
    ]

    assert rows(path.replace(".json", ".csv")) == written


def test_a_package_says_its_licence() -> None:
    [licence] = json.loads(FILES["indicateurs.json"])["licenses"]

    assert licence["name"] == "etalab-2.0"


@pytest.mark.parametrize(
    ("indicator", "year", "state", "value"),
    [
        ("factures-payees-apres-60-pme", "2025", "mesuré", "0"),
        ("achats-aux-tih", "2025", "secret", ""),
        ("demandes-recues", "2023", "non-disponible", ""),
        ("consultations-en-lots", "2026", "à venir", ""),
    ],
)
def test_a_zero_a_secret_and_nothing_are_told_apart(
    indicator: str, year: str, state: str, value: str
) -> None:
    [row] = [row for row in rows(f"indicateurs/{indicator}.csv") if row["annee"] == year]

    assert (row["etat"], row["valeur"]) == (state, value)


def test_the_file_of_all_holds_the_rows_of_each() -> None:
    each = [row for name in SITE[Indicator] for row in rows(f"indicateurs/{name}.csv")]

    assert rows("indicateurs.csv") == each

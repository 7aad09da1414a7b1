"""The figures of the demonstration are those of its files, counted again apart from the site."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import pytest

from macros.evidence.models.indicators import Indicator, Missing, Protected, Reading
from macros.evidence.models.panel import PanelTables, PanelYear
from macros.loading import load_site
from tests import case_log, indicator_lines
from tests.builders import TODAY
from tests.sites import ROOT

SIZES_OF_PME = {"Moins de 10 personnes", "De 10 à 49 personnes", "De 50 à 249 personnes"}
SITE, _ = load_site(ROOT, TODAY)
INDICATORS = SITE[Indicator].values()
SATURDAY = 5
# Public holidays of France that fall on a day of the week, in 2025 and on the first of 2026.
_HOLIDAYS = "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-11 12-25"
HOLIDAYS = {date.fromisoformat(f"2025-{day}") for day in _HOLIDAYS.split()} | {date(2026, 1, 1)}
Lines = list[dict[str, str]]


class Figure(NamedTuple):
    """A number, or how many out of how many; for an amount, how many suppliers it is of."""

    value: Decimal | None = None
    share: tuple[int, int] | None = None
    suppliers: int | None = None


def _share(lines: Lines, column: str, word: str) -> Figure:
    return Figure(share=(sum(line[column] == word for line in lines), len(lines)))


def purchases(lines: Lines) -> Iterator[tuple[str, Figure]]:
    amounts = [int(line["Montant HT (k€)"]) for line in lines]
    of_pme = [line["Taille"] in SIZES_OF_PME for line in lines]
    spent = sum(amount for amount, is_pme in zip(amounts, of_pme, strict=True) if is_pme)
    yield "part-des-pme-dans-les-achats", Figure(share=(spent, sum(amounts)))
    yield "part-des-pme-parmi-les-fournisseurs", Figure(share=(sum(of_pme), len(lines)))
    for form in ("SIAE", "ESAT", "EA", "TIH"):
        mine = [
            amount
            for amount, line, is_pme in zip(amounts, lines, of_pme, strict=True)
            if line["Statut"] == form and is_pme
        ]
        yield f"achats-aux-{form.lower()}", Figure(Decimal(1000 * sum(mine)), suppliers=len(mine))


def invoices(lines: Lines) -> Iterator[tuple[str, Figure]]:
    for end, some in (("", lines), ("-pme", [one for one in lines if one["PME"] == "oui"])):
        took = [_day(line["Payée le"]) - _day(line["Reçue le"]) for line in some]
        mean = Decimal(fmean(days.days for days in took))
        rounded = mean.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
        yield f"delai-de-paiement{end}", Figure(rounded)
        for name, least, most in (("30", 0, 30), ("60", 31, 60), ("apres-60", 61, 999)):
            paid = sum(least <= days.days <= most for days in took)
            yield f"factures-payees-{name}{end}", Figure(share=(paid, len(some)))
        late = sum(_day(line["Payée le"]) > _day(line["À payer le"]) for line in some)
        yield f"factures-en-retard{end}", Figure(share=(late, len(some)))


def consultations(lines: Lines) -> Iterator[tuple[str, Figure]]:
    lots: dict[str, Lines] = {}
    for line in lines:
        lots.setdefault(line["Consultation"], []).append(line)
    in_lots = sum(len(one) > 1 for one in lots.values())
    yield "consultations-en-lots", Figure(share=(in_lots, len(lots)))
    long = sum(int(one[0]["Jours pour répondre"]) >= 21 for one in lots.values())
    yield "trois-semaines-pour-repondre", Figure(share=(long, len(lots)))
    yield "lots-gagnes-par-des-pme", _share(lines, "Taille du gagnant", "PME")
    won = sum(any(lot["Taille du gagnant"] == "PME" for lot in one) for one in lots.values())
    yield "consultations-gagnees-par-des-pme", Figure(share=(won, len(lots)))


def requests(lines: Lines) -> Iterator[tuple[str, Figure]]:
    yield "demandes-recues", Figure(Decimal(len(lines)))
    for name, column, most in (
        ("reponses-dans-les-delais", "Jours ouvrés avant la réponse", 5),
        ("echanges-dans-les-delais", "Jours ouvrés avant l'échange", 15),
    ):
        took = [int(line[column]) for line in lines if line[column]]
        yield name, Figure(share=(sum(days <= most for days in took), len(took)))


def survey(lines: Lines) -> Iterator[tuple[str, Figure]]:
    answers = [line for line in lines if line["A répondu"] == "oui"]
    yield "reponses-a-l-enquete", Figure(share=(len(answers), len(lines)))
    for column, name in (
        ("paiement", "avis-sur-le-paiement"),
        ("dossiers", "avis-sur-les-dossiers"),
        ("réponse après une offre", "avis-sur-les-reponses"),
        ("respect", "avis-sur-le-respect"),
        ("oser parler", "avis-sur-la-parole"),
    ):
        yield name, _share(answers, column, "oui")


def _day(written: str) -> date:
    return date.fromisoformat(written)


COUNTS = {
    "achats": purchases,
    "factures": invoices,
    "consultations": consultations,
    "demandes": requests,
    "enquete": survey,
}


def figures(folder: Path, year: int) -> dict[str, Figure]:
    indicator_lines.write(folder, year)
    found: dict[str, Figure] = {}
    for name, counts in COUNTS.items():
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            found |= counts(list(csv.DictReader(file, delimiter=";")))
    return found


@pytest.fixture(scope="module", params=indicator_lines.YEARS)
def counted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[Indicator, Reading, Figure]]:
    """Return what is told of each indicator in a year, with the figure of its file."""
    year: int = request.param
    found = figures(tmp_path_factory.mktemp("annee"), year)
    rows = {(row.id, reading.year): (row, reading) for row in INDICATORS for reading in row.years}
    return [(*rows[name, year], figure) for name, figure in found.items()]


Counted = list[tuple[Indicator, Reading, Figure]]


def test_each_figure_told_is_that_of_the_file(counted: Counted) -> None:
    told = [(row.id, row_figure(reading)) for row, reading, _ in counted if not reading.missing]

    assert told == [(row.id, figure) for row, reading, figure in counted if not reading.missing]


def test_what_is_secret_is_what_few_suppliers_are_behind(counted: Counted) -> None:
    tables = SITE.one(PanelTables)
    least = {Protected.SUPPLIERS: tables.threshold, Protected.PERSONS: tables.threshold_of_persons}
    few = {
        row.id
        for row, _, figure in counted
        if row.protects and figure.suppliers and figure.suppliers < least[row.protects]
    }

    assert few == {row.id for row, reading, _ in counted if reading.missing is Missing.SECRET}


def test_what_is_not_available_is_in_no_file(counted: Counted) -> None:
    absent = [figure for _, reading, figure in counted if reading.missing is Missing.UNAVAILABLE]

    assert all(not figure.value and figure.share in (None, (0, 0)) for figure in absent)


def test_the_pme_among_suppliers_are_those_of_the_panel() -> None:
    reading = next(r for r in SITE[Indicator]["part-des-pme-parmi-les-fournisseurs"].told[-1:])
    panel = SITE[PanelYear][str(reading.year)]

    assert (reading.count, reading.total) == (panel.pme, (panel.pme or 0) + (panel.others or 0))


def test_the_mediator_answered_in_time_as_often_as_the_case_log_says() -> None:
    [reading] = SITE[Indicator]["accuses-dans-les-delais"].told[-1:]
    took = [
        _working_days(row[case_log.RECEIVED], row[case_log.ANSWERED])
        for row in case_log.requests(reading.year)
        if row["Nature"] == case_log.REFERRAL
    ]

    assert (reading.count, reading.total) == (sum(days <= 2 for days in took), len(took))


def _working_days(received: str, answered: str) -> int:
    """Return how many working days of 2025 come after the first day, the last included."""
    first, last = (datetime.strptime(day, "%d/%m/%Y").date() for day in (received, answered))  # noqa: DTZ007
    days = (first + timedelta(past) for past in range(1, (last - first).days + 1))
    return sum(day.weekday() < SATURDAY and day not in HOLIDAYS for day in days)


def row_figure(reading: Reading) -> Figure:
    """Return what is told in a year, as a file counts it."""
    if reading.count is not None and reading.total:
        return Figure(share=(reading.count, reading.total))
    return Figure(reading.measured, suppliers=reading.suppliers)

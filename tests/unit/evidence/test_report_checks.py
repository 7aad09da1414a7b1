"""A yearly report tells what it may, adds up, and each year that is due has its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from macros.evidence.models.report import Report
from macros.evidence.report_checks import (
    a_breakdown_tells_what_it_may,
    a_median_stands_on_enough_cases,
    a_refusal_says_why,
    a_report_is_of_a_year_that_is_over,
    a_year_is_broken_down_once,
    a_year_without_tables_is_told_in_words,
    an_action_had_begun,
    each_referral_has_its_disc,
    each_word_of_a_case_stands_once,
)
from macros.evidence.report_publication import each_year_has_its_report
from macros.ground.errors import Anomaly
from macros.ground.site import Site
from tests.builders import TODAY, a_contact, a_culture, a_report, a_site, report_tables


def paths(found: Iterator[Anomaly]) -> list[str]:
    return [row.path for row in found]


def broken_down(*told: tuple[list[str], int], covers: tuple[int, ...] = (2024,)) -> dict[str, Any]:
    rows = [{"cells": cells, "count": str(count)} for cells, count in told]
    years = [str(year) for year in covers]
    return {"covers": years, "tables": [{"id": "motifs", "told": rows}]}


def a_site_of(*reports: Report) -> Site:
    return a_site(report_tables=report_tables(), reports=reports)


def found(report: Report, *others: Report) -> list[str]:
    """Return where the rule of breakdowns finds something in a report, beside others."""
    return paths(a_breakdown_tells_what_it_may(report, a_site_of(report, *others)))


# Breakdowns


@pytest.mark.parametrize(
    "told",
    [
        [],
        [(["paiement"], 7), (["prix", "autre"], 8)],
        [(["paiement"], 15), (["prix"], 0), (["autre"], 0)],
        [(["paiement", "prix", "autre"], 15)],
    ],
)
def test_a_breakdown_that_keeps_the_secret_is_let_pass(told: list[tuple[list[str], int]]) -> None:
    assert found(a_report(referrals="15", breakdown=broken_down(*told))) == []


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ([(["paiement"], 11), (["prix", "autre"], 4)], "breakdown.tables[0].told[1].count"),
        ([(["paiement"], 9), (["prix", "autre"], 6)], "breakdown.tables[0].told[1].count"),
        ([(["paiement"], 16)], "breakdown.tables[0].told"),
        ([(["delai"], 15)], "breakdown.tables[0].told"),
    ],
)
def test_what_a_breakdown_may_not_tell_is_refused(
    told: list[tuple[list[str], int]], path: str
) -> None:
    assert found(a_report(referrals="15", breakdown=broken_down(*told))) == [path]


@pytest.mark.parametrize(("referrals", "is_refused"), [("9", True), ("10", False)])
def test_a_breakdown_stands_on_ten_referrals(referrals: str, *, is_refused: bool) -> None:
    report = a_report(referrals=referrals, breakdown=broken_down())

    assert found(report) == (["breakdown"] if is_refused else [])


def test_a_breakdown_of_three_years_adds_up_to_the_three() -> None:
    before = [a_report(id="2022", referrals="4"), a_report(id="2023", referrals="5")]
    covers = (2022, 2023, 2024)
    told = broken_down((["paiement", "prix", "autre"], 11), covers=covers)

    assert found(a_report(referrals="2", breakdown=told), *before) == []


@pytest.mark.parametrize("covers", [(2023,), (2023, 2024), (2024, 2025), (2024, 2023, 2022)])
def test_a_breakdown_covers_its_year_or_the_two_before_too(covers: tuple[int, ...]) -> None:
    report = a_report(referrals="15", breakdown=broken_down(covers=covers))

    assert found(report) == ["breakdown.covers"]


def test_a_breakdown_over_a_year_without_report_is_refused() -> None:
    report = a_report(referrals="15", breakdown=broken_down(covers=(2022, 2023, 2024)))

    assert found(report, a_report(id="2023")) == ["breakdown.covers"]


def test_breakdowns_that_overlap_are_refused() -> None:
    alone = a_report(id="2023", referrals="12", breakdown=broken_down(covers=(2023,)))
    three = a_report(id="2025", breakdown=broken_down(covers=(2023, 2024, 2025)))

    assert paths(a_year_is_broken_down_once(a_site_of(alone, three))) == ["breakdown.covers"]


def test_breakdowns_side_by_side_are_let_pass() -> None:
    alone = a_report(id="2022", referrals="12", breakdown=broken_down(covers=(2022,)))
    three = a_report(id="2025", breakdown=broken_down(covers=(2023, 2024, 2025)))

    assert paths(a_year_is_broken_down_once(a_site_of(alone, three))) == []


# The rest of a report


@pytest.mark.parametrize(("referrals", "is_refused"), [("4", True), ("5", False)])
def test_a_median_stands_on_five_cases(referrals: str, *, is_refused: bool) -> None:
    report = a_report(referrals=referrals, delays={"end": "40"})

    assert paths(a_median_stands_on_enough_cases(report)) == (["delays"] if is_refused else [])


@pytest.mark.parametrize(("year", "is_refused"), [(TODAY.year, True), (TODAY.year - 1, False)])
def test_a_year_is_told_once_it_is_over(year: int, *, is_refused: bool) -> None:
    report = a_report(id=str(year))

    assert paths(a_report_is_of_a_year_that_is_over(report, a_site())) == ["id"] * is_refused


@pytest.mark.parametrize(
    ("answer", "why", "is_refused"),
    [("refusee", None, True), ("refusee", "C’est fait ailleurs.", False), ("faite", None, False)],
)
def test_a_refusal_says_why(answer: str, why: str | None, *, is_refused: bool) -> None:
    asked = {"id": "repondre", "text": "Répondre.", "answered_on": "2025-05-04"}
    report = a_report(recommendations=[{**asked, "answer": answer, "why": why}])

    assert paths(a_refusal_says_why(report)) == ["recommendations[0]"] * is_refused


@pytest.mark.parametrize(("year", "is_refused"), [("2024", True), ("2025", False)])
def test_an_action_is_told_of_no_year_before_it_began(year: str, *, is_refused: bool) -> None:
    report = a_report(id=year, culture=[{"action": "former", "people": "12"}])
    site = a_site(culture=a_culture())

    assert paths(an_action_had_begun(report, site)) == ["culture[0].action"] * is_refused


@pytest.mark.parametrize(
    ("written", "is_refused"),
    [({}, True), ({"words": ["Calme."]}, False), ({"breakdown": broken_down()}, False)],
)
def test_a_year_without_tables_says_something(written: dict[str, Any], *, is_refused: bool) -> None:
    report = a_report(**written)

    assert paths(a_year_without_tables_is_told_in_words(report)) == [""] * is_refused


# The tables


def test_a_word_stands_once_in_a_table() -> None:
    [table] = report_tables().model_dump(mode="json", exclude_defaults=True)["tables"]
    table["groups"][0]["blocks"][1]["cells"][0]["id"] = "paiement"
    tables = report_tables(tables=[table])

    assert paths(each_word_of_a_case_stands_once(tables)) == [
        "tables[0].groups[0].blocks[1].cells[0].id"
    ]


@pytest.mark.parametrize(
    ("field", "items", "path"),
    [
        (
            "shares",
            [{"cells": ["paiement"], "among": ["paiement", "delai"], "words": "des saisines"}],
            "shares[0].among[1]",
        ),
        (
            "shares",
            [{"cells": ["autre"], "among": ["paiement", "prix"], "words": "des saisines"}],
            "shares[0].cells[0]",
        ),
        (
            "picture",
            [{"disc": "plein", "cells": ["delai"], "words": "de délai"}],
            "picture[0].cells[0]",
        ),
    ],
)
def test_what_sums_a_table_up_is_of_its_words(field: str, items: list[Any], path: str) -> None:
    [table] = report_tables().model_dump(mode="json", exclude_defaults=True)["tables"]
    tables = report_tables(tables=[{**table, field: items}])

    assert paths(each_word_of_a_case_stands_once(tables)) == [f"tables[0].{path}"]


@pytest.mark.parametrize(
    ("full", "is_refused"),
    [(["prix", "autre"], False), (["prix"], True), (["prix", "autre", "paiement"], True)],
)
def test_a_picture_draws_each_referral_once(full: list[str], *, is_refused: bool) -> None:
    [table] = report_tables().model_dump(mode="json", exclude_defaults=True)["tables"]
    marks = [
        {"disc": "plein", "cells": full, "words": "d’autre chose"},
        {"disc": "vide", "cells": ["paiement"], "words": "de paiement"},
    ]
    tables = report_tables(tables=[{**table, "picture": marks}])

    assert paths(each_referral_has_its_disc(tables)) == ["tables[0].picture"] * is_refused


# Publication


def missing(today: date, *years: int, nominated: str = "2023-06-15", **tables: object) -> list[str]:
    """Return the years whose report is missed, where there is that of some years."""
    contact = a_contact(
        appointment={"date": nominated, "act": "Décision n° 1", "authority": "Direction"}
    )
    reports = [a_report(id=str(year)) for year in years]
    declared = report_tables(**tables)
    site = a_site(today=today, contacts=[contact], report_tables=declared, reports=reports)
    return [row.example[-8:-4] for row in each_year_has_its_report(declared, site)]


def test_each_year_from_the_first_nomination_has_its_report() -> None:
    assert missing(date(2026, 11, 22), 2024) == ["2023", "2025"]


@pytest.mark.parametrize(("month", "day", "is_due"), [(6, 30, False), (7, 1, True)])
def test_a_report_is_missed_once_its_day_has_passed(month: int, day: int, *, is_due: bool) -> None:
    assert missing(date(2026, month, day), 2023, 2024) == ["2025"] * is_due


def test_the_day_when_a_report_is_due_may_be_another() -> None:
    assert missing(date(2026, 4, 1), 2023, 2024, due="03-31") == ["2025"]


def test_a_site_without_a_mediator_misses_no_report() -> None:
    assert missing(date(2026, 11, 22), nominated="2026-01-05") == []


def test_a_report_tells_a_nomination_that_has_ended() -> None:
    assert missing(date(2026, 11, 22), 2022, nominated="2025-01-05") == ["2023", "2024", "2025"]

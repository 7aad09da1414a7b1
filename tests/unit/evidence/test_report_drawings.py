"""A yearly report says in sentences what its figures bear out, and no more."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.evidence.models.report import Report
from macros.evidence.report_drawings import (
    bars_of_years,
    deeds,
    next_report,
    report_drawings,
    report_picture,
    report_sentences,
    report_total,
    report_years,
    scope,
    what_came_of_it,
)
from macros.ground.site import Site
from tests.builders import a_culture, a_report, a_site, report_tables

SHARE = {"cells": ["paiement"], "among": ["paiement", "prix"], "words": "des saisines"}


def tables(**written: object) -> Any:
    [motives] = report_tables().model_dump(mode="json", exclude_defaults=True)["tables"]
    return report_tables(tables=[{**motives, **written}])


def a_year(*told: tuple[list[str], int]) -> Report:
    rows = [{"cells": cells, "count": str(count)} for cells, count in told]
    total = sum(count for _, count in told)
    breakdown = {"covers": ["2024"], "tables": [{"id": "motifs", "told": rows}]}
    return a_report(referrals=str(total), breakdown=breakdown)


def drawn(site: Site, report: Report) -> list[tuple[str, str, int]]:
    [drawing] = report_drawings(site, report)
    return [(bar.label, bar.note, bar.count) for bar in drawing.bars]


def said(report: Report, **written: object) -> list[str]:
    """Return the sentences of the table of motives."""
    site = a_site(report_tables=tables(**written), reports=[report])
    [drawing] = report_drawings(site, report)
    return list(drawing.sentences)


@pytest.mark.parametrize(
    ("referrals", "words"), [("0", "personne"), ("1", "une fois"), ("40", "40 fois")]
)
def test_the_total_of_a_year_is_always_said(referrals: str, words: str) -> None:
    assert words in report_total(a_site(), a_report(referrals=referrals))


def test_the_sum_of_a_block_says_its_name_and_what_it_holds() -> None:
    report = a_year((["paiement"], 12), (["prix", "autre"], 8))

    assert drawn(a_site(report_tables=tables()), report) == [
        ("Paiement", "", 12),
        ("Autres motifs : prix et autre motif", "ensemble", 8),
    ]


def test_a_sum_that_is_of_no_block_is_named_by_its_words() -> None:
    report = a_year((["paiement", "prix", "autre"], 12))

    assert drawn(a_site(report_tables=tables()), report) == [
        ("Paiement, prix et autre motif", "ensemble", 12)
    ]


def test_what_the_words_of_a_group_have_in_common_is_said_after_each() -> None:
    [group] = tables().model_dump(mode="json", exclude_defaults=True)["tables"][0]["groups"]
    named = tables(groups=[{**group, "name": "recevable"}])
    report = a_year((["paiement"], 12), (["prix", "autre"], 8))

    notes = [note for _, note, _ in drawn(a_site(report_tables=named), report)]
    assert notes == ["recevable", "recevable, ensemble"]


def test_the_most_frequent_word_is_said() -> None:
    report = a_year((["paiement"], 12), (["prix"], 6), (["autre"], 0))

    assert said(report) == ["Sur quoi : paiement le plus souvent (12\u00a0sur\u00a018)."]


@pytest.mark.parametrize(
    "report",
    [
        a_year((["paiement"], 8), (["prix"], 8), (["autre"], 0)),
        a_year((["paiement"], 6), (["prix", "autre"], 9)),
    ],
)
def test_no_word_is_said_most_frequent_where_another_may_be(report: Report) -> None:
    assert said(report) == []


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_rate_is_said_of_ten_cases_or_more(first: int, second: int) -> None:
    report = a_year((["paiement"], first), (["prix"], second), (["autre"], 20))
    whole = first + second

    rate = f"{int(100 * first / whole + 0.5)} %" if whole >= 10 else ""
    sentence = f"{rate} des saisines ({first}\u00a0sur\u00a0{whole})."
    assert said(report, shares=[SHARE]) == ([sentence] if rate else [])


def test_a_rate_that_what_is_told_does_not_say_is_not_said() -> None:
    report = a_year((["paiement"], 12), (["prix", "autre"], 8))

    assert said(report, shares=[SHARE]) == []


PICTURE = [
    {"disc": "plein", "cells": ["paiement"], "words": "de paiement"},
    {"disc": "vide", "cells": ["prix", "autre"], "words": "d’autre chose"},
]


def discs(report: Report) -> list[tuple[str, int]]:
    """Return the words and the number of the discs of the table of motives."""
    site = a_site(report_tables=tables(picture=PICTURE), reports=[report])
    return [(one.mark.words, one.count) for one in report_picture(site, report)]


@given(st.integers(5, 60), st.integers(7, 60))
def test_a_picture_has_a_disc_for_each_referral(first: int, second: int) -> None:
    report = a_year((["paiement"], first), (["prix", "autre"], second))

    assert discs(report) == [("de paiement", first), ("d’autre chose", second)]


@pytest.mark.parametrize(
    "report",
    [
        a_year((["paiement", "prix", "autre"], 12)),
        a_year((["paiement"], 100), (["prix", "autre"], 21)),
        a_report(),
    ],
)
def test_what_cannot_be_drawn_one_by_one_has_no_picture(report: Report) -> None:
    assert discs(report) == []


def test_three_years_together_say_so() -> None:
    reports = [a_report(id=year, referrals="4") for year in ("2022", "2023")]
    covers = {"covers": ["2022", "2023", "2024"], "tables": [{"id": "motifs"}]}
    report = a_report(breakdown=covers)
    said = scope(a_site(report_tables=report_tables(), reports=[*reports, report]), report)

    assert said == "Chaque image compte les 10 saisines de 2022, 2023 et 2024, ensemble."


def test_orientations_are_said_apart() -> None:
    [sentence] = report_sentences(a_site(), a_report(orientations="1"))

    assert sentence.startswith("1 autre demande, à part,")


def test_what_became_of_recommendations_is_counted() -> None:
    asked = {"text": "Répondre.", "answered_on": "2025-05-04"}
    answers = ["attendue", "faite", "refusee", "faite"]
    report = a_report(
        recommendations=[
            {**asked, "id": f"r-{place}", "answer": answer} for place, answer in enumerate(answers)
        ]
    )

    assert what_came_of_it(a_site(), report) == (
        "4 recommandations aux achats : 2 faites, 1 refusée et 1 en attente."
    )


def test_an_action_of_the_culture_is_told_by_its_own_title() -> None:
    reached = [{"action": "former", "people": "12"}, {"title": "Une rencontre", "people": "8"}]
    found = deeds(a_site(culture=a_culture()), a_report(id="2025", culture=reached))

    assert [(deed.title, deed.people) for deed in found] == [
        ("Une formation", 12),
        ("Une rencontre", 8),
    ]


def test_an_action_of_a_culture_that_is_left_out_is_left_out_too() -> None:
    report = a_report(id="2025", culture=[{"action": "former", "people": "12"}])

    assert deeds(a_site(), report) == []


def test_the_last_year_comes_first() -> None:
    site = a_site(reports=[a_report(id="2023", referrals="4"), a_report()])

    assert [report.id for report in report_years(site)] == ["2024", "2023"]
    assert [(bar.label, bar.count) for bar in bars_of_years(site)] == [("2024", 2), ("2023", 4)]


def test_the_next_report_is_due_the_year_after_it() -> None:
    site = a_site(report_tables=report_tables(), reports=[a_report()])

    assert str(next_report(site)) == "2026-06-30"

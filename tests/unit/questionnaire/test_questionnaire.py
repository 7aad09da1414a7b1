from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from macros.ground.fields import UNKNOWN
from macros.ground.tables import Table
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Questionnaire
from macros.questionnaire.questions import benchmarks_of, ranked_questionnaires
from tests.builders import (
    a_benchmark,
    a_dimension,
    a_question,
    a_questionnaire,
    a_site,
    an_advice,
)
from tests.sites import path

TODAY = date(2026, 11, 22)
OLD = a_question(id="recevoir", valid_until="2027-08-31", express="true")
NEW = a_question(id="envoyer", valid_from="2027-09-01", express="true")
MONEY = a_dimension("argent", questions=[OLD, NEW, a_question(id="relancer")])
SAFETY = a_dimension("securite")


def test_dimensions_follow_the_order_of_the_sheet() -> None:
    whole = a_questionnaire(SAFETY, MONEY, dimensions=["argent", "securite"])

    assert list(whole.dimensions) == ["argent", "securite"]


def test_a_dimension_that_the_sheet_forgets_comes_last() -> None:
    whole = a_questionnaire(SAFETY, MONEY, dimensions=["argent"])

    assert list(whole.dimensions) == ["argent", "securite"]


def test_questions_are_told_by_the_id_of_their_dimension_then_their_own() -> None:
    whole = a_questionnaire(MONEY, SAFETY)

    assert list(whole.questions) == [
        "argent.recevoir",
        "argent.envoyer",
        "argent.relancer",
        "securite.sauvegarde",
    ]


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2027, 8, 31), ["argent.recevoir", "argent.relancer"]),
        (date(2027, 9, 1), ["argent.envoyer", "argent.relancer"]),
    ],
)
def test_a_question_gives_way_to_its_successor(day: date, asked: list[str]) -> None:
    assert list(a_questionnaire(MONEY).questions_on(day)) == asked
    assert list(MONEY.questions_on(day)) == asked


def test_the_short_version_asks_the_express_questions_of_the_day() -> None:
    assert list(a_questionnaire(MONEY).express_on(TODAY)) == ["argent.recevoir"]


def test_the_dimension_of_a_question_is_found_by_its_full_id() -> None:
    assert a_questionnaire(MONEY, SAFETY).dimension_of("securite.sauvegarde") is SAFETY


def test_an_answer_has_the_advice_that_names_it() -> None:
    low = an_advice(id="bas", answers=["0", "je-ne-sais-pas"])
    high = an_advice(id="haut", answers=["1", "2"])
    whole = a_questionnaire(advice=[low, high])

    found = {answer: whole.advice_for("securite.sauvegarde", answer) for answer in (0, 1, UNKNOWN)}

    assert found == {0: low, 1: high, UNKNOWN: low}
    assert whole.advice_on("securite.sauvegarde") == [low, high]


@pytest.mark.parametrize("answer", [3, NOT_APPLICABLE])
def test_the_best_answer_and_not_applicable_have_no_advice(answer: int) -> None:
    assert a_questionnaire().advice_for("securite.sauvegarde", answer) is None


def test_a_question_that_nothing_advises_has_no_advice() -> None:
    assert a_questionnaire(advice=[]).advice_for("securite.sauvegarde", 0) is None


@pytest.mark.parametrize(("rank", "url"), [("1", "/diagnostic/"), ("2", "/diagnostic/reflexes/")])
def test_the_first_questionnaire_is_the_diagnosis_itself(rank: str, url: str) -> None:
    assert path(a_questionnaire(rank=rank)) == url


def test_a_questionnaire_is_sound_when_each_of_its_files_is() -> None:
    whole = a_questionnaire()
    faulty: Table[Any] = Table({}, unread=frozenset({"securite"}))

    assert whole.is_sound
    assert not type(whole).of(whole.sheet, faulty, whole.advice).is_sound
    assert not type(whole).of(whole.sheet, whole.dimensions, faulty).is_sound


def test_a_site_ranks_its_questionnaires() -> None:
    second = a_questionnaire(id="deux", rank="2")
    site = a_site(questionnaires=[second, a_questionnaire()])

    assert [whole.id for whole in ranked_questionnaires(site)] == ["reflexes", "deux"]


def test_a_site_tells_the_figures_of_each_questionnaire() -> None:
    own, other = a_benchmark(), a_benchmark(id="autre", questionnaire="deux")
    site = a_site(questionnaires=[a_questionnaire()], benchmarks=[own, other])

    assert benchmarks_of(site, site[Questionnaire]["reflexes"]) == [own]


def test_a_site_holds_every_entry_of_its_questionnaires() -> None:
    whole, figure = a_questionnaire(), a_benchmark()
    entries = list(a_site(questionnaires=[whole], benchmarks=[figure]).entries())

    parts = [whole.sheet, *whole.dimensions.values(), *whole.advice.values(), figure]
    assert all(part in entries for part in parts)


@pytest.mark.parametrize(
    ("url", "is_there"),
    [
        ("/diagnostic/", True),
        ("/diagnostic/methode/", True),
        ("/diagnostic/deux/", True),
        ("/diagnostic/deux/methode/", True),
        ("/diagnostic/trois/methode/", False),
        ("/diagnostic/reflexes/", False),
        ("/diagnostic/trois/", False),
    ],
)
def test_a_site_has_a_page_for_each_questionnaire(url: str, *, is_there: bool) -> None:
    second = a_questionnaire(id="deux", rank="2")

    assert a_site(questionnaires=[a_questionnaire(), second]).has_page(url) is is_there


def test_a_site_without_a_questionnaire_has_no_diagnosis() -> None:
    assert not a_site().has_page("/diagnostic/")


@pytest.mark.parametrize(("size", "figure"), [("seul", Decimal("26.8")), ("1-9", None)])
def test_a_figure_is_told_by_size(size: str, figure: Decimal | None) -> None:
    assert a_benchmark(values=[{"size": "seul", "percent": "26.8"}]).figure_for(size) == figure

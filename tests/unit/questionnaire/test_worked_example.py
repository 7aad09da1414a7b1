from __future__ import annotations

from datetime import date

import pytest

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Questionnaire
from macros.questionnaire.scoring import advise, score
from macros.questionnaire.worked_example import worked_example
from tests.builders import TODAY, a_dimension, a_question, a_questionnaire
from tests.sites import real_site

QUESTIONNAIRES = real_site(TODAY)[0][Questionnaire]

GATE = {
    "id": "porte",
    "questions": ["securite.acces"],
    "ceiling": "depart",
    "reason": "Il manque une clé.",
    "missing": "Répondez à cette question.",
}


@pytest.mark.parametrize("whole", QUESTIONNAIRES.values(), ids=QUESTIONNAIRES)
def test_the_example_of_each_questionnaire_has_a_total(whole: Questionnaire) -> None:
    assert worked_example(whole, TODAY).score.total


@pytest.mark.parametrize("whole", QUESTIONNAIRES.values(), ids=QUESTIONNAIRES)
def test_the_example_of_each_questionnaire_holds_one_of_each_case(whole: Questionnaire) -> None:
    example = worked_example(whole, TODAY)
    given = list(example.answers.values())

    assert (given.count(UNKNOWN), given.count(NOT_APPLICABLE)) == (1, 1)
    assert len(whole.questions_on(TODAY)) - len(given) == 1


@pytest.mark.parametrize("whole", QUESTIONNAIRES.values(), ids=QUESTIONNAIRES)
def test_an_example_gives_what_its_answers_lead_to(whole: Questionnaire) -> None:
    example = worked_example(whole, TODAY)

    assert example.score == score(whole, example.answers, TODAY)
    assert example.advice == advise(whole, example.answers, TODAY, example.wish)


def test_the_unknown_answer_is_one_that_a_gate_watches() -> None:
    whole = a_questionnaire(
        a_dimension(questions=[a_question(id=name) for name in ("copie", "acces", "reflexe")]),
        gates=[GATE],
        advice=[],
    )

    assert worked_example(whole, TODAY).answers["securite.acces"] == UNKNOWN


def test_only_a_question_that_allows_it_is_not_applicable() -> None:
    questions = [
        a_question(id="copie"),
        a_question(id="acces", not_applicable="Sans objet."),
        a_question(id="reflexe"),
        a_question(id="donnees"),
    ]
    answers = worked_example(
        a_questionnaire(a_dimension(questions=questions), advice=[]), TODAY
    ).answers

    assert [name for name, answer in answers.items() if answer == NOT_APPLICABLE] == [
        "securite.acces"
    ]


def test_the_skipped_question_is_in_the_longest_dimension() -> None:
    whole = a_questionnaire(
        a_dimension("argent", questions=[a_question(id="devis")]),
        a_dimension(questions=[a_question(id=name) for name in ("copie", "acces", "reflexe")]),
        advice=[],
    )

    assert set(whole.questions) - set(worked_example(whole, TODAY).answers) == {"securite.copie"}


def test_a_questionnaire_of_one_question_has_its_example() -> None:
    example = worked_example(a_questionnaire(), TODAY)

    assert example.score.total
    assert example.score.total.score == 0
    assert example.score.total.upper == 100


def test_there_is_no_wish_where_none_is_asked() -> None:
    assert worked_example(a_questionnaire(), TODAY).wish is None


def test_a_question_of_another_day_is_not_in_the_example() -> None:
    questions = [
        a_question(id="copie", valid_until="2026-12-31"),
        a_question(id="copie-neuve", valid_from="2027-01-01"),
    ]
    whole = a_questionnaire(a_dimension(questions=questions), advice=[])

    assert list(worked_example(whole, date(2027, 1, 1)).answers) == ["securite.copie-neuve"]

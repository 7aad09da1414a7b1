"""The real questionnaires, question by question."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.ground.fields import LINE, PARAGRAPH, Kind
from macros.ground.introspection import marked
from macros.questionnaire.models.questionnaire import Advice, Question, Questionnaire
from macros.site.wording import product_names
from tests.sites import path, real_site

SITE, _ = real_site(date.max)
QUESTIONNAIRES = [pytest.param(whole, id=whole.id) for whole in SITE[Questionnaire].values()]
QUESTIONS = [
    pytest.param(question, id=f"{whole.id} {name}")
    for whole in SITE[Questionnaire].values()
    for name, question in whole.questions.items()
]
ADVICE = [
    pytest.param(advice, id=f"{whole.id} {advice.id}")
    for whole in SITE[Questionnaire].values()
    for advice in whole.advice.values()
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_asks_one_thing(question: Question) -> None:
    assert question.text.endswith(" ?")
    assert question.text.count("?") == 1


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_speaks_to_the_visitor_not_for_them(question: Question) -> None:
    assert not re.search(r"\b(?:je|j|mon|ma|mes|nous|nos)\b", question.text, re.IGNORECASE)


@pytest.mark.parametrize("question", QUESTIONS)
def test_options_are_sentences_and_differ(question: Question) -> None:
    assert all(option[0].isupper() and option[-1] == "." for option in question.options)
    assert len(set(question.options)) == len(question.options)


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_option_speaks_to_the_visitor(question: Question) -> None:
    assert not [option for option in question.options if re.search(r"\bvous\b", option)]


@pytest.mark.parametrize("advice", ADVICE)
def test_a_gesture_tells_the_visitor_what_to_do(advice: Advice) -> None:
    assert re.search(r"\b(?:\w+ez|Dites|Faites|dites|faites)\b", advice.gesture)


@pytest.mark.parametrize("whole", QUESTIONNAIRES)
def test_a_questionnaire_names_no_brand(whole: Questionnaire) -> None:
    entries = (whole.sheet, *whole.dimensions.values(), *whole.advice.values())
    texts = (
        text for e in entries for _, kind, text in marked(e, Kind) if kind in {LINE, PARAGRAPH}
    )

    assert [text for text in texts if any(product_names(text))] == []


def test_the_maturity_questionnaire_is_the_one_that_was_designed() -> None:
    whole = SITE[Questionnaire]["maturite-numerique"]
    day = date(2026, 11, 22)

    assert [len(d.questions_on(day)) for d in whole.dimensions.values()] == [3, 4, 3, 3, 4, 4, 3]
    assert len(whole.express_on(day)) == 8
    assert path(whole) == "/diagnostic/"


def test_the_maturity_questionnaire_keeps_its_number_of_questions_when_one_ends() -> None:
    whole = SITE[Questionnaire]["maturite-numerique"]

    assert len(whole.questions_on(date(2027, 8, 31))) == 24
    assert len(whole.questions_on(date(2027, 9, 1))) == 24
    assert len(whole.express_on(date(2027, 9, 1))) == 8


def test_the_second_questionnaire_is_short() -> None:
    whole = SITE[Questionnaire]["premiers-reflexes-cyber"]

    assert len(whole.questions) == 8
    assert path(whole) == "/diagnostic/premiers-reflexes-cyber/"

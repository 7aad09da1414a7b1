"""A link keeps the answers of a visitor by a short code of each question: no two have the same."""

from __future__ import annotations

from datetime import date

import pytest

from macros.questionnaire.models.questionnaire import Questionnaire
from tests.sites import real_site

SITE, _ = real_site(date.max)
QUESTIONNAIRES = [pytest.param(whole, id=whole.id) for whole in SITE[Questionnaire].values()]


def code(question_id: str) -> int:
    """Return the code that overrides/javascripts/questionnaire/codec.js writes, as a number."""
    digest = 0x811C9DC5
    for octet in question_id.encode():
        digest = (digest ^ octet) * 0x01000193 % 2**32
    return int(digest % 36**4)


def test_a_code_is_the_one_of_the_links() -> None:
    assert code("bases.materiel") == int("0p4s", 36)


@pytest.mark.parametrize("whole", QUESTIONNAIRES)
def test_no_two_questions_ever_asked_have_the_same_code(whole: Questionnaire) -> None:
    ids = [*whole.questions, *(replaced.id for replaced in whole.sheet.replaced)]

    assert len({code(name) for name in ids}) == len(ids)

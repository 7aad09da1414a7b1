"""How a question is named from outside its dimension."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.questionnaire.ids import QuestionId

ANY_QUESTION: TypeAdapter[str] = TypeAdapter(QuestionId)


def test_a_question_is_named_after_its_dimension() -> None:
    assert ANY_QUESTION.validate_python("securite.mots-de-passe") == "securite.mots-de-passe"


@pytest.mark.parametrize("written", ["sauvegarde", "securite.Sauvegarde", "a.b.c"])
def test_any_other_name_of_a_question_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        ANY_QUESTION.validate_python(written)

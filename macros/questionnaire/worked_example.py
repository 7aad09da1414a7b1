"""Answers made up so that anyone may find their score again with a pencil.

Every questionnaire has its own: the answers are drawn from its shape, and hold one of each case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import cycle

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Answer, Questionnaire
from macros.questionnaire.scoring import AdviceOrder, Answers, Score, advise, score

# How far from the best answer each one is, in turn: high enough for a gate to have an effect.
_BELOW_THE_BEST = (1, 0, 1, 2)


@dataclass(frozen=True)
class WorkedExample:
    """Answers and the dimension to improve first, with the result and the advice they lead to."""

    answers: Answers
    wish: str | None
    score: Score
    advice: AdviceOrder


def worked_example(questionnaire: Questionnaire, day: date) -> WorkedExample:
    """Return an example with the questions asked on `day`.

    One is skipped, one is « non concerné » where the questionnaire allows it, and one, that a gate
    watches if there is a gate, is « je ne sais pas ».
    """
    answers = dict(_answers(questionnaire, day))
    wish = questionnaire.sheet.dimensions[-1] if questionnaire.sheet.wish else None
    return WorkedExample(
        answers,
        wish,
        score(questionnaire, answers, day),
        advise(questionnaire, answers, day, wish),
    )


def _answers(questionnaire: Questionnaire, day: date) -> Iterator[tuple[str, Answer]]:
    asked, sheet = questionnaire.questions_on(day), questionnaire.sheet
    themes = [list(theme.questions_on(day)) for theme in questionnaire.dimensions.values()]
    watched = [name for gate in sheet.gates for name in gate.questions if name in asked]
    optional = [name for name, question in asked.items() if question.not_applicable]
    unknown = (watched or [*asked])[:1]
    skipped = max(themes, key=len)[:1]
    for (name, _), below in zip(asked.items(), cycle(_BELOW_THE_BEST)):
        if name in unknown:
            yield name, UNKNOWN
        elif name in optional[-1:]:
            yield name, NOT_APPLICABLE
        elif name not in skipped:
            yield name, max(0, sheet.scale - below)

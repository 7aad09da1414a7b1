"""Plain French: what the questions must respect."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction

from macros.ground.errors import Anomaly, quoted
from macros.ground.words import words_of
from macros.questionnaire.models.questionnaire import Question, Questionnaire
from macros.site.readability import ease

LONGEST_ITEM = 46  # words, of a question and its options
LEAST_EASE = 65  # of an item
LEAST_MEAN_EASE = 85  # of a questionnaire
_NEGATION = re.compile(r"\b(?:ne\b|n[’']|pas\b|jamais\b|aucune?s?\b|ni\b|non\b)", re.IGNORECASE)


def questions_are_short(whole: Questionnaire) -> Iterator[Anomaly]:
    """A question says one thing, without a negation, and is short with its options."""
    for dimension, i, question in whole.placed():
        if negation := _NEGATION.search(question.text):
            found = f"une négation, {quoted(negation.group())}"
            expected = "une question dite à l'affirmative"
            yield dimension.anomaly(("questions", i, "text"), found, expected)
        count = sum(len(words_of(text)) for text in _item(question))
        if count > LONGEST_ITEM:
            found = f"{count} mots, avec les réponses"
            yield dimension.anomaly(("questions", i), found, f"{LONGEST_ITEM} au plus")


def questions_are_easy(whole: Questionnaire) -> Iterator[Anomaly]:
    """Each item is easy to read, and the questionnaire easier still on average."""
    indices = []
    for dimension, i, question in whole.placed():
        indices.append(index := ease(_item(question)))
        if index < LEAST_EASE:
            found = f"un indice de lisibilité de {_shown(index)}"
            yield dimension.anomaly(("questions", i), found, _easier(LEAST_EASE))
    if whole.dimensions.is_sound and indices:
        mean = sum(indices, Fraction()) / len(indices)
        if mean < LEAST_MEAN_EASE:
            found = f"un indice de lisibilité de {_shown(mean)} en moyenne"
            yield whole.sheet.anomaly(("dimensions",), found, _easier(LEAST_MEAN_EASE))


def _item(question: Question) -> list[str]:
    return [question.text, *question.options]


def _shown(index: Fraction) -> str:
    """Return `index` with one decimal, rounded down so that it never seems to reach a limit."""
    tenths = math.floor(index * 10)
    return f"{tenths // 10},{tenths % 10}" if tenths >= 0 else "moins de 0"


def _easier(least: int) -> str:
    return f"{least} au moins (Kandel et Moles), par des phrases et des mots plus courts"

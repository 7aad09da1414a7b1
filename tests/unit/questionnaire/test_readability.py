"""How easy the questions are to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.ground.checks import beyond_limits
from macros.ground.errors import Anomaly
from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.readability import (
    LEAST_EASE,
    LEAST_MEAN_EASE,
    questions_are_easy,
    questions_are_short,
)
from macros.site.readability import ease
from tests.builders import a_dimension, a_question, a_questionnaire


def asking(*, text: str = "Que faites-vous ?", options: tuple[str, ...] = ()) -> Questionnaire:
    """Return a questionnaire of one question, easy but for what is given."""
    easy = ["Un mot.", "Un mot.", "Un mot.", "Un mot."]
    question = a_question(text=text, options=[*options, *easy[len(options) :]])
    return a_questionnaire(a_dimension(questions=[question]))


def said(faults: Iterator[Anomaly]) -> list[tuple[str, str]]:
    return [(fault.path, fault.found) for fault in faults]


def mots(count: int) -> str:
    return " ".join(["mot"] * count)


def too_long(whole: Questionnaire) -> list[tuple[str, str]]:
    """Return what is said of the texts of the only dimension of `whole`, taken alone."""
    return said(beyond_limits(whole.dimensions["securite"]))


def test_a_short_question_has_no_fault() -> None:
    assert too_long(asking(text=mots(13), options=(mots(13), mots(13)))) == []


def test_a_long_question_is_refused() -> None:
    assert too_long(asking(text=mots(14))) == [("questions[0].text", "14 mots")]


def test_a_long_option_is_refused() -> None:
    whole = asking(options=("Un.", mots(14)))

    assert too_long(whole) == [("questions[0].options[1]", "14 mots")]


@pytest.mark.parametrize(("last", "faults"), [(9, 0), (10, 1)])
def test_a_question_and_its_options_are_short_together(last: int, faults: int) -> None:
    whole = asking(text=mots(11), options=(mots(13), mots(12), "mot", mots(last)))

    assert len(said(questions_are_short(whole))) == faults


@pytest.mark.parametrize(
    ("text", "negation"),
    [
        ("Ne perdez-vous rien ?", "Ne"),
        ("Pourquoi n’avez-vous rien ?", "n’"),
        ("Pourquoi n'avez-vous rien ?", "n'"),
        ("Et pas de copie ?", "pas"),
        ("Jamais de copie ?", "Jamais"),
        ("Aucune copie ?", "Aucune"),
        ("Oui ou non ?", "non"),
    ],
)
def test_a_negation_is_refused_in_a_question(text: str, negation: str) -> None:
    [fault] = said(questions_are_short(asking(text=text)))

    assert fault == ("questions[0].text", f"une négation, « {negation} »")


@pytest.mark.parametrize(
    "text", ["Un passant passe ?", "Et la nef, le nid, le nom ?", "Sans vous ?"]
)
def test_what_only_looks_like_a_negation_is_accepted(text: str) -> None:
    assert said(questions_are_short(asking(text=text))) == []


def test_a_negation_is_accepted_in_an_option() -> None:
    assert said(questions_are_short(asking(options=("Non, je n'ai rien.",)))) == []


HARD = "Organisation administrative informatisée."


def test_a_hard_question_is_refused_with_its_index() -> None:
    whole = asking(text=HARD, options=(HARD, HARD, HARD, HARD))
    item = whole.questions["securite.sauvegarde"]
    paths = [path for path, _ in said(questions_are_easy(whole))]

    assert ease([item.text, *item.options]) < LEAST_EASE
    assert paths == ["questions[0]", "dimensions"]


def test_a_question_that_is_easy_enough_may_still_be_too_hard_on_average() -> None:
    whole = asking(text="Comment faites-vous toujours ?", options=("Des factures souvent.",) * 4)
    item = whole.questions["securite.sauvegarde"]
    [fault] = questions_are_easy(whole)

    assert LEAST_EASE <= ease([item.text, *item.options]) < LEAST_MEAN_EASE
    assert fault.path == "dimensions"
    assert fault.found.endswith("en moyenne")

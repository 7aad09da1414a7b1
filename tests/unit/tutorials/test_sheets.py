from __future__ import annotations

from macros.tutorials.sheets import exercise_parts, solution_parts
from tests.builders import a_tutorial

CARD = {"title": "Carte 1", "text": "Vous êtes pressée."}
LINE = {"objective": "copier", "text": "Je sais copier."}


def test_a_sheet_has_the_exercises_then_the_quiz() -> None:
    names = [name for _, name in exercise_parts(a_tutorial())]

    assert names == ["Votre copie", "Quiz, série A"]


def test_a_sheet_has_the_positioning_and_the_cards_that_there_are() -> None:
    tutorial = a_tutorial(positioning=[LINE], trainer={"room": "Des tables.", "role_cards": [CARD]})

    assert {"positionnement", "cartes"} <= {anchor for anchor, _ in exercise_parts(tutorial)}


def test_the_solutions_are_those_of_the_exercises_and_of_the_quiz() -> None:
    assert solution_parts(a_tutorial()) == [("exercice-e1", "Votre copie"), ("quiz", "Quiz")]

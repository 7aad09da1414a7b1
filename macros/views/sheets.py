"""What the printed sheets of a tutorial hold, part by part: each can be printed alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.models.tutorial import Form, Tutorial
from macros.views.addresses import exercises_path, solutions_path

# The anchor of a part, and its name.
Part = tuple[str, str]


def exercises_title(tutorial: Tutorial) -> str:
    """Return the title of the sheet of exercises of `tutorial`."""
    return f"Exercices : {tutorial.title}"


def solutions_title(tutorial: Tutorial) -> str:
    """Return the title of the sheet of solutions of `tutorial`."""
    return f"Corrigés : {tutorial.title}"


def exercise_parts(tutorial: Tutorial) -> list[Part]:
    """Return the parts of the sheet that learners hold, in order."""
    parts = _exercises(tutorial)
    if tutorial.positioning:
        parts.append(("positionnement", "Positionnement, avant et après"))
    asked = {item.form for item in tutorial.quiz}
    parts += [(f"quiz-{form}", f"Quiz, série {form}") for form in Form if form in asked]
    if tutorial.trainer.role_cards:
        parts.append(("cartes", "Cartes de rôle"))
    return parts


def solution_parts(tutorial: Tutorial) -> list[Part]:
    """Return the parts of the sheet that the trainer holds, in order."""
    return [*_exercises(tutorial), ("quiz", "Quiz")]


def _exercises(tutorial: Tutorial) -> list[Part]:
    return [(f"exercice-{exercise.id}", exercise.title) for exercise in tutorial.exercises]


@dataclass(frozen=True)
class Sheet:
    """A sheet of any tutorial: its skeleton, and what each tutorial makes of it."""

    page: str
    summary: str
    path: Callable[[Tutorial], str]
    title: Callable[[Tutorial], str]
    parts: Callable[[Tutorial], list[Part]]


SHEETS = (
    Sheet(
        "tutorial-exercises",
        "les exercices, le quiz et le positionnement, à imprimer.",
        exercises_path,
        exercises_title,
        exercise_parts,
    ),
    Sheet(
        "tutorial-solutions",
        "les corrigés des exercices et les réponses du quiz, à imprimer.",
        solutions_path,
        solutions_title,
        solution_parts,
    ),
)

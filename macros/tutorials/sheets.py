"""What the printed sheets of a tutorial hold, part by part: each can be printed alone."""

from __future__ import annotations

from macros.tutorials.models.tutorial import Form, Tutorial

# The anchor of a part, and its name.
Part = tuple[str, str]


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

"""The triage « Où frapper ? » holds together: short, whole, without a loop or a dead end."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.checks import beyond_limits, names_of_parts_exist
from macros.ground.errors import Anomaly, quoted
from macros.suppliers.models.orientation import Orientation

MOST_QUESTIONS = 3


def paths_are_short(triage: Orientation) -> Iterator[Anomaly]:
    """No path asks more than three questions, so none turns in a circle."""
    for i, depth in _depths(triage).items():
        if depth > MOST_QUESTIONS:
            found = f"cette question vient après {depth - 1} autres"
            expected = f"{MOST_QUESTIONS} questions au plus, sans revenir en arrière"
            yield triage.anomaly(("questions", i), found, expected)


def everything_is_reached(triage: Orientation) -> Iterator[Anomaly]:
    """A question or a card that no path reaches is never read."""
    depths, questions = _depths(triage), list(triage.questions)
    if any(names_of_parts_exist(triage)) or any(beyond_limits(triage)):
        return
    reached = {option.card for i in depths for option in questions[i].options}
    lost = [("questions", i, q.id) for i, q in enumerate(questions) if i not in depths]
    lost += [("cards", i, c.id) for i, c in enumerate(triage.cards) if c.id not in reached]
    for name, i, part_id in lost:
        found = f"aucune réponse ne mène à {quoted(part_id)}"
        yield triage.anomaly((name, i), found, "une réponse qui y mène")


def _depths(triage: Orientation) -> dict[int, int]:
    """Return how many questions the longest path asks up to each question, itself included.

    Counting stops one above the limit, which ends any circle.
    """
    places = {question.id: i for i, question in enumerate(triage.questions)}
    depths: dict[int, int] = {}
    waiting = [(triage.start, 1)]
    while waiting:
        name, depth = waiting.pop()
        i = places.get(name)
        if i is None or depth <= depths.get(i, 0) or depth > MOST_QUESTIONS + 1:
            continue
        depths[i] = depth
        options = triage.questions[i].options
        waiting += [(option.question, depth + 1) for option in options if option.question]
    return depths

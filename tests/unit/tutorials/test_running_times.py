from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from macros.tutorials.models.tutorial import Tutorial
from macros.tutorials.running_times import running_times
from tests.builders import a_tutorial

spells = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), min_size=1, max_size=9)


def of_steps(minutes: list[tuple[int, int]]) -> Tutorial:
    """Return a tutorial whose steps have these minutes of teaching and of exercise."""
    steps = [
        {
            "id": f"etape-{i}",
            "title": f"Étape {i}",
            "teaching": str(teaching),
            "exercise": str(exercise),
            "contexts": ["atelier"],
        }
        for i, (teaching, exercise) in enumerate(minutes)
    ]
    return a_tutorial(steps=steps)


@given(spells)
def test_what_is_elapsed_and_what_remains_are_the_whole(minutes: list[tuple[int, int]]) -> None:
    tutorial = of_steps(minutes)

    assert {row.elapsed + row.remaining for row in running_times(tutorial)} == {tutorial.minutes}


@given(spells)
def test_time_runs_by_the_minutes_of_each_step(minutes: list[tuple[int, int]]) -> None:
    rows = running_times(of_steps(minutes))

    elapsed = [0, *(row.elapsed for row in rows)]
    assert [after - before for before, after in itertools.pairwise(elapsed)] == [
        row.step.minutes for row in rows
    ]


@given(spells)
def test_nothing_remains_at_the_end(minutes: list[tuple[int, int]]) -> None:
    assert running_times(of_steps(minutes))[-1].remaining == 0

"""How the time of a tutorial runs, step after step: what a trainer keeps an eye on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from macros.tutorials.models.tutorial import Step, Tutorial


@dataclass(frozen=True)
class RunningTime:
    """A step, the minutes planned from the start to its end, and those left after it."""

    step: Step
    elapsed: int
    remaining: int


def running_times(tutorial: Tutorial) -> list[RunningTime]:
    """Return the running time of each step of `tutorial`, in order; the last leaves no minute."""
    ends = accumulate(step.minutes for step in tutorial.steps)
    steps = zip(tutorial.steps, ends, strict=True)
    return [RunningTime(step, elapsed, tutorial.minutes - elapsed) for step, elapsed in steps]

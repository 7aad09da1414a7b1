"""How many levels would change if the score were computed otherwise, on simulated answers.

It tests the arithmetic, by the same calculation as visitors get. It says nothing of whether the
questions measure the right thing: no firm has answered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor, prod
from random import Random

from pydantic import TypeAdapter

from macros.ground.cache import remembered
from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import Answer, Questionnaire
from macros.questionnaire.scoring import (
    TOP,
    Answers,
    DimensionScore,
    Interval,
    Score,
    level_of,
    score,
)


@dataclass(frozen=True)
class Simulation:
    """How the answers are made up; chances and differences are out of 100.

    The answers of a firm have in common an ease from 0 to 100, the mean of `draws` draws; each is
    at most `noise` away from it. « Je ne sais pas » takes the place of some, more often in the
    lower half of the scale. When the same firm answers again, `moved` answers are one option away.
    """

    respondents: int = 500
    seed: int = 20261122
    draws: int = 3
    noise: int = 35
    unknown_below: int = 25
    unknown_above: int = 5
    moved: int = 15
    # How far the weights that are tried go from those of the rule.
    spreads: tuple[int, ...] = (25, 50)
    # How many of the differences stay within the bound given for them.
    within: int = 95


SIMULATION = Simulation()


@dataclass(frozen=True)
class Lowered:
    """How many levels a gate lowers, `out_of` those that it could."""

    count: int
    out_of: int


@dataclass(frozen=True)
class Robustness:
    """How many respondents of the `simulation` change level under each other rule.

    `weights` is by spread; `without` holds the least and the most, according to the dimension taken
    out, None when there is only one. The gain of the total, and the bounds of the differences when
    the same firm answers again, are in points out of 100.
    """

    simulation: Simulation
    by_question: int
    weights: Mapping[int, int]
    geometric: int
    without: tuple[int, int] | None
    without_unknown: int
    gain_without_unknown: Fraction
    lowered: Lowered
    again: int
    total_again: Fraction
    dimension_again: Fraction


_KEPT: TypeAdapter[Robustness | None] = TypeAdapter(Robustness | None)


@dataclass(frozen=True)
class _Scored:
    """A result that has a total, and the parts that the total is the mean of."""

    score: Score
    total: Interval
    parts: tuple[tuple[DimensionScore, Interval], ...]

    @classmethod
    def of(cls, result: Score) -> _Scored | None:
        """Return `result` when it has a total."""
        parts = tuple((part, part.interval) for part in result.dimensions if part.interval)
        return cls(result, result.total, parts) if result.total else None


def robustness(
    questionnaire: Questionnaire, day: date, simulation: Simulation = SIMULATION
) -> Robustness | None:
    """Return what other rules would change, None when no answers give a total on `day`.

    The draws are the same at each call, so what was found once is kept.
    """
    parts = (questionnaire.sheet, *questionnaire.dimensions.values())
    written = (part.model_dump_json() for part in parts)
    return remembered(
        _KEPT,
        (*written, *questionnaire.questions_on(day), repr(simulation)),
        lambda: _simulated(questionnaire, day, simulation),
    )


def _simulated(
    questionnaire: Questionnaire, day: date, simulation: Simulation
) -> Robustness | None:
    random = Random(simulation.seed)  # noqa: S311 - a simulation, not a secret
    firsts, seconds = [], []
    for _ in range(simulation.respondents):
        answers = _answers(questionnaire, day, simulation, random)
        again = _again(questionnaire, answers, simulation, random)
        first = _Scored.of(score(questionnaire, answers, day))
        second = _Scored.of(score(questionnaire, again, day))
        if not (first and second):
            return None
        firsts.append(first)
        seconds.append(second)

    def changed(totals: Iterable[Fraction]) -> int:
        return sum(
            level_of(questionnaire, total) is not first.score.level
            for first, total in zip(firsts, totals, strict=True)
        )

    known = [_without_unknown(one, questionnaire.sheet.scale) for one in firsts]
    return Robustness(
        simulation,
        by_question=changed(map(_by_question, firsts)),
        weights={
            spread: changed([_weighted(one, spread, random) for one in firsts])
            for spread in simulation.spreads
        },
        geometric=sum(
            _geometric_level(questionnaire, one) is not one.score.level for one in firsts
        ),
        without=_without_each(firsts, changed),
        without_unknown=changed(known),
        gain_without_unknown=_mean(
            [total - one.total.score for one, total in zip(firsts, known, strict=True)]
        ),
        lowered=_lowered(questionnaire, [one.score for one in firsts]),
        again=changed([second.total.score for second in seconds]),
        total_again=_bound(
            [
                abs(one.total.score - two.total.score)
                for one, two in zip(firsts, seconds, strict=True)
            ],
            simulation.within,
        ),
        dimension_again=_bound(
            [
                abs(one.score - two.score)
                for first, second in zip(firsts, seconds, strict=True)
                for (_, one), (_, two) in zip(first.parts, second.parts, strict=True)
            ],
            simulation.within,
        ),
    )


def _answers(
    questionnaire: Questionnaire, day: date, made: Simulation, random: Random
) -> dict[str, Answer]:
    """Return the answers of a simulated firm, which skips nothing."""
    scale = questionnaire.sheet.scale
    ease = sum(random.uniform(0, 100) for _ in range(made.draws)) / made.draws
    answers: dict[str, Answer] = {}
    for name in questionnaire.questions_on(day):
        place = ease + random.uniform(-made.noise, made.noise)
        points = min(scale, max(0, floor((scale + 1) * place / 100)))
        unknown = made.unknown_below if 2 * points < scale else made.unknown_above
        answers[name] = UNKNOWN if random.uniform(0, 100) < unknown else points
    return answers


def _again(
    questionnaire: Questionnaire, answers: Answers, made: Simulation, random: Random
) -> dict[str, Answer]:
    """Return `answers` as the same firm could give them later, with nothing changed in the firm."""
    moved = dict(answers)
    for name, answer in answers.items():
        if isinstance(answer, int) and random.uniform(0, 100) < made.moved:
            step = random.choice((-1, 1))
            moved[name] = min(questionnaire.sheet.scale, max(0, answer + step))
    return moved


def _by_question(scored: _Scored) -> Fraction:
    """Return the mean of the questions, where that of the dimensions is the rule."""
    points = sum(part.points for part, _ in scored.parts)
    return Fraction(TOP * points, sum(part.maximum for part, _ in scored.parts))


def _weighted(scored: _Scored, spread: int, random: Random) -> Fraction:
    """Return the mean of the dimensions with weights drawn up to `spread` per cent apart."""
    weights = [random.randint(100 - spread, 100 + spread) for _ in scored.parts]
    weighed = zip(weights, scored.parts, strict=True)
    return sum((w * part.score for w, (_, part) in weighed), Fraction()) / sum(weights)


def _geometric_level(questionnaire: Questionnaire, scored: _Scored) -> object:
    """Return the level of the geometric mean: roots are not exact, so powers are compared."""
    power, product = len(scored.parts), prod(part.score for _, part in scored.parts)
    levels = reversed(questionnaire.sheet.levels)
    return next(level for level in levels if level.start**power <= product)


def _without_each(
    firsts: Sequence[_Scored], changed: Callable[[Iterable[Fraction]], int]
) -> tuple[int, int] | None:
    """Return the least and the most levels changed when one dimension is taken out."""
    count = len(firsts[0].parts)
    if count == 1:
        return None
    counts = [
        changed((one.total.score * count - one.parts[i][1].score) / (count - 1) for one in firsts)
        for i in range(count)
    ]
    return min(counts), max(counts)


def _without_unknown(scored: _Scored, scale: int) -> Fraction:
    """Return the total if « je ne sais pas » left the calculation, as it does in other tools."""
    known = []
    for part, interval in scored.parts:
        unknown = (interval.upper - interval.score) * part.maximum / (TOP * scale)
        if unknown < part.answered:
            known.append(TOP * part.points / (part.maximum - scale * unknown))
    return _mean(known) if known else Fraction()


def _lowered(questionnaire: Questionnaire, scores: Iterable[Score]) -> Lowered:
    """Return how many levels the gates lower, among those above the lowest of the ceilings."""
    ceilings = {gate.ceiling for gate in questionnaire.sheet.gates}
    starts = [level.start for level in questionnaire.sheet.levels if level.id in ceilings]
    lowest = min(starts, default=TOP)
    above = [one for one in scores if one.level and one.level.start > lowest]
    return Lowered(sum(bool(one.lowering) for one in above), len(above))


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)


def _bound(differences: list[Fraction], within: int) -> Fraction:
    """Return what `within` differences out of 100 do not go beyond."""
    return sorted(differences)[len(differences) * within // 100 - 1]

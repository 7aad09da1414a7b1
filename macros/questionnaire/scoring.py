"""The score of a questionnaire and the advice it leads to, in exact arithmetic.

This is the reference: the modules of overrides/javascripts/questionnaire/ compute the same in the
browser, and the same vectors test both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor

from macros.ground.fields import MOST_WEIGHT, UNKNOWN
from macros.questionnaire.models.questionnaire import (
    NOT_APPLICABLE,
    Advice,
    Answer,
    Dimension,
    Gate,
    Level,
    Questionnaire,
)

# By full id of question; a question that is absent was skipped.
Answers = Mapping[str, Answer]
# Every question asked that day; None for one that was skipped.
Asked = Mapping[str, Answer | None]

TOP = 100
MOST_FIRST = 3
MOST_ESSENTIAL = 2
# What the rank of an advice is made of.
_PER_POINT, _WISHED, _PER_IMPACT, _PER_EFFORT = 10, 5, 3, 2


@dataclass(frozen=True)
class Interval:
    """A score out of 100, and what it would be if each « je ne sais pas » were the best answer."""

    score: Fraction
    upper: Fraction


@dataclass(frozen=True)
class DimensionScore:
    """What was answered in a dimension: the points are those of the `answered` questions.

    `maximum` is what these questions could give; `interval` is None when too few of the
    `applicable` questions were answered.
    """

    dimension: Dimension
    points: int
    maximum: int
    answered: int
    applicable: int
    interval: Interval | None


@dataclass(frozen=True)
class ClosedGate:
    """A gate that fires, or that cannot tell without the `missing` answers."""

    gate: Gate
    ceiling: Level
    fires: bool
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """A whole result; without a total, there is no level."""

    dimensions: tuple[DimensionScore, ...]
    total: Interval | None
    level: Level | None
    gates: tuple[ClosedGate, ...]

    @property
    def scored(self) -> tuple[DimensionScore, ...]:
        """The dimensions that have a score."""
        return tuple(part for part in self.dimensions if part.interval)

    @property
    def sum(self) -> Interval | None:
        """The sum of the scores of which the total is the mean."""
        count = len(self.scored)
        return self.total and Interval(self.total.score * count, self.total.upper * count)

    @property
    def lowering(self) -> tuple[ClosedGate, ...]:
        """The gates whose ceiling is below the level that the total gives."""
        start = self.level.start if self.level else 0
        return tuple(closed for closed in self.gates if closed.ceiling.start < start)

    @property
    def shown_level(self) -> Level | None:
        """The level to show: the lowest of the level and of the ceilings below it."""
        ceilings = (closed.ceiling for closed in self.lowering)
        return min(ceilings, key=lambda level: level.start, default=self.level)


@dataclass(frozen=True)
class RankedAdvice:
    """An advice that an answer calls for; the higher its rank, the sooner it comes."""

    advice: Advice
    dimension: Dimension
    essential: bool
    rank: int


@dataclass(frozen=True)
class AdviceOrder:
    """The advice to follow first, three at most, then the rest, by rank."""

    first: tuple[RankedAdvice, ...]
    later: tuple[RankedAdvice, ...]


def score(questionnaire: Questionnaire, answers: Answers, day: date) -> Score:
    """Return the result of `answers` to the questions that are asked on `day`."""
    asked = {name: answers.get(name) for name in questionnaire.questions_on(day)}
    dimensions = tuple(
        _dimension_score(questionnaire, dimension, asked)
        for dimension in questionnaire.dimensions.values()
    )
    intervals = [scored.interval for scored in dimensions if scored.interval]
    enough = len(intervals) >= questionnaire.sheet.minimum_dimensions
    total = _mean(intervals) if enough else None
    return Score(
        dimensions,
        total,
        level_of(questionnaire, total.score) if total else None,
        tuple(_closed_gates(questionnaire, asked, dimensions)),
    )


def highest_rank(questionnaire: Questionnaire) -> int:
    """Return the highest rank of an advice about a question that is not essential."""
    sheet = questionnaire.sheet
    wished = _WISHED if sheet.wish else 0
    return _PER_POINT * sheet.scale + wished + _PER_IMPACT * MOST_WEIGHT - _PER_EFFORT


def level_of(questionnaire: Questionnaire, exact: Fraction) -> Level:
    """Return the level that `exact` has reached: 50 is the first score of the level from 50."""
    return next(level for level in reversed(questionnaire.sheet.levels) if level.start <= exact)


def shown(exact: Fraction) -> int:
    """Return the whole number to show, rounded down: 74.6 has not reached 75."""
    return floor(exact)


def advise(
    questionnaire: Questionnaire,
    answers: Answers,
    day: date,
    wish: str | None = None,
    *,
    express: bool = False,
) -> AdviceOrder:
    """Return the advice for `answers`, that of the short version alone when `express`.

    `wish` is the dimension to improve first. Among the first ones, two are essential at most as
    long as another may enter, and two are of one dimension only when the one that enters is
    essential. Fewer than three are better than three at all costs.
    """
    waiting = sorted(
        _ranked(questionnaire, answers, day, wish, express=express),
        key=lambda ranked: -ranked.rank,
    )
    first: list[RankedAdvice] = []
    for _ in range(MOST_FIRST):
        entering = _entering(waiting, first)
        if entering:
            first.append(entering)
            waiting.remove(entering)
    return AdviceOrder(tuple(first), tuple(waiting))


def _dimension_score(
    questionnaire: Questionnaire, dimension: Dimension, asked: Asked
) -> DimensionScore:
    """Return what was answered in `dimension`, and its score when enough was."""
    scale, coverage = questionnaire.sheet.scale, questionnaire.sheet.coverage
    applicable = [
        answer
        for name, answer in asked.items()
        if questionnaire.dimension_of(name) is dimension and answer != NOT_APPLICABLE
    ]
    answered = [answer for answer in applicable if answer is not None]
    points = sum(_points(answer) for answer in answered)
    hoped = points + scale * answered.count(UNKNOWN)
    maximum = scale * len(answered)
    interval = None
    if answered and len(answered) >= coverage * len(applicable):
        interval = Interval(Fraction(TOP * points, maximum), Fraction(TOP * hoped, maximum))
    return DimensionScore(dimension, points, maximum, len(answered), len(applicable), interval)


def _mean(intervals: Sequence[Interval]) -> Interval:
    """Return the mean of dimensions that all weigh the same."""
    share = Fraction(1, len(intervals))
    return Interval(
        sum((share * interval.score for interval in intervals), Fraction()),
        sum((share * interval.upper for interval in intervals), Fraction()),
    )


def _closed_gates(
    questionnaire: Questionnaire, asked: Asked, dimensions: Iterable[DimensionScore]
) -> Iterator[ClosedGate]:
    """Yield the gates that limit the level.

    « Non concerné » leaves a gate, as does a question that is not asked that day.
    """
    levels = {level.id: level for level in questionnaire.sheet.levels}
    for gate in questionnaire.sheet.gates:
        watched = {name: asked[name] for name in gate.questions if name in asked}
        fires = not {0, UNKNOWN}.isdisjoint(watched.values()) or _is_low(gate, dimensions)
        missing = tuple(name for name, answer in watched.items() if answer is None)
        if fires or missing:
            yield ClosedGate(gate, levels[gate.ceiling], fires, missing)


def _is_low(gate: Gate, dimensions: Iterable[DimensionScore]) -> bool:
    """Tell whether the dimension that `gate` looks at has a score, of `at_most` or less."""
    return gate.at_most is not None and any(
        scored.interval and scored.interval.score <= TOP * gate.at_most
        for scored in dimensions
        if scored.dimension.id == gate.dimension
    )


def _points(answer: Answer) -> int:
    return answer if isinstance(answer, int) else 0


def _ranked(
    questionnaire: Questionnaire,
    answers: Answers,
    day: date,
    wish: str | None,
    *,
    express: bool,
) -> Iterable[RankedAdvice]:
    """Yield the advice for each answer, in the order of the questions, which settles ties."""
    asked = questionnaire.express_on(day) if express else questionnaire.questions_on(day)
    for name, question in asked.items():
        if name not in answers:
            continue
        answer, dimension = answers[name], questionnaire.dimension_of(name)
        if advice := questionnaire.advice_for(name, answer):
            rank = (
                (100 if question.essential else 0)
                + _PER_POINT * (questionnaire.sheet.scale - _points(answer))
                + (_WISHED if dimension.id == wish else 0)
                + _PER_IMPACT * advice.impact
                - _PER_EFFORT * advice.effort
            )
            yield RankedAdvice(advice, dimension, question.essential, rank)


def _entering(
    waiting: Iterable[RankedAdvice], first: Iterable[RankedAdvice]
) -> RankedAdvice | None:
    """Return the next of those `waiting`, by rank, to join the `first`; None when none may."""
    taken = {ranked.dimension.id for ranked in first}
    free = [one for one in waiting if one.essential or one.dimension.id not in taken]
    if sum(ranked.essential for ranked in first) >= MOST_ESSENTIAL:
        free.sort(key=lambda one: one.essential)
    return free[0] if free else None

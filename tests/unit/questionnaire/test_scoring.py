from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Answer, Level, Questionnaire
from macros.questionnaire.scoring import RankedAdvice, Score, advise, score, shown
from tests.builders import a_dimension, a_question, a_questionnaire, an_advice
from tests.unit.questionnaire.scoring.contract import DAY, answers_of, questionnaire_of

VECTORS = Path(__file__).parent / "scoring" / "vectors.json"
EVERY = [questionnaire_of(rules) for rules in json.loads(VECTORS.read_text("utf-8"))["rules"]]
REAL = EVERY[0]
# Two thousand answers: drawing costs more than scoring, so that some are drawn at once. Those that
# fail are shown as they are: looking for smaller ones would take minutes.
AT_ONCE = 20
MANY = settings(phases=[Phase.explicit, Phase.reuse, Phase.generate])


def real(text: str) -> Score:
    return score(REAL, answers_of(REAL, text), DAY)


def with_security(answers: str) -> Score:
    """Return the score of these answers about security, among the best ones everywhere else."""
    return real(f"333 3333 333 333 3333 {answers} 333")


def levels(result: Score) -> tuple[str | None, str | None]:
    """Return the ids of the level and of the level shown."""
    level, shown_level = result.level, result.shown_level
    return (level.id if level else None, shown_level.id if shown_level else None)


def fraction(text: str) -> Fraction:
    """Return the total of the answers `text`."""
    total = real(text).total
    assert total
    return total.score


def test_all_the_best_answers_make_100() -> None:
    result = real("333 3333 333 333 3333 3333 333")

    assert result.total
    assert result.total.score == 100
    assert levels(result) == ("moteur", "moteur")
    assert result.gates == ()


def test_all_the_worst_answers_make_0() -> None:
    assert fraction("000 0000 000 000 0000 0000 000") == 0


def test_not_knowing_makes_0_and_could_go_up_to_100() -> None:
    total = real("jjj jjjj jjj jjj jjjj jjjj jjj").total

    assert total
    assert (total.score, total.upper) == (Fraction(0), Fraction(100))


def test_no_answer_makes_no_score() -> None:
    result = real("--- ---- --- --- ---- ---- ---")

    assert [scored.interval for scored in result.dimensions] == [None] * 7
    assert result.total is None
    assert levels(result) == (None, None)


def test_a_dimension_all_not_applicable_has_no_score() -> None:
    result = real("333 3333 nnn 333 3333 3333 333")

    assert result.dimensions[2].interval is None
    assert result.dimensions[2].applicable == 0
    assert result.total
    assert result.total.score == 100


def test_a_dimension_tells_its_points_out_of_those_of_the_questions_answered() -> None:
    scored = real("--- 2-nj --- --- ---- ---- ---").dimensions[1]

    assert (scored.points, scored.maximum, scored.answered, scored.applicable) == (2, 6, 2, 3)
    assert scored.interval
    assert (scored.interval.score, scored.interval.upper) == (Fraction(100, 3), Fraction(250, 3))


def test_two_thirds_of_the_applicable_questions_are_enough() -> None:
    dimensions = real("33- 33-- 3n- 3-- 333- ---- 3nn").dimensions

    assert [scored.interval is not None for scored in dimensions] == [
        *(True, False, False, False, True, False, True)
    ]


def test_a_total_needs_the_number_of_dimensions_of_the_sheet() -> None:
    assert real("333 3333 333 333 ---- ---- ---").total is None
    assert real("333 3333 333 333 3333 ---- ---").total is not None


def test_every_dimension_weighs_the_same() -> None:
    assert fraction("333 0000 000 000 0000 0000 000") == Fraction(100, 7)
    assert fraction("000 3333 000 000 0000 0000 000") == Fraction(100, 7)


def test_a_shown_number_is_rounded_down_and_the_level_is_that_of_the_exact_one() -> None:
    result = real("333 3333 333 320 2222 3311 111")

    assert result.total
    assert result.total.score == Fraction(4700, 63)  # 74.6
    assert shown(result.total.score) == 74
    assert levels(result) == ("a-l-aise", "a-l-aise")


@pytest.mark.parametrize(
    ("points", "level"),
    [(0, "premiers-pas"), (1, "en-route"), (2, "a-l-aise"), (3, "moteur"), (4, "moteur")],
)
def test_a_level_starts_on_its_first_score(points: int, level: str) -> None:
    questions = [a_question(id=f"q{i}", options=["Non.", "Oui."]) for i in range(4)]
    sheet = [
        {"id": name, "title": name, "start": start, "meaning": "Un sens."}
        for name, start in zip(
            ("premiers-pas", "en-route", "a-l-aise", "moteur"), ("0", "25", "50", "75"), strict=True
        )
    ]
    whole = a_questionnaire(a_dimension(questions=questions), scale="1", levels=sheet)
    answers: dict[str, Answer] = {f"securite.q{i}": int(i < points) for i in range(4)}

    assert levels(score(whole, answers, DAY)) == (level, level)


@pytest.mark.parametrize("answers", ["0333", "3033", "j333", "1111"])
def test_a_gate_that_fires_lowers_the_level_shown(answers: str) -> None:
    result = with_security(answers)

    assert levels(result) == ("moteur", "en-route")
    assert [(closed.fires, closed.missing) for closed in result.lowering] == [(True, ())]


@pytest.mark.parametrize("answers", ["1112", "11--", "n333"])
def test_a_gate_stays_open(answers: str) -> None:
    result = with_security(answers)

    assert levels(result) == ("moteur", "moteur")
    assert result.gates == ()


@pytest.mark.parametrize(
    ("answers", "fires", "missing"),
    [
        ("-333", False, ("securite.sauvegarde",)),
        ("--33", False, ("securite.sauvegarde", "securite.acces")),
        ("0-33", True, ("securite.acces",)),
    ],
)
def test_a_gate_says_what_is_missing_and_lowers_the_level_shown(
    answers: str, *, fires: bool, missing: tuple[str, ...]
) -> None:
    result = with_security(answers)

    assert levels(result) == ("moteur", "en-route")
    assert [(closed.fires, closed.missing) for closed in result.gates] == [(fires, missing)]


def test_a_gate_does_not_lower_a_level_at_its_ceiling() -> None:
    result = real("111 1111 111 111 1111 0111 111")

    assert levels(result) == ("en-route", "en-route")
    assert len(result.gates) == 1
    assert result.lowering == ()


def a_dated_questionnaire() -> Questionnaire:
    """Return one whose first question, essential, ends in 2026; the gate looks at it."""
    return a_questionnaire(
        a_dimension(
            questions=[
                a_question(valid_until="2026-12-31", essential="true"),
                a_question(id="acces"),
            ]
        ),
        advice=[an_advice(), an_advice(id="ouvrir-un-coffre", question="securite.acces")],
        gates=[
            {
                "id": "abri",
                "questions": ["securite.sauvegarde"],
                "ceiling": "depart",
                "reason": "Une faiblesse.",
                "missing": "Une réponse manque.",
            }
        ],
    )


def test_a_question_that_is_not_asked_that_day_leaves_everything() -> None:
    answers: dict[str, Answer] = {"securite.sauvegarde": 0, "securite.acces": 2}
    whole, later = a_dated_questionnaire(), date(2027, 1, 1)
    result = score(whole, answers, later)

    assert result.dimensions[0].applicable == 1
    assert levels(result) == ("arrivee", "arrivee")
    assert [ranked.advice.id for ranked in advise(whole, answers, later).first] == [
        "ouvrir-un-coffre"
    ]
    assert levels(score(whole, answers, DAY)) == ("depart", "depart")


def test_the_rank_of_an_advice_is_that_of_the_method() -> None:
    def rank(*, wish: str | None = None, **question: object) -> int:
        theme = a_dimension(questions=[a_question(**question)])
        whole = a_questionnaire(theme, advice=[an_advice(impact="3", effort="2")])
        return advise(whole, {"securite.sauvegarde": 1}, DAY, wish).first[0].rank

    assert rank() == 10 * 2 + 3 * 3 - 2 * 2
    assert rank(wish="securite") == rank() + 5
    assert rank(wish="cap") == rank()
    assert rank(essential="true") == rank() + 100


def test_not_knowing_ranks_as_no_point() -> None:
    ranks = [
        advise(a_questionnaire(), {"securite.sauvegarde": answer}, DAY).first[0].rank
        for answer in (UNKNOWN, 0)
    ]

    assert ranks[0] == ranks[1]


Drawn = tuple[Questionnaire, dict[str, Answer]]


def several_answers(whole: Questionnaire, octets: bytes) -> list[Drawn]:
    """Return `AT_ONCE` times answers that `whole` allows, an octet for each question."""
    return [
        drawn_answers(whole, octets[start : start + MOST_QUESTIONS])
        for start in range(0, len(octets), MOST_QUESTIONS)
    ]


def drawn_answers(whole: Questionnaire, octets: bytes) -> Drawn:
    """Return answers that `whole` allows, an octet for each question."""
    points: list[Answer | None] = [*range(whole.sheet.scale + 1), UNKNOWN, None]
    answers: dict[str, Answer] = {}
    for (name, question), octet in zip(whole.questions.items(), octets, strict=False):
        choices = [*points, NOT_APPLICABLE] if question.not_applicable else points
        answer = choices[octet % len(choices)]
        if answer is not None:
            answers[name] = answer
    return whole, answers


MOST_QUESTIONS = max(len(whole.questions) for whole in EVERY)
OCTETS = AT_ONCE * MOST_QUESTIONS
ANSWERED = st.builds(
    several_answers, st.sampled_from(EVERY), st.binary(min_size=OCTETS, max_size=OCTETS)
)


def height(level: Level | None) -> int:
    return level.start if level else -1


def totals(result: Score) -> list[Fraction]:
    """Return every score of `result`, -1 for none, the total last."""
    intervals = [*(scored.interval for scored in result.dimensions), result.total]
    return [interval.score if interval else Fraction(-1) for interval in intervals]


@MANY
@given(ANSWERED)
def test_every_score_stands_from_0_to_what_it_could_be(drawn: list[Drawn]) -> None:
    for whole, answers in drawn:
        result = score(whole, answers, DAY)

        for interval in [*(scored.interval for scored in result.dimensions), result.total]:
            assert interval is None or 0 <= interval.score <= interval.upper <= 100


@MANY
@given(ANSWERED, st.integers(min_value=0))
def test_one_more_point_lowers_no_score_and_no_level(drawn: list[Drawn], at: int) -> None:
    for i, (whole, answers) in enumerate(drawn, start=at):
        name = list(whole.questions)[i % len(whole.questions)]
        points = answers.get(name)
        if not isinstance(points, int) or points == whole.sheet.scale:
            continue

        before = score(whole, answers, DAY)
        after = score(whole, {**answers, name: points + 1}, DAY)

        assert all(new >= old for old, new in zip(totals(before), totals(after), strict=True))
        assert height(after.shown_level) >= height(before.shown_level)


@MANY
@given(ANSWERED, st.integers(min_value=0))
def test_not_applicable_changes_nothing_of_the_other_dimensions(
    drawn: list[Drawn], at: int
) -> None:
    def others(whole: Questionnaire, answers: dict[str, Answer], name: str) -> list[object]:
        here = whole.dimension_of(name)
        result = score(whole, answers, DAY)
        return [scored for scored in result.dimensions if scored.dimension is not here]

    for i, (whole, answers) in enumerate(drawn, start=at):
        name = list(whole.questions)[i % len(whole.questions)]
        without: dict[str, Answer] = {**answers, name: NOT_APPLICABLE}
        assert others(whole, without, name) == others(whole, answers, name)


@MANY
@given(ANSWERED)
def test_a_gate_never_raises_a_level(drawn: list[Drawn]) -> None:
    for whole, answers in drawn:
        result = score(whole, answers, DAY)

        assert height(result.shown_level) <= height(result.level)
        assert (result.shown_level is result.level) == (not result.lowering)


@MANY
@given(drawn=ANSWERED, express=st.booleans())
def test_what_comes_first_keeps_the_rules_of_the_method(
    drawn: list[Drawn], *, express: bool
) -> None:
    def may_enter(one: RankedAdvice, before: tuple[RankedAdvice, ...]) -> bool:
        return one.essential or all(one.dimension is not other.dimension for other in before)

    for whole, answers in drawn:
        order = advise(whole, answers, DAY, express=express)

        assert len(order.first) <= 3
        assert all(may_enter(one, order.first[:i]) for i, one in enumerate(order.first))
        if len(order.first) < 3:
            assert not any(may_enter(one, order.first) for one in order.later)
        if sum(one.essential for one in order.first) == 3:
            others = (one for one in order.later if not one.essential)
            assert not any(may_enter(one, order.first[:2]) for one in others)
        assert list(order.later) == sorted(order.later, key=lambda one: -one.rank)

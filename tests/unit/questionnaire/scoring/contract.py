"""The rules as the browser reads them, made into models; answers and results as short texts.

Answers are one character a question, one word a dimension, « 30n1 j-2 »: points, `j` (je ne sais
pas), `n` (non concerné) or `-` (skipped). Scores are exact fractions out of 100, or `-` where there
is none. The tests of the modules of the browser write the same.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Answer, Level, Questionnaire
from macros.questionnaire.scoring import Answers, advise, score
from tests.builders import a_dimension, a_question, a_questionnaire, an_advice

DAY = date(2026, 11, 22)
NOTHING = "-"
LETTERS: dict[str, Answer] = {"j": UNKNOWN, "n": NOT_APPLICABLE}

# One line of the file of vectors, and the names of its columns.
Vector = list[str]
COLUMNS = (
    "rules",
    "answers",
    "wish",
    "scores",
    "uppers",
    "total",
    "level",
    "shownLevel",
    "gates",
    "first",
    "firstExpress",
)


def questionnaire_of(rules: dict[str, Any]) -> Questionnaire:
    """Return the questionnaire of these rules, with any words."""
    return a_questionnaire(
        *(
            a_dimension(
                dimension["id"],
                questions=[
                    a_question(
                        id=question["id"].partition(".")[2],
                        options=["Une réponse."] * (rules["scale"] + 1),
                        essential=_flag(question["essential"]),
                        express=_flag(question["express"]),
                        not_applicable="Sans objet." if question["notApplicable"] else None,
                    )
                    for question in dimension["questions"]
                ],
            )
            for dimension in rules["dimensions"]
        ),
        advice=[
            an_advice(
                id=advice["id"],
                question=advice["question"],
                answers=[
                    "je-ne-sais-pas" if answer == UNKNOWN else str(answer)
                    for answer in advice["answers"]
                ],
                impact=str(advice["impact"]),
                effort=str(advice["effort"]),
            )
            for advice in rules["advice"]
        ],
        id=rules["id"],
        version=rules["version"],
        scale=str(rules["scale"]),
        coverage="/".join(map(str, rules["coverage"])),
        minimum_dimensions=str(rules["minimumDimensions"]),
        levels=[
            {
                "id": level["id"],
                "title": "Niveau",
                "start": str(level["from"]),
                "meaning": "Son sens.",
            }
            for level in rules["levels"]
        ],
        gates=[
            {
                "id": gate["id"],
                "questions": gate["questions"],
                "dimension": low["id"] if (low := gate.get("dimension")) else None,
                "at_most": "/".join(map(str, low["atMost"])) if low else None,
                "ceiling": gate["ceiling"],
                "reason": "Une faiblesse.",
                "missing": "Une réponse manque.",
            }
            for gate in rules["gates"]
        ],
    )


def answers_of(questionnaire: Questionnaire, text: str) -> Answers:
    """Return the answers that `text` writes."""
    marks = text.replace(" ", "")
    return {
        name: LETTERS[mark] if mark in LETTERS else int(mark)
        for name, mark in zip(questionnaire.questions, marks, strict=True)
        if mark != NOTHING
    }


def vector(questionnaire: Questionnaire, text: str, wish: str) -> Vector:
    """Return the line that says what the reference makes of these answers and of this wish."""
    answers = answers_of(questionnaire, text)
    result = score(questionnaire, answers, DAY)
    intervals = [scored.interval for scored in result.dimensions]
    full = advise(questionnaire, answers, DAY, wish)
    express = advise(questionnaire, answers, DAY, wish, express=True)
    return [
        questionnaire.id,
        text,
        wish,
        " ".join(_fraction(interval.score if interval else None) for interval in intervals),
        " ".join(_fraction(interval.upper if interval else None) for interval in intervals),
        f"{result.total.score} {result.total.upper}" if result.total else NOTHING,
        _id(result.level),
        _id(result.shown_level),
        "; ".join(
            " ".join(
                [
                    closed.gate.id,
                    "fires" if closed.fires else "waits",
                    "lowers" if closed in result.lowering else "stays",
                    *closed.missing,
                ]
            )
            for closed in result.gates
        ),
        " ".join(ranked.advice.id for ranked in full.first),
        " ".join(ranked.advice.id for ranked in express.first),
    ]


def _fraction(exact: Fraction | None) -> str:
    return NOTHING if exact is None else str(exact)


def _id(level: Level | None) -> str:
    return level.id if level else NOTHING


def _flag(value: object) -> str:
    return "true" if value else "false"

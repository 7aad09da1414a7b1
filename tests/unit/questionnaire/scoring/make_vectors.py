"""Write vectors.json: answers, and what the reference of rules/scoring.py makes of them.

Run by hand, after a change of the rules that is wanted; then read what changed: `python -m
tests.unit.questionnaire.scoring.make_vectors`. Three questionnaires: one of the shape of the real
one; one of odd sizes, where every question may be « non concerné » and two gates have two ceilings;
one whose scale and sizes make large denominators. The answers are drawn as several kinds of
visitors would give them, then chosen around the starts of the levels, where a rounding error would
show.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import islice, repeat
from pathlib import Path
from random import Random
from typing import Any

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.scoring import score
from tests.unit.questionnaire.scoring.contract import (
    COLUMNS,
    DAY,
    answers_of,
    questionnaire_of,
    vector,
)

FILE = Path(__file__).with_name("vectors.json")
SEED = 20261122

# After the id of a question: « ! » essential, « * » express, « ~ » may be « non concerné ».
MARKS = {"!": "essential", "*": "express", "~": "notApplicable"}

REAL_SHAPE: dict[str, Any] = {
    "id": "maturite-numerique",
    "scale": 3,
    "coverage": [2, 3],
    "minimumDimensions": 5,
    "levels": {"premiers-pas": 0, "en-route": 25, "a-l-aise": 50, "moteur": 75},
    "gates": [
        {
            "id": "donnees-a-l-abri",
            "questions": ["securite.sauvegarde", "securite.acces"],
            "dimension": {"id": "securite", "atMost": [1, 3]},
            "ceiling": "en-route",
        }
    ],
    "dimensions": {
        "bases": "materiel internet aisance*",
        "demarches": "en-ligne devis-factures facture-electronique!*~ argent",
        "visibilite": "fiche* site~ reseaux~",
        "clients": "contact* vente~ nouveau",
        "outils": "fichiers* clients relies sobriete",
        "securite": "sauvegarde!* acces!* reflexe donnees",
        "cap": "projet* ia~ formation",
    },
}
ODD_SIZES: dict[str, Any] = {
    "id": "petit",
    "scale": 2,
    "coverage": [3, 4],
    "minimumDimensions": 1,
    "levels": {"bas": 0, "milieu": 33, "haut": 60, "sommet": 90},
    "gates": [
        {"id": "seule", "questions": ["un.a"], "ceiling": "milieu"},
        {
            "id": "double",
            "questions": ["cinq.b", "deux.a"],
            "dimension": {"id": "cinq", "atMost": [2, 3]},
            "ceiling": "bas",
        },
    ],
    "dimensions": {"un": "a~", "deux": "a!~ b!*~", "cinq": "a!~ b!*~ c!~ d*~ e~"},
}
LARGE_DENOMINATORS: dict[str, Any] = {
    "id": "grand",
    "scale": 9,
    "coverage": [1, 2],
    "minimumDimensions": 3,
    "levels": {"un": 0, "deux": 20, "trois": 50, "quatre": 95},
    "gates": [],
    "dimensions": {
        "sept": "a!* b* c~ d~ e f g",
        "onze": "a b c d e! f~ g~ h~ i* j k",
        "treize": "a b c d e f g h i j k! l* m*",
        "deux": "a~ b~",
        "six": "a* b! c d e f",
    },
}
SHAPES = ((REAL_SHAPE, 720), (ODD_SIZES, 300), (LARGE_DENOMINATORS, 180))

# How often visitors of each kind choose: each of the points, « je ne sais pas », « non concerné »,
# nothing. « up » makes the best answers the likeliest, « down » the worst ones.
KINDS = (
    ("even", 4, 1, 1, 1),
    ("even", 1, 0, 0, 0),
    ("even", 2, 0, 0, 1),
    ("up", 6, 1, 1, 0),
    ("up", 1, 0, 0, 0),
    ("down", 6, 2, 1, 1),
    ("even", 1, 3, 0, 0),
    ("even", 1, 0, 6, 1),
)


def rules_of(shape: dict[str, Any], random: Random) -> dict[str, Any]:
    """Return the rules of `shape` as the browser reads them, with advice drawn at random.

    The advice stands in no order, as ties follow that of the questions.
    """
    dimensions = [
        {"id": name, "questions": [_question(name, marked) for marked in marked_ids.split()]}
        for name, marked_ids in shape["dimensions"].items()
    ]
    advice = [
        {
            "question": question["id"],
            "answers": answers,
            "impact": random.randint(1, 3),
            "effort": random.randint(1, 3),
        }
        for dimension in dimensions
        for question in dimension["questions"]
        for answers in _split(shape["scale"])
    ]
    numbered = [{"id": f"c{i:02}", **one} for i, one in enumerate(advice)]
    random.shuffle(numbered)
    return {
        "id": shape["id"],
        "version": "1.0.0",
        **{name: shape[name] for name in ("scale", "coverage", "minimumDimensions")},
        "levels": [{"id": name, "from": start} for name, start in shape["levels"].items()],
        "gates": shape["gates"],
        "dimensions": dimensions,
        "advice": numbered,
        "replaced": [],
        "profile": [],
        "benchmarks": [],
    }


def texts(rules: dict[str, Any], questionnaire: Questionnaire, random: Random) -> Iterator[str]:
    """Yield answers without end: all alike, then around the starts of the levels, then any."""
    for mark in _marks(rules):
        yield _text(rules, repeat(mark).__next__)
    for level in rules["levels"][1:]:
        drawn = (_drawn(rules, random) for _ in range(20_000))
        near = (text for text in drawn if _is_near(questionnaire, text, level["from"]))
        yield from islice(near, 20)
    while True:
        yield _drawn(rules, random)


def lines() -> Iterator[str]:
    """Yield the lines of the file: the rules first, then a vector a line."""
    random = Random(SEED)  # noqa: S311  # the same numbers at each run are what is wanted
    every_rule, vectors = [], []
    for shape, count in SHAPES:
        rules = rules_of(shape, random)
        questionnaire = questionnaire_of(rules)
        every_rule.append(rules)
        wishes = ["", *shape["dimensions"]]
        vectors += [
            vector(questionnaire, text, random.choice(wishes))
            for text in islice(texts(rules, questionnaire, random), count)
        ]
    yield "{"
    yield '"rules": ['
    yield from _listed(every_rule)
    yield "],"
    yield f'"columns": {json.dumps(COLUMNS)},'
    yield '"vectors": ['
    yield from _listed(vectors)
    yield "]"
    yield "}"


def _question(dimension: str, marked: str) -> dict[str, Any]:
    name = marked.rstrip("".join(MARKS))
    flags = {flag: mark in marked for mark, flag in MARKS.items()}
    return {"id": f"{dimension}.{name}", **flags}


def _split(scale: int) -> list[list[int | str]]:
    """Return the answers of the two advices of a question: the lower half, then the upper one."""
    half = (scale + 1) // 2
    return [[*range(half), UNKNOWN], [*range(half, scale)]]


def _is_near(questionnaire: Questionnaire, text: str, start: int) -> bool:
    """Tell whether the total of these answers reaches `start` exactly, or almost."""
    total = score(questionnaire, answers_of(questionnaire, text), DAY).total
    return total is not None and start - Fraction(1, 2) < total.score <= start


def _drawn(rules: dict[str, Any], random: Random) -> str:
    slope, points, unknown, not_applicable, nothing = random.choice(KINDS)
    slopes = {"even": 1.0, "up": 2.0, "down": 0.5}
    weights = [slopes[slope] ** i for i in range(rules["scale"] + 1)]
    share = 4 * points / sum(weights)
    weights = [*(share * weight for weight in weights), unknown, not_applicable, nothing]
    return _text(rules, lambda: random.choices(_marks(rules), weights)[0])


def _marks(rules: dict[str, Any]) -> list[str]:
    return [*map(str, range(rules["scale"] + 1)), "j", "n", "-"]


def _text(rules: dict[str, Any], draw: Callable[[], str]) -> str:
    """Return an answer to each question, none where « non concerné » is drawn and not allowed."""
    return " ".join(
        "".join(_mark(question, draw) for question in dimension["questions"])
        for dimension in rules["dimensions"]
    )


def _mark(question: dict[str, Any], draw: Callable[[], str]) -> str:
    mark = draw()
    return "-" if mark == "n" and not question["notApplicable"] else mark


def _listed(values: Sequence[object]) -> Iterator[str]:
    for i, value in enumerate(values, start=1):
        yield json.dumps(value, ensure_ascii=False) + ("," if i < len(values) else "")


if __name__ == "__main__":
    FILE.write_text("\n".join(lines()) + "\n", encoding="utf-8")

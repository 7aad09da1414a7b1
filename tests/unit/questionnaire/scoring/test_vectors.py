from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.questionnaire.scoring.contract import Vector, questionnaire_of, vector

FILE = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
RULES: list[dict[str, Any]] = FILE["rules"]


def test_there_are_a_thousand_vectors_over_several_questionnaires() -> None:
    assert len(FILE["vectors"]) >= 1000
    assert len({line[0] for line in FILE["vectors"]}) == len(RULES) == 3


@pytest.mark.parametrize("rules", RULES, ids=[rules["id"] for rules in RULES])
def test_the_reference_gives_the_vectors(rules: dict[str, Any]) -> None:
    questionnaire = questionnaire_of(rules)
    lines: list[Vector] = [line for line in FILE["vectors"] if line[0] == rules["id"]]

    assert [vector(questionnaire, answers, wish) for _, answers, wish, *_ in lines] == lines

"""The rules of a questionnaire for the browser: ids and numbers; the page holds the texts.

`overrides/javascripts/questionnaire/answers.js` says what its `Rules` are.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from macros.ground.site import Site
from macros.questionnaire.models.benchmark import Benchmark, Use
from macros.questionnaire.models.questionnaire import (
    Dimension,
    Gate,
    ProfileQuestion,
    Questionnaire,
)
from macros.questionnaire.questions import benchmarks_of
from macros.tutorials.catalogue import advised_up_to

Node = dict[str, Any]

_ADVICE = {"id", "question", "answers", "impact", "effort"}


def rules(site: Site, questionnaire: Questionnaire) -> Node:
    """Return the rules of `questionnaire` for the questions asked on the day of `site`."""
    sheet = questionnaire.sheet
    asked = questionnaire.questions_on(site.today)
    tutorials = advised_up_to(site, questionnaire.id)
    return {
        "id": sheet.id,
        "version": str(sheet.version),
        "scale": sheet.scale,
        "coverage": list(sheet.coverage.as_integer_ratio()),
        "minimumDimensions": sheet.minimum_dimensions,
        "levels": [{"id": level.id, "from": level.start} for level in sheet.levels],
        "gates": [_gate(gate, asked) for gate in sheet.gates],
        "dimensions": [_dimension(d, asked, tutorials) for d in questionnaire.dimensions.values()],
        "advice": [
            advice.model_dump(mode="json", include=_ADVICE)
            for advice in questionnaire.advice.values()
            if advice.question in asked
        ],
        "replaced": [gone.model_dump() for gone in sheet.replaced],
        "profile": [_profile(question) for question in sheet.profile],
        "benchmarks": [
            _benchmark(figure)
            for figure in benchmarks_of(site, questionnaire)
            if figure.kind is Use.COMPARED and figure.question in asked
        ],
    }


def _gate(gate: Gate, asked: Container[str]) -> Node:
    return {
        "id": gate.id,
        "questions": [question for question in gate.questions if question in asked],
        "dimension": {"id": gate.dimension, "atMost": list(gate.at_most.as_integer_ratio())}
        if gate.at_most
        else None,
        "ceiling": gate.ceiling,
    }


def _dimension(dimension: Dimension, asked: Container[str], tutorials: Mapping[str, int]) -> Node:
    advised = {"tutorialsUpTo": tutorials[dimension.id]} if dimension.id in tutorials else {}
    return {
        "id": dimension.id,
        "questions": [
            {
                "id": dimension.question_id(question),
                "essential": question.essential,
                "express": question.express,
                "notApplicable": question.not_applicable is not None,
            }
            for question in dimension.questions
            if dimension.question_id(question) in asked
        ],
        **advised,
    }


def _profile(question: ProfileQuestion) -> Node:
    options = [option.id for option in question.options]
    return {"id": question.id, "several": question.several, "options": options}


def _benchmark(figure: Benchmark) -> Node:
    return {
        "id": figure.id,
        "question": figure.question,
        "you": list(figure.you),
        "values": [{"size": group.size, "percent": str(group.percent)} for group in figure.values],
    }

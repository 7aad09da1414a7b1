"""The questions that pages ask of the questionnaires."""

from __future__ import annotations

from macros.ground.site import Site
from macros.questionnaire.models.benchmark import Benchmark
from macros.questionnaire.models.questionnaire import Questionnaire


def ranked_questionnaires(site: Site) -> list[Questionnaire]:
    """Return the questionnaires in the order in which visitors read them."""
    return sorted(site[Questionnaire].values(), key=lambda whole: whole.sheet.rank)


def benchmarks_of(site: Site, questionnaire: Questionnaire) -> list[Benchmark]:
    """Return the figures to compare the answers of `questionnaire` with."""
    figures = site[Benchmark].values()
    return [figure for figure in figures if figure.questionnaire == questionnaire.id]

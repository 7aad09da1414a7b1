"""What a figure says of the visitor, read beside the words of each answer.

`figures_read.yml` holds that reading. An answer that is worded anew, or moved, is to be read again
there: its place alone does not say whether « Vous, pas encore » is still true.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.questionnaire.models.benchmark import Benchmark, Likeness, Use
from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.questions import benchmarks_of
from tests.conftest import TODAY
from tests.sites import real_site

SITE, _ = real_site(TODAY)
READ: dict[str, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("figures_read.yml").read_text(encoding="utf-8")
)
COMPARED = [
    figure
    for questionnaire in SITE[Questionnaire].values()
    for figure in benchmarks_of(SITE, questionnaire)
    if figure.kind is Use.COMPARED
]


FIGURES = pytest.mark.parametrize("figure", COMPARED, ids=lambda figure: figure.id)


@FIGURES
def test_each_answer_says_of_the_visitor_what_its_words_say(figure: Benchmark) -> None:
    options = SITE[Questionnaire][figure.questionnaire].questions[figure.question].options

    assert dict(zip(options, figure.you, strict=True)) == READ[figure.id]


@FIGURES
def test_no_answer_undoes_what_a_lower_one_has(figure: Benchmark) -> None:
    first = figure.you.index(Likeness.ALSO)

    assert set(figure.you[first:]) == {Likeness.ALSO}


def test_nothing_is_read_that_is_not_compared() -> None:
    assert READ.keys() == {figure.id for figure in COMPARED}

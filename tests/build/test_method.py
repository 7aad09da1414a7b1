"""What the pages about the method print can be found again from what they print."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.questions import benchmarks_of, ranked_questionnaires
from macros.questionnaire.worked_example import worked_example
from tests.conftest import TODAY
from tests.pages import attribute, page_at
from tests.sites import path, real_site

SITE = real_site(TODAY)[0]

for_each_questionnaire = pytest.mark.parametrize(
    "whole", ranked_questionnaires(SITE), ids=lambda whole: str(whole.id)
)


def page_of(whole: Questionnaire, site: Path) -> BeautifulSoup:
    return page_at(site, path(whole, "questionnaire-method"))


def points_by_theme(page: BeautifulSoup) -> list[list[int]]:
    """Return the points that the example prints, without the answers that leave the calculation."""
    cells = [
        [row.select("td")[-1].get_text() for row in body.select("[data-tu-answer]")]
        for body in page.select("tbody:has([data-tu-answer])")
    ]
    return [[int(cell) for cell in theme if cell != "–"] for theme in cells]


def from_mixed(text: str) -> Fraction:
    """Return the number that « 58 + 1/3 » writes."""
    return sum(map(Fraction, text.split("+")), Fraction())


@for_each_questionnaire
def test_the_total_of_the_example_is_found_again_from_its_points(
    site_dir: Path, whole: Questionnaire
) -> None:
    page = page_of(whole, site_dir)
    themes = [
        Fraction(100 * sum(points), whole.sheet.scale * len(points))
        for points in points_by_theme(page)
    ]

    assert from_mixed(page.select("[data-tu-total]")[0].get_text()) == sum(themes) / len(themes)


@for_each_questionnaire
def test_the_sum_of_each_theme_is_that_of_its_points(site_dir: Path, whole: Questionnaire) -> None:
    page = page_of(whole, site_dir)
    sums = [
        re.search(r"100 × (\d+) ÷ (\d+)", part.get_text()) for part in page.select("[data-tu-part]")
    ]

    assert [match and match.group(1, 2) for match in sums] == [
        (str(sum(points)), str(whole.sheet.scale * len(points))) for points in points_by_theme(page)
    ]


@for_each_questionnaire
def test_the_example_shows_the_score_and_the_level_of_the_rules(
    site_dir: Path, whole: Questionnaire
) -> None:
    score = worked_example(whole, TODAY).score
    assert score.total
    assert score.shown_level
    text = page_of(whole, site_dir).get_text()

    assert f"{int(score.total.score)} sur 100, jusqu’à {int(score.total.upper)}" in text
    assert f"«\u202f{score.shown_level.title}\u202f»" in text


@for_each_questionnaire
def test_each_rank_is_the_result_of_its_arithmetic(site_dir: Path, whole: Questionnaire) -> None:
    ranks = page_of(whole, site_dir).select("[data-tu-rank]")
    pattern = r"(100 \+ )?10 × \((\d) − (\d)\)( \+ 5)? \+ 3 × (\d) − 2 × (\d)"
    found = []
    for rank in ranks:
        match = re.fullmatch(pattern, rank.get_text())
        assert match, rank
        essential, scale, points, wish, impact, effort = match.groups()
        found.append(
            (100 if essential else 0)
            + 10 * (int(scale) - int(points))
            + (5 if wish else 0)
            + 3 * int(impact)
            - 2 * int(effort)
        )

    assert ranks
    assert [attribute(rank, "data-tu-rank") for rank in ranks] == [str(n) for n in found]


@for_each_questionnaire
def test_every_question_asked_stands_in_the_example(site_dir: Path, whole: Questionnaire) -> None:
    rows = page_of(whole, site_dir).select("[data-tu-answer]")

    assert [attribute(row, "data-tu-answer") for row in rows] == [*whole.questions_on(TODAY)]


@for_each_questionnaire
def test_every_question_asked_stands_in_the_table_of_the_other_frames(
    site_dir: Path, whole: Questionnaire
) -> None:
    rows = page_of(whole, site_dir).select("[data-tu-likened]")
    expected = [*whole.questions_on(TODAY)] if whole.sheet.frameworks else []

    assert [attribute(row, "data-tu-likened") for row in rows] == expected


@for_each_questionnaire
def test_every_figure_stands_among_the_sources(site_dir: Path, whole: Questionnaire) -> None:
    figures = page_of(whole, site_dir).select("[data-tu-figure]")
    expected = {figure.id for figure in benchmarks_of(SITE, whole)}

    assert {attribute(figure, "data-tu-figure") for figure in figures} == expected


@for_each_questionnaire
def test_the_method_leads_back_to_its_questionnaire(site_dir: Path, whole: Questionnaire) -> None:
    assert page_of(whole, site_dir).select('main .tu-prose a[href="../"]')

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from bs4 import BeautifulSoup

from macros.ground.navigation import facts
from macros.ground.pages import sources
from macros.ground.site import Site
from macros.questionnaire.method import method, surveys
from macros.questionnaire.models.benchmark import Benchmark
from macros.questionnaire.models.questionnaire import Questionnaire
from tests.builders import (
    a_benchmark,
    a_dimension,
    a_link,
    a_question,
    a_questionnaire,
    a_renderer,
    a_site,
    an_edition,
)
from tests.sites import path

LEVELS = [
    {"id": "depart", "title": "Départ", "start": "0", "meaning": "On commence."},
    {"id": "arrivee", "title": "Arrivée", "start": "60", "meaning": "On y est."},
]
GATE = {
    "id": "porte",
    "questions": ["securite.sauvegarde"],
    "ceiling": "depart",
    "reason": "Une panne peut tout arrêter.",
    "missing": "Il manque une réponse.",
}
STUDY = {"text": "Un indice se construit par étapes.", "link": "mediation-des-entreprises"}
FRAMEWORK = {"id": "autre", "title": "Un autre cadre", "why_not": "Il est trop long."}


def page(whole: Questionnaire, *figures: Benchmark) -> BeautifulSoup:
    """Return the page about the method of `whole`, before Markdown makes its headings."""
    site = a_site(questionnaires=[whole], benchmarks=figures, links=[a_link()])
    edition = an_edition(site)
    file = f"{path(whole, 'questionnaire-method').strip('/')}.md"
    [text] = [one.text for one in sources(edition, a_renderer(edition)) if one.path == file]
    return BeautifulSoup(text, "html.parser")


def text_of(whole: Questionnaire, *figures: Benchmark) -> str:
    return re.sub(r"\s+", " ", page(whole, *figures).get_text())


def a_site_with(whole: Questionnaire) -> Site:
    return a_site(questionnaires=[whole])


def test_figures_of_the_same_source_and_population_are_one_survey() -> None:
    found = surveys(
        [
            a_benchmark(),
            a_benchmark(id="ailleurs", source="Une autre enquête"),
            a_benchmark(id="reflexe", sentence="savaient qui appeler"),
        ]
    )

    assert [[figure.id for figure in survey.figures] for survey in found] == [
        ["enquete-copie", "reflexe"],
        ["ailleurs"],
    ]


@pytest.mark.parametrize(
    "differs",
    [
        {"population": "entreprises de moins de 10 personnes"},
        {"respondents": "589"},
        {"year": "2024"},
        {"evidence": "primaire"},
        {"licence": "Autre"},
        {"url": "https://ailleurs.example/"},
        {"about": "true"},
        {"collected": {"start": "2025-03-01", "end": "2025-04-01"}},
    ],
    ids=lambda differs: str(*differs),
)
def test_figures_are_apart_when_what_is_said_of_them_differs(differs: dict[str, object]) -> None:
    assert len(surveys([a_benchmark(), a_benchmark(id="autre", **differs)])) == 2


def test_a_step_is_worth_more_where_there_are_fewer_questions() -> None:
    whole = a_questionnaire(
        a_dimension(questions=[a_question(id=name) for name in ("copie", "acces")]),
        a_dimension("argent"),
        advice=[],
    )

    assert method(a_site_with(whole), whole).steps == ((1, Fraction(100, 3)), (2, Fraction(50, 3)))


def levels_are_equal(start: str) -> bool:
    whole = a_questionnaire(levels=[LEVELS[0], {**LEVELS[1], "start": start}])
    return method(a_site_with(whole), whole).has_equal_levels


def test_levels_are_equal_when_they_cut_the_scale_into_equal_parts() -> None:
    assert levels_are_equal("50")
    assert not levels_are_equal("60")


def test_the_page_stands_below_its_questionnaire() -> None:
    whole = a_questionnaire()
    trail = facts(an_edition(a_site_with(whole)), "/diagnostic/methode/").trail

    assert trail[-1] == ("Où en êtes-vous ?", "/diagnostic/")


@pytest.mark.parametrize(("rank", "end"), [("1", "methode/"), ("2", "reflexes/methode/")])
def test_each_questionnaire_has_its_own_method(rank: str, end: str) -> None:
    assert path(a_questionnaire(rank=rank), "questionnaire-method") == f"/diagnostic/{end}"


def test_the_numbers_are_those_of_the_data() -> None:
    two_points = a_question(options=["Rien.", "Une vieille copie.", "Une copie."])
    text = text_of(
        a_questionnaire(
            a_dimension(questions=[two_points]),
            scale="2",
            coverage="3/4",
            levels=LEVELS,
            advice=[],
        )
    )

    assert "de 0 à 2 points" in text
    assert "3/4 au moins" in text
    assert "59,6" in text
    assert "de 60 à 100" in text
    assert "10 × (2 − points)" in text


@pytest.mark.parametrize(
    "heading",
    ["Ce qui limite le niveau", "Les autres cadres", "auxquels se comparer", "la recherche"],
)
def test_a_part_without_data_is_left_out(heading: str) -> None:
    assert heading not in text_of(a_questionnaire())


@pytest.mark.parametrize(
    ("heading", "sheet"),
    [
        ("Ce qui limite le niveau", {"gates": [GATE]}),
        ("Les autres cadres", {"frameworks": [FRAMEWORK]}),
        ("la recherche", {"studies": [STUDY]}),
    ],
)
def test_a_part_with_data_is_there(heading: str, sheet: dict[str, list[object]]) -> None:
    assert heading in text_of(a_questionnaire(advice=None, **sheet))


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("La version courte", {"express": "true"}),
        ("dites essentielles", {"essential": "true"}),
        ("avec sa raison écrite", {"not_applicable": "Sans objet."}),
    ],
)
def test_what_only_some_questions_have_is_said_where_they_have_it(
    words: str, question: dict[str, object]
) -> None:
    whole = a_questionnaire(a_dimension(questions=[a_question(**question)]))

    assert words in text_of(whole)
    assert words not in text_of(a_questionnaire())


def test_a_wish_counts_in_the_rank_only_where_it_is_asked() -> None:
    assert "votre envie" not in text_of(a_questionnaire())
    assert "votre envie" in text_of(a_questionnaire(wish="Que voulez-vous améliorer ?"))


def test_a_figure_says_all_that_makes_it_worth_something() -> None:
    [source] = page(a_questionnaire(), a_benchmark(note="Ils le disent.")).select(".tu-rows > li")
    said = " ".join(source.get_text().split())

    for part in (
        "Baromètre exemple 2025",
        "Année 2025",
        "588 réponses",
        "moins de 250",
        "Citation",
        "Lu chez un tiers",
        "78 sur 100 gardaient",
        "« Vous aussi » : 2, 3 points. « Vous, pas encore » : 0 point.",
        "Ils le disent.",
    ):
        assert part in said


def test_a_figure_by_size_names_the_answer_of_the_profile() -> None:
    size = {
        "id": "taille",
        "question": "Combien êtes-vous ?",
        "options": [{"id": "seul", "label": "Juste moi"}, {"id": "plus", "label": "Plusieurs"}],
    }
    figure = a_benchmark(values=[{"size": "seul", "percent": "26.8"}])

    assert "Juste moi : 26,8." in text_of(a_questionnaire(profile=[size]), figure)


def test_without_enough_dimensions_the_example_says_that_there_is_no_total() -> None:
    assert "pas de total" in text_of(a_questionnaire(minimum_dimensions="2"))


def test_without_a_total_no_simulation_is_told() -> None:
    assert "simulées" not in text_of(a_questionnaire(minimum_dimensions="2"))

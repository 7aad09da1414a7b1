"""The questionnaires, on the real site and on a site without them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.questions import ranked_questionnaires
from tests.build.conftest import SiteWithout
from tests.conftest import TODAY
from tests.pages import attribute, html_files, page_at, read
from tests.sites import path, real_site

SITE = real_site(TODAY)[0]
each_questionnaire = pytest.mark.parametrize(
    "questionnaire", ranked_questionnaires(SITE), ids=[*SITE[Questionnaire]]
)


@each_questionnaire
def test_every_question_of_the_day_is_asked_in_its_order(
    site_dir: Path, questionnaire: Questionnaire
) -> None:
    page = page_at(site_dir, path(questionnaire))
    asked = [attribute(tag, "data-tu-question") for tag in page.select("[data-tu-question]")]

    assert asked == list(questionnaire.questions_on(TODAY))


@each_questionnaire
def test_every_answer_may_be_ticked_and_none_is(
    site_dir: Path, questionnaire: Questionnaire
) -> None:
    page = page_at(site_dir, path(questionnaire))
    scale = [str(points) for points in range(questionnaire.sheet.scale + 1)]
    found = {
        attribute(tag, "data-tu-question"): [
            attribute(radio, "value") for radio in tag.select("input[type=radio]")
        ]
        for tag in page.select("[data-tu-question]")
    }

    assert found == {
        name: [*scale, "unknown", *(["not-applicable"] if question.not_applicable else [])]
        for name, question in questionnaire.questions_on(TODAY).items()
    }
    assert page.select("[data-tu-form] [checked]") == []


@each_questionnaire
def test_the_rules_of_the_page_are_those_of_the_questions_it_asks(
    site_dir: Path, questionnaire: Questionnaire
) -> None:
    page = page_at(site_dir, path(questionnaire))
    [script] = page.select("script[data-tu-rules]")
    rules = json.loads(script.get_text())

    assert [q["id"] for theme in rules["dimensions"] for q in theme["questions"]] == [
        attribute(tag, "data-tu-question") for tag in page.select("[data-tu-question]")
    ]


@each_questionnaire
def test_the_home_page_leads_to_each_questionnaire(
    site_dir: Path, questionnaire: Questionnaire
) -> None:
    links = [attribute(a, "href") for a in page_at(site_dir, "/").select("main a")]

    assert path(questionnaire).lstrip("/") in links


def test_every_page_leads_to_the_diagnosis(site_dir: Path) -> None:
    menus = [read(file).select("header nav a") for file in html_files(site_dir)]

    assert all(any("Diagnostic TPE" in link.get_text() for link in menu) for menu in menus)


@pytest.fixture(scope="session")
def without_questionnaires(site_without: SiteWithout) -> Path:
    """Return the site built without the optional folder of questionnaires."""
    return site_without("questionnaires")


def test_without_their_folder_questionnaires_have_no_page(without_questionnaires: Path) -> None:
    assert not (without_questionnaires / "diagnostic").exists()


def test_without_their_folder_nothing_leads_to_questionnaires(without_questionnaires: Path) -> None:
    links = [
        f"{file.name}: {link}"
        for file in html_files(without_questionnaires)
        for link in read(file).select('a[href*="diagnostic"]')
        if "//" not in attribute(link, "href")
    ]

    assert links == []


def test_without_their_folder_the_home_page_has_no_empty_door(without_questionnaires: Path) -> None:
    doors = page_at(without_questionnaires, "/").select(".tu-doors__door")

    assert doors
    assert all(door.select("a") for door in doors)

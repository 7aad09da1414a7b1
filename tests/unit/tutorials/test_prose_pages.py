from __future__ import annotations

from dataclasses import replace

import pytest

from macros.ground.pages import prose_texts
from macros.ground.prose import ProsePage
from macros.ground.site import Site
from macros.tutorials import prose_pages
from macros.tutorials.models.tutorial import Tutorial
from tests.builders import a_page, a_questionnaire, a_site, a_tutorial, an_edition
from tests.sites import path

BODY = """
## La copie

Lisez [le questionnaire](../diagnostic.md), puis [cette partie](#etape-la-copie).

{{ exercise('premiere-copie', 'e1') }}
"""
NOTE = {"step": "la-copie", "kind": "a-dire", "text": "Prenez votre temps."}


def prose() -> ProsePage:
    return replace(
        a_page("/tutoriels/premiere-copie/"), file="docs/tutoriels/premiere-copie.md", body=BODY
    )


def a_site_of(tutorial: Tutorial) -> Site:
    return a_site(tutorials=[tutorial], questionnaires=[a_questionnaire()], pages=(prose(),))


def learner_text(tutorial: Tutorial) -> str:
    edition = an_edition(a_site_of(tutorial))
    return prose_pages.learner_text(edition, edition.pages[path(tutorial)])


def trainer_text(tutorial: Tutorial) -> str:
    edition = an_edition(a_site_of(tutorial))
    return prose_pages.trainer_text(edition, edition.pages[path(tutorial, "trainer")])


def test_the_step_of_the_prose_is_found_by_the_id_of_the_data() -> None:
    assert "## La copie { #etape-la-copie }" in learner_text(a_tutorial())


def test_the_prose_of_a_step_stands_below_its_heading() -> None:
    text = learner_text(a_tutorial())

    assert text.index("#etape-la-copie }") < text.index("Lisez") < text.index("## À retenir")


def test_the_page_of_the_learner_calls_nothing_of_the_trainer() -> None:
    assert "trainer" not in learner_text(a_tutorial())


def test_the_page_of_the_trainer_has_the_notes_of_a_step_before_its_prose() -> None:
    text = trainer_text(a_tutorial())

    notes = text.index("{{ trainer_notes('premiere-copie', 'la-copie') }}")
    assert text.index("#etape-la-copie }") < notes < text.index("Lisez")


def test_the_page_of_the_trainer_has_the_same_exercises() -> None:
    assert "{{ exercise('premiere-copie', 'e1') }}" in trainer_text(a_tutorial())


def test_links_are_those_of_a_page_one_folder_below() -> None:
    assert "](../../diagnostic.md)" in trainer_text(a_tutorial())


def test_a_link_inside_the_page_stays_as_it_is() -> None:
    assert "](#etape-la-copie)" in trainer_text(a_tutorial())


def test_no_text_of_the_data_is_written_where_calls_are_run() -> None:
    note = {**NOTE, "text": "{{ 7*7 }}"}
    tutorial = a_tutorial(
        promise="{{ 7*7 }}", trainer={"room": "{{ 7*7 }}", "notes": [note]}, source="{{ 7*7 }}"
    )

    assert "7*7" not in learner_text(tutorial) + trainer_text(tutorial)


def test_a_part_that_the_tutorial_lacks_has_no_heading() -> None:
    assert "## Cocher" not in learner_text(a_tutorial())


@pytest.mark.parametrize("heading", ["## Le bilan", "## Retrouver", "## La grille"])
def test_what_the_trainer_has_nothing_to_read_of_has_no_heading(heading: str) -> None:
    assert heading not in trainer_text(a_tutorial())


def test_what_the_trainer_has_to_read_has_its_heading() -> None:
    tutorial = a_tutorial(trainer={"room": "Des tables.", "debrief": ["Et demain ?"]})

    assert "## Le bilan" in trainer_text(tutorial)


def test_the_text_of_a_tutorial_is_that_of_the_learner() -> None:
    edition = an_edition(a_site_of(a_tutorial()))

    assert "## À retenir" in prose_texts(edition)["/tutoriels/premiere-copie/"]


def test_the_text_of_any_other_page_is_its_prose() -> None:
    page = replace(a_page("/aide/"), body="Bonjour.")

    assert prose_texts(an_edition(a_site(pages=(page,)))) == {"/aide/": "Bonjour."}

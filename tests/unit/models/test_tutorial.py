from __future__ import annotations

from macros.models.tutorial import Grade
from tests.builders import a_page, a_site, a_tutorial

EXERCISE = {
    "id": "e1",
    "step": "la-copie",
    "grade": "autonome",
    "title": "Votre copie",
    "minutes": "10",
    "instruction": "Copiez.",
    "solution": ["Faite."],
}


def a_step(step_id: str, teaching: str, exercise: str) -> dict[str, object]:
    return {
        "id": step_id,
        "title": step_id,
        "teaching": teaching,
        "exercise": exercise,
        "contexts": ["atelier"],
    }


def test_the_name_of_its_file_makes_the_address_of_a_tutorial() -> None:
    assert a_tutorial("premiere-copie").url == "/tutoriels/premiere-copie/"


def test_the_duration_of_a_tutorial_is_that_of_its_steps() -> None:
    tutorial = a_tutorial(steps=[a_step("un", "5", "10"), a_step("deux", "0", "7")])

    assert tutorial.minutes == 22


def test_an_exercise_aims_at_one_objective_or_at_several() -> None:
    exercises = [{**EXERCISE, "objective": "copier"}, {**EXERCISE, "objectives": ["a", "b"]}]
    one, several = a_tutorial(exercises=exercises).exercises

    assert one.aims == ("copier",)
    assert several.aims == ("a", "b")


def test_grades_go_from_worked_to_autonomous() -> None:
    assert sorted(Grade, key=lambda grade: grade.rank) == [
        "exemple-resolu",
        "a-completer",
        "autonome",
    ]


def test_visitors_see_neither_drafts_nor_what_was_withdrawn() -> None:
    slugs = {"publie": "lu", "brouillon": "a-lire", "retire": "lu-jadis"}
    site = a_site(
        tutorials=[a_tutorial(slug, status=status) for status, slug in slugs.items()],
        pages=(a_page("/"), *(a_page(f"/tutoriels/{slug}/") for slug in slugs.values())),
    ).published()

    assert list(site.tutorials) == ["lu"]
    assert [page.url for page in site.pages] == ["/", "/tutoriels/lu/"]
    assert site.urls == {"/", "/tutoriels/lu/"}
    assert not site.has_page("/tutoriels/a-lire/")

from __future__ import annotations

from macros.tutorials.models.tutorial import Grade, Tutorial
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

    assert list(site[Tutorial]) == ["lu"]
    assert [page.url for page in site.prose] == ["/", "/tutoriels/lu/"]
    assert site.urls == {"/", "/tutoriels/lu/"}
    assert not site.has_page("/tutoriels/a-lire/")


def a_question(question_id: str, form: str, **written: object) -> dict[str, object]:
    """Return a question to order, of that form."""
    return {
        "id": question_id,
        "objective": "copier",
        "form": form,
        "kind": "ordre",
        "question": "Dans quel ordre ?",
        "choices": [
            {"text": "Zoomer.", "feedback": "D'abord."},
            {"text": "Ajuster.", "feedback": "Ensuite."},
        ],
        **written,
    }


def test_form_a_is_asked_before_and_form_b_after() -> None:
    tutorial = a_tutorial(quiz=[a_question("q1", "A"), a_question("q2", "B")])

    assert [item.id for item in tutorial.quiz_before] == ["q1"]
    assert [item.id for item in tutorial.quiz_after] == ["q2"]


def test_the_only_form_is_asked_after() -> None:
    tutorial = a_tutorial(quiz=[a_question("q1", "A")])

    assert [item.id for item in tutorial.quiz_before] == []
    assert [item.id for item in tutorial.quiz_after] == ["q1"]


def test_questions_are_numbered_in_each_form() -> None:
    tutorial = a_tutorial(
        quiz=[a_question("q1", "B"), a_question("q2", "A"), a_question("q3", "B")]
    )

    assert tutorial.quiz_codes == {"q2": "A1", "q1": "B1", "q3": "B2"}


def test_choices_to_put_in_order_are_shown_by_alphabet() -> None:
    [item] = a_tutorial(quiz=[a_question("q1", "A")]).quiz

    assert [(place, choice.text) for place, choice in item.shown_choices] == [
        (2, "Ajuster."),
        (1, "Zoomer."),
    ]


def test_choices_to_put_in_order_never_show_the_right_order() -> None:
    choices = [
        {"text": "Ajuster.", "feedback": "D'abord."},
        {"text": "Zoomer.", "feedback": "Ensuite."},
    ]
    [item] = a_tutorial(quiz=[a_question("q1", "A", choices=choices)]).quiz

    assert [place for place, _ in item.shown_choices] == [2, 1]


def test_other_choices_are_shown_as_they_are_written() -> None:
    [item] = a_tutorial(quiz=[a_question("q1", "A", kind="plusieurs-choix")]).quiz

    assert [place for place, _ in item.shown_choices] == [1, 2]


def test_the_notes_of_a_kind_lead_to_their_steps() -> None:
    note = {"step": "la-copie", "kind": "a-dire", "text": "Prenez votre temps."}
    tutorial = a_tutorial(trainer={"room": "Des tables.", "notes": [note, note]})

    found = tutorial.notes_by_kind()
    assert [(kind.value, [step.id for step in steps]) for kind, steps in found.items()] == [
        ("a-dire", ["la-copie"])
    ]

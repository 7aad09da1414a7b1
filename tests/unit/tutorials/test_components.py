"""What the components of tutorials show."""

from __future__ import annotations

from bs4 import BeautifulSoup

from tests.builders import a_site, a_tutorial, shown

COMPARISON = {
    "id": "deux-copies",
    "step": "la-copie",
    "title": "Où copier",
    "families": [
        {"name": "Un disque", "advantages": ["Il est à vous."], "drawbacks": ["Il se perd."]},
        {"name": "Un service", "advantages": ["Il est loin."], "drawbacks": ["Il se paie."]},
    ],
}


def test_an_exercise_is_that_of_the_tutorial_named_before_it() -> None:
    other = {
        "id": "e1",
        "step": "la-copie",
        "objective": "copier",
        "grade": "autonome",
        "title": "Une autre",
        "minutes": "5",
        "instruction": "Rangez le disque.",
        "solution": ["Rangé."],
    }
    site = a_site(tutorials=[a_tutorial("autre", exercises=[other]), a_tutorial()])

    assert "Rangez" not in shown(site, "exercise", "premiere-copie", "e1")
    assert "Copiez un dossier." in shown(site, "exercise", "premiere-copie", "e1")


def test_the_solution_of_an_exercise_is_folded_in_the_page_of_the_learner() -> None:
    site = a_site(tutorials=[a_tutorial()])

    page = BeautifulSoup(shown(site, "exercise", "premiere-copie", "e1"), "html.parser")
    [answer] = page.select("details:not([open])[data-search-exclude] li")
    assert answer.get_text() == "La copie s’ouvre."


def test_a_comparison_shows_both_sides_of_each_family() -> None:
    site = a_site(tutorials=[a_tutorial(comparisons=[COMPARISON])])

    html = shown(site, "comparison", "premiere-copie", "deux-copies")
    assert all(text in html for text in ("Il est à vous.", "Il se perd.", "Il se paie."))

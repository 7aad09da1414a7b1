from __future__ import annotations

from bs4 import BeautifulSoup

from macros.models.site import Site
from macros.views.components import components
from macros.views.rendering import Renderer
from tests.builders import a_fact, a_link, a_site, a_tutorial
from tests.pages import ROOT

COMPARISON = {
    "id": "deux-copies",
    "step": "la-copie",
    "title": "Où copier",
    "families": [
        {"name": "Un disque", "advantages": ["Il est à vous."], "drawbacks": ["Il se perd."]},
        {"name": "Un service", "advantages": ["Il est loin."], "drawbacks": ["Il se paie."]},
    ],
}


def shown(site: Site, name: str, *ids: str) -> str:
    """Return what a page of `site` shows for that call."""
    renderer = Renderer(site, ROOT / "overrides")
    return str(components(site, renderer, lambda: "/tutoriels/premiere-copie/")[name](*ids))


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


def test_a_fact_that_nobody_checked_says_so() -> None:
    site = a_site(facts=[a_fact()])

    assert "À vérifier" in shown(site, "fact", "copie")


def test_a_fact_says_of_which_day_it_is() -> None:
    site = a_site(facts=[a_fact(as_of="2024-12-05")])

    assert 'datetime="2024-12-05"' in shown(site, "fact", "copie")


def test_a_fact_leads_to_its_source() -> None:
    site = a_site(facts=[a_fact(link="guide")], links=[a_link(id="guide")])

    assert 'href="https://mediation.example/"' in shown(site, "fact", "copie")


def test_a_fact_that_has_expired_says_so() -> None:
    site = a_site(facts=[a_fact(verified_on="2026-11-01", valid_until="2026-11-21")])

    assert "Expiré depuis" in shown(site, "fact", "copie")


def test_what_an_optional_file_would_hold_is_not_shown_without_it() -> None:
    assert shown(a_site(), "fact", "copie") == ""
    assert shown(a_site(), "exercise", "premiere-copie", "e1") == ""

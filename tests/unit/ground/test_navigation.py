"""Where a page stands among the others."""

from __future__ import annotations

from datetime import date

import pytest

from macros.ground.freshness import Dated
from macros.ground.navigation import facts, menu, site_map
from macros.ground.pages import Edition
from macros.ground.prose import ProsePage
from tests.builders import (
    a_contact,
    a_link,
    a_procedure,
    a_questionnaire,
    a_role,
    a_site,
    a_tutorial,
    an_edition,
    an_entity,
)
from tests.sites import path


def a_page(url: str, title: str, verified_on: date | None = None) -> ProsePage:
    return ProsePage(f"docs{url}index.md", url, title, "", verified_on, "", 1, ())


def a_whole_edition() -> Edition:
    site = a_site(
        roles=[
            a_role(rank="2"),
            a_role(id="correspondant-pme", title="Correspondant PME", rank="1"),
        ],
        entities=[an_entity(), an_entity(id="energie", name="Énergie", parent="groupe")],
        procedures=[a_procedure()],
        contacts=[
            a_contact(verified_on="2026-11-03"),
            a_contact(id="pme", role="correspondant-pme", verified_on="2026-10-01"),
        ],
        pages=(
            a_page("/", "Accueil"),
            a_page("/contacts/", "Contacts"),
            a_page("/contacts/donnees/", "Données"),
            a_page("/mentions-legales/", "Mentions légales", date(2026, 9, 1)),
        ),
    )
    return an_edition(site)


def test_the_trail_of_a_role_goes_through_the_contacts() -> None:
    trail = facts(a_whole_edition(), "/mediateur-interne/").trail

    assert trail == (("Accueil", "/"), ("Contacts", "/contacts/"))


def test_the_trail_of_a_procedure_goes_through_the_list_of_procedures() -> None:
    trail = facts(a_whole_edition(), "/procedures/saisir-le-mediateur-interne/").trail

    assert [url for _, url in trail] == ["/", "/contacts/", "/procedures/"]


def test_an_entity_belongs_to_the_suppliers_section() -> None:
    assert facts(a_whole_edition(), "/contacts/energie/").section == "/contacts/"


def test_the_home_page_belongs_to_no_section() -> None:
    assert facts(a_whole_edition(), "/").section == ""


def test_a_page_that_nobody_knows_stands_alone() -> None:
    assert facts(a_whole_edition(), "/nulle-part/").trail == ()


def test_the_neighbours_of_a_role_mark_the_current_page() -> None:
    siblings = facts(a_whole_edition(), "/mediateur-interne/").siblings

    assert [(s.url, s.is_current) for s in siblings] == [
        ("/contacts/", False),
        ("/correspondant-pme/", False),
        ("/mediateur-interne/", True),
        ("/procedures/", False),
    ]


def test_a_page_is_checked_since_the_oldest_check_of_what_it_shows() -> None:
    shown: list[Dated] = [a_contact(verified_on="2026-11-03"), a_link(verified_on="2026-10-01")]
    found = facts(a_whole_edition(), "/mediateur-interne/", shown)

    assert found.checked_on == date(2026, 10, 1)


def test_a_page_with_one_thing_to_verify_has_no_date() -> None:
    shown: list[Dated] = [a_contact(verified_on="2026-11-03"), a_link(verified_on=None)]

    assert facts(a_whole_edition(), "/mediateur-interne/", shown).checked_on is None


def test_a_page_written_by_hand_is_checked_when_somebody_read_it() -> None:
    assert facts(a_whole_edition(), "/mentions-legales/").checked_on == date(2026, 9, 1)


def test_a_page_written_by_hand_that_nobody_read_has_no_date() -> None:
    shown: list[Dated] = [a_contact(verified_on="2026-11-03")]

    assert facts(a_whole_edition(), "/contacts/", shown).checked_on is None


@pytest.mark.parametrize("reading", [None, date(2026, 9, 1)])
def test_a_trainer_page_is_read_with_the_prose_that_it_shows(reading: date | None) -> None:
    tutorial = a_tutorial()
    pages = (a_page("/", "Accueil"), a_page(path(tutorial), tutorial.title, reading))
    site = a_site(tutorials=[tutorial], pages=pages)
    shown: list[Dated] = [a_contact(verified_on="2026-11-03")]

    assert facts(an_edition(site), path(tutorial, "trainer"), shown).checked_on == reading


def test_a_page_that_shows_nothing_to_check_has_no_date() -> None:
    assert facts(a_whole_edition(), "/contacts/groupe/").checked_on is None


def test_the_plan_of_the_site_names_every_page_once() -> None:
    made = a_whole_edition()
    urls = [
        url for _, top, rows in site_map(made) for url in [top, *(row[1] for row in rows)] if url
    ]

    assert sorted(urls) == sorted(made.pages)


def test_without_their_file_optional_pages_are_nowhere() -> None:
    optional = {"/insertion-handicap/", "/culture-de-la-mediation/", "/faire-connaitre/"}

    assert not optional & set(a_whole_edition().pages)


def test_the_menu_leads_to_the_sections_that_the_site_has() -> None:
    pages = (a_page("/", "Accueil"), a_page("/contacts/", "Contacts"))
    site = a_site(pages=pages, questionnaires=[a_questionnaire()])

    assert [url for _, url in menu(an_edition(site))] == ["/", "/contacts/", "/diagnostic/"]


def test_without_questionnaires_the_menu_leaves_the_diagnosis_out() -> None:
    site = a_site(pages=(a_page("/", "Accueil"), a_page("/contacts/", "Contacts")))

    assert [url for _, url in menu(an_edition(site))] == ["/", "/contacts/"]


def test_a_further_questionnaire_stands_below_the_first() -> None:
    further = a_questionnaire(id="cyber", rank="2", title="Premiers réflexes")
    site = a_site(pages=(a_page("/", "Accueil"),), questionnaires=[a_questionnaire(), further])

    found = facts(an_edition(site), "/diagnostic/cyber/")
    assert [url for _, url in found.trail] == ["/", "/diagnostic/"]
    assert found.section == "/diagnostic/"

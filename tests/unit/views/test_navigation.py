from datetime import date

from macros.models.page import ProsePage
from macros.models.site import Site
from macros.views.navigation import Navigation, contacts_shown
from macros.views.site_map import site_map
from tests.builders import a_contact, a_role, a_site, an_entity


def a_page(url: str, title: str, verified_on: date | None = None) -> ProsePage:
    return ProsePage(f"docs{url}index.md", url, title, "", verified_on, "", 1, ())


def a_whole_site() -> Site:
    return a_site(
        roles=[
            a_role(rank="2"),
            a_role(id="correspondant-pme", title="Correspondant PME", rank="1"),
        ],
        entities=[an_entity(), an_entity(id="energie", name="Énergie", parent="groupe")],
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


def test_the_trail_of_a_role_goes_through_the_contacts() -> None:
    trail = Navigation(a_whole_site()).facts("/mediateur-interne/").trail

    assert trail == (("Accueil", "/"), ("Contacts", "/contacts/"))


def test_an_entity_belongs_to_the_suppliers_section() -> None:
    assert Navigation(a_whole_site()).facts("/contacts/energie/").section == "/contacts/"


def test_the_home_page_belongs_to_no_section() -> None:
    assert Navigation(a_whole_site()).facts("/").section == ""


def test_a_page_that_nobody_knows_stands_alone() -> None:
    assert Navigation(a_whole_site()).facts("/nulle-part/").trail == ()


def test_the_neighbours_of_a_role_mark_the_current_page() -> None:
    siblings = Navigation(a_whole_site()).facts("/mediateur-interne/").siblings

    assert [(s.url, s.is_current) for s in siblings] == [
        ("/contacts/", False),
        ("/correspondant-pme/", False),
        ("/mediateur-interne/", True),
    ]


def test_a_page_is_checked_when_what_it_shows_was_checked() -> None:
    checked_on = Navigation(a_whole_site()).facts("/mediateur-interne/").checked_on

    assert checked_on == date(2026, 11, 3)


def test_a_page_written_by_hand_is_checked_when_somebody_read_it() -> None:
    assert Navigation(a_whole_site()).facts("/mentions-legales/").checked_on == date(2026, 9, 1)


def test_a_page_that_shows_nothing_checked_has_no_date() -> None:
    assert Navigation(a_whole_site()).facts("/").checked_on is None


def test_an_entity_without_a_contact_shows_those_of_the_group() -> None:
    shown = contacts_shown(a_whole_site(), "/contacts/energie/")

    assert [contact.id for contact in shown] == ["pme", "mediation-groupe"]


def test_the_plan_of_the_site_names_every_page_once() -> None:
    site = a_whole_site()
    urls = [
        url for _, top, rows in site_map(site) for url in [top, *(row[1] for row in rows)] if url
    ]

    assert sorted(urls) == sorted(Navigation(site).leaves)

"""The contacts that the pages of suppliers show."""

from __future__ import annotations

from macros.ground.pages import Edition
from macros.suppliers.models.contact import Contact
from tests.builders import a_contact, a_culture, a_role, a_site, an_edition, an_entity


def contacts_of(made: Edition, url: str) -> list[Contact]:
    page = made.pages[url]
    return page.type.contacts(made.site, page.subject)


def test_an_entity_without_a_contact_shows_those_of_the_group() -> None:
    site = a_site(
        roles=[
            a_role(rank="2"),
            a_role(id="correspondant-pme", title="Correspondant PME", rank="1"),
        ],
        entities=[an_entity(), an_entity(id="energie", name="Énergie", parent="groupe")],
        contacts=[a_contact(), a_contact(id="pme", role="correspondant-pme")],
    )
    made = an_edition(site)

    shown = contacts_of(made, "/contacts/energie/")

    assert [contact.id for contact in shown] == ["pme", "mediation-groupe"]


def test_the_memo_shows_the_contact_that_it_names() -> None:
    made = an_edition(a_site(culture=a_culture()))

    shown = contacts_of(made, "/culture-de-la-mediation/memo-acheteurs/")

    assert [contact.id for contact in shown] == ["mediation-groupe"]

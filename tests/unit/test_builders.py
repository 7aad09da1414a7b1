from __future__ import annotations

from datetime import date

from macros.suppliers.directory import categories_of, languages_of, territories_of
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role
from tests.builders import a_contact, a_page, a_site


def test_a_builder_takes_what_differs() -> None:
    contact = a_contact(telephone=None, verified_on="2026-11-03")
    assert contact.telephone is None
    assert contact.verified_on == date(2026, 11, 3)


def test_every_id_of_the_site_built_by_default_exists() -> None:
    site = a_site()
    [contact] = site[Contact].values()
    assert contact.role in site[Role]
    assert contact.entity in site[Entity]
    assert territories_of(site, contact)
    assert categories_of(site, contact)
    assert languages_of(site, contact)


def test_a_site_knows_the_addresses_of_its_pages() -> None:
    assert a_site(pages=(a_page(url="/methode/"),)).urls == {"/methode/"}

"""What is done to the pages of tutorials, and to no other."""

from __future__ import annotations

import pytest

from tests.builders import a_page, a_site, a_term, a_tutorial, an_edition
from tests.sites import path

TUTORIAL = a_tutorial()
PAGES = an_edition(
    a_site(
        tutorials=[TUTORIAL],
        glossary=[a_term()],
        pages=(a_page("/"), a_page("/contacts/"), a_page("/tutoriels/"), a_page(path(TUTORIAL))),
    )
).pages


def test_the_name_of_its_file_makes_the_address_of_a_tutorial() -> None:
    assert path(a_tutorial("premiere-copie")) == "/tutoriels/premiere-copie/"


def test_only_tutorials_have_addresses_to_judge() -> None:
    marked = {url for url, page in PAGES.items() if page.type.marks_addresses}

    assert marked == {url for url in PAGES if url.startswith("/tutoriels/")}


@pytest.mark.parametrize("name", ["trainer", "tutorial-exercises", "tutorial-solutions"])
def test_the_pages_of_a_trainer_are_left_as_they_are(name: str) -> None:
    assert not PAGES[path(TUTORIAL, name)].type.has_definitions

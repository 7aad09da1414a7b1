"""A site: the pages that it has."""

from __future__ import annotations

import pytest

from tests.builders import a_culture, a_page, a_site


@pytest.mark.parametrize(
    ("url", "is_shown"),
    [
        ("/", True),
        ("/mediateur-interne/", True),
        ("/contacts/groupe/", True),
        ("/contacts/ailleurs/", False),
        ("/culture-de-la-mediation/memo-acheteurs/", True),
        ("/insertion-handicap/", False),
        ("/nulle-part/", False),
    ],
)
def test_a_site_has_the_pages_that_its_files_make(url: str, *, is_shown: bool) -> None:
    site = a_site(pages=(a_page("/"),), culture=a_culture())

    assert site.has_page(url) is is_shown

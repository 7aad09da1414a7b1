from __future__ import annotations

from dataclasses import replace

import pytest

from macros.ground.pages import with_kept_links
from tests.builders import a_page, a_procedure, a_questionnaire, a_site

SITE = a_site(
    procedures=[a_procedure()],
    questionnaires=[a_questionnaire()],
    pages=(a_page("/"), a_page("/aide/")),
)


def kept(body: str) -> str:
    """Return `body` as the page docs/aide/index.md of the site shows it."""
    return with_kept_links(SITE, replace(a_page("/aide/"), body=body)).body


@pytest.mark.parametrize(
    "body",
    [
        "[l'accueil](../index.md)",
        "[le questionnaire](../diagnostic.md#debut)",
        "[la procédure](../procedures/saisir-le-mediateur-interne.md)",
        "[un autre site](https://a.example/page.md)",
        "[ici](#aide)",
        "[un fichier](../contacts.json)",
        "Ni lien (../glossaire.md) ni [crochets]",
    ],
)
def test_a_link_to_what_the_site_shows_stays(body: str) -> None:
    assert kept(body) == body


@pytest.mark.parametrize(
    "link",
    [
        "[le glossaire](../glossaire.md)",
        "[le glossaire](../glossaire.md#tpe)",
        '[le glossaire](../glossaire.md "Un titre")',
        "[le glossaire](../procedures/absente.md)",
    ],
)
def test_a_link_to_a_page_that_is_left_out_is_its_words(link: str) -> None:
    assert kept(f"Voir {link}, puis.") == "Voir le glossaire, puis."

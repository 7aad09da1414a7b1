"""What the search takes for one another comes from the glossary, and from what editors add."""

from __future__ import annotations

from macros.ground.search.index import OtherWords
from macros.site.search_words import other_words
from tests.builders import a_site, a_term, some_search_words


def test_the_forms_of_a_term_are_one() -> None:
    term = a_term(expansion="très petite entreprise", also=["TPE et PME"])

    [found] = other_words(a_site(glossary=[term]))

    assert found == OtherWords(("TPE", "très petite entreprise", "TPE et PME"))


def test_what_the_site_says_comes_before_what_visitors_type() -> None:
    words = some_search_words(page="/contacts/")

    [found] = other_words(a_site(searches=[words]))

    assert found == OtherWords(("facture en retard", "impayé"), "/contacts/")

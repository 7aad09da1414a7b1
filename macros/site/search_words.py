"""What the search takes for one another: the forms of the glossary, and what editors add."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.search.index import OtherWords
from macros.ground.site import Site
from macros.site.models.glossary import GlossaryTerm
from macros.site.models.search_words import SearchWords


def other_words(site: Site) -> Iterator[OtherWords]:
    """Yield the groups of words that say one thing in `site`."""
    for term in site[GlossaryTerm].values():
        yield OtherWords((term.term, *filter(None, [term.expansion]), *term.also))
    for entry in site[SearchWords].values():
        yield OtherWords((*entry.said, *entry.words), entry.page or "")

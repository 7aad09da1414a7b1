"""The plan of the site: its pages by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.models.site import Site
from macros.views.addresses import HOME
from macros.views.navigation import Leaf, Navigation

Row = tuple[str, str]
Group = tuple[str, str | None, list[Row]]


def site_map(site: Site) -> list[Group]:
    """Return (title, address or None, pages below) by section, then the pages about the site."""
    pages = Navigation(site).leaves
    children: dict[str | None, list[Leaf]] = {}
    for leaf in pages.values():
        children.setdefault(leaf.parent, []).append(leaf)
    below = {leaf.url: list(_below(leaf.url, children)) for leaf in children[HOME]}
    sections: list[Group] = [(pages[url].title, url, rows) for url, rows in below.items() if rows]
    alone = [(pages[url].title, url) for url, rows in below.items() if not rows]
    return [*sections, ("Le site", None, [(pages[HOME].title, HOME), *alone])]


def _below(url: str, children: Mapping[str | None, list[Leaf]]) -> Iterator[Row]:
    for leaf in children.get(url, []):
        yield leaf.title, leaf.url
        yield from _below(leaf.url, children)

"""The plan of the site: its pages by section."""

from __future__ import annotations

from macros.models.site import Site
from macros.views.addresses import HOME
from macros.views.navigation import Navigation

Row = tuple[str, str]
Group = tuple[str, str | None, list[Row]]


def site_map(site: Site) -> list[Group]:
    """Return (title, address or None, pages below) by section, then the pages about the site."""
    pages = Navigation(site).leaves
    below = {
        leaf.url: [(page.title, page.url) for page in pages.values() if page.parent == leaf.url]
        for leaf in pages.values()
        if leaf.parent == HOME
    }
    sections: list[Group] = [(pages[url].title, url, rows) for url, rows in below.items() if rows]
    alone = [(pages[url].title, url) for url, rows in below.items() if not rows]
    return [*sections, ("Le site", None, [(pages[HOME].title, HOME), *alone])]

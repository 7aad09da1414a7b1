"""Where a page stands: its section, the way to it, its neighbours, since when it is checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from macros.ground.addresses import HOME
from macros.ground.freshness import Dated, oldest_check
from macros.ground.pages import Edition, Page

# The title of a page and its address.
Way = tuple[str, str]
# The address of a file and its media type.
Feed = tuple[str, str]
Group = tuple[str, str | None, list[Way]]


@dataclass(frozen=True)
class Neighbour:
    """A page of the same section."""

    title: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class PageFacts:
    """What the theme shows around a page.

    `section` is the address of the page that opens the section, "" outside of any. `trail` goes
    from the home page to the parent. `checked_on` is the oldest check of what the page shows, None
    when something there is to be verified. `feeds` are the address of each file by which one
    follows the page, and its media type.
    """

    is_wide: bool
    section: str
    trail: tuple[Way, ...]
    siblings: tuple[Neighbour, ...]
    checked_on: date | None
    feeds: tuple[Feed, ...] = ()


def menu(edition: Edition) -> tuple[Way, ...]:
    """Return the title and the address of each section that the site has."""
    first: dict[str, str] = {}
    for page in edition.pages.values():
        if page.type.opens:
            first.setdefault(page.type.opens, page.url)
    return tuple(first.items())


def facts(edition: Edition, url: str, shown: Iterable[Dated] = ()) -> PageFacts:
    """Return what the theme shows around the page `url`; an unknown page stands alone.

    `shown` is what the page shows of what has to be checked.
    """
    page = edition.pages.get(url)
    if page is None:
        return PageFacts(is_wide=True, section="", trail=(), siblings=(), checked_on=None)
    way = trail(edition, page)
    opening = way[1][1] if len(way) > 1 else url
    section = opening if opening != HOME else ""
    return PageFacts(
        is_wide=page.type.is_wide,
        section=section,
        trail=way,
        siblings=tuple(_siblings(edition, section, url)),
        checked_on=oldest_check(edition.site.today, shown, _readings(edition, page)),
        feeds=tuple((edition.routes.path(name), media) for name, media in page.type.feeds),
    )


def trail(edition: Edition, page: Page) -> tuple[Way, ...]:
    """Return the way to `page`, from the home page to its parent."""
    parent = edition.pages.get(page.parent or "")
    return (*trail(edition, parent), (parent.title, parent.url)) if parent else ()


def site_map(edition: Edition) -> list[Group]:
    """Return (title, address or None, pages below) by section, then the pages about the site."""
    pages = edition.pages
    children: dict[str | None, list[Page]] = {}
    for page in pages.values():
        children.setdefault(page.parent, []).append(page)
    below = {page.url: list(_below(page.url, children)) for page in children[HOME]}
    sections: list[Group] = [(pages[url].title, url, rows) for url, rows in below.items() if rows]
    alone = [(pages[url].title, url) for url, rows in below.items() if not rows]
    return [*sections, ("Le site", None, [(pages[HOME].title, HOME), *alone])]


def _below(url: str, children: Mapping[str | None, list[Page]]) -> Iterator[Way]:
    for page in children.get(url, []):
        yield page.title, page.url
        yield from _below(page.url, children)


def _siblings(edition: Edition, section: str, url: str) -> Iterator[Neighbour]:
    """Yield the pages that stand beside one another in that section."""
    for page in _beside(edition):
        if section in {page.url, page.parent}:
            yield Neighbour(page.label, page.url, page.url == url)


@lru_cache(maxsize=1)  # asked for by each page; those of entities, which are many, are not there
def _beside(edition: Edition) -> list[Page]:
    """Return the pages that stand beside others, in any section."""
    return [page for page in edition.pages.values() if page.type.is_beside]


def _readings(edition: Edition, page: Page) -> tuple[date | None, ...]:
    """Return the day on which somebody last read again the prose of `page`, if it has any.

    A page that is a text of its own tells again the prose of the page above it.
    """
    retells = page.type.text and not page.prose
    told = edition.pages.get(page.parent or "") if retells else page
    return (told.prose.verified_on,) if told and told.prose else ()

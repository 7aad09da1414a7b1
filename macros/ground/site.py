"""The site: every entry, found by its concept, then by its id; and as templates ask it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from types import SimpleNamespace
from typing import Any, TypeVar

from macros.ground.concepts import Bundle, Concept, Single
from macros.ground.prose import ProsePage
from macros.ground.records import Entry
from macros.ground.tables import Table

T = TypeVar("T")


@dataclass(frozen=True)
class Addresses:
    """The addresses of the pages of a site.

    `shown` are those that it has; `hidden`, those among them that only `serve` shows. `known` are
    those that it has or would have, once its faulty entries are mended and its optional files
    there; `unsure` is how those begin that cannot be told.
    """

    shown: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    unsure: tuple[str, ...] = ()

    def lack(self, url: str) -> bool:
        """Tell whether no page, sound or faulty, written or made of data, has that address."""
        return url not in self.known and not url.startswith(self.unsure)


# Compared by identity: what is computed of a site is kept by it.
@dataclass(frozen=True, eq=False)
class Site:
    """The data of a site, faults left out: rules across files work on it.

    Once it is checked, each required file is there, and every id that an entry names exists.
    `today` is the day on which the data are read; `urls` are the addresses of the pages written by
    hand, faulty ones included.
    """

    today: date
    concepts: tuple[Concept[Any], ...]
    tables: Mapping[type[Any], Table[Any]]
    singles: Mapping[type[Any], Any]
    prose: tuple[ProsePage, ...] = ()
    urls: frozenset[str] = frozenset()
    addresses: Addresses = field(default_factory=Addresses)

    def __getitem__(self, model: type[T]) -> Table[T]:
        """Return the entries that are `model`, by id."""
        return self.tables[model]

    def find(self, model: type[T]) -> T | None:
        """Return the file that is one `model`; None when it is left out or faulty."""
        found: T | None = self.singles.get(model)
        return found

    def one(self, model: type[T]) -> T:
        """Return the file that is one `model`, which a site without a fault has."""
        found: T = self.singles[model]
        return found

    def named(self, name: str) -> Table[Any]:
        """Return the table of the concept of that name."""
        return self.tables[self.concept(name).model]

    def concept(self, name: str) -> Concept[Any]:
        """Return the concept of that name."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> Mapping[str, Concept[Any]]:
        return {concept.name: concept for concept in self.concepts}

    def entries(self) -> Iterator[Entry]:
        """Yield every sound entry."""
        for concept in self.concepts:
            if isinstance(concept.file, Single):
                yield from filter(None, [self.find(concept.model)])
            elif isinstance(concept.file, Bundle):
                for whole in self[concept.model].values():
                    yield from whole.entries()
            else:
                yield from self[concept.model].values()

    def every(self, kind: type[Any]) -> Iterable[Any]:
        """Return all that is of the class `kind`: entries, pages written by hand, the site itself.

        Nothing, where the file that is one `kind` is left out or faulty.
        """
        if kind is Site:
            return (self,)
        if kind is ProsePage:
            return self.prose
        return self[kind].values() if kind in self.tables else filter(None, [self.find(kind)])

    def headers(self) -> Iterator[Entry]:
        """Yield the header of each page, an entry that no file of `data/` holds."""
        yield from (page.header for page in self.prose if page.header)

    def has_page(self, url: str) -> bool:
        """Tell whether the site shows the page `url`."""
        return url in self.addresses.shown

    def published(self) -> Site:
        """Return the site as visitors see it: without drafts, nor what was withdrawn."""
        hidden = self.addresses.hidden
        return replace(
            self,
            tables={model: _published(table) for model, table in self.tables.items()},
            prose=tuple(page for page in self.prose if page.url not in hidden),
            urls=self.urls - hidden,
            addresses=replace(
                self.addresses, shown=self.addresses.shown - hidden, hidden=frozenset()
            ),
        )

    def is_whole(self, concept: Concept[Any]) -> bool:
        """Tell whether the files of `concept` are there and could be read."""
        if isinstance(concept.file, Single):
            return self.find(concept.model) is not None
        table = self[concept.model]
        has_parts = isinstance(concept.file, Bundle)
        return table.is_sound and all(not has_parts or whole.is_sound for whole in table.values())

    @property
    def prose_is_whole(self) -> bool:
        """Whether every page written by hand, and each call in it, could be read."""
        return len(self.prose) == len(self.urls) and all(page.is_whole for page in self.prose)


def _published(table: Table[Any]) -> Table[Any]:
    shown = {name: entry for name, entry in table.items() if getattr(entry, "is_published", True)}
    return replace(table, entries=shown) if len(shown) < len(table) else table


class View(SimpleNamespace):
    """The entries of each concept by its name, each question by that of its function."""

    today: Any


def view(site: Site, questions: Iterable[Callable[..., Any]]) -> View:
    """Return what templates may ask of `site`; each of `questions` is a function of a site."""
    entries = {
        concept.name: site.find(concept.model)
        if isinstance(concept.file, Single)
        else site[concept.model]
        for concept in site.concepts
    }
    asked = {question.__name__: partial(question, site) for question in questions}
    return View(today=site.today, has_page=site.has_page, **entries, **asked)

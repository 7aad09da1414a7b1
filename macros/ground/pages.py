"""Every page and file of a site, from the types declared: no disk, no MkDocs."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, product
from operator import attrgetter
from typing import Any

from markupsafe import escape

from macros.ground.addresses import HOME, Address, Once, Routes, absolute
from macros.ground.prose import LINK, LONGEST_DESCRIPTION, ProsePage, url_of
from macros.ground.records import Entry
from macros.ground.rendering import Renderer
from macros.ground.site import Addresses, Site
from macros.ground.typography import typeset, typeset_markdown

Node = dict[str, Any]

# Characters: search engines cut what follows, and the name of the site comes after the title.
LONGEST_TITLE = 54

_WHOLE_LINK = re.compile(rf"\[(?P<words>[^\]]*){LINK.pattern}")


@dataclass(frozen=True)
class Page:
    """A page of the site about its `subject`; `parent` is the address of the page above it.

    `prose` is what was written by hand of it, None where it is made of data.
    """

    type: PageType
    subject: Any
    url: str
    title: str
    parent: str | None
    prose: ProsePage | None = None

    @property
    def label(self) -> str:
        """What it is called beside the other pages of its section."""
        return self.type.short_title or self.title


# Compared by identity: what is computed of an edition is kept by it.
@dataclass(frozen=True, eq=False)
class Edition:
    """The pages of `site`, called `name`, as they are published at `base_url`."""

    name: str
    site: Site
    base_url: str
    routes: Routes
    pages: Mapping[str, Page]

    def absolute(self, subject: Any, name: str = "") -> str:
        """Return the whole address of `subject`, as `Routes.path` finds it."""
        return absolute(self.base_url, self.routes.path(subject, name))


def _nothing(_edition: Edition, _subject: Any) -> Any:
    return {}


def _no_node(_edition: Edition, _page: Page) -> Iterable[Node]:
    return ()


@dataclass(frozen=True, kw_only=True)
class PageType(Address):
    """A kind of page: one for each subject that it is about, written by hand or made of data.

    It is `overrides/pages/<name>.md`, which reads itself as `page`, its subject by the name of its
    class, its `contacts` and what `context` adds; or else it is written by hand, in `file`; or it
    is the `text` of a function, whose calls of components are then run.

    The page above it is that of the folder above, but where `parent` says another. `opens` is the
    section of the menu that it opens; a page that `is_beside` the others is in the list of its
    section, under its `short_title` if it has one. What it says to search engines is its `json_ld`,
    with the `contacts` that it shows. The search of the site finds it before the pages that have
    less `weight_in_search`, and not at all where it has none. The words of the glossary are defined
    there, unless it says no; web addresses are made easy to judge only where it `marks_addresses`.
    A page that `is_wide` has no list of contents. `feeds` are the files by which one follows it:
    the name of the address of each, and its media type.
    """

    title: Callable[[Any], str] = attrgetter("title")
    summary: Callable[[Any], str] = attrgetter("summary")
    parent: str = ""
    file: str = ""
    text: Callable[[Edition, Page], str] | None = None
    context: Callable[[Edition, Any], Mapping[str, Any]] = _nothing
    contacts: Callable[[Site, Any], list[Any]] = lambda _site, _subject: []
    json_ld: Callable[[Edition, Page], Iterable[Node]] = _no_node
    opens: str = ""
    is_beside: bool = False
    short_title: str = ""
    weight_in_search: float = 1
    has_definitions: bool = True
    marks_addresses: bool = False
    is_wide: bool = False
    feeds: tuple[tuple[str, str], ...] = ()
    longest_title: int | None = None

    def __post_init__(self) -> None:
        """Refuse a page of nothing that nobody writes: it would have nothing to say."""
        if not self.file and type(self.about) is Once:
            raise TypeError(f"{self.name}: a page made of data is about something")

    def page(self, subject: Any, prose: ProsePage | None = None) -> Page:
        """Return the page about `subject`, written as `prose` where it is written by hand."""
        url = prose.url if prose else self.url(subject)
        title = prose.title if prose else self.title(subject)
        return Page(self, subject, url, title, self.parent or above(url), prose)


def written(file: str, **declared: Any) -> PageType:
    """Return the type of a page written by hand in `file`, as `docs/contacts/index.md`."""
    return PageType(file=file, path=url_of(file), **declared)


# A page written by hand about which nothing is declared.
_PROSE = PageType(name="", path="", file="docs/")


@dataclass(frozen=True, kw_only=True)
class FileType(Address):
    """A file that is no page, of which `content` returns the bytes, None where there is none."""

    content: Callable[[Edition, Any], bytes | None]


@dataclass(frozen=True)
class Source:
    """What MkDocs makes a page of: its path under `docs/`, its text, the data file to edit."""

    path: str
    text: str
    file: str


@dataclass(frozen=True)
class Asset:
    """A file that is not a page: its path from the root of the site and its bytes."""

    path: str
    content: bytes


def edition(name: str, site: Site, declared: Iterable[Address], base_url: str) -> Edition:
    """Return what is published of `site` at `base_url`, by the addresses `declared`."""
    listed = list(declared)
    pages = {page.url: page for page in _pages(site, listed)}
    return Edition(name, site, base_url, Routes(listed), pages)


def addresses(site: Site, declared: Iterable[Address]) -> Addresses:
    """Return the addresses of the pages of `site`, by the types `declared`."""
    types = [row for row in declared if isinstance(row, PageType)]
    pages = list(_pages(site, types))
    return Addresses(
        shown=frozenset(page.url for page in pages) | site.urls,
        hidden=frozenset(p.url for p in pages if not getattr(p.subject, "is_published", True)),
        known=site.urls.union(*(row.known(site) for row in types if not row.file)),
        unsure=tuple(row.start for row in types if not row.about.is_whole(site)),
    )


def sources(made: Edition, renderer: Renderer) -> Iterator[Source]:
    """Yield the pages of the edition `made` that the data make."""
    for page in made.pages.values():
        if not page.prose:
            yield _source(made, renderer, page)


def prose_texts(made: Edition) -> Mapping[str, str]:
    """Return the Markdown of each page written by hand, by address.

    A link to a page that the site does not show is its words alone.
    """
    return {
        page.url: page.type.text(made, page)
        if page.type.text
        else with_kept_links(made.site, page.prose).body
        for page in made.pages.values()
        if page.prose
    }


def with_kept_links(site: Site, page: ProsePage) -> ProsePage:
    """Return `page` where a link to a page that `site` does not show is its words alone.

    An optional file that is left out takes its pages along, and every link to them.
    """
    folder = posixpath.dirname(page.file)

    def kept(link: re.Match[str]) -> str:
        target = re.split("[?#]", link["target"])[0]
        url = url_of(posixpath.normpath(posixpath.join(folder, target)))
        is_page = target.endswith(".md") and not re.match("[a-z]+:", target)
        return link["words"] if is_page and not site.has_page(url) else link[0]

    return replace(page, body=_WHOLE_LINK.sub(kept, page.body))


def assets(made: Edition, declared: Iterable[Address]) -> Iterator[Asset]:
    """Yield the files of the edition `made` that are not pages."""
    for row in declared:
        if isinstance(row, FileType):
            for subject in row.about.subjects(made.site):
                if (content := row.content(made, subject)) is not None:
                    yield Asset(row.url(subject).lstrip("/"), content)


def _pages(site: Site, declared: Iterable[Address]) -> Iterator[Page]:
    """Yield the pages of `site` in the order declared, then those of which nothing is.

    The pages about one thing stand together, where they are declared one after the other.
    """
    prose = {page.url: page for page in site.prose}
    types = [row for row in declared if isinstance(row, PageType)]
    for about, rows in groupby(types, key=attrgetter("about")):
        for subject, row in product(about.subjects(site), list(rows)):
            if not row.file:
                yield row.page(subject)
            elif page := prose.pop(row.url(subject), None):
                yield row.page(subject, page)
    yield from (_PROSE.page(None, page) for page in prose.values())


def _source(made: Edition, renderer: Renderer, page: Page) -> Source:
    row, subject = page.type, page.subject
    if row.text:
        text = typeset_markdown(row.text(made, page))
    else:
        own_class = row.about.subject_class
        about = own_class.__name__.lower() if own_class else row.name.replace("-", "_")
        own = {"page": page, about: subject, "contacts": row.contacts(made.site, subject)}
        text = renderer.page(row.name, page.url, **own | dict(row.context(made, subject)))
    # The theme prints titles and descriptions as they are: they are escaped here.
    front_matter = {
        "title": str(escape(typeset(_cut(page.title, row.longest_title)))),
        "description": str(escape(_cut(typeset(row.summary(subject)), LONGEST_DESCRIPTION))),
        # Any other page holds data, where a « {{ » is text.
        "render_macros": row.text is not None,
    }
    header = json.dumps(front_matter, ensure_ascii=False)  # JSON is YAML, written faster
    file = source_of(subject).file
    return Source(f"{page.url.strip('/')}.md", f"---\n{header}\n---\n\n{text}", file)


def _cut(text: str, limit: int | None) -> str:
    if limit is None or len(text) <= limit:
        return text
    return text[: limit - 1].rpartition(" ")[0] + "…"


def source_of(subject: Any) -> Entry:
    """Return the entry in which to change what is about `subject`."""
    if isinstance(subject, list):
        return source_of(subject[0])
    main: Entry = getattr(subject, "main", subject)
    return main


def above(url: str) -> str | None:
    """Return the address of the folder above the page `url`; None above the first of all."""
    return None if url == HOME else url.rstrip("/").rpartition("/")[0] + "/"

"""A page written by hand: prose and calls of components."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from macros.ground.errors import Anomaly, Place
from macros.ground.records import Entry
from macros.ground.typography import NOT_PROSE

LONGEST_DESCRIPTION = 155  # characters: search engines cut what follows


@dataclass(frozen=True)
class Call:
    """A call of a component in a page: `{{ name('argument') }}`."""

    place: Place
    name: str
    arguments: tuple[str, ...]


# The end of a link: where it leads, then its title, if it has one.
LINK = re.compile(r"\]\((?P<target>[^)\s]*)(?P<title>[^)\n]*)\)")
_HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<title>.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class Heading:
    """A heading of the prose, and where its mark and its title start in the body."""

    offset: int
    level: int
    title: str
    title_offset: int


@dataclass(frozen=True)
class ProsePage:
    """A Markdown file of `docs/`.

    `url` is the address of the page from the root of the site, between slashes. `body` is the
    text after the front matter, which takes the first `body_line - 1` lines of the file.
    `verified_on` is the day on which somebody last read the page again, None when nobody did.
    `header` is the front matter as it was read, which knows where each field stands. `is_whole` is
    false when a call could not be read: what the page names is then not known.
    """

    file: str
    url: str
    title: str
    description: str
    verified_on: date | None
    body: str
    body_line: int
    calls: tuple[Call, ...]
    header: Entry | None = None
    is_whole: bool = True

    def place(self, offset: int) -> Place:
        """Return the place of the character of `body` at `offset`."""
        line = self.body_line + self.body.count("\n", 0, offset)
        return Place(self.file, line, offset - self.body.rfind("\n", 0, offset))

    def header_place(self, field: str) -> Place:
        """Return the place of that field of the front matter."""
        return self.header.place(field) if self.header else Place(self.file)

    def anomaly(self, offset: int, found: str, expected: str, **sentence: Any) -> Anomaly:
        """Return an anomaly about what stands at `offset` of the body."""
        return Anomaly(self.place(offset), "", found, expected, **sentence)

    def header_anomaly(self, field: str, found: str, expected: str) -> Anomaly:
        """Return an anomaly about that field of the front matter."""
        return Anomaly(self.header_place(field), field, found, expected)

    @cached_property
    def text(self) -> str:
        """The body, blank where it is not prose: offsets are those of the body."""
        return blanked(NOT_PROSE, self.body)

    def headings(self, *levels: int) -> Iterator[Heading]:
        """Yield the headings of these levels, in order; of all levels, when none is given."""
        for match in _HEADING.finditer(self.text):
            level = len(match["marks"])
            if level in levels or not levels:
                yield Heading(match.start(), level, match["title"], match.start("title"))


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """Return `text` with blanks for what `pattern` matches, line ends kept."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def url_of(file: str) -> str:
    """Return the address of the page that `docs/…/x.md` becomes, from the root of the site."""
    path = file.removeprefix("docs/").removesuffix(".md")
    parts = path.split("/")
    if parts[-1] == "index":
        parts.pop()
    return "/" + "".join(f"{part}/" for part in parts)

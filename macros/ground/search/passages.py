"""A page taken apart: what can be found of it, each part under the anchor that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

# A part begins where an id stands on a heading, or on what holds one.
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "dt"})
_HOLDERS = frozenset({"article", "div", "fieldset", "li", "section"})
_NOT_READ = frozenset({"nav", "script", "style", "svg", "template"})
_LEFT_OUT = frozenset({"data-search-exclude", "hidden"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})

# A space stood for each tag: French wants none here.
_STRAY_SPACE = re.compile(r"(?<=[’'(«\u202f]) | (?=[,.;)…»\u202f])")
_BLANKS = re.compile(r"[ \t\r\n]+")
_ENDS = (". ", "\u202f? ", "\u202f! ", "\u202f; ")

LONGEST = 700  # characters: what is fetched to show an excerpt


@dataclass(frozen=True)
class Passage:
    """A short text of a page: its anchor (empty at the top), its heading, what it says."""

    anchor: str
    heading: str
    text: str


def passages(html: str) -> list[Passage]:
    """Return what can be found in the content of a page; the first heading is its `h1`, if any.

    What is `data-search-exclude` or `hidden` is left out.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        Passage(section.anchor, _tidy(section.heading), text)
        for section in reader.sections
        for text in _cut(section.text)
    ]


@dataclass
class _Section:
    anchor: str = ""
    heading: str = ""
    text: str = ""


@dataclass
class _Element:
    tag: str
    around: _Section | None = None  # the section that goes on after it


class _Reader(HTMLParser):
    """Sorts the text of a page into sections, in the order in which they begin."""

    def __init__(self) -> None:
        super().__init__()
        self._section = _Section()
        self.sections = [self._section]
        self._open: list[_Element] = []
        self._heading: _Element | None = None  # the heading that is being read
        self._left_out: _Element | None = None  # the outermost element that is not read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a section where one begins; a space stands for the tag."""
        self.handle_data(" ")
        if tag in _VOID:
            return
        element, given = _Element(tag), dict(attrs)
        self._open.append(element)
        if self._left_out:
            return
        if tag in _NOT_READ or _LEFT_OUT & given.keys() or given.get("class") == "headerlink":
            self._left_out = element
            return
        anchor = given.get("id") if tag in _HOLDERS | _HEADINGS and tag != "h1" else None
        if anchor:
            element.around = self._section if tag in _HOLDERS else None
            self._section = _Section(anchor)
            self.sections.append(self._section)
        is_of_its_own = tag == "h1" or self._section.anchor
        if tag in _HEADINGS and is_of_its_own and not self._section.heading.strip():
            self._heading = element

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag closes, and what was left open in it."""
        self.handle_data(" ")
        if all(element.tag != tag for element in self._open):
            return
        while True:
            element = self._open.pop()
            if element is self._left_out:
                self._left_out = None
            if element is self._heading:
                self._heading = None
            if element.around:
                self._leave(element.around)
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Add a text to the heading or to the section where it stands."""
        if self._left_out:
            return
        if self._heading:
            self._section.heading += data
        else:
            self._section.text += data

    def _leave(self, around: _Section) -> None:
        """Go back to the section around; what has an id and no heading is no section."""
        if not self._section.heading.strip():
            around.text += self._section.text
            self.sections.remove(self._section)
        self._section = around


def _tidy(text: str) -> str:
    return _STRAY_SPACE.sub("", _BLANKS.sub(" ", text)).strip()


def _cut(text: str) -> Iterator[str]:
    """Yield `text` by pieces of `LONGEST` characters at most, cut after a sentence or a word."""
    rest = _tidy(text)
    while len(rest) > LONGEST:
        piece = rest[:LONGEST]
        end = max(piece.rfind(sign) for sign in _ENDS) + 1 or piece.rfind(" ") or LONGEST
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    yield rest

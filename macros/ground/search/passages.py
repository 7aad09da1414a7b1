"""A page taken apart: what can be found of it, each part under the anchor that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

# A part begins where an id stands on a heading, or on what holds one.
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "dt"})
_HOLDERS = frozenset({"article", "div", "fieldset", "li", "section"})
_NOT_READ = frozenset({"nav", "script", "style", "svg", "template"})
_LEFT_OUT = frozenset({"data-search-exclude", "hidden"})
# What begins or ends nothing, but where it is left out, is not followed.
_FOLLOWED = _HEADINGS | _HOLDERS | _NOT_READ
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_QUOTED = r"""(?:"[^"]*"|'[^']*')"""
_ATTRIBUTE = re.compile(rf"""([^\s"'=/]+)(?:=({_QUOTED}|[^\s"'>]+))?""")
# A script or a style is passed over whole: no tag is read in it. Pages are written well, which
# `macros/ground/finishing/markup.py` verifies.
_TAG = re.compile(
    rf"""<(?:(?:script|style)\b.*?</(?:script|style)|(/)?([a-z][a-z0-9-]*)((?:[^"'>]|{_QUOTED})*+))>""",
    re.DOTALL,
)

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
    return [
        Passage(section.anchor, _tidy(_said(section.heading)), text)
        for section in _Reader().sections_of(html)
        for text in _cut(_tidy(_said(section.text)))
    ]


@dataclass
class _Section:
    anchor: str = ""
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    @property
    def has_heading(self) -> bool:
        return any(map(str.strip, self.heading))


@dataclass(slots=True)
class _Element:
    tag: str
    around: _Section | None = None  # the section that goes on after it


class _Reader:
    """Sorts the text of a page into sections, in the order in which they begin.

    Thousands of pages are read: a tag is found by one expression, and its text added to a list.
    """

    def __init__(self) -> None:
        self._section = _Section()
        self._sections = [self._section]
        self._open: list[_Element] = []
        self._heading: _Element | None = None  # the heading that is being read
        self._left_out: _Element | None = None  # the outermost element that is not read

    def sections_of(self, html: str) -> list[_Section]:
        text, *tags = _TAG.split(_COMMENT.sub("", html))
        self._say(text)
        parts = iter(tags)
        for end, name, attributes, text in zip(parts, parts, parts, parts, strict=True):
            if name in _FOLLOWED or self._left_out or (attributes and _marks(attributes)[1]):
                if end:
                    self._end(name)
                elif name and name not in _VOID:
                    self._begin(name, attributes)
            self._say(text)
        return self._sections

    def _say(self, text: str) -> None:
        """Add a text to the heading or to the section where it stands."""
        if not self._left_out:
            (self._section.heading if self._heading else self._section.text).append(text)

    def _begin(self, tag: str, attributes: str) -> None:
        """Open a section where one begins."""
        element = _Element(tag)
        self._open.append(element)
        if self._left_out:
            return
        anchor, is_left_out = _marks(attributes)
        if is_left_out or tag in _NOT_READ:
            self._left_out = element
            return
        if anchor and tag in _HOLDERS | _HEADINGS and tag != "h1":
            element.around = self._section if tag in _HOLDERS else None
            self._section = _Section(anchor)
            self._sections.append(self._section)
        is_of_its_own = tag == "h1" or self._section.anchor
        if tag in _HEADINGS and is_of_its_own and not self._section.has_heading:
            self._heading = element

    def _end(self, tag: str) -> None:
        """Close what the tag closes, and what was left open in it."""
        if tag not in (element.tag for element in reversed(self._open)):
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

    def _leave(self, around: _Section) -> None:
        """Go back to the section around; what has an id and no heading is no section."""
        if not self._section.has_heading:
            around.text += self._section.text
            self._sections.remove(self._section)
        self._section = around


@lru_cache(maxsize=4096)  # most are a class, and the same on each page
def _marks(attributes: str) -> tuple[str, bool]:
    """Return the id that `attributes` give, "" without one, and whether they leave a tag out."""
    given = {name: value.strip("\"'") for name, value in _ATTRIBUTE.findall(attributes)}
    is_left_out = bool(_LEFT_OUT & given.keys()) or given.get("class") == "headerlink"
    return given.get("id", ""), is_left_out


def _said(texts: list[str]) -> str:
    """Return what stands between tags as one text: a space stands for each tag."""
    return unescape(" ".join(texts))


def _tidy(text: str) -> str:
    return _STRAY_SPACE.sub("", _BLANKS.sub(" ", text)).strip()


def _cut(text: str) -> Iterator[str]:
    """Yield `text` by pieces of `LONGEST` characters at most, cut after a sentence or a word."""
    rest = text
    while len(rest) > LONGEST:
        piece = rest[:LONGEST]
        end = max(piece.rfind(sign) for sign in _ENDS) + 1 or piece.rfind(" ") or LONGEST
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    yield rest

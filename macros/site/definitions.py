"""The words of the glossary, defined where they are first read.

A term becomes a button that opens its definition with the browser's own popover: no script, and
the keyboard, a finger, Escape or a press elsewhere do what visitors expect. The definitions stand
together at the end of the page, where paper shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import escape, unescape

from macros.ground.rendering import Renderer
from macros.ground.site import Site
from macros.ground.web_addresses import WEB_ADDRESS
from macros.site.models.glossary import GlossaryTerm

# What already acts, names or titles something, stands for itself or is copied as it is.
_OPAQUE = {
    *("a", "article", "blockquote", "button", "caption", "code", "dt"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "label", "legend", "option", "pre"),
    *("script", "style", "summary", "svg", "template", "th"),
}
# A button does not break at the end of a line: a long form would leave a hole in the text.
LONGEST_FORM = 26  # characters
# A section may be read alone: a word is defined again in each.
_ALONE = "section"


class Definitions:
    """Defines the terms of one site in its pages."""

    def __init__(self, site: Site, renderer: Renderer) -> None:
        """Prepare the words of the glossary, in every form that it gives."""
        self._renderer = renderer
        self._terms = {
            _key(form): term
            for term in site[GlossaryTerm].values()
            for form in (term.term, *term.also)
            if len(form) <= LONGEST_FORM
        }
        longest_first = sorted(self._terms, key=len, reverse=True)
        self._words = re.compile(
            rf"(?P<address>{WEB_ADDRESS.pattern})"
            rf"|(?<![\w’-])(?:{'|'.join(map(_pattern, longest_first))})(?![\w’-])"
        )

    def define(self, html: str, page_url: str) -> str:
        """Return the content `html` of the page `page_url` with its terms defined.

        Nothing else changes. A page that is named after a term is its definition.
        """
        if not self._terms:
            return html
        reading = _Reading(known={page_url.strip("/").rpartition("/")[2]})
        pieces: list[str] = []
        start = 0
        for term, use in self._first_uses(html, reading):
            words = unescape(use.group())
            button = self._renderer.component("term", page_url, term=term, words=words)
            pieces += [html[start : use.start()], button]
            start = use.end()
        if not pieces:
            return html
        definitions = self._renderer.component(
            "definitions", page_url, terms=list(reading.defined.values())
        )
        return "".join((*pieces, html[start:], "\n", definitions))

    def _first_uses(
        self, html: str, reading: _Reading
    ) -> Iterator[tuple[GlossaryTerm, re.Match[str]]]:
        """Yield each term with the words by which it is first read."""
        for start, end in reading.texts(html):
            for use in self._words.finditer(html, start, end):
                if use["address"]:
                    continue
                term = self._term(unescape(use.group()))
                if term.id not in reading.known:
                    reading.define(term)
                    yield term, use

    def _term(self, words: str) -> GlossaryTerm:
        plain = _plain(words)
        return self._terms.get(plain) or self._terms[plain.casefold()]


@dataclass
class _Reading:
    """How far a page is read: the terms known so far, and those that it defines."""

    known: set[str]
    defined: dict[str, GlossaryTerm] = field(default_factory=dict)
    _opaque: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._named = frozenset(self.known)

    def texts(self, html: str) -> Iterator[tuple[int, int]]:
        """Yield where each text of `html` in which terms are defined starts and ends."""
        start = 0
        while tag := _tag(*self._opaque[-1:]).search(html, start):
            if not self._opaque:
                yield start, tag.start()
            self._pass_by(tag)
            start = tag.end()
        if not self._opaque:
            yield start, len(html)

    def define(self, term: GlossaryTerm) -> None:
        self.known.add(term.id)
        self.defined[term.id] = term

    def _pass_by(self, tag: re.Match[str]) -> None:
        name = tag["name"]
        if name == _ALONE and not tag["end"]:
            self.known = set(self._named)
        elif self._opaque:
            if name == self._opaque[-1] and tag["end"]:
                self._opaque.pop()
            elif name == self._opaque[-1]:
                self._opaque.append(name)
        elif name in _OPAQUE and not tag["end"]:
            self._opaque.append(name)


@cache
def _tag(opaque: str = "") -> re.Pattern[str]:
    """Return the pattern of a tag, or of those that count inside an element that is `opaque`."""
    name = rf"(?:{opaque}|{_ALONE})(?![a-z0-9])" if opaque else "[a-z][a-z0-9]*"
    return re.compile(rf"<(?P<end>/?)(?P<name>{name})[^>]*>|<!--.*?-->", re.DOTALL)


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("'", "’"))


def _key(form: str) -> str:
    """Return what is the same for all the ways to write `form`; an acronym has one."""
    plain = _plain(form)
    return plain if _is_acronym(plain) else plain.casefold()


def _pattern(key: str) -> str:
    words = r"\s+".join(re.escape(escape(word, quote=False)) for word in key.split(" "))
    return words if _is_acronym(key) else f"(?i:{words})"


def _is_acronym(form: str) -> bool:
    return form.isupper()

"""A strict reading of HTML: what a browser would take for a tag is found, or refused.

Escaped text (`&lt;script&gt;`, `&#34; onload=`) is never taken for a tag or an attribute, and a tag
that is not perfectly written is an error rather than a guess, so that no check can be fooled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from macros.ground.errors import quoted
from macros.ground.finishing.refusal import refusal
from macros.ground.finishing.site_files import BuiltPage

_NAME = r"""[^\s"'<>/=]++"""
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++)"""
_ATTRIBUTES = rf"(?:\s++{_NAME}(?:\s*+=\s*+{_VALUE})?+)*+"
_ATTRIBUTE = re.compile(rf"\s({_NAME})(?:\s*=\s*({_VALUE}))?")
_TAG = rf"""<(?:
      !--(?!-?>)(?:(?!--!?>|<!--).)*+-->
    | !doctype[^<>]*+>
    | /[a-z](?:{_NAME})?\s*+>
    | (?P<raw>script|style)(?P<raw_attributes>{_ATTRIBUTES})\s*+>(?P<text>.*?)</(?P=raw)\s*+>
    | (?!(?:script|style)[\s/>])(?P<name>[a-z](?:{_NAME})?)(?P<attributes>{_ATTRIBUTES})\s*+/?>
    | (?P<malformed>[a-z/!?])
    )"""
# What nearly all tags are: they have no style, event nor address that may be faulty. A value that
# starts with « & » may hide « javascript: » behind character references.
_PLAIN = rf"""(?:[^<]++ | <(?![a-z/!?]) | </[a-z](?:{_NAME})?\s*+>
    | <(?!(?:script|style)[\s/>])[a-z](?:{_NAME})?
      (?:\s++(?!style|on){_NAME}(?:\s*+=\s*+(?!["']?[\x00-\x20]*[j&]){_VALUE})?+)*+\s*+/?>
    )*+"""
_FLAGS = re.IGNORECASE | re.DOTALL | re.VERBOSE
_TOKEN = re.compile(f"(?P<tag>{_TAG})", _FLAGS)
_SUSPECT = re.compile(rf"{_PLAIN}(?:(?P<tag>{_TAG})|\Z)", _FLAGS)


class Element(NamedTuple):
    """An element as it is written: its name in lower case, its attributes, where its tag stands.

    `text` is the content of a script or a style, empty for the other elements.
    """

    name: str
    written: str
    text: str
    start: int
    end: int

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes, names in lower case, values as the browser reads them."""
        read: dict[str, str] = {}
        for name, value in _ATTRIBUTE.findall(self.written):
            bare = value[1:-1] if value[:1] in ("'", '"') else value
            read.setdefault(name.lower(), unescape(bare))
        return read


def elements(page: BuiltPage, *, only_suspect: bool = False) -> Iterator[Element]:
    """Yield the elements of `page` in their order; raise `DataError` at the first faulty tag.

    `only_suspect`, those that are surely sound are passed over: scripts and styles are not.
    """
    for token in (_SUSPECT if only_suspect else _TOKEN).finditer(page.html):
        _, raw, raw_attributes, text, name, attributes, malformed = token.groups()
        start = token.start("tag")
        if malformed or (text and ("<!--" in text or "</script" in text.lower())):
            raise refusal(
                page.place(start),
                f"balise mal écrite {quoted(page.html[start : start + 60])}",
                "des balises fermées, des attributs entre guillemets, un texte échappé",
            )
        if name:
            yield Element(name.lower(), attributes, "", start, token.end())
        elif raw:
            yield Element(raw.lower(), raw_attributes, text, start, token.end())

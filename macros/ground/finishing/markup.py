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
_TOKEN = re.compile(
    rf"""<(?:
      !--(?!-?>)(?:(?!--!?>|<!--).)*+-->
    | !doctype[^<>]*+>
    | /[a-z](?:{_NAME})?\s*+>
    | (?P<raw>script|style)(?P<raw_attributes>{_ATTRIBUTES})\s*+>(?P<text>.*?)</(?P=raw)\s*+>
    | (?!(?:script|style)[\s/>])(?P<name>[a-z](?:{_NAME})?)(?P<attributes>{_ATTRIBUTES})\s*+/?>
    | (?P<malformed>[a-z/!?])
    )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


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


def elements(page: BuiltPage) -> Iterator[Element]:
    """Yield the elements of `page` in their order; raise `DataError` at the first faulty tag."""
    for token in _TOKEN.finditer(page.html):
        raw, raw_attributes, text, name, attributes, malformed = token.groups()
        if malformed or (text and ("<!--" in text or "</script" in text.lower())):
            excerpt = quoted(page.html[token.start() : token.start() + 60])
            raise refusal(
                page.place(token.start()),
                f"balise mal écrite {excerpt}",
                "des balises fermées, des attributs entre guillemets, un texte échappé",
            )
        if name:
            yield Element(name.lower(), attributes, "", token.start(), token.end())
        elif raw:
            yield Element(raw.lower(), raw_attributes, text, token.start(), token.end())

"""What looks like an address in a text: a domain, a mailbox, a page of the web.

An address to judge is read from its end, in one piece: it is kept readable.
"""

from __future__ import annotations

import re
from html import unescape

from macros.ground.rendering import Renderer

# Sentences are read too: what ends one is not part of the address.
WEB_ADDRESS = re.compile(
    r"(?<![\w@./-])(?:https?://)?(?:[\w.+-]+@)?(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w-])"
    r"(?:/(?:[\w./%~#?=&;+-]*[\w/])?)?"
)
# Before a dot but the last of the domain, whose end tells whose address it is; before « @ », « / ».
_BREAK = re.compile(r"(?=\.[\w-]+\.)|(?=\.[\w.+-]+@)|(?=@)|(?<=\w)(?=/\w)")
# What acts, or is copied as it is, keeps its own form.
_READ = re.compile(
    r"<(?P<name>a|button|code|pre|script|select|style|svg|textarea)\b.*?</(?P=name)>"
    rf"|<!--.*?-->|<[^>]*>|(?P<address>{WEB_ADDRESS.pattern})",
    re.DOTALL,
)


def pieces(address: str) -> list[str]:
    """Return the parts of `address` that stay whole; a line may end after each."""
    return _BREAK.split(address)


def mark_addresses(html: str, page_url: str, renderer: Renderer) -> str:
    """Return the content `html` of the page `page_url`, its addresses marked; no text changes.

    A line breaks between the pieces of an address alone, whatever its room.
    """

    def marked(read: re.Match[str]) -> str:
        if read["address"] is None:
            return read.group()
        parts = pieces(unescape(read["address"]))
        return renderer.component("web-address", page_url, pieces=parts)

    return _READ.sub(marked, html)

"""Addresses in a text, kept readable: an address to judge is read from its end, in one piece."""

from __future__ import annotations

import re
from html import unescape

from macros.ground.rendering import Renderer
from macros.ground.web_addresses import WEB_ADDRESS, pieces

# What acts, or is copied as it is, keeps its own form.
_READ = re.compile(
    r"<(?P<name>a|button|code|pre|script|select|style|svg|textarea)\b.*?</(?P=name)>"
    rf"|<!--.*?-->|<[^>]*>|(?P<address>{WEB_ADDRESS.pattern})",
    re.DOTALL,
)


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

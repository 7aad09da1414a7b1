"""What a page says of itself to search engines: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from macros.ground.navigation import Way, trail
from macros.ground.pages import Edition, Node

CONTEXT = "https://schema.org"
# What would end the script element, or the line of an old script reader, inside a JSON text.
_UNSAFE = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def for_page(edition: Edition, url: str) -> list[Node]:
    """Return what the page `url` of `edition` says of itself, then the way to it; else nothing."""
    if not (page := edition.pages.get(url)):
        return []
    nodes = list(page.type.json_ld(edition, page))
    if way := trail(edition, page):
        nodes.append(_breadcrumb(edition, [*way, (page.title, url)]))
    return [{"@context": CONTEXT, **node} for node in nodes]


def to_script(data: object) -> str:
    """Return `data` as a JSON text that can stand as it is inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def node(kind: str, node_id: str | None = None, **words: Any) -> Node:
    """Return the node of that kind; nothing is said of what is not known, None or an empty list."""
    said = {"@type": kind, "@id": node_id, **words}
    return {word: value for word, value in said.items() if value not in (None, [])}


def _breadcrumb(edition: Edition, steps: Sequence[Way]) -> Node:
    items = [
        node("ListItem", position=position, name=title, item=edition.absolute(url))
        for position, (title, url) in enumerate(steps, start=1)
    ]
    return node("BreadcrumbList", itemListElement=items)

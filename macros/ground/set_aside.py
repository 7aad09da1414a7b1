"""What is HTML already keeps out of Markdown, which reads it twice only to leave it as it is.

A generated page is little else: this is a third of the time that a large directory takes to build,
and half of what Markdown takes in the pages that call components.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

# What Markdown leaves as it is, where it stands alone: another element is part of a paragraph.
_BLOCK = re.compile(
    r"<(?:article|aside|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|nav|ol|p|section"
    r"|table|ul)\b"
)
_PLACE = re.compile(r"<!--(\d+)-->")
_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True)
class SetAside:
    """A page without its HTML: the Markdown left, with a comment in the place of each block."""

    markdown: str
    blocks: tuple[str, ...]

    @property
    def ids(self) -> set[str]:
        """The parts of the blocks to which links may lead."""
        return {found for block in self.blocks for found in _ID.findall(block)}

    def put_back(self, html: str) -> str:
        """Return `html`, made of the Markdown, with the blocks back in their places."""
        return _PLACE.sub(lambda place: self.blocks[int(place[1])], html)


def set_aside(
    markdown: str, after: SetAside | None = None, made: Container[str] | None = None
) -> SetAside:
    """Set aside the blocks of `markdown` that are HTML, `after` those that already are.

    A block starts with a tag, and ends at a blank line, which components never hold. In a text that
    calls some, what they `made` is alone set aside.
    """
    left: list[str] = []
    blocks = [*after.blocks] if after else []
    for block in markdown.split("\n\n"):
        bare = block.strip("\n")
        if bare.startswith("<") if made is None else bare in made and _BLOCK.match(bare):
            left.append(f"<!--{len(blocks)}-->")
            blocks.append(bare)
        else:
            left.append(block)
    return SetAside("\n\n".join(left), tuple(blocks))

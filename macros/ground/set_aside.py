"""What is HTML already keeps out of Markdown, which reads it twice only to leave it as it is.

A generated page is little else: this is a third of the time that a large directory takes to build.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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


def set_aside(markdown: str) -> SetAside:
    """Set aside the blocks of `markdown` that are HTML: those that start with a tag.

    A block ends at a blank line, which components never hold.
    """
    left: list[str] = []
    blocks: list[str] = []
    for block in markdown.split("\n\n"):
        if block.lstrip("\n").startswith("<"):
            left.append(f"<!--{len(blocks)}-->")
            blocks.append(block.strip("\n"))
        else:
            left.append(block)
    return SetAside("\n\n".join(left), tuple(blocks))

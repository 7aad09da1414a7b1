"""Whether two pictures differ, and where."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.conftest import serve

SCRIPTS = Path(__file__).parent
COMPARE = """async ([before, after]) => {
  const { compare } = await import("/compare.js");
  return compare(before, after);
}"""


@dataclass(frozen=True)
class Difference:
    """How many pixels differ, and in which bands of rows, from one to another that is left out.

    `width` is that of the larger picture; `heights` are those of both, before and after.
    """

    pixels: int
    bands: tuple[tuple[int, int], ...]
    width: int
    heights: tuple[int, int]

    @property
    def share(self) -> float:
        """What part of the larger picture differs, from 0 to 1."""
        return self.pixels / (self.width * max(self.heights))


@dataclass(frozen=True)
class Comparator:
    """Compares in a page, since a browser reads and writes PNG."""

    page: Page

    def difference(self, before: bytes, after: bytes) -> tuple[Difference, bytes] | None:
        """Return what differs between two PNG and a third that marks it; None when nothing does."""
        if before == after:
            return None
        found = self.page.evaluate(COMPARE, [b64encode(png).decode() for png in (before, after)])
        if not found["pixels"]:
            return None
        picture = b64decode(found.pop("picture"))
        bands = tuple((top, bottom) for top, bottom in found.pop("bands"))
        return Difference(bands=bands, heights=tuple(found.pop("heights")), **found), picture


@contextmanager
def comparing(browser: Browser) -> Iterator[Comparator]:
    """Give what compares pictures while the block is run."""
    for url in serve(SCRIPTS):
        page = browser.new_page(base_url=url)
        page.goto("/")
        yield Comparator(page)
        page.close()

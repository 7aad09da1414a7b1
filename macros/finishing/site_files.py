"""The files of a built site: its pages, and what their links lead to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from macros.errors import Place, quoted
from macros.finishing.refusal import refusal


@dataclass(frozen=True)
class Page:
    """A page of the site: its path from the root of the site (`contacts/index.html`), its HTML."""

    path: str
    html: str

    def place(self, offset: int) -> Place:
        """Return where the character at `offset` stands."""
        line = self.html.count("\n", 0, offset) + 1
        return Place(self.path, line, offset - self.html.rfind("\n", 0, offset))


def pages(site: Path) -> Iterator[Page]:
    """Yield every page of `site`, `404.html` included, sorted by path."""
    for file in sorted(site.rglob("*.html")):
        yield Page(file.relative_to(site).as_posix(), file.read_text(encoding="utf-8"))


def write(site: Path, page: Page, html: str) -> None:
    """Write `html` in the place of `page`, unless it is what the page already holds."""
    if html != page.html:
        (site / page.path).write_text(html, encoding="utf-8")


@dataclass(frozen=True)
class Link:
    """A link to a file of the site: `start` (`../` or `/project/`), then the file's own path."""

    start: str
    path: str

    def to(self, path: str) -> str:
        """Return the address, from the same page, of another file of the site."""
        return self.start + path


def local_link(site: Path, page: Page, href: str) -> Link | None:
    """Return what `href`, written in `page`, leads to; nothing if it is not a file of `site`.

    The 404 page is served at any depth: its links are absolute and start with the path that the
    site is published under, which is not known here. The file that exists tells where it ends.
    """
    address = urlsplit(href)
    if address.scheme or address.netloc or not address.path:
        return None
    path = unquote(address.path)
    if not path.startswith("/"):
        target = normpath(f"{dirname(page.path)}/{path}".lstrip("/"))
        candidates = [target] if path.endswith(target) else []
    else:
        steps = path.strip("/").split("/")
        candidates = ["/".join(steps[start:]) for start in range(len(steps))]
    for candidate in candidates:
        if (site / candidate).is_file():
            return Link(path.removesuffix(candidate), candidate)
    return None


def replace_exactly(page: Page, found: str, replacement: str, times: int = 1) -> str:
    """Return the HTML of `page` with `found` replaced, which must stand there `times` times.

    Raises `DataError` otherwise: the theme has changed, and the repair must be looked at again.
    """
    count = page.html.count(found)
    if count != times:
        raise refusal(
            page.place(max(page.html.find(found), 0)),
            f"{quoted(found)} s’y trouve {count} fois",
            f"{times} fois ; le thème a changé, sa réparation est à revoir",
        )
    return page.html.replace(found, replacement)

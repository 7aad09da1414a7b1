"""The files of a built site: its pages, in memory, and what their links lead to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from macros.ground.errors import Place, quoted
from macros.ground.finishing.refusal import refusal


@dataclass
class BuiltPage:
    """A page of the site: its path from the root of the site (`contacts/index.html`), its HTML."""

    path: str
    html: str

    def place(self, offset: int) -> Place:
        """Return where the character at `offset` stands."""
        line = self.html.count("\n", 0, offset) + 1
        return Place(self.path, line, offset - self.html.rfind("\n", 0, offset))


@dataclass(frozen=True)
class BuiltSite:
    """A built site: its folder, and its pages, `404.html` included, sorted by path.

    Steps change the pages here; files are read once and written once, which counts when there are
    thousands of them.
    """

    folder: Path
    pages: tuple[BuiltPage, ...]

    @classmethod
    def read(cls, folder: Path) -> BuiltSite:
        """Return the site built in `folder`."""
        files = sorted(folder.rglob("*.html"))
        return cls(
            folder,
            tuple(
                BuiltPage(file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8"))
                for file in files
            ),
        )

    def write(self) -> None:
        """Write the pages back."""
        for page in self.pages:
            (self.folder / page.path).write_text(page.html, encoding="utf-8")


def local_link(site: Path, page: BuiltPage, href: str) -> str | None:
    """Return the path of what `href`, written in `page`, leads to; None if no file of `site`.

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
            return candidate
    return None


def replace_exactly(page: BuiltPage, found: str, replacement: str, times: int = 1) -> str:
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

"""One stylesheet for the site, made of our own, minified."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from posixpath import dirname, normpath, relpath

import rcssmin

from macros.errors import Place
from macros.finishing.refusal import refusal
from macros.finishing.site_files import Link, Page, local_link, pages, write

FOLDER = "stylesheets"

_LINK = re.compile(r'<link rel="stylesheet" href="([^"]*)">')
_RELATIVE_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|[/#])([^"')]+)\1\s*\)""", re.IGNORECASE)

# In some blocks `rcssmin` takes « .a :hover » for a declaration and drops the blank: `.a *:hover`
# says the same, and stays.
_PRELUDE = re.compile(r"""[^;{}@"']+(?=\{)""")
_PSEUDO_OF_DESCENDANT = re.compile(r"(?<=[^\s>+~,(])\s+(?=:)")

_IMPORT = re.compile(r"@import\b", re.IGNORECASE)


def join_stylesheets(site: Path) -> None:
    """Ship the sheets of `stylesheets/` as one, named after its content; all pages link to it.

    Raises `DataError` if a page does not list the same sheets in the same order as the others.
    """
    sheets = [link.path for _, link in _our_links(site, next(pages(site)))]
    text = minified("\n".join(_sheet(site, path) for path in sheets))
    name = f"{FOLDER}/site.{sha256(text.encode()).hexdigest()[:8]}.css"
    for page in pages(site):
        write(site, page, _with_one_link(site, page, sheets, name))
    for path in sheets:
        (site / path).unlink()
    (site / name).write_text(text, encoding="utf-8")


def minified(css: str) -> str:
    """Return `css` without comments and needless blanks."""
    explicit = _PRELUDE.sub(lambda prelude: _PSEUDO_OF_DESCENDANT.sub(" *", prelude[0]), css)
    shorter: str = rcssmin.cssmin(explicit)
    return shorter


def _our_links(site: Path, page: Page) -> list[tuple[re.Match[str], Link]]:
    found = ((match, local_link(site, page, match[1])) for match in _LINK.finditer(page.html))
    return [(match, link) for match, link in found if link and link.path.startswith(f"{FOLDER}/")]


def _with_one_link(site: Path, page: Page, sheets: list[str], name: str) -> str:
    links = _our_links(site, page)
    listed = [link.path for _, link in links]
    if not listed or listed != sheets:
        raise refusal(
            Place(page.path),
            f"feuilles de style : {', '.join(listed) or 'aucune'}",
            f"celles des autres pages, dans le même ordre : {', '.join(sheets)}",
        )
    html = page.html
    for match, _ in reversed(links[1:]):
        html = html[: match.start()] + html[match.end() :]
    first, link = links[0]
    return html[: first.start(1)] + link.to(name) + html[first.end(1) :]


def _sheet(site: Path, path: str) -> str:
    text = (site / path).read_text(encoding="utf-8")
    if at_import := _IMPORT.search(text):
        line = text.count("\n", 0, at_import.start()) + 1
        raise refusal(
            Place(path, line),
            "« @import » dans une feuille de style",
            "chaque feuille nommée dans extra_css, dans l’ordre voulu",
        )

    def moved(match: re.Match[str]) -> str:
        target = normpath(f"{dirname(path)}/{match[2]}")
        return f"url({match[1]}{relpath(target, FOLDER)}{match[1]})"

    return _RELATIVE_URL.sub(moved, text)

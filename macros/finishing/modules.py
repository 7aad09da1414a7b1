"""Our scripts as they are shipped: without comments, and a whole page's modules in one round."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, normpath

import rjsmin

from macros.errors import Place, quoted
from macros.finishing.refusal import refusal
from macros.finishing.site_files import local_link, pages, write

FOLDER = "javascripts"

_MODULE = re.compile(r'<script(?=[^>]*\stype="module")[^>]*\ssrc="([^"]*)"')
_IMPORTED = re.compile(
    r"""(?:^|[;\n])\s*(?:import|export)\b(?:[^"'`();]*?\bfrom)?\s*(["'])(?P<module>[^"']+)\1"""
)


def minify_modules(site: Path) -> None:
    """Take comments and indentation out of every script of ours."""
    for file in (site / FOLDER).rglob("*.js"):
        file.write_text(minified(file.read_text(encoding="utf-8")), encoding="utf-8")


def minified(script: str) -> str:
    """Return `script` without comments and needless blanks.

    `rjsmin` mistakes a template inside the `${…}` of another, and a line that starts with `#` after
    one without its semicolon: a test compares every script of the site with what is made of it.
    """
    shorter: str = rjsmin.jsmin(script)
    return shorter


def preload_modules(site: Path) -> None:
    """Announce in the head of each page the modules that its own modules import, all at once."""
    imports: dict[str, list[str]] = {}
    for page in pages(site):
        found = (local_link(site, page, href) for href in _MODULE.findall(page.html))
        entries = [link for link in found if link]
        hrefs: dict[str, None] = {}
        for link in entries:
            if link.path not in imports:
                imports[link.path] = static_imports(site, link.path)
            hrefs |= {link.to(path): None for path in imports[link.path]}
        links = [f'<link rel="modulepreload" href="{href}">\n' for href in hrefs]
        head, end, rest = page.html.partition("</head>")
        write(site, page, "".join([head, *links, end, rest]))


def static_imports(site: Path, module: str) -> list[str]:
    """Return the modules that `module` imports, and those that they import, each one once.

    Paths start at the root of the site. Raises `DataError` for an import that leads to no file.
    """
    found: dict[str, None] = {}
    waiting = [module]
    while waiting:
        path = waiting.pop(0)
        text = (site / path).read_text(encoding="utf-8")
        for match in _IMPORTED.finditer(text):
            imported = normpath(f"{dirname(path)}/{match['module']}")
            if not match["module"].startswith(".") or not (site / imported).is_file():
                raise refusal(
                    Place(path, text.count("\n", 0, match.start("module")) + 1),
                    f"import de {quoted(match['module'])}, qui ne mène à aucun fichier",
                    "un chemin relatif vers un module du site",
                    "./filter.js",
                )
            if imported not in found and imported != module:
                found[imported] = None
                waiting.append(imported)
    return list(found)

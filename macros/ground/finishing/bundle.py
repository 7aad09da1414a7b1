"""The modules of a page in one file: one request instead of twenty, and fewer bytes.

Each module keeps a scope of its own, in the order in which a browser would run them. What is
imported is a copy, so a module exports what never changes: functions, classes and constants.

A few patterns, and no bundler: the site is built where there is Python alone, and our modules are
few and plain. What these patterns do not read is refused.
"""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, normpath

from macros.ground.errors import Place, quoted
from macros.ground.finishing.modules import FOLDERS, minified
from macros.ground.finishing.refusal import refusal
from macros.ground.finishing.site_files import BuiltSite, local_link

_ENTRY = re.compile(r'<script(?=[^>]*\stype="module")[^>]*\ssrc="([^"]*)"')
# Read after `minified`, which leaves one way to write each.
# A text or a regular expression, which comes first: nothing of what it says is an import.
_REGEX_AFTER = r"(?:(?<=[(,=:\[!&|?{};\n+*<>%^~-])|(?<=\breturn)|(?<=\breturn ))"
_TEXT = (
    r'"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|`(?:[^`\\]|\\.)*`"
    rf"|{_REGEX_AFTER}/(?![/*])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/"
)
_START = r"(?:^|(?<=[;}\n]))"
_IMPORT = rf'{_START}import(?:\{{(?P<names>[^{{}}]*)\}}from)?"(?P<module>[^"]+)";?'
_EXPORT = rf"{_START}export (?=(?:async )?(?:function\*? ?|const |class )(?P<export>[\w$]+))"
_OTHER = rf"(?P<other>{_START}(?:import|export)\b[^\n]{{0,40}}|\bimport\([^\n]{{0,40}})"
_PIECE = re.compile(rf"(?P<text>{_TEXT})|{_IMPORT}|{_EXPORT}|{_OTHER}", re.DOTALL)


def bundle_modules(site: BuiltSite) -> None:
    """Put in each module that a page names those that it imports, which are shipped no more.

    Raises `DataError` for an import that leads nowhere, a circle, or an import or an export written
    in a way that is not read here.
    """
    entries = {
        path
        for page in site.pages
        for href in _ENTRY.findall(page.html)
        if (path := local_link(site.folder, page, href)) and path.startswith(FOLDERS)
    }
    bundles = [_Bundle(site.folder, entry) for entry in sorted(entries)]
    texts = {bundle.order[-1]: bundle.text() for bundle in bundles}
    for path in {path for bundle in bundles for path in bundle.order}:
        (site.folder / path).unlink()
    for entry, text in texts.items():
        (site.folder / entry).write_text(text, encoding="utf-8")


class _Bundle:
    """A module and those that it imports, from the first to run to itself."""

    def __init__(self, site: Path, entry: str) -> None:
        self._site = site
        self._texts: dict[str, str] = {}
        self.order: list[str] = []
        self._read(entry, ())

    def text(self) -> str:
        """Return the whole program."""
        *imported, entry = self.order
        return "".join((*map(self._scope, imported), self._body(entry)))

    def _read(self, path: str, above: tuple[str, ...]) -> None:
        if path in above:
            raise refusal(Place(path), "ces modules s'importent en rond", "des imports sans retour")
        if path in self._texts:
            return
        self._texts[path] = minified((self._site / path).read_text(encoding="utf-8"))
        for piece in _PIECE.finditer(self._texts[path]):
            if piece["module"]:
                self._read(self._imported(path, piece), (*above, path))
        self.order.append(path)

    def _imported(self, path: str, match: re.Match[str]) -> str:
        imported = normpath(f"{dirname(path)}/{match['module']}")
        if not match["module"].startswith(".") or not (self._site / imported).is_file():
            raise refusal(
                Place(path),
                f"import de {quoted(match['module'])}, qui ne mène à aucun fichier",
                "un chemin relatif vers un module du site",
                "./filter.js",
            )
        return imported

    def _scope(self, path: str) -> str:
        pieces = _PIECE.finditer(self._texts[path])
        names = ",".join(piece["export"] for piece in pieces if piece["export"])
        return f"const {self._name(path)}=(()=>{{{self._body(path)}\nreturn{{{names}}}}})();\n"

    def _body(self, path: str) -> str:
        def bundled(piece: re.Match[str]) -> str:
            if piece["other"]:
                raise refusal(
                    Place(path),
                    f"{quoted(piece['other'])}, que la construction ne sait pas réunir",
                    "import {…} from ou export devant function, const ou class",
                )
            if not piece["names"]:
                return piece["text"] or ""
            names = re.sub(r"\s+as\s+", ":", piece["names"])
            return f"const{{{names}}}={self._name(self._imported(path, piece))};"

        return _PIECE.sub(bundled, self._texts[path])

    def _name(self, path: str) -> str:
        return f"${self.order.index(path)}"

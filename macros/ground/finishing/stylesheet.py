"""The cascade of our stylesheets, and the one that is shipped: known before pages name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import filter as matching
from hashlib import sha256
from posixpath import dirname, normpath, relpath

from macros.ground.errors import Place
from macros.ground.finishing.esbuild import minified
from macros.ground.finishing.refusal import refusal

FOLDER = "stylesheets"

TOKENS = f"{FOLDER}/tokens.css"

# Sheets weigh more the later they come. Between components, the order changes nothing.
CASCADE = (
    f"{FOLDER}/reset.css",
    TOKENS,
    f"{FOLDER}/site.css",
    "components/*/*/*.css",
    f"{FOLDER}/print.css",
)

_RELATIVE_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|[/#])([^"')]+)\1\s*\)""", re.IGNORECASE)

_IMPORT = re.compile(r"@import\b", re.IGNORECASE)


def in_cascade(paths: Iterable[str]) -> list[str]:
    """Return those of `paths`, counted from the root of the site, that are sheets, in order."""
    known = sorted(paths)
    return [path for pattern in CASCADE for path in matching(known, pattern)]


def join_stylesheets(sheets: Mapping[str, str]) -> tuple[str, str]:
    """Return the path and the text of the one sheet that `sheets` make, in their order.

    They are given by their path from the root of the site; the new one is named after its content.
    Raises `DataError` for an `@import`.
    """
    text = minified("\n".join(_moved(path, css) for path, css in sheets.items()), "css")
    return f"{FOLDER}/site.{sha256(text.encode()).hexdigest()[:8]}.css", text


def _moved(path: str, css: str) -> str:
    """Return `css` with the addresses in it as they are from `FOLDER`."""
    if at_import := _IMPORT.search(css):
        line = css.count("\n", 0, at_import.start()) + 1
        raise refusal(
            Place(path, line),
            "« @import » dans une feuille de style",
            "chaque feuille à part : celle d’un composant dans son dossier",
        )

    def moved(match: re.Match[str]) -> str:
        target = normpath(f"{dirname(path)}/{match[2]}")
        return f"url({match[1]}{relpath(target, FOLDER)}{match[1]})"

    return _RELATIVE_URL.sub(moved, css)

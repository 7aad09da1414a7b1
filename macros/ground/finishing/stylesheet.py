"""The cascade of our stylesheets, and those that are shipped: known before pages name them."""

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

# What every page loads. Each other trade is a family of components, loaded where one of them is.
COMMON = "site"

_OF_COMPONENTS = "components/*/*/*.css"

# Sheets weigh more the later they come. Between components, the order changes nothing.
CASCADE = (
    f"{FOLDER}/reset.css",
    TOKENS,
    f"{FOLDER}/site.css",
    f"components/{COMMON}/*/*.css",
    f"{FOLDER}/print.css",
    _OF_COMPONENTS,
)

_RELATIVE_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|[/#])([^"')]+)\1\s*\)""", re.IGNORECASE)

_IMPORT = re.compile(r"@import\b", re.IGNORECASE)


def in_cascade(paths: Iterable[str]) -> list[str]:
    """Return those of `paths`, counted from the root of the site, that are sheets, in order."""
    known = sorted(paths)
    return list(dict.fromkeys(path for one in CASCADE for path in matching(known, one)))


def family_of(path: str) -> str:
    """Return the family of the sheet `path`: the trade of its component, else `COMMON`."""
    return path.split("/")[1] if matching([path], _OF_COMPONENTS) else COMMON


def join_stylesheets(sheets: Mapping[str, str]) -> Mapping[str, tuple[str, str]]:
    """Return the path and the text of the one sheet that `sheets` make, by family, in their order.

    They are given by their path from the root of the site; a new one is named after its content.
    Raises `DataError` for an `@import`.
    """
    families: dict[str, list[str]] = {COMMON: []}
    for path, css in sheets.items():
        families.setdefault(family_of(path), []).append(_moved(path, css))
    return {family: _joined(family, texts) for family, texts in families.items()}


def _joined(family: str, texts: Iterable[str]) -> tuple[str, str]:
    text = minified("\n".join(texts), "css")
    return f"{FOLDER}/{family}.{sha256(text.encode()).hexdigest()[:8]}.css", text


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

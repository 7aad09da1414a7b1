"""The cascade of our stylesheets, and those that are shipped: known before pages name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from fnmatch import filter as matching
from hashlib import sha256
from pathlib import PurePosixPath
from posixpath import dirname, normpath, relpath

from macros.ground.errors import Place
from macros.ground.finishing.esbuild import minified
from macros.ground.finishing.refusal import refusal

FOLDER = "stylesheets"

TOKENS = f"{FOLDER}/tokens.css"

# What every page loads. Each other trade is a family of components, loaded where one of them is;
# what only their pages wear of the components of all is loaded with them.
COMMON = "site"

_OF_COMPONENTS = "components/*/*/*.css"
_OF_ALL = f"components/{COMMON}/*/*.css"

# Sheets weigh more the later they come. Between components, the order changes nothing.
CASCADE = (
    f"{FOLDER}/reset.css",
    TOKENS,
    f"{FOLDER}/site.css",
    _OF_ALL,
    f"{FOLDER}/print.css",
    _OF_COMPONENTS,
)

_RELATIVE_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|[/#])([^"')]+)\1\s*\)""", re.IGNORECASE)

_IMPORT = re.compile(r"@import\b", re.IGNORECASE)

# Properties of ours: no script nor template names one.
_PROPERTY = re.compile(r"--tu-[\w-]+")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+);")
_USED = re.compile(r"var\((--[\w-]+)(,?)")
_VALUE = re.compile(r"var\((--[\w-]+)\)")


def in_cascade(paths: Iterable[str]) -> list[str]:
    """Return those of `paths`, counted from the root of the site, that are sheets, in order."""
    known = sorted(paths)
    return list(dict.fromkeys(path for one in CASCADE for path in matching(known, one)))


def family_of(path: str) -> str:
    """Return the family of the sheet `path`: the trade of its component, else `COMMON`."""
    return path.split("/")[1] if matching([path], _OF_COMPONENTS) else COMMON


def join_stylesheets(
    sheets: Mapping[str, str], pages: Iterable[tuple[str, set[str]]], frame: str
) -> Mapping[str, tuple[str, str]]:
    """Return the path and the text of the one sheet that `sheets` make, by family, in their order.

    They are given by their path from the root of the site; a new one is named after its content.
    `pages` are the HTML of each page and the families that it loads besides `COMMON`; `frame` is
    what stands around each of them. Raises `DataError` for an `@import`.
    """
    shared_out = _shared_out(sheets, pages, frame)
    families: dict[str, list[str]] = {COMMON: []}
    moved = {path: _moved(path, css) for path, css in sheets.items()}
    for path, css in _renamed(_folded(moved)).items():
        for family in shared_out.get(path) or {family_of(path)}:
            families.setdefault(family, []).append(css)
    return {family: _joined(family, texts) for family, texts in families.items()}


def _shared_out(
    paths: Iterable[str], pages: Iterable[tuple[str, set[str]]], frame: str
) -> Mapping[str, set[str]]:
    """Return the families that load the sheets of `COMMON` which no other page wears.

    A page wears a sheet when it names its class, which is that of the component.
    """
    looks = {PurePosixPath(path).stem: path for path in matching(list(paths), _OF_ALL)}
    worn = re.compile(rf"tu-({'|'.join(map(re.escape, looks))})(?![a-z])")
    families: dict[str, set[str]] = {}
    of_all = set(worn.findall(frame))
    for html, its in pages:
        names = set(worn.findall(html))
        of_all |= set() if its else names
        for name in names:
            families.setdefault(name, set()).update(its)
    return {
        path: families[name]
        for name, path in looks.items()
        if name in families and name not in of_all
    }


def _folded(sheets: Mapping[str, str]) -> Mapping[str, str]:
    """Return `sheets` with the value of each token that has only one in place of its name."""
    everything = "\n".join(sheets.values())
    declared = Counter(name for name, _ in _DECLARED.findall(everything))
    elsewhere = {name for name, fallback in _USED.findall(everything) if fallback}
    tokens = dict(_DECLARED.findall(sheets.get(TOKENS, "")))
    constants = {
        name: value
        for name, value in tokens.items()
        if declared[name] == 1 and name not in elsewhere
    }

    def value(match: re.Match[str]) -> str:
        known = constants.get(match[1])
        return match[0] if known is None else _VALUE.sub(value, known)

    def declaration(match: re.Match[str]) -> str:
        return "" if match[1] in constants else f"{match[1]}:{match[2]};"

    return {
        path: _VALUE.sub(value, _DECLARED.sub(declaration, css)) for path, css in sheets.items()
    }


def _renamed(sheets: Mapping[str, str]) -> Mapping[str, str]:
    """Return `sheets` with a number for the name of each of our properties."""
    numbers: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return numbers.setdefault(match[0], f"--{len(numbers):x}")

    return {path: _PROPERTY.sub(number, css) for path, css in sheets.items()}


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

"""The gallery: every component in each of its examples, for those who work on the site alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from jinja2 import UndefinedError
from markupsafe import Markup

from macros.gallery.examples import Example, ExampleRenderer, examples_of
from macros.ground.component_folders import COMPONENTS, component_folders
from macros.ground.pages import Edition, Source
from macros.ground.rendering import Renderer, apart, revealed
from macros.ground.site import View
from macros.trades import NAMES

GALLERY = "/galerie/"

SHEET = "gallery.css"
SCHEMES_SHEET = "gallery-schemes.css"

_SCHEMES = ("light", "dark")
_TITLES = {
    "site": "Tout le site",
    "suppliers": "Fournisseurs",
    "questionnaire": "Questionnaires",
    "tutorials": "Tutoriels",
}

_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)


@dataclass(frozen=True)
class Seen:
    """An example as it is seen: its HTML by scheme, or why the data of the site cannot show it."""

    example: Example
    schemes: Mapping[str, Markup]
    lack: str = ""


@dataclass(frozen=True)
class Piece:
    """A component: its name, its folder from the root of the sources, its examples."""

    name: str
    folder: str
    views: tuple[Seen, ...]


def gallery_page(made: Edition, view: View, renderer: Renderer, overrides: Path) -> Source:
    """Return the page of the gallery of `overrides`, with the data of the edition `made`.

    `view` is what templates may ask of its site.
    """
    trades = _trades(ExampleRenderer(made, view, renderer), overrides)
    text = renderer.page("gallery", GALLERY, trades=trades)
    header = "title: Galerie\nrender_macros: false\n"
    source = f"{overrides.name}/{COMPONENTS}"
    return Source(f"{GALLERY.strip('/')}.md", f"---\n{header}---\n\n{text}", source)


def schemes_sheet(tokens: str) -> str:
    """Return a sheet that gives an element the scheme of its `data-scheme`.

    Its values are those of the sheet `tokens`, where the visitor's system chooses.
    """
    light, dark = _ROOT.findall(tokens)
    return f'[data-scheme] {{{light}}}\n[data-scheme="dark"] {{{dark}}}\n'


def _trades(examples: ExampleRenderer, overrides: Path) -> list[tuple[str, list[Piece]]]:
    written = examples_of(overrides)
    folders = sorted(component_folders(overrides).values(), key=PurePosixPath)
    pieces = [
        Piece(
            PurePosixPath(folder).name,
            f"{overrides.name}/{folder}/",
            tuple(_views(examples, PurePosixPath(folder).name, written)),
        )
        for folder in folders
    ]
    by_trade = groupby(pieces, key=lambda piece: PurePosixPath(piece.folder).parts[-2])
    found = {trade: list(some) for trade, some in by_trade}
    ranked = sorted(found, key=lambda trade: (*NAMES, trade).index(trade))
    return [(_TITLES.get(trade, trade), found[trade]) for trade in ranked]


def _views(
    examples: ExampleRenderer, component: str, written: Mapping[str, Iterable[Example]]
) -> Iterable[Seen]:
    for number, example in enumerate(written[component], start=1):
        try:
            html = examples.render(component, example, GALLERY)
        except UndefinedError as error:
            yield Seen(example, {}, str(error))
            continue
        shown = revealed(html) if example.revealed else html
        start = f"{component}-{number}"
        yield Seen(example, {s: apart(shown, f"{start}-{s}.") for s in _SCHEMES})

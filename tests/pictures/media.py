"""On what the site is looked at: narrow and wide screens, light and dark, and paper."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.conftest import DESKTOP, PHONE, SCHEMES, Scheme

IN_FRENCH: dict[Scheme, str] = {"light": "clair", "dark": "sombre"}
# Of a sheet of A4, between the margins of docs/stylesheets/print.css: 178 mm, at 96 dots an inch.
PAPER_WIDTH = 673


@dataclass(frozen=True)
class Medium:
    """A screen or paper: the `name` of its files, its `label` in French, its width in pixels."""

    name: str
    label: str
    width: int
    scheme: Scheme = "light"
    is_paper: bool = False


SCREENS = tuple(
    Medium(f"{width}-{scheme}", f"{width} px {IN_FRENCH[scheme]}", width, scheme)
    for width in (PHONE, DESKTOP)
    for scheme in SCHEMES
)
PAPER = Medium("paper", "papier", PAPER_WIDTH, is_paper=True)
MEDIA = (*SCREENS, PAPER)

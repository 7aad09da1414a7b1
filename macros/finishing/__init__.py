"""From the site that MkDocs built to the site that is shipped: one step a module, in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.finishing.content_security_policy import add_content_security_policy
from macros.finishing.inline_scripts import inline_scripts
from macros.finishing.modules import minify_modules, preload_modules
from macros.finishing.prune import prune
from macros.finishing.search_index import rewrite_search_index, teach_french_search
from macros.finishing.stylesheet import join_stylesheets
from macros.finishing.theme_repairs import repair_theme

REPAIRS: tuple[Callable[[Path], None], ...] = (
    repair_theme,
    teach_french_search,
    rewrite_search_index,
)

SHIPPING: tuple[Callable[[Path], None], ...] = (
    join_stylesheets,
    inline_scripts,
    minify_modules,
    preload_modules,
    prune,
    add_content_security_policy,
)


def finish(site: Path, *, ship: bool) -> None:
    """Finish the site built in the folder `site`, in place.

    Repairs are made for every build; what only makes the site lighter and stricter is left to
    the builds that are shipped. Raises `DataError` where the site is not what a step expects.
    """
    for step in REPAIRS + (SHIPPING if ship else ()):
        step(site)

"""From the site that MkDocs built to the site that is shipped: one step a module, in order.

Only the stylesheet and the bundles of scripts are made before: pages would else be written with
links to be taken out again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.ground.finishing.content_security_policy import add_content_security_policy
from macros.ground.finishing.inline_scripts import inline_scripts
from macros.ground.finishing.prune import prune
from macros.ground.finishing.search_index import rewrite_search_index, teach_french_search
from macros.ground.finishing.site_files import BuiltSite
from macros.ground.finishing.theme_repairs import repair_theme

REPAIRS: tuple[Callable[[BuiltSite], None], ...] = (
    repair_theme,
    teach_french_search,
    rewrite_search_index,
)

SHIPPING: tuple[Callable[[BuiltSite], None], ...] = (
    inline_scripts,
    prune,
    add_content_security_policy,
)


def finish(folder: Path, *, ship: bool) -> None:
    """Finish the site built in `folder`, in place.

    Repairs are made for every build; what only makes the site lighter and stricter is left to
    the builds that are shipped. Raises `DataError` where the site is not what a step expects.
    """
    site = BuiltSite.read(folder)
    for step in REPAIRS + (SHIPPING if ship else ()):
        step(site)
    site.write()

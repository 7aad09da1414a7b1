"""From the site that MkDocs built to the site that is shipped: one step a module, in order.

Only the stylesheet and the bundles of scripts are made before: pages would else be written with
links to be taken out again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.ground.finishing.aligned_cells import align_cells
from macros.ground.finishing.content_security_policy import add_content_security_policy
from macros.ground.finishing.prune import prune
from macros.ground.finishing.site_files import BuiltSite

REPAIRS: tuple[Callable[[BuiltSite], None], ...] = (align_cells,)

SHIPPING: tuple[Callable[[BuiltSite], None], ...] = (prune, add_content_security_policy)


def finish(folder: Path, *, ship: bool) -> None:
    """Finish the site built in `folder`, in place.

    Repairs are made for every build; what only makes the site lighter and stricter is left to
    the builds that are shipped. Raises `DataError` where the site is not what a step expects.
    """
    site = BuiltSite.read(folder)
    for step in REPAIRS + (SHIPPING if ship else ()):
        step(site)
    site.write()

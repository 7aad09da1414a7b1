"""Whether the site may be published under a real organisation's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.ground.errors import Anomaly
from macros.ground.site import Site
from macros.ground.trade import ask
from macros.proofs import proofs_say_it
from macros.site.placeholders import no_placeholder_is_left
from macros.site.public_address import the_address_is_real
from macros.trades import ALL


def check_publication(site: Site, root: Path) -> Iterator[Anomaly]:
    """Yield one anomaly for each thing that forbids publishing `site`, whose folder is `root`."""
    shown = site.published()
    yield from ask(ALL.publication, shown)
    yield from proofs_say_it(shown)
    yield from no_placeholder_is_left(shown, ALL.drafts)
    yield from the_address_is_real(root)

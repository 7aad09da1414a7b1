"""What others ask is read again before a real organisation says how it answers."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.requirement import Frame
from macros.ground.errors import Anomaly, quoted
from macros.ground.freshness import staleness
from macros.ground.site import Site


def frames_are_fresh(frame: Frame, site: Site) -> Iterator[Anomaly]:
    """Each frame was read again within six months."""
    what, every = f"le cadre {quoted(frame.id)}", "de moins de six mois"
    yield from staleness(site.today, frame, what, every=every, renewed="un cadre à jour")

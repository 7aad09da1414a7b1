"""The folder of this site -> its data, checked as a whole, by what its trades declare."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from macros.ground.errors import Anomaly
from macros.ground.loading import load
from macros.ground.site import Site
from macros.trades import ALL


def load_site(root: Path, today: date) -> tuple[Site, list[Anomaly]]:
    """Load the site whose folder is `root`, as it stands on `today`; see `ground.loading.load`."""
    return load(root, today, ALL)

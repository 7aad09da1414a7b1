"""The folder of this site -> its data, checked as a whole, by what its trades declare."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

from macros.ground.errors import Anomaly
from macros.ground.loading import load
from macros.ground.site import Site
from macros.trades import ALL


def load_site(root: Path, today: date) -> tuple[Site, list[Anomaly]]:
    """Load the site whose folder is `root`, as it stands on `today`; see `ground.loading.load`.

    What is read is kept: looking for garbage meanwhile would take a fifth of the time.
    """
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        return load(root, today, ALL)
    finally:
        if is_collecting:
            gc.enable()

"""What a tutorial may not be published without."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.errors import Anomaly
from macros.ground.site import Site
from macros.tutorials.models.tutorial import Tutorial


def tutorials_are_read_again(tutorial: Tutorial, site: Site) -> Iterator[Anomaly]:
    """Each tutorial that visitors see was read again in time."""
    if tutorial.review_before < site.today:
        found = f"le tutoriel devait être relu avant le {tutorial.review_before}"
        yield tutorial.anomaly(("review_before",), found, "une date à venir")

"""What the evidence owes before a real organisation publishes it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.indicators import Indicator
from macros.ground.errors import Anomaly
from macros.ground.site import Site


def a_year_that_is_over_is_told(indicator: Indicator, site: Site) -> Iterator[Anomaly]:
    """A target that was promised for a year is followed by what became of it."""
    for i, reading in enumerate(indicator.years):
        if not reading.is_told and reading.year < site.today.year:
            found = f"aucune valeur pour {reading.year}"
            expected = "un nombre, « non-disponible » et sa raison, ou « secret »"
            example = "value: non-disponible"
            yield indicator.anomaly(("years", i), found, expected, example=example)

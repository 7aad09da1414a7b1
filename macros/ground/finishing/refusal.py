"""The one way a step says that the site is not what it expects."""

from __future__ import annotations

from macros.ground.errors import Anomaly, DataError, Place


def refusal(place: Place, found: str, expected: str, example: str = "") -> DataError:
    """Return the error to raise at `place`, with what was `found` there and what is `expected`."""
    return DataError([Anomaly(place, "", found, expected, example)])

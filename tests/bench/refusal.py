"""Why something could not be measured."""

from __future__ import annotations


class CannotMeasure(Exception):
    """Its text is a French sentence that says what is missing or what failed."""

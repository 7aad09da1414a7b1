"""Why pictures could not be compared."""

from __future__ import annotations


class CannotCompare(Exception):
    """Its text is a French sentence that says what is missing or what failed."""

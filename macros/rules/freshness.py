"""How fresh a fact is. Freshness is shown, and only publishing refuses on it."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

CONTACT_VERIFIED_FOR = timedelta(days=365)
OFFICIAL_VERIFIED_FOR = timedelta(days=183)


class Freshness(StrEnum):
    """What a visitor may think of a fact."""

    VERIFIED = "verified"
    TO_VERIFY = "to-verify"
    EXPIRED = "expired"


def freshness(
    today: date,
    verified_on: date | None,
    valid_until: date | None,
    verified_for: timedelta,
) -> Freshness:
    """Return how fresh a fact is on `today`.

    A fact is expired after `valid_until`; it is to be verified when nobody checked it, or when the
    last check is older than `verified_for`.
    """
    if valid_until and valid_until < today:
        return Freshness.EXPIRED
    if verified_on is None or today - verified_on > verified_for:
        return Freshness.TO_VERIFY
    return Freshness.VERIFIED

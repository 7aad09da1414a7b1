"""How fresh a fact is. Freshness is shown, and only publishing refuses on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from macros.models.contact import Contact
from macros.models.fact import Fact
from macros.models.legal import LegalSentence
from macros.models.link import Link

# What pages show and somebody has to check.
Dated = Contact | Link | LegalSentence | Fact

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


def freshness_of(today: date, entry: Dated) -> Freshness:
    """Return how fresh `entry` is on `today`."""
    if isinstance(entry, Contact):
        return freshness(today, entry.verified_on, entry.valid_until, CONTACT_VERIFIED_FOR)
    valid_until = entry.valid_until if isinstance(entry, Fact) else None
    return freshness(today, entry.verified_on, valid_until, OFFICIAL_VERIFIED_FOR)


def oldest_check(
    today: date, entries: Iterable[Dated], readings: Iterable[date | None] = ()
) -> date | None:
    """Return the day on which the one of `entries` that waits for longest was checked.

    `readings` are the days on which what is no entry was read, None where nobody did. There is no
    such day when one is not verified on `today`, or when there is nothing to check.
    """
    days = list(readings)
    for entry in entries:
        is_verified = freshness_of(today, entry) is Freshness.VERIFIED
        days.append(entry.verified_on if is_verified else None)
    known = [day for day in days if day]
    return min(known) if known and len(known) == len(days) else None

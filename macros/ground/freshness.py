"""How fresh a fact is. Freshness is shown, and only publishing refuses on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Protocol

from macros.ground.errors import Anomaly
from macros.ground.records import Identified


class Dated(Protocol):
    """What pages show and somebody has to check.

    A check holds for `verified_for`. Templates that read one of the fields of `shown_by` show the
    entry, rather than name it or lead to it.
    """

    verified_for: ClassVar[timedelta]
    shown_by: ClassVar[frozenset[str]]

    @property
    def verified_on(self) -> date | None:
        """The day of the last check, None when nobody made one."""


class Checked(Identified):
    """An entry that is `Dated`: a check of it holds for six months, unless its class says more."""

    verified_for: ClassVar[timedelta] = timedelta(days=183)
    shown_by: ClassVar[frozenset[str]] = frozenset()


class Freshness(StrEnum):
    """What a visitor may think of a fact."""

    VERIFIED = "verified"
    TO_VERIFY = "to-verify"
    EXPIRED = "expired"


def freshness_of(today: date, entry: Dated) -> Freshness:
    """Return how fresh `entry` is on `today`.

    It is expired after its `valid_until`, if it has one; it is to be verified when nobody checked
    it, or when the last check is older than that holds.
    """
    valid_until: date | None = getattr(entry, "valid_until", None)
    if valid_until and valid_until < today:
        return Freshness.EXPIRED
    if entry.verified_on is None or today - entry.verified_on > entry.verified_for:
        return Freshness.TO_VERIFY
    return Freshness.VERIFIED


@dataclass(frozen=True)
class Spell:
    """The days, both included, on which an entry is in a state; None where they have no end.

    The state of the day of the build has no first one: a clock that is late shows it too.
    """

    state: Freshness
    first: date | None
    last: date | None

    @property
    def is_now(self) -> bool:
        """Whether it is the state of the day of the build."""
        return self.first is None

    @property
    def days(self) -> str:
        """The two days, as `freshness-badge/days.js` reads them: « 2026-11-03/2027-11-03 »."""
        return "/".join(day.isoformat() if day else "" for day in (self.first, self.last))

    @property
    def after(self) -> str:
        """The days that follow, written as they are."""
        return f"{self.last + timedelta(days=1)}/" if self.last else "/"


def spells_of(today: date, entry: Dated) -> list[Spell]:
    """Return the state of `entry` on `today`, then those that follow, as long as nobody checks it.

    Pages hold them all: a script shows that of the visitor's day.
    """
    valid_until: date | None = getattr(entry, "valid_until", None)
    checked, a_day = entry.verified_on, timedelta(days=1)
    holds_until = checked + entry.verified_for if checked else None
    lasts = sorted({day for day in (holds_until, valid_until) if day and day >= today})
    firsts = [today, *(day + a_day for day in lasts)]
    spells: list[Spell] = []
    for first, last in zip(firsts, [*lasts, None], strict=True):
        state = freshness_of(first, entry)
        if spells and spells[-1].state is state:
            spells[-1] = replace(spells[-1], last=last)
        else:
            spells.append(Spell(state, first if spells else None, last))
    return spells


def staleness(today: date, entry: Any, what: str, *, every: str, renewed: str) -> Iterator[Anomaly]:
    """Yield why `entry`, called `what`, is not fresh on `today`.

    `every` says how often it is checked, `renewed` what is expected once it has expired.
    """
    match freshness_of(today, entry):
        case Freshness.EXPIRED:
            yield entry.anomaly(
                ("valid_until",), f"{what} a expiré le {entry.valid_until}", renewed
            )
        case Freshness.TO_VERIFY:
            last = entry.verified_on
            never = f"pas de vérification depuis le {last}" if last else "aucune vérification"
            expected = f"la date d'une vérification {every}"
            yield entry.anomaly(("verified_on",), f"{what} : {never}", expected)


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

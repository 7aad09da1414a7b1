"""Which day it is: an input, so that the same sources always give the same site."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime

from macros.ground.errors import Anomaly, DataError, Place, quoted

EPOCH = "SOURCE_DATE_EPOCH"


def choose_today(written: str | None = None) -> date:
    """Return the day `written` (2026-11-22), else that of `SOURCE_DATE_EPOCH`, else the clock's.

    The variable is that of reproducible-builds.org: seconds since 1970, read in UTC. Raises
    `DataError` for a day or a variable that cannot be read.
    """
    if written is not None:
        if day := read_day(written):
            return day
        raise _refusal("--today", written, "une date, année-mois-jour", "2026-11-22")
    if epoch := os.environ.get(EPOCH):
        return _day_of_epoch(epoch)
    return datetime.now().astimezone().date()


def read_day(written: str) -> date | None:
    """Return the day `written` as 2026-11-22; None when it is no day."""
    try:
        is_whole = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written)
        return date.fromisoformat(written) if is_whole else None
    except ValueError:
        return None


def _day_of_epoch(epoch: str) -> date:
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        expected = "un nombre de secondes depuis le 1er janvier 1970"
        raise _refusal(EPOCH, epoch, expected, "1795348800") from None


def _refusal(name: str, written: str, expected: str, example: str) -> DataError:
    return DataError([Anomaly(Place(name, line=0), "", quoted(written), expected, example)])

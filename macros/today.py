"""Which day it is: an input, so that the same sources always give the same site."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def choose_today(given: date | None = None) -> date:
    """Return `given`, else the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else today.

    Raises ValueError when `SOURCE_DATE_EPOCH` is not a whole number of seconds.
    """
    if given:
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()

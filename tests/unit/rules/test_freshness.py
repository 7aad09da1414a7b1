from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.rules.freshness import (
    CONTACT_VERIFIED_FOR,
    OFFICIAL_VERIFIED_FOR,
    Freshness,
    freshness,
)

TODAY = date(2026, 11, 22)
YEAR = timedelta(days=365)
ORDER = [Freshness.VERIFIED, Freshness.TO_VERIFY, Freshness.EXPIRED]


@pytest.mark.parametrize(
    ("verified_on", "valid_until", "state"),
    [
        (TODAY, None, Freshness.VERIFIED),
        (TODAY - YEAR, None, Freshness.VERIFIED),
        (TODAY - YEAR - timedelta(days=1), None, Freshness.TO_VERIFY),
        (None, None, Freshness.TO_VERIFY),
        (TODAY, TODAY, Freshness.VERIFIED),
        (None, TODAY, Freshness.TO_VERIFY),
        (TODAY, TODAY - timedelta(days=1), Freshness.EXPIRED),
        (None, TODAY - timedelta(days=1), Freshness.EXPIRED),
    ],
)
def test_a_fact_is_as_fresh_as_its_last_check(
    verified_on: date | None, valid_until: date | None, state: Freshness
) -> None:
    assert freshness(TODAY, verified_on, valid_until, YEAR) is state


def test_a_contact_holds_a_year_and_what_is_official_six_months() -> None:
    assert timedelta(days=365) == CONTACT_VERIFIED_FOR
    assert timedelta(days=183) == OFFICIAL_VERIFIED_FOR


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS, st.none() | DAYS, st.none() | DAYS)
def test_a_fact_never_gets_fresher_with_time(
    one: date, other: date, verified_on: date | None, valid_until: date | None
) -> None:
    earlier, later = sorted((one, other))

    before = freshness(earlier, verified_on, valid_until, YEAR)
    after = freshness(later, verified_on, valid_until, YEAR)

    assert ORDER.index(before) <= ORDER.index(after)

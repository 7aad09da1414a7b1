from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.freshness import Dated, Freshness, freshness_of, oldest_check, spells_of
from macros.site.models.fact import Fact
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.suppliers.models.contact import Contact
from tests.builders import a_contact, a_fact, a_legal_sentence, a_link

TODAY = date(2026, 11, 22)
YEAR = timedelta(days=365)
ORDER = [Freshness.VERIFIED, Freshness.TO_VERIFY, Freshness.EXPIRED]


@dataclass(frozen=True)
class Checked:
    """What was checked that day, holds a year, and ends on a day if it has one."""

    verified_for: ClassVar = YEAR
    shown_by: ClassVar[frozenset[str]] = frozenset()

    verified_on: date | None
    valid_until: date | None


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
    assert freshness_of(TODAY, Checked(verified_on, valid_until)) is state


def test_a_contact_holds_a_year_and_what_is_official_six_months() -> None:
    official = {model.verified_for for model in (Link, LegalSentence, Fact)}

    assert (Contact.verified_for, official) == (timedelta(days=365), {timedelta(days=183)})


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS, st.none() | DAYS, st.none() | DAYS)
def test_a_fact_never_gets_fresher_with_time(
    one: date, other: date, verified_on: date | None, valid_until: date | None
) -> None:
    earlier, later = sorted((one, other))
    entry = Checked(verified_on, valid_until)

    before, after = freshness_of(earlier, entry), freshness_of(later, entry)

    assert ORDER.index(before) <= ORDER.index(after)


def dated(build: Callable[..., Dated], days_ago: int | None) -> Dated:
    """Return an entry that was checked so many days before today, or never."""
    day = None if days_ago is None else TODAY - timedelta(days=days_ago)
    return build(verified_on=None if day is None else day.isoformat())


builders = st.sampled_from([a_contact, a_link, a_legal_sentence, a_fact])
checked = st.builds(dated, builders, st.integers(0, 180))
never_checked = st.builds(dated, builders, st.none())
# The longest of the limits is that of contacts.
checked_long_ago = st.builds(dated, builders, st.integers(366, 2000))
ended = st.builds(
    a_contact,
    verified_on=st.just(TODAY.isoformat()),
    valid_until=st.just((TODAY - timedelta(days=1)).isoformat()),
)


@given(st.lists(checked, min_size=1))
def test_what_was_checked_is_as_old_as_its_oldest_check(entries: list[Dated]) -> None:
    assert oldest_check(TODAY, entries) == min(entry.verified_on or TODAY for entry in entries)


@given(st.lists(checked), never_checked | checked_long_ago | ended, st.lists(checked))
def test_one_thing_to_verify_leaves_no_date(
    before: list[Dated], one: Dated, after: list[Dated]
) -> None:
    assert oldest_check(TODAY, [*before, one, *after]) is None


@given(st.lists(checked, min_size=1), st.integers(0, 2000))
def test_a_page_that_was_read_is_no_fresher_than_its_reading(
    entries: list[Dated], days_ago: int
) -> None:
    reading = TODAY - timedelta(days=days_ago)
    checks = [entry.verified_on or TODAY for entry in entries]

    assert oldest_check(TODAY, entries, [reading]) == min(reading, *checks)


@given(st.lists(checked))
def test_a_page_that_nobody_read_has_no_date(entries: list[Dated]) -> None:
    assert oldest_check(TODAY, entries, [None]) is None


def test_where_there_is_nothing_to_check_there_is_no_date() -> None:
    assert oldest_check(TODAY, []) is None


@pytest.mark.parametrize(
    ("verified_on", "valid_until", "expected"),
    [
        ("2026-11-03", None, Freshness.VERIFIED),
        (None, None, Freshness.TO_VERIFY),
        ("2025-11-01", None, Freshness.TO_VERIFY),
        ("2026-11-03", "2026-11-21", Freshness.EXPIRED),
        ("2026-11-03", "2026-11-22", Freshness.VERIFIED),
    ],
)
def test_a_contact_is_as_fresh_as_its_last_check(
    verified_on: str | None, valid_until: str | None, expected: Freshness
) -> None:
    contact = a_contact(verified_on=verified_on, valid_until=valid_until)

    assert freshness_of(TODAY, contact) is expected


def test_a_link_checked_more_than_six_months_ago_is_to_verify() -> None:
    assert freshness_of(TODAY, a_link(verified_on="2026-05-01")) is Freshness.TO_VERIFY


@given(
    st.none() | st.dates(date(2020, 1, 1), TODAY),
    st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    st.integers(0, 2000),
)
def test_the_spells_of_an_entry_say_its_state_on_any_day_that_comes(
    verified_on: date | None, valid_until: date | None, ahead: int
) -> None:
    entry, day = Checked(verified_on, valid_until), TODAY + timedelta(days=ahead)

    spells = spells_of(TODAY, entry)

    holding = [
        spell.state
        for spell in spells
        if (spell.first is None or spell.first <= day) and (spell.last is None or day <= spell.last)
    ]
    assert holding == [freshness_of(day, entry)]
    assert [spell.is_now for spell in spells] == [True] + [False] * (len(spells) - 1)


def test_a_spell_is_written_as_scripts_read_it() -> None:
    entry = Checked(date(2026, 11, 3), date(2027, 6, 30))

    assert [(str(spell.state), spell.days) for spell in spells_of(TODAY, entry)] == [
        ("verified", "/2027-06-30"),
        ("expired", "2027-07-01/"),
    ]
    assert spells_of(TODAY, entry)[0].after == "2027-07-01/"

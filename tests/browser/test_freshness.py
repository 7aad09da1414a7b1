"""What has expired since the build says so on the visitor's day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.ground.freshness import Freshness, freshness_of
from macros.suppliers.directory import contact_of_group
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role
from tests.browser.conftest import PATIENCE, Visitor
from tests.browser.gestures import print_out
from tests.browser.results import SITE
from tests.conftest import TODAY
from tests.sites import path

Open = Callable[[str, date], Page]
FRESH = [c for c in SITE[Contact].values() if freshness_of(TODAY, c) is Freshness.VERIFIED]
ENDING = next(one for one in FRESH if one.valid_until)
ROLE = next(role for role in SITE[Role].values() if contact_of_group(SITE, role) in FRESH)
WORDS = {
    Freshness.VERIFIED: "Vérifié le",
    Freshness.TO_VERIFY: "À vérifier",
    Freshness.EXPIRED: "Expiré depuis le",
}


@pytest.fixture
def opened(browser: Browser, site_url: str) -> Iterator[Open]:
    """Return how to open a page on a day."""
    context = browser.new_context(base_url=site_url, locale="fr-FR", timezone_id="Europe/Paris")
    context.set_default_timeout(PATIENCE)

    def open_page(url: str, day: date) -> Page:
        page = context.new_page()
        page.clock.set_fixed_time(f"{day}T10:00+01:00")
        page.goto(url)
        return page

    yield open_page
    context.close()


def page_of(contact: Contact) -> str:
    return path(SITE[Entity][contact.entity])


def card(page: Page, contact: Contact) -> Locator:
    return page.locator(".tu-contact-card").filter(has_text=contact.function)


def days_of(contact: Contact) -> list[date]:
    """Return the days on which the state of `contact` may change, and those before."""
    ends = [TODAY, contact.valid_until]
    if contact.verified_on:
        ends.append(contact.verified_on + contact.verified_for)
    return sorted({end + timedelta(days=i) for end in ends if end and end >= TODAY for i in (0, 1)})


@pytest.mark.parametrize("day", days_of(ENDING))
def test_a_badge_says_the_state_of_the_day(opened: Open, day: date) -> None:
    state = freshness_of(day, ENDING)
    one = card(opened(page_of(ENDING), day), ENDING)

    badges = one.locator(".tu-contact-card__freshness .tu-badge").filter(visible=True)
    expect(badges).to_have_count(1)
    expect(badges).to_contain_text(WORDS[state])
    warning = one.locator(".tu-contact-card__warning")
    expect(warning).to_be_visible(visible=state is Freshness.EXPIRED)
    expect(warning).to_contain_text("ne sont plus garanties")


def test_who_is_called_first_says_when_nobody_checked_for_long(opened: Open) -> None:
    contact = contact_of_group(SITE, ROLE)
    assert contact.verified_on
    last = contact.verified_on + contact.verified_for
    for day, is_told in (TODAY, False), (last + timedelta(days=1), True):
        badges = opened(path(ROLE), day).locator(".tu-joindre .tu-badge").filter(visible=True)
        expect(badges).to_have_count(1 if is_told else 0)


def test_without_scripts_the_state_is_that_of_the_build(visitor: Visitor) -> None:
    page = visitor.open(page_of(ENDING), javascript=False)
    one = card(page, ENDING)

    badges = one.locator(".tu-contact-card__freshness .tu-badge").filter(visible=True)
    expect(badges).to_contain_text("Vérifié le")
    expect(one.locator(".tu-contact-card__warning")).to_be_hidden()


def test_without_scripts_a_page_says_on_which_day_it_was_made(visitor: Visitor) -> None:
    page = visitor.open(page_of(ENDING), javascript=False)

    expect(page.locator(f'.tu-footer time[datetime="{TODAY}"]')).to_be_visible()


def test_with_scripts_the_day_of_the_build_is_not_told(visitor: Visitor) -> None:
    page = visitor.open(page_of(ENDING))

    expect(page.locator(f'.tu-footer time[datetime="{TODAY}"]')).to_have_count(0)


def test_what_is_printed_is_what_is_shown(opened: Open) -> None:
    assert ENDING.valid_until
    page = opened(page_of(ENDING), ENDING.valid_until + timedelta(days=1))

    print_out(page)

    expect(card(page, ENDING).locator(".tu-contact-card__warning")).to_be_visible()
    expect(card(page, ENDING).locator(".tu-badge--verified")).to_be_hidden()

"""When somebody answers, on the visitor's day and by the clock of whoever answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from tests.browser.conftest import PATIENCE, Visitor
from tests.browser.gestures import print_out
from tests.browser.results import SITE
from tests.sites import path

CLOSED = next(one for one in SITE[Contact].values() if one.hours and one.special_hours)
PAGE = path(SITE[Entity][CLOSED.entity])
WORK: list[Any] = [[[540, 720], [840, 1020]]] * 5 + [[], []]
# From Monday to Friday, and Christmas.
OFFICE = {
    "zone": "Europe/Paris",
    "from": "2026-11-21",
    "through": "2027-12-31",
    "week": WORK,
    "days": {"2026-12-25": ["", []], "2026-12-28": ["congés", []]},
}
Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, site_url: str) -> Iterator[Open]:
    """Return how to open the page at a moment, somewhere, with hours of one's own."""
    contexts = []

    def open_page(now: str, *, there: str = "Europe/Paris", **schedule: object) -> Page:
        context = browser.new_context(base_url=site_url, locale="fr-FR", timezone_id=there)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.clock.install(time=now)
        hours = json.dumps(OFFICE | schedule, ensure_ascii=False)

        def with_hours(route: Route) -> None:
            written = f"data-tu-hours='{hours}'"
            html = re.sub("data-tu-hours='[^']*'", lambda _: written, route.fetch().text())
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

        page.route(f"**{PAGE}", with_hours)
        page.goto(PAGE)
        return page

    yield open_page
    for context in contexts:
        context.close()


def expect_now(page: Page, sentence: str) -> None:
    spaced = sentence.replace(" h", "\u00a0h").replace("\u00a0h ", "\u00a0h\u00a0")
    expect(page.locator("[data-tu-now]").first).to_have_text(spaced)


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        ("2026-11-23T10:00+01:00", "Ouvert jusqu’à 12 h"),
        ("2026-11-23T12:30+01:00", "Rouvre à 14 h"),
        ("2026-11-23T18:00+01:00", "Rouvre demain à 9 h"),
        ("2026-11-27T18:00+01:00", "Rouvre lundi à 9 h"),
        ("2026-12-25T10:00+01:00", "Fermé aujourd’hui\u202f: jour férié. Rouvre mardi à 9 h"),
        ("2026-12-28T10:00+01:00", "Fermé aujourd’hui\u202f: congés. Rouvre demain à 9 h"),
        ("2026-11-01T10:00+01:00", ""),
        ("2028-01-03T10:00+01:00", ""),
    ],
)
def test_a_sentence_says_whether_somebody_answers_now(
    opened: Open, now: str, sentence: str
) -> None:
    expect_now(opened(now), sentence)


@pytest.mark.parametrize("there", ["America/New_York", "Pacific/Auckland"])
def test_the_clock_is_that_of_whoever_answers(opened: Open, there: str) -> None:
    morning = "2026-11-23T06:00Z"

    expect_now(opened(morning, there=there), "Rouvre à 9 h")
    expect_now(opened(morning, there=there, zone="Indian/Reunion"), "Ouvert jusqu’à 12 h")
    expect_now(opened(morning, there=there, zone="Europe/Ys"), "")


@pytest.mark.parametrize(
    ("spans", "sentence"),
    [
        ([[540, 1440]], "Ouvert jusqu’à minuit"),
        ([[540, 1470]], "Ouvert jusqu’à 0 h 30"),
        ([[0, 1440]], "Ouvert"),
    ],
)
def test_hours_go_to_midnight_and_beyond(
    opened: Open, spans: list[list[int]], sentence: str
) -> None:
    expect_now(opened("2026-11-24T10:00+01:00", week=[spans] * 7, days={}), sentence)


def test_who_is_away_for_long_comes_back_on_a_day_with_its_month(opened: Open) -> None:
    away = {f"2026-12-{day:02}": ["congés", []] for day in range(1, 12)}

    page = opened("2026-12-01T10:00+01:00", days=away)

    expect_now(page, "Fermé aujourd’hui\u202f: congés. Rouvre le 14 décembre à 9 h")


def test_the_sentence_changes_with_the_clock_and_nothing_moves(opened: Open) -> None:
    page = opened("2026-11-23T11:59:30+01:00")
    expect_now(page, "Ouvert jusqu’à 12 h")
    height = page.evaluate("document.documentElement.scrollHeight")

    page.clock.run_for(60_000)

    expect_now(page, "Rouvre à 14 h")
    assert page.evaluate("document.documentElement.scrollHeight") == height
    expect(page.locator("[data-tu-now]:is([aria-live], [role])")).to_have_count(0)


def test_its_room_is_kept(opened: Open) -> None:
    told, silent = opened("2026-11-23T10:00+01:00"), opened("2028-01-03T10:00+01:00")
    rooms = [
        page.locator("[data-tu-now]").first.evaluate("line => line.offsetHeight")
        for page in (told, silent)
    ]

    assert rooms[0] == rooms[1] > 0


def test_a_period_that_is_over_is_no_longer_told(opened: Open) -> None:
    last = max(period.valid_through for period in CLOSED.special_hours).isoformat()
    page = opened(f"{last}T10:00+01:00")
    expect(page.locator("[data-tu-through]").last).to_be_visible()

    page = opened("2027-12-30T10:00+01:00")
    expect(page.locator("[data-tu-through]").last).to_be_hidden()


def test_without_scripts_the_hours_and_the_periods_are_there(visitor: Visitor) -> None:
    page = visitor.open(PAGE, javascript=False)
    hours = page.locator(".tu-hours").first

    expect(hours).to_contain_text("répond.")
    expect(hours).to_contain_text("Fermé du ")
    assert hours.locator("[data-tu-now]").evaluate("line => line.offsetHeight") == 0


def test_what_holds_now_is_not_printed(opened: Open) -> None:
    page = opened("2026-11-23T10:00+01:00")

    print_out(page)

    expect(page.locator("[data-tu-now]").first).to_be_hidden()
    expect(page.locator("[data-tu-through]").first).to_be_visible()

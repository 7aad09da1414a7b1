"""The tenders, on the visitor's day, and as they are filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.evidence.models.tender import Tender
from macros.evidence.tender_views import lot_answers
from macros.evidence.tenders import State, arranged
from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PATIENCE, PHONE, Visitor
from tests.browser.page_types import OF_THE_MOMENT, TENDERS
from tests.browser.results import SITE
from tests.conftest import TODAY
from tests.sites import path

Open = Callable[[str, str], Page]
# What the moment of the visit does not change: not the hours of whom to call, nor how long remains.
LASTING = """(page) => {
  const changing = "form, [data-tu-as-of], [data-tu-count], [data-tu-now]";
  for (const part of page.querySelectorAll(changing)) part.remove();
  return page.innerText;
}"""
LISTED = arranged(SITE[Tender].values(), TODAY)
NEAREST = LISTED[State.OPEN][0]
assert NEAREST.closes_at
JUST_BEFORE = NEAREST.closes_at - timedelta(minutes=1)
JUST_AFTER = NEAREST.closes_at + timedelta(minutes=1)
BADGES = {State.OPEN: "Ouvert", State.COMING: "À venir", State.CLOSED: "Clos"}


@pytest.fixture(params=["Europe/Paris", "America/Cayenne"])
def opened(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Return how to open a page at a moment, by the clock of a visitor here or far away."""
    zone = request.param
    context = browser.new_context(base_url=site_url, locale="fr-FR", timezone_id=zone)
    context.set_default_timeout(PATIENCE)

    def open_page(url: str, moment: str) -> Page:
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        page.goto(url)
        return page

    yield open_page
    context.close()


def group(page: Page, state: State) -> Locator:
    return page.locator(f"[data-tu-group={state}]")


def titles(page: Page, state: State) -> Locator:
    return group(page, state).locator("h4")


def badge(page: Page, tender: Tender) -> Locator:
    page_title = page.locator("[data-tu-card]").filter(has_text=tender.title)
    return page_title.locator("[data-tu-state]:visible")


# On the visitor's day


def test_a_tender_is_open_until_the_last_minute(opened: Open) -> None:
    page = opened(TENDERS, JUST_BEFORE.isoformat())

    expect(titles(page, State.OPEN).first).to_have_text(NEAREST.title)
    expect(badge(page, NEAREST)).to_have_text("Ouvert")


def test_a_tender_that_has_closed_since_the_build_stands_among_the_closed(opened: Open) -> None:
    page = opened(TENDERS, JUST_AFTER.isoformat())

    expect(titles(page, State.CLOSED).first).to_have_text(NEAREST.title)
    expect(badge(page, NEAREST)).to_have_text("Clos")


def test_the_page_of_a_tender_says_that_it_has_closed(opened: Open) -> None:
    page = opened(path(NEAREST), JUST_AFTER.isoformat())

    expect(page.locator("[data-tu-state]:visible")).to_have_text("Clos")


CALENDAR = "a[href$='.ics']"


def test_the_page_of_a_tender_that_has_closed_does_not_ask_for_answers(opened: Open) -> None:
    page = opened(path(NEAREST), JUST_BEFORE.isoformat())
    expect(page.get_by_text("Où répondre", exact=True)).to_be_visible()
    expect(page.locator(CALENDAR)).to_be_visible()
    page = opened(path(NEAREST), JUST_AFTER.isoformat())

    expect(page.get_by_text("Où répondre", exact=True)).to_be_hidden()
    expect(page.get_by_text("La réponse est envoyée à tous")).to_be_hidden()
    expect(page.locator(CALENDAR)).to_be_hidden()


def test_the_page_of_a_tender_that_has_closed_says_that_its_result_will_come(
    opened: Open,
) -> None:
    page = opened(path(NEAREST), JUST_BEFORE.isoformat())
    expect(page.get_by_text("Les offres sont à l’étude")).to_be_hidden()
    page = opened(path(NEAREST), JUST_AFTER.isoformat())

    expect(page.get_by_text("Les offres sont à l’étude")).to_be_visible()


def test_where_to_answer_is_told_once_it_is_open(opened: Open) -> None:
    coming = next(tender for tender in LISTED[State.COMING] if tender.opens_at)
    assert coming.opens_at
    assert coming.answer
    link = f"a[href='{coming.answer.url}']"
    page = opened(path(coming), (coming.opens_at - timedelta(minutes=1)).isoformat())
    expect(page.get_by_text("à partir du")).to_be_visible()
    expect(page.locator(link)).to_be_hidden()
    page = opened(path(coming), (coming.opens_at + timedelta(minutes=1)).isoformat())

    expect(page.get_by_text("à partir du")).to_be_hidden()
    expect(page.locator(link)).to_be_visible()


@pytest.mark.parametrize("tender", LISTED[State.CLOSED], ids=lambda tender: str(tender.id))
def test_without_scripts_a_tender_that_is_closed_does_not_ask_for_answers(
    visitor: Visitor, tender: Tender
) -> None:
    page = visitor.open(path(tender), javascript=False)

    expect(page.get_by_text("Où répondre", exact=True)).to_be_hidden()
    expect(page.locator(CALENDAR)).to_be_hidden()
    expect(page.get_by_text("Les offres sont à l’étude")).to_have_count(
        0 if tender.has_results else 1
    )


def test_a_tender_that_was_to_come_opens(opened: Open) -> None:
    coming = next(tender for tender in LISTED[State.COMING] if tender.opens_at)
    assert coming.opens_at
    page = opened(TENDERS, (coming.opens_at + timedelta(hours=9)).isoformat())

    expect(badge(page, coming)).to_have_text("Ouvert")
    expect(group(page, State.OPEN).filter(has_text=coming.title)).to_be_visible()


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(days=3, hours=1), "encore 3 jours"),
        (timedelta(days=1, hours=1), "encore 1 jour"),
        (timedelta(hours=2), "dernier jour"),
    ],
)
def test_how_long_remains_is_said(opened: Open, before: timedelta, words: str) -> None:
    assert NEAREST.closes_at
    page = opened(path(NEAREST), (NEAREST.closes_at - before).isoformat())

    expect(page.locator("[data-tu-as-of]")).to_have_text(words)


def test_a_state_where_nothing_is_left_says_so(opened: Open) -> None:
    page = opened(TENDERS, "2027-11-22T10:00:00+01:00")

    expect(group(page, State.OPEN).locator("[data-tu-nothing]")).to_be_visible()


# Without scripts


@pytest.mark.parametrize("url", [TENDERS, path(NEAREST)])
def test_without_scripts_a_page_says_of_what_day_it_is(visitor: Visitor, url: str) -> None:
    page = visitor.open(url, javascript=False)

    expect(page.locator("[data-tu-as-of]").first).to_have_text("au 22 novembre 2026")
    expect(page.locator("[data-tu-state]:visible").first).to_have_text("Ouvert")


def test_without_scripts_every_tender_is_there_and_no_filter(visitor: Visitor) -> None:
    page = visitor.open(TENDERS, javascript=False)

    expect(page.locator("[data-tu-card]:visible")).to_have_count(len(SITE[Tender]))
    expect(page.locator("[data-tu-filter]")).to_be_hidden()


@pytest.mark.parametrize("url", OF_THE_MOMENT)
def test_on_the_day_of_the_build_scripts_change_no_other_word(
    visitor: Visitor, opened: Open, url: str
) -> None:
    bare = visitor.open(url, javascript=False).locator("#contenu")
    dressed = opened(url, f"{TODAY}T10:00+01:00").locator("#contenu")

    assert bare.evaluate(LASTING).split() == dressed.evaluate(LASTING).split()


# The filter


def answering(*asked: str) -> list[str]:
    """Return the titles of the tenders that have a lot which answers all of `asked`."""
    return [
        tender.title
        for tender in SITE[Tender].values()
        if any({*asked} <= {*lot_answers(SITE, tender, lot)} for lot in tender.lots)
    ]


def seen(page: Page) -> Locator:
    return page.locator("[data-tu-card]:visible h4")


@pytest.mark.parametrize(
    "asked",
    [
        {"famille": "travaux-maintenance"},
        {"territoire": "bretagne"},
        {"taille": "moins-de-25000"},
        {"reserve": "esat"},
        {"territoire": "bretagne", "reserve": "ea"},
        {"taille": "de-100000-a-499999", "reserve": "tous"},
    ],
)
def test_the_filter_shows_what_one_lot_answers(visitor: Visitor, asked: dict[str, str]) -> None:
    page = visitor.open(TENDERS)
    for name, choice in asked.items():
        page.locator(f"select[name={name}]").select_option(choice)
    expected = answering(*(f"{name}:{choice}" for name, choice in asked.items()))

    assert expected
    expect(seen(page)).to_have_count(len(expected))
    for title in expected:
        expect(seen(page).filter(has_text=title)).to_be_visible()


def test_a_place_finds_what_is_bought_everywhere(visitor: Visitor) -> None:
    page = visitor.open(f"{TENDERS}#territoire=bretagne")

    expect(page.locator("[data-tu-card]:visible")).to_have_count(
        len(answering("territoire:bretagne"))
    )
    expect(seen(page).filter(has_text="Impression des documents du groupe")).to_be_visible()


def test_two_lots_do_not_answer_for_one(visitor: Visitor) -> None:
    page = visitor.open(f"{TENDERS}#famille=travaux-maintenance&taille=de-100000-a-499999")
    expect(page.locator("[data-tu-card]:visible")).to_have_count(1)
    page.locator("select[name=reserve]").select_option("siae")

    expect(page.locator("[data-tu-empty]")).to_be_visible()


def test_nothing_found_can_be_left(visitor: Visitor) -> None:
    page = visitor.open(f"{TENDERS}#famille=travaux-maintenance&reserve=esat")
    page.locator("[data-tu-empty] button").click()

    expect(page.locator("[data-tu-card]:visible")).to_have_count(len(SITE[Tender]))
    expect(page.locator("select").first).to_be_focused()


def test_what_is_chosen_is_in_the_address(visitor: Visitor) -> None:
    page = visitor.open(TENDERS)
    page.locator("select[name=reserve]").select_option("esat")

    page.wait_for_url("**/#reserve=esat")


def test_the_filter_says_how_many_it_shows(visitor: Visitor) -> None:
    page = visitor.open(f"{TENDERS}#reserve=siae")
    count = len(answering("reserve:siae"))

    expect(page.locator("[data-tu-count]")).to_contain_text(f"{count} appels d’offres sur 8")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_what_is_filtered_is_accessible(visitor: Visitor, width: int) -> None:
    page = visitor.open(f"{TENDERS}#famille=travaux-maintenance&reserve=esat", width=width)
    expect(page.locator("[data-tu-empty]")).to_be_visible()

    assert faults(page) == []

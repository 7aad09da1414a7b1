"""« Où frapper ? »: one question at a time with scripts, whole without."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visitor
from tests.browser.reading import expect_all_seen
from tests.situations import SITUATIONS

ORIENTATION = "/orientation/"


def choose(page: Page, answer: str, *, by_keyboard: bool = False) -> None:
    """Take the answer that holds these words in the question shown; wait for what it leads to."""
    option = page.locator(".tu-triage__option:visible", has_text=answer).first
    following = page.locator(option.get_attribute("href") or "")
    if by_keyboard:
        option.press("Enter")
    else:
        option.click()
    expect(following).to_be_in_viewport()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_supplier_reaches_its_card_by_keyboard_on_a_phone(
    visitor: Visitor, situation: str
) -> None:
    answers, card = SITUATIONS[situation]
    page = visitor.open(ORIENTATION, width=PHONE)

    for answer in answers:
        choose(page, answer, by_keyboard=True)

    expect(page.locator(f"#{card}")).to_be_in_viewport()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_supplier_reaches_its_card_without_scripts(visitor: Visitor, situation: str) -> None:
    answers, card = SITUATIONS[situation]
    page = visitor.open(ORIENTATION, width=PHONE, javascript=False)

    for answer in answers:
        choose(page, answer)

    assert page.url.endswith(f"#{card}")
    expect(page.locator(f"#{card} h2")).to_be_in_viewport()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_supplier_reaches_its_card_when_the_scripts_are_lost(
    elsewhere: Page, situation: str
) -> None:
    answers, card = SITUATIONS[situation]
    elsewhere.route("**/*.js", lambda route: route.abort())
    elsewhere.goto(ORIENTATION)

    for answer in answers:
        choose(elsewhere, answer)

    expect(elsewhere.locator(f"#{card} h2")).to_be_in_viewport()


def test_one_question_is_shown_before_the_scripts_come(elsewhere: Page) -> None:
    elsewhere.route("**/*.js", lambda route: route.abort())
    elsewhere.goto(ORIENTATION)

    expect(elsewhere.locator("[data-tu-step]:visible")).to_have_count(1)


def test_one_question_is_shown_at_a_time(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION)

    expect(page.locator("[data-tu-step]:visible")).to_have_count(1)


def test_the_back_button_shows_the_question_before(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION)
    choose(page, "vendre")
    page.go_back()

    expect(page.locator("#votre-situation")).to_be_visible()


def test_a_link_leads_straight_to_a_card(visitor: Visitor) -> None:
    page = visitor.open(f"{ORIENTATION}#facture-bloquee")

    expect(page.locator("#facture-bloquee")).to_be_visible()


@pytest.mark.parametrize("after", [".", ")", "\u200b", "%20»"])
def test_a_link_leads_to_its_card_whatever_mail_puts_after_it(visitor: Visitor, after: str) -> None:
    page = visitor.open(f"{ORIENTATION}#facture-bloquee{after}")

    expect(page.locator("#facture-bloquee")).to_be_visible()


def test_the_next_question_takes_the_focus(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION)
    choose(page, "vendre")

    expect(page.locator("#votre-structure")).to_be_focused()


def test_everything_is_shown_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(ORIENTATION, javascript=False)

    expect_all_seen(page.locator("[data-tu-step]"))

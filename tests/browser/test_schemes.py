"""Colours that the visitor's system asks for."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import SCHEMES, Visitor
from tests.browser.page_types import HOME, ROLE
from tests.browser.reading import AS_LOADED, computed

WITHOUT_BORDER = """(buttons) => buttons
  .filter((button) => button.checkVisibility())
  .filter((button) => {
    const style = getComputedStyle(button);
    return style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1 ||
      style.borderTopColor === style.backgroundColor;
  })
  .map((button) => button.outerHTML.slice(0, 120))"""


def _ground(page: Page) -> str:
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def test_the_dark_scheme_has_a_ground_of_its_own(visitor: Visitor) -> None:
    light, dark = (_ground(visitor.open(HOME, scheme=scheme)) for scheme in SCHEMES)

    assert light != dark


def test_buttons_keep_a_border_under_forced_colours(visitor: Visitor) -> None:
    page = visitor.open(ROLE)

    page.emulate_media(forced_colors="active")

    assert computed(page.locator(".tu-button"), WITHOUT_BORDER, once=AS_LOADED) == []

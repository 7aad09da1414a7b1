"""Scripts that are off, blocked or lost on the way take nothing from the content."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PublishedContact, Tabs, Visitor
from tests.browser.page_types import DIRECTORY, OF_THE_MOMENT, PAGE_TYPES, ROLE, TOOLS

# The triage shows one step at a time with scripts: its steps are shown again to compare. Whether
# somebody answers now is said by the clock of the visitor alone.
TEXT = """(body) => {
  const controls = "form, button:not([popovertarget]), [role=search]";
  for (const control of body.querySelectorAll(controls)) control.remove();
  for (const step of body.querySelectorAll("[data-tu-step], [data-tu-index]")) step.hidden = false;
  for (const now of body.querySelectorAll("[data-tu-now]")) now.remove();
  return body.innerText;
}"""

# On which day the page was made is told to nobody else.
TEXT_BUT_THE_DAY = """(body) => {
  body.querySelector(".tu-footer noscript")?.remove();
  return body.innerText;
}"""

# The browser itself opens and closes a definition, and ticks an answer of the paper version.
DEAD = """() => [
    ...document.querySelectorAll("button:not([popovertarget]), input, select, textarea, label"),
  ]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => e.localName === "button" || !e.closest("[data-tu-form], .tu-requirement-list"))
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module", params=PAGE_TYPES.values(), ids=[*PAGE_TYPES])
def bare(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[Page]:
    """Return a page of each type, as a browser without scripts shows it."""
    visitor = Visitor(tabs)
    yield visitor.open(request.param, javascript=False)
    visitor.leave()


@pytest.mark.parametrize(
    "path", [path for path in PAGE_TYPES.values() if path not in [*TOOLS, *OF_THE_MOMENT]]
)
def test_a_page_says_the_same_without_scripts(visitor: Visitor, path: str) -> None:
    bare = visitor.open(path, javascript=False)
    dressed = visitor.open(path)

    text = bare.locator("body").evaluate(TEXT_BUT_THE_DAY)
    assert text.split() == dressed.locator("body").evaluate(TEXT).split()


def test_no_control_that_needs_scripts_is_shown_without_them(bare: Page) -> None:
    assert bare.evaluate(DEAD) == []


@pytest.mark.parametrize("scheme", ["tel:", "mailto:"])
def test_a_role_can_be_reached_without_scripts(visitor: Visitor, scheme: str) -> None:
    page = visitor.open(ROLE, javascript=False)

    expect(page.locator(f"#contenu a[href^='{scheme}']:visible")).not_to_have_count(0)


def test_the_directory_shows_every_contact_without_scripts(
    visitor: Visitor, contacts: list[PublishedContact]
) -> None:
    page = visitor.open(DIRECTORY, javascript=False)

    assert contacts
    for contact in contacts:
        expect(page.locator(f"#{contact.id}")).to_be_visible()

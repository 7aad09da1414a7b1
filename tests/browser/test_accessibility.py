"""What axe finds, in both schemes, on a phone and on a desktop."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, SCHEMES, Visitor
from tests.browser.gestures import copy, filter_by_text, search
from tests.browser.page_types import DIRECTORY, HOME, ROLE, on_every_page_type

both_widths = pytest.mark.parametrize("width", [PHONE, DESKTOP])

VIOLATIONS = ["violations"]
# What axe cannot decide, a contrast for instance, is a hole in what it says of a page.
VIOLATIONS_AND_DOUBTS = ["violations", "incomplete"]

# The size of targets is a rule of WCAG 2.2, which axe leaves out unless it is asked for.
RUN_AXE = """async (kinds) => {
  const rules = { "target-size": { enabled: true } };
  const results = await axe.run({ rules, resultTypes: kinds });
  return kinds.flatMap((kind) => results[kind])
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}"""


def _faults(page: Page, kinds: list[str]) -> list[str]:
    """Return what axe finds in the page as it stands, in each scheme."""
    page.evaluate(Axe().axe_script)
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {fault}" for fault in page.evaluate(RUN_AXE, kinds)]
    return found


@both_widths
@on_every_page_type
def test_axe_finds_nothing_in_a_page(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, width=width)

    assert _faults(page, VIOLATIONS_AND_DOUBTS) == []


@both_widths
def test_axe_finds_nothing_in_the_results_of_search(visitor: Visitor, width: int) -> None:
    page = visitor.open(HOME, width=width)

    search(page, "mediateur")

    assert _faults(page, VIOLATIONS) == []


@both_widths
def test_axe_finds_nothing_in_a_directory_filtered_to_nothing(visitor: Visitor, width: int) -> None:
    page = visitor.open(DIRECTORY, width=width)

    filter_by_text(page, "zzz")

    assert _faults(page, VIOLATIONS) == []


@both_widths
def test_axe_finds_nothing_in_a_page_that_says_what_was_copied(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open(ROLE, width=width)

    copy(page, "le téléphone")
    page.get_by_text("Copié").wait_for()

    assert _faults(page, VIOLATIONS) == []

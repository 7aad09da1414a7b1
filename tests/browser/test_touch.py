"""What a finger aims at. The 24 px of the smaller targets are a rule of axe, run on every page."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE, Visitor
from tests.browser.page_types import DIRECTORY, HOME, ROLE
from tests.browser.reading import AS_LOADED, computed

SMALLEST = 44  # CSS pixels, for an action

ACTIONS = ".tu-button, select, input, [data-tu-search-toggle]"

SMALL = """(elements, smallest) => elements
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => Math.min(e.offsetHeight, e.offsetWidth) < smallest)
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", [HOME, ROLE, DIRECTORY])
def test_an_action_is_large_enough_for_a_finger(visitor: Visitor, path: str) -> None:
    actions = visitor.open(path, width=PHONE).locator(ACTIONS)

    assert computed(actions, SMALL, SMALLEST, once=AS_LOADED) == []

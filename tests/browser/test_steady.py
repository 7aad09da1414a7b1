"""What is read stays where it is while a page loads."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.page_types import QUESTIONNAIRES, on_every_page_type

MOST = 0.05  # half of the cumulative layout shift that Core Web Vitals call good
OF_A_TOOL = 0.02  # where a visitor is about to press
MOVED = """() => new Promise((resolve) => {
  let moved = 0;
  const add = ({ value }) => { moved += value; };
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(add));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => {
    observer.takeRecords().forEach(add);
    resolve(moved);
  }));
})"""


@on_every_page_type
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_nothing_moves_while_a_page_loads(visitor: Visitor, path: str, width: int) -> None:
    page = visitor.open(path, width=width)

    assert page.evaluate(MOVED) <= (OF_A_TOOL if path in QUESTIONNAIRES else MOST)

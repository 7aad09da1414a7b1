"""What a test reads at once of a page, once the page shows the state to read.

The methods of a locator that answer without waiting are called here alone: just after a press, they
tell the screen before. Where `expect(…)` says the same thing it is better: it tries again.
"""

from __future__ import annotations

import time
from typing import Any, Final, Literal

from playwright.sync_api import Locator, expect

from tests.browser.conftest import PATIENCE

AS_LOADED: Final = "as loaded"
# What is seen in the state to read and not in the one before; or the page as it was loaded, when
# nothing was done in it since, but for printing or resizing it.
Once = Locator | Literal["as loaded"]

# The numbers to call that are seen on several lines.
BROKEN_NUMBERS = """() => [...document.querySelectorAll("#contenu a[href^='tel:']")]
  .filter((link) => {
    const range = new Range();
    range.selectNodeContents(link);
    const lines = [...range.getClientRects()].filter((line) => line.width);
    return lines.some((line) => line.top >= lines[0].bottom);
  })
  .map((link) => link.outerHTML.slice(0, 120))"""

NEXT_FRAME = "() => new Promise(requestAnimationFrame)"


def elements(of: Locator, *, once: Once) -> list[Locator]:
    """Return each element of the list `of`, which is never empty."""
    _wait(of, once)
    return of.all()


def texts(of: Locator, *, once: Once) -> list[str]:
    """Return what is seen of the text of each element of the list `of`, which is never empty."""
    _wait(of, once)
    return of.all_inner_texts()


def computed(of: Locator, script: str, argument: object = None, *, once: Once) -> Any:
    """Return what `script` makes of the elements of the list `of`, which is never empty."""
    _wait(of, once)
    return of.evaluate_all(script, argument)


def expect_computed(of: Locator, script: str, expected: object) -> None:
    """Wait until `script` makes `expected` of the elements of the list `of`, which may be empty."""
    latest = time.monotonic() + PATIENCE / 1000
    while (found := of.evaluate_all(script)) != expected and time.monotonic() < latest:
        of.page.evaluate(NEXT_FRAME)
    assert found == expected, f"{found} is not {expected}"


def expect_seen(of: Locator, texts: list[str]) -> None:
    """Wait until the elements that are seen of the list `of` show these texts, in plain words."""
    expect(of.filter(visible=True)).to_have_text(texts, use_inner_text=True)


def expect_all_seen(of: Locator) -> None:
    """Wait until every element of the list `of`, which is never empty, is seen."""
    expect(of).not_to_have_count(0)
    expect(of.filter(visible=False)).to_have_count(0)


def expect_none_seen(of: Locator) -> None:
    """Wait until no element of the list `of`, which is never empty, is seen."""
    expect(of).not_to_have_count(0)
    expect(of.filter(visible=True)).to_have_count(0)


def _wait(of: Locator, once: Once) -> None:
    if isinstance(once, Locator):
        expect(once).to_be_visible()
    expect(of).not_to_have_count(0)

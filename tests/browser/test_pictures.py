"""The comparison of two sites by their pictures waits for all that is drawn, and sees it all."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.pages import ROOT
from tests.pictures.camera import ALL_IS_DRAWN
from tests.pictures.comparison import comparing

IMAGE = (ROOT / "docs/assets/favicon.svg").as_uri()
# More rows than a canvas holds.
TALL = 65_600


def test_an_image_that_waits_to_be_near_the_screen_is_drawn(
    browser: Browser, tmp_path: Path
) -> None:
    document = tmp_path / "page.html"
    document.write_text(f'<div hidden><img loading="lazy" src="{IMAGE}"></div>', encoding="utf-8")
    with browser.new_page() as page:
        page.goto(document.as_uri())
        page.evaluate(f"() => {{ ({ALL_IS_DRAWN})(); }}")
        expect(page.locator("img")).to_have_js_property("complete", True)


def test_the_longest_page_is_compared_to_its_end(browser: Browser) -> None:
    with browser.new_page(viewport={"width": 8, "height": 8}) as page:
        page.set_content(f'<body style="margin:0;height:{TALL - 1}px;border-bottom:1px solid">')
        before = page.screenshot(full_page=True)
        page.evaluate("() => { document.body.style.borderColor = 'transparent'; }")
        after = page.screenshot(full_page=True)
    with comparing(browser) as comparator:
        found = comparator.difference(before, after)

    assert found is not None
    assert found[0].bands == ((TALL - 1, TALL),)

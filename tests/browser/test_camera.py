"""The camera that compares two sites waits for all that it draws, and for nothing else."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.pages import ROOT
from tests.pictures.camera import ALL_IS_DRAWN

IMAGE = (ROOT / "docs/assets/favicon.svg").as_uri()


def test_an_image_that_waits_to_be_near_the_screen_is_drawn(
    browser: Browser, tmp_path: Path
) -> None:
    document = tmp_path / "page.html"
    document.write_text(f'<div hidden><img loading="lazy" src="{IMAGE}"></div>', encoding="utf-8")
    with browser.new_page() as page:
        page.goto(document.as_uri())
        page.evaluate(f"() => {{ ({ALL_IS_DRAWN})(); }}")
        expect(page.locator("img")).to_have_js_property("complete", True)

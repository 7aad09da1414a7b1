"""Pictures of a site, the same each time that the site is the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from playwright.sync_api import Browser, Error, Page

from tests.browser.conftest import PATIENCE
from tests.browser.gestures import print_out
from tests.conftest import TODAY
from tests.pictures.media import Medium
from tests.pictures.views import View

HEIGHT = 800
SLOWEST = 120_000  # milliseconds, to load or to take a long page on a loaded machine
# What is drawn again is drawn whole: a corner drawn in two times is not quite the same.
FLAGS = ("--disable-partial-raster",)
# An image that waits to be near the screen would be waited for without end; one that is broken is
# settled too: it is to be seen.
ALL_IS_DRAWN = """() => Promise.allSettled([
  document.fonts.ready,
  ...[...document.images].map((image) => {
    image.loading = "eager";
    return image.decode();
  }),
])"""


@dataclass(frozen=True)
class Camera:
    """Takes pictures of the site served at `site_url`."""

    browser: Browser
    site_url: str

    def take(self, view: View, medium: Medium) -> bytes | None:
        """Return the whole page as a PNG, or None where the site does not lead to this view.

        A site of another day may not have the page, or not answer the gestures of today. Raises
        Playwright's `Error` when the browser fails.
        """
        # Nobody has come yet: nothing is kept from a picture to the next.
        context = self.browser.new_context(
            base_url=self.site_url,
            locale="fr-FR",
            timezone_id="Europe/Paris",
            color_scheme=medium.scheme,
            reduced_motion="reduce",
            viewport={"width": medium.width, "height": HEIGHT},
        )
        context.set_default_timeout(PATIENCE)
        context.clock.set_fixed_time(datetime.combine(TODAY, time(12)))
        try:
            return _picture(context.new_page(), view, medium)
        finally:
            context.close()


def _picture(page: Page, view: View, medium: Medium) -> bytes | None:
    response = page.goto(view.address, wait_until="load", timeout=SLOWEST)
    if response is None or not response.ok:
        return None
    try:
        view.reach(page)
    except (Error, AssertionError):
        return None
    page.mouse.move(0, 0)
    if medium.is_paper:
        print_out(page)
    page.evaluate(ALL_IS_DRAWN)
    return page.screenshot(full_page=True, animations="disabled", caret="hide", timeout=SLOWEST)

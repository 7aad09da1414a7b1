"""A browser, and pages opened as different visitors open them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.engine import launch

PHONE = 360
DESKTOP = 1280
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PATIENCE = 10_000  # milliseconds, for a loaded machine

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser without a window; the test fails when there is none."""
    with sync_playwright() as playwright:
        yield launch(playwright)


@dataclass
class Tabs:
    """Tabs kept from a test to the next: to open one takes longer than to show a page in it."""

    browser: Browser
    site_url: str
    idle: dict[bool, list[Page]] = field(default_factory=lambda: {True: [], False: []})

    def take(self, *, javascript: bool) -> Page:
        """Return a tab that nobody uses."""
        if self.idle[javascript]:
            return self.idle[javascript].pop()
        context = self.browser.new_context(
            base_url=self.site_url, java_script_enabled=javascript, locale="fr-FR"
        )
        context.set_default_timeout(PATIENCE)
        return context.new_page()


@dataclass
class Visitor:
    """Opens pages of the site, each in a tab of its own until the visitor leaves."""

    tabs: Tabs
    taken: list[tuple[bool, Page]] = field(default_factory=list)

    def open(
        self,
        path: str,
        *,
        width: int = DESKTOP,
        scheme: Scheme = "light",
        javascript: bool = True,
        status: int = 200,
    ) -> Page:
        """Open the page at `path`, which answers `status`, and wait until it is loaded."""
        page = self.tabs.take(javascript=javascript)
        self.taken.append((javascript, page))
        # Leaves the whole screen, which keeps its size; and a change of fragment alone would not
        # load the page again.
        page.goto("about:blank")
        page.mouse.move(0, 0)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="null", color_scheme=scheme, forced_colors="none")
        response = page.goto(path, wait_until="load")
        assert response is not None
        assert response.status == status
        return page

    def leave(self) -> None:
        """Give the tabs back: the next visitor finds nothing that this one kept."""
        for javascript, page in self.taken:
            if javascript:
                page.evaluate("() => { try { localStorage.clear(); } catch { } }")
            self.tabs.idle[javascript].append(page)


@pytest.fixture(scope="session")
def tabs(browser: Browser, site_url: str) -> Tabs:
    """Return the tabs of the browser."""
    return Tabs(browser, site_url)


@pytest.fixture
def visitor(tabs: Tabs) -> Iterator[Visitor]:
    """Return somebody who visits the site."""
    someone = Visitor(tabs)
    yield someone
    someone.leave()


@pytest.fixture
def device(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    """Return the phone of somebody who has never come: its tabs share what they keep."""
    context = browser.new_context(
        base_url=site_url,
        locale="fr-FR",
        has_touch=True,
        viewport={"width": PHONE, "height": 800},
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def elsewhere(browser: Browser, site_url: str) -> Iterator[Page]:
    """Return a page on another device."""
    context = browser.new_context(base_url=site_url, locale="fr-FR")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@dataclass(frozen=True)
class PublishedContact:
    """A contact as the open data of the built site gives it."""

    id: str
    role: str
    entity: str
    territories: frozenset[str]
    categories: frozenset[str]
    holder: str
    telephone: str


@pytest.fixture(scope="session")
def contacts(site_dir: Path) -> list[PublishedContact]:
    """Return every contact that the site publishes."""
    published = json.loads((site_dir / "contacts.json").read_text(encoding="utf-8"))["contacts"]
    return [
        PublishedContact(
            id=contact["id"],
            role=contact["role"]["title"],
            entity=contact["entity"]["name"],
            territories=frozenset(place["name"] for place in contact["territories"]),
            categories=frozenset(kind["name"] for kind in contact["purchasing_categories"]),
            holder=contact["holder"]["name"] if contact["holder"] else "",
            telephone=contact["telephone"] or "",
        )
        for contact in published
    ]

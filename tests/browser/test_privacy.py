"""What the site asks of the network, says in the console and keeps on the device."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.gestures import copy, filter_by, filter_by_text, search
from tests.browser.page_types import DIRECTORY, PAGE_TYPES, TOOLS

MOST_REQUESTS = 10
MOST_REQUESTS_OF_A_TOOL = 22
ICON = "/favicon.svg"  # browsers ask for it when they like
FILES_OF_SEARCH = (
    "/javascripts/site/search.js",
    "/recherche/debut.js",
    "/recherche/m",
    "/recherche/t",
)
FILTERING_AND_COPYING = "filtering and copying"
SEARCHING = "searching"

STORED = """async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...document.cookie.split(";"),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await caches.keys()),
].filter(Boolean)"""


@dataclass
class Journey:
    """What the browser saw of a visitor who opens every page type, filters, copies, searches."""

    requests: dict[str, list[str]] = field(default_factory=dict)  # by step: addresses of pages, …
    steps: dict[Page, str] = field(default_factory=dict)  # the one that each tab is at
    complaints: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note from now on what `page` asks of the network and complains about."""

        def ask(request: Request) -> None:
            if not request.url.endswith(ICON):
                self.requests[self.steps[page]].append(request.url)

        def complain(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.complaints.append(f"{page.url}: {message.text}")

        page.on("request", ask)
        page.on("console", complain)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))

    def begin(self, page: Page, step: str) -> None:
        """Note what follows in the tab `page` under the name `step`."""
        self.steps[page] = step
        self.requests[step] = []

    def of_search(self, step: str) -> list[str]:
        """Return the files of search that were asked for during `step`."""
        return [url for url in self.requests[step] if any(part in url for part in FILES_OF_SEARCH)]


@pytest.fixture(scope="module")
def journey(browser: Browser, site_url: str) -> Journey:
    """Return what was seen of a whole visit."""
    context = browser.new_context(base_url=site_url)
    seen = Journey()
    # A tab each: they wait side by side for the network to be quiet.
    for path in PAGE_TYPES.values():
        page = context.new_page()
        seen.watch(page)
        seen.begin(page, path)
        page.goto(path, wait_until="load")
    for page in context.pages:
        page.wait_for_load_state("networkidle")
        seen.stored += page.evaluate(STORED)

    page = next(page for page, path in seen.steps.items() if path == DIRECTORY)
    page.bring_to_front()
    seen.begin(page, FILTERING_AND_COPYING)
    filter_by_text(page, "groupe")
    filter_by(page, "Rôle", "Médiateur interne")
    copy(page, "le courriel")
    page.get_by_text("Copié").wait_for()
    seen.begin(page, SEARCHING)
    search(page, "mediateur")
    page.wait_for_load_state("networkidle")
    seen.stored += page.evaluate(STORED)
    context.close()
    return seen


def test_nothing_is_asked_of_another_host(journey: Journey, site_url: str) -> None:
    hosts = {urlsplit(url).netloc for urls in journey.requests.values() for url in urls}

    assert hosts == {urlsplit(site_url).netloc}


def test_the_browser_refuses_and_reports_nothing(journey: Journey) -> None:
    assert journey.complaints == []


def test_nothing_is_written_on_the_device(journey: Journey) -> None:
    assert journey.stored == []


def test_a_page_is_made_of_few_files(journey: Journey) -> None:
    heavy = {
        path: len(journey.requests[path])
        for path in PAGE_TYPES.values()
        if len(journey.requests[path])
        > (MOST_REQUESTS_OF_A_TOOL if path in TOOLS else MOST_REQUESTS)
    }

    assert heavy == {}


def test_search_is_not_fetched_before_it_is_touched(journey: Journey) -> None:
    assert [path for path in PAGE_TYPES.values() if journey.of_search(path)] == []


def test_search_is_fetched_once_it_is_touched(journey: Journey) -> None:
    asked = " ".join(journey.of_search(SEARCHING))

    assert [part for part in FILES_OF_SEARCH if part not in asked] == []


def test_filtering_and_copying_ask_nothing_of_the_network(journey: Journey) -> None:
    assert journey.requests[FILTERING_AND_COPYING] == []

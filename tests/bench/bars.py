"""The bars that the site is held to: a new kind of page, or of measure, starts here."""

from __future__ import annotations

from dataclasses import dataclass

from tests.bench.table import Bar, at_least, at_most
from tests.browser import page_types


@dataclass(frozen=True)
class PageBars:
    """What a page may load before search is touched: kilobytes once compressed, and requests."""

    weight: Bar
    requests: Bar
    html: Bar
    own_scripts: Bar | None = None


CONTENT = PageBars(weight=at_most(30), requests=at_most(10), html=at_most(12))
TOOL = PageBars(weight=at_most(52), requests=at_most(22), html=at_most(22), own_scripts=at_most(12))
# Pages that are used rather than read, by their address; all the others are content.
TOOLS = frozenset(page_types.TOOLS)
QUESTIONNAIRE = page_types.QUESTIONNAIRE

OWN_STYLES = at_most(9)  # kilobytes, all the sheets together
SEARCH_SCRIPT = at_most(6)
SEARCH_INDEX = at_most(8)  # what a first search reads of it
NOTHING = at_most(0)

# By the names of Lighthouse's categories: what we call it, and the least score out of 100.
SCORES = {
    "performance": ("performance", at_least(98)),
    "accessibility": ("accessibilité", at_least(100)),
    "best-practices": ("bonnes pratiques", at_least(100)),
    "seo": ("référencement", at_least(100)),
}

BUILD_RATIO = at_most(1.5)
BUILD_RATIO_SIZE = 500  # the number of entities at which that bar stands
BUILD_GROWTH = at_most(1.2)
ADDED_GROWTH = at_most(1.1)
CHECK_SECONDS = at_most(2)
# Of ten thousand contacts in two thousand entities.
CROWD_CHECK = at_most(8)  # seconds of a processor
CROWD_BUILD = at_most(60)
CROWD_MEMORY = at_most(1)  # gigabytes
CROWD_PAGE = at_most(20)  # kilobytes of HTML, of the heaviest page of the directory
PRESS_TO_FRAME = at_most(60)  # milliseconds, on a slowed processor
SCORE_TIME = at_most(0.05)  # milliseconds


def bars_of(path: str) -> PageBars:
    """Return the bars of the page at `path`."""
    return TOOL if path in TOOLS else CONTENT

"""The bars that the site is held to: a new kind of page, or of measure, starts here.

`make test` holds every page to those of its kind, `make bench` each type of page and the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tests.bench.table import Bar, at_least, at_most
from tests.browser import page_types


@dataclass(frozen=True)
class PageBars:
    """What a page may load before search is touched: kilobytes once compressed, and requests.

    `opening` is what the first thing seen waits for: the page and its sheets.
    """

    weight: Bar
    requests: Bar
    html: Bar
    own_styles: Bar
    opening: Bar | None = None
    own_scripts: Bar | None = None


CONTENT = PageBars(
    weight=at_most(30), requests=at_most(10), html=at_most(14), own_styles=at_most(7)
)
TOOL = replace(CONTENT, weight=at_most(52), html=at_most(30), own_scripts=at_most(14))
QUESTIONNAIRE = page_types.QUESTIONNAIRE

# By what its address matches, the first of them; any other page is content.
_OF_ADDRESS = (
    (r"/", replace(CONTENT, opening=at_most(14))),
    (r"/orientation/", replace(CONTENT, opening=at_most(20))),
    (r"/diagnostic/methode/", replace(CONTENT, html=at_most(18))),
    (r"/diagnostic/(?:[^/]+/)?", TOOL),
    (r"/tutoriels/[^/]+/", TOOL),
    (r"/tutoriels/[^/]+/animateur/", replace(CONTENT, weight=at_most(40), html=at_most(30))),
)

SEARCH_SCRIPT = at_most(6)
SEARCH_INDEX = at_most(8)  # what a first search reads of it
NOTHING = at_most(0)

# By the names of Lighthouse's categories: what we call it, and the least score out of 100.
SCORES = {
    "performance": ("performance", at_least(100)),
    "accessibility": ("accessibilité", at_least(100)),
    "best-practices": ("bonnes pratiques", at_least(100)),
    "seo": ("référencement", at_least(100)),
}

BUILD_RATIO = at_most(1.5)
BUILD_RATIO_SIZE = 500  # the number of entities at which that bar stands
BUILD_GROWTH = at_most(1.2)
ADDED_GROWTH = at_most(1.1)
CHECK_SECONDS = at_most(2)
EDIT_TO_PAGE = at_most(1.2)  # seconds of a processor, on the real data
# Of ten thousand contacts in two thousand entities.
CROWD_CHECK = at_most(8)  # seconds of a processor
CROWD_BUILD = at_most(60)
CROWD_MEMORY = at_most(1)  # gigabytes
CROWD_PAGE = at_most(20)  # kilobytes of HTML, of the heaviest page of the directory
PRESS_TO_FRAME = at_most(60)  # milliseconds, on a slowed processor
SCORE_TIME = at_most(0.05)  # milliseconds


def bars_of(path: str) -> PageBars:
    """Return the bars of the page at `path`."""
    return next((bars for form, bars in _OF_ADDRESS if re.fullmatch(form, path)), CONTENT)

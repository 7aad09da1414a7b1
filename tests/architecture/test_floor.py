"""The oldest browsers that are served, in README.md, and what they lack: asked for, or not used.

What JavaScript itself has come to know since is refused by `tsc`, whose `lib` is of that time.
Versions: MDN, browser-compat-data.
"""

from __future__ import annotations

import re

import pytest

from macros.ground.finishing.esbuild import BROWSERS
from tests.architecture.test_repository import ROOT, places, text, tracked_files

# What runs there is all of our scripts: `dialog` (Firefox, Safari), `:is()` (Chrome).
FLOOR = "Chrome and Edge 88, Firefox 98, Safari 15.4"
GUARDED_IN = "overrides/javascripts/shared/newer.js"

# What it is called, and the first versions that know it: Chrome, Firefox, Safari.
NEWER = {
    r":has\(": "105, 121, 15.4",
    r":popover-open|\"popover\"|\.popover\b|(?:show|hide|toggle)Popover": "114, 125, 17",
    r"details-content": "131, 143, 18.4",
    r"\bcheckVisibility\b": "105, 106, 17.4",
    r"\.aria[A-Z]\w+": "81, 119, 12.1",
    r"\bstructuredClone\b": "98, 94, 15.4",
    r"\brandomUUID\b": "92, 95, 15.4",
    r"\brequestIdleCallback\b": "47, 55, none",
    r"\bAbortSignal\.(?:any|timeout)\b": "103, 100, 16",
    r"\bstartViewTransition\b": "111, 144, 18",
    r"\bscrollend\b": "114, 109, 26.2",
    r"\(\?<[=!]": "62, 78, 16.4",
    r"\bstatic \{": "94, 93, 16.4",
    r"^(?:const .* = )?await ": "89, 89, 15",
    r"\bnavigator\.share\b": "89, none, 12.1",
}

_RULE = re.compile(r"([^{};]+)\{")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COMMA = re.compile(r",(?![^(]*\))")
_NEWER_SELECTOR = re.compile(r":has\(|:popover-open|::details-content")


def test_readme_states_the_floor() -> None:
    assert FLOOR in text("README.md")


def test_what_is_shipped_is_written_for_the_floor() -> None:
    [(chrome, firefox, safari)] = re.findall(r"Edge (\d+), Firefox (\d+), Safari ([\d.]+)", FLOOR)

    assert {*BROWSERS} == {
        f"chrome{chrome}",
        f"edge{chrome}",
        f"firefox{firefox}",
        f"safari{safari}",
    }


@pytest.mark.parametrize("feature", NEWER)
def test_a_script_asks_before_it_uses_what_the_floor_lacks(feature: str) -> None:
    used = places(re.compile(feature), "overrides/*.js")

    assert [place for place in used if not place.startswith(f"{GUARDED_IN}:")] == []


def test_a_decoration_of_text_is_written_a_property_at_a_time() -> None:
    # Safari drops the whole of it where it holds more than its line: no `-webkit-` there either.
    several = re.compile(r"text-decoration:\s*[^\s;]+\s+[^;]")

    assert places(several, "*.css") == []


def test_a_selector_that_the_floor_lacks_takes_no_other_with_it() -> None:
    mixed = [
        f"{sheet.relative_to(ROOT)}: {rule.strip()}"
        for sheet in tracked_files("*.css")
        for rule in _RULE.findall(_COMMENT.sub("", sheet.read_text(encoding="utf-8")))
        if not rule.lstrip().startswith("@")
        and len({bool(_NEWER_SELECTOR.search(one)) for one in _COMMA.split(rule)}) > 1
    ]

    assert mixed == []

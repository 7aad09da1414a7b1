"""What all sheets share, read as text: one scale of spaces, three widths of windows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.architecture.test_repository import ROOT, text, tracked_files

TOKENS = "docs/stylesheets/tokens.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACING = re.compile(
    r"(?<![\w-])((?:scroll-)?(?:padding|margin)[a-z-]*|(?:row-|column-)?gap"
    r"|inset[a-z-]*|top|right|bottom|left)\s*:\s*([^;{}]+)"
)
_UNIT = re.compile(r"(?<![\w.-])-?[\d.]+([a-z]+|%)")
_PAPER = re.compile(r"@(?:media print|page)\s*\{")

# Where a query is written, and what it says of the size of the window.
_IN_A_SHEET = re.compile(r"@media([^{]+)")
_IN_A_SCRIPT = re.compile(r'"(\([^"]+\))"')
_LIMIT = re.compile(r"\([^()]*\b(?:width|height)\b[^()]*\)")
_IN_ONE_FORM = re.compile(r"\(min-(?:width|height): [\d.]+em\)")
_WIDTH = re.compile(r"\([^()]*\bwidth\b[^\d()]*([^()]+)\)")
_NAMED_WIDTH = re.compile(r"^ \*   ([\d.]+em) ", re.MULTILINE)


def sheets() -> dict[str, str]:
    """Return every sheet without its comments, by its path."""
    return {
        str(path.relative_to(ROOT)): _COMMENT.sub("", path.read_text(encoding="utf-8"))
        for path in tracked_files("*.css")
    }


def without_paper(css: str) -> str:
    """Return `css` without the blocks that are for print alone."""
    while block := _PAPER.search(css):
        depth, end = 1, block.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        css = css[: block.start()] + css[end:]
    return css


def off_the_scale(css: str, *units: str) -> Iterator[str]:
    """Yield each space of `css` that has a length of its own, but in `units`.

    Text may measure in `em` what stands in it. What is calculated may take off half a line in `px`,
    and what grows with the window does it in `vw`.
    """
    for name, value in _SPACING.findall(css):
        allowed = {"em", "%", *units}
        allowed |= {"px"} if "calc(" in value else {"vw"} if "clamp(" in value else set()
        if set(_UNIT.findall(value)) - allowed:
            yield f"{name}: {value}"


def limits() -> list[tuple[str, str]]:
    """Return where sheets and scripts ask for the size of the window, and what they ask."""
    queries = [
        (path, query) for path, css in sheets().items() for query in _IN_A_SHEET.findall(css)
    ]
    queries += [
        (str(path.relative_to(ROOT)), query)
        for path in tracked_files("overrides/*.js")
        for query in _IN_A_SCRIPT.findall(path.read_text(encoding="utf-8"))
    ]
    return [(path, limit) for path, query in queries for limit in _LIMIT.findall(query)]


def test_a_space_on_the_screen_is_of_the_scale() -> None:
    strays = [
        f"{path}: {stray}"
        for path, css in sheets().items()
        for stray in off_the_scale(without_paper(css))
    ]

    assert strays == []


def test_a_space_on_paper_is_of_the_scale_or_in_millimetres() -> None:
    strays = [
        f"{path}: {stray}" for path, css in sheets().items() for stray in off_the_scale(css, "mm")
    ]

    assert strays == []


def test_the_scale_is_what_sheets_use() -> None:
    declared = set(re.findall(r"(--tu-space-[\w-]+):", text(TOKENS)))
    used = {name for css in sheets().values() for name in re.findall(r"(--tu-space-[\w-]+)\)", css)}

    assert used == declared


def test_no_script_nor_template_names_a_property() -> None:
    # What is shipped calls them otherwise.
    users = [*tracked_files("overrides/*.js"), *tracked_files("overrides/*.html")]

    assert [path for path in users if "--tu-" in path.read_text(encoding="utf-8")] == []


def test_the_size_of_the_window_is_asked_for_in_one_form() -> None:
    assert [one for one in limits() if not _IN_ONE_FORM.fullmatch(one[1])] == []


def test_the_widths_of_the_window_are_the_three_that_have_a_name() -> None:
    named = _NAMED_WIDTH.findall(text(TOKENS))
    asked = {width for _, limit in limits() for width in _WIDTH.findall(limit)}

    assert len(named) == 3
    assert asked == set(named)

"""Tests in the browser read nothing at once but through the module that waits before it reads."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READER = "reading.py"
# What a page or a locator answers without waiting: read just after a press, it tells the screen
# before. A list or a text has some of these names too: count those otherwise.
UNWAITED = frozenset(
    {
        "all",
        "all_inner_texts",
        "all_text_contents",
        "count",
        "element_handle",
        "element_handles",
        "evaluate_all",
        "is_checked",
        "is_disabled",
        "is_editable",
        "is_enabled",
        "is_hidden",
        "is_visible",
        "query_selector",
        "query_selector_all",
    }
)


def unwaited(folder: Path) -> list[str]:
    """Return « file, line: method » for each of them that is named in `folder`, but in READER."""
    return [
        f"{path.relative_to(folder)}, line {node.lineno}: {node.attr}"
        for path in sorted(folder.rglob("*.py"))
        if path.name != READER
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in UNWAITED
    ]


def test_nothing_is_read_of_a_page_before_its_state_is_waited_for() -> None:
    assert unwaited(ROOT / "tests/browser") == []


@pytest.mark.parametrize(
    "source",
    [
        "for summary in page.locator('summary').all():\n    summary.click()",
        "assert links.count() == 2",
        "[box for box in boxes if not box.is_checked()]",
        "filter(Locator.is_visible, boxes)",
        "page.query_selector('h1')",
    ],
)
def test_what_is_read_at_once_is_refused(tmp_path: Path, source: str) -> None:
    (tmp_path / "test_page.py").write_text(source, encoding="utf-8")

    assert len(unwaited(tmp_path)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "expect(links).to_have_count(2)",
        "elements(links, once=title)",
        "assert all(widths)",
        "page.url.startswith('/')",
    ],
)
def test_what_waits_is_accepted(tmp_path: Path, source: str) -> None:
    (tmp_path / "test_page.py").write_text(source, encoding="utf-8")

    assert unwaited(tmp_path) == []

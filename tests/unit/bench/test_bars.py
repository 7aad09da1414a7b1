from __future__ import annotations

from tests.bench import bars


def test_a_page_is_held_to_the_bars_of_contents() -> None:
    assert bars.bars_of("/contacts/") == bars.CONTENT


def test_a_tool_is_held_to_bars_of_its_own() -> None:
    assert bars.bars_of("/diagnostic/") == bars.TOOL

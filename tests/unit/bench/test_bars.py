from __future__ import annotations

import pytest

from tests.bench import bars
from tests.bench.table import at_most
from tests.browser import page_types


@pytest.mark.parametrize("path", ["/contacts/", "/tutoriels/", "/404.html", page_types.EXERCISES])
def test_a_page_is_held_to_the_bars_of_contents(path: str) -> None:
    assert bars.bars_of(path) == bars.CONTENT


@pytest.mark.parametrize("path", page_types.TOOLS)
def test_a_tool_is_held_to_bars_of_its_own(path: str) -> None:
    assert bars.bars_of(path) == bars.TOOL


@pytest.mark.parametrize("path", ["/", "/orientation/"])
def test_what_is_opened_first_is_held_to_a_bar_for_it(path: str) -> None:
    assert bars.bars_of(path).opening


def test_a_trainer_s_page_may_weigh_more() -> None:
    assert bars.bars_of(page_types.TRAINER).weight == at_most(40)

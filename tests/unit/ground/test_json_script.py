"""JSON inside a page."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from macros.ground.json_ld import to_script


@given(st.text())
def test_a_script_says_any_text_as_it_was_written(text: str) -> None:
    data: list[dict[str, Any]] = [{"name": text}]
    script = to_script(data)
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script) == data

"""What a page shows for its calls."""

from __future__ import annotations

from tests.builders import a_site, shown


def test_what_an_optional_file_would_hold_is_not_shown_without_it() -> None:
    assert shown(a_site(), "fact", "copie") == ""
    assert shown(a_site(), "exercise", "premiere-copie", "e1") == ""

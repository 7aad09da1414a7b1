"""The commit to compare with."""

from __future__ import annotations

import pytest

from tests.pictures.refusal import CannotCompare
from tests.pictures.sites import commit_named


def test_a_commit_is_asked_for_when_none_is_named() -> None:
    with pytest.raises(CannotCompare, match="make pictures BASE="):
        commit_named("")


@pytest.mark.parametrize("base", ["no-such-branch", "--help", "HEAD:README.md"])
def test_what_names_no_commit_is_refused_by_its_name(base: str) -> None:
    with pytest.raises(CannotCompare, match=base):
        commit_named(base)

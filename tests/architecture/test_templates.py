"""What stands in a template is set in French, as what comes from the data is."""

from __future__ import annotations

import re

from tests.architecture.test_repository import ROOT, tracked_files

NOT_TEXT = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}|<[^>]*>", re.DOTALL)
# A plain space there may leave the sign alone at the beginning of a line.
LOOSE = re.compile(r"(?<=\S) [;:!?»](?=\s|$)")


def test_no_sign_is_left_alone_at_the_beginning_of_a_line() -> None:
    loose = [
        f"{path.relative_to(ROOT)}: {match.string[max(0, match.start() - 30) : match.end()]}"
        for path in tracked_files("overrides/*.html", "overrides/*.md")
        for match in LOOSE.finditer(NOT_TEXT.sub("x", path.read_text(encoding="utf-8")))
    ]

    assert loose == []

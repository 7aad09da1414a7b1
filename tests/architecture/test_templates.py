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


# What chooses among data, or computes: a template shows what Python has decided.
DECIDES = re.compile(
    r"\|\s*(?:selectattr|rejectattr|select|reject|groupby|map|sum|sort|unique)\b"
    r"|\bnamespace\(|\.(?:append|index|update)\(|\bdict\("
    r"|[\w)\]]\s+(?:[-*/%]|//|\*\*)\s+[\w(]|\b\w+\s\+\s[0-9]"
)
# An address is declared once, in its trade: templates ask for it by what it is of.
ADDRESS = re.compile(r"""["']/(?!/)[a-z#]""")
EXPRESSION = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
OURS = ("overrides/components/*.html", "overrides/pages/*.md", "overrides/*.html")


def _found(wanted: re.Pattern[str]) -> list[str]:
    """Return the expressions of our templates in which `wanted` is found."""
    return [
        f"{path.relative_to(ROOT)}: {expression}"
        for path in tracked_files(*OURS)
        for expression in EXPRESSION.findall(path.read_text(encoding="utf-8"))
        if wanted.search(re.sub(r"\{[{%][-+]?|[-+]?[}%]\}", "", expression))
    ]


def test_a_template_decides_nothing_that_python_can() -> None:
    assert _found(DECIDES) == []


def test_a_template_writes_no_address() -> None:
    assert _found(ADDRESS) == []


def test_a_link_that_writes_is_made_by_python_alone() -> None:
    written = [
        str(path.relative_to(ROOT))
        for path in tracked_files("overrides/*.html", "overrides/*.md")
        if "mailto:" in path.read_text(encoding="utf-8")
    ]

    assert written == []

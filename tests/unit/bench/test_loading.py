from __future__ import annotations

from pathlib import Path

from tests.bench.loading import OWN_SCRIPTS, STYLES, Load, load_named_by
from tests.bench.static_server import StaticServer

LOAD = Load(
    sent=(
        ("/", 7000),
        ("/stylesheets/site.c96382ec.css", 8000),
        ("/assets/javascripts/bundle.f55a23d4.min.js", 35_000),
        ("/javascripts/site/header.js", 300),
        ("/projet/javascripts/suppliers/triage.js", 500),
    ),
    others=(),
)


def test_all_that_is_sent_weighs() -> None:
    assert LOAD.size() == 50_800


def test_our_scripts_are_told_from_those_of_the_theme() -> None:
    assert LOAD.size(OWN_SCRIPTS) == 800


def test_sheets_are_told_from_the_rest() -> None:
    assert LOAD.size(STYLES) == 8000


PAGE = """
<link rel="canonical" href="https://site.example/">
<link rel="icon" href="/icon.png">
<link rel="stylesheet" href="/a.css">
<script src="/a.js"></script>
<script type="module" src="/b.js"></script>
<script>let here;</script>
<img src="/icon.png">
<template><script src="/late.js"></script></template>
"""


def test_a_page_loads_what_it_names_once_each(tmp_path: Path) -> None:
    for name in ("index.html", "a.css", "a.js", "b.js", "late.js", "icon.png"):
        (tmp_path / name).write_text(PAGE if name == "index.html" else name, encoding="utf-8")

    load = load_named_by(StaticServer(tmp_path), "/")

    assert [path for path, _ in load.sent] == ["/", "/icon.png", "/a.css", "/a.js", "/b.js"]

from __future__ import annotations

from tests.bench.loading import OWN_SCRIPTS, OWN_STYLES, Load

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


def test_our_stylesheet_is_told_from_the_rest() -> None:
    assert LOAD.size(OWN_STYLES) == 8000

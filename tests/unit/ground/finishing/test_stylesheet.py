from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.stylesheet import TOKENS, in_cascade, join_stylesheets

RED, BLUE = ".door { color: red }", ".door { color: blue }"


def common(sheets: dict[str, str]) -> tuple[str, str]:
    """Return the path and the text of the sheet of every page."""
    return join_stylesheets(sheets, (), "")["site"]


def by_family(
    sheets: dict[str, str], pages: Iterable[tuple[str, set[str]]] = (), frame: str = ""
) -> dict[str, str]:
    """Return the text of the sheet of each family."""
    return {one: css for one, (_, css) in join_stylesheets(sheets, pages, frame).items()}


def test_what_every_page_loads_becomes_one_sheet_in_the_order_given() -> None:
    _, css = common({"stylesheets/b.css": f"/* why */ {RED}", "components/site/a/a.css": BLUE})

    assert css == ".door{color:red}.door{color:#00f}"


def test_the_components_of_another_trade_become_a_sheet_of_their_own() -> None:
    sheets = {
        "components/shop/a/a.css": RED,
        "components/shop/b/b.css": BLUE,
        "components/mill/c/c.css": RED,
    }

    assert by_family(sheets) == {
        "site": "",
        "shop": ".door{color:red}.door{color:#00f}",
        "mill": ".door{color:red}",
    }


DOOR = {"components/site/door/door.css": ".tu-door{color:red}"}
WORN = '<p class="tu-door__bell">'


def test_a_component_of_all_that_only_one_family_wears_is_loaded_with_it() -> None:
    pages = [(WORN, {"shop"}), ("<p>", set[str]()), ("<p>", {"mill"})]

    assert by_family(DOOR, pages) == {"site": "", "shop": ".tu-door{color:red}"}


def test_a_component_of_all_that_two_families_wear_is_loaded_with_either() -> None:
    pages = [(WORN, {"shop"}), (WORN, {"mill"})]

    assert by_family(DOOR, pages).keys() == {"site", "shop", "mill"}


@pytest.mark.parametrize(
    ("pages", "frame"),
    [
        pytest.param([(WORN, {"shop"}), (WORN, set[str]())], "", id="a page of no family"),
        pytest.param([(WORN, {"shop"})], WORN, id="what stands around every page"),
        pytest.param([("<p class=tu-doors>", {"shop"})], "", id="no page at all"),
    ],
)
def test_a_component_of_all_that_others_wear_is_loaded_by_every_page(
    pages: list[tuple[str, set[str]]], frame: str
) -> None:
    assert by_family(DOOR, pages, frame) == {"site": ".tu-door{color:red}"}


def test_a_token_that_has_one_value_is_shipped_as_its_value() -> None:
    tokens = ":root { --tu-step: 1rem; --tu-side: calc(2 * var(--tu-step)); }"
    door = ".door { padding: var(--tu-side) }"

    assert common({TOKENS: tokens, "stylesheets/site.css": door})[1] == (".door{padding:2rem}")


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        pytest.param("@media print { :root { --tu-ink: #000; } }", "var(--tu-ink)", id="twice"),
        pytest.param("", "var(--tu-ink, red)", id="with another in its absence"),
    ],
)
def test_a_token_that_may_have_another_value_keeps_its_name(declared: str, used: str) -> None:
    css = common(
        {TOKENS: ":root { --tu-ink: #123; }" + declared, "a.css": f"a {{ color: {used} }}"}
    )

    assert re.findall(r"(--\w+):", css[1])[0] in css[1].partition("a{")[2]


def test_a_property_has_one_name_in_every_family() -> None:
    sheets = {
        "stylesheets/site.css": "a { --tu-room: 1px; --tu-bar: 2px; }",
        "components/shop/door/door.css": "b { margin: var(--tu-bar) }",
    }

    assert by_family(sheets) == {"site": "a{--0:1px;--1:2px}", "shop": "b{margin:var(--1)}"}


def test_sheets_come_in_the_order_of_the_cascade_whatever_that_of_the_files() -> None:
    print_, door, bell = (
        "stylesheets/print.css",
        "components/site/door/door.css",
        "components/a/b/b.css",
    )
    reset, site = "stylesheets/reset.css", "stylesheets/site.css"

    assert in_cascade([print_, door, site, bell, reset]) == [reset, site, door, print_, bell]


def test_what_is_no_sheet_of_ours_is_not_in_the_cascade() -> None:
    assert in_cascade(["assets/stylesheets/main.css", "components/site/door/examples.yml"]) == []


def test_its_name_changes_with_its_content_only() -> None:
    def name_for(css: str) -> str:
        return common({"stylesheets/a.css": css})[0]

    assert name_for("a{b:c}") == name_for("a { b: c } /* same */") != name_for("a{b:d}")


def test_a_picture_named_by_a_sheet_is_still_found() -> None:
    picture = '.door { background: url("../../../images/dot.svg") }'
    path, css = common({"components/site/door/door.css": picture})
    assert path.startswith("stylesheets/site.")
    assert css == ".door{background:url(../images/dot.svg)}"


def test_an_import_in_a_sheet_breaks_the_build() -> None:
    with pytest.raises(DataError, match=r"stylesheets/a\.css:2:1 — « @import »"):
        join_stylesheets({"stylesheets/a.css": '\n@import "b.css";'}, (), "")

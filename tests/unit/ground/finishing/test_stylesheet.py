from __future__ import annotations

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.stylesheet import in_cascade, join_stylesheets

RED, BLUE = ".door { color: red }", ".door { color: blue }"


def common(sheets: dict[str, str]) -> tuple[str, str]:
    """Return the path and the text of the sheet of every page."""
    return join_stylesheets(sheets)["site"]


def test_what_every_page_loads_becomes_one_sheet_in_the_order_given() -> None:
    _, css = common({"stylesheets/b.css": f"/* why */ {RED}", "components/site/a/a.css": BLUE})

    assert css == ".door{color:red}.door{color:#00f}"


def test_the_components_of_another_trade_become_a_sheet_of_their_own() -> None:
    sheets = {
        "components/shop/a/a.css": RED,
        "components/shop/b/b.css": BLUE,
        "components/mill/c/c.css": RED,
    }

    assert {family: css for family, (_, css) in join_stylesheets(sheets).items()} == {
        "site": "",
        "shop": ".door{color:red}.door{color:#00f}",
        "mill": ".door{color:red}",
    }


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
        join_stylesheets({"stylesheets/a.css": '\n@import "b.css";'})

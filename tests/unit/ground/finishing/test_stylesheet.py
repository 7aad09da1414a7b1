from __future__ import annotations

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.stylesheet import in_cascade, join_stylesheets


def test_all_sheets_become_one_in_their_order() -> None:
    _, css = join_stylesheets({"a.css": "/* why */ .b { c: d }", "e.css": ".a { c: e }"})
    assert css == ".b{c:d}.a{c:e}"


def test_sheets_come_in_the_order_of_the_cascade_whatever_that_of_the_files() -> None:
    print_, door, bell = (
        "stylesheets/print.css",
        "components/site/door/door.css",
        "components/a/b/b.css",
    )
    reset, site = "stylesheets/reset.css", "stylesheets/site.css"

    assert in_cascade([print_, door, site, bell, reset]) == [reset, site, bell, door, print_]


def test_what_is_no_sheet_of_ours_is_not_in_the_cascade() -> None:
    assert in_cascade(["assets/stylesheets/main.css", "components/site/door/examples.yml"]) == []


def test_its_name_changes_with_its_content_only() -> None:
    def name_for(css: str) -> str:
        return join_stylesheets({"stylesheets/a.css": css})[0]

    assert name_for("a{b:c}") == name_for("a { b: c } /* same */") != name_for("a{b:d}")


def test_a_picture_named_by_a_sheet_is_still_found() -> None:
    picture = '.door { background: url("../../../images/dot.svg") }'
    path, css = join_stylesheets({"components/site/door/door.css": picture})
    assert path.startswith("stylesheets/site.")
    assert css == ".door{background:url(../images/dot.svg)}"


def test_an_import_in_a_sheet_breaks_the_build() -> None:
    with pytest.raises(DataError, match=r"stylesheets/a\.css:2:1 — « @import »"):
        join_stylesheets({"stylesheets/a.css": '\n@import "b.css";'})

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.errors import DataError
from macros.finishing.site_files import pages
from macros.finishing.stylesheet import join_stylesheets, minified
from tests.unit.finishing.conftest import WriteSite


def link(*hrefs: str) -> str:
    return "\n".join(f'<link rel="stylesheet" href="{href}">' for href in hrefs)


def joined(site: Path) -> tuple[str, str]:
    join_stylesheets(site)
    [file] = (site / "stylesheets").glob("*.css")
    return file.name, file.read_text("utf-8")


def test_all_sheets_become_one_in_the_order_that_pages_list_them(built: Path) -> None:
    _, css = joined(built)
    assert css.index("--ink:#1b1b1b") < css.index(".door{") < css.index("@media print")
    assert "Colours of the small site" not in css


def test_every_page_links_to_it_at_its_own_depth(built: Path) -> None:
    name, _ = joined(built)
    found = {
        page.path: re.findall(r'href="([^"]*stylesheets/site[^"]*)"', page.html)
        for page in pages(built)
    }
    assert found == {
        "404.html": [f"/projet/stylesheets/{name}"],
        "contacts/index.html": [f"../stylesheets/{name}"],
        "index.html": [f"stylesheets/{name}"],
        "reglement/index.html": [f"../stylesheets/{name}"],
    }


def test_the_theme_sheet_stays_apart_and_first(built: Path) -> None:
    joined(built)
    sheets = re.findall(
        r'rel="stylesheet" href="([^"]*)"', (built / "index.html").read_text("utf-8")
    )
    assert [re.sub(r"\.[0-9a-f]{8}\.", ".", sheet) for sheet in sheets] == [
        "assets/stylesheets/main.min.css",
        "stylesheets/site.css",
    ]


def test_its_name_changes_with_its_content_only(write_site: WriteSite) -> None:
    def name_for(css: str) -> str:
        site = write_site({"index.html": link("stylesheets/a.css"), "stylesheets/a.css": css})
        name, _ = joined(site)
        (site / "stylesheets" / name).unlink()
        return name

    assert name_for("a{b:c}") == name_for("a { b: c } /* same */") != name_for("a{b:d}")


def test_a_picture_named_by_a_sheet_is_still_found(built: Path) -> None:
    _, css = joined(built)
    assert 'url("../images/dot.svg")' in css
    assert (built / "stylesheets/../images/dot.svg").is_file()


@pytest.mark.parametrize(
    ("css", "shorter"),
    [
        ("a { width: calc(1rem + (2px * 3)) }", "a{width:calc(1rem + (2px * 3))}"),
        (".b { & .c { x: y } &:hover { x: y } }", ".b{& .c{x:y}&:hover{x:y}}"),
        (".b { > :hover { x: y } }", ".b{>:hover{x:y}}"),
        (".b { .c :not(.d) { x: y } }", ".b{.c *:not(.d){x:y}}"),
        ("@layer l { .b ::before { x: y } }", "@layer l{.b *::before{x:y}}"),
        ("@media (width >= 60em) { a { x: url(#f) } }", "@media (width>=60em){a{x:url(#f)}}"),
        ('.b { color: red; content: " a :b " }', '.b{color:red;content:" a :b "}'),
    ],
)
def test_a_sheet_says_the_same_once_minified(css: str, shorter: str) -> None:
    assert minified(css) == shorter


@pytest.mark.parametrize(
    "others", [["stylesheets/b.css", "stylesheets/a.css"], ["stylesheets/a.css"], []]
)
def test_a_page_that_lists_other_sheets_breaks_the_build(
    write_site: WriteSite, others: list[str]
) -> None:
    site = write_site(
        {
            "index.html": link("stylesheets/a.css", "stylesheets/b.css"),
            "other.html": link(*others),
            "stylesheets/a.css": "",
            "stylesheets/b.css": "",
        }
    )
    with pytest.raises(DataError, match=r"other.html:1:1 — feuilles de style : "):
        join_stylesheets(site)


def test_an_import_in_a_sheet_breaks_the_build(write_site: WriteSite) -> None:
    site = write_site(
        {"index.html": link("stylesheets/a.css"), "stylesheets/a.css": '\n@import "b.css";'}
    )
    with pytest.raises(DataError, match=r"stylesheets/a\.css:2:1 — « @import »"):
        join_stylesheets(site)

from __future__ import annotations

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.markup import Element, elements
from macros.ground.finishing.site_files import BuiltPage


def read(html: str, *, only_suspect: bool = False) -> list[Element]:
    return list(elements(BuiltPage("page/index.html", html), only_suspect=only_suspect))


def test_yields_each_start_tag_with_its_attributes() -> None:
    found = read("<!doctype html><!-- <b> --><A HREF='x' data-k=v disabled >t</A><br/>")
    assert [(element.name, element.attributes) for element in found] == [
        ("a", {"href": "x", "data-k": "v", "disabled": ""}),
        ("br", {}),
    ]


def test_reads_attribute_values_as_a_browser_does() -> None:
    assert read('<a title="&#34; onload=&quot;x">')[0].attributes == {"title": '" onload="x'}


def test_keeps_the_first_of_two_attributes_of_the_same_name() -> None:
    assert read('<a href="first" HREF="second">')[0].attributes == {"href": "first"}


def test_takes_escaped_markup_for_text() -> None:
    assert read("<p>&lt;script&gt;alert()&lt;/script&gt; 2 < 3</p>")[0].name == "p"
    assert len(read("<p>&lt;script&gt;alert()&lt;/script&gt; 2 < 3</p>")) == 1


def test_takes_a_tag_written_inside_an_attribute_for_text() -> None:
    assert [element.name for element in read('<a title="<script>">x</a>')] == ["a"]


def test_gives_the_content_of_a_script_and_sees_no_tag_in_it() -> None:
    found = read('<script type="module">if (a<b) c("<img>")</script><i>')
    assert [(element.name, element.text) for element in found] == [
        ("script", 'if (a<b) c("<img>")'),
        ("i", ""),
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x>',
        '<a href="x"onload="y">',
        "<a href=\"x' onload=y>",
        '<img src="x" "onload="y">',
        "<script>never closed",
        "<!-- never closed",
        "<!-- a --!> <b> -->",
        "<!--> <b> -->",
        "<script><!-- <script> </script> --></script>",
        "<a <b>",
        "<?php ?>",
        "<![CDATA[ <b> ]]>",
    ],
)
@pytest.mark.parametrize("only_suspect", [False, True])
def test_refuses_what_browsers_and_readers_could_take_differently(
    html: str, *, only_suspect: bool
) -> None:
    with pytest.raises(DataError, match=r"page/index.html:1:\d+ — balise mal écrite"):
        read(html, only_suspect=only_suspect)


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "<STYLE media=x>",
        "<p class=a Style>",
        "<svg ONload = y>",
        '<a id="b" href=" &#106;">',
        "<a href=JAVA>",
    ],
)
def test_passes_over_no_tag_that_may_be_faulty(tag: str) -> None:
    end = "</script>" if tag == "<script>" else "</style>" if "STYLE" in tag else ""
    html = f'2 < 3 <i title="<p style=x>">{tag}{end}</i><b data-on="x on j">'

    assert read(html, only_suspect=True) == [read(html)[1]]


def test_says_at_which_line_and_column_the_faulty_tag_is() -> None:
    with pytest.raises(DataError, match=r"page/index\.html:2:4"):
        read('<p>\n<b><a href="x>')

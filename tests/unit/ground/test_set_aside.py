from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.ground.set_aside import set_aside

PAGE = '<header id="haut">\n<p>a</p>\n</header>\n\n## Partie\n\n<p id="bas">**b**</p>\n'


def test_what_is_html_is_kept_out_of_markdown() -> None:
    assert set_aside(PAGE).markdown == "<!--0-->\n\n## Partie\n\n<!--1-->"


def test_what_is_html_comes_back_as_it_was_written() -> None:
    aside = set_aside(PAGE)

    html = aside.put_back("<!--0-->\n<h2>Partie</h2>\n<!--1-->")

    assert html == '<header id="haut">\n<p>a</p>\n</header>\n<h2>Partie</h2>\n<p id="bas">**b**</p>'


def test_html_that_looks_like_a_place_is_left_alone() -> None:
    aside = set_aside("<p><!--1--></p>\n\n<i>b</i>")

    assert aside.put_back("<!--0-->") == "<p><!--1--></p>"


def test_the_parts_to_which_links_may_lead_are_known() -> None:
    assert set_aside(PAGE).ids == {"haut", "bas"}


CALLED = "<div>\n<p>a</p>\n</div>"
LINK = '<a href="b">b</a>'


def test_in_a_text_the_blocks_of_its_components_are_set_aside_alone() -> None:
    page = f"{CALLED}\n\n{LINK}\n\nUn {LINK}.\n\n```\n\n<div>c</div>\n\n```"

    assert set_aside(page, made={CALLED, LINK}).markdown == page.replace(CALLED, "<!--0-->")


def test_what_components_made_comes_back_after_what_was_set_aside_before() -> None:
    before = set_aside(PAGE)

    aside = set_aside(f"{before.markdown}\n\n{CALLED}", before, {CALLED})

    assert aside.markdown == f"{before.markdown}\n\n<!--2-->"
    assert aside.put_back(aside.markdown) == f"{before.put_back(before.markdown)}\n\n{CALLED}"


BLOCKS = st.lists(st.sampled_from(["## Titre", "Un texte.", "<p>a</p>", '<b id="c">\n</b>']))


@given(BLOCKS)
def test_what_is_set_aside_and_put_back_is_the_same_page(blocks: list[str]) -> None:
    page = "\n\n".join(blocks)
    aside = set_aside(page)

    assert aside.put_back(aside.markdown) == page

"""What can be found of a page: its words, apart, under the anchor that leads to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.search.passages import LONGEST, Passage, passages


@pytest.mark.parametrize(
    "html",
    [
        "<dl><dt>Suppléance</dt><dd>Hugo</dd></dl>",
        "<p>Suppléance<br>Hugo</p>",
        "<div>Suppléance</div><div>Hugo</div>",
        "<table><tr><td>Suppléance</td><td>Hugo</td></tr></table>",
        "<details><summary>Suppléance</summary>Hugo</details>",
        "<span>Suppléance</span><span>Hugo</span>",
    ],
)
def test_a_space_stands_wherever_a_tag_stood(html: str) -> None:
    assert passages(html) == [Passage("", "", "Suppléance Hugo")]


def test_french_wants_no_space_where_a_tag_stood_before_a_sign() -> None:
    html = "<p>L’<strong>acheteur</strong>, «\u202f<em>lui</em>\u202f» (<a>ici</a>).</p>"

    assert passages(html) == [Passage("", "", "L’acheteur, «\u202flui\u202f» (ici).")]


def test_a_part_is_found_under_the_anchor_of_its_heading() -> None:
    html = """<h1>Titre</h1><p>Avant</p>
      <h2 id="un">Un<a class="headerlink" href="#un">#</a></h2><p>Premier</p><h3>Sans ancre</h3>
      <h2 id="deux">Deux</h2><p>Second</p>"""

    assert passages(html) == [
        Passage("", "Titre", "Avant"),
        Passage("un", "Un", "Premier Sans ancre"),
        Passage("deux", "Deux", "Second"),
    ]


def test_a_card_is_a_part_to_its_end_and_what_follows_is_of_the_part_around() -> None:
    html = """<h2 id="liste">Liste</h2><ul>
      <li id="a"><p>Insigne</p><h3>Carte A</h3>Hugo</li><li id="b"><h3>Carte B</h3></li></ul>Fin"""

    assert passages(html) == [
        Passage("", "", ""),
        Passage("liste", "Liste", "Fin"),
        Passage("a", "Carte A", "Insigne Hugo"),
        Passage("b", "Carte B", ""),
    ]


def test_an_id_without_a_heading_opens_no_part() -> None:
    html = '<h2 id="deux">Deux</h2><div id="exemple">Dedans</div><p>Après</p>'

    assert passages(html)[1] == Passage("deux", "Deux", "Dedans Après")


def test_what_is_left_out_is_not_found() -> None:
    html = """<p>Vu</p><div data-search-exclude>A<div>B</div>C</div><p hidden>D</p>
      <template>E</template><script>F</script><nav>G</nav><svg><title>H</title></svg><p>lu</p>"""

    assert passages(html) == [Passage("", "", "Vu lu")]


def test_text_that_looks_like_a_tag_is_text() -> None:
    assert passages("<p>&lt;b&gt; R&amp;D</p>") == [Passage("", "", "<b> R&D")]


def test_a_long_part_is_cut_after_a_sentence() -> None:
    sentence = f"{'mot ' * 100}fin."

    texts = [passage.text for passage in passages(f'<h2 id="a">A</h2>{f"{sentence} " * 3}')]

    assert texts == ["", sentence, sentence, sentence]


@given(st.lists(st.text("abc. é", min_size=1, max_size=900), max_size=5))
def test_no_word_is_lost_nor_passage_too_long(texts: list[str]) -> None:
    found = passages("".join(f"<p>{text}</p>" for text in texts))

    assert max(len(passage.text) for passage in found) <= LONGEST
    together = "".join(passage.text for passage in found)
    assert together.replace(" ", "") == "".join(texts).replace(" ", "")

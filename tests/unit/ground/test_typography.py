from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.typography import NARROW, NO_BREAK, typeset, typeset_markdown

TEXTS = st.text() | st.text(alphabet="ab1 «»'’!?;:.…%€n°\u202f\u00a0\n[](){}`<>\"")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("l'acheteur", "l’acheteur"),
        ("Qui ? Quoi ! Ceci ; cela : voilà", "Qui_? Quoi_! Ceci_; cela_: voilà"),
        ("« mot »", "«_mot_»"),
        ("«mot»", "«_mot_»"),
        ("«\u202fmot\u202f»", "«_mot_»"),
        ("«\u00a0mot\u00a0»", "«_mot_»"),
        ("dit : « oui » !", "dit_: «_oui_»_!"),
        ("1 000 000 €", "1_000_000~€"),
        ("sous 15 jours", "sous 15~jours"),
        ("90 % des factures", "90~% des factures"),
        ("la loi n° 95-125", "la loi n°~95-125"),
        ("et cetera...", "et cetera…"),
        ("01 99 00 12 34", "01 99 00 12 34"),
        ("https://legifrance.example/a:b?c", "https://legifrance.example/a:b?c"),
        ("de 9:00 à 17:00", "de 9:00 à 17:00"),
        ("Il a 3 journaux", "Il a 3 journaux"),
    ],
)
def test_a_text_is_set_as_in_french(written: str, shown: str) -> None:
    assert typeset(written) == shown.replace("_", NARROW).replace("~", NO_BREAK)


@given(TEXTS)
def test_setting_a_text_twice_changes_nothing_more(text: str) -> None:
    once = typeset(text)

    assert typeset(once) == once


@given(TEXTS)
def test_only_spaces_apostrophes_and_dots_change(text: str) -> None:
    def bare(value: str) -> str:
        unspaced = value.replace(" ", "").replace(NARROW, "").replace(NO_BREAK, "")
        return unspaced.replace("'", "’").replace("...", "…")

    assert bare(typeset(text)) == bare(text)


@pytest.mark.parametrize(
    "kept",
    [
        "`l'ordre !`",
        "```\nl'ordre !\n```",
        "~~~\nl'ordre !\n~~~",
        "  ```\n  l'ordre !\n  ```",
        "# Un titre { title='l'ordre !' }",
        "{{ contact_card('l-ordre') }}",
        "{% raw %}",
        "[x](aide.md 'l'ordre !')",
        '<a title="l\'ordre !">',
    ],
)
def test_what_is_not_prose_stays_as_it_is(kept: str) -> None:
    assert typeset_markdown(f"l'un\n{kept}\nl'autre") == f"l’un\n{kept}\nl’autre"


@given(TEXTS)
def test_setting_a_page_twice_changes_nothing_more(text: str) -> None:
    once = typeset_markdown(text)

    assert typeset_markdown(once) == once


def test_an_apostrophe_of_an_address_is_kept() -> None:
    assert (
        typeset("l'adresse d'accueil, o'neil@a.example") == "l’adresse d’accueil, o'neil@a.example"
    )

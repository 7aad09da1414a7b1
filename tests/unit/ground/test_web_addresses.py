"""What looks like an address in a text, and where a line may break it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.web_addresses import WEB_ADDRESS, pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Confirmez ici : connexion.boite-pleine.example. Merci", "connexion.boite-pleine.example"),
        ("« urssaf.fr.acces-7.example »", "urssaf.fr.acces-7.example"),
        ("Camille, camille.exemple@ma-messagerie.example", "camille.exemple@ma-messagerie.example"),
        ("(https://a.example/une/page.html).", "https://a.example/une/page.html"),
        ("sur Cybermalveillance.gouv.fr, ou", "Cybermalveillance.gouv.fr"),
    ],
)
def test_an_address_is_found_without_the_end_of_its_sentence(text: str, found: str) -> None:
    assert WEB_ADDRESS.findall(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["finit par « .example »", "3.14", "S.A.R.L.", "art. L. 441-9", "Oui. Non.", "12.5Mo"],
)
def test_other_words_with_dots_are_not_addresses(text: str) -> None:
    assert WEB_ADDRESS.findall(text) == []


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("urssaf.fr", ["urssaf.fr"]),
        ("urssaf.fr.acces-7.example", ["urssaf", ".fr", ".acces-7.example"]),
        ("a.b@c-d.example", ["a", ".b", "@c-d.example"]),
        ("https://a.b.example/c/d.html", ["https://a", ".b.example", "/c", "/d.html"]),
    ],
)
def test_a_line_ends_before_a_dot_and_never_within_the_last_two_labels(
    address: str, parts: list[str]
) -> None:
    assert pieces(address) == parts


LABELS = st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True), min_size=1, max_size=5)


@given(LABELS, st.sampled_from(["fr", "example"]))
def test_no_label_is_ever_cut(labels: list[str], end: str) -> None:
    *before, last = pieces(".".join([*labels, end]))

    assert last.lstrip(".") == f"{labels[-1]}.{end}"
    assert [part.lstrip(".") for part in before] == labels[:-1]

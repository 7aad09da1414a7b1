"""What the index is made of, asked by the very script that asks it in a browser."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.ground.search.index import FoundPage, OtherWords, files
from macros.ground.search.passages import Passage
from macros.ground.search.words import words
from tests.search import SHOWN, ask


def a_page(url: str, text: str, title: str = "", **given: Any) -> FoundPage:
    return FoundPage(url, title, [Passage("", title, text)], **given)


def answers(
    folder: Path, pages: Sequence[FoundPage], queries: list[str], *others: OtherWords
) -> list[list[str]]:
    """Return the addresses of what each of `queries` finds."""
    for file in folder.iterdir():
        file.unlink()
    for name, text in files(pages, others):
        (folder / name).write_text(text, encoding="utf-8")
    return [answer["found"] for answer in ask(folder, queries)]


def found(folder: Path, pages: Sequence[FoundPage], query: str, *others: OtherWords) -> list[str]:
    return answers(folder, pages, [query], *others)[0]


def test_a_title_comes_before_a_text(tmp_path: Path) -> None:
    pages = [a_page("/a/", "facture " * 9), a_page("/b/", "autre", "Facture"), a_page("/c/", "")]

    assert found(tmp_path, pages, "factures") == ["/b/", "/a/"]


def test_a_page_that_weighs_more_comes_first(tmp_path: Path) -> None:
    pages = [a_page("/a/", "facture", weight=0.7), a_page("/b/", "facture")]

    assert found(tmp_path, pages, "facture") == ["/b/", "/a/"]


def test_all_words_are_asked_for_else_as_many_as_can_be(tmp_path: Path) -> None:
    pages = [a_page("/a/", "facture"), a_page("/b/", "facture rouge"), a_page("/c/", "bleue")]

    assert found(tmp_path, pages, "facture rouge") == ["/b/"]
    assert found(tmp_path, pages, "bleue inconnue") == ["/c/"]


@pytest.mark.parametrize("query", ["R&D", "r & d", "C++", "C#"])
def test_a_name_with_a_sign_is_found_whole(tmp_path: Path, query: str) -> None:
    name = query.replace(" ", "").upper()
    pages = [a_page("/a/", "", f"Le service {name}"), a_page("/b/", "C, D, R et d’autres")]

    assert found(tmp_path, pages, query) == ["/a/"]


def test_other_words_lead_to_what_is_said(tmp_path: Path) -> None:
    pages = [a_page("/a/", "Votre facture n’est pas payée."), a_page("/b/", "payée")]

    others = OtherWords(("facture n'est pas payée", "impayé"))
    assert found(tmp_path, pages, "impayés", others) == ["/a/"]


def test_other_words_lead_to_their_page_first(tmp_path: Path) -> None:
    pages = [a_page("/a/", "Un impayé, un impayé."), a_page("/b/", "Rien de tel.")]

    assert found(tmp_path, pages, "impayé", OtherWords(("impayé",), "/b/")) == ["/b/", "/a/"]


@pytest.mark.parametrize("query", ["mediateru", "médiateuur", "meidateur", "médiatuer"])
def test_a_slip_of_the_finger_is_forgiven(tmp_path: Path, query: str) -> None:
    pages = [a_page("/a/", "Le médiateur interne"), a_page("/b/", "Les autres mots du site")]

    assert found(tmp_path, pages, query) == ["/a/"]


def test_a_number_is_never_taken_for_another(tmp_path: Path) -> None:
    pages = [a_page("/a/", "01 99 00 50 50")]

    assert answers(tmp_path, pages, ["01 99 00 50 51", "01 99 00", "0199005050"]) == [
        [],
        ["/a/"],
        ["/a/"],
    ]


LETTERS = "abeéstœ' -&0123"
TEXTS = st.lists(st.text(LETTERS, max_size=40), min_size=1, max_size=4)


@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_word_finds_its_page(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]
) -> None:
    pages = [
        FoundPage(f"/{i}/", "", [Passage("", "", text) for text in passages])
        for i, passages in enumerate(texts)
    ]
    asked = [
        (f"{word} ", f"/{i}/")  # it is not being typed
        for i, passages in enumerate(texts)
        for text in passages
        for word in text.split()
        if any(read.parts for read in words(word))
    ]

    given = answers(tmp_path_factory.mktemp("index"), pages, [word for word, _ in asked])

    assert [word for (word, url), urls in zip(asked, given, strict=True) if url not in urls] == []


def test_a_file_is_a_script_that_calls_a_function() -> None:
    made = dict(files([a_page("/a/", "</script> « \u2028 »")], []))

    name, content = json.loads(f"[{made['t0-0.js'].removeprefix('trouve(').removesuffix(')')}]")
    assert (name, content) == ("t0-0", ["", ["/a/", "", "</script> « \u2028 »"]])


ENTITIES = 2_000
# Bytes, compressed: a first query at that size, without the script.
MOST_AT_THAT_SIZE = 34_000


def an_entity(number: int) -> FoundPage:
    """Return the page of an entity, with what such pages all say and what this one alone does."""
    phone = f"01 99 00 {number // 100:02} {number % 100:02}"
    return FoundPage(
        f"/contacts/mesure-{number}/",
        f"Exemple Énergie {number}",
        [
            Passage("", f"Exemple Énergie {number}", "Une filiale qui achète des travaux."),
            Passage(
                "a-qui-parler",
                "À qui parler",
                f"Correspondant PME Camille Modèle, {phone}, pme{number}@energie.example. "
                "Permanence lundi au vendredi. Langues français et anglais. Contact vérifié.",
            ),
        ],
    )


def test_a_first_query_stays_light_among_two_thousand_pages(tmp_path: Path) -> None:
    for name, text in files([an_entity(number) for number in range(ENTITIES)], []):
        (tmp_path / name).write_text(text, encoding="utf-8")
    queries = ["contact", "correspondant pme", "exemple énergie 1734", "01 99 00 17 34", "modele"]

    answers = ask(tmp_path, queries, SHOWN)

    assert [answer["bytes"] for answer in answers if answer["bytes"] > MOST_AT_THAT_SIZE] == []
    assert answers[2]["found"][0].startswith("/contacts/mesure-1734/")
    assert answers[3]["found"] == ["/contacts/mesure-1734/#a-qui-parler"]

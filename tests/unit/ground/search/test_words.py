"""What a word is for the search, the same when the index is made and when it is asked."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.ground.search.words import SMALL, fold, stem, words
from tests.each import some_of
from tests.node import told_by
from tests.sites import ROOT

IN_THE_BROWSER = Path(__file__).with_name("words.js")

# What French words begin and end with: enough of both for each rule of the stemmer to be met.
BEGINNINGS = """
abandonn achet admir affair ag aim al ambi amus appel appuy atten aur avan balay bal bat bru cach
cal capit cass chang chant charg chev citoyen clar class commen compl conclu confiden connaiss
constitu contr coul cour créat cré cuis dang déc défin délég démarr dess dét dir discr dur écl écol
effac élég emploi ent envoy épais ess étud évalu éventu exam expér fabriqu fam fid fin form franç
gag gouvern habit heur hon ident imag impay import inform intér inven jou jug labor lég lib log
majeur mal mang march médi ment mobil mod mont nat nég nomm nouv obl occup offi opér organ ouv pai
parl partag pass pay perd personn pos prat préf présid prév profess prot qual quest rapp réal réc
réclam référ régl remplac répond respons rest sav séc serv signal soci sign surv tend trait tutor
util val vend véri vol voyag arriv bless cass coup dans ferm gard lav mont pouss roul trouv
"""
ENDINGS = """
- e es s er ez é ée és ées ai ais ait ions iez aient a as ons ont eur euse eurs euses ateur atrice
ation ations ement ements ment ments amment emment ité ités if ive ifs ives ique iques isme iste
istes able ables ance ances ence ences eux ier ière iers ières ion ions oir oire ure ures el elle
els elles al ale aux ales an ane en enne ois oise ence logie usion ution abilité icité ivité issait
issant ir is it irent issement ée-e
"""


def words_of_the_repository() -> set[str]:
    """Return the words of the data and of the pages."""
    files = [*ROOT.glob("data/**/*.yml"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("guides/**/*.md")]
    return {word for file in files for word in re.findall(r"\w+", file.read_text(encoding="utf-8"))}


def read_in_the_browser(texts: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told_by(IN_THE_BROWSER, {"texts": texts, "small": sorted(SMALL)})
    return found


def read_here(text: str) -> dict[str, Any]:
    return {
        "folded": fold(text),
        "words": [[list(word.parts), word.joined] for word in words(text)],
    }


def test_both_sides_say_the_same_of_twenty_thousand_words() -> None:
    formed = {
        beginning + ending.strip("-")
        for beginning, ending in product(BEGINNINGS.split(), ENDINGS.split())
    }
    every = sorted(formed | words_of_the_repository())

    assert len(every) >= 20_000
    asked = some_of(every)
    assert read_in_the_browser(asked) == [read_here(word) for word in asked]


SIGNS = "aàâçéèêëîïôœùûüæøłßAÉÇŒ019 '’-‐&+#.()@\u00a0\u202f\u00ad\u200b"


@settings(max_examples=5)
@given(st.lists(st.text(SIGNS, max_size=30), min_size=100, max_size=300))
def test_both_sides_read_the_same_words_in_any_text(texts: list[str]) -> None:
    assert read_in_the_browser(texts) == [read_here(text) for text in texts]


@given(st.text(st.characters(max_codepoint=0x2FFF)))
def test_what_is_folded_once_is_folded_for_good(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def spellings(text: str) -> set[str]:
    return {spelling for word in words(text) for spelling in (*word.parts, word.joined) if spelling}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("litiges", "litige"),
        ("médiateurs internes", "mediateur interne"),
        ("impayées", "impayé"),
        ("Œuvre", "oeuvre"),
        ("Łukasiewicz", "Lukasiewicz"),
        ("Straße", "strasse"),
        ("l’acheteur", "acheteur"),
        ("lorsqu’on achète", "achete"),
        ("R & D", "r&d"),
        ("0199005050", "+33 1 99 00 50 50"),
        ("01.99.00.50.50", "01 99 00 50 50"),
        ("0033 (0)1 99 00 50 50", "01-99-00-50-50"),
        ("+596 596 61 23 45", "05 96 61 23 45"),
        ("11\u202f021", "11021"),
        ("000 000 018 00010", "00000001800010"),
        ("36 46", "3646"),
    ],
)
def test_what_is_written_in_two_ways_is_one(one: str, other: str) -> None:
    assert spellings(one) == spellings(other) != set()


@pytest.mark.parametrize(
    ("written", "typed"),
    [("aujourd’hui", "aujourdhui"), ("porte-monnaie", "portemonnaie"), ("R&D", "RD")],
)
def test_an_apostrophe_or_a_hyphen_may_be_left_out(written: str, typed: str) -> None:
    assert spellings(typed) <= spellings(written)
    assert spellings(written) >= {stem(part) for part in ("porte", "monnaie") if part in written}


@pytest.mark.parametrize("name", ["C#", "C++", "R&D"])
def test_a_name_of_one_letter_and_a_sign_is_whole(name: str) -> None:
    assert fold(name) in spellings(f"Le service {name}, ici")


@pytest.mark.parametrize("text", ["&", "« ' »", "le la les", "l’", "…", ""])
def test_what_says_nothing_has_no_spelling(text: str) -> None:
    assert spellings(text) == set()

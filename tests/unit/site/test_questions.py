"""What pages of every trade ask of the site."""

from __future__ import annotations

import pytest

from macros.site.questions import legal_sentences
from tests.builders import a_legal_sentence, a_site, an_organisation


@pytest.mark.parametrize(("regime", "shown"), [("private", ["a", "c"]), ("public", ["b", "c"])])
def test_a_legal_sentence_shows_under_its_regime_only(regime: str, shown: list[str]) -> None:
    site = a_site(
        organisation=an_organisation(purchasing_regime=regime),
        legal=[
            a_legal_sentence(id="a", regimes=["private"]),
            a_legal_sentence(id="b", regimes=["public"]),
            a_legal_sentence(id="c"),
        ],
    )

    assert [sentence.id for sentence in legal_sentences(site, ("a", "b", "c"))] == shown

"""The law that contracts obey: an entity may have its own, which wins over the organisation's."""

from __future__ import annotations

import pytest

from macros.ground.site import Site
from macros.site.models.legal import LegalSentence
from macros.suppliers.models.entity import Entity
from macros.suppliers.regimes import (
    contracts_of,
    contracts_told,
    legal_sentences,
    regime_of,
    regimes,
)
from tests.builders import a_legal_sentence, a_site, an_entity, an_organisation

IDS = ("a", "b", "c")
LAW = [
    a_legal_sentence(id="a", regimes=["private"]),
    a_legal_sentence(id="b", regimes=["public"]),
    a_legal_sentence(id="c"),
]


def a_mixed_group() -> Site:
    """Return a private group of which one part buys as a public body, and one below it."""
    return a_site(
        legal=LAW,
        entities=[
            an_entity(id="groupe"),
            an_entity(id="regie", parent="groupe", purchasing_regime="public"),
            an_entity(id="atelier", parent="regie"),
            an_entity(id="filiale", parent="atelier", purchasing_regime="private"),
        ],
    )


@pytest.mark.parametrize(("regime", "shown"), [("private", ["a", "c"]), ("public", ["b", "c"])])
def test_a_legal_sentence_shows_under_its_regime_only(regime: str, shown: list[str]) -> None:
    site = a_site(organisation=an_organisation(purchasing_regime=regime), legal=LAW)

    assert [sentence.id for sentence in legal_sentences(site, IDS)] == shown


@pytest.mark.parametrize(
    ("entity", "regime"),
    [("groupe", "private"), ("regie", "public"), ("atelier", "public"), ("filiale", "private")],
)
def test_an_entity_has_its_own_regime_or_the_nearest_above(entity: str, regime: str) -> None:
    site = a_mixed_group()

    assert regime_of(site, site[Entity][entity]) == regime


def test_a_mixed_group_shows_the_law_of_all_its_contracts() -> None:
    assert [sentence.id for sentence in legal_sentences(a_mixed_group(), IDS)] == list(IDS)


@pytest.mark.parametrize(
    ("sentence", "told"), [("a", "Contrats privés"), ("b", "Contrats publics"), ("c", "")]
)
def test_a_mixed_group_names_the_contracts_of_each_sentence(sentence: str, told: str) -> None:
    site = a_mixed_group()

    assert contracts_told(site, site[LegalSentence][sentence]) == told


def test_a_group_of_one_regime_names_none() -> None:
    site = a_site(legal=LAW)

    assert len(regimes(site)) == 1
    assert {contracts_told(site, s) for s in legal_sentences(site, IDS)} == {""}
    assert {contracts_of(site, entity) for entity in site[Entity].values()} == {""}


def test_an_entity_of_a_mixed_group_says_its_contracts() -> None:
    site = a_mixed_group()

    assert contracts_of(site, site[Entity]["atelier"]) == "Contrats publics"

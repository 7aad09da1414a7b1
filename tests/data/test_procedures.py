"""What a procedure says of two mediators at once cannot be misread."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from macros.suppliers.directory import contact_of_group
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.orientation import Card, Orientation
from macros.suppliers.models.procedure import Procedure
from macros.suppliers.models.role import Role
from tests.conftest import TODAY
from tests.sites import real_site

SITE = real_site(TODAY)[0]
INSIDE, OUTSIDE = "médiateur interne", "national ou régional"
# « Il », « C'est lui » at the start of a sentence: which of the two?
PRONOUN = re.compile(r"(?:^|[.!?:] )(?:Il |Lui |C’est lui)")


def _passages() -> Iterator[tuple[str, str]]:
    """Yield each passage of the pages for suppliers with what surrounds it."""
    for procedure in SITE[Procedure].values():
        for step in procedure.steps:
            yield f"{step.title} {step.actor}", step.text
        for route in procedure.routes:
            for branch in route.branches:
                yield f"{route.title} {branch.title}", branch.text
    for role in SITE[Role].values():
        for mission in role.missions:
            for words in (mission.text, *mission.points):
                yield mission.title, words or ""


TWO_MEDIATORS = [
    text for around, text in _passages() if INSIDE in f"{around} {text}" and OUTSIDE in text
]


def test_some_passages_speak_of_both() -> None:
    assert TWO_MEDIATORS


@pytest.mark.parametrize("text", TWO_MEDIATORS)
def test_a_passage_on_two_mediators_names_which_one_acts(text: str) -> None:
    assert not PRONOUN.search(text)


def _named(card: Card) -> list[str]:
    """Return the contacts whose function the card says in full."""
    contacts = SITE[Contact].values()
    return [c.id for c in contacts if c.function.casefold() in card.who.casefold()]


TRIAGE = SITE.find(Orientation)
NAMING = [card for card in (TRIAGE.cards if TRIAGE else ()) if _named(card)]


def test_some_cards_name_a_function() -> None:
    assert NAMING


@pytest.mark.parametrize("card", NAMING, ids=lambda card: card.id)
def test_a_card_that_names_a_function_leads_to_it(card: Card) -> None:
    of_role = contact_of_group(SITE, SITE[Role][card.role]).id if card.role else None

    assert _named(card) == [card.contact or of_role]

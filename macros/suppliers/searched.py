"""What visitors type to find a contact whose card says it in other words."""

from __future__ import annotations

from functools import lru_cache

from macros.ground.search.words import words
from macros.ground.site import Site
from macros.site.models.search_words import SearchWords
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.role import Role


def searched_words(site: Site, contact: Contact) -> list[str]:
    """Return the words of search.yml that lead to `contact`.

    They do when what they stand for is said of its role, or by a card of « Où frapper ? » that
    leads to it: « impayé » stands for « facture n'est pas payée ».
    """
    told = _stems_of_role(site, contact.role) | _stems_of_cards(site, contact.role, contact.id)
    return [
        word
        for entry in site[SearchWords].values()
        if any(_stems(said) <= told for said in entry.said)
        for word in entry.words
    ]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for word in words(text) for stem in word.parts)


@lru_cache(maxsize=8)  # the same for each contact of a role
def _stems_of_role(site: Site, role_id: str) -> frozenset[str]:
    role = site[Role][role_id]
    return _stems(f"{role.title} {role.question} {role.summary}")


@lru_cache(maxsize=1_000)
def _stems_of_cards(site: Site, role_id: str, contact_id: str) -> frozenset[str]:
    triage = site.find(Orientation)
    told = [
        f"{card.title} {card.text} {card.who}"
        for card in (triage.cards if triage else ())
        if card.role == role_id or card.contact == contact_id
    ]
    return _stems(" ".join(told))

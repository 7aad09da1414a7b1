"""What visitors type to find a contact whose card says it in other words."""

from __future__ import annotations

from functools import lru_cache

from macros.ground.search.words import fold
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
    told = _told(site, contact.role, contact.id)
    return [
        word
        for entry in site[SearchWords].values()
        if any(fold(said) in told for said in entry.said)
        for word in entry.words
    ]


@lru_cache(maxsize=1_000)
def _told(site: Site, role_id: str, contact_id: str) -> str:
    """Return all that is said of a role and of the cards that lead there, folded."""
    role, triage = site[Role][role_id], site.find(Orientation)
    told = [role.title, role.question, role.summary]
    for card in triage.cards if triage else ():
        if role_id == card.role or contact_id == card.contact:
            told += [card.title, card.text, card.page.label if card.page else ""]
    return fold("\n".join(told))

"""The names by which others keep something of the site once it has left it: the whole list.

- `card_uid`: a contact, in address books;
- `event_uid`: a date of an entry of the data, in calendars;
- `node_id`: what a page tells of, for those who read its JSON-LD;
- the address of a page, in QR codes and texts that were pasted: `Edition.absolute`;
- the events of a plan, in calendars: `overrides/javascripts/shared/calendar.js`.

What each is made of, what it outlives, and among whom it is alone:
`guides/maintainers/identifiers.md`.
"""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_OID, NAMESPACE_URL, UUID, uuid5

from macros.ground.pages import Edition
from macros.site.models.organisation import Organisation

# The register of firms, Sirene, among the organisations that identify others (ISO/IEC 6523).
_SIRENE = "1.3.2"


def card_uid(edition: Edition, contact_id: str) -> str:
    """Return the URN of the card of a contact: from the SIREN of its organisation and its own id.

    Before the organisation has a SIREN, which a published site must have, the address of the site
    stands for it.
    """
    return f"urn:uuid:{uuid5(_owner(edition), contact_id)}"


def event_uid(edition: Edition, entry_id: str, event: str) -> str:
    """Return the UID of the `event` of an entry of the data, made as that of a card is."""
    return f"{uuid5(_owner(edition), f'{entry_id}/{event}')}@trait-d-union"


def _owner(edition: Edition) -> UUID:
    """Return who publishes: their SIREN, or the address of the site before they have one."""
    siren = edition.site.one(Organisation).siren
    if siren:
        return uuid5(NAMESPACE_OID, f"{_SIRENE}.{siren}")
    return uuid5(NAMESPACE_URL, edition.absolute("/"))


def node_id(edition: Edition, subject: Any, thing: str) -> str:
    """Return the IRI of the `thing` that the page of `subject`, or of that address, tells of."""
    return f"{edition.absolute(subject)}#{thing}"


def publisher_id(edition: Edition) -> str:
    """Return the IRI of the organisation that publishes the site."""
    return node_id(edition, "/", "organisation")

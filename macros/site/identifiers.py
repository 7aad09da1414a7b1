"""The names by which others keep something of the site once it has left it: the whole list.

- `card_uid`: a contact, in address books;
- `node_id`: what a page tells of, for those who read its JSON-LD;
- the address of a page, in QR codes and texts that were pasted: `Edition.absolute`;
- the events of a plan, in calendars: `overrides/javascripts/shared/calendar.js`.

What each is made of, what it outlives, and among whom it is alone:
`guides/maintainers/identifiers.md`.
"""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_OID, NAMESPACE_URL, uuid5

from macros.ground.pages import Edition
from macros.site.models.organisation import Organisation

# The register of firms, Sirene, among the organisations that identify others (ISO/IEC 6523).
_SIRENE = "1.3.2"


def card_uid(edition: Edition, contact_id: str) -> str:
    """Return the URN of the card of a contact: from the SIREN of its organisation and its own id.

    Before the organisation has a SIREN, which a published site must have, the address of the site
    stands for it.
    """
    siren = edition.site.one(Organisation).siren
    owner = (
        uuid5(NAMESPACE_OID, f"{_SIRENE}.{siren}")
        if siren
        else uuid5(NAMESPACE_URL, edition.absolute("/"))
    )
    return f"urn:uuid:{uuid5(owner, contact_id)}"


def node_id(edition: Edition, subject: Any, thing: str) -> str:
    """Return the IRI of the `thing` that the page of `subject`, or of that address, tells of."""
    return f"{edition.absolute(subject)}#{thing}"


def publisher_id(edition: Edition) -> str:
    """Return the IRI of the organisation that publishes the site."""
    return node_id(edition, "/", "organisation")

"""Where a contact is: the address of its card, that of its page, and that to write to."""

from __future__ import annotations

from macros.models.common import Address
from macros.models.contact import Contact
from macros.models.site import Site


def absolute(base_url: str, path: str) -> str:
    """Return the whole address of `path` ("/contacts/") on the site published at `base_url`."""
    return base_url.rstrip("/") + path


def card_path(contact: Contact) -> str:
    """Return the path of the vCard of `contact`."""
    return f"/contacts/{contact.id}.vcf"


def entity_path(entity_id: str) -> str:
    """Return the path of the page of an entity, which shows its contacts."""
    return f"/contacts/{entity_id}/"


def postal_address(site: Site, contact: Contact) -> Address | None:
    """Return where to write to `contact`: its own address, else that of its entity."""
    return contact.address or site.entities[contact.entity].address

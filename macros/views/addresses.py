"""Where things are on the site: paths from its root, and whole addresses."""

from __future__ import annotations

from macros.models.contact import Contact
from macros.models.entity import Entity
from macros.models.procedure import Procedure
from macros.models.role import Role

HOME = "/"
SUPPLIERS = "/contacts/"
ORIENTATION = "/orientation/"
GLOSSARY = "/glossaire/"


def absolute(base_url: str, path: str) -> str:
    """Return the whole address of `path` ("/contacts/") on the site published at `base_url`."""
    return base_url.rstrip("/") + path


def role_path(role: Role) -> str:
    """Return the path of the page of `role`."""
    return f"/{role.id}/"


def procedure_path(procedure: Procedure) -> str:
    """Return the path of the page of `procedure`."""
    return f"/procedures/{procedure.id}/"


def entity_path(entity: Entity) -> str:
    """Return the path of the page of `entity`, which shows its contacts."""
    return f"{SUPPLIERS}{entity.id}/"


def card_path(contact: Contact) -> str:
    """Return the path of the vCard of `contact`."""
    return f"{SUPPLIERS}{contact.id}.vcf"

"""The pages that suppliers read, and the files that they take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.ground.addresses import Address, All, Each, One
from macros.ground.pages import Edition, FileType, PageType, written
from macros.ground.site import Site
from macros.suppliers import json_ld
from macros.suppliers.directory import (
    contact_of_group,
    contacts_for,
    contacts_of_role,
    ranked_roles,
)
from macros.suppliers.exports.contacts_json import contacts_json, contacts_schema
from macros.suppliers.exports.qr_code import qr_code
from macros.suppliers.exports.vcard import vcard
from macros.suppliers.models.announcements import Announcement, Announcements, Medium
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Inclusion
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.procedure import Procedure
from macros.suppliers.models.role import Role
from macros.suppliers.ready_texts import ready_clause, ready_texts
from macros.suppliers.shelves import Shelves


def _contacts_of_entity(site: Site, entity: Entity) -> list[Contact]:
    """Return who answers in `entity`, role by role."""
    return [row for role in ranked_roles(site) for row in contacts_for(site, entity, role)]


def _contacts_of_inclusion(site: Site, inclusion: Inclusion) -> list[Contact]:
    named = dict.fromkeys(part.contact for part in inclusion.parts)
    return [site[Contact][contact_id] for contact_id in named]


def _announcements(edition: Edition, _announcements: Announcements) -> Mapping[str, Any]:
    texts = ready_texts(edition)
    media = ((medium, [t for t in texts if t.announcement.medium is medium]) for medium in Medium)
    return {
        "media": [(medium, ready) for medium, ready in media if ready],
        "codes": [(role, edition.absolute(role)) for role in ranked_roles(edition.site)],
    }


@dataclass(frozen=True)
class _MadeKnown(Each):
    """Each entry, where there is a page that makes it known."""

    def subjects(self, site: Site) -> Sequence[Any]:
        """Return the entries, or nothing without that page."""
        return super().subjects(site) if site.find(Announcements) else []


DIRECTORY = written(
    "docs/contacts/index.md",
    name="directory",
    contacts=lambda site, _: list(site[Contact].values()),
    json_ld=json_ld.directory,
    opens="Fournisseurs",
    is_beside=True,
    weight_in_search=1.4,
    is_wide=True,
)
# The other pages of the section stand below it, wherever their folder is.
_supplier_page = partial(PageType, parent=DIRECTORY.path)
ROLE = _supplier_page(
    name="role",
    path="/{}/",
    about=Each(Role, rank=lambda role: (role.rank, role.id)),
    contacts=contacts_of_role,
    json_ld=json_ld.role,
    is_beside=True,
)
PROCEDURES = _supplier_page(
    name="procedures",
    path="/procedures/",
    about=All(Procedure, rank=lambda procedure: procedure.rank),
    title=lambda _: "Comment faire",
    summary=lambda _: "Les démarches, pas à pas : ce qu'il faut préparer, les délais, qui sait.",
    is_beside=True,
)
ANNOUNCEMENTS = _supplier_page(
    name="announcements",
    path="/faire-connaitre/",
    about=One(Announcements),
    context=_announcements,
)
CULTURE = _supplier_page(
    name="culture",
    path="/culture-de-la-mediation/",
    about=One(Culture),
    context=lambda edition, _: {"clause": ready_clause(edition)},
)

ADDRESSES: tuple[Address, ...] = (
    _supplier_page(
        name="orientation",
        path="/orientation/",
        about=One(Orientation),
        is_beside=True,
    ),
    DIRECTORY,
    written("docs/contacts/donnees.md", name="open-data"),
    ROLE,
    PROCEDURES,
    PageType(
        name="procedure",
        path=f"{PROCEDURES.path}{{}}/",
        about=Each(Procedure, rank=lambda procedure: procedure.rank),
        json_ld=json_ld.procedure,
    ),
    _supplier_page(
        name="inclusion",
        path="/insertion-handicap/",
        about=One(Inclusion),
        contacts=_contacts_of_inclusion,
        is_beside=True,
    ),
    CULTURE,
    PageType(
        name="memo",
        path=f"{CULTURE.path}memo-acheteurs/",
        about=One(Culture),
        title=lambda culture: culture.memo.title,
        summary=lambda culture: culture.memo.summary,
        contacts=lambda site, culture: [site[Contact][culture.memo.contact]],
        context=lambda edition, culture: {"memo": culture.memo, "clause": ready_clause(edition)},
    ),
    ANNOUNCEMENTS,
    PageType(
        name="poster",
        path=f"{ANNOUNCEMENTS.path}affiche/{{}}/",
        parent=ANNOUNCEMENTS.path,
        about=_MadeKnown(Role),
        title=lambda role: f"Affiche : {role.title}",
        contacts=lambda site, role: [contact_of_group(site, role)],
        context=lambda edition, role: {"address": edition.absolute(role)},
        weight_in_search=0,  # the page of the role is found
        has_definitions=False,
    ),
    Address(name="announcement", path=f"{ANNOUNCEMENTS.path}#{{}}", about=Each(Announcement)),
    PageType(
        name="entity",
        path=f"{DIRECTORY.path}{{}}/",
        about=Each(Entity),
        title=lambda entity: entity.name,
        contacts=_contacts_of_entity,
        json_ld=json_ld.entity,
    ),
    PageType(
        name="shelf",
        path=f"{DIRECTORY.path}entites/{{}}/",
        about=Shelves(),
        parent=DIRECTORY.path,
        weight_in_search=0,  # the pages of the entities that it lists are found
    ),
    FileType(name="vcard", path=f"{DIRECTORY.path}{{}}.vcf", about=Each(Contact), content=vcard),
    FileType(name="contacts-json", path="/contacts.json", content=contacts_json),
    FileType(name="contacts-schema", path="/contacts.schema.json", content=contacts_schema),
    FileType(
        name="qr-code", path=f"{ANNOUNCEMENTS.path}{{}}.svg", about=Each(Role), content=qr_code
    ),
)

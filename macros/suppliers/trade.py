"""What suppliers read: roles, who holds them, procedures, and what makes them known."""

from __future__ import annotations

from macros.ground.components import Component, Named
from macros.ground.concepts import Concept, Folder, Listing, Single
from macros.ground.trade import Trade, declared_in
from macros.suppliers import (
    checks,
    directory,
    drawings,
    holes,
    independence,
    publication,
    regimes,
    searched,
    shelves,
    triage,
)
from macros.suppliers.exports.contacts_json import schema_fields
from macros.suppliers.models.announcements import Announcements
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Inclusion
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.procedure import Procedure, days
from macros.suppliers.models.role import Role
from macros.suppliers.pages import ADDRESSES

CONCEPTS = (
    Concept(
        file=Listing("entities.yml", "entities"),
        model=Entity,
        label="Les entités",
        feeds="L'annuaire et une page par entité.",
        noun="une entité",
    ),
    Concept(
        file=Folder("roles", each="role"),
        model=Role,
        label="Les rôles",
        feeds="Une page par rôle.",
        noun="un rôle",
    ),
    Concept(
        file=Folder("procedures", each="procedure"),
        model=Procedure,
        label="Les procédures",
        feeds="Une page par procédure.",
        noun="une procédure",
        is_optional=True,
    ),
    Concept(
        file=Single("orientation.yml"),
        model=Orientation,
        label="L'orientation",
        feeds="La page « Où frapper ? » : des questions, puis une fiche.",
        is_optional=True,
    ),
    Concept(
        file=Single("inclusion.yml"),
        model=Inclusion,
        label="L'insertion et le handicap",
        feeds="La page des SIAE, des ESAT, des EA et des TIH, chacun à part.",
        is_optional=True,
    ),
    Concept(
        file=Single("culture.yml"),
        model=Culture,
        label="La culture de la médiation",
        feeds="La page des actions menées en interne, et le mémo remis aux acheteurs.",
        is_optional=True,
    ),
    Concept(
        file=Single("announcements.yml"),
        model=Announcements,
        label="Faire connaître",
        feeds="La page des textes à coller et des codes QR à imprimer.",
        is_optional=True,
    ),
    Concept(
        file=Listing("contacts.yml", "contacts"),
        model=Contact,
        label="Les contacts",
        feeds="Les cartes de contact, l'annuaire, les fichiers .vcf et contacts.json.",
        noun="un contact",
    ),
)


TRADE = Trade(
    concepts=CONCEPTS,
    addresses=ADDRESSES,
    rules=declared_in(checks, independence, triage, holes),
    publication=declared_in(publication),
    components=(
        Component("contact_card", [Named("contact", "contacts")]),
        Component("contact_directory"),
        Component("contacts_of_role", [Named("role", "roles")]),
        Component("joindre", [Named("role", "roles")]),
        Component("joindre_roles"),
        Component("contacts_schema", more=lambda *_: {"fields": schema_fields()}),
    ),
    questions=declared_in(directory, drawings, regimes, searched, shelves),
    filters={"days": days},
)

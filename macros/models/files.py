"""Which file of `data/` holds which concept: the one table that reading and schemas follow."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.contact import Contact
from macros.models.entity import Entity
from macros.models.glossary import GlossaryTerm
from macros.models.legal import LegalSentence
from macros.models.link import Link
from macros.models.organisation import Organisation
from macros.models.orientation import Orientation
from macros.models.procedure import Procedure
from macros.models.record import Entry, Identified
from macros.models.role import Role
from macros.models.vocabularies import Vocabularies


@dataclass(frozen=True)
class Single:
    """A file that is one entry. `name` is that of its schema, `feeds` says what it shows.

    Without an optional file, the site has neither its pages nor a link to them.
    """

    file: str
    name: str
    model: type[Entry]
    label: str
    feeds: str
    is_optional: bool = False


@dataclass(frozen=True)
class Listing:
    """A file that lists entries under one field, each with an id of its own."""

    file: str
    name: str
    model: type[Identified]
    label: str
    feeds: str
    field: str
    is_optional: bool = False


@dataclass(frozen=True)
class Folder:
    """A folder of entries, one a file; the id of an entry is the name of its file."""

    file: str
    name: str
    model: type[Identified]
    label: str
    feeds: str
    is_optional: bool = False


DataFile = Single | Listing | Folder

ORGANISATION = Single(
    "organisation.yml",
    "organisation",
    Organisation,
    "L'organisation",
    "L'en-tête, le pied de page, les mentions légales et les engagements signés.",
)
VOCABULARIES = Single(
    "vocabularies.yml",
    "vocabularies",
    Vocabularies,
    "Les listes fermées",
    "Les mots que les autres fichiers choisissent, et les filtres de l'annuaire.",
)
ENTITIES = Listing(
    "entities.yml",
    "entities",
    Entity,
    "Les entités",
    "L'annuaire et une page par entité.",
    "entities",
)
ROLES = Folder("roles", "role", Role, "Les rôles", "Une page par rôle.")
PROCEDURES = Folder(
    "procedures",
    "procedure",
    Procedure,
    "Les procédures",
    "Une page par procédure.",
    is_optional=True,
)
ORIENTATION = Single(
    "orientation.yml",
    "orientation",
    Orientation,
    "L'orientation",
    "La page « Où frapper ? » : des questions, puis une fiche.",
    is_optional=True,
)
GLOSSARY = Listing(
    "glossary.yml",
    "glossary",
    GlossaryTerm,
    "Le glossaire",
    "La page des mots du métier.",
    "terms",
    is_optional=True,
)
CONTACTS = Listing(
    "contacts.yml",
    "contacts",
    Contact,
    "Les contacts",
    "Les cartes de contact, l'annuaire, les fichiers .vcf et contacts.json.",
    "contacts",
)
LINKS = Listing(
    "links.yml",
    "links",
    Link,
    "Les liens officiels",
    "Les liens vers d'autres sites, partout.",
    "links",
)
LEGAL = Listing(
    "legal.yml",
    "legal",
    LegalSentence,
    "Les phrases juridiques",
    "Les règles de droit citées par les pages et les rôles.",
    "sentences",
)

DATA_FILES: tuple[DataFile, ...] = (
    ORGANISATION,
    VOCABULARIES,
    ENTITIES,
    ROLES,
    PROCEDURES,
    ORIENTATION,
    GLOSSARY,
    CONTACTS,
    LINKS,
    LEGAL,
)

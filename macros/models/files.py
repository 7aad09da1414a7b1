"""Which file of `data/` holds which concept: the one table that reading and schemas follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from macros.models.announcements import Announcements
from macros.models.benchmark import Benchmark
from macros.models.contact import Contact
from macros.models.culture import Culture
from macros.models.entity import Entity
from macros.models.fact import Fact
from macros.models.glossary import GlossaryTerm
from macros.models.inclusion import Inclusion
from macros.models.legal import LegalSentence
from macros.models.link import Link
from macros.models.organisation import Organisation
from macros.models.orientation import Orientation
from macros.models.procedure import Procedure
from macros.models.questionnaire import Advice, Dimension, Sheet
from macros.models.record import Entry, Identified
from macros.models.role import Role
from macros.models.tutorial import Tutorial
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
    """A folder of entries, one a file.

    The name of a file is the id of its entry, but where `has_slugs`: there it is an address, and
    what the other entries write.
    """

    file: str
    name: str
    model: type[Identified]
    label: str
    feeds: str
    is_optional: bool = False
    has_slugs: bool = False


DataFile = Single | Listing | Folder
D = TypeVar("D", Single, Listing, Folder)

# In the path of a file: the name of the folder that holds it, one for each entry.
EACH = "<identifiant>"

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
INCLUSION = Single(
    "inclusion.yml",
    "inclusion",
    Inclusion,
    "L'insertion et le handicap",
    "La page des SIAE, des ESAT, des EA et des TIH, chacun à part.",
    is_optional=True,
)
CULTURE = Single(
    "culture.yml",
    "culture",
    Culture,
    "La culture de la médiation",
    "La page des actions menées en interne, et le mémo remis aux acheteurs.",
    is_optional=True,
)
ANNOUNCEMENTS = Single(
    "announcements.yml",
    "announcements",
    Announcements,
    "Faire connaître",
    "La page des textes à coller et des codes QR à imprimer.",
    is_optional=True,
)
# An optional folder of folders: each is a questionnaire, and holds the three that follow.
QUESTIONNAIRES = "questionnaires"
QUESTIONNAIRE = Single(
    f"{QUESTIONNAIRES}/{EACH}/questionnaire.yml",
    "questionnaire",
    Sheet,
    "Un questionnaire",
    "La page du questionnaire, sa version imprimée et sa méthode.",
)
DIMENSIONS = Folder(
    f"{QUESTIONNAIRES}/{EACH}/dimensions",
    "dimension",
    Dimension,
    "Les dimensions d'un questionnaire",
    "Les questions, thème par thème.",
)
ADVICE = Listing(
    f"{QUESTIONNAIRES}/{EACH}/advice.yml",
    "advice",
    Advice,
    "Les conseils d'un questionnaire",
    "Les gestes du résultat.",
    "advice",
)
BENCHMARKS = Listing(
    "benchmarks.yml",
    "benchmarks",
    Benchmark,
    "Les chiffres publiés",
    "Les comparaisons du résultat, et la page de la méthode.",
    "benchmarks",
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
TUTORIALS = Folder(
    "tutorials",
    "tutorial",
    Tutorial,
    "Les tutoriels",
    "Une page par tutoriel, dont la prose est dans docs/tutoriels/.",
    is_optional=True,
    has_slugs=True,
)
FACTS = Listing(
    "facts.yml",
    "facts",
    Fact,
    "Les faits qui vieillissent",
    "Les faits que les tutoriels montrent avec leur date.",
    "facts",
    is_optional=True,
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
    INCLUSION,
    CULTURE,
    ANNOUNCEMENTS,
    QUESTIONNAIRE,
    DIMENSIONS,
    ADVICE,
    BENCHMARKS,
    TUTORIALS,
    FACTS,
    CONTACTS,
    LINKS,
    LEGAL,
)


def inside(data: D, folder: str) -> D:
    """Return `data` as it stands in the one folder of that name."""
    return replace(data, file=data.file.replace(EACH, folder))


def pattern_of(data: DataFile) -> str:
    """Return the pattern, from `data/`, of the paths of every file that `data` describes."""
    path = data.file.replace(EACH, "*")
    return f"{path}/*.yml" if isinstance(data, Folder) else path

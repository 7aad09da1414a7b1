"""The closed lists that the other files choose from."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from macros.models.fields import Language, Line, Slug
from macros.models.record import Entry, Record


class Reach(StrEnum):
    """How far a territory goes."""

    NATIONAL = "national"
    REGIONAL = "regional"


class Term(Record):
    """A word of a closed list."""

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les autres fichiers écrivent.",
        examples=["travaux"],
    )
    label: Line = Field(
        title="Libellé",
        description="Ce que le visiteur lit.",
        examples=["Travaux et maintenance"],
    )


class Territory(Term):
    """A place where an entity works."""

    reach: Reach = Field(
        title="Portée",
        description="« national » ou « regional ».",
        examples=["regional"],
    )


class SpokenLanguage(Record):
    """A language in which a contact answers."""

    id: Language = Field(title="Code", description="Le code de la langue (BCP 47).")
    label: Line = Field(title="Libellé", description="Le nom de la langue.", examples=["français"])


class Vocabularies(Entry):
    """All the closed lists."""

    entity_kinds: tuple[Term, ...] = Field(
        min_length=1,
        title="Genres d'entité",
        description="Filiale, établissement, direction régionale…",
    )
    territories: tuple[Territory, ...] = Field(
        min_length=1, title="Territoires", description="Les territoires où les entités achètent."
    )
    purchasing_categories: tuple[Term, ...] = Field(
        min_length=1, title="Familles d'achats", description="Ce que l'organisation achète."
    )
    languages: tuple[SpokenLanguage, ...] = Field(
        min_length=1, title="Langues", description="Les langues dans lesquelles on vous répond."
    )
    needs: tuple[Term, ...] = Field(
        default=(),
        title="Besoins",
        description="Les besoins d'une petite entreprise, que couvrent questions et tutoriels.",
    )

    def words(self, list_name: str) -> list[str]:
        """Return the ids of the list of that name, each once."""
        return list(dict.fromkeys(term.id for term in getattr(self, list_name)))

"""The closed lists that the other files choose from."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.models.fields import Language, LicenceName, Line, LinkId, Slug
from macros.models.limits import UniqueIds
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


class Difficulty(Term):
    """How hard a tutorial is."""

    la_coop: Slug = Field(
        title="Dans La Coop",
        description="Le niveau d'un atelier, comme La Coop de la médiation numérique l'écrit.",
        examples=["debutant"],
    )


class Licence(Record):
    """A licence under which a tutorial may be used again."""

    id: LicenceName = Field(title="Identifiant", description="Ce que les tutoriels écrivent.")
    label: Line = Field(
        title="Libellé", description="Ce que le visiteur lit.", examples=["Licence Ouverte 2.0"]
    )
    la_base: Line = Field(
        title="Dans La Base",
        description="La licence d'une ressource, comme Les Bases du numérique l'écrivent.",
        examples=["Etalab 2.0"],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="Le lien officiel qui mène à son texte (links.yml).",
        examples=["licence-ouverte"],
    )


class Vocabularies(Entry):
    """All the closed lists."""

    entity_kinds: Annotated[tuple[Term, ...], UniqueIds()] = Field(
        title="Genres d'entité",
        description="Filiale, établissement, direction régionale…",
    )
    territories: Annotated[tuple[Territory, ...], UniqueIds()] = Field(
        title="Territoires", description="Les territoires où les entités achètent."
    )
    purchasing_categories: Annotated[tuple[Term, ...], UniqueIds()] = Field(
        title="Familles d'achats", description="Ce que l'organisation achète."
    )
    languages: Annotated[tuple[SpokenLanguage, ...], UniqueIds()] = Field(
        title="Langues", description="Les langues dans lesquelles on vous répond."
    )
    needs: Annotated[tuple[Term, ...], UniqueIds()] = Field(
        default=(),
        title="Besoins",
        description="Les besoins d'une petite entreprise, que couvrent questions et tutoriels.",
    )
    audiences: Annotated[tuple[Term, ...], UniqueIds()] = Field(
        default=(), title="Publics", description="Les personnes à qui un tutoriel s'adresse."
    )
    difficulties: Annotated[tuple[Difficulty, ...], UniqueIds()] = Field(
        default=(), title="Difficultés", description="Les niveaux, du plus facile au plus avancé."
    )
    equipment: Annotated[tuple[Term, ...], UniqueIds()] = Field(
        default=(), title="Équipement", description="Ce qu'il faut, avec les mots de La Coop."
    )
    licences: Annotated[tuple[Licence, ...], UniqueIds()] = Field(
        default=(), title="Licences", description="Les licences, avec les mots de La Base."
    )

    def words(self, list_name: str) -> list[str]:
        """Return the ids of the list of that name, each once."""
        return list(dict.fromkeys(term.id for term in getattr(self, list_name)))

    def labels(self, list_name: str, ids: Iterable[str]) -> list[str]:
        """Return what visitors read for `ids`, in the order of the list of that name."""
        wanted = set(ids)
        return [term.label for term in getattr(self, list_name) if term.id in wanted]

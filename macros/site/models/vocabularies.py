"""The closed lists that the other files choose from."""

from __future__ import annotations

from collections.abc import Container, Iterable
from enum import StrEnum
from typing import Annotated, TypeVar

from macros.ground.fields import Flag, Language, LicenceName, Line, Points, Slug
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import CHARACTERS, AtMost, UniqueIds
from macros.ground.records import Entry, Record
from macros.site.ids import LinkId
from macros.site.models.answering import HolidayLaw, TimeZone
from macros.site.models.common import PageLink


class Reach(StrEnum):
    """How far a territory goes."""

    NATIONAL = "national"
    REGIONAL = "regional"


class Term(Record):
    """A word of a closed list."""

    id: Slug = required("Identifiant", "Ce que les autres fichiers écrivent.", "travaux")
    label: Line = required("Libellé", "Ce que le visiteur lit.", "Travaux et maintenance")


class Tile(Record):
    """Where a region stands on the map of tiles, and the few letters written on it."""

    code: Annotated[Line, AtMost(3, CHARACTERS)] = required(
        "Lettres", "Ce qui est écrit dans la case.", "BRE"
    )
    column: Points = required("Colonne", "De gauche à droite.", "1")
    row: Points = required("Rang", "De haut en bas.", "3")


class Territory(Term):
    """A place where an entity works."""

    reach: Reach = required("Portée", "« national » ou « regional ».", "regional")
    tile: Tile | None = optional("Case", "Sa place sur la carte de l'annuaire, pour une région.")
    time_zone: TimeZone = optional(
        "Fuseau horaire",
        "L'heure du lieu, si ce n'est pas celle de Paris.",
        "Indian/Reunion",
        default=TimeZone.PARIS,
    )
    public_holidays: tuple[HolidayLaw, ...] = optional_list(
        "Jours fériés",
        "Les listes qui s'y appliquent, si ce n'est pas celle de France ; plusieurs, si elle "
        "change d'une commune à l'autre.",
        "la-reunion",
    )


class IndicatorTheme(Term):
    """What some indicators measure together."""

    help: PageLink | None = optional(
        "Pour agir", "La page où va un lecteur que le sujet touche aujourd'hui."
    )


class SupplierSize(Term):
    """How many people a supplier employs."""

    is_pme: Flag = required("PME", "« true » si une entreprise de cette taille est une PME.")


class SupplierStatus(Term):
    """What a supplier is, besides a firm: a form of insertion or of disability, or none."""

    natural_persons: Flag = optional(
        "Personnes physiques",
        "« true » si chacun est une personne : le seuil du secret est alors plus haut.",
        default=False,
    )


class SpokenLanguage(Record):
    """A language in which a contact answers."""

    id: Language = required("Code", "Le code de la langue (BCP 47).")
    label: Line = required("Libellé", "Le nom de la langue.", "français")


class Difficulty(Term):
    """How hard a tutorial is."""

    la_coop: Slug = required(
        "Dans La Coop",
        "Le niveau d'un atelier, comme La Coop de la médiation numérique l'écrit.",
        "debutant",
    )


class Licence(Record):
    """A licence under which a tutorial may be used again."""

    id: LicenceName = required("Identifiant", "Ce que les tutoriels écrivent.")
    label: Line = required("Libellé", "Ce que le visiteur lit.", "Licence Ouverte 2.0")
    la_base: Line = required(
        "Dans La Base",
        "La licence d'une ressource, comme Les Bases du numérique l'écrivent.",
        "Etalab 2.0",
    )
    link: LinkId | None = optional(
        "Lien", "Le lien officiel qui mène à son texte (links.yml).", "licence-ouverte"
    )


Word = TypeVar(
    "Word", Term, Territory, SupplierSize, SupplierStatus, SpokenLanguage, Difficulty, Licence
)


def chosen(words: Iterable[Word], ids: Container[str]) -> list[Word]:
    """Return those of `words` that have one of `ids`, in the order of the list."""
    return [word for word in words if word.id in ids]


class Vocabularies(Entry):
    """All the closed lists."""

    entity_kinds: Annotated[tuple[Term, ...], UniqueIds()] = required(
        "Genres d'entité", "Filiale, établissement, direction régionale…"
    )
    territories: Annotated[tuple[Territory, ...], UniqueIds()] = required(
        "Territoires", "Les territoires où les entités achètent."
    )
    purchasing_categories: Annotated[tuple[Term, ...], UniqueIds()] = required(
        "Familles d'achats", "Ce que l'organisation achète."
    )
    supplier_sizes: Annotated[tuple[SupplierSize, ...], UniqueIds()] = optional_list(
        "Tailles", "Les tailles des fournisseurs, de la plus petite à la plus grande."
    )
    supplier_statuses: Annotated[tuple[SupplierStatus, ...], UniqueIds()] = optional_list(
        "Statuts", "SIAE, ESAT, EA, TIH, et le reste."
    )
    indicator_themes: Annotated[tuple[IndicatorTheme, ...], UniqueIds()] = optional_list(
        "Thèmes", "Ce que mesurent les indicateurs : une page pour chaque thème.", "paiement"
    )
    purchasing_names: tuple[Line, ...] = required(
        "Noms des achats",
        "Sous quels noms une direction ou une fonction achète : un médiateur interne n'en dépend "
        "pas.",
        "Approvisionnements",
    )
    languages: Annotated[tuple[SpokenLanguage, ...], UniqueIds()] = required(
        "Langues", "Les langues dans lesquelles on vous répond."
    )
    needs: Annotated[tuple[Term, ...], UniqueIds()] = optional_list(
        "Besoins", "Les besoins d'une petite entreprise, que couvrent questions et tutoriels."
    )
    audiences: Annotated[tuple[Term, ...], UniqueIds()] = optional_list(
        "Publics", "Les personnes à qui un tutoriel s'adresse."
    )
    difficulties: Annotated[tuple[Difficulty, ...], UniqueIds()] = optional_list(
        "Difficultés", "Les niveaux, du plus facile au plus avancé."
    )
    equipment: Annotated[tuple[Term, ...], UniqueIds()] = optional_list(
        "Équipement", "Ce qu'il faut, avec les mots de La Coop."
    )
    licences: Annotated[tuple[Licence, ...], UniqueIds()] = optional_list(
        "Licences", "Les licences, avec les mots de La Base."
    )

    def words(self, list_name: str) -> list[str]:
        """Return the ids of the list of that name, each once."""
        return list(dict.fromkeys(term.id for term in getattr(self, list_name)))

    def licence(self, licence_id: str) -> Licence:
        """Return the licence of that id."""
        return chosen(self.licences, [licence_id])[0]

    def labels(self, list_name: str, ids: Container[str]) -> list[str]:
        """Return what visitors read for `ids`, in the order of the list of that name."""
        return [term.label for term in getattr(self, list_name) if term.id in ids]

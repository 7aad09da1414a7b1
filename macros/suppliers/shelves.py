"""A directory too long for one page: its entities by territory, then by name, a shelf a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from macros.ground.addresses import Once
from macros.ground.search.words import fold
from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.directory import MOST_ON_A_PAGE, are_few, entities_by_territory
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity

ALL, EVERY_ENTITY = "toutes", "Toutes les entités"


@dataclass(frozen=True, eq=False)
class Shelf:
    """The entities of a territory, or of all, that stand on one page, in the order of their names.

    `row` is all the shelves of the same territory, of which it has that `number`, from 1.
    """

    territory: str
    label: str
    entities: Sequence[Entity]
    number: int
    row: list[Shelf] = field(repr=False)

    @property
    def key(self) -> str:
        """What its address holds: nothing but its territory, where it is the first."""
        return self.territory if self.number == 1 else f"{self.territory}/{self.number}"

    @property
    def title(self) -> str:
        """What its page is called."""
        return f"{self.label}, page {self.number}" if self.number > 1 else self.label

    @property
    def summary(self) -> str:
        """What its page holds."""
        if len(self.row) == 1:
            return "Les entités qui achètent ici, par ordre alphabétique, et leurs contacts."
        first, last = self.entities[0].name, self.entities[-1].name
        return (
            f"Les entités par ordre alphabétique, de « {first} » à « {last} », et leurs contacts."
        )

    @property
    def total(self) -> int:
        """How many entities its territory has."""
        return sum(len(shelf.entities) for shelf in self.row)

    @property
    def main(self) -> Entity:
        """The entry in which to change what it shows."""
        return self.entities[0]

    @property
    def before(self) -> Shelf | None:
        """The shelf before it, of the same territory."""
        return self.row[self.number - 2] if self.number > 1 else None

    @property
    def after(self) -> Shelf | None:
        """The shelf after it, of the same territory."""
        return self.row[self.number] if self.number < len(self.row) else None

    @property
    def initials(self) -> dict[str, Shelf]:
        """The first shelf of its territory where a name has each initial."""
        found: dict[str, Shelf] = {}
        for shelf in self.row:
            for initial in shelf.own_initials:
                found.setdefault(initial, shelf)
        return found

    @cached_property
    def own_initials(self) -> list[str]:
        """The initials of its names, which each shelf of its territory asks for."""
        return list(dict.fromkeys(_rank(entity)[:1].upper() for entity in self.entities))


@dataclass(frozen=True)
class Shelves(Once):
    """The shelves of a site, none where its directory is short."""

    subject_class = Shelf

    def subjects(self, site: Site) -> Sequence[Shelf]:
        """Return the shelves, those of a territory together."""
        return [shelf for row in rows_of_shelves(site) for shelf in row]

    def key(self, subject: Shelf) -> str:
        """Return the end of the address of that shelf."""
        return subject.key

    def known(self, site: Site) -> Iterator[str]:
        """Yield the end of the address of each."""
        return (shelf.key for shelf in self.subjects(site))

    def is_whole(self, site: Site) -> bool:
        """Tell whether all are known: entities say which there are."""
        return site[Entity].is_sound and site[Contact].is_sound


def rows_of_shelves(site: Site) -> list[list[Shelf]]:
    """Return the shelves of each territory, then of all; none where one page can list entities."""
    return _rows(site)


@lru_cache(maxsize=2)  # asked for by pages and addresses, so sorted once
def _rows(site: Site) -> list[list[Shelf]]:
    entities = list(site[Entity].values())
    if are_few(site, site[Contact]) or are_few(site, entities) or not site.find(Vocabularies):
        return []
    territories = [
        in_shelves(site, territory.id, territory.label, some)
        for territory, some in entities_by_territory(site)
    ]
    return [*territories, in_shelves(site, ALL, EVERY_ENTITY, entities)]


def in_shelves(
    _site: Site, territory: str, label: str, entities: Iterable[Entity], most: int = MOST_ON_A_PAGE
) -> list[Shelf]:
    """Return `entities` in shelves of as many as `most`, in the order of their names."""
    ranked = sorted(entities, key=_rank)
    row: list[Shelf] = []
    for start in range(0, len(ranked), most):
        some = ranked[start : start + most]
        row.append(Shelf(territory, label, some, len(row) + 1, row))
    return row


def _rank(entity: Entity) -> str:
    return fold(entity.name)

"""Who answers for what: the questions that pages ask of roles, entities, contacts, procedures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from macros.ground import telephone
from macros.ground.site import Site
from macros.site.kept_hours import KeptHours
from macros.site.models.answering import HolidayLaw, TimeZone
from macros.site.models.common import Address
from macros.site.models.organisation import Desk
from macros.site.models.vocabularies import (
    Reach,
    SpokenLanguage,
    Term,
    Territory,
    Vocabularies,
    chosen,
)
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.procedure import Procedure
from macros.suppliers.models.role import Disclosure, Knowledge, Role

E = TypeVar("E", Entity, Contact)

# Above it, a directory of contacts lists entities, and the page of each entity holds its contacts;
# one of entities is shared out between pages (`macros/suppliers/shelves.py`).
MOST_ON_A_PAGE = 60


@lru_cache(maxsize=3)  # asked for by each page, so sorted once
def _sorted_by(site: Site, model: type[E], field: str) -> Mapping[str | None, list[E]]:
    """Return the entries that are `model` by what they have in that field, which names another."""
    found = defaultdict(list)
    for entry in site[model].values():
        found[getattr(entry, field)].append(entry)
    return dict(found)


def ranked_roles(site: Site) -> list[Role]:
    """Return the roles in the order in which visitors read them."""
    return sorted(site[Role].values(), key=lambda role: (role.rank, role.id))


def ranked_procedures(site: Site) -> list[Procedure]:
    """Return the procedures in the order in which visitors read them."""
    return sorted(site[Procedure].values(), key=lambda procedure: procedure.rank)


def procedures_of(site: Site, role: Role) -> list[Procedure]:
    """Return the procedures that call upon `role`."""
    return [procedure for procedure in ranked_procedures(site) if procedure.role == role.id]


def procedure_of(site: Site, role: Role) -> Procedure | None:
    """Return the first procedure that calls upon `role`."""
    return next(iter(procedures_of(site, role)), None)


def lineage(site: Site, entity: Entity) -> list[Entity]:
    """Return `entity`, then those it depends on, up to the head of the group.

    While data are checked, one above may be unknown, or come again: the line ends there.
    """
    line = [entity]
    while (above := site[Entity].get(line[-1].parent or "")) and above not in line:
        line.append(above)
    return line


def children(site: Site, entity: Entity) -> list[Entity]:
    """Return the entities that depend on `entity` directly."""
    return _sorted_by(site, Entity, "parent").get(entity.id, [])


def contacts_of_role(site: Site, role: Role) -> list[Contact]:
    """Return the nominations for `role`."""
    return _sorted_by(site, Contact, "role").get(role.id, [])


def contacts_of_entity(site: Site, entity: Entity) -> list[Contact]:
    """Return the nominations inside `entity` itself."""
    return _sorted_by(site, Contact, "entity").get(entity.id, [])


def contacts_for(site: Site, entity: Entity, role: Role) -> list[Contact]:
    """Return who answers for `role` in `entity`: its own, else the nearest entity above."""
    for ancestor in lineage(site, entity):
        if own := [c for c in contacts_of_entity(site, ancestor) if c.role == role.id]:
            return own
    return []


def contact_of_group(site: Site, role: Role) -> Contact:
    """Return who answers for `role` when no entity is named: the head of the group.

    Whoever is nearest to the head takes its place, and a valid nomination that of an expired
    one. Each role is held: `checks.each_role_is_held`.
    """
    return _nearest_to_the_head(site, role.id)


@lru_cache(maxsize=32)  # asked for by each page that says whom to call
def _nearest_to_the_head(site: Site, role_id: str) -> Contact:
    def distance(contact: Contact) -> tuple[bool, int]:
        return contact.has_expired(site.today), len(lineage(site, site[Entity][contact.entity]))

    nearest: Contact = min(_sorted_by(site, Contact, "role")[role_id], key=distance)
    return nearest


def answers_for(site: Site, contact: Contact) -> list[Entity]:
    """Return the entities whose nearest contact for its role is `contact`, its own first."""
    role, waiting = site[Role][contact.role], [site[Entity][contact.entity]]
    found = []
    while waiting:
        entity = waiting.pop(0)
        if contact in contacts_for(site, entity, role):
            found.append(entity)
            waiting += children(site, entity)
    return found


def territories_of(site: Site, contact: Contact) -> list[Territory]:
    """Return the territories that `contact` covers."""
    ids = contact.territories or site[Entity][contact.entity].territories
    return chosen(site.one(Vocabularies).territories, ids)


def territories_answered(site: Site, contact: Contact) -> list[Territory]:
    """Return the territories in which `contact` answers: all of them when one is national."""
    covered = territories_of(site, contact)
    is_everywhere = any(territory.reach is Reach.NATIONAL for territory in covered)
    return list(site.one(Vocabularies).territories) if is_everywhere else covered


def categories_of(site: Site, contact: Contact) -> list[Term]:
    """Return the purchasing categories that `contact` covers."""
    ids = contact.purchasing_categories or site[Entity][contact.entity].purchasing_categories
    return chosen(site.one(Vocabularies).purchasing_categories, ids)


def category(site: Site, category_id: str) -> Term:
    """Return the purchasing category of that id."""
    return chosen(site.one(Vocabularies).purchasing_categories, [category_id])[0]


def languages_of(site: Site, contact: Contact) -> list[SpokenLanguage]:
    """Return the languages in which `contact` answers."""
    return chosen(site.one(Vocabularies).languages, contact.available_language)


def time_zones(site: Site, contact: Contact) -> set[TimeZone]:
    """Return the clocks by which `contact` may tell its hours: one, unless nobody says which.

    While data are checked, its entity may be unknown, and so may the territories.
    """
    entity = site[Entity].get(contact.entity)
    if own := contact.time_zone or (entity and entity.time_zone):
        return {own}
    ids = contact.territories or (entity.territories if entity else ())
    lists = site.find(Vocabularies)
    places = chosen(lists.territories if lists else (), ids)
    return {place.time_zone for place in places} or {TimeZone.PARIS}


def time_zone_of(site: Site, contact: Contact) -> TimeZone | None:
    """Return the clock by which `contact` tells its hours; None when nobody says which."""
    zones = time_zones(site, contact)
    return min(zones) if len(zones) == 1 else None


def holidays_kept(site: Site, contact: Contact) -> frozenset[HolidayLaw]:
    """Return the laws that say on which days `contact` does not answer: none if it always does."""
    return frozenset() if contact.opens_on_public_holidays else _holiday_laws(site, contact)


def kept_hours(site: Site, of: Contact | Desk) -> KeptHours:
    """Return the hours of `of`: its clock, its holidays, and who answers when it does not."""
    if isinstance(of, Desk):
        zone, law = of.time_zone or TimeZone.PARIS, of.public_holidays or HolidayLaw.FRANCE
        return KeptHours(of, zone, frozenset([law]), "", site.today)
    # The only one, where there are hours: `checks.a_contact_keeps_one_time`.
    zone = min(time_zones(site, of))
    deputy = of.deputy.name if of.deputy else ""
    return KeptHours(of, zone, _holiday_laws(site, of), deputy, site.today)


def _holiday_laws(site: Site, contact: Contact) -> frozenset[HolidayLaw]:
    if own := contact.public_holidays or site[Entity][contact.entity].public_holidays:
        return frozenset([own])
    by_place = (place.public_holidays for place in territories_of(site, contact))
    return frozenset(law for laws in by_place for law in laws or [HolidayLaw.FRANCE])


def address_of(site: Site, contact: Contact) -> Address | None:
    """Return where to write to `contact`: its own address, else that of its entity."""
    return contact.address or site[Entity][contact.entity].address


def entities_by_territory(site: Site) -> list[tuple[Territory, list[Entity]]]:
    """Return the entities of each territory; one that covers several stands in each."""
    groups = [
        (territory, [e for e in site[Entity].values() if territory.id in e.territories])
        for territory in site.one(Vocabularies).territories
    ]
    return [(territory, entities) for territory, entities in groups if entities]


def kind_of(site: Site, entity: Entity) -> Term:
    """Return the kind of `entity`."""
    return chosen(site.one(Vocabularies).entity_kinds, [entity.kind])[0]


def are_few(_site: Site, entries: Collection[object]) -> bool:
    """Tell whether `entries`, contacts or entities, may stand on one page."""
    return len(entries) <= MOST_ON_A_PAGE


def entities_with_contacts(site: Site) -> list[Entity]:
    """Return the entities that have a contact of their own."""
    return [entity for entity in site[Entity].values() if contacts_of_entity(site, entity)]


def buys_everything(site: Site, contact: Contact) -> bool:
    """Tell whether `contact` covers every purchasing category."""
    return len(categories_of(site, contact)) == len(site.one(Vocabularies).purchasing_categories)


def who_will_know(
    _site: Site, disclosures: Sequence[Disclosure]
) -> list[tuple[Knowledge, list[Disclosure]]]:
    """Return `disclosures` by answer, those who will know first."""
    found = ((answer, [row for row in disclosures if row.knows is answer]) for answer in Knowledge)
    return [(answer, people) for answer, people in found if people]


def numbers_of(_site: Site, contact: Contact) -> list[str]:
    """Return the digits by which the numbers of `contact` and of its deputy are searched."""
    numbers = (contact.telephone, contact.deputy and contact.deputy.telephone)
    return [telephone.searched(number) for number in numbers if number]

"""The site: every entry of the data, found by its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from macros.models.announcements import Announcements
from macros.models.benchmark import Benchmark
from macros.models.common import Address, PageLink
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
from macros.models.page import ProsePage
from macros.models.procedure import Procedure
from macros.models.questionnaire import Questionnaire, Sheet
from macros.models.record import Entry, Identified
from macros.models.role import Role
from macros.models.table import Table
from macros.models.tutorial import Tutorial
from macros.models.vocabularies import Reach, SpokenLanguage, Term, Territory, Vocabularies

# What an id names: in words, and where an editor finds the ids that exist.
CONCEPTS = {
    "contact": ("un contact", "data/contacts.yml"),
    "entity": ("une entité", "data/entities.yml"),
    "role": ("un rôle", "data/roles/"),
    "procedure": ("une procédure", "data/procedures/"),
    "term": ("un terme du glossaire", "data/glossary.yml"),
    "link": ("un lien officiel", "data/links.yml"),
    "legal": ("une phrase juridique", "data/legal.yml"),
    "questionnaire": ("un questionnaire", "data/questionnaires/"),
    "benchmark": ("un chiffre publié", "data/benchmarks.yml"),
    "tutorial": ("un tutoriel", "data/tutorials/"),
    "fact": ("un fait", "data/facts.yml"),
}


@dataclass(frozen=True)
class _Tables:
    """What a draft and a site share.

    `today` is the day on which the data are read; `urls` are the addresses of the pages written by
    hand, faulty ones included.
    """

    today: date
    entities: Table[Entity]
    roles: Table[Role]
    procedures: Table[Procedure]
    contacts: Table[Contact]
    glossary: Table[GlossaryTerm]
    orientation: Orientation | None
    inclusion: Inclusion | None
    culture: Culture | None
    announcements: Announcements | None
    questionnaires: Table[Questionnaire]
    benchmarks: Table[Benchmark]
    tutorials: Table[Tutorial]
    facts: Table[Fact]
    links: Table[Link]
    legal: Table[LegalSentence]
    pages: tuple[ProsePage, ...]
    urls: frozenset[str]

    def tables(self) -> Mapping[str, Table[Identified]]:
        """Return each table by the name of its concept in `CONCEPTS`."""
        return {
            "entity": self.entities,
            "role": self.roles,
            "procedure": self.procedures,
            "contact": self.contacts,
            "term": self.glossary,
            "link": self.links,
            "legal": self.legal,
            "questionnaire": self.sheets,
            "benchmark": self.benchmarks,
            "tutorial": self.tutorials,
            "fact": self.facts,
        }

    @cached_property
    def sheets(self) -> Table[Sheet]:
        """The sheet of each questionnaire, by the id they share."""
        whole = self.questionnaires
        sheets = {questionnaire.id: questionnaire.sheet for questionnaire in whole.values()}
        return Table(sheets, whole.unread, whole.is_whole)

    @property
    def further_sheets(self) -> Table[Sheet]:
        """The sheets whose page stands below /diagnostic/, which is that of the first."""
        further = {sheet.id: sheet for sheet in self.sheets.values() if sheet.rank > 1}
        return replace(self.sheets, entries=further)

    @property
    def questionnaires_are_whole(self) -> bool:
        """Whether every questionnaire, if there is one, could be read to its last file."""
        wholes = self.questionnaires
        return not wholes.unread and all(whole.is_sound for whole in wholes.values())

    @property
    def hidden_urls(self) -> set[str]:
        """The addresses of the tutorials that a build leaves out."""
        return {entry.url for entry in self.tutorials.values() if not entry.is_published}

    def optional_pages(self) -> Mapping[str, object]:
        """Return what each page made of a whole optional file shows, nothing where it is not."""
        return {
            "/orientation/": self.orientation,
            "/procedures/": self.procedures,
            "/glossaire/": self.glossary,
            "/insertion-handicap/": self.inclusion,
            "/culture-de-la-mediation/": self.culture,
            "/culture-de-la-mediation/memo-acheteurs/": self.culture,
            "/faire-connaitre/": self.announcements,
            "/diagnostic/": self.questionnaires,
            "/diagnostic/methode/": self.questionnaires,
            **{f"{sheet.url}methode/": sheet for sheet in self.further_sheets.values()},
        }

    def made_of_entries(self, url: str) -> tuple[Table[Identified], str] | None:
        """Return the table and the id that make the page `url`; None where entries make none."""
        folder, _, name = url.strip("/").rpartition("/")
        tables: Mapping[str, Table[Identified]] = {
            "": self.roles,
            "contacts": self.entities,
            "procedures": self.procedures,
            "diagnostic": self.further_sheets,
        }
        return (tables[folder], name) if folder in tables else None

    def optional_singles(self) -> tuple[Entry | None, ...]:
        """Return the entry that each optional file is, None when it is left out or faulty."""
        return (self.orientation, self.inclusion, self.culture, self.announcements)

    def singles(self) -> Iterator[Entry]:
        """Yield the entries that are a whole optional file."""
        yield from (entry for entry in self.optional_singles() if entry)

    def identified(self) -> Iterator[Identified]:
        """Yield every entry that has an id."""
        for table in self.tables().values():
            yield from table.values()
        for questionnaire in self.questionnaires.values():
            yield from questionnaire.dimensions.values()
            yield from questionnaire.advice.values()


@dataclass(frozen=True)
class Draft(_Tables):
    """What could be read of the data, faults left out; rules across files work on it."""

    organisation: Organisation | None
    vocabularies: Vocabularies | None

    @property
    def pages_are_whole(self) -> bool:
        """Whether every page written by hand, and each call in it, could be read."""
        return len(self.pages) == len(self.urls) and all(page.is_whole for page in self.pages)

    def lacks_page(self, url: str) -> bool:
        """Tell whether no page, sound or faulty, written or made of data, has that address.

        A page that an optional file would make is not lacked: without the file, no link shows it.
        """
        if url in self.urls or url in self.optional_pages():
            return False
        made = self.made_of_entries(url)
        return made is None or made[0].lacks(made[1])

    def headers(self) -> Iterator[Entry]:
        """Yield the header of each page, an entry that no file of data/ holds."""
        yield from (page.header for page in self.pages if page.header)

    def entries(self) -> Iterator[Entry]:
        """Yield every sound entry."""
        required = (self.organisation, self.vocabularies)
        yield from (entry for entry in required if entry)
        yield from self.singles()
        yield from self.identified()


@dataclass(frozen=True)
class Site(_Tables):
    """The data of a site without a fault; every id that an entry names exists."""

    organisation: Organisation
    vocabularies: Vocabularies

    def entries(self) -> Iterator[Entry]:
        """Yield every entry."""
        yield from (self.organisation, self.vocabularies)
        yield from self.singles()
        yield from self.identified()

    def published(self) -> Site:
        """Return the site as visitors see it: without drafts, nor what was withdrawn."""
        shown = {slug: entry for slug, entry in self.tutorials.items() if entry.is_published}
        return replace(
            self,
            tutorials=replace(self.tutorials, entries=shown),
            pages=tuple(page for page in self.pages if page.url not in self.hidden_urls),
            urls=self.urls - self.hidden_urls,
        )

    def has_page(self, url: str) -> bool:
        """Tell whether the site shows the page `url`, which an optional file may make or not."""
        made = self.made_of_entries(url)
        is_made = made is not None and made[1] in made[0]
        return url in self.urls or bool(self.optional_pages().get(url)) or is_made

    def ranked_roles(self) -> list[Role]:
        """Return the roles in the order in which visitors read them."""
        return sorted(self.roles.values(), key=lambda role: (role.rank, role.id))

    def ranked_procedures(self) -> list[Procedure]:
        """Return the procedures in the order in which visitors read them."""
        return sorted(self.procedures.values(), key=lambda procedure: procedure.rank)

    def ranked_questionnaires(self) -> list[Questionnaire]:
        """Return the questionnaires in the order in which visitors read them."""
        return sorted(self.questionnaires.values(), key=lambda whole: whole.sheet.rank)

    def benchmarks_of(self, questionnaire: Questionnaire) -> list[Benchmark]:
        """Return the figures to compare the answers of `questionnaire` with."""
        figures = self.benchmarks.values()
        return [figure for figure in figures if figure.questionnaire == questionnaire.id]

    def procedures_of(self, role: Role) -> list[Procedure]:
        """Return the procedures that call upon `role`."""
        return [procedure for procedure in self.ranked_procedures() if procedure.role == role.id]

    def lineage(self, entity: Entity) -> list[Entity]:
        """Return `entity`, then the entity it depends on, up to the head of the group."""
        line = [entity]
        while line[-1].parent:
            line.append(self.entities[line[-1].parent])
        return line

    def children(self, entity: Entity) -> list[Entity]:
        """Return the entities that depend on `entity` directly."""
        return [child for child in self.entities.values() if child.parent == entity.id]

    @cached_property
    def _contacts_by(self) -> Mapping[str, Mapping[str, list[Contact]]]:
        """The contacts by role and by entity: asked for by each page, so counted once."""
        by: dict[str, dict[str, list[Contact]]] = {"role": {}, "entity": {}}
        for contact in self.contacts.values():
            by["role"].setdefault(contact.role, []).append(contact)
            by["entity"].setdefault(contact.entity, []).append(contact)
        return by

    def contacts_of_role(self, role: Role) -> list[Contact]:
        """Return the nominations for `role`."""
        return self._contacts_by["role"].get(role.id, [])

    def contacts_of_entity(self, entity: Entity) -> list[Contact]:
        """Return the nominations inside `entity` itself."""
        return self._contacts_by["entity"].get(entity.id, [])

    def contacts_for(self, entity: Entity, role: Role) -> list[Contact]:
        """Return who answers for `role` in `entity`: its own, else the nearest entity above."""
        for ancestor in self.lineage(entity):
            own = [c for c in self.contacts_of_entity(ancestor) if c.role == role.id]
            if own:
                return own
        return []

    def contact_of_group(self, role: Role) -> Contact:
        """Return who answers for `role` when no entity is named: the head of the group.

        Whoever is nearest to the head takes its place, and a valid nomination that of an expired
        one. Each role is held: `consistency.each_role_is_held`.
        """

        def distance(contact: Contact) -> tuple[bool, int]:
            return contact.has_expired(self.today), len(self.lineage(self.entities[contact.entity]))

        return min(self.contacts_of_role(role), key=distance)

    def answers_for(self, contact: Contact) -> list[Entity]:
        """Return the entities whose nearest contact for its role is `contact`, its own first."""
        role, waiting = self.roles[contact.role], [self.entities[contact.entity]]
        found = []
        while waiting:
            entity = waiting.pop(0)
            if contact in self.contacts_for(entity, role):
                found.append(entity)
                waiting += self.children(entity)
        return found

    def territories_of(self, contact: Contact) -> list[Territory]:
        """Return the territories that `contact` covers."""
        ids = contact.territories or self.entities[contact.entity].territories
        return [term for term in self.vocabularies.territories if term.id in ids]

    def territories_answered(self, contact: Contact) -> list[Territory]:
        """Return the territories in which `contact` answers: all of them when one is national."""
        covered = self.territories_of(contact)
        is_everywhere = any(territory.reach is Reach.NATIONAL for territory in covered)
        return list(self.vocabularies.territories) if is_everywhere else covered

    def categories_of(self, contact: Contact) -> list[Term]:
        """Return the purchasing categories that `contact` covers."""
        ids = contact.purchasing_categories or self.entities[contact.entity].purchasing_categories
        return [term for term in self.vocabularies.purchasing_categories if term.id in ids]

    def category(self, category_id: str) -> Term:
        """Return the purchasing category of that id."""
        return next(t for t in self.vocabularies.purchasing_categories if t.id == category_id)

    def languages_of(self, contact: Contact) -> list[SpokenLanguage]:
        """Return the languages in which `contact` answers."""
        ids = contact.available_language
        return [term for term in self.vocabularies.languages if term.id in ids]

    def address_of(self, contact: Contact) -> Address | None:
        """Return where to write to `contact`: its own address, else that of its entity."""
        return contact.address or self.entities[contact.entity].address

    def entities_by_territory(self) -> list[tuple[Territory, list[Entity]]]:
        """Return the entities of each territory; one that covers several stands in each."""
        groups = [
            (territory, [e for e in self.entities.values() if territory.id in e.territories])
            for territory in self.vocabularies.territories
        ]
        return [(territory, entities) for territory, entities in groups if entities]

    def kind_of(self, entity: Entity) -> Term:
        """Return the kind of `entity`."""
        return next(term for term in self.vocabularies.entity_kinds if term.id == entity.kind)

    def procedure_of(self, role: Role) -> Procedure | None:
        """Return the first procedure that calls upon `role`."""
        return next(iter(self.procedures_of(role)), None)

    def shows(self, link: PageLink | None) -> bool:
        """Tell whether `link` is given, and leads to a page that the site shows."""
        return link is not None and self.has_page(link.page)

    def legal_sentences(self, ids: tuple[str, ...]) -> list[LegalSentence]:
        """Return those of the sentences `ids` that hold under the buyer's regime."""
        regime = self.organisation.purchasing_regime
        return [self.legal[i] for i in ids if regime in self.legal[i].regimes]

"""Where a page stands: its section, the way to it, its neighbours, since when it is checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.models.contact import Contact
from macros.models.site import Site
from macros.rules.freshness import Dated, oldest_check
from macros.views.addresses import (
    ANNOUNCEMENTS,
    CULTURE,
    DIAGNOSIS,
    GLOSSARY,
    HOME,
    INCLUSION,
    MEMO,
    ORIENTATION,
    PROCEDURES,
    SUPPLIERS,
    TUTORIALS,
    entity_path,
    method_path,
    procedure_path,
    questionnaire_path,
    role_path,
    trainer_path,
    tutorial_path,
)
from macros.views.method import method_title
from macros.views.sheets import SHEETS
from macros.views.tutorial_pages import trainer_title

# The menu of every page. A section whose first page is not on the site is left out.
_MENU = (
    ("Accueil", HOME),
    ("Fournisseurs", SUPPLIERS),
    ("Diagnostic TPE", DIAGNOSIS),
    ("Tutoriels", TUTORIALS),
)


@dataclass(frozen=True)
class Leaf:
    """A page of the site, written by hand or generated; `parent` is the page above it.

    `readings` holds, for a page that shows prose, the day on which somebody last read that again,
    None when nobody did.
    """

    url: str
    title: str
    parent: str | None
    readings: tuple[date | None, ...] = ()


@dataclass(frozen=True)
class Neighbour:
    """A page of the same section."""

    title: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class PageFacts:
    """What the theme shows around a page.

    `section` is the address of the page that opens the section, "" outside of any. `trail` goes
    from the home page to the parent. `checked_on` is the oldest check of what the page shows, None
    when something there is to be verified.
    """

    section: str
    trail: tuple[tuple[str, str], ...]
    siblings: tuple[Neighbour, ...]
    checked_on: date | None


@dataclass(frozen=True)
class Navigation:
    """The pages of one site and how they stand to one another."""

    site: Site

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Every page by its address."""
        found = {
            page.url: Leaf(page.url, page.title, _above(page.url), (page.verified_on,))
            for page in self.site.pages
        }
        for role in self.site.ranked_roles():
            found[role_path(role)] = Leaf(role_path(role), role.title, SUPPLIERS)
        if triage := self.site.orientation:
            found[ORIENTATION] = Leaf(ORIENTATION, triage.title, SUPPLIERS)
        if self.site.glossary:
            found[GLOSSARY] = Leaf(GLOSSARY, "Glossaire", HOME)
        if self.site.procedures:
            found[PROCEDURES] = Leaf(PROCEDURES, "Comment faire", SUPPLIERS)
        for procedure in self.site.ranked_procedures():
            url = procedure_path(procedure)
            found[url] = Leaf(url, procedure.title, PROCEDURES)
        found |= {leaf.url: leaf for leaf in _evidence_leaves(self.site)}
        for entity in self.site.entities.values():
            found[entity_path(entity)] = Leaf(entity_path(entity), entity.name, SUPPLIERS)
        for questionnaire in self.site.ranked_questionnaires():
            url = questionnaire_path(questionnaire)
            above = HOME if url == DIAGNOSIS else DIAGNOSIS
            found[url] = Leaf(url, questionnaire.sheet.title, above)
            method = method_path(questionnaire)
            found[method] = Leaf(method, method_title(questionnaire), url)
        return found | {leaf.url: leaf for leaf in _trainer_leaves(self.site, found)}

    @cached_property
    def menu(self) -> tuple[tuple[str, str], ...]:
        """The title and the address of each section that the site has."""
        return tuple((title, url) for title, url in _MENU if url in self.leaves)

    def facts(self, url: str, shown: Iterable[Dated] = ()) -> PageFacts:
        """Return what the theme shows around the page `url`; an unknown page stands alone.

        `shown` is what the page shows of what has to be checked.
        """
        leaf = self.leaves.get(url)
        if leaf is None:
            return PageFacts("", (), (), None)
        trail = self._trail(leaf)
        section = trail[1][1] if len(trail) > 1 else url
        return PageFacts(
            section=section if section != HOME else "",
            trail=trail,
            siblings=self._siblings(url) if section == SUPPLIERS else (),
            checked_on=oldest_check(self.site.today, shown, leaf.readings),
        )

    def _trail(self, leaf: Leaf) -> tuple[tuple[str, str], ...]:
        above = self.leaves.get(leaf.parent or "")
        return (*self._trail(above), (above.title, above.url)) if above else ()

    def _siblings(self, url: str) -> tuple[Neighbour, ...]:
        roles = [(role.title, role_path(role)) for role in self.site.ranked_roles()]
        triage = self.site.orientation
        first = [(triage.title, ORIENTATION)] if triage else []
        last = [("Comment faire", PROCEDURES)] if self.site.procedures else []
        if inclusion := self.site.inclusion:
            last.append((inclusion.title, INCLUSION))
        pages = [*first, ("Tous les contacts", SUPPLIERS), *roles, *last]
        return tuple(Neighbour(title, target, target == url) for title, target in pages)


def _trainer_leaves(site: Site, leaves: Mapping[str, Leaf]) -> Iterator[Leaf]:
    """Yield the pages that a trainer has of each tutorial, below the learner's, one of `leaves`."""
    for tutorial in site.tutorials.values():
        above, prose = trainer_path(tutorial), leaves.get(tutorial_path(tutorial))
        readings = prose.readings if prose else (None,)
        yield Leaf(above, trainer_title(tutorial), tutorial_path(tutorial), readings)
        yield from (Leaf(sheet.path(tutorial), sheet.title(tutorial), above) for sheet in SHEETS)


def _evidence_leaves(site: Site) -> Iterator[Leaf]:
    """Yield the pages that show what stands behind the missions of the roles."""
    if inclusion := site.inclusion:
        yield Leaf(INCLUSION, inclusion.title, SUPPLIERS)
    if culture := site.culture:
        yield Leaf(CULTURE, culture.title, SUPPLIERS)
        yield Leaf(MEMO, culture.memo.title, CULTURE)
    if announcements := site.announcements:
        yield Leaf(ANNOUNCEMENTS, announcements.title, SUPPLIERS)


def contacts_shown(site: Site, url: str) -> list[Contact]:
    """Return the contacts that the page `url` shows."""
    match url.strip("/").split("/"):
        case ["contacts"]:
            return list(site.contacts.values())
        case ["contacts", entity_id] if entity_id in site.entities:
            entity, roles = site.entities[entity_id], site.ranked_roles()
            return [contact for role in roles for contact in site.contacts_for(entity, role)]
        case [role_id] if role_id in site.roles:
            return site.contacts_of_role(site.roles[role_id])
        case ["insertion-handicap"] if site.inclusion:
            named = dict.fromkeys(part.contact for part in site.inclusion.parts)
            return [site.contacts[contact_id] for contact_id in named]
        case ["culture-de-la-mediation", "memo-acheteurs"] if site.culture:
            return [site.contacts[site.culture.memo.contact]]
    return []


def _above(url: str) -> str | None:
    return None if url == HOME else url.rstrip("/").rpartition("/")[0] + "/"

"""Every line of the founding document of the two roles has its place in the real data.

The lines are named in our own words; the places are ids, so that editors may reword their texts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from macros.evidence.models.indicators import Indicator
from macros.ground.site import Site
from macros.suppliers.directory import contacts_for, procedures_of
from macros.suppliers.models.announcements import Announcements
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Inclusion, SupplierForm
from macros.suppliers.models.role import Role
from tests.sites import real_site

# What stands in the data is tested, not when it was written: seen from there, no day is to come.
THE_LAST_DAY = date.max

CORRESPONDENT = "correspondant-pme"
MEDIATOR = "mediateur-interne"

Place = Callable[[Site], bool]


def mission(role_id: str, mission_id: str, *, cases: int = 0) -> Place:
    """Look for a mission that tells at least so many particular cases."""

    def stands(site: Site) -> bool:
        found = [m for m in site[Role][role_id].missions if m.id == mission_id]
        return any(len(m.points) >= cases for m in found)

    return stands


def separate_line(acronym: str) -> Place:
    """Look for a line of the indicators kept for one form of insertion or inclusion."""

    def stands(site: Site) -> bool:
        missions = site[Role][CORRESPONDENT].missions
        indicators = next(m for m in missions if m.id == "definir-les-indicateurs")
        return any(point.split()[0] == acronym for point in indicators.points)

    return stands


def guarantee(role_id: str, guarantee_id: str, *, safeguards: int = 0) -> Place:
    """Look for a guarantee that at least so many safeguards make good."""

    def stands(site: Site) -> bool:
        found = [g for g in site[Role][role_id].guarantees if g.id == guarantee_id]
        return any(len(g.safeguards) >= safeguards for g in found)

    return stands


def told(role_id: str, part: Callable[[Role], tuple[object, ...]]) -> Place:
    """Look for a part of the role's page that is not empty."""
    return lambda site: bool(part(site[Role][role_id]))


def nominated(role_id: str) -> Place:
    """Look for somebody who holds the role in the head of the group, with phone and e-mail."""

    def stands(site: Site) -> bool:
        head = next(entity for entity in site[Entity].values() if entity.parent is None)
        held = contacts_for(site, head, site[Role][role_id])
        return any(contact.telephone and contact.email for contact in held)

    return stands


def published(role_id: str) -> Place:
    """Look for the mission of being known, whose proof is where and since when it is shown."""

    def stands(site: Site) -> bool:
        missions = site[Role][role_id].missions
        known = next(m for m in missions if m.id == "se-faire-connaitre")
        announcements = site.find(Announcements)
        shown = announcements.displays if announcements else ()
        is_shown = any(role_id in display.roles for display in shown)
        return known.proof is not None and known.proof.page == "/faire-connaitre/" and is_shown

    return stands


def led_by_steps(role_id: str) -> Place:
    """Look for a procedure that calls upon the role."""
    return lambda site: bool(procedures_of(site, site[Role][role_id]))


def proven(role_id: str, mission_id: str, page: str) -> Place:
    """Look for a mission whose proof is that page, which the site shows."""

    def stands(site: Site) -> bool:
        found = next(m for m in site[Role][role_id].missions if m.id == mission_id)
        return found.proof is not None and found.proof.page == page and site.has_page(page)

    return stands


def bought_from(form: SupplierForm) -> Place:
    """Look for what one form of insertion or inclusion finds, apart from the three others."""

    def stands(site: Site) -> bool:
        inclusion = site.find(Inclusion)
        parts = inclusion.parts if inclusion else ()
        return [part.id for part in parts].count(form) == 1

    return stands


def in_the_memo(part_id: str) -> Place:
    """Look for a part of the memo for buyers."""

    def stands(site: Site) -> bool:
        culture = site.find(Culture)
        parts = culture.memo.parts if culture else ()
        return any(part.id == part_id for part in parts)

    return stands


def checked_policy(site: Site) -> bool:
    """Tell whether the purchasing policy has rules, some with the result of their check."""
    results = (
        site[Indicator].get(rule.indicator or "") for rule in site[Role][CORRESPONDENT].policy
    )
    return any(row is not None and row.told[-1].measured is not None for row in results)


def measured_apart(form: SupplierForm) -> Place:
    """Look for the indicator of one form of insertion or inclusion, which adds it to no other."""

    def stands(site: Site) -> bool:
        return f"achats-aux-{form}" in site[Indicator]

    return stands


LINES: dict[str, Place] = {
    # Correspondant PME
    "defines indicators of work with small firms": mission(
        CORRESPONDENT, "definir-les-indicateurs"
    ),
    "indicators tell insertion structures apart": separate_line("SIAE"),
    "indicators tell ESAT apart": separate_line("ESAT"),
    "indicators tell adapted companies apart": separate_line("EA"),
    "indicators tell disabled independent workers apart": separate_line("TIH"),
    "insertion structures are measured apart": measured_apart(SupplierForm.SIAE),
    "ESAT are measured apart": measured_apart(SupplierForm.ESAT),
    "adapted companies are measured apart": measured_apart(SupplierForm.EA),
    "disabled independent workers are measured apart": measured_apart(SupplierForm.TIH),
    "indicators: their page": proven(CORRESPONDENT, "definir-les-indicateurs", "/indicateurs/"),
    "follows the indicators": mission(CORRESPONDENT, "suivre-les-indicateurs"),
    "guarantees the purchasing policy": mission(
        CORRESPONDENT, "faire-respecter-la-politique-d-achat"
    ),
    "the policy is respected": checked_policy,
    "develops work with the social economy": mission(
        CORRESPONDENT, "developper-l-economie-sociale-et-solidaire"
    ),
    "social economy: its page": proven(
        CORRESPONDENT, "developper-l-economie-sociale-et-solidaire", "/insertion-handicap/"
    ),
    "social economy: insertion structures": bought_from(SupplierForm.SIAE),
    "social economy: ESAT": bought_from(SupplierForm.ESAT),
    "social economy: adapted companies": bought_from(SupplierForm.EA),
    "social economy: disabled independent workers": bought_from(SupplierForm.TIH),
    "opens tenders to small firms": mission(CORRESPONDENT, "ouvrir-les-appels-d-offres"),
    "opens tenders to small firms: its page": proven(
        CORRESPONDENT, "ouvrir-les-appels-d-offres", "/appels-d-offres/"
    ),
    "maps small firms of the panel": mission(CORRESPONDENT, "cartographier-le-panel"),
    "map of the panel: its page": proven(CORRESPONDENT, "cartographier-le-panel", "/panel-pme/"),
    "correspondent is nominated and can be reached": nominated(CORRESPONDENT),
    "correspondent is known to suppliers": published(CORRESPONDENT),
    "how to call upon the correspondent": led_by_steps(CORRESPONDENT),
    "Pacte PME is a plus": mission(CORRESPONDENT, "participer-au-pacte-pme"),
    # Médiateur interne
    "settles commercial and relational conflicts": mission(
        MEDIATOR, "resoudre-les-conflits", cases=2
    ),
    "links supplier, buyer and internal client": mission(MEDIATOR, "relier-les-interlocuteurs"),
    "neutrality as a principle, with safeguards": guarantee(MEDIATOR, "neutralite", safeguards=1),
    "neutrality goes as far as stepping aside": guarantee(MEDIATOR, "deport"),
    "confidentiality": guarantee(MEDIATOR, "confidentialite"),
    "who will know and who will not": told(MEDIATOR, lambda role: role.disclosures),
    "creates a culture of mediation": mission(MEDIATOR, "creer-une-culture-de-la-mediation"),
    "culture of mediation: its page": proven(
        MEDIATOR, "creer-une-culture-de-la-mediation", "/culture-de-la-mediation/"
    ),
    "culture of mediation: what buyers do and do not do": in_the_memo("a-ne-pas-faire"),
    "culture of mediation: finds who decides, promotes mediation inside": in_the_memo("avec-vous"),
    "mediator is nominated and can be reached": nominated(MEDIATOR),
    "mediator is known to suppliers": published(MEDIATOR),
    "how to call upon the mediator": led_by_steps(MEDIATOR),
    "called directly: acts alone or leans on the national service": mission(
        MEDIATOR, "vous-le-saisissez-directement", cases=2
    ),
    "national service called: it leads, he is warned, helps and promotes": mission(
        MEDIATOR, "vous-saisissez-la-mediation-des-entreprises", cases=3
    ),
    "reports on the year": proven(MEDIATOR, "rendre-compte-chaque-annee", "/rapports/"),
}


@pytest.fixture(scope="module")
def site() -> Site:
    """Return the real data."""
    loaded, _ = real_site(THE_LAST_DAY)
    return loaded


@pytest.mark.parametrize("line", LINES)
def test_each_line_of_the_founding_document_has_its_place(line: str, site: Site) -> None:
    assert LINES[line](site)

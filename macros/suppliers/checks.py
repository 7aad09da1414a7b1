"""What suppliers read holds together across files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from macros.ground.checks import misnamed
from macros.ground.errors import Anomaly, Severity, quoted
from macros.ground.search.words import fold, in_a_row, words
from macros.ground.site import Site
from macros.ground.words import counted
from macros.site.models.organisation import Organisation
from macros.suppliers.directory import (
    contact_of_group,
    contacts_of_entity,
    contacts_of_role,
    lineage,
    time_zones,
)
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Inclusion, SupplierForm
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.procedure import PROMISE, Procedure
from macros.suppliers.models.role import Knowledge, Role, Section
from macros.suppliers.pages import ROLE

# What somebody does: the verb after « il » or « elle », and after what may stand between.
_VERB = re.compile(
    r"\b(?:Il|Elle)s?\s(?:(?:ne|se|vous|nous|y|en|le|la|les|lui|leur)\s|[nsl][’'])*(\w+)"
)
_FUTURE = re.compile(r"r(?:a|ont)$|^vont?$|^va$")


def each_card_says_when(triage: Orientation, site: Site) -> Iterator[Anomaly]:
    """A card of the triage promises as a step does.

    A card that says nothing has the delays of its procedure, where this names them; it does not
    repeat one.
    """
    for i, card in enumerate(triage.cards):
        procedure = site[Procedure].get(card.procedure or "")
        if card.procedure and procedure is None:
            continue
        said = [quoted(name) for name in PROMISE.given(card)]
        delays = [step.delay for step in procedure.milestones] if procedure else []
        if procedure and delays and not card.no_delay and card.delay in (None, *delays):
            said.append(f"les délais de {quoted(procedure.id)}")
        if len(said) != 1:
            found = " et ".join(said) or PROMISE.nothing
            yield triage.anomaly(("cards", i), found, PROMISE.words, example=PROMISE.example)


def a_card_leads_to_whom_it_names(triage: Orientation, site: Site) -> Iterator[Anomaly]:
    """A card that names a function or its holder leads to that contact, not to another of the role.

    A card may name several: the one that it leads to is among those named in most words.
    """
    are_known = site[Contact].is_sound and site[Entity].is_sound and site[Role].is_sound
    if not are_known or misnamed(site, "entities") or misnamed(site, "roles"):
        return
    contacts = [
        (in_a_row(words(contact.function)), _name_in(contact), contact)
        for contact in site[Contact].values()
    ]
    for i, card in enumerate(triage.cards):
        said, told = in_a_row(words(card.who)), fold(card.who)
        named = defaultdict(list)
        for function, name, contact in contacts:
            if function.strip() and function in said:
                named[len(function.split())].append(contact)
            elif name and name in told:
                named[len(name.split())].append(contact)
        role, leads = site[Role].get(card.role or ""), site[Contact].get(card.contact or "")
        if role and contacts_of_role(site, role):
            leads = contact_of_group(site, role)
        if leads and named and leads not in (most := named[max(named)]):
            found = f"« who » nomme {quoted(most[0].id)}, et la fiche mène à {quoted(leads.id)}"
            steps = ("cards", i, "role" if role else "contact")
            example = f"contact: {most[0].id}"
            yield triage.anomaly(
                steps, found, "le contact nommé", example=example, level=Severity.UNPUBLISHABLE
            )


def _name_in(contact: Contact) -> str:
    return fold(contact.holder.name) if contact.holder else ""


def a_milestone_ends_a_delay(procedure: Procedure) -> Iterator[Anomaly]:
    """What cards announce comes in a number of days."""
    for i, step in enumerate(procedure.steps):
        if step.milestone and step.delay is None:
            found = f"{quoted(step.milestone)} sans délai"
            expected = "un jalon à une étape qui a un délai (« delay »)"
            yield procedure.anomaly(("steps", i, "milestone"), found, expected)


def each_witness_is_told_of_each_step(procedure: Procedure) -> Iterator[Anomaly]:
    """Who will know is said of each step, in their order."""
    for i, witness in enumerate(procedure.witnesses):
        if len(witness.knows) != len(procedure.steps):
            found = f"{counted(len(witness.knows), 'réponse')}"
            expected = f"{len(procedure.steps)}, une par étape"
            yield procedure.anomaly(("witnesses", i, "knows"), found, expected)


def a_witness_knows_what_the_role_says(procedure: Procedure, site: Site) -> Iterator[Anomaly]:
    """Whoever will know at some step of a procedure is told of on the page of its role."""
    role = site[Role].get(procedure.role or "")
    if role is None or not role.disclosures:
        return
    told, most = {row.who: row.knows for row in role.disclosures}, list(Knowledge)
    for i, witness in enumerate(procedure.witnesses):
        if witness.who not in told:
            found, names = quoted(witness.who), ", ".join(map(quoted, told))
            yield procedure.anomaly(("witnesses", i, "who"), found, f"quelqu'un parmi {names}")
            continue
        knows = min(witness.knows, key=most.index)
        if knows is not told[witness.who]:
            found = f"{quoted(witness.who)} : {quoted(knows)} au plus"
            expected = f"{quoted(told[witness.who])}, comme le dit la page « {role.title} »"
            yield procedure.anomaly(("witnesses", i, "knows"), found, expected)


def what_is_planned_is_told_in_the_future(role: Role) -> Iterator[Anomaly]:
    """A mission that is told in the present and proved nowhere is a promise nobody can check."""
    for i, mission in enumerate(role.missions):
        for name in ("title", "text") if mission.planned else ():
            told = _VERB.finditer(getattr(mission, name) or "")
            if present := next((verb for verb in told if not _FUTURE.search(verb[1])), None):
                yield role.anomaly(
                    ("missions", i, name),
                    f"{quoted(present.group())} se dit au présent, mais c'est prévu",
                    "un verbe au futur",
                    example="Il tiendra la carte des fournisseurs",
                    level=Severity.WARNING,
                )


def proofs_do_not_turn_in_a_circle(role: Role, site: Site) -> Iterator[Anomaly]:
    """A proof on the page of its own role leads to a part of it, which is there."""
    anchors = _parts_of_page(site, role)
    for i, mission in enumerate(role.missions):
        proof = mission.proof
        if proof and proof.page == ROLE.url(role) and proof.anchor not in anchors:
            found = "la preuve mène en haut de sa propre page"
            if proof.anchor:
                found = f"la partie {quoted(proof.anchor)} n'est pas sur cette page"
            expected = f"« anchor » parmi {', '.join(anchors)}, ou une autre page"
            yield role.anomaly(("missions", i, "proof"), found, expected)


def each_role_has_a_procedure(site: Site) -> Iterator[Anomaly]:
    """A supplier learns how to call upon each role; a site without procedures misses none."""
    called = {procedure.role for procedure in site[Procedure].values()}
    if not site[Procedure].is_sound or any(site[Role].lacks(role) for role in called if role):
        return
    for role in site[Role].values():
        if role.id not in called:
            yield role.anomaly(
                (),
                f"aucune procédure ne dit comment solliciter {quoted(role.id)}",
                "une procédure de data/procedures/ avec ce rôle",
                example=f"role: {role.id}",
                level=Severity.WARNING,
            )


def the_group_is_one_tree(site: Site) -> Iterator[Anomaly]:
    """Entities form one tree: one head, no loop."""
    heads = [entity for entity in site[Entity].values() if entity.parent is None]
    for entity in heads[1:]:
        found = f"{quoted(entity.id)} n'a pas d'entité mère, comme {quoted(heads[0].id)}"
        yield entity.anomaly((), found, "une seule tête de groupe", example="parent: groupe")
    for entity in site[Entity].values():
        if any(above.parent == entity.id for above in lineage(site, entity)):
            found = f"{quoted(entity.id)} dépend d'elle-même"
            yield entity.anomaly(("parent",), found, "une entité au-dessus d'elle")


def each_role_is_held(role: Role, site: Site) -> Iterator[Anomaly]:
    """A role that nobody holds is a page without a contact."""
    are_known = site[Contact].is_sound and not misnamed(site, "roles")
    if are_known and not contacts_of_role(site, role):
        found = f"personne ne tient le rôle {quoted(role.id)}"
        yield role.anomaly((), found, "un contact qui le nomme dans contacts.yml")


def each_entity_is_answered_for(site: Site) -> Iterator[Anomaly]:
    """An entity is reached when it, or one above it, has a contact."""
    if not (site[Contact].is_sound and site[Entity].is_sound) or misnamed(site, "entities"):
        return
    if any(the_group_is_one_tree(site)):
        return
    for entity in site[Entity].values():
        if not any(contacts_of_entity(site, above) for above in lineage(site, entity)):
            found = f"personne ne répond pour l'entité {quoted(entity.id)}"
            yield entity.anomaly((), found, "un contact, à elle ou au-dessus d'elle")


def a_deputy_is_not_the_holder(contact: Contact) -> Iterator[Anomaly]:
    """Whoever replaces the holder is somebody else."""
    holder, deputy = contact.holder, contact.deputy
    if holder and deputy and holder.name.casefold() == deputy.name.casefold():
        found = f"{quoted(deputy.name)} est déjà titulaire"
        yield contact.anomaly(("deputy", "name"), found, "une autre personne")


def validity_ends_after_the_appointment(contact: Contact) -> Iterator[Anomaly]:
    """A nomination ends after it begins."""
    if contact.valid_until and contact.valid_until < contact.appointment.date:
        found = f"{quoted(contact.valid_until.isoformat())} précède la nomination"
        expected = f"une date après {contact.appointment.date.isoformat()}"
        yield contact.anomaly(("valid_until",), found, expected)


def a_contact_keeps_one_time(contact: Contact, site: Site) -> Iterator[Anomaly]:
    """Whoever keeps hours in several time zones says by which clock."""
    zones = time_zones(site, contact)
    if contact.hours and len(zones) > 1:
        found = f"des territoires à {counted(len(zones), 'heure')}, sans « time_zone »"
        expected = f"l'heure de cette permanence, parmi {', '.join(sorted(zones))}"
        yield contact.anomaly(("hours",), found, expected, example=f"time_zone: {min(zones)}")


def each_form_has_its_part(inclusion: Inclusion) -> Iterator[Anomaly]:
    """The page of insertion and disability speaks to the four forms, each once."""
    ids = [part.id for part in inclusion.parts]
    if missing := [form.upper() for form in SupplierForm if form not in ids]:
        found = f"il manque une partie : {', '.join(missing)}"
        expected = "une partie pour chaque forme, jamais fondues en une"
        yield inclusion.anomaly(("parts",), found, expected, level=Severity.WARNING)


def _parts_of_page(site: Site, role: Role) -> list[str]:
    """Return the anchors of what the page of `role` shows besides its missions."""
    parts = [rule.id for rule in role.policy] + [guarantee.id for guarantee in role.guarantees]
    organisation = site.find(Organisation)
    if role.policy:
        parts.append(Section.POLICY)
    if organisation is None or organisation.charter or organisation.pacte_pme:
        parts.append(Section.SIGNATURES)
    return parts

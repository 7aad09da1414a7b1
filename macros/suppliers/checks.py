"""What suppliers read holds together across files: each rule yields what it finds, none stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.ground.checks import misnamed
from macros.ground.errors import Anomaly, Severity, quoted
from macros.ground.site import Site
from macros.site.models.organisation import Organisation
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Form, Inclusion
from macros.suppliers.models.orientation import Orientation
from macros.suppliers.models.procedure import PROMISE, Procedure
from macros.suppliers.models.role import Role, Section
from macros.suppliers.pages import ROLE

_PURCHASING = re.compile(r"\bach(?:ats?|eteu(?:r|se)s?)\b", re.IGNORECASE)
# What somebody does: the verb after « il » or « elle », and after what may stand between.
_VERB = re.compile(
    r"\b(?:Il|Elle)s?\s(?:(?:ne|se|vous|nous|y|en|le|la|les|lui|leur)\s|[nsl][’'])*(\w+)"
)
_FUTURE = re.compile(r"r(?:a|ont)$|^vont?$|^va$")


def each_card_says_when(site: Site) -> Iterator[Anomaly]:
    """A card of the triage promises as a step does.

    A card that says nothing has the delays of its procedure, where this names them; it does not
    repeat one.
    """
    triage = site.find(Orientation)
    for i, card in enumerate(triage.cards if triage else ()):
        procedure = site[Procedure].get(card.procedure or "")
        if triage is None or (card.procedure and procedure is None):
            continue
        said = [quoted(name) for name in PROMISE.given(card)]
        delays = [step.delay for step in procedure.milestones] if procedure else []
        if procedure and delays and not card.no_delay and card.delay in (None, *delays):
            said.append(f"les délais de {quoted(procedure.id)}")
        if len(said) != 1:
            found, expected = " et ".join(said) or PROMISE.nothing, PROMISE.words
            yield triage.anomaly(("cards", i), found, expected=expected, example=PROMISE.example)


def a_milestone_ends_a_delay(site: Site) -> Iterator[Anomaly]:
    """What cards announce comes in a number of days."""
    for procedure in site[Procedure].values():
        for i, step in enumerate(procedure.steps):
            if step.milestone and step.delay is None:
                yield procedure.anomaly(
                    ("steps", i, "milestone"),
                    f"{quoted(step.milestone)} sans délai",
                    expected="un jalon à une étape qui a un délai (« delay »)",
                )


def what_is_planned_is_told_in_the_future(site: Site) -> Iterator[Anomaly]:
    """A mission that is told in the present and proved nowhere is a promise nobody can check."""
    for role in site[Role].values():
        for i, mission in enumerate(role.missions):
            for name in ("title", "text") if mission.planned else ():
                told = _VERB.finditer(getattr(mission, name) or "")
                present = next((verb for verb in told if not _FUTURE.search(verb[1])), None)
                if present:
                    yield role.anomaly(
                        ("missions", i, name),
                        f"{quoted(present.group())} se dit au présent, mais c'est prévu",
                        Severity.WARNING,
                        expected="un verbe au futur",
                        example="Il tiendra la carte des fournisseurs",
                    )


def proofs_do_not_turn_in_a_circle(site: Site) -> Iterator[Anomaly]:
    """A proof on the page of its own role leads to a part of it, which is there."""
    for role in site[Role].values():
        anchors = _parts_of_page(site, role)
        for i, mission in enumerate(role.missions):
            proof = mission.proof
            if proof and proof.page == ROLE.url(role) and proof.anchor not in anchors:
                found = "la preuve mène en haut de sa propre page"
                if proof.anchor:
                    found = f"la partie {quoted(proof.anchor)} n'est pas sur cette page"
                yield role.anomaly(
                    ("missions", i, "proof"),
                    found,
                    expected=f"« anchor » parmi {', '.join(anchors)}, ou une autre page",
                )


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
                Severity.WARNING,
                expected="une procédure de data/procedures/ avec ce rôle",
                example=f"role: {role.id}",
            )


def the_group_is_one_tree(site: Site) -> Iterator[Anomaly]:
    """Entities form one tree: one head, no loop."""
    heads = [entity for entity in site[Entity].values() if entity.parent is None]
    for entity in heads[1:]:
        found = f"{quoted(entity.id)} n'a pas d'entité mère, comme {quoted(heads[0].id)}"
        yield entity.anomaly(
            (), found, expected="une seule tête de groupe", example="parent: groupe"
        )
    for entity in site[Entity].values():
        if any(above.parent == entity.id for above in _lineage(site, entity)):
            found = f"{quoted(entity.id)} dépend d'elle-même"
            yield entity.anomaly(("parent",), found, expected="une entité au-dessus d'elle")


def each_role_is_held(site: Site) -> Iterator[Anomaly]:
    """A role that nobody holds is a page without a contact."""
    if not site[Contact].is_sound or misnamed(site, "roles"):
        return
    held = {contact.role for contact in site[Contact].values()}
    for role in site[Role].values():
        if role.id not in held:
            found = f"personne ne tient le rôle {quoted(role.id)}"
            yield role.anomaly((), found, expected="un contact qui le nomme dans contacts.yml")


def each_entity_is_answered_for(site: Site) -> Iterator[Anomaly]:
    """An entity is reached when it, or one above it, has a contact."""
    if not (site[Contact].is_sound and site[Entity].is_sound) or misnamed(site, "entities"):
        return
    if any(the_group_is_one_tree(site)):
        return
    reached = {contact.entity for contact in site[Contact].values()}
    for entity in site[Entity].values():
        if not any(above.id in reached for above in _lineage(site, entity)):
            found = f"personne ne répond pour l'entité {quoted(entity.id)}"
            yield entity.anomaly((), found, expected="un contact, à elle ou au-dessus d'elle")


def a_deputy_is_not_the_holder(site: Site) -> Iterator[Anomaly]:
    """Whoever replaces the holder is somebody else."""
    for contact in site[Contact].values():
        holder, deputy = contact.holder, contact.deputy
        if holder and deputy and holder.name.casefold() == deputy.name.casefold():
            found = f"{quoted(deputy.name)} est déjà titulaire"
            yield contact.anomaly(("deputy", "name"), found, expected="une autre personne")


def hours_open_before_they_close(site: Site) -> Iterator[Anomaly]:
    """An opening ends after it begins."""
    for contact in site[Contact].values():
        for i, opening in enumerate(contact.hours):
            if opening.closes <= opening.opens:
                found = f"la fermeture ({opening.closes:%H:%M}) précède l'ouverture"
                expected = f"une heure après {opening.opens:%H:%M}"
                yield contact.anomaly(("hours", i, "closes"), found, expected=expected)


def validity_ends_after_the_appointment(site: Site) -> Iterator[Anomaly]:
    """A nomination ends after it begins."""
    for contact in site[Contact].values():
        if contact.valid_until and contact.valid_until < contact.appointment.date:
            found = f"{quoted(contact.valid_until.isoformat())} précède la nomination"
            expected = f"une date après {contact.appointment.date.isoformat()}"
            yield contact.anomaly(("valid_until",), found, expected=expected)


def a_mediator_stands_outside_purchasing(site: Site) -> Iterator[Anomaly]:
    """A role outside purchasing that depends on purchasing deserves a word of warning."""
    for contact in site[Contact].values():
        role = site[Role].get(contact.role)
        line = contact.reporting_line
        if role and role.outside_purchasing and _PURCHASING.search(line):
            yield contact.anomaly(
                ("reporting_line",),
                f"{quoted(line)} est dans les achats",
                level=Severity.WARNING,
                expected=f"pour {quoted(role.title)}, une direction qui n'achète pas",
                example="Secrétariat général",
            )


def each_form_has_its_part(site: Site) -> Iterator[Anomaly]:
    """The page of insertion and disability speaks to the four forms, each once."""
    if (inclusion := site.find(Inclusion)) is None:
        return
    ids = [part.id for part in inclusion.parts]
    missing = [form.upper() for form in Form if form not in ids]
    if missing:
        found = f"il manque une partie : {', '.join(missing)}"
        expected = "une partie pour chaque forme, jamais fondues en une"
        yield inclusion.anomaly(("parts",), found, Severity.WARNING, expected=expected)


RULES = (
    each_card_says_when,
    a_milestone_ends_a_delay,
    what_is_planned_is_told_in_the_future,
    proofs_do_not_turn_in_a_circle,
    each_role_has_a_procedure,
    the_group_is_one_tree,
    each_role_is_held,
    each_entity_is_answered_for,
    a_deputy_is_not_the_holder,
    hours_open_before_they_close,
    validity_ends_after_the_appointment,
    a_mediator_stands_outside_purchasing,
    each_form_has_its_part,
)


def _parts_of_page(site: Site, role: Role) -> list[str]:
    """Return the anchors of what the page of `role` shows besides its missions."""
    parts = [rule.id for rule in role.policy] + [guarantee.id for guarantee in role.guarantees]
    organisation = site.find(Organisation)
    if role.policy:
        parts.append(Section.POLICY)
    if organisation is None or organisation.charter or organisation.pacte_pme:
        parts.append(Section.SIGNATURES)
    return parts


def _lineage(site: Site, entity: Entity) -> list[Entity]:
    """Return `entity`, then those above it as far as they are known, each once."""
    line = [entity]
    while (above := site[Entity].get(line[-1].parent or "")) and above not in line:
        line.append(above)
    return line

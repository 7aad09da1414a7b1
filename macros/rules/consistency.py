"""The rules across files: each yields the anomalies it finds, none stops at the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from macros.errors import Anomaly, Level, Place, nearest, quoted
from macros.models.entity import Entity
from macros.models.fields import Among, Names, NamesDesk, NotAfterToday, OnSite
from macros.models.inclusion import Form
from macros.models.introspection import marked
from macros.models.organisation import AccessibilityStatus
from macros.models.page import CATALOGUE, MANDATORY, url_of
from macros.models.procedure import PROMISE
from macros.models.record import Entry, Identified
from macros.models.role import Role, Section
from macros.models.site import CONCEPTS, Draft
from macros.reading import Steps
from macros.rules.macro_calls import check_calls

M = TypeVar("M")
_PURCHASING = re.compile(r"\bach(?:ats?|eteu(?:r|se)s?)\b", re.IGNORECASE)
# What somebody does: the verb after « il » or « elle », and after what may stand between.
_VERB = re.compile(
    r"\b(?:Il|Elle)s?\s(?:(?:ne|se|vous|nous|y|en|le|la|les|lui|leur)\s|[nsl][’'])*(\w+)"
)
_FUTURE = re.compile(r"r(?:a|ont)$|^vont?$|^va$")
# Lists that other services write too: they are kept whole, whatever serves here.
_SHARED_LISTS = ("audiences", "difficulties", "equipment", "licences")

Rule = Callable[[Draft], Iterator[Anomaly]]


def check(draft: Draft) -> Iterator[Anomaly]:
    """Yield every anomaly between the files of `draft`."""
    for rule in RULES:
        yield from rule(draft)


def references_exist(draft: Draft) -> Iterator[Anomaly]:
    """Every id that an entry names exists."""
    tables = draft.tables()

    @cache  # an id that many entries name is often misspelt in all of them
    def near(concept: str, target: str) -> str:
        return nearest(target, tables[concept].ids)

    for entry, steps, names, target in _marks(draft, Names):
        if tables[names.concept].lacks(target):
            what, source = CONCEPTS[names.concept]
            yield entry.anomaly(
                steps,
                f"{quoted(target)} n'existe pas",
                expected=f"{what} de {source}",
                suggestion=near(names.concept, target),
            )


def words_of_closed_lists_exist(draft: Draft) -> Iterator[Anomaly]:
    """Every word chosen from a closed list is in the list."""
    if draft.vocabularies is None:
        return
    for entry, steps, among, word in _marks(draft, Among):
        known = draft.vocabularies.words(among.list_name)
        if word not in known:
            yield entry.anomaly(
                steps,
                f"{quoted(word)} n'existe pas",
                expected=f"un mot de « {among.list_name} » (data/vocabularies.yml)"
                + (f" parmi {', '.join(known)}" if known else ", vide pour l'instant"),
                suggestion=nearest(word, known),
            )


def each_card_says_when(draft: Draft) -> Iterator[Anomaly]:
    """A card of the triage promises as a step does.

    A card that says nothing has the delays of its procedure, where this names them; it does not
    repeat one.
    """
    triage = draft.orientation
    for i, card in enumerate(triage.cards if triage else ()):
        procedure = draft.procedures.get(card.procedure or "")
        if triage is None or (card.procedure and procedure is None):
            continue
        said = [quoted(name) for name in PROMISE.given(card)]
        delays = [step.delay for step in procedure.milestones] if procedure else []
        if procedure and delays and not card.no_delay and card.delay in (None, *delays):
            said.append(f"les délais de {quoted(procedure.id)}")
        if len(said) != 1:
            found, expected = " et ".join(said) or PROMISE.nothing, PROMISE.words
            yield triage.anomaly(("cards", i), found, expected=expected, example=PROMISE.example)


def a_milestone_ends_a_delay(draft: Draft) -> Iterator[Anomaly]:
    """What cards announce comes in a number of days."""
    for procedure in draft.procedures.values():
        for i, step in enumerate(procedure.steps):
            if step.milestone and step.delay is None:
                yield procedure.anomaly(
                    ("steps", i, "milestone"),
                    f"{quoted(step.milestone)} sans délai",
                    expected="un jalon à une étape qui a un délai (« delay »)",
                )


def each_desk_is_known(draft: Draft) -> Iterator[Anomaly]:
    """Every desk that is named is one of the organisation's."""
    if draft.organisation is None:
        return
    ids = [desk.id for desk in draft.organisation.desks]
    for entry, steps, _, desk_id in _marks(draft, NamesDesk):
        if desk_id not in ids:
            found, expected = (
                f"{quoted(desk_id)} n'existe pas",
                "un guichet de data/organisation.yml",
            )
            near = nearest(desk_id, ids)
            yield entry.anomaly(steps, found, expected=expected, suggestion=near)


def what_is_planned_is_told_in_the_future(draft: Draft) -> Iterator[Anomaly]:
    """A mission that is told in the present and proved nowhere is a promise nobody can check."""
    for role in draft.roles.values():
        for i, mission in enumerate(role.missions):
            for name in ("title", "text") if mission.planned else ():
                told = _VERB.finditer(getattr(mission, name) or "")
                present = next((verb for verb in told if not _FUTURE.search(verb[1])), None)
                if present:
                    yield role.anomaly(
                        ("missions", i, name),
                        f"{quoted(present.group())} se dit au présent, mais c'est prévu",
                        Level.WARNING,
                        expected="un verbe au futur",
                        example="Il tiendra la carte des fournisseurs",
                    )


def proofs_do_not_turn_in_a_circle(draft: Draft) -> Iterator[Anomaly]:
    """A proof on the page of its own role leads to a part of it, which is there."""
    for role in draft.roles.values():
        anchors = _parts_of_page(draft, role)
        for i, mission in enumerate(role.missions):
            proof = mission.proof
            if proof and proof.page == f"/{role.id}/" and proof.anchor not in anchors:
                found = "la preuve mène en haut de sa propre page"
                if proof.anchor:
                    found = f"la partie {quoted(proof.anchor)} n'est pas sur cette page"
                yield role.anomaly(
                    ("missions", i, "proof"),
                    found,
                    expected=f"« anchor » parmi {', '.join(anchors)}, ou une autre page",
                )


def each_role_has_a_procedure(draft: Draft) -> Iterator[Anomaly]:
    """A supplier learns how to call upon each role; a site without procedures misses none."""
    called = {procedure.role for procedure in draft.procedures.values()}
    if not draft.procedures.is_sound or any(draft.roles.lacks(role) for role in called if role):
        return
    for role in draft.roles.values():
        if role.id not in called:
            yield role.anomaly(
                (),
                f"aucune procédure ne dit comment solliciter {quoted(role.id)}",
                Level.WARNING,
                expected="une procédure de data/procedures/ avec ce rôle",
                example=f"role: {role.id}",
            )


def the_group_is_one_tree(draft: Draft) -> Iterator[Anomaly]:
    """Entities form one tree: one head, no loop."""
    heads = [entity for entity in draft.entities.values() if entity.parent is None]
    for entity in heads[1:]:
        found = f"{quoted(entity.id)} n'a pas d'entité mère, comme {quoted(heads[0].id)}"
        yield entity.anomaly(
            (), found, expected="une seule tête de groupe", example="parent: groupe"
        )
    for entity in draft.entities.values():
        if any(above.parent == entity.id for above in _lineage(draft, entity)):
            found = f"{quoted(entity.id)} dépend d'elle-même"
            yield entity.anomaly(("parent",), found, expected="une entité au-dessus d'elle")


def each_role_is_held(draft: Draft) -> Iterator[Anomaly]:
    """A role that nobody holds is a page without a contact."""
    if not draft.contacts.is_sound or _misnamed(draft, "role"):
        return
    held = {contact.role for contact in draft.contacts.values()}
    for role in draft.roles.values():
        if role.id not in held:
            found = f"personne ne tient le rôle {quoted(role.id)}"
            yield role.anomaly((), found, expected="un contact qui le nomme dans contacts.yml")


def each_entity_is_answered_for(draft: Draft) -> Iterator[Anomaly]:
    """An entity is reached when it, or one above it, has a contact."""
    if not (draft.contacts.is_sound and draft.entities.is_sound) or _misnamed(draft, "entity"):
        return
    if any(the_group_is_one_tree(draft)):
        return
    reached = {contact.entity for contact in draft.contacts.values()}
    for entity in draft.entities.values():
        if not any(above.id in reached for above in _lineage(draft, entity)):
            found = f"personne ne répond pour l'entité {quoted(entity.id)}"
            yield entity.anomaly((), found, expected="un contact, à elle ou au-dessus d'elle")


def links_and_sentences_serve(draft: Draft) -> Iterator[Anomaly]:
    """A link or a sentence that nothing names is never seen, and ages unseen."""
    names = ("role", "procedure", "term", "tutorial", "fact", "link", "legal")
    sources = [draft.tables()[name] for name in names]
    if draft.organisation is None or not all(table.is_sound for table in sources):
        return
    if None in draft.optional_singles():
        return
    if not (draft.questionnaires.is_whole and draft.questionnaires_are_whole):
        return
    if not draft.pages_are_whole or any(check_calls(draft)):
        return
    named = {argument for page in draft.pages for call in page.calls for argument in call.arguments}
    for concept in ("link", "legal", "fact"):
        if _misnamed(draft, concept):
            continue
        used = {target for _, _, names, target in _marks(draft, Names) if names.concept == concept}
        for entry in draft.tables()[concept].values():
            if entry.id not in used | named:
                found = f"{quoted(entry.id)} ne sert nulle part"
                yield entry.anomaly(
                    (), found, expected="un rôle, une procédure ou une page qui s'en sert"
                )


def words_of_closed_lists_serve(draft: Draft) -> Iterator[Anomaly]:
    """A word that nothing takes is worth a warning: it may be there for tomorrow."""
    if draft.vocabularies is None or None in draft.optional_singles():
        return
    if not (draft.contacts.is_sound and draft.entities.is_sound):
        return
    # Questionnaires and tutorials alone take needs, and a site may have neither.
    are_asked = draft.questionnaires.is_whole and draft.questionnaires_are_whole
    are_asked = are_asked and not draft.tutorials.unread
    taken = [(among.list_name, word) for _, _, among, word in _marks(draft, Among)]
    for name in type(draft.vocabularies).model_fields:
        if name in _SHARED_LISTS:
            continue
        used = {word for list_name, word in taken if list_name == name}
        if not used.issubset(draft.vocabularies.words(name)) or (name == "needs" and not are_asked):
            continue
        for i, term in enumerate(getattr(draft.vocabularies, name)):
            if term.id not in used:
                found = f"{quoted(term.id)} ne sert nulle part"
                yield draft.vocabularies.anomaly((name, i), found, level=Level.WARNING)


def days_are_not_in_the_future(draft: Draft) -> Iterator[Anomaly]:
    """What has happened has a date that is not after today."""
    dated = [(entry, *row) for entry in draft.headers() for row in marked(entry, NotAfterToday)]
    for entry, steps, _, day in (*_marks(draft, NotAfterToday), *dated):
        if day > draft.today:
            found = f"{quoted(day.isoformat())} est dans le futur"
            expected = f"une date jusqu'à aujourd'hui, {draft.today.isoformat()}"
            yield entry.anomaly(steps, found, expected=expected)


def a_deputy_is_not_the_holder(draft: Draft) -> Iterator[Anomaly]:
    """Whoever replaces the holder is somebody else."""
    for contact in draft.contacts.values():
        holder, deputy = contact.holder, contact.deputy
        if holder and deputy and holder.name.casefold() == deputy.name.casefold():
            found = f"{quoted(deputy.name)} est déjà titulaire"
            yield contact.anomaly(("deputy", "name"), found, expected="une autre personne")


def hours_open_before_they_close(draft: Draft) -> Iterator[Anomaly]:
    """An opening ends after it begins."""
    for contact in draft.contacts.values():
        for i, opening in enumerate(contact.hours):
            if opening.closes <= opening.opens:
                found = f"la fermeture ({opening.closes:%H:%M}) précède l'ouverture"
                expected = f"une heure après {opening.opens:%H:%M}"
                yield contact.anomaly(("hours", i, "closes"), found, expected=expected)


def validity_ends_after_the_appointment(draft: Draft) -> Iterator[Anomaly]:
    """A nomination ends after it begins."""
    for contact in draft.contacts.values():
        if contact.valid_until and contact.valid_until < contact.appointment.date:
            found = f"{quoted(contact.valid_until.isoformat())} précède la nomination"
            expected = f"une date après {contact.appointment.date.isoformat()}"
            yield contact.anomaly(("valid_until",), found, expected=expected)


def a_mediator_stands_outside_purchasing(draft: Draft) -> Iterator[Anomaly]:
    """A role outside purchasing that depends on purchasing deserves a word of warning."""
    for contact in draft.contacts.values():
        role = draft.roles.get(contact.role)
        line = contact.reporting_line
        if role and role.outside_purchasing and _PURCHASING.search(line):
            yield contact.anomaly(
                ("reporting_line",),
                f"{quoted(line)} est dans les achats",
                level=Level.WARNING,
                expected=f"pour {quoted(role.title)}, une direction qui n'achète pas",
                example="Secrétariat général",
            )


def a_status_has_its_audit(draft: Draft) -> Iterator[Anomaly]:
    """Without an audit the site is « non conforme »; « partiellement » means half of the rules."""
    if draft.organisation is None:
        return
    declared = draft.organisation.accessibility
    steps = ("accessibility", "status")
    if declared.status is AccessibilityStatus.NONE:
        return
    if declared.audit is None:
        found = f"{quoted(declared.status)} sans audit déclaré"
        yield draft.organisation.anomaly(steps, found, expected="« non-conforme »")
        return
    least = 100 if declared.status is AccessibilityStatus.FULL else 50
    if declared.audit.rate < least:
        found = f"{quoted(declared.status)} avec un taux de {declared.audit.rate} %"
        yield draft.organisation.anomaly(steps, found, expected=f"un taux d'au moins {least} %")


def links_inside_lead_to_pages(draft: Draft) -> Iterator[Anomaly]:
    """A page of the site that the data name exists, or would with an optional file."""
    for entry, steps, _, page in _marks(draft, OnSite):
        if draft.lacks_page(page):
            yield entry.anomaly(
                steps,
                f"la page {quoted(page)} n'existe pas",
                expected="une page du site, ou rien",
                suggestion=nearest(page, _addresses(draft)),
            )


def each_form_has_its_part(draft: Draft) -> Iterator[Anomaly]:
    """The page of insertion and disability speaks to the four forms, each once."""
    if draft.inclusion is None:
        return
    ids = [part.id for part in draft.inclusion.parts]
    missing = [form.upper() for form in Form if form not in ids]
    if missing:
        found = f"il manque une partie : {', '.join(missing)}"
        expected = "une partie pour chaque forme, jamais fondues en une"
        yield draft.inclusion.anomaly(("parts",), found, Level.WARNING, expected=expected)


def mandatory_pages_exist(draft: Draft) -> Iterator[Anomaly]:
    """The pages to which every page leads are there."""
    for file in (*MANDATORY, *([CATALOGUE] if draft.tutorials else [])):
        if url_of(file) not in draft.urls:
            expected = "cette page, à laquelle mènent toutes les autres"
            yield Anomaly(Place(file), "", "la page manque", expected)


def each_page_has_its_address(draft: Draft) -> Iterator[Anomaly]:
    """No page written by hand takes the address of another, nor that of a page made of data."""
    taken: dict[str, str] = {}
    for page in draft.pages:
        if page.url in taken:
            found = f"l'adresse {quoted(page.url)} est déjà celle de {taken[page.url]}"
            yield Anomaly(Place(page.file), "", found, "un autre nom de fichier")
        taken[page.url] = page.file
    for entry, url in _made(draft):
        if url in draft.urls:
            found = f"l'adresse {quoted(url)} est déjà celle d'une page de docs/"
            yield entry.anomaly(("id",), found, expected="un autre identifiant")


RULES: tuple[Rule, ...] = (
    references_exist,
    words_of_closed_lists_exist,
    each_card_says_when,
    a_milestone_ends_a_delay,
    each_desk_is_known,
    what_is_planned_is_told_in_the_future,
    proofs_do_not_turn_in_a_circle,
    each_role_has_a_procedure,
    the_group_is_one_tree,
    each_role_is_held,
    each_entity_is_answered_for,
    links_and_sentences_serve,
    words_of_closed_lists_serve,
    days_are_not_in_the_future,
    a_deputy_is_not_the_holder,
    hours_open_before_they_close,
    validity_ends_after_the_appointment,
    a_mediator_stands_outside_purchasing,
    a_status_has_its_audit,
    links_inside_lead_to_pages,
    each_form_has_its_part,
    mandatory_pages_exist,
    each_page_has_its_address,
)


def _parts_of_page(draft: Draft, role: Role) -> list[str]:
    """Return the anchors of what the page of `role` shows besides its missions."""
    parts = [rule.id for rule in role.policy] + [guarantee.id for guarantee in role.guarantees]
    organisation = draft.organisation
    if role.policy:
        parts.append(Section.POLICY)
    if organisation is None or organisation.charter or organisation.pacte_pme:
        parts.append(Section.SIGNATURES)
    return parts


def _lineage(draft: Draft, entity: Entity) -> list[Entity]:
    """Return `entity`, then those above it as far as they are known, each once."""
    line = [entity]
    while (above := draft.entities.get(line[-1].parent or "")) and above not in line:
        line.append(above)
    return line


def _misnamed(draft: Draft, concept: str) -> bool:
    """Tell whether an id names no entry of `concept`: it may mean one that nothing else names."""
    table = draft.tables()[concept]
    targets = (target for _, _, n, target in _marks(draft, Names) if n.concept == concept)
    return any(map(table.lacks, targets))


def _made(draft: Draft) -> Iterator[tuple[Identified, str]]:
    """Yield each entry that has a page of its own, with the address of the page."""
    yield from ((role, f"/{role.id}/") for role in draft.roles.values())
    yield from ((entity, f"/contacts/{entity.id}/") for entity in draft.entities.values())
    yield from ((entry, f"/procedures/{entry.id}/") for entry in draft.procedures.values())
    yield from ((sheet, sheet.url) for sheet in draft.further_sheets.values())


def _addresses(draft: Draft) -> set[str]:
    return {*draft.urls, *draft.optional_pages(), *(url for _, url in _made(draft))}


def _marks(draft: Draft, mark: type[M]) -> Iterator[tuple[Entry, Steps, M, Any]]:
    """Yield each value of `draft` whose field bears `mark`, with its entry and the way to it."""
    for entry in draft.entries():
        for steps, found, value in marked(entry, mark):
            yield entry, steps, found, value

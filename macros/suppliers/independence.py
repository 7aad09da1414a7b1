"""Whoever stands outside purchasing does so in fact: who they are, for how long, what they follow.

A mediator is trusted for what can be verified: no line, no deputy and no second post in purchasing,
a mandate of known length (Code de procédure civile, articles 1530-2 and 1530-3; the safeguards of
the site's own pages).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from macros.ground.errors import Anomaly, Severity, quoted
from macros.ground.reading import Steps
from macros.ground.search.words import fold, in_a_row, words
from macros.ground.site import Site
from macros.ground.words import counted
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.inclusion import Inclusion
from macros.suppliers.models.role import Role

# « Secrétariat général, hors direction des achats » says the opposite.
_OUTSIDE = re.compile(r"\b(?:hors|en dehors)\b[^,;.]*", re.IGNORECASE)
_REFUSED = Severity.UNPUBLISHABLE


def a_mediator_stands_outside_purchasing(contact: Contact, site: Site) -> Iterator[Anomaly]:
    """Neither the line, nor the holder, nor the deputy of such a role is in purchasing."""
    role = site[Role].get(contact.role)
    if role is None or not role.outside_purchasing:
        return
    holder, deputy = contact.holder, contact.deputy
    lists = site.find(Vocabularies)
    buying = _in_rows(lists.purchasing_names) if lists else ()
    said: list[tuple[Steps, str | None]] = [
        (("reporting_line",), contact.reporting_line),
        (("holder", "job_title"), holder.job_title if holder else None),
        (("deputy", "job_title"), deputy.job_title if deputy else None),
    ]
    for steps, written in said:
        row = in_a_row(words(_OUTSIDE.sub("", written or "")))
        if any(name in row for name in buying):
            yield contact.anomaly(
                steps,
                f"{quoted(written)} est dans les achats",
                f"pour {quoted(role.title)}, une direction ou une fonction qui n'achète pas",
                example="Secrétariat général",
                level=_REFUSED,
            )


def nobody_stands_on_both_sides(site: Site) -> Iterator[Anomaly]:
    """Who holds a role outside purchasing, or stands in for it, holds no other role, anywhere.

    Somebody in two entities is one person all the same: a supplier who is heard by the one meets
    the other.
    """
    others = defaultdict(list)
    for contact in site[Contact].values():
        role = site[Role].get(contact.role)
        if role and not role.outside_purchasing:
            for _, name in _people(contact):
                others[_same_in_any_order(name)].append(contact)
    for contact in site[Contact].values():
        role = site[Role].get(contact.role)
        for steps, name in _people(contact) if role and role.outside_purchasing else ():
            if same := others.get(_same_in_any_order(name)):
                found = f"{quoted(name)} est aussi dans {quoted(same[0].id)}"
                expected = (
                    f"quelqu'un d'autre, car {quoted(same[0].role)} parle pour les acheteurs ; "
                    "ou, pour un homonyme, un second prénom"
                )
                yield contact.anomaly(steps, found, expected, level=_REFUSED)


def a_mediator_reads_alone(site: Site) -> Iterator[Anomaly]:
    """Nobody else is reached at the mailbox of a role outside purchasing.

    One person may hold several nominations, with the same mailbox for them all.
    """
    readers = defaultdict(list)
    for contact in site[Contact].values():
        readers[contact.email.casefold()].append(contact)
    for sharing in readers.values():
        roles = [(site[Role].get(contact.role), contact) for contact in sharing]
        if mediators := [contact for role, contact in roles if role and role.outside_purchasing]:
            mediator = mediators[-1]
            others = [c for c in sharing if _holder_of(c) != _holder_of(mediator)]
            if others:
                found = f"{quoted(mediator.email)} est aussi la boîte de {quoted(others[0].id)}"
                expected = "une boîte que seuls le titulaire et son suppléant lisent"
                yield mediator.anomaly(("email",), found, expected, level=_REFUSED)


def a_mandate_lasts_what_its_page_says(contact: Contact, site: Site) -> Iterator[Anomaly]:
    """A nomination to a role that has a term ends, and within that term."""
    role = site[Role].get(contact.role)
    if role is None or role.mandate_years is None:
        return
    term = counted(role.mandate_years, "an")
    begun, until = contact.appointment.date, contact.valid_until
    if until is None:
        found = f"aucune fin, quand la page {quoted(role.title)} dit {term}"
        example = f"valid_until: {_last_day(begun, role.mandate_years)}"
        yield contact.anomaly((), found, "« valid_until »", example=example, level=_REFUSED)
    elif (until.year - role.mandate_years, until.month, until.day) > (
        begun.year,
        begun.month,
        begun.day,
    ):
        found = f"un mandat du {begun} au {until}, quand la page {quoted(role.title)} dit {term}"
        yield contact.anomaly(("valid_until",), found, f"{term} au plus", level=_REFUSED)


def a_nomination_names_somebody(contact: Contact) -> Iterator[Anomaly]:
    """An act that names nobody is worth no trust: the founding text wants the person known."""
    if contact.holder is None:
        found = f"{quoted(contact.appointment.act)} nomme, mais la fiche ne dit pas qui"
        expected = "« holder », une fois que la personne l'accepte"
        yield contact.anomaly((), found, expected, level=_REFUSED)


def who_is_named_follows_what_is_bought(inclusion: Inclusion, site: Site) -> Iterator[Anomaly]:
    """Whoever a part of the page of insertion names follows the purchases that it tells."""
    lists = site.find(Vocabularies)
    known = lists.words("purchasing_categories") if lists else ()
    for i, part in enumerate(inclusion.parts):
        contact = site[Contact].get(part.contact)
        entity = site[Entity].get(contact.entity) if contact else None
        if contact is None or entity is None:
            continue
        followed = contact.purchasing_categories or entity.purchasing_categories
        for j, purchase in enumerate(part.purchases):
            if purchase.category in known and purchase.category not in followed:
                found = f"{quoted(contact.id)} ne suit pas {quoted(purchase.category)}"
                expected = "la même famille dans « purchasing_categories » de ce contact"
                steps = ("parts", i, "purchases", j, "category")
                yield inclusion.anomaly(steps, found, expected, level=_REFUSED)


def _last_day(begun: date, years: int) -> date:
    """Return the last day of a term of so many years: the eve of its anniversary."""
    eve = begun - timedelta(days=1)
    if (eve.month, eve.day) == (2, 29):
        eve -= timedelta(days=1)
    return eve.replace(year=eve.year + years)


@lru_cache(maxsize=1)  # asked for by each nomination
def _in_rows(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(in_a_row(words(name)) for name in names)


def _holder_of(contact: Contact) -> str:
    return contact.holder.name if contact.holder else ""


def _same_in_any_order(name: str) -> str:
    """Return what « Anne DUPONT-Blé » and « Dupont Blé Anne » have in common."""
    return " ".join(sorted(re.findall(r"\w+", fold(name))))


def _people(contact: Contact) -> Iterator[tuple[Steps, str]]:
    """Yield who holds a nomination, then who stands in, with the way to each name."""
    if contact.holder:
        yield ("holder", "name"), contact.holder.name
    if contact.deputy:
        yield ("deputy", "name"), contact.deputy.name

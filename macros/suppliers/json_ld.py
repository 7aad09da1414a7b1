"""Roles, entities, contacts and procedures, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.ground.json_ld import CONTEXT, node
from macros.ground.pages import Edition, Node, Page
from macros.ground.site import Site
from macros.site.identifiers import node_id, publisher_id
from macros.site.json_ld import address, identifier, organisation
from macros.site.models.common import Opening
from macros.site.models.organisation import Organisation
from macros.suppliers.directory import are_few, holidays_kept, procedures_of, territories_of
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.suppliers.models.role import Role


def directory(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the organisation, and how to reach it."""
    yield organisation(edition, contactPoint=_few_points(edition, page))


def role(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield who holds the role and how to reach them, then what it does for a supplier."""
    holders = [_holder(contact) for contact in _few(edition, page) if contact.holder]
    yield organisation(edition, member=holders, contactPoint=_few_points(edition, page))
    yield _service(edition, page)


def entity(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the entity, and how to reach it; the head of the group is the organisation itself."""
    subject: Entity = page.subject
    points = [_point(edition, contact) for contact in _contacts(edition, page)]
    if subject.parent is None:
        yield organisation(edition, contactPoint=points)
        return
    above = edition.site[Entity][subject.parent]
    name = above.name if above.parent else edition.site.one(Organisation).name
    yield node(
        "Organization",
        _entity_id(edition, subject),
        name=subject.name,
        url=edition.absolute(subject),
        description=subject.summary,
        address=address(subject.address),
        identifier=identifier("SIRET", subject.siret),
        parentOrganization=node("Organization", _entity_id(edition, above), name=name),
        contactPoint=points,
    )


def procedure(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield how to do it, step by step."""
    subject = page.subject
    yield node(
        "HowTo",
        node_id(edition, page.url, "mode-operatoire"),
        name=subject.title,
        description=subject.summary,
        inLanguage="fr",
        step=[
            node("HowToStep", position=position, name=step.title, text=step.text)
            for position, step in enumerate(subject.steps, start=1)
        ],
    )


def _contacts(edition: Edition, page: Page) -> Sequence[Contact]:
    return page.type.contacts(edition.site, page.subject)


def _few(edition: Edition, page: Page) -> Sequence[Contact]:
    contacts = _contacts(edition, page)
    return contacts if are_few(edition.site, contacts) else []


def _few_points(edition: Edition, page: Page) -> list[Node]:
    return [_point(edition, contact) for contact in _few(edition, page)]


def _point(edition: Edition, contact: Contact) -> Node:
    return node(
        "ContactPoint",
        edition.absolute(contact, "vcard"),
        name=contact.function,
        contactType=edition.site[Role][contact.role].title,
        email=contact.email,
        telephone=contact.telephone,
        availableLanguage=list(contact.available_language),
        areaServed=[territory.label for territory in territories_of(edition.site, contact)],
        hoursAvailable=list(_hours(edition.site, contact)),
    )


def _service(edition: Edition, page: Page) -> Node:
    """Describe what a role does for a supplier; how to ask for it is told step by step."""
    subject: Role = page.subject
    return node(
        "Service",
        node_id(edition, page.url, "service"),
        name=subject.title,
        description=subject.summary,
        url=edition.absolute(page.url),
        provider={"@id": publisher_id(edition)},
        audience=node("BusinessAudience", audienceType="Fournisseurs"),
        potentialAction=[
            node("Action", name=way.title, target=edition.absolute(way))
            for way in procedures_of(edition.site, subject)
        ],
    )


def _holder(contact: Contact) -> Node:
    holder = contact.holder
    return node(
        "OrganizationRole",
        roleName=contact.function,
        startDate=contact.appointment.date.isoformat(),
        endDate=contact.valid_until.isoformat() if contact.valid_until else None,
        member=holder and node("Person", name=holder.name, jobTitle=holder.job_title),
    )


def _hours(site: Site, contact: Contact) -> Iterator[Node]:
    """Yield the hours of the week, then what overrides them.

    Whoever is closed has a specification without `opens` (schema.org, OpeningHoursSpecification).
    A place alone has `specialOpeningHoursSpecification`: a contact has dates in the same list.
    """
    yield from map(_opening, contact.hours)
    if contact.hours and holidays_kept(site, contact):
        yield node("OpeningHoursSpecification", dayOfWeek=[f"{CONTEXT}/PublicHolidays"])
    for period in contact.special_hours:
        dates = {
            "validFrom": period.valid_from.isoformat(),
            "validThrough": period.valid_through.isoformat(),
        }
        if period.hours:
            yield from (_opening(opening, **dates) for opening in period.hours)
        else:
            yield node("OpeningHoursSpecification", description=period.reason, **dates)


def _opening(opening: Opening, **dates: str) -> Node:
    return node(
        "OpeningHoursSpecification",
        dayOfWeek=[f"{CONTEXT}/{day.schema_org}" for day in opening.days],
        opens=opening.opens.isoformat("minutes"),
        closes=opening.closes.isoformat("minutes"),
        **dates,
    )


def _entity_id(edition: Edition, subject: Entity) -> str:
    if subject.parent is None:
        return publisher_id(edition)
    return node_id(edition, subject, "entite")

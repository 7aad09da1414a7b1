"""What a page says of itself to search engines: JSON-LD in the words of schema.org."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from macros.models.common import Address
from macros.models.contact import Contact, Opening
from macros.models.entity import Entity
from macros.models.procedure import Procedure
from macros.models.role import Role
from macros.models.site import Site
from macros.models.tutorial import Tutorial
from macros.views.addresses import (
    GLOSSARY,
    absolute,
    card_path,
    entity_path,
    procedure_path,
    role_path,
    term_path,
    tutorial_path,
)
from macros.views.exports.weekdays import DAY_OF_WEEK
from macros.views.navigation import contacts_shown

Node = dict[str, Any]

# Above it, the directory lists entities, and the page of each entity holds its contacts.
MOST_CONTACTS = 60

_CONTEXT = "https://schema.org"


def for_page(
    site: Site, url: str, trail: Sequence[tuple[str, str]], base_url: str, title: str
) -> list[Node]:
    """Return what the page `url` says of itself, on the site published at `base_url`.

    `trail` lists the title and the address of each page from the home page to the parent; `title`
    is that of the page, and on the home page the name of the site.
    """
    writer = _Writer(site, base_url)
    nodes = writer.subjects(url, title)
    if trail:
        nodes.append(writer.breadcrumb([*trail, (title, url)]))
    return [{"@context": _CONTEXT, **node} for node in nodes]


@dataclass(frozen=True)
class _Writer:
    """Writes the nodes of one site."""

    site: Site
    base_url: str

    def subjects(self, url: str, title: str) -> list[Node]:
        contacts = contacts_shown(self.site, url)
        service: list[Node] = []
        match url.strip("/").split("/"):
            case [""]:
                return [self.organisation(), self.website(title)]
            case ["contacts"]:
                contacts = _few(contacts)
                subject = self.organisation()
            case ["contacts", entity_id] if entity_id in self.site.entities:
                subject = self.entity(self.site.entities[entity_id])
            case [role_id] if role_id in self.site.roles:
                contacts = _few(contacts)
                subject = self.organisation() | {"member": _holders(contacts)}
                service = [self.service(self.site.roles[role_id])]
            case ["procedures", procedure_id] if procedure_id in self.site.procedures:
                return [self.how_to(self.site.procedures[procedure_id])]
            case ["glossaire"] if self.site.glossary:
                return [self.glossary(title)]
            case ["tutoriels", slug] if slug in self.site.tutorials:
                return [self.learning_resource(self.site.tutorials[slug])]
            case _:
                return []
        points = [self.contact(contact) for contact in contacts]
        return [_without_gaps(subject | {"contactPoint": points}), *service]

    def organisation(self) -> Node:
        organisation = self.site.organisation
        return _node(
            "Organization",
            self._absolute("/#organisation"),
            name=organisation.name,
            url=self._absolute("/"),
            description="Données de démonstration" if organisation.demonstration else None,
            email=organisation.email,
            telephone=organisation.telephone,
            address=_address(organisation.address),
            identifier=_identifier("SIREN", organisation.siren),
        )

    def website(self, name: str) -> Node:
        return _node(
            "WebSite",
            self._absolute("/#site"),
            name=name,
            url=self._absolute("/"),
            inLanguage="fr",
            publisher={"@id": self._absolute("/#organisation")},
        )

    def entity(self, entity: Entity) -> Node:
        """Describe `entity`; the head of the group is the organisation itself."""
        if entity.parent is None:
            return self.organisation()
        return _node(
            "Organization",
            self._entity_id(entity),
            name=entity.name,
            url=self._absolute(entity_path(entity)),
            description=entity.summary,
            address=_address(entity.address),
            identifier=_identifier("SIRET", entity.siret),
            parentOrganization=self.parent(self.site.entities[entity.parent]),
        )

    def parent(self, entity: Entity) -> Node:
        name = entity.name if entity.parent else self.site.organisation.name
        return _node("Organization", self._entity_id(entity), name=name)

    def contact(self, contact: Contact) -> Node:
        return _node(
            "ContactPoint",
            self._absolute(card_path(contact)),
            name=contact.function,
            contactType=self.site.roles[contact.role].title,
            email=contact.email,
            telephone=contact.telephone,
            availableLanguage=list(contact.available_language),
            areaServed=[territory.label for territory in self.site.territories_of(contact)],
            hoursAvailable=[_hours(opening) for opening in contact.hours],
        )

    def service(self, role: Role) -> Node:
        """Describe what `role` does for a supplier; how to ask for it is told step by step."""
        return _node(
            "Service",
            self._absolute(f"{role_path(role)}#service"),
            name=role.title,
            description=role.summary,
            url=self._absolute(role_path(role)),
            provider={"@id": self._absolute("/#organisation")},
            audience=_node("BusinessAudience", audienceType="Fournisseurs"),
            potentialAction=[
                _node(
                    "Action",
                    name=procedure.title,
                    target=self._absolute(procedure_path(procedure)),
                )
                for procedure in self.site.procedures_of(role)
            ],
        )

    def how_to(self, procedure: Procedure) -> Node:
        return _node(
            "HowTo",
            self._absolute(f"{procedure_path(procedure)}#mode-operatoire"),
            name=procedure.title,
            description=procedure.summary,
            inLanguage="fr",
            step=[
                _node("HowToStep", position=position, name=step.title, text=step.text)
                for position, step in enumerate(procedure.steps, start=1)
            ],
        )

    def glossary(self, title: str) -> Node:
        set_id = self._absolute(f"{GLOSSARY}#glossaire")
        return _node(
            "DefinedTermSet",
            set_id,
            name=title,
            inLanguage="fr",
            hasDefinedTerm=[
                _node(
                    "DefinedTerm",
                    self._absolute(term_path(term)),
                    name=term.term,
                    alternateName=[*([term.expansion] if term.expansion else []), *term.also],
                    description=term.short,
                    inDefinedTermSet={"@id": set_id},
                )
                for term in self.site.glossary.values()
            ],
        )

    def learning_resource(self, tutorial: Tutorial) -> Node:
        words = self.site.vocabularies
        licence = next(term for term in words.licences if term.id == tutorial.licence)
        link = self.site.links.get(licence.link or "")
        return _node(
            "LearningResource",
            self._absolute(f"{tutorial_path(tutorial)}#tutoriel"),
            name=tutorial.title,
            description=tutorial.summary,
            abstract=tutorial.promise,
            url=self._absolute(tutorial_path(tutorial)),
            inLanguage="fr",
            learningResourceType=tutorial.nature.value,
            educationalLevel=words.labels("difficulties", [tutorial.difficulty]),
            timeRequired=f"PT{tutorial.minutes}M",
            teaches=[objective.text for objective in tutorial.objectives],
            competencyRequired=[row.text for row in tutorial.prerequisites if row.text],
            audience=[
                _node("Audience", audienceType=label)
                for label in words.labels("audiences", tutorial.audiences)
            ],
            license=link.url if link else licence.label,
            creditText=tutorial.source,
            isAccessibleForFree=True,
            dateCreated=tutorial.created_on.isoformat(),
            dateModified=tutorial.updated_on.isoformat(),
            publisher={"@id": self._absolute("/#organisation")},
        )

    def breadcrumb(self, steps: Sequence[tuple[str, str]]) -> Node:
        items = [
            _node("ListItem", position=position, name=title, item=self._absolute(url))
            for position, (title, url) in enumerate(steps, start=1)
        ]
        return _node("BreadcrumbList", itemListElement=items)

    def _entity_id(self, entity: Entity) -> str:
        if entity.parent is None:
            return self._absolute("/#organisation")
        return self._absolute(f"{entity_path(entity)}#entite")

    def _absolute(self, path: str) -> str:
        return absolute(self.base_url, path)


def _few(contacts: list[Contact]) -> list[Contact]:
    return contacts if len(contacts) <= MOST_CONTACTS else []


def _holders(contacts: Sequence[Contact]) -> list[Node]:
    return [
        _node(
            "OrganizationRole",
            roleName=contact.function,
            startDate=contact.appointment.date.isoformat(),
            endDate=contact.valid_until.isoformat() if contact.valid_until else None,
            member=_node("Person", name=contact.holder.name, jobTitle=contact.holder.job_title),
        )
        for contact in contacts
        if contact.holder
    ]


def _address(address: Address | None) -> Node | None:
    if address is None:
        return None
    return _node(
        "PostalAddress",
        streetAddress=address.street,
        postalCode=address.postal_code,
        addressLocality=address.locality,
        addressCountry=address.country,
    )


def _identifier(name: str, digits: str | None) -> Node | None:
    return _node("PropertyValue", propertyID=name, value=digits) if digits else None


def _hours(opening: Opening) -> Node:
    return _node(
        "OpeningHoursSpecification",
        dayOfWeek=[f"{_CONTEXT}/{DAY_OF_WEEK[day]}" for day in opening.days],
        opens=opening.opens.isoformat("minutes"),
        closes=opening.closes.isoformat("minutes"),
    )


def _node(kind: str, node_id: str | None = None, **words: object) -> Node:
    return _without_gaps({"@type": kind, "@id": node_id, **words})


def _without_gaps(node: Node) -> Node:
    """Say nothing of what is not known, rather than a null or an empty list."""
    return {word: value for word, value in node.items() if value not in (None, [])}

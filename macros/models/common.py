"""Groups of fields that several concepts share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.models.fields import DeskId, Line, LinkId, PostalCode, RoleId, SitePath, Slug
from macros.models.record import Record


class Commitment(StrEnum):
    """What the organisation may have signed: the name of a field of organisation.yml."""

    NO_REPRISAL = "no_reprisal"
    CHARTER = "charter"
    PACTE_PME = "pacte_pme"


@dataclass(frozen=True)
class Relied:
    """Marks a field that names what the sentences around it promise that somebody has signed."""


ReliesOn = Annotated[
    tuple[Commitment, ...],
    Field(
        title="S'appuie sur",
        description="Les champs d'organisation.yml sans lesquels ce texte promet à tort.",
        examples=["no_reprisal"],
    ),
    Relied(),
]


class Person(Record):
    """A person named because of a function; nothing more is kept of them."""

    name: Line = Field(
        title="Nom",
        description="Prénom et nom, comme ils s'affichent.",
        examples=["Camille Exemple"],
    )
    job_title: Line | None = Field(
        default=None,
        title="Fonction",
        description="La fonction exercée dans l'organisation.",
        examples=["Secrétaire générale"],
    )


class Address(Record):
    """A postal address."""

    street: Line = Field(
        title="Rue", description="Numéro et voie.", examples=["1 rue de l'Exemple"]
    )
    postal_code: PostalCode = Field(title="Code postal", description="Le code postal.")
    locality: Line = Field(title="Ville", description="La ville.", examples=["Ville-Exemple"])
    country: Line = Field(
        default="France",
        title="Pays",
        description="Le pays, s'il n'est pas la France.",
        examples=["Belgique"],
    )


class PageLink(Record):
    """A page of the site, and the words of the link to it; not shown where the page is not."""

    page: SitePath = Field(title="Page", description="L'adresse de la page.")
    label: Line = Field(
        title="Libellé",
        description="Le texte du lien.",
        examples=["Toutes les nominations"],
    )
    anchor: Slug | None = Field(
        default=None,
        title="Ancre",
        description="La partie de la page où le lien arrive, si ce n'est pas le haut.",
        examples=["signatures"],
    )

    @property
    def target(self) -> str:
        """The address of the page, with the part of it where the link leads."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page


class Message(Record):
    """A text to copy, which the visitor completes."""

    subject: Line = Field(
        title="Objet", description="L'objet du courriel.", examples=["Facture … en retard"]
    )
    lines: tuple[Line, ...] = Field(
        title="Texte",
        description="Le texte, une phrase par ligne.",
        examples=["Bonjour,"],
    )


class Redirection(Record):
    """What is not dealt with here, and where to go instead."""

    situation: Line = Field(
        title="Situation",
        description="Ce qui n'est pas traité ici.",
        examples=["Vous êtes client"],
    )
    instead: Line = Field(
        title="À la place",
        description="Où s'adresser.",
        examples=["Le service clients"],
    )
    role: RoleId | None = Field(
        default=None,
        title="Rôle",
        description="L'identifiant du rôle compétent, s'il est ici.",
        examples=["correspondant-pme"],
    )
    desk: DeskId | None = Field(
        default=None,
        title="Guichet",
        description="Le guichet à joindre (desks de organisation.yml), hors des rôles.",
        examples=["service-clients"],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["mediation-des-entreprises"],
    )

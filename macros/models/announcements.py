"""Making a role known: texts to paste where suppliers will read them, and where they already are.

A text may have holes, such as `{courriel}`, that the site fills from the data (see
`rules.announcements`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.models.fields import LegalId, Line, Paragraph, PastDay, RoleId, Slug
from macros.models.limits import UniqueIds
from macros.models.record import Entry, Record


class Medium(StrEnum):
    """What a text is pasted into."""

    CONTRACT = "contrat"
    ORDER = "bon-de-commande"
    SIGNATURE = "signature"
    INVOICE = "facture"


class Announcement(Record):
    """A text to paste, for one role and one medium."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre du texte.",
        examples=["clause-de-mediation"],
    )
    medium: Medium = Field(
        title="Support",
        description="« contrat », « bon-de-commande », « signature » ou « facture ».",
    )
    role: RoleId = Field(
        title="Rôle",
        description="Le rôle que le texte fait connaître.",
        examples=["mediateur-interne"],
    )
    title: Line = Field(
        title="Titre",
        description="Ce que c'est, en peu de mots.",
        examples=["Clause de médiation"],
    )
    advice: Line | None = Field(
        default=None,
        title="Conseil",
        description="Où le placer, et quoi vérifier.",
        examples=["À placer avant la clause sur le tribunal compétent."],
    )
    lines: tuple[Line, ...] = Field(
        title="Texte",
        description=(
            "Le texte, une ligne ou une phrase à la fois. Le site remplit {organisation}, "
            "{fonction}, {courriel}, {telephone} et {page}. Une ligne qu'il ne peut pas remplir "
            "n'est pas affichée."
        ),
        examples=["Écrire : {courriel}"],
    )
    legal: tuple[LegalId, ...] = Field(
        default=(),
        title="Textes de loi",
        description="Les phrases juridiques (legal.yml) qui l'expliquent, à ne pas coller.",
        examples=["mediation-facultative"],
    )


class Display(Record):
    """A place where a role is already made known."""

    where: Line = Field(
        title="Où",
        description="Le document ou le lieu où le rôle est affiché.",
        examples=["Conditions générales d'achat, article 21"],
    )
    roles: tuple[RoleId, ...] = Field(
        title="Rôles",
        description="Les rôles qui y sont affichés.",
        examples=["mediateur-interne"],
    )
    since: PastDay = Field(
        title="Depuis", description="Le jour où il y est apparu.", examples=["2025-03-01"]
    )


class Announcements(Entry):
    """What makes the roles known to suppliers."""

    title: Line = Field(
        title="Titre", description="Le titre de la page.", examples=["Faire connaître"]
    )
    summary: Paragraph = Field(
        title="En bref",
        description="À qui la page sert, et à quoi.",
        examples=["Des textes prêts à coller dans vos contrats et vos commandes."],
    )
    texts: Annotated[tuple[Announcement, ...], UniqueIds()] = Field(
        title="Textes", description="Les textes à coller."
    )
    displays: tuple[Display, ...] = Field(
        default=(),
        title="Déjà affiché",
        description="Où les rôles sont déjà connus, et depuis quand.",
    )

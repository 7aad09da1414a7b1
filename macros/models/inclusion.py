"""Insertion and disability: what each of four forms of supplier finds at the buyer's."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.models.common import Message
from macros.models.fields import (
    CategoryId,
    ContactId,
    LegalId,
    Line,
    LinkId,
    Paragraph,
    ProcedureId,
    TermId,
)
from macros.models.limits import UniqueIds
from macros.models.record import Entry, Record


class Form(StrEnum):
    """The four forms, which the site never melts into one."""

    SIAE = "siae"
    ESAT = "esat"
    EA = "ea"
    TIH = "tih"


class Purchase(Record):
    """What is bought in one category."""

    category: CategoryId = Field(
        title="Famille d'achats",
        description="L'identifiant d'une famille (vocabularies.yml).",
        examples=["travaux"],
    )
    examples: tuple[Line, ...] = Field(
        title="Exemples",
        description="Ce qui s'achète vraiment, en mots concrets.",
        examples=["La tonte de nos pelouses."],
    )


class Part(Record):
    """What one of the four forms finds: purchases, reserved lots, whom to call."""

    id: Form = Field(
        title="Forme",
        description="« siae », « esat », « ea » ou « tih » ; devient l'ancre de la partie.",
        examples=["esat"],
    )
    term: TermId = Field(
        title="Terme",
        description="Le terme du glossaire qui la définit.",
        examples=["esat"],
    )
    purchases: tuple[Purchase, ...] = Field(
        title="Ce que nous achetons", description="Par famille d'achats."
    )
    reservation: Paragraph = Field(
        title="Lots réservés",
        description="Comment vous réservez un lot, ou ce que vous faites à la place.",
        examples=["Nous consultons deux ESAT avant toute autre entreprise."],
    )
    legal: tuple[LegalId, ...] = Field(
        default=(),
        title="Textes",
        description="Les identifiants des phrases juridiques liées (legal.yml).",
        examples=["prescription"],
    )
    contact: ContactId = Field(
        title="Qui appeler",
        description="L'identifiant d'un contact (contacts.yml).",
        examples=["pme-groupe"],
    )
    prepare: tuple[Line, ...] = Field(
        title="À préparer",
        description="Ce qu'il faut avoir sous la main pour être référencé.",
        examples=["Votre numéro SIRET."],
    )
    note: Paragraph | None = Field(
        default=None,
        title="À savoir",
        description="Ce qui vaut pour cette forme seule.",
        examples=["Rien, ici, ne demande de prouver un handicap."],
    )
    message: Message | None = Field(
        default=None, title="Texte à copier", description="Un courriel à compléter."
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["entreprises-adaptees"],
    )


class Inclusion(Entry):
    """The page of insertion and disability: one part for each form."""

    title: Line = Field(
        title="Titre", description="Le titre de la page.", examples=["Insertion et handicap"]
    )
    summary: Paragraph = Field(
        title="En bref",
        description="À qui la page s'adresse, et ce qu'elle donne.",
        examples=["Vous êtes une SIAE, un ESAT, une EA ou un TIH ? Voici votre porte."],
    )
    procedure: ProcedureId | None = Field(
        default=None,
        title="Procédure",
        description="Le mode opératoire à suivre, le même pour tous.",
        examples=["solliciter-le-correspondant-pme"],
    )
    legal: tuple[LegalId, ...] = Field(
        default=(),
        title="Textes communs",
        description="Les phrases juridiques qui valent pour les quatre (legal.yml).",
        examples=["prescription"],
    )
    parts: Annotated[tuple[Part, ...], UniqueIds()] = Field(
        title="Parties", description="Une par forme, les quatre."
    )

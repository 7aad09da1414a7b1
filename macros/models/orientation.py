"""The triage « Où frapper ? »: at most three questions, then one card."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.models.common import Message, PageLink, ReliesOn
from macros.models.fields import (
    ContactId,
    DeskId,
    Line,
    LinkId,
    Paragraph,
    PartOf,
    ProcedureId,
    RoleId,
    Slug,
)
from macros.models.limits import WORDS, AtLeast, AtMost, OneOf, UniqueIds
from macros.models.procedure import Promise
from macros.models.record import Entry, Record


class Option(Record):
    """An answer: it leads to another question or to a card, never to both."""

    limits = (OneOf("question", "card"),)

    label: Line = Field(
        title="Réponse",
        description="Ce que le fournisseur dirait.",
        examples=["Ma facture n'est pas payée."],
    )
    question: Annotated[Slug, PartOf("questions")] | None = Field(
        default=None,
        title="Question suivante",
        description="L'identifiant d'une question d'ici.",
        examples=["votre-facture"],
    )
    card: Annotated[Slug, PartOf("cards")] | None = Field(
        default=None,
        title="Fiche",
        description="L'identifiant d'une fiche d'ici.",
        examples=["facture"],
    )


class Question(Record):
    """A question of the triage."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre de la question.",
        examples=["votre-facture"],
    )
    question: Annotated[Line, AtMost(13, WORDS)] = Field(
        title="Question",
        description="La question.",
        examples=["Avez-vous relancé la comptabilité ?"],
    )
    options: Annotated[tuple[Option, ...], AtLeast(2, "réponse")] = Field(
        title="Réponses", description="Les réponses possibles."
    )


class Card(Promise):
    """Where the triage ends: whom to call, when an answer comes, what to prepare.

    Its delays are those of its procedure, where this names them (see `Procedure.milestones`).
    """

    limits = (OneOf("role", "contact", "desk", example="role: mediateur-interne"),)

    id: Slug = Field(
        title="Identifiant", description="Devient l'ancre de la fiche.", examples=["facture"]
    )
    title: Line = Field(
        title="Titre",
        description="La situation reconnue.",
        examples=["Votre facture est en retard"],
    )
    text: Paragraph = Field(
        title="Conseil",
        description="Où s'adresser, et pourquoi.",
        examples=["Relancez d'abord la comptabilité, avec le numéro de la facture."],
    )
    who: Line = Field(
        title="À qui parler",
        description="La personne ou le service.",
        examples=["La comptabilité nommée sur votre bon de commande"],
    )
    role: RoleId | None = Field(
        default=None,
        title="Rôle",
        description="Le rôle à appeler : celui du groupe est montré. Ou « contact », ou « desk ».",
        examples=["correspondant-pme"],
    )
    contact: ContactId | None = Field(
        default=None,
        title="Contact",
        description="Le contact à appeler (contacts.yml), quand la fiche en nomme un.",
        examples=["pme-groupe"],
    )
    desk: DeskId | None = Field(
        default=None,
        title="Guichet",
        description="Le guichet à appeler (desks de organisation.yml), hors des rôles.",
        examples=["service-clients"],
    )
    otherwise: Line | None = Field(
        default=None,
        title="Sinon",
        description="Quand l'appeler, s'il n'est pas celui à qui parler d'abord.",
        examples=["Vous ne trouvez pas cette adresse ?"],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["mediation-des-entreprises"],
    )
    procedure: ProcedureId | None = Field(
        default=None,
        title="Procédure",
        description="La procédure à suivre, s'il y en a une.",
        examples=["saisir-le-mediateur-interne"],
    )
    page: PageLink | None = Field(
        default=None,
        title="Page",
        description="La page du site qui en dit plus, s'il y en a une.",
    )
    prepare: tuple[Line, ...] = Field(
        default=(),
        title="À préparer",
        description="Ce qu'il faut avoir sous la main.",
        examples=["Le numéro de la facture."],
    )
    message: Message | None = Field(
        default=None, title="Texte à copier", description="Un courriel à compléter."
    )
    relies_on: ReliesOn = ()


class Orientation(Entry):
    """The triage, from its first question to its cards, which are anchors of one page."""

    limits = (UniqueIds("questions", "cards"),)

    title: Line = Field(
        title="Titre", description="Le titre de la page.", examples=["Où frapper ?"]
    )
    summary: Paragraph = Field(
        title="En bref",
        description="Ce que la page fait pour le visiteur.",
        examples=["Répondez à trois questions au plus."],
    )
    start: Annotated[Slug, PartOf("questions")] = Field(
        title="Première question",
        description="L'identifiant de la première.",
        examples=["votre-situation"],
    )
    questions: tuple[Question, ...] = Field(
        title="Questions", description="Les questions, dans l'ordre de lecture."
    )
    cards: tuple[Card, ...] = Field(title="Fiches", description="Les fiches.")

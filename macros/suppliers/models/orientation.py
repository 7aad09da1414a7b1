"""The triage « Où frapper ? »: at most three questions, then one card."""

from __future__ import annotations

from typing import Annotated

from macros.ground.errors import Severity
from macros.ground.fields import Line, Paragraph, PartOf, Slug
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import WORDS, AtLeast, AtMost, OneOf, UniqueIds
from macros.ground.records import Entry, Record
from macros.site.ids import DeskId, LinkId
from macros.site.models.common import Message, PageLink, ReliesOn
from macros.suppliers.ids import ContactId, ProcedureId, RoleId
from macros.suppliers.models.procedure import Promise


class Option(Record):
    """An answer: it leads to another question or to a card, never to both."""

    limits = (OneOf("question", "card"),)

    label: Line = required(
        "Réponse", "Ce que le fournisseur dirait.", "Ma facture n'est pas payée."
    )
    question: Annotated[Slug, PartOf("questions")] | None = optional(
        "Question suivante", "L'identifiant d'une question d'ici.", "votre-facture"
    )
    card: Annotated[Slug, PartOf("cards")] | None = optional(
        "Fiche", "L'identifiant d'une fiche d'ici.", "facture"
    )


class Question(Record):
    """A question of the triage."""

    id: Slug = required("Identifiant", "Devient l'ancre de la question.", "votre-facture")
    question: Annotated[Line, AtMost(13, WORDS)] = required(
        "Question", "La question.", "Avez-vous relancé la comptabilité ?"
    )
    options: Annotated[tuple[Option, ...], AtLeast(2, "réponse")] = required(
        "Réponses", "Les réponses possibles."
    )


class Card(Promise):
    """Where the triage ends: whom to call, when an answer comes, what to prepare.

    Its delays are those of its procedure, where this names them (see `Procedure.milestones`).
    """

    limits = (OneOf("role", "contact", "desk", example="role: mediateur-interne"),)

    id: Slug = required("Identifiant", "Devient l'ancre de la fiche.", "facture")
    title: Line = required("Titre", "La situation reconnue.", "Votre facture est en retard")
    text: Paragraph = required(
        "Conseil",
        "Où s'adresser, et pourquoi.",
        "Relancez d'abord la comptabilité, avec le numéro de la facture.",
    )
    who: Line = required(
        "À qui parler",
        "La personne ou le service.",
        "La comptabilité nommée sur votre bon de commande",
    )
    role: RoleId | None = optional(
        "Rôle",
        "Le rôle à appeler : celui du groupe est montré. Ou « contact », ou « desk ».",
        "correspondant-pme",
    )
    contact: ContactId | None = optional(
        "Contact", "Le contact à appeler (contacts.yml), quand la fiche en nomme un.", "pme-groupe"
    )
    desk: DeskId | None = optional(
        "Guichet",
        "Le guichet à appeler (desks de organisation.yml), hors des rôles.",
        "service-clients",
    )
    otherwise: Line | None = optional(
        "Sinon",
        "Quand l'appeler, s'il n'est pas celui à qui parler d'abord.",
        "Vous ne trouvez pas cette adresse ?",
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant d'un lien officiel (links.yml).", "mediation-des-entreprises"
    )
    procedure: ProcedureId | None = optional(
        "Procédure", "La procédure à suivre, s'il y en a une.", "saisir-le-mediateur-interne"
    )
    page: PageLink | None = optional("Page", "La page du site qui en dit plus, s'il y en a une.")
    prepare: tuple[Line, ...] = optional_list(
        "À préparer", "Ce qu'il faut avoir sous la main.", "Le numéro de la facture."
    )
    message: Message | None = optional("Texte à copier", "Un courriel à compléter.")
    relies_on: ReliesOn = ()


class Situation(Record):
    """What a supplier lives, as the home page offers it: one tap leads to its card."""

    label: Annotated[Line, AtMost(13, WORDS)] = required(
        "Situation", "Ce que le fournisseur dirait.", "Ma facture n'est pas payée."
    )
    card: Annotated[Slug, PartOf("cards")] = required(
        "Fiche", "L'identifiant d'une fiche d'ici.", "facture"
    )


class Orientation(Entry):
    """The triage, from its first question to its cards, which are anchors of one page."""

    explains = Severity.WARNING

    limits = (UniqueIds("questions", "cards"),)

    title: Line = required("Titre", "Le titre de la page.", "Où frapper ?")
    summary: Paragraph = required(
        "En bref", "Ce que la page fait pour le visiteur.", "Répondez à trois questions au plus."
    )
    situations: tuple[Situation, ...] = optional_list(
        "Situations", "Celles que la page d'accueil offre : chacune mène droit à sa fiche."
    )
    start: Annotated[Slug, PartOf("questions")] = required(
        "Première question", "L'identifiant de la première.", "votre-situation"
    )
    questions: tuple[Question, ...] = required(
        "Questions", "Les questions, dans l'ordre de lecture."
    )
    cards: tuple[Card, ...] = required("Fiches", "Les fiches.")

"""A procedure: who may use it, what happens, when, and who will know (mode opératoire)."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from macros.ground.errors import Severity
from macros.ground.fields import Flag, Line, Paragraph, Rank, Slug
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import AtLeast, Faults, Limit, LineOf, OneOf, UniqueIds
from macros.ground.records import Identified, Record
from macros.ground.typography import NO_BREAK
from macros.ground.words import counted
from macros.site.ids import LegalId, LinkId
from macros.site.models.common import ReliesOn
from macros.suppliers.ids import RoleId
from macros.suppliers.models.redirection import Redirection
from macros.suppliers.models.role import Knowledge


class Audience(StrEnum):
    """Who may use a procedure."""

    SUPPLIER = "fournisseur"
    SUBCONTRACTOR = "sous-traitant"
    CANDIDATE = "candidat"


class DayKind(StrEnum):
    """How days are counted."""

    WORKING = "ouvrés"
    CALENDAR = "calendaires"


class Delay(Record):
    """The longest time before something happens, counted in days from `since`."""

    days: Rank = required("Jours", "Le nombre de jours, au plus.")
    kind: DayKind = required("Sorte de jours", "« ouvrés » ou « calendaires ».", "ouvrés")
    since: Line = required("À partir de", "Ce qui fait partir le délai.", "votre courriel")


def days(delay: Delay) -> str:
    """Return how long `delay` is: « 5 jours ouvrés », « 1 jour ouvré »."""
    words = f"jours {delay.kind}"
    if delay.days == 1:
        words = re.sub(r"s\b", "", words)
    return f"{delay.days}{NO_BREAK}{words}"


PROMISE = OneOf(
    "delay",
    "no_delay",
    words="« delay », ou « no_delay » si rien n'est promis",
    example="no_delay: Quand vous voulez",
)


class Promise(Record):
    """When something happens: in a number of days, or without one and why."""

    delay: Delay | None = optional("Délai", "En combien de jours, quand c'est promis.")
    no_delay: Line | None = optional(
        "Sans délai promis",
        "Quand cela a lieu, si aucun nombre de jours n'est promis.",
        "Quand vous voulez",
    )


class Requirement(Record):
    """What should be done before starting, and what proves it."""

    id: Slug = required("Identifiant", "Devient l'ancre de la case.", "avoir-essaye-de-parler")
    text: Line = required(
        "Condition",
        "Ce qui doit être fait d'abord.",
        "Vous avez parlé à votre interlocuteur habituel.",
    )
    proofs: tuple[Line, ...] = optional_list(
        "Preuves acceptées", "Ce qui suffit à le montrer.", "Un courriel, même sans réponse."
    )


class ProcedureStep(Promise):
    """One step: who acts, what happens, in how many days, who will know."""

    limits = (PROMISE,)

    id: Slug | None = optional(
        "Identifiant", "Ce que nomme l'indicateur qui dit si le délai est tenu.", "reponse"
    )
    milestone: Line | None = optional(
        "Jalon",
        "Ce qui arrive au bout du délai, en un mot : les fiches l'annoncent.",
        "Accusé de réception",
    )

    title: Line = required(
        "Étape", "Ce qui se passe, en peu de mots.", "Recevez un accusé de réception"
    )
    actor: Line = required(
        "Qui agit", "La personne ou le service qui agit.", "Le médiateur interne"
    )
    text: Paragraph = required(
        "Détail",
        "Ce qui se passe, en pratique.",
        "Il vous dit que votre message est arrivé, et qui s'en occupe.",
    )
    informed: tuple[Line, ...] = required(
        "Qui saura ?",
        "Qui est au courant après cette étape.",
        "Le médiateur interne et son suppléant.",
    )
    holds: Line | None = optional(
        "Ce que vous tenez",
        "Ce que le fournisseur a en main au bout du délai : le dessin des délais le dit.",
        "Un avis écrit, avec ses raisons",
    )
    documents: tuple[Line, ...] = optional_list(
        "Documents",
        "Ce qu'il faut apporter, ou ce qui est écrit.",
        "Le numéro du contrat ou de la commande.",
    )


class Witness(Record):
    """Somebody who may learn of the case, and what of it at each step."""

    who: Line = required("Qui", "La personne ou le service.", "Votre acheteur")
    knows: tuple[Knowledge, ...] = required(
        "Saura",
        "Une réponse par étape, dans l'ordre : « oui », « avec-votre-accord » ou « non ».",
        "avec-votre-accord",
    )


class Clause(Record):
    """What holds all along: withdrawal, agreement, what becomes of the contract."""

    id: Slug = required("Identifiant", "Devient l'ancre de la partie.", "arreter")
    title: Line = required(
        "Question", "La question que se pose le fournisseur.", "Puis-je arrêter ?"
    )
    text: Paragraph = required(
        "Réponse", "La réponse, en mots simples.", "Oui, à tout moment et sans vous justifier."
    )
    points: tuple[Line, ...] = optional_list(
        "Points", "Les précisions, une par ligne.", "Un mot suffit."
    )
    legal: tuple[LegalId, ...] = optional_list(
        "Textes",
        "Les identifiants des phrases juridiques liées (legal.yml).",
        "prescription-et-mediation",
    )
    relies_on: ReliesOn = ()


class Branch(Record):
    """One way a route may go."""

    title: Line = required("Cas", "Le cas, en peu de mots.", "Il mène seul la médiation")
    text: Paragraph = required(
        "Ce qui se passe", "Ce qui se passe dans ce cas.", "Il fait lui-même office de tiers."
    )


class Station(Record):
    """Somebody on a route, and the part taken in it."""

    who: Line = required("Qui", "La personne ou le service.", "La Médiation des entreprises")
    does: Line = required("Fait", "Sa part, en peu de mots.", "Garde le dossier")
    leads: Flag = optional("Mène", "« true » : le dossier est chez elle.", default=False)


class OneLeader(Limit):
    """A route on which one station, and one only, holds the file."""

    words = "une personne, et une seule, avec « leads: true » : celle qui garde le dossier"

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield the stations when none leads, or several do."""
        if (count := sum(station.leads for station in value)) != 1:
            found = f"{counted(count, 'personne')} qui mènent" if count else "personne ne mène"
            yield (), found


class Route(Record):
    """One of the ways in: who is referred to, who leads, who helps."""

    id: Slug = required("Identifiant", "Devient l'ancre de la voie.", "voie-interne")
    title: Line = required("Voie", "Qui est saisi.", "Vous saisissez le médiateur interne")
    text: Paragraph = required("En bref", "Comment la voie commence.", "Il est saisi directement.")
    stations: Annotated[tuple[Station, ...], AtLeast(2, "personne"), OneLeader()] = required(
        "Qui fait quoi", "Les personnes de la voie, dans l'ordre du dessin."
    )
    branches: tuple[Branch, ...] = required(
        "Ce qui peut suivre", "Les façons dont la voie continue."
    )


class Procedure(Identified):
    """A procedure, as a supplier follows it: it leads to somebody; its parts are anchors."""

    explains = Severity.WARNING

    limits = (
        UniqueIds("requirements", "routes", "clauses"),
        OneOf(
            "role",
            "helper",
            words="quelqu'un à appeler : « role », ou « helper » si le service est ailleurs",
            example="helper: mediateur-interne",
        ),
    )

    id: Slug = required(
        "Identifiant",
        "Le nom du fichier ; devient l'adresse de la page : ne change jamais.",
        "saisir-le-mediateur-interne",
    )
    title: Line = required("Titre", "Ce que fait le fournisseur.", "Saisir le médiateur interne")
    summary: Paragraph = required(
        "En bref",
        "La procédure, en deux phrases.",
        "Le dialogue est rompu ? Le médiateur interne vous écoute.",
    )
    rank: Rank = required("Rang", "Sa place dans les listes.")
    role: RoleId | None = optional(
        "Rôle", "Le rôle sollicité, s'il est dans l'organisation.", "mediateur-interne"
    )
    link: LinkId | None = optional(
        "Lien", "Le lien officiel, si le service est ailleurs.", "mediation-des-entreprises"
    )
    helper: RoleId | None = optional(
        "Rôle qui aide",
        "Le rôle à appeler avant ou pendant, si le service est ailleurs.",
        "mediateur-interne",
    )
    audiences: tuple[Audience, ...] = required(
        "Pour qui", "« fournisseur », « sous-traitant », « candidat ».", "fournisseur"
    )
    audience_note: Paragraph | None = optional(
        "Précision",
        "Ce qu'il faut savoir de plus sur « pour qui ».",
        "Un candidat aussi, une fois le résultat connu.",
    )
    requirements: tuple[Requirement, ...] = optional_list(
        "Avant de commencer", "La liste à vérifier avant de commencer."
    )
    steps: Annotated[tuple[ProcedureStep, ...], UniqueIds()] = required(
        "Étapes", "Les étapes, dans l'ordre."
    )
    witnesses: tuple[Witness, ...] = optional_list(
        "Témoins", "Qui saura, étape par étape : le dessin le montre."
    )
    routes: tuple[Route, ...] = optional_list("Voies", "Les voies, s'il y en a plusieurs.")
    clauses: tuple[Clause, ...] = optional_list(
        "Bon à savoir", "Ce qui vaut pendant toute la procédure."
    )
    exclusions: tuple[Redirection, ...] = required("Ce n'est pas ici", "Les cas à porter ailleurs.")

    @property
    def milestones(self) -> list[ProcedureStep]:
        """The steps whose delays are told wherever the procedure is named."""
        return [step for step in self.steps if step.milestone and step.delay]

"""A procedure: who may use it, what happens, when, and who will know (mode opératoire)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from macros.models.common import Redirection, ReliesOn
from macros.models.fields import LegalId, Line, LinkId, Paragraph, Rank, RoleId, Slug
from macros.models.limits import OneOf, UniqueIds
from macros.models.record import Identified, Record


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

    days: Rank = Field(title="Jours", description="Le nombre de jours, au plus.")
    kind: DayKind = Field(
        title="Sorte de jours", description="« ouvrés » ou « calendaires ».", examples=["ouvrés"]
    )
    since: Line = Field(
        title="À partir de", description="Ce qui fait partir le délai.", examples=["votre courriel"]
    )


PROMISE = OneOf(
    "delay",
    "no_delay",
    words="« delay », ou « no_delay » si rien n'est promis",
    example="no_delay: Quand vous voulez",
)


class Promise(Record):
    """When something happens: in a number of days, or without one and why."""

    delay: Delay | None = Field(
        default=None, title="Délai", description="En combien de jours, quand c'est promis."
    )
    no_delay: Line | None = Field(
        default=None,
        title="Sans délai promis",
        description="Quand cela a lieu, si aucun nombre de jours n'est promis.",
        examples=["Quand vous voulez"],
    )


class Requirement(Record):
    """What should be done before starting, and what proves it."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre de la case.",
        examples=["avoir-essaye-de-parler"],
    )
    text: Line = Field(
        title="Condition",
        description="Ce qui doit être fait d'abord.",
        examples=["Vous avez parlé à votre interlocuteur habituel."],
    )
    proofs: tuple[Line, ...] = Field(
        default=(),
        title="Preuves acceptées",
        description="Ce qui suffit à le montrer.",
        examples=["Un courriel, même sans réponse."],
    )


class Step(Promise):
    """One step: who acts, what happens, in how many days, who will know."""

    limits = (PROMISE,)

    milestone: Line | None = Field(
        default=None,
        title="Jalon",
        description="Ce qui arrive au bout du délai, en un mot : les fiches l'annoncent.",
        examples=["Accusé de réception"],
    )

    title: Line = Field(
        title="Étape",
        description="Ce qui se passe, en peu de mots.",
        examples=["Recevez un accusé de réception"],
    )
    actor: Line = Field(
        title="Qui agit",
        description="La personne ou le service qui agit.",
        examples=["Le médiateur interne"],
    )
    text: Paragraph = Field(
        title="Détail",
        description="Ce qui se passe, en pratique.",
        examples=["Il vous dit que votre message est arrivé, et qui s'en occupe."],
    )
    informed: tuple[Line, ...] = Field(
        title="Qui saura ?",
        description="Qui est au courant après cette étape.",
        examples=["Le médiateur interne et son suppléant."],
    )
    documents: tuple[Line, ...] = Field(
        default=(),
        title="Documents",
        description="Ce qu'il faut apporter, ou ce qui est écrit.",
        examples=["Le numéro du contrat ou de la commande."],
    )


class Clause(Record):
    """What holds all along: withdrawal, agreement, what becomes of the contract."""

    id: Slug = Field(
        title="Identifiant", description="Devient l'ancre de la partie.", examples=["arreter"]
    )
    title: Line = Field(
        title="Question",
        description="La question que se pose le fournisseur.",
        examples=["Puis-je arrêter ?"],
    )
    text: Paragraph = Field(
        title="Réponse",
        description="La réponse, en mots simples.",
        examples=["Oui, à tout moment et sans vous justifier."],
    )
    points: tuple[Line, ...] = Field(
        default=(),
        title="Points",
        description="Les précisions, une par ligne.",
        examples=["Un mot suffit."],
    )
    legal: tuple[LegalId, ...] = Field(
        default=(),
        title="Textes",
        description="Les identifiants des phrases juridiques liées (legal.yml).",
        examples=["prescription-et-mediation"],
    )
    relies_on: ReliesOn = ()


class Branch(Record):
    """One way a route may go."""

    title: Line = Field(
        title="Cas", description="Le cas, en peu de mots.", examples=["Il mène seul la médiation"]
    )
    text: Paragraph = Field(
        title="Ce qui se passe",
        description="Ce qui se passe dans ce cas.",
        examples=["Il fait lui-même office de tiers."],
    )


class Route(Record):
    """One of the ways in: who is referred to, who leads, who helps."""

    id: Slug = Field(
        title="Identifiant", description="Devient l'ancre de la voie.", examples=["voie-interne"]
    )
    title: Line = Field(
        title="Voie", description="Qui est saisi.", examples=["Vous saisissez le médiateur interne"]
    )
    lead: Line = Field(
        title="Qui mène", description="Qui conduit la médiation.", examples=["Le médiateur interne"]
    )
    text: Paragraph = Field(
        title="En bref",
        description="Comment la voie commence.",
        examples=["Il est saisi directement."],
    )
    branches: tuple[Branch, ...] = Field(
        title="Ce qui peut suivre", description="Les façons dont la voie continue."
    )


class Procedure(Identified):
    """A procedure, as a supplier follows it: it leads to somebody; its parts are anchors."""

    limits = (
        UniqueIds("requirements", "routes", "clauses"),
        OneOf(
            "role",
            "helper",
            words="quelqu'un à appeler : « role », ou « helper » si le service est ailleurs",
            example="helper: mediateur-interne",
        ),
    )

    id: Slug = Field(
        title="Identifiant",
        description="Le nom du fichier ; devient l'adresse de la page : ne change jamais.",
        examples=["saisir-le-mediateur-interne"],
    )
    title: Line = Field(
        title="Titre",
        description="Ce que fait le fournisseur.",
        examples=["Saisir le médiateur interne"],
    )
    summary: Paragraph = Field(
        title="En bref",
        description="La procédure, en deux phrases.",
        examples=["Le dialogue est rompu ? Le médiateur interne vous écoute."],
    )
    rank: Rank = Field(title="Rang", description="Sa place dans les listes.")
    role: RoleId | None = Field(
        default=None,
        title="Rôle",
        description="Le rôle sollicité, s'il est dans l'organisation.",
        examples=["mediateur-interne"],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="Le lien officiel, si le service est ailleurs.",
        examples=["mediation-des-entreprises"],
    )
    helper: RoleId | None = Field(
        default=None,
        title="Rôle qui aide",
        description="Le rôle à appeler avant ou pendant, si le service est ailleurs.",
        examples=["mediateur-interne"],
    )
    audiences: tuple[Audience, ...] = Field(
        title="Pour qui",
        description="« fournisseur », « sous-traitant », « candidat ».",
        examples=["fournisseur"],
    )
    audience_note: Paragraph | None = Field(
        default=None,
        title="Précision",
        description="Ce qu'il faut savoir de plus sur « pour qui ».",
        examples=["Un candidat aussi, une fois le résultat connu."],
    )
    requirements: tuple[Requirement, ...] = Field(
        default=(),
        title="Avant de commencer",
        description="La liste à vérifier avant de commencer.",
    )
    steps: tuple[Step, ...] = Field(title="Étapes", description="Les étapes, dans l'ordre.")
    routes: tuple[Route, ...] = Field(
        default=(), title="Voies", description="Les voies, s'il y en a plusieurs."
    )
    clauses: tuple[Clause, ...] = Field(
        default=(), title="Bon à savoir", description="Ce qui vaut pendant toute la procédure."
    )
    exclusions: tuple[Redirection, ...] = Field(
        title="Ce n'est pas ici", description="Les cas à porter ailleurs."
    )

    @property
    def milestones(self) -> list[Step]:
        """The steps whose delays are told wherever the procedure is named."""
        return [step for step in self.steps if step.milestone and step.delay]

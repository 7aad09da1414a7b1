"""A role that suppliers may call upon: what it does, what it does not, what protects them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from macros.models.common import Message, PageLink, Redirection, ReliesOn
from macros.models.fields import (
    ContactId,
    Day,
    Flag,
    LegalId,
    Line,
    Paragraph,
    PastDay,
    Rank,
    Slug,
)
from macros.models.limits import UniqueIds
from macros.models.record import Identified, Record


class Section(StrEnum):
    """The parts of a role's page that a proof may lead to: their anchors."""

    POLICY = "politique-d-achat"
    SIGNATURES = "signatures"


class Plan(Record):
    """What is not proved yet: when it will be, and who answers for it."""

    day: Day = Field(title="Jour", description="Le jour promis ; passé, il faut la preuve.")
    owner: ContactId = Field(
        title="Par",
        description="L'identifiant du contact qui s'y engage (contacts.yml).",
        examples=["pme-groupe"],
    )


class Mission(Record):
    """One thing the role does: proved somewhere, or planned for a day."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre de la mission.",
        examples=["ecouter"],
    )
    title: Line = Field(
        title="Mission",
        description="La mission, en une phrase courte.",
        examples=["Il écoute les deux parties"],
    )
    text: Paragraph | None = Field(
        default=None,
        title="Détail",
        description="Ce que cela veut dire en pratique.",
        examples=["Il entend chacun, seul puis ensemble."],
    )
    points: tuple[Paragraph, ...] = Field(
        default=(),
        title="Cas",
        description="Les cas particuliers, un par ligne.",
        examples=["Un paiement en retard."],
    )
    proof: PageLink | None = Field(
        default=None,
        title="Preuve",
        description="Où le vérifier sur le site ; sinon, « planned ».",
    )
    planned: Plan | None = Field(
        default=None,
        title="Prévu",
        description="Quand et par qui ce sera prouvé ; la mission se dit alors au futur.",
    )
    relies_on: ReliesOn = ()


class Result(Record):
    """The last result of a check: never a figure without its date, source and population."""

    text: Line = Field(
        title="Résultat",
        description="Le résultat, en toutes lettres.",
        examples=["31 consultations sur 44 ont été partagées en lots."],
    )
    measured_on: PastDay = Field(title="Date", description="Le jour de la mesure.")
    population: Line = Field(
        title="Population",
        description="Sur quoi porte la mesure.",
        examples=["40 contrats signés"],
    )
    source: Line = Field(
        title="Source",
        description="Qui a mesuré, et comment.",
        examples=["Relevé du correspondant PME"],
    )


class PolicyRule(Record):
    """A rule of the purchasing policy as regards small firms."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre de la règle.",
        examples=["regle-lots"],
    )
    rule: Line = Field(
        title="Règle",
        description="La règle, en une phrase.",
        examples=["Un achat qui peut se partager en lots est partagé en lots."],
    )
    check: Line = Field(
        title="Contrôle",
        description="Comment le respect de la règle se vérifie.",
        examples=["L'acheteur écrit pourquoi un achat n'est pas partagé."],
    )
    last_result: Result | None = Field(
        default=None,
        title="Dernier résultat",
        description="Le dernier résultat ; sinon, « planned ».",
    )
    planned: Plan | None = Field(
        default=None, title="Prévu", description="Quand et par qui le premier sera publié."
    )


class Guarantee(Record):
    """What protects the supplier who calls upon the role."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre de la garantie.",
        examples=["confidentialite"],
    )
    title: Line = Field(
        title="Garantie",
        description="Le nom de la garantie.",
        examples=["Confidentialité"],
    )
    text: Paragraph = Field(
        title="Texte",
        description="Ce qui est garanti.",
        examples=["Rien de ce que vous dites ne sort sans votre accord."],
    )
    safeguards: tuple[Line, ...] = Field(
        default=(),
        title="Garde-fous",
        description="Ce qui rend la garantie vérifiable.",
        examples=["Une boîte que lui seul peut ouvrir."],
    )
    legal: tuple[LegalId, ...] = Field(
        default=(),
        title="Textes",
        description="Les identifiants des phrases juridiques liées (legal.yml).",
        examples=["mediation-confidentielle"],
    )
    relies_on: ReliesOn = ()


class Knowledge(StrEnum):
    """Whether somebody will know of the supplier's call."""

    YES = "oui"
    CONSENT = "avec-votre-accord"
    NO = "non"


class Disclosure(Record):
    """Who will know, who will not."""

    who: Line = Field(
        title="Qui",
        description="La personne ou le service.",
        examples=["L'acheteur de votre métier"],
    )
    knows: Knowledge = Field(
        title="Saura",
        description="« oui », « avec-votre-accord » ou « non ».",
        examples=["non"],
    )
    detail: Line = Field(
        title="Précision",
        description="Ce qui est su, et quand.",
        examples=["Il ne sait rien tant que vous ne l'avez pas accepté."],
    )


class Role(Identified):
    """A role of the organisation, as a supplier sees it; its parts are anchors of one page."""

    limits = (UniqueIds("missions", "policy", "guarantees"),)

    id: Slug = Field(
        title="Identifiant",
        description="Le nom du fichier ; devient l'adresse de la page : ne change jamais.",
        examples=["mediateur-interne"],
    )
    title: Line = Field(
        title="Nom du rôle",
        description="Le nom complet, jamais « médiateur » seul.",
        examples=["Médiateur interne"],
    )
    question: Line = Field(
        title="Question",
        description="Ce que le fournisseur se demande quand il cherche ce rôle.",
        examples=["Comment travailler avec vous ?"],
    )
    summary: Paragraph = Field(
        title="En bref",
        description="Le rôle, en deux phrases.",
        examples=["Il renoue le dialogue entre vous et votre acheteur. Il ne juge pas."],
    )
    rank: Rank = Field(title="Rang", description="Sa place dans les listes.")
    warns_customers: Flag = Field(
        title="Avertit les clients",
        description="« true » : la page dit d'abord « Vous êtes client ? Ce n'est pas ici ».",
    )
    outside_purchasing: Flag = Field(
        title="Hors des achats",
        description="« true » : ce rôle ne doit pas dépendre de la direction des achats.",
    )
    message: Message = Field(
        title="Premier message",
        description="Le courriel que « Écrire » ouvre, à compléter.",
    )
    missions: tuple[Mission, ...] = Field(title="Missions", description="Ce que fait le rôle.")
    policy: tuple[PolicyRule, ...] = Field(
        default=(),
        title="Politique d'achat",
        description="Les règles de la politique d'achat que ce rôle fait respecter.",
    )
    guarantees: tuple[Guarantee, ...] = Field(
        default=(), title="Garanties", description="Ce qui protège le fournisseur."
    )
    disclosures: tuple[Disclosure, ...] = Field(
        default=(), title="Qui saura ?", description="Qui saura que vous avez appelé."
    )
    redirections: tuple[Redirection, ...] = Field(
        title="Ce n'est pas ici",
        description="Ce que le rôle ne fait pas.",
    )

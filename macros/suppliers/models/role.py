"""A role that suppliers may call upon: what it does, what it does not, what protects them."""

from __future__ import annotations

from enum import StrEnum

from macros.ground.errors import Severity
from macros.ground.fields import Day, Flag, Line, Paragraph, Rank, Slug
from macros.ground.labels import Labelled, optional, optional_list, required
from macros.ground.limits import UniqueIds
from macros.ground.records import Identified, Record
from macros.site.ids import LegalId
from macros.site.models.common import Message, PageLink, ReliesOn
from macros.suppliers.ids import ContactId, IndicatorId
from macros.suppliers.models.redirection import Redirection


class Section(StrEnum):
    """The parts of a role's page that a proof may lead to: their anchors."""

    POLICY = "politique-d-achat"
    SIGNATURES = "signatures"


class Plan(Record):
    """What is not proved yet: when it will be, and who answers for it."""

    day: Day = required("Jour", "Le jour promis ; passé, il faut la preuve.")
    owner: ContactId = required(
        "Par", "L'identifiant du contact qui s'y engage (contacts.yml).", "pme-groupe"
    )


class Proof(PageLink):
    """A page of the site that proves a mission, and the words of it that do."""

    says: Line | None = optional(
        "Ce qui s'y lit",
        "Des mots de la page, tels qu'elle les dit : « publish-check » les y cherche.",
        "Ce qu'il fait à chaque étape",
    )


class Mission(Record):
    """One thing the role does: proved somewhere, or planned for a day."""

    id: Slug = required("Identifiant", "Devient l'ancre de la mission.", "ecouter")
    title: Line = required(
        "Mission", "La mission, en une phrase courte.", "Il écoute les deux parties"
    )
    text: Paragraph | None = optional(
        "Détail", "Ce que cela veut dire en pratique.", "Il entend chacun, seul puis ensemble."
    )
    points: tuple[Paragraph, ...] = optional_list(
        "Cas", "Les cas particuliers, un par ligne.", "Un paiement en retard."
    )
    proof: Proof | None = optional("Preuve", "Où le vérifier sur le site ; sinon, « planned ».")
    planned: Plan | None = optional(
        "Prévu", "Quand et par qui ce sera prouvé ; la mission se dit alors au futur."
    )
    relies_on: ReliesOn = ()


class PolicyRule(Record):
    """A rule of the purchasing policy as regards small firms."""

    id: Slug = required("Identifiant", "Devient l'ancre de la règle.", "regle-lots")
    rule: Line = required(
        "Règle",
        "La règle, en une phrase.",
        "Un achat qui peut se partager en lots est partagé en lots.",
    )
    check: Line = required(
        "Contrôle",
        "Comment le respect de la règle se vérifie.",
        "L'acheteur écrit pourquoi un achat n'est pas partagé.",
    )
    indicator: IndicatorId | None = optional(
        "Indicateur",
        "L'indicateur (indicators.yml) dont la dernière valeur est son résultat ; sinon, "
        "« planned ».",
        "part-des-consultations-en-lots",
    )
    planned: Plan | None = optional("Prévu", "Quand et par qui le premier résultat sera publié.")


class Guarantee(Record):
    """What protects the supplier who calls upon the role."""

    id: Slug = required("Identifiant", "Devient l'ancre de la garantie.", "confidentialite")
    title: Line = required("Garantie", "Le nom de la garantie.", "Confidentialité")
    text: Paragraph = required(
        "Texte", "Ce qui est garanti.", "Rien de ce que vous dites ne sort sans votre accord."
    )
    safeguards: tuple[Line, ...] = optional_list(
        "Garde-fous", "Ce qui rend la garantie vérifiable.", "Une boîte que lui seul peut ouvrir."
    )
    legal: tuple[LegalId, ...] = optional_list(
        "Textes",
        "Les identifiants des phrases juridiques liées (legal.yml).",
        "mediation-confidentielle",
    )
    relies_on: ReliesOn = ()


class Knowledge(Labelled):
    """Whether somebody will know of the supplier's call."""

    YES = "oui", "Saura"
    CONSENT = "avec-votre-accord", "Saura si vous êtes d’accord"
    NO = "non", "Ne saura pas"


class Disclosure(Record):
    """Who will know, who will not."""

    who: Line = required("Qui", "La personne ou le service.", "L'acheteur de votre métier")
    knows: Knowledge = required("Saura", "« oui », « avec-votre-accord » ou « non ».", "non")
    detail: Line = required(
        "Précision",
        "Ce qui est su, et quand.",
        "Il ne sait rien tant que vous ne l'avez pas accepté.",
    )


class Role(Identified):
    """A role of the organisation, as a supplier sees it; its parts are anchors of one page."""

    explains = Severity.WARNING
    titled_by = "title"

    limits = (UniqueIds("missions", "policy", "guarantees"),)

    id: Slug = required(
        "Identifiant",
        "Le nom du fichier ; devient l'adresse de la page : ne change jamais.",
        "mediateur-interne",
    )
    title: Line = required(
        "Nom du rôle", "Le nom complet, jamais « médiateur » seul.", "Médiateur interne"
    )
    question: Line = required(
        "Question",
        "Ce que le fournisseur se demande quand il cherche ce rôle.",
        "Vous voulez travailler avec nous ?",
    )
    summary: Paragraph = required(
        "En bref",
        "Le rôle, en deux phrases.",
        "Il renoue le dialogue entre vous et votre acheteur. Il ne juge pas.",
    )
    rank: Rank = required("Rang", "Sa place dans les listes.")
    warns_customers: Flag = required(
        "Avertit les clients",
        "« true » : la page dit d'abord « Vous êtes client ? Ce n'est pas ici ».",
    )
    outside_purchasing: Flag = required(
        "Hors des achats", "« true » : ce rôle ne doit pas dépendre de la direction des achats."
    )
    mandate_years: Rank | None = optional(
        "Durée du mandat", "En années, si la page en annonce une : chaque nomination s'y tient."
    )
    message: Message = required("Premier message", "Le courriel que « Écrire » ouvre, à compléter.")
    missions: tuple[Mission, ...] = required("Missions", "Ce que fait le rôle.")
    policy: tuple[PolicyRule, ...] = optional_list(
        "Politique d'achat", "Les règles de la politique d'achat que ce rôle fait respecter."
    )
    guarantees: tuple[Guarantee, ...] = optional_list("Garanties", "Ce qui protège le fournisseur.")
    disclosures: tuple[Disclosure, ...] = optional_list(
        "Qui saura ?", "Qui saura que vous avez appelé."
    )
    redirections: tuple[Redirection, ...] = required(
        "Ce n'est pas ici", "Ce que le rôle ne fait pas."
    )

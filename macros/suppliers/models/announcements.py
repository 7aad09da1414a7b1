"""Making a role known: texts to paste where suppliers will read them, and where they already are.

A text may have holes, such as `{courriel}`, that the site fills from the data (see
`suppliers.holes`).
"""

from __future__ import annotations

from typing import Annotated

from macros.ground.errors import Severity
from macros.ground.fields import Line, Paragraph, PastDay, Slug
from macros.ground.labels import Labelled, optional, optional_list, required
from macros.ground.limits import UniqueIds
from macros.ground.records import Entry, Record
from macros.site.ids import LegalId
from macros.suppliers.ids import RoleId


class Medium(Labelled):
    """What a text is pasted into, in the order of the page, and the heading there."""

    CONTRACT = "contrat", "Dans vos contrats"
    ORDER = "bon-de-commande", "Sur vos bons de commande"
    INVOICE = "facture", "Sur vos factures"
    SIGNATURE = "signature", "Dans vos signatures de courriel"


class Announcement(Record):
    """A text to paste, for one role and one medium."""

    id: Slug = required("Identifiant", "Devient l'ancre du texte.", "clause-de-mediation")
    medium: Medium = required(
        "Support", "« contrat », « bon-de-commande », « signature » ou « facture »."
    )
    role: RoleId = required("Rôle", "Le rôle que le texte fait connaître.", "mediateur-interne")
    title: Line = required("Titre", "Ce que c'est, en peu de mots.", "Clause de médiation")
    advice: Line | None = optional(
        "Conseil",
        "Où le placer, et quoi vérifier.",
        "À placer avant la clause sur le tribunal compétent.",
    )
    lines: tuple[Line, ...] = required(
        "Texte",
        "Le texte, une ligne ou une phrase à la fois. Le site remplit {organisation}, "
        "{fonction}, {courriel}, {telephone} et {page}. Une ligne qu'il ne peut pas remplir "
        "n'est pas affichée.",
        "Écrire : {courriel}",
    )
    legal: tuple[LegalId, ...] = optional_list(
        "Textes de loi",
        "Les phrases juridiques (legal.yml) qui l'expliquent, à ne pas coller.",
        "mediation-facultative",
    )


class Display(Record):
    """A place where a role is already made known."""

    where: Line = required(
        "Où",
        "Le document ou le lieu où le rôle est affiché.",
        "Conditions générales d'achat, article 21",
    )
    roles: tuple[RoleId, ...] = required(
        "Rôles", "Les rôles qui y sont affichés.", "mediateur-interne"
    )
    since: PastDay = required("Depuis", "Le jour où il y est apparu.", "2025-03-01")


class Announcements(Entry):
    """What makes the roles known to suppliers."""

    explains = Severity.WARNING

    title: Line = required("Titre", "Le titre de la page.", "Faire connaître")
    summary: Paragraph = required(
        "En bref",
        "À qui la page sert, et à quoi.",
        "Des textes prêts à coller dans vos contrats et vos commandes.",
    )
    texts: Annotated[tuple[Announcement, ...], UniqueIds()] = required(
        "Textes", "Les textes à coller."
    )
    displays: tuple[Display, ...] = optional_list(
        "Déjà affiché", "Où les rôles sont déjà connus, et depuis quand."
    )

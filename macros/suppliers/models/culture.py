"""The culture of mediation: what is done inside, and the memo that buyers are given."""

from __future__ import annotations

from typing import Annotated

from macros.ground.errors import Severity
from macros.ground.fields import Line, Paragraph, PastDay, Slug
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import UniqueIds
from macros.ground.records import Entry, Record
from macros.site.ids import LegalId
from macros.site.models.common import PageLink
from macros.suppliers.ids import ContactId


class Action(Record):
    """One thing done inside the organisation so that mediation comes to mind first."""

    id: Slug = required("Identifiant", "Devient l'ancre de l'action.", "former-les-acheteurs")
    title: Line = required("Action", "L'action, en quelques mots.", "Une demi-journée de formation")
    audience: Line = required("Pour qui", "Les personnes touchées.", "Tout nouvel acheteur")
    text: Paragraph = required(
        "Quoi", "Ce qui se passe, en pratique.", "Deux cas fictifs, joués puis discutés."
    )
    frequency: Line = required("À quel rythme", "Combien de fois, ou quand.", "Deux fois par an")
    since: PastDay = required("Depuis", "Le jour où l'action a commencé.", "2025-03-01")
    evidence: Line = required(
        "Preuve",
        "Ce qui le prouve, et qui le garde.",
        "Feuilles de présence, gardées par la formation.",
    )
    proof: PageLink | None = optional(
        "Preuve en ligne", "La page du site qui le montre, s'il y en a une."
    )


class MemoPart(Record):
    """A list of the memo, under its title."""

    id: Slug = required("Identifiant", "Devient l'ancre de la partie.", "a-faire")
    title: Line = required("Titre", "Le titre de la liste.", "À faire")
    points: tuple[Line, ...] = required(
        "Points",
        "Une phrase courte par ligne : tout doit tenir sur une page.",
        "Proposez la médiation avant le contentieux.",
    )
    legal: tuple[LegalId, ...] = optional_list(
        "Textes",
        "Les identifiants des phrases juridiques (legal.yml) que les points disent ; "
        "le mémo n'en montre que la référence.",
        "mediation-confidentielle",
    )


class Memo(Record):
    """One page for buyers, to print and hand out."""

    title: Line = required("Titre", "Le titre du mémo.", "La médiation, mémo pour les acheteurs")
    summary: Paragraph = required(
        "En bref",
        "L'essentiel, en deux phrases.",
        "Un fournisseur est bloqué ? Proposez la médiation.",
    )
    contact: ContactId = required(
        "Qui appeler", "L'identifiant d'un contact (contacts.yml).", "mediation-groupe"
    )
    parts: Annotated[tuple[MemoPart, ...], UniqueIds()] = required(
        "Parties", "Les listes du mémo, dans l'ordre."
    )


class Culture(Entry):
    """What the organisation does inside for mediation."""

    explains = Severity.WARNING

    title: Line = required("Titre", "Le titre de la page.", "La culture de la médiation")
    summary: Paragraph = required(
        "En bref",
        "Ce que la page montre au fournisseur.",
        "Voici ce que nous faisons chez nous pour que la médiation vienne d'abord.",
    )
    actions: Annotated[tuple[Action, ...], UniqueIds()] = required(
        "Actions", "Ce qui est fait, chaque action à part."
    )
    clause: Slug | None = optional(
        "Clause",
        "La clause de médiation de vos contrats : l'identifiant d'un texte d'announcements.yml "
        "dont le support est « contrat ». La page la montre mot pour mot, le mémo y mène.",
        "clause-de-mediation",
    )
    memo: Memo = required("Mémo", "Le mémo remis aux acheteurs.")

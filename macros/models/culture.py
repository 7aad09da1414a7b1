"""The culture of mediation: what is done inside, and the memo that buyers are given."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.models.common import PageLink
from macros.models.fields import ContactId, LegalId, Line, Paragraph, PastDay, Slug
from macros.models.limits import UniqueIds
from macros.models.record import Entry, Record


class Action(Record):
    """One thing done inside the organisation so that mediation comes to mind first."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre de l'action.",
        examples=["former-les-acheteurs"],
    )
    title: Line = Field(
        title="Action",
        description="L'action, en quelques mots.",
        examples=["Une demi-journée de formation"],
    )
    audience: Line = Field(
        title="Pour qui",
        description="Les personnes touchées.",
        examples=["Tout nouvel acheteur"],
    )
    text: Paragraph = Field(
        title="Quoi",
        description="Ce qui se passe, en pratique.",
        examples=["Deux cas fictifs, joués puis discutés."],
    )
    frequency: Line = Field(
        title="À quel rythme",
        description="Combien de fois, ou quand.",
        examples=["Deux fois par an"],
    )
    since: PastDay = Field(
        title="Depuis", description="Le jour où l'action a commencé.", examples=["2025-03-01"]
    )
    evidence: Line = Field(
        title="Preuve",
        description="Ce qui le prouve, et qui le garde.",
        examples=["Feuilles de présence, gardées par la formation."],
    )
    proof: PageLink | None = Field(
        default=None,
        title="Preuve en ligne",
        description="La page du site qui le montre, s'il y en a une.",
    )


class MemoPart(Record):
    """A list of the memo, under its title."""

    id: Slug = Field(
        title="Identifiant", description="Devient l'ancre de la partie.", examples=["a-faire"]
    )
    title: Line = Field(title="Titre", description="Le titre de la liste.", examples=["À faire"])
    points: tuple[Line, ...] = Field(
        title="Points",
        description="Une phrase courte par ligne : tout doit tenir sur une page.",
        examples=["Proposez la médiation avant le contentieux."],
    )
    legal: tuple[LegalId, ...] = Field(
        default=(),
        title="Textes",
        description=(
            "Les identifiants des phrases juridiques (legal.yml) que les points disent ; "
            "le mémo n'en montre que la référence."
        ),
        examples=["mediation-confidentielle"],
    )


class Memo(Record):
    """One page for buyers, to print and hand out."""

    title: Line = Field(
        title="Titre",
        description="Le titre du mémo.",
        examples=["La médiation, mémo pour les acheteurs"],
    )
    summary: Paragraph = Field(
        title="En bref",
        description="L'essentiel, en deux phrases.",
        examples=["Un fournisseur est bloqué ? Proposez la médiation."],
    )
    contact: ContactId = Field(
        title="Qui appeler",
        description="L'identifiant d'un contact (contacts.yml).",
        examples=["mediation-groupe"],
    )
    parts: Annotated[tuple[MemoPart, ...], UniqueIds()] = Field(
        title="Parties", description="Les listes du mémo, dans l'ordre."
    )


class Culture(Entry):
    """What the organisation does inside for mediation."""

    title: Line = Field(
        title="Titre", description="Le titre de la page.", examples=["La culture de la médiation"]
    )
    summary: Paragraph = Field(
        title="En bref",
        description="Ce que la page montre au fournisseur.",
        examples=["Voici ce que nous faisons chez nous pour que la médiation vienne d'abord."],
    )
    actions: Annotated[tuple[Action, ...], UniqueIds()] = Field(
        title="Actions", description="Ce qui est fait, chaque action à part."
    )
    clause: Slug | None = Field(
        default=None,
        title="Clause",
        description=(
            "La clause de médiation de vos contrats : l'identifiant d'un texte d'announcements.yml "
            "dont le support est « contrat ». La page la montre mot pour mot, le mémo y mène."
        ),
        examples=["clause-de-mediation"],
    )
    memo: Memo = Field(title="Mémo", description="Le mémo remis aux acheteurs.")

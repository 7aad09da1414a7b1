"""Insertion and disability: what each of four forms of supplier finds at the buyer's."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from macros.ground.errors import Severity
from macros.ground.fields import Line, Paragraph
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import UniqueIds
from macros.ground.records import Entry, Record
from macros.site.ids import CategoryId, LegalId, LinkId, TermId
from macros.site.models.common import Message
from macros.suppliers.ids import ContactId, ProcedureId


class SupplierForm(StrEnum):
    """The four forms, which the site never melts into one."""

    SIAE = "siae"
    ESAT = "esat"
    EA = "ea"
    TIH = "tih"


class Purchase(Record):
    """What is bought in one category."""

    category: CategoryId = required(
        "Famille d'achats", "L'identifiant d'une famille (vocabularies.yml).", "travaux"
    )
    examples: tuple[Line, ...] = required(
        "Exemples", "Ce qui s'achète vraiment, en mots concrets.", "La tonte de nos pelouses."
    )


class Part(Record):
    """What one of the four forms finds: purchases, reserved lots, whom to call."""

    id: SupplierForm = required(
        "Forme", "« siae », « esat », « ea » ou « tih » ; devient l'ancre de la partie.", "esat"
    )
    term: TermId = required("Terme", "Le terme du glossaire qui la définit.", "esat")
    purchases: tuple[Purchase, ...] = required("Ce que nous achetons", "Par famille d'achats.")
    reservation: Paragraph = required(
        "Lots réservés",
        "Comment vous réservez un lot, ou ce que vous faites à la place.",
        "Nous consultons deux ESAT avant toute autre entreprise.",
    )
    legal: tuple[LegalId, ...] = optional_list(
        "Textes", "Les identifiants des phrases juridiques liées (legal.yml).", "prescription"
    )
    contact: ContactId = required(
        "Qui appeler", "L'identifiant d'un contact (contacts.yml).", "pme-groupe"
    )
    prepare: tuple[Line, ...] = required(
        "À préparer", "Ce qu'il faut avoir sous la main pour être référencé.", "Votre numéro SIRET."
    )
    note: Paragraph | None = optional(
        "À savoir",
        "Ce qui vaut pour cette forme seule.",
        "Rien, ici, ne demande de prouver un handicap.",
    )
    message: Message | None = optional("Texte à copier", "Un courriel à compléter.")
    link: LinkId | None = optional(
        "Lien", "L'identifiant d'un lien officiel (links.yml).", "entreprises-adaptees"
    )


class Inclusion(Entry):
    """The page of insertion and disability: one part for each form."""

    explains = Severity.WARNING

    title: Line = required("Titre", "Le titre de la page.", "Insertion et handicap")
    summary: Paragraph = required(
        "En bref",
        "À qui la page s'adresse, et ce qu'elle donne.",
        "Vous êtes une SIAE, un ESAT, une EA ou un TIH ? Voici votre porte.",
    )
    procedure: ProcedureId | None = optional(
        "Procédure",
        "Le mode opératoire à suivre, le même pour tous.",
        "solliciter-le-correspondant-pme",
    )
    legal: tuple[LegalId, ...] = optional_list(
        "Textes communs",
        "Les phrases juridiques qui valent pour les quatre (legal.yml).",
        "prescription",
    )
    parts: Annotated[tuple[Part, ...], UniqueIds()] = required(
        "Parties", "Une par forme, les quatre."
    )

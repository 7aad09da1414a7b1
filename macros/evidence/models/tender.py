"""What the organisation buys, or will buy, by tenders: lots, dates, where to answer, results."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from macros.ground.errors import Severity
from macros.ground.fields import (
    Clock,
    Count,
    Day,
    Email,
    Line,
    Paragraph,
    PastDay,
    SecureUrl,
    Slug,
    Tally,
)
from macros.ground.labels import Labelled, optional, optional_list, required
from macros.ground.limits import Faults, Limit, LineOf, SomeOf, Together, Unique, UniqueIds
from macros.ground.records import Entry, Identified, Record
from macros.site.ids import CategoryId, LanguageId, SupplierSizeId, TerritoryId
from macros.site.models.answering import TimeZone
from macros.suppliers.ids import ContactId, RoleId
from macros.suppliers.models.inclusion import SupplierForm
from macros.suppliers.models.procedure import Clause


class LotSize(Labelled):
    """The estimated amount of a lot, excluding tax: a class, never the amount."""

    UNDER_25_000 = "moins-de-25000", "moins de 25 000 €"
    UNDER_100_000 = "de-25000-a-99999", "de 25 000 à 99 999 €"
    UNDER_500_000 = "de-100000-a-499999", "de 100 000 à 499 999 €"
    FROM_500_000 = "500000-et-plus", "500 000 € et plus"


class Reservation(Labelled):
    """The forms of supplier to which a lot may be reserved."""

    SIAE = SupplierForm.SIAE.value, "SIAE"
    ESAT = SupplierForm.ESAT.value, "ESAT"
    EA = SupplierForm.EA.value, "EA"


class Outcome(Labelled):
    """What became of a lot: whom it went to is told by no more than what nobody is known by."""

    TO_A_PME = "a-une-pme", "Lot attribué à une PME"
    AWARDED = "attribue", "Lot attribué"
    TO_NOBODY = "non-attribue", "Lot non attribué"


class AWinnerAnswered(Limit):
    """A supplier that won has answered, and only a lot that was awarded has one."""

    words = "un lot attribué à qui a répondu, et une taille ou un nom pour un lot attribué"
    names = ("outcome", "answers", "winner_size", "winner")

    def faults(self, value: Result, _line_of: LineOf) -> Faults:
        """Yield an award where nobody answered, who won where nobody did."""
        is_awarded = value.outcome is not Outcome.TO_NOBODY
        if is_awarded and value.answers == 0:
            yield ("outcome",), "un lot attribué, alors que personne n'a répondu"
        if value.winner_size and not is_awarded:
            yield ("winner_size",), "une taille, alors que le lot n'est pas attribué"
        if value.winner and not is_awarded:
            yield ("winner",), "un nom, alors que le lot n'est pas attribué"


class Result(Record):
    """What a lot has given: whether it was awarded, and as much more as may be told."""

    limits = (AWinnerAnswered(),)

    outcome: Outcome = required(
        "Issue", "« a-une-pme », « attribue » ou « non-attribue ».", "attribue"
    )
    answers: Tally | None = optional(
        "Réponses",
        "Combien d'entreprises ont répondu ; rien, sous le seuil du panel, ou pour un lot réservé.",
        "7",
    )
    winner_size: SupplierSizeId | None = optional(
        "Taille retenue",
        "La taille de l'entreprise retenue ; rien, si « answers » ne se dit pas.",
        "moins-de-10",
    )
    winner: Line | None = optional(
        "Entreprise retenue",
        "Son nom, seulement dans la commande publique, qui le publie.",
        "Menuiserie Modèle",
    )


class Lot(Record):
    """A part of a tender, to which one may answer alone."""

    title: Line = required("Intitulé", "Ce que le lot contient.", "Tonte des pelouses")
    size: LotSize = required(
        "Montant estimé", "La classe du montant estimé, hors taxes.", "moins-de-25000"
    )
    reserved_for: Annotated[tuple[Reservation, ...], Unique()] = optional_list(
        "Réservé à", "« siae », « esat », « ea », ou rien.", "esat"
    )
    result: Result | None = optional("Résultat", "Une fois le lot attribué, ou abandonné.")


class Deadline(Record):
    """The last moment to answer."""

    day: Day = required("Jour", "Le dernier jour.", "2026-12-11")
    time: Clock = required("Heure", "L'heure limite, ce jour-là.", "12:00")


class Answering(Record):
    """Where to answer."""

    limits = (SomeOf("url", "email"),)

    url: SecureUrl | None = optional(
        "Plateforme", "L'adresse où déposer la réponse.", "https://achats.acheteur.example/"
    )
    email: Email | None = optional("Courriel", "L'adresse où envoyer la réponse.")


class Document(Record):
    """A document of the tender, with its weight."""

    title: Line = required("Titre", "Ce que c'est.", "Règlement de la consultation")
    kilobytes: Count = required("Poids", "En kilo-octets.", "340")
    url: SecureUrl | None = optional(
        "Adresse", "Où le télécharger, s'il est ailleurs que sur la plateforme."
    )


class DatesInOrder(Limit):
    """A tender is published, then questions are asked, then answers are given."""

    words = "la publication, puis les questions, puis la date limite"
    names = ("published_on", "questions_until", "deadline")

    def faults(self, value: Tender, _line_of: LineOf) -> Faults:
        """Yield the date that comes too early."""
        asked, last = value.questions_until, value.deadline and value.deadline.day
        if asked and asked < value.published_on:
            yield ("questions_until",), f"{asked.isoformat()}, avant la publication"
        if last and last <= value.published_on:
            yield ("deadline", "day"), f"{last.isoformat()}, pas après la publication"
        elif last and asked and last < asked:
            yield ("questions_until",), f"{asked.isoformat()}, après la date limite"


class Tender(Identified):
    """A tender: coming while it has no deadline, or until it is published; then open; closed."""

    explains = Severity.WARNING
    titled_by = "title"
    limits = (DatesInOrder(), Together("deadline", "answer"))

    id: Slug = required(
        "Identifiant", "Devient l'adresse de sa page ; ne change plus.", "espaces-verts-bretagne"
    )
    title: Line = required("Objet", "Ce qui s'achète.", "Entretien des espaces verts")
    summary: Paragraph | None = optional(
        "En bref",
        "Ce qui est attendu, en mots simples.",
        "Tondre et tailler, toute l'année, sans produit chimique.",
    )
    category: CategoryId = required(
        "Famille d'achats", "L'identifiant d'une famille (vocabularies.yml).", "travaux"
    )
    territory: TerritoryId = required(
        "Territoire", "Où cela se passe (vocabularies.yml).", "bretagne"
    )
    published_on: Day = required(
        "Publication", "Le jour où la consultation est publiée, ou doit l'être.", "2026-11-03"
    )
    questions_until: Day | None = optional(
        "Questions jusqu'au", "Le dernier jour pour poser des questions.", "2026-12-04"
    )
    deadline: Deadline | None = optional(
        "Date limite", "Le dernier moment pour répondre ; rien, tant qu'il n'est pas connu."
    )
    time_zone: TimeZone = optional(
        "Fuseau horaire",
        "L'heure de la date limite, si ce n'est pas celle de Paris.",
        "Indian/Reunion",
        default=TimeZone.PARIS,
    )
    answer: Answering | None = optional("Où répondre", "La plateforme, ou l'adresse de courriel.")
    languages: tuple[LanguageId, ...] = required("Langues", "Celles d'une réponse.", "fr")
    contact: ContactId = required(
        "Contact", "Qui répond aux questions (contacts.yml).", "pme-groupe"
    )
    lots: tuple[Lot, ...] = required("Lots", "Dans l'ordre de leurs numéros ; un seul, sinon.")
    documents: tuple[Document, ...] = optional_list("Documents", "Ce qu'il faut lire, et remplir.")
    updated_on: PastDay = required(
        "Mis à jour le", "Le jour où cette annonce a changé : les flux le disent.", "2026-11-03"
    )

    @property
    def opens_at(self) -> datetime | None:
        """When it opens; None as long as nobody knows until when."""
        return self._at(self.published_on, time()) if self.deadline else None

    @property
    def closes_at(self) -> datetime | None:
        """When it closes, if that is known."""
        return self._at(self.deadline.day, self.deadline.time) if self.deadline else None

    @property
    def asks_for_documents(self) -> bool:
        """Whether one of its documents has no address of its own."""
        return any(document.url is None for document in self.documents)

    @property
    def has_results(self) -> bool:
        """Whether it is known what one of its lots has given."""
        return any(lot.result for lot in self.lots)

    def _at(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, ZoneInfo(self.time_zone))


class TenderAdvice(Entry):
    """How to answer a tender when one is a very small firm: part by part, with its law."""

    explains = Severity.WARNING
    titled_by = "title"

    title: Line = required("Titre", "Le titre de la page.", "Répondre quand on est une TPE")
    summary: Paragraph = required(
        "En bref", "Ce que la page donne.", "Vous pouvez répondre, seul ou avec d'autres."
    )
    role: RoleId = required("Rôle", "Le rôle qui aide à répondre.", "correspondant-pme")
    parts: Annotated[tuple[Clause, ...], UniqueIds()] = required(
        "Parties", "Lots, groupements, avance, dossier, paiement… avec la loi de chaque régime."
    )

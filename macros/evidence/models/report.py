"""The yearly report of the internal mediator: what is counted, what is told, what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from macros.evidence.models.told import ToldTable
from macros.ground.errors import Severity
from macros.ground.fields import (
    Among,
    Flag,
    Line,
    Paragraph,
    PastDay,
    Slug,
    Tally,
    Threshold,
    Version,
    Year,
    word,
)
from macros.ground.labels import Labelled, optional, optional_list, required
from macros.ground.limits import OneOf, UniqueIds
from macros.ground.records import Entry, Identified, Record
from macros.suppliers.ids import RoleId

# A year as the name of a file.
YearName = Annotated[str, word("20[0-9]{2}", "une année, de quatre chiffres", "2025")]
# The last day to tell of a year, in the year that follows; never the 29th of February.
DueDay = Annotated[
    str,
    word(
        "[0-9]{2}-[0-9]{2}",
        "un mois et un jour, mois-jour",
        "06-30",
        lambda text: f"{date.fromisoformat(f'2001-{text}'):%m-%d}",
    ),
]
# A breakdown is of a year, or of three.
SPAN = 3
ActionId = Annotated[Slug, Among("actions", "culture", "une action")]


class CaseWord(Record):
    """A word of a closed list, which stands in the case log."""

    id: Slug = required("Identifiant", "Ne change jamais, et ne sert qu'une fois.", "paiement")
    label: Line = required("Mot", "Ce que le registre écrit, et que la page montre.", "Paiement")
    natural_persons: Flag = optional(
        "Personnes physiques",
        "« true » si ces saisines viennent de personnes physiques.",
        default=False,
    )


class CaseBlock(Record):
    """Words whose cases are told together when one of them has too few."""

    name: Line | None = optional(
        "Nom", "Comment nommer le bloc qui ne se dit qu'ensemble.", "Autres motifs"
    )
    cells: Annotated[tuple[CaseWord, ...], UniqueIds()] = required(
        "Cases", "Les mots qui se regroupent d'abord."
    )


class CaseGroup(Record):
    """Blocks that are told together when one of them does not suffice."""

    name: Line | None = optional(
        "Nom", "Ce que ses mots ont en commun, dit après chacun.", "non recevable"
    )
    blocks: tuple[CaseBlock, ...] = required("Blocs", "Les blocs qui se regroupent ensuite.")


class Share(Record):
    """What the report says first of a table: some of its cells, out of others."""

    cells: tuple[Slug, ...] = required("Cases", "Ce qui se compte.", "satisfait")
    among: tuple[Slug, ...] = required("Parmi", "Ces cases, et celles qui font le total.", "decu")
    words: Line = required(
        "Phrase", "La fin de la phrase, après « 81 % ».", "des fournisseurs sont satisfaits"
    )


class Disc(Labelled):
    """How a disc is filled; its label is how the drawing of a disc calls it."""

    FULL = "plein", "oui"
    HALF = "moitie", "avec-votre-accord"
    EMPTY = "vide", "non"


class Mark(Record):
    """Some cells of a table, drawn as discs filled alike: a disc, a referral."""

    disc: Disc = required("Disque", "« plein », « moitie » ou « vide ».", "plein")
    cells: tuple[Slug, ...] = required("Cases", "Ce qui se dessine ainsi.", "accord-total")
    words: Line = required("Mots", "Ce que disent ces disques.", "avec un accord")


class ReportTable(Record):
    """The referrals counted along a closed list, which no other list crosses."""

    id: Slug = required("Identifiant", "Devient l'ancre du tableau.", "motifs")
    title: Line = required("Titre", "Le titre du tableau, sur la page.", "Sur quoi")
    column: Line = required("Colonne", "Le titre de la colonne du registre.", "Motif")
    shares: tuple[Share, ...] = optional_list(
        "Parts", "Les phrases qui résument le tableau ; sans elles, le mot le plus fréquent."
    )
    picture: tuple[Mark, ...] = optional_list(
        "Image", "Le tableau en disques, un par saisine, au-dessus des autres ; sinon, rien."
    )
    groups: tuple[CaseGroup, ...] = required(
        "Groupes",
        "Les mots de la liste, et comment ils se regroupent, dit une fois pour toutes : les "
        "nombres ne choisissent pas.",
    )

    def words(self) -> Iterator[CaseWord]:
        """Yield the words of the list, in their order."""
        for group in self.groups:
            for block in group.blocks:
                yield from block.cells


class ReportTables(Entry):
    """How a year of mediation is counted: the closed lists of the case log, and what is told."""

    explains = Severity.WARNING

    role: RoleId = required(
        "Rôle", "Le rôle qui rend compte, et à qui en parler.", "mediateur-interne"
    )
    version: Version = required(
        "Version", "La version des listes : elle change quand une liste change.", "1.0.0"
    )
    due: DueDay = optional(
        "Échéance", "Le dernier jour pour publier l'année d'avant.", "06-30", default="06-30"
    )
    threshold: Threshold = required(
        "Seuil", "Le plus petit nombre de saisines qui se dit dans un tableau.", "5"
    )
    threshold_of_persons: Threshold = required(
        "Seuil des personnes", "Le même, pour une case de personnes physiques.", "11"
    )
    method: tuple[Paragraph, ...] = required(
        "Méthode", "Ce qui est compté, et ce qui ne l'est pas.", "Une saisine est un dossier."
    )
    tables: Annotated[tuple[ReportTable, ...], UniqueIds()] = required(
        "Tableaux", "Un par colonne du registre."
    )

    def due_day(self, year: int) -> date:
        """Return the last day to publish the report of `year`."""
        return date.fromisoformat(f"{year + 1}-{self.due}")


class Delays(Record):
    """Half of the cases had that after so many days, or fewer; never the longest."""

    answer: Tally | None = optional("Première réponse", "La médiane, en jours.", "2")
    end: Tally | None = optional("Fin", "La médiane, en jours, des dossiers terminés.", "41")


class Breakdown(Record):
    """The referrals of a year, or of three together, counted along each list."""

    covers: tuple[Year, ...] = required(
        "Années", "L'année du rapport seule, ou avec les deux d'avant.", "2025"
    )
    tables: Annotated[tuple[ToldTable, ...], UniqueIds()] = required(
        "Tableaux", "Ceux de report_tables.yml."
    )


class Answer(Labelled):
    """What became of a recommendation: the words are read before a day."""

    AWAITED = "attendue", "En attente de réponse depuis le"
    ACCEPTED = "acceptee", "Acceptée le"
    REFUSED = "refusee", "Refusée le"
    DONE = "faite", "Faite le"

    @property
    def disc(self) -> Disc:
        """How its disc is filled: done, under way or not."""
        return {Answer.DONE: Disc.FULL, Answer.ACCEPTED: Disc.HALF}.get(self, Disc.EMPTY)


class Recommendation(Record):
    """What the mediator asked of purchasing, and what became of it."""

    id: Slug = required("Identifiant", "Devient l'ancre de la recommandation.", "repondre-vite")
    text: Line = required(
        "Recommandation", "Ce qui est demandé aux achats.", "Répondre sous dix jours."
    )
    answer: Answer = required("Suite", "« attendue », « acceptee », « refusee » ou « faite ».")
    answered_on: PastDay = required("Le", "Le jour de cette suite, ou de la demande.", "2026-02-10")
    why: Line | None = optional(
        "Pourquoi",
        "Pourquoi elle est refusée, ou ce qui est fait.",
        "La comptabilité suit ce délai chaque mois.",
    )


class Reached(Record):
    """What was done inside for mediation, and how many people it reached."""

    limits = (OneOf("action", "title"),)

    action: ActionId | None = optional(
        "Action", "L'identifiant d'une action de culture.yml.", "former-les-acheteurs"
    )
    title: Line | None = optional(
        "Titre", "L'action, si culture.yml ne la dit pas.", "Rencontre avec une fédération"
    )
    people: Tally = required("Personnes", "Combien de personnes y ont pris part.", "64")


class Report(Identified):
    """A year of mediation: totals always, protected counts when they are enough, words."""

    explains = Severity.WARNING

    id: YearName = required("Année", "L'année, qui est le nom du fichier.", "2025")
    counted_on: PastDay = required("Compté le", "Le jour où le registre a été compté.")
    lists: Version = required("Listes", "La version des listes qui ont servi.", "1.0.0")
    orientations: Tally = required(
        "Orientations", "Combien de demandes qui ne sont pas des saisines ; 0 s'il n'y en a pas."
    )
    referrals: Tally = required("Saisines", "Combien de saisines ; 0 s'il n'y en a pas.")
    delays: Delays | None = optional("Délais", "Les médianes, à partir de cinq dossiers.")
    breakdown: Breakdown | None = optional(
        "Détail", "Les tableaux, à partir de dix saisines ; rien en dessous."
    )
    words: tuple[Paragraph, ...] = optional_list(
        "En clair",
        "Ce que l'année a appris, sans que personne ne puisse s'y reconnaître.",
        "Un silence se cache souvent derrière un paiement qui tarde.",
    )
    recommendations: Annotated[tuple[Recommendation, ...], UniqueIds()] = optional_list(
        "Recommandations", "Ce qui a été demandé aux achats, et ce que c'est devenu."
    )
    culture: tuple[Reached, ...] = optional_list(
        "Culture", "Ce qui a été fait pour que la médiation vienne d'abord."
    )

    @property
    def year(self) -> int:
        """The year, as a number."""
        return int(self.id)

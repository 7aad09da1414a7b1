"""The supplier panel: how its PME are counted, and what is told of them each year."""

from __future__ import annotations

from typing import Annotated

from macros.evidence.models.told import ToldTable
from macros.ground.errors import Severity
from macros.ground.fields import Line, Paragraph, PastDay, Slug, Tally, Threshold
from macros.ground.labels import Labelled, optional, required
from macros.ground.limits import UniqueIds
from macros.ground.records import Entry, Identified, Record
from macros.suppliers.ids import RoleId


class WordList(Labelled):
    """The closed lists along which the panel is counted."""

    TERRITORIES = "territories", "Par région"
    SIZES = "supplier_sizes", "Par taille"
    STATUSES = "supplier_statuses", "Par statut"
    CATEGORIES = "purchasing_categories", "Par famille d’achats"


class Cells(Record):
    """Cells that are told together when one of them is too small."""

    cells: tuple[Slug, ...] = required(
        "Cases", "Les mots de la liste qui se regroupent d'abord.", "bretagne"
    )


class Group(Record):
    """Blocks that are told together when one of them does not suffice."""

    blocks: tuple[Cells, ...] = required("Blocs", "Les blocs qui se regroupent ensuite.")


class PanelTable(Record):
    """The PME counted along a list, which no other list crosses."""

    id: Slug = required("Identifiant", "Devient l'ancre du tableau.", "regions")
    words: WordList = required(
        "Liste",
        "La liste de vocabularies.yml : « territories », « supplier_sizes », "
        "« supplier_statuses » ou « purchasing_categories ».",
        "territories",
    )
    column: Line = required("Colonne", "Le titre de la colonne du fichier à compter.", "Région")
    groups: tuple[Group, ...] = required(
        "Groupes",
        "Comment ses cases se regroupent, dit une fois pour toutes : les nombres ne choisissent "
        "pas. Un mot qu'aucun bloc ne nomme rejoint le dernier.",
    )


class PanelTables(Entry):
    """How the panel is counted: its tables, and the least count that is told."""

    role: RoleId = required(
        "Rôle", "Le rôle qui suit le panel, et à qui en parler.", "correspondant-pme"
    )
    threshold: Threshold = optional(
        "Seuil", "Le plus petit nombre d'entreprises qui se dit, jamais moins de 3.", default=5
    )
    threshold_of_persons: Threshold = optional(
        "Seuil des personnes", "Le même, pour une case de personnes physiques.", default=11
    )
    tables: Annotated[tuple[PanelTable, ...], UniqueIds()] = required(
        "Tableaux", "Un par colonne du fichier à compter."
    )


class PanelYear(Identified):
    """What is told of the panel of a year: protected counts, and never a line of the panel."""

    explains = Severity.WARNING

    id: Slug = required("Année", "L'année, qui est le nom du fichier.", "2026")
    counted_on: PastDay = required("Compté le", "Le jour où le fichier a été compté.")
    pme: Tally | None = optional(
        "PME", "Combien de PME dans le panel ; rien, si elles sont trop peu pour se dire."
    )
    others: Tally | None = optional(
        "Autres", "Combien d'autres fournisseurs ; rien, s'ils sont trop peu pour se dire."
    )
    tables: Annotated[tuple[ToldTable, ...], UniqueIds()] = required(
        "Tableaux", "Ceux de panel_tables.yml."
    )
    words: Paragraph | None = optional(
        "En clair",
        "Où les PME sont peu nombreuses, et ce que le correspondant PME y fait.",
        "Nous cherchons encore en Corse.",
    )

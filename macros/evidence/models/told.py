"""What is told of counts: of a cell alone, or of several together."""

from __future__ import annotations

from macros.ground.fields import Slug, Tally
from macros.ground.labels import optional_list, required
from macros.ground.records import Record


class ToldCount(Record):
    """What is told of some cells: the count of one, the sum of several."""

    cells: tuple[Slug, ...] = required("Cases", "Les mots de la liste.", "corse")
    count: Tally = required("Nombre", "Combien, ensemble.", "14")


class ToldTable(Record):
    """What is told of a table."""

    id: Slug = required("Tableau", "Un des tableaux déclarés.", "regions")
    told: tuple[ToldCount, ...] = optional_list(
        "Dit", "Case par case, ou bloc par bloc ; rien, si le total seul se dit."
    )

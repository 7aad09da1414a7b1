"""How much the result of a lot may tell without letting anybody know a firm by it."""

from __future__ import annotations

from collections.abc import Collection

from macros.evidence.models.panel import PanelTables
from macros.ground.site import Site


def least_answers(site: Site) -> int:
    """Return how many answers it takes to tell their number: the threshold of the panel."""
    return (site.find(PanelTables) or PanelTables.model_construct()).threshold


def is_counted(answers: int, reserved_for: Collection[str], least: int) -> bool:
    """Tell whether a lot says how many `answers` it had, and of what size the winner is.

    Nobody is known by the word that nobody answered. The firms to which a lot is reserved are too
    few, in any place, for a size not to name one.
    """
    return answers == 0 or (answers >= least and not reserved_for)

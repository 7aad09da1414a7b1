"""The evidence of what the roles do: the supplier panel."""

from __future__ import annotations

from macros.evidence import checks, drawings
from macros.evidence.models.panel import PanelTables, PanelYear
from macros.evidence.pages import ADDRESSES
from macros.ground.concepts import Concept, Folder, Single
from macros.ground.trade import Trade, declared_in

TRADE = Trade(
    concepts=(
        Concept(
            file=Single("panel_tables.yml"),
            model=PanelTables,
            label="Les tableaux du panel",
            feeds="La page du panel : ce qui s'y compte, et ce qui ne s'en dit pas.",
            is_optional=True,
        ),
        Concept(
            file=Folder("panel", each="panel-year"),
            model=PanelYear,
            label="Le panel",
            feeds="La page du panel : les nombres protégés, une année par fichier.",
            noun="une année du panel",
            is_optional=True,
        ),
    ),
    addresses=ADDRESSES,
    rules=declared_in(checks),
    questions=declared_in(drawings),
)

"""The evidence of what the roles do: the supplier panel, the tenders."""

from __future__ import annotations

from macros.evidence import (
    checks,
    drawings,
    tender_checks,
    tender_pages,
    tender_publication,
    tender_views,
)
from macros.evidence.models.panel import PanelTables, PanelYear
from macros.evidence.models.tender import Tender, TenderAdvice
from macros.evidence.pages import ADDRESSES
from macros.evidence.tenders import weight
from macros.ground.concepts import Concept, Folder, Listing, Single
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
        Concept(
            file=Listing("tenders.yml", "tenders"),
            model=Tender,
            label="Les appels d’offres",
            feeds="La liste des appels d'offres, une page chacun, le calendrier et le flux.",
            noun="un appel d’offres",
            is_optional=True,
        ),
        Concept(
            file=Single("tender_advice.yml"),
            model=TenderAdvice,
            label="Répondre à un appel d’offres",
            feeds="La page qui dit comment répondre quand on est une TPE.",
            is_optional=True,
        ),
    ),
    addresses=(*ADDRESSES, *tender_pages.ADDRESSES),
    rules=declared_in(checks, tender_checks),
    publication=declared_in(tender_publication),
    questions=declared_in(drawings, tender_views),
    filters={"weight": weight},
)

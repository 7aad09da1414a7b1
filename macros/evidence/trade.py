"""The evidence of what the roles do: indicators, tenders, the panel, years of mediation."""

from __future__ import annotations

from macros.evidence import (
    checks,
    drawings,
    indicator_checks,
    indicator_drawings,
    indicator_publication,
    report_checks,
    report_drawings,
    report_publication,
    requirement_checks,
    requirement_publication,
    tender_checks,
    tender_pages,
    tender_publication,
    tender_views,
)
from macros.evidence.indicators import (
    indicator_now,
    indicator_promises,
    indicator_rows,
    indicator_themes,
    kept_delay,
)
from macros.evidence.models.indicators import Indicator
from macros.evidence.models.panel import PanelTables, PanelYear
from macros.evidence.models.report import Report, ReportTables
from macros.evidence.models.requirement import Frame
from macros.evidence.models.tender import Tender, TenderAdvice
from macros.evidence.pages import ADDRESSES
from macros.evidence.requirements import frames, proof_count, proof_rows
from macros.evidence.tenders import weight
from macros.ground.concepts import Concept, Folder, Listing, Single
from macros.ground.trade import Trade, declared_in

TRADE = Trade(
    concepts=(
        Concept(
            file=Listing("indicators.yml", "indicators"),
            model=Indicator,
            label="Les indicateurs",
            feeds="Les pages des indicateurs, les règles de la politique d'achat et les délais "
            "tenus.",
            noun="un indicateur",
            is_optional=True,
        ),
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
            file=Single("report_tables.yml"),
            model=ReportTables,
            label="Les tableaux du rapport annuel",
            feeds="Les rapports annuels : ce qui s'y compte, et ce qui ne s'en dit pas.",
            is_optional=True,
        ),
        Concept(
            file=Folder("reports", each="report"),
            model=Report,
            label="Les rapports annuels",
            feeds="Une page par année : nombres protégés, recommandations et leurs suites.",
            noun="un rapport annuel",
            is_optional=True,
        ),
        Concept(
            file=Folder("requirements", each="requirement"),
            model=Frame,
            label="Les cadres",
            feeds="La page des engagements et de leurs preuves : un cadre par fichier.",
            noun="un cadre",
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
    rules=declared_in(checks, indicator_checks, report_checks, requirement_checks, tender_checks),
    publication=declared_in(
        indicator_publication, report_publication, requirement_publication, tender_publication
    ),
    questions=(
        *declared_in(drawings, indicator_drawings, report_drawings, tender_views),
        indicator_themes,
        indicator_now,
        indicator_rows,
        indicator_promises,
        kept_delay,
        frames,
        proof_rows,
        proof_count,
    ),
    filters={"weight": weight},
)

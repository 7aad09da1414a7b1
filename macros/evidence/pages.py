"""The pages of the evidence."""

from __future__ import annotations

from macros.evidence import json_ld
from macros.evidence.drawings import panel_years
from macros.evidence.models.panel import PanelYear
from macros.evidence.models.report import Report
from macros.evidence.report_drawings import report_years
from macros.ground.addresses import All, Each
from macros.ground.pages import PageType

PANEL = PageType(
    name="panel",
    path="/panel-pme/",
    parent="/contacts/",
    about=All(PanelYear, rank=lambda year: year.id),
    title=lambda _: "Les PME de notre panel",
    short_title="Panel PME",
    summary=lambda _: (
        "Combien de PME travaillent avec nous : par région, par taille, par statut et par famille "
        "d'achats, sans qu'une entreprise puisse être reconnue."
    ),
    json_ld=json_ld.panel,
    context=lambda edition, _: {"years": panel_years(edition.site)},
    is_beside=True,
)
REPORTS = PageType(
    name="reports",
    path="/rapports/",
    parent="/contacts/",
    about=All(Report, rank=lambda report: report.id),
    title=lambda _: "Rapports annuels de médiation",
    short_title="Rapports annuels",
    summary=lambda _: (
        "Chaque année, le médiateur interne dit combien de fois il a été saisi, et ce que nous "
        "avons changé ensuite. Une année sans saisine a aussi son rapport."
    ),
    context=lambda edition, _: {"years": report_years(edition.site)},
    is_beside=True,
)
REPORT = PageType(
    name="report",
    path=f"{REPORTS.path}{{}}/",
    about=Each(Report, rank=lambda report: report.id),
    title=lambda report: f"Rapport annuel {report.id}",
    summary=lambda report: (
        f"Ce que les fournisseurs ont demandé au médiateur interne en {report.id}, et ce que la "
        "médiation a changé chez nous, sans que personne puisse être reconnu."
    ),
    json_ld=json_ld.report,
    is_wide=True,  # what the year changed is on the first screen
)

ADDRESSES = (PANEL, REPORT, REPORTS)

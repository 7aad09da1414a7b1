"""The pages of the evidence."""

from __future__ import annotations

from collections.abc import Iterable

from macros.evidence import indicator_data, json_ld, panel_data
from macros.evidence.drawings import panel_years
from macros.evidence.indicators import Theme, Themes
from macros.evidence.models.indicators import Indicator
from macros.evidence.models.panel import PanelYear
from macros.evidence.models.report import Report
from macros.evidence.models.requirement import Frame
from macros.evidence.report_drawings import report_years
from macros.evidence.requirements import proofs_csv
from macros.ground.addresses import Address, All, Each
from macros.ground.pages import FileType, PageType
from macros.ground.site import Site
from macros.suppliers.models.contact import Contact


def _owners(site: Site, indicators: Iterable[Indicator]) -> list[Contact]:
    """Return who answers for `indicators`, each once."""
    return [site[Contact][one] for one in dict.fromkeys(row.owner for row in indicators)]


def _owners_of_theme(site: Site, theme: Theme) -> list[Contact]:
    return _owners(site, theme.indicators)


INDICATORS = PageType(
    name="indicators",
    path="/indicateurs/",
    parent="/contacts/",
    about=All(Indicator),
    title=lambda _: "Ce que nous avons promis aux PME, en chiffres",
    short_title="Indicateurs",
    summary=lambda _: (
        "Nos résultats, année par année : ce que nous avions promis, ce qui est tenu, ce qui ne "
        "l'est pas, et ce que nous faisons alors."
    ),
    contacts=_owners,
    is_beside=True,
)

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
COMMITMENTS = PageType(
    name="commitments",
    path="/engagements/",
    parent="/contacts/",
    about=All(Frame, rank=lambda frame: frame.rank),
    title=lambda _: "Nos engagements, et leurs preuves",
    short_title="Engagements",
    summary=lambda _: (
        "Tout ce qui est demandé à nos deux interlocuteurs, par nous et par d'autres, et la page "
        "qui le prouve, ou le jour et la personne."
    ),
    is_beside=True,
)

ADDRESSES: tuple[Address, ...] = (
    INDICATORS,
    PageType(
        name="indicator-theme",
        path=f"{INDICATORS.path}{{}}/",
        about=Themes(),
        summary=lambda theme: (
            f"« {theme.title} » : nos résultats année par année, leur objectif, la méthode et les "
            "données à télécharger."
        ),
        contacts=_owners_of_theme,
        json_ld=json_ld.indicators,
    ),
    Address(
        name="indicator",
        path=f"{INDICATORS.path}{{}}",
        about=Each(Indicator, name=lambda indicator: f"{indicator.theme}/#{indicator.id}"),
    ),
    FileType(
        name="indicator-csv",
        path=f"{INDICATORS.path}{{}}.csv",
        about=Each(Indicator),
        content=indicator_data.indicator_csv,
    ),
    FileType(
        name="indicator-json",
        path=f"{INDICATORS.path}{{}}.json",
        about=Each(Indicator),
        content=indicator_data.indicator_json,
    ),
    FileType(
        name="indicators-csv",
        path="/indicateurs.csv",
        about=All(Indicator),
        content=indicator_data.indicators_csv,
    ),
    FileType(
        name="indicators-json",
        path="/indicateurs.json",
        about=All(Indicator),
        content=indicator_data.indicators_json,
    ),
    COMMITMENTS,
    FileType(
        name="proofs-csv",
        path="/engagements.csv",
        about=All(Frame),
        content=proofs_csv,
    ),
    PANEL,
    FileType(
        name="panel-csv",
        path="/panel-pme.csv",
        about=All(PanelYear),
        content=panel_data.panel_csv,
    ),
    FileType(
        name="panel-json",
        path="/panel-pme.json",
        about=All(PanelYear),
        content=panel_data.panel_json,
    ),
    REPORT,
    REPORTS,
)

"""The panel as open data: a row for each count that is told, of one cell or of several together."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.drawings import panel_drawings, panel_years
from macros.evidence.models.panel import PanelYear
from macros.evidence.open_data import Cell, Column, Table, as_csv, as_package
from macros.ground.pages import Edition

_WHOLE = "ensemble"
COLUMNS = (
    Column("annee", "year", "L'année du panel.", {"required": True}),
    Column(
        "tableau",
        "string",
        f"Le tableau ; « {_WHOLE} » pour toutes les entreprises.",
        {"required": True},
    ),
    Column(
        "cases",
        "string",
        "Les mots comptés, séparés par un espace : plusieurs se disent par leur somme.",
        {"required": True},
    ),
    Column("libelle", "string", "Les mêmes, en clair.", {"required": True}),
    Column(
        "nombre",
        "integer",
        "Combien d'entreprises ; vide si elles sont trop peu pour se dire.",
        {"minimum": 0},
    ),
)


def panel_csv(edition: Edition, _years: list[PanelYear]) -> bytes:
    """Return what is told of the panel, year by year, as a CSV text."""
    return as_csv(_table(edition))


def panel_json(edition: Edition, _years: list[PanelYear]) -> bytes:
    """Return the same as a Data Package."""
    return as_package(edition, _table(edition), edition.routes.path("panel"))


def _table(edition: Edition) -> Table:
    rows = [row for year in panel_years(edition.site) for row in _rows(edition, year)]
    return Table("panel-pme", "Les PME de notre panel", COLUMNS, rows)


def _rows(edition: Edition, year: PanelYear) -> Iterator[tuple[Cell, ...]]:
    number = int(year.id)
    yield number, _WHOLE, "pme", "PME", year.pme
    yield number, _WHOLE, "autres", "Autres entreprises", year.others
    for drawing in panel_drawings(edition.site, year):
        for bar in drawing.bars:
            yield number, drawing.table.id, " ".join(bar.cells), bar.label, bar.count

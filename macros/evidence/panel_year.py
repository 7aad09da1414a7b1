"""The file of a year of the panel, of which only protected counts are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.evidence.models.panel import PanelTables, PanelYear
from macros.evidence.panel import Panel, panel_of
from macros.evidence.spreadsheet import read_sheet
from macros.evidence.year_file import refusals, revealed, revealed_of_cells, write_whole
from macros.ground.errors import Anomaly, DataError, Place
from macros.ground.site import Site

FILE = "data/panel/{}.yml"
_HEAD = """\
# yaml-language-server: $schema=../schemas/panel-year.schema.json
# Le panel de {year}, compté par « python -m macros panel » : rien d'autre ne s'en dit.
id: "{year}"
counted_on: {day}
"""


def count_panel(site: Site, root: Path, path: Path, year: int, *, replaces: bool) -> Iterator[str]:
    """Write what may be told of the suppliers of the file at `path`, for that `year`.

    Yields what was done, in French. Raises `DataError`, and writes nothing, when the file stands in
    the site, whose folder is `root`, or cannot be read as a panel; when the site does not say how
    to count; and when the year has other counts already, unless `replaces`.
    """
    if refused := [*_refusals(site), *refusals(root, path, year, site.today.year)]:
        raise DataError(refused)
    panel = panel_of(site, read_sheet(path))
    file = FILE.format(year)
    last = site[PanelYear].get(str(year))
    told = [*_revealed(last, panel)] if last else []
    if told and not replaces:
        expected = "l'année telle qu'elle est publiée, ou « --replace », qui dirait : "
        found = "cette année a déjà d'autres nombres"
        raise DataError([Anomaly(Place(file), "", found, expected + " ; ".join(told))])
    if last and not told:
        yield f"rien ne change : {file}"
        return
    write_whole(root / file, "".join(_text(site, panel, year, last)))
    yield f"écrit : {file}"
    yield from (f"  {one}" for one in told)


def _refusals(site: Site) -> Iterator[Anomaly]:
    if not site.find(PanelTables):
        yield Anomaly(Place("data/panel_tables.yml"), "", "ce fichier manque", "les tableaux")


def _text(site: Site, panel: Panel, year: int, last: PanelYear | None) -> Iterator[str]:
    yield _HEAD.format(year=year, day=site.today.isoformat())
    if panel.pme is not None:
        yield f"pme: {panel.pme}\n"
    if panel.others is not None:
        yield f"others: {panel.others}\n"
    if last and last.words:
        yield f"words: >-\n  {last.words}\n"
    yield "tables:\n"
    for name, pieces in panel.tables.items():
        yield f"  - id: {name}\n"
        if pieces:
            yield "    told:\n"
        for piece in pieces:
            yield f"      - {{cells: [{', '.join(piece.cells)}], count: {piece.count}}}\n"


def _revealed(last: PanelYear, panel: Panel) -> Iterator[str]:
    """Yield what who kept the published counts learns from the others."""
    yield from revealed("PME", last.pme, panel.pme)
    yield from revealed("autres fournisseurs", last.others, panel.others)
    before = {table.id: {row.cells: row.count for row in table.told} for table in last.tables}
    for name, pieces in panel.tables.items():
        yield from revealed_of_cells(before.get(name, {}), {p.cells: p.count for p in pieces})

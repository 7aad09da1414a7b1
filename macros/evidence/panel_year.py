"""The file of a year of the panel: written once, from a file that stays outside the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.evidence.models.panel import PanelTables, PanelYear
from macros.evidence.panel import Panel, panel_of
from macros.evidence.spreadsheet import read_sheet
from macros.ground.errors import Anomaly, DataError, Place
from macros.ground.french import number
from macros.ground.site import Site

FILE = "data/panel/{}.yml"
_FIRST_YEAR = 2000
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
    if refusals := [*_refusals(site, root, path, year)]:
        raise DataError(refusals)
    panel = panel_of(site, read_sheet(path))
    file = FILE.format(year)
    last = site[PanelYear].get(str(year))
    revealed = [*_revealed(last, panel)] if last else []
    if revealed and not replaces:
        expected = "l'année telle qu'elle est publiée, ou « --replace », qui dirait : "
        found = "cette année a déjà d'autres nombres"
        raise DataError([Anomaly(Place(file), "", found, expected + " ; ".join(revealed))])
    if last and not revealed:
        yield f"rien ne change : {file}"
        return
    _write(root / file, "".join(_text(site, panel, year, last)))
    yield f"écrit : {file}"
    yield from (f"  {one}" for one in revealed)


def _refusals(site: Site, root: Path, path: Path, year: int) -> Iterator[Anomaly]:
    if not site.find(PanelTables):
        yield Anomaly(Place("data/panel_tables.yml"), "", "ce fichier manque", "les tableaux")
    if path.resolve().is_relative_to(root.resolve()):
        found = "ce fichier est dans le dossier du site, qui se publie"
        yield Anomaly(Place(str(path)), "", found, "un dossier que vous seul lisez")
    if not _FIRST_YEAR <= year <= site.today.year:
        expected = f"une année de {_FIRST_YEAR} à {site.today.year}"
        yield Anomaly(Place("--year", 0), "", f"« {year} »", expected)


def _write(file: Path, text: str) -> None:
    """Write `text` whole, or leave the last file as it was."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".yml.next")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


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
    yield from _changed("PME", last.pme, panel.pme)
    yield from _changed("autres fournisseurs", last.others, panel.others)
    before = {table.id: {row.cells: row.count for row in table.told} for table in last.tables}
    for name, pieces in panel.tables.items():
        yield from _changed_cells(before.get(name, {}), {p.cells: p.count for p in pieces})


def _changed_cells(
    before: Mapping[tuple[str, ...], int], after: Mapping[tuple[str, ...], int]
) -> Iterator[str]:
    for cells in {**before, **after}:
        yield from _changed(" et ".join(cells), before.get(cells), after.get(cells))


def _changed(what: str, before: int | None, after: int | None) -> Iterator[str]:
    if before != after:
        yield f"{what}, {_count(before)} puis {_count(after)}"


def _count(count: int | None) -> str:
    return "rien" if count is None else number(count)

"""The file of a yearly report: what is counted of the case log, and what an editor says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.evidence.models.report import Delays, Report, ReportTables
from macros.evidence.report import LEAST_REFERRALS, Counted, report_of
from macros.evidence.spreadsheet import read_sheet
from macros.evidence.year_file import refusals, revealed, revealed_of_cells, write_whole
from macros.ground.errors import Anomaly, DataError, Place
from macros.ground.french import joined
from macros.ground.site import Site

FILE = "data/reports/{}.yml"
_HEAD = """\
# yaml-language-server: $schema=../schemas/report.schema.json
# Le rapport de {year} : les nombres sont comptés par « python -m macros report », le reste s'écrit.
id: "{year}"
counted_on: {day}
lists: {lists}
orientations: {orientations}
referrals: {referrals}
"""
# A field of an editor, with the comments over it: the command writes the others.
_OF_EDITORS = re.compile(
    r"""
    ^(?:\#.*\n)*
    ["']?(?:words|recommendations|culture)["']?[ ]*:.*\n
    (?:(?:[ \t\#\-\]}].*)?\n)*
    """,
    re.MULTILINE | re.VERBOSE,
)


def count_report(site: Site, root: Path, path: Path, year: int, *, replaces: bool) -> Iterator[str]:
    """Write what may be told of the requests of the log at `path`, received that `year`.

    Yields what was done, in French. Raises `DataError`, and writes nothing, when the log stands in
    the site, whose folder is `root`, or cannot be read; when the year is not over, or the site does
    not say how to count; and when the year has other counts already, unless `replaces`.
    """
    if refused := [*_refusals(site), *refusals(root, path, year, site.today.year - 1)]:
        raise DataError(refused)
    counts = report_of(site, read_sheet(path, may_be_empty=True), year)
    file = FILE.format(year)
    last = site[Report].get(str(year))
    told = [*_revealed(last, counts)] if last else []
    if told and not replaces:
        expected = "l'année telle qu'elle est publiée, ou « --replace », qui dirait : "
        found = "cette année a déjà d'autres nombres"
        raise DataError([Anomaly(Place(file), "", found, expected + " ; ".join(told))])
    if last and not told:
        yield f"rien ne change : {file}"
        return
    kept = _kept((root / file).read_text(encoding="utf-8")) if last else ""
    write_whole(root / file, "".join(_text(site, counts, year)) + kept)
    yield f"écrit : {file}"
    yield from (f"  {one}" for one in told)
    if not counts.covers:
        yield f"  moins de {LEAST_REFERRALS} saisines à détailler : « words » dira l'année en mots"


def _refusals(site: Site) -> Iterator[Anomaly]:
    if not site.find(ReportTables):
        yield Anomaly(Place("data/report_tables.yml"), "", "ce fichier manque", "les tableaux")


def _kept(text: str) -> str:
    """Return what an editor wrote in the file whose `text` this is, as it stands."""
    return "".join(_OF_EDITORS.findall(f"{text.rstrip()}\n"))


def _text(site: Site, counts: Counted, year: int) -> Iterator[str]:
    yield _HEAD.format(
        year=year,
        day=site.today.isoformat(),
        lists=site.one(ReportTables).version,
        orientations=counts.orientations,
        referrals=counts.referrals,
    )
    delays = {"answer": counts.answer, "end": counts.end}
    if known := [f"{name}: {days}" for name, days in delays.items() if days is not None]:
        yield f"delays: {{{', '.join(known)}}}\n"
    if counts.covers:
        yield f"breakdown:\n  covers: [{', '.join(map(str, counts.covers))}]\n  tables:\n"
    for name, pieces in counts.tables.items():
        yield f"    - id: {name}\n"
        if pieces:
            yield "      told:\n"
        for piece in pieces:
            yield f"        - {{cells: [{', '.join(piece.cells)}], count: {piece.count}}}\n"


def _revealed(last: Report, counts: Counted) -> Iterator[str]:
    """Yield what who kept the published counts learns from the others."""
    yield from revealed("orientations", last.orientations, counts.orientations)
    yield from revealed("saisines", last.referrals, counts.referrals)
    delays, breakdown = last.delays or Delays(), last.breakdown
    yield from revealed("première réponse", delays.answer, counts.answer)
    yield from revealed("fin", delays.end, counts.end)
    covers = breakdown.covers if breakdown else ()
    if covers != counts.covers:
        yield f"années détaillées, {_years(covers)} puis {_years(counts.covers)}"
    tables = breakdown.tables if breakdown else ()
    before = {table.id: {row.cells: row.count for row in table.told} for table in tables}
    for name in {**before, **counts.tables}:
        after = {piece.cells: piece.count for piece in counts.tables.get(name, ())}
        yield from revealed_of_cells(before.get(name, {}), after)


def _years(years: tuple[int, ...]) -> str:
    return joined([str(year) for year in years]) or "aucune"

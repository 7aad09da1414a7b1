"""A yearly report tells what it may, adds up, and says what became of what it asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from macros.evidence.models.report import Answer, Report, ReportTable, ReportTables
from macros.evidence.report import (
    LEAST_OF_MEDIAN,
    LEAST_REFERRALS,
    block_of_cases,
    windows,
)
from macros.evidence.told_tables import Population, untellable
from macros.ground.errors import Anomaly, Severity, quoted
from macros.ground.french import joined
from macros.ground.reading import Steps
from macros.ground.site import Site
from macros.suppliers.models.culture import Culture


def each_word_of_a_case_stands_once(tables: ReportTables) -> Iterator[Anomaly]:
    """A table has each of its words once; what it says first is of these words."""
    for i, table in enumerate(tables.tables):
        seen: set[str] = set()
        for steps, cells in _blocks(table):
            for c, cell in enumerate(cells):
                if cell in seen:
                    found = f"{quoted(cell)} est déjà dans un autre bloc de ce tableau"
                    way = ("tables", i, *steps, "cells", c, "id")
                    yield tables.anomaly(way, found, "une place par mot")
            seen.update(cells)
        for steps, cell, known, words in _named_cells(table, seen):
            if cell not in known:
                yield tables.unknown(("tables", i, *steps), cell, words, known)


def _named_cells(
    table: ReportTable, cells: set[str]
) -> Iterator[tuple[Steps, str, Collection[str], str]]:
    """Yield the cells that sentences and the picture of `table` name, each at its place.

    With each, among which it has to be, and how to say so.
    """
    of_table = "un mot de ce tableau"
    for s, share in enumerate(table.shares):
        for c, cell in enumerate(share.among):
            yield ("shares", s, "among", c), cell, cells, of_table
        for c, cell in enumerate(share.cells):
            yield ("shares", s, "cells", c), cell, share.among, "une case de « among »"
    for m, mark in enumerate(table.picture):
        for c, cell in enumerate(mark.cells):
            yield ("picture", m, "cells", c), cell, cells, of_table


def each_referral_has_its_disc(tables: ReportTables) -> Iterator[Anomaly]:
    """A picture draws all the referrals of its table, each once."""
    for i, table in enumerate(tables.tables):
        drawn = Counter(cell for mark in table.picture for cell in mark.cells)
        words = dict.fromkeys(word.id for word in table.words())
        if wrong := [word for word in words if drawn and drawn[word] != 1]:
            found = f"{', '.join(map(quoted, wrong))} sans disque, ou à plusieurs"
            yield tables.anomaly(("tables", i, "picture"), found, "chaque mot une fois")


def _blocks(table: ReportTable) -> Iterator[tuple[Steps, list[str]]]:
    for g, group in enumerate(table.groups):
        for b, block in enumerate(group.blocks):
            yield ("groups", g, "blocks", b), [cell.id for cell in block.cells]


def a_report_is_of_a_year_that_is_over(report: Report, site: Site) -> Iterator[Anomaly]:
    """A year is told once it is over."""
    if report.year >= site.today.year:
        found = f"l'année {report.id} n'est pas finie"
        yield report.anomaly(("id",), found, f"{site.today.year - 1} au plus")


def a_median_stands_on_enough_cases(report: Report) -> Iterator[Anomaly]:
    """A median of a few cases would tell the days of one of them."""
    if report.delays and report.referrals < LEAST_OF_MEDIAN:
        found = f"{report.referrals} saisines, trop peu pour une médiane"
        yield report.anomaly(("delays",), found, f"rien en dessous de {LEAST_OF_MEDIAN} saisines")


def a_breakdown_tells_what_it_may(report: Report, site: Site) -> Iterator[Anomaly]:
    """A breakdown is of enough referrals, adds up to them, and keeps the secret."""
    tables, breakdown = site.find(ReportTables), report.breakdown
    if breakdown is None:
        return
    if breakdown.covers not in windows(report.year):
        found = joined([str(year) for year in breakdown.covers])
        expected = "cette année seule, ou avec les deux d'avant"
        yield report.anomaly(("breakdown", "covers"), found, expected)
        return
    reports = {other.year: other.referrals for other in site[Report].values()}
    if missing := [str(year) for year in breakdown.covers if year not in reports]:
        if not site[Report].is_sound:
            return
        found = f"le rapport de {joined(missing)} n'est pas là"
        yield report.anomaly(("breakdown", "covers"), found, "des années qui ont leur rapport")
        return
    total = sum(reports[year] for year in breakdown.covers)
    if total < LEAST_REFERRALS:
        expected = f"des mots : un détail demande {LEAST_REFERRALS} saisines"
        yield report.anomaly(("breakdown",), f"{total} saisines en tout", expected)
    elif tables:
        yield from _untellable(report, tables, total)


def _untellable(report: Report, tables: ReportTables, total: int) -> Iterator[Anomaly]:
    known = {table.id: block_of_cases(tables, table) for table in tables.tables}
    population = Population("saisines", total, "le total de ces années", tables.file)
    for i, table in enumerate(report.breakdown.tables if report.breakdown else ()):
        steps = ("breakdown", "tables", i)
        if block := known.get(table.id):
            yield from untellable(report, steps, table, block, population)
        else:
            expected = f"un tableau de {tables.file}"
            yield report.unknown((*steps, "id"), table.id, expected, known)


def a_year_is_broken_down_once(site: Site) -> Iterator[Anomaly]:
    """Breakdowns that overlap would tell, by their difference, a few cases."""
    first: dict[int, str] = {}
    for report in sorted(site[Report].values(), key=lambda report: report.year):
        for year in report.breakdown.covers if report.breakdown else ():
            if first.setdefault(year, report.id) != report.id:
                found = f"{year} est déjà détaillée dans le rapport de {first[year]}"
                yield report.anomaly(("breakdown", "covers"), found, "des mots, sans tableau")


def a_refusal_says_why(report: Report) -> Iterator[Anomaly]:
    """Purchasing may refuse a recommendation, and says why."""
    for i, one in enumerate(report.recommendations):
        if one.answer is Answer.REFUSED and not one.why:
            steps = ("recommendations", i)
            yield report.anomaly(steps, "un refus sans raison", "« why », la raison du refus")


def an_action_had_begun(report: Report, site: Site) -> Iterator[Anomaly]:
    """An action of the culture of mediation is told of no year before it began."""
    culture = site.find(Culture)
    began = {action.id: action.since for action in culture.actions} if culture else {}
    for i, reached in enumerate(report.culture):
        since = began.get(reached.action or "")
        if since and since.year > report.year:
            found = f"{quoted(reached.action)} a commencé le {since.isoformat()}"
            expected = f"une action menée en {report.id}"
            yield report.anomaly(("culture", i, "action"), found, expected)


def a_year_without_tables_is_told_in_words(report: Report) -> Iterator[Anomaly]:
    """A year too small to be broken down says in words what it taught."""
    if not report.breakdown and not report.words:
        expected = "« words » : ce que l'année a appris, ou ce qui a été fait en attendant"
        found = "ni tableaux, ni mots"
        yield report.anomaly((), found, expected, level=Severity.UNPUBLISHABLE)

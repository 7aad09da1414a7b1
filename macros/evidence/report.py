"""A year of mediation counted: from the case log to what the site may tell of it.

The totals of a year are always told. The rest is told along closed lists, never crossed, as
`secrecy` allows it, from ten referrals: of the year, else of three years together, none of which is
in another breakdown; otherwise a total and a difference would tell a few cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median_low

from macros.evidence.case_log import Case, read_log
from macros.evidence.models.report import SPAN, Report, ReportTable, ReportTables
from macros.evidence.secrecy import Block, Told, nested, told
from macros.evidence.spreadsheet import Sheet
from macros.ground.site import Site

LEAST_REFERRALS = 10
LEAST_OF_MEDIAN = 5


@dataclass(frozen=True)
class Counted:
    """What is told of a year: its totals, its median days, and each table, by its id.

    `covers` are the years of the tables, none when words alone may tell the year.
    """

    orientations: int
    referrals: int
    answer: int | None
    end: int | None
    covers: tuple[int, ...] = ()
    tables: Mapping[str, Sequence[Told]] = field(default_factory=dict)


def block_of_cases(tables: ReportTables, table: ReportTable) -> Block:
    """Return the cells of `table`, in their blocks, with the threshold of each."""
    least = (tables.threshold, tables.threshold_of_persons)
    return nested(
        [{word.id: least[word.natural_persons] for word in block.cells} for block in group.blocks]
        for group in table.groups
    )


def windows(year: int) -> Iterator[tuple[int, ...]]:
    """Yield the years that a breakdown in the report of `year` may cover, in order of choice."""
    yield (year,)
    yield tuple(range(year - SPAN + 1, year + 1))


def report_of(site: Site, sheet: Sheet, year: int) -> Counted:
    """Return what is told of that `year`, from the log of `sheet`, a request a line.

    Three years are told together only where the log has the referrals that were published of them.
    Raises `DataError` with every fault of the log.
    """
    tables = site.one(ReportTables)
    cases = read_log(tables, sheet, site.today)
    of_year = [case for case in cases if case.received.year == year]
    referrals = [case for case in of_year if case.is_referral]
    covers = _window(site, year, Counter(c.received.year for c in cases if c.is_referral))
    whole = [case for case in cases if case.is_referral and case.received.year in covers]
    return Counted(
        orientations=len(of_year) - len(referrals),
        referrals=len(referrals),
        answer=_median((case.answered - case.received).days for case in referrals if case.answered),
        end=_median((case.ended - case.received).days for case in referrals if case.ended),
        covers=covers,
        tables={table.id: _told(tables, table, whole) for table in tables.tables} if covers else {},
    )


def _window(site: Site, year: int, found: Mapping[int, int]) -> tuple[int, ...]:
    """Return the years to break down with `year`, none where no breakdown is allowed."""
    others = [report for report in site[Report].values() if report.year != year]
    taken = {one for report in others if report.breakdown for one in report.breakdown.covers}
    published = {report.year: report.referrals for report in others}
    for years in windows(year):
        is_known = all(published.get(one) == found.get(one, 0) for one in years if one != year)
        if is_known and not taken & {*years} and _sum(found, years) >= LEAST_REFERRALS:
            return years
    return ()


def _sum(found: Mapping[int, int], years: Iterable[int]) -> int:
    return sum(found.get(year, 0) for year in years)


def _told(tables: ReportTables, table: ReportTable, cases: Sequence[Case]) -> tuple[Told, ...]:
    block = block_of_cases(tables, table)
    found = Counter(case.words[table.id] for case in cases if case.words)
    return told(block, {cell: found[cell] for cell in block.thresholds})


def _median(days: Iterable[int]) -> int | None:
    """Return the days within which half of the cases stand, None of too few cases."""
    known = sorted(days)
    return median_low(known) if len(known) >= LEAST_OF_MEDIAN else None

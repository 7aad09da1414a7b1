"""What a yearly report shows: sentences first, then each table as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from macros.evidence.bars import Bar, bars
from macros.evidence.models.report import (
    Answer,
    Delays,
    Mark,
    Report,
    ReportTable,
    ReportTables,
    Share,
)
from macros.evidence.models.told import ToldCount
from macros.evidence.report import LEAST_OF_MEDIAN, LEAST_REFERRALS
from macros.evidence.secrecy import Told
from macros.ground.french import joined, number
from macros.ground.site import Site
from macros.ground.typography import NO_BREAK
from macros.ground.words import counted
from macros.suppliers.models.culture import Action, Culture

# A rate on fewer answers would be taken for more than it is.
_LEAST_OF_RATE = 10
_MOST_DISCS = 120
_COUNTED = {
    Answer.DONE: "faite",
    Answer.ACCEPTED: "acceptée",
    Answer.REFUSED: "refusée",
    Answer.AWAITED: "en attente",
}


@dataclass(frozen=True)
class ReportDrawing:
    """What is told of a table of a report: the sentences that can be said, and its bars, if any."""

    table: ReportTable
    sentences: Sequence[str]
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Discs:
    """A mark of a picture, and how many discs it is worth."""

    mark: Mark
    count: int


@dataclass(frozen=True)
class Least:
    """The least that is told: referrals for a table, cases for a delay, and in a cell."""

    referrals: int
    cases: int
    in_cell: int
    of_persons: int


@dataclass(frozen=True)
class Deed:
    """What was done inside for mediation: the `action` of the culture, if it is one of these."""

    title: str
    people: int
    action: Action | None


def report_years(site: Site) -> list[Report]:
    """Return the yearly reports, the last first."""
    return sorted(site[Report].values(), key=lambda report: report.year, reverse=True)


def bars_of_years(site: Site) -> list[Bar]:
    """Return the referrals of each year, the last first."""
    told = [Told((report.id,), report.referrals) for report in report_years(site)]
    return bars(told, {report.id: report.id for report in report_years(site)})


def next_report(site: Site) -> date | None:
    """Return the day when the next report is due, None where the site does not say."""
    tables, years = site.find(ReportTables), report_years(site)
    return tables.due_day(years[0].year + 1) if tables and years else None


def report_total(_site: Site, report: Report) -> str:
    """Return the sentence that says how many referrals came that year."""
    if not report.referrals:
        return f"En {report.id}, personne n’a saisi le médiateur interne."
    times = "une fois" if report.referrals == 1 else f"{number(report.referrals)} fois"
    return f"En {report.id}, le médiateur interne a été saisi {times}."


def what_came_of_it(_site: Site, report: Report) -> str:
    """Return « 3 recommandations aux achats : 2 faites et 1 refusée. », "" when there is none."""
    found = Counter(one.answer for one in report.recommendations)
    parts = [_agreed(found[answer], word) for answer, word in _COUNTED.items() if found[answer]]
    asked = counted(len(report.recommendations), "recommandation")
    return f"{asked} aux achats : {joined(parts)}." if parts else ""


def _agreed(count: int, word: str) -> str:
    return f"{count} {word}" if " " in word else counted(count, word)


def deeds(site: Site, report: Report) -> list[Deed]:
    """Return what was done inside that year, as the page of the culture of mediation calls it.

    What that page alone names is left out with it.
    """
    culture = site.find(Culture)
    actions = {action.id: action for action in culture.actions} if culture else {}
    named = [(reached, actions.get(reached.action or "")) for reached in report.culture]
    return [
        Deed(title, reached.people, action)
        for reached, action in named
        if (title := action.title if action else reached.title)
    ]


def report_sentences(site: Site, report: Report) -> list[str]:
    """Return what the figures of `report` say, before any is drawn."""
    drawn = report_drawings(site, report)
    tables = [sentence for drawing in drawn for sentence in drawing.sentences]
    return [_orientations(report), *_delays(report), *tables]


def _orientations(report: Report) -> str:
    if not report.orientations:
        return "Il n’a reçu aucune autre demande."
    asked = counted(report.orientations, "autre demande")
    verb = "a reçu" if report.orientations == 1 else "ont reçu"
    return f"{asked}, à part, {verb} une réponse ou une orientation vers la bonne personne."


def _delays(report: Report) -> Iterator[str]:
    delays = report.delays or Delays()
    if delays.answer is not None:
        days = counted(delays.answer, "jour calendaire")
        yield f"La moitié des saisines ont eu leur première réponse en {days} au plus."
    if delays.end is not None:
        days = counted(delays.end, "jour calendaire")
        yield f"La moitié des dossiers terminés l’ont été en {days} au plus."


def scope(site: Site, report: Report) -> str:
    """Return what the tables of `report` count, in French; "" when it has none."""
    if not report.breakdown:
        return ""
    years = sorted(report.breakdown.covers)
    together = ", ensemble" if len(years) > 1 else ""
    count = number(sum(site[Report][str(year)].referrals for year in years))
    return f"Chaque image compte les {count} saisines de {joined([*map(str, years)])}{together}."


def least_told(site: Site) -> Least:
    """Return what the reports of `site` tell nothing under."""
    tables = site.one(ReportTables)
    return Least(LEAST_REFERRALS, LEAST_OF_MEDIAN, tables.threshold, tables.threshold_of_persons)


def report_drawings(site: Site, report: Report) -> list[ReportDrawing]:
    """Return the tables of `report`, in the order in which cases are counted."""
    tables, breakdown = site.find(ReportTables), report.breakdown
    told = {table.id: table.told for table in breakdown.tables} if breakdown else {}
    return [
        _drawing(table, told[table.id])
        for table in (tables.tables if tables else ())
        if table.id in told
    ]


def report_picture(site: Site, report: Report) -> list[Discs]:
    """Return the discs of `report`, one a referral, of the first table that has a picture.

    Nothing where what is told does not say how many each mark is worth, or where they are too many
    to be seen one by one.
    """
    breakdown, drawn = report.breakdown, report_drawings(site, report)
    table = next((drawing.table for drawing in drawn if drawing.table.picture), None)
    if breakdown is None or table is None:
        return []
    told = next(one.told for one in breakdown.tables if one.id == table.id)
    counts = [_sum(told, mark.cells) for mark in table.picture]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts) or sum(known) > _MOST_DISCS:
        return []
    return [Discs(mark, count) for mark, count in zip(table.picture, known, strict=True)]


def _drawing(table: ReportTable, told: Sequence[ToldCount]) -> ReportDrawing:
    labels = {word.id: word.label for word in table.words()}
    drawn = [_named(table, bar, labels) for bar in bars(told, labels)]
    said = [_share(share, told) for share in table.shares] or [_most(table, drawn)]
    return ReportDrawing(table, [*filter(None, said)], drawn)


def _named(table: ReportTable, bar: Bar, labels: Mapping[str, str]) -> Bar:
    """Return the `bar` under the name of its block, if it is a sum, with that of its group."""
    held = joined([labels[bar.cells[0]], *(_inside(labels[cell]) for cell in bar.cells[1:])])
    note = bar.note
    for group in table.groups:
        for block in group.blocks:
            if bar.is_sum and block.name and {*bar.cells} <= {word.id for word in block.cells}:
                held = f"{block.name} : {joined([_inside(labels[cell]) for cell in bar.cells])}"
        words = {word.id for block in group.blocks for word in block.cells}
        if group.name and words.issuperset(bar.cells):
            note = ", ".join(filter(None, (group.name, note)))
    return replace(bar, label=held, note=note)


def _inside(label: str) -> str:
    """Return `label` as it stands inside a sentence, an acronym left alone."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _share(share: Share, told: Sequence[ToldCount]) -> str:
    """Return « 81 % des fournisseurs… (13 sur 16). », "" where what is told does not say it."""
    part, whole = _sum(told, share.cells), _sum(told, share.among)
    if part is None or whole is None or whole < _LEAST_OF_RATE:
        return ""
    return f"{_percent(part, whole)} % {share.words} ({_out_of(part, whole)})."


def _sum(told: Iterable[ToldCount], cells: Iterable[str]) -> int | None:
    """Return how many the `cells` hold together, None where what is told does not say it."""
    wanted = {*cells}
    inside = [row for row in told if wanted.issuperset(row.cells)]
    covered = {cell for row in inside for cell in row.cells}
    return sum(row.count for row in inside) if covered == wanted else None


def _percent(part: int, whole: int) -> int:
    """Return the rounded share of `part` in `whole`, a half going up."""
    return (200 * part + whole) // (2 * whole)


def _most(table: ReportTable, drawn: Sequence[Bar]) -> str:
    """Return what comes most often, "" where another may come as often."""
    most = max((bar.count for bar in drawn), default=0)
    first = [bar for bar in drawn if bar.count == most]
    if len(first) != 1 or first[0].is_sum:
        return ""
    total = sum(bar.count for bar in drawn)
    return f"{table.title} : {_inside(first[0].label)} le plus souvent ({_out_of(most, total)})."


def _out_of(part: int, whole: int) -> str:
    return f"{number(part)}{NO_BREAK}sur{NO_BREAK}{number(whole)}"

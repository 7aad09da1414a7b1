"""What the indicators say: by theme, the last value first, and what is done about a miss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from macros.evidence.models.indicators import HOLE, Direction, Indicator, Reading
from macros.ground.addresses import Once
from macros.ground.french import number
from macros.ground.site import Site
from macros.ground.typography import NO_BREAK
from macros.ground.words import counted
from macros.site.models.vocabularies import IndicatorTheme, Vocabularies
from macros.suppliers.models.procedure import Procedure, ProcedureStep


@dataclass(frozen=True, eq=False)
class Theme:
    """The indicators of a theme, in the order of their file."""

    term: IndicatorTheme
    indicators: Sequence[Indicator]

    @property
    def id(self) -> str:
        """What stands in the address of its page."""
        return self.term.id

    @property
    def title(self) -> str:
        """What its page is called."""
        return self.term.label

    @property
    def main(self) -> Indicator:
        """The entry in which to change what it shows."""
        return self.indicators[0]


class Themes(Once):
    """Each theme of which something is measured."""

    subject_class = Theme

    def subjects(self, site: Site) -> Sequence[Theme]:
        """Return the themes, in the order of the list."""
        return indicator_themes(site)

    def key(self, subject: Theme) -> str:
        """Return the id of the theme."""
        return subject.id

    def known(self, site: Site) -> Iterator[str]:
        """Yield the ids of the themes."""
        yield from (theme.id for theme in indicator_themes(site))

    def is_whole(self, site: Site) -> bool:
        """Tell whether no theme may be missing for a faulty indicator."""
        return site[Indicator].is_sound and site.find(Vocabularies) is not None


@lru_cache(maxsize=8)  # a page a theme, and each asks for them all
def indicator_themes(site: Site) -> list[Theme]:
    """Return the themes of which something is measured, in the order of the list."""
    lists = site.find(Vocabularies)
    of_theme: dict[str, list[Indicator]] = {}
    for indicator in site[Indicator].values():
        of_theme.setdefault(indicator.theme, []).append(indicator)
    terms = lists.indicator_themes if lists else ()
    return [Theme(term, of_theme[term.id]) for term in terms if term.id in of_theme]


@dataclass(frozen=True)
class Row:
    """What is told of a year, as it is read: beside its sentence, and in a line of the table.

    `before`, `number` and `after` are the sentence, empty without a number. `is_met` is None where
    nothing was promised, or nothing is known.
    """

    reading: Reading
    before: str
    number: str
    after: str
    value: str
    detail: str
    target: str
    gap: str
    is_met: bool | None


def indicator_rows(_site: Site, indicator: Indicator) -> list[Row]:
    """Return what is told of each year of `indicator`, or promised for it, the last first."""
    readings = sorted(indicator.years, key=lambda reading: reading.year, reverse=True)
    return [_row(indicator, reading) for reading in readings]


def indicator_now(_site: Site, indicator: Indicator) -> Row | None:
    """Return what is told of the last year of which anything is; None before the first."""
    return _row(indicator, indicator.told[-1]) if indicator.told else None


def _row(indicator: Indicator, reading: Reading) -> Row:
    measured, target = reading.measured, reading.target
    before, _, after = indicator.sentence.partition(HOLE)
    is_known = measured is not None
    return Row(
        reading=reading,
        before=before if is_known else "",
        number=number(measured) if measured is not None else "",
        after=after if is_known else "",
        value=_written(indicator, measured) or (reading.missing.label if reading.missing else ""),
        detail=_detail(reading),
        target=_promised(indicator, target),
        gap="" if measured is None or target is None else _compared(measured - target),
        is_met=indicator.met(reading),
    )


def _written(indicator: Indicator, value: Decimal | None) -> str:
    """Return « 41,2 % », « 38 jours »; nothing without a value."""
    if value is None:
        return ""
    return NO_BREAK.join(filter(None, (number(value), indicator.unit.label)))


def _detail(reading: Reading) -> str:
    if reading.count is not None and reading.total:
        return f"{number(reading.count)} sur {number(reading.total)}"
    return f"{counted(reading.suppliers, 'fournisseur')}" if reading.suppliers else ""


def _promised(indicator: Indicator, target: Decimal | None) -> str:
    """Return « 40 % au moins », « 25 jours au plus »; nothing without a target."""
    side = "au plus" if indicator.direction is Direction.DOWN else "au moins"
    return f"{_written(indicator, target)} {side}" if target is not None else ""


def _compared(gap: Decimal) -> str:
    if not gap:
        return "atteint juste"
    return f"{number(abs(gap))} de {'moins' if gap < 0 else 'plus'}"


@dataclass(frozen=True)
class Promises:
    """The targets of the last year of each indicator: those met, and those missed."""

    year: int
    met: Sequence[Indicator]
    missed: Sequence[Indicator]

    @property
    def count(self) -> int:
        """How many there were."""
        return len(self.met) + len(self.missed)


def indicator_promises(site: Site) -> Promises:
    """Return which targets the last values meet, in the order of the pages."""
    verdicts = [
        (indicator, indicator.met(indicator.told[-1]))
        for theme in indicator_themes(site)
        for indicator in theme.indicators
        if indicator.told
    ]
    return Promises(
        year=max((row.told[-1].year for row, _ in verdicts), default=site.today.year),
        met=[indicator for indicator, verdict in verdicts if verdict],
        missed=[indicator for indicator, verdict in verdicts if verdict is False],
    )


@dataclass(frozen=True)
class KeptDelay:
    """How often the delay of a step was kept in the last year of which it is known."""

    indicator: Indicator
    year: int
    count: int
    total: int


def kept_delay(site: Site, step: object) -> KeptDelay | None:
    """Return how often the delay of `step`, one of a procedure, was kept; None if nobody counts."""
    return _kept(site).get(id(step))


@lru_cache(maxsize=8)  # each card of a contact asks for it
def _kept(site: Site) -> dict[int, KeptDelay]:
    """Return what is known of each step that an indicator follows, by the identity of the step."""
    kept = {}
    for indicator in site[Indicator].values():
        if (step := _step_of(site, indicator)) and indicator.told:
            last = indicator.told[-1]
            if last.count is not None and last.total:
                kept[id(step)] = KeptDelay(indicator, last.year, last.count, last.total)
    return kept


def _step_of(site: Site, indicator: Indicator) -> ProcedureStep | None:
    keeps = indicator.keeps
    procedure = site[Procedure].get(keeps.procedure) if keeps else None
    steps = procedure.steps if procedure else ()
    return next((step for step in steps if keeps and step.id == keeps.step), None)

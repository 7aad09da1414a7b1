"""The drawings of the indicators: a hundred squares, a bar, the years joined like our sign.

The words and the table beside say all that they show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from macros.evidence.models.indicators import Indicator, Missing, Reading, Unit
from macros.ground.french import number
from macros.ground.site import Site

_ROW = 10  # squares in a row, and rows in a hundred
SIDE = 10  # of a square
_LONGEST = 100  # of a bar

# Of the line of the years, in the units of its drawing.
_COLUMN = 76
_LETTER = 9
_TOP, _BOTTOM = 26, 96
HEIGHT = 118
_MARGIN = 12
_SIGNS: Mapping[Missing | None, str] = {Missing.UNAVAILABLE: "n. d.", Missing.SECRET: "secret"}


@dataclass(frozen=True)
class Squares:
    """A share of a hundred squares: what it fills, and what its target would."""

    filled: str
    target: str


@dataclass(frozen=True)
class Bar:
    """A number as a bar, and how far its target is; None without one."""

    width: int
    target: int | None


def indicator_squares(_site: Site, indicator: Indicator, reading: Reading) -> Squares | None:
    """Return the share that `reading` measured as squares; None for what is no share."""
    if indicator.unit is not Unit.SHARE or reading.measured is None:
        return None
    target = None if reading.target is None else _outline(reading.target)
    return Squares(_outline(reading.measured), target or "")


def _outline(share: Decimal) -> str:
    """Return the path around the first squares of ten rows of ten, none where the share is 0."""
    rows, rest = divmod(round(share), _ROW)
    if not rows and not rest:
        return ""
    width, full = _ROW * SIDE, rows * SIDE
    if not rest:
        return f"M0 0H{width}V{full}H0Z"
    if not rows:
        return f"M0 0H{rest * SIDE}V{SIDE}H0Z"
    return f"M0 0H{width}V{full}H{rest * SIDE}V{full + SIDE}H0Z"


def indicator_bar(site: Site, indicator: Indicator, reading: Reading) -> Bar | None:
    """Return the number that `reading` measured as a bar; None for a share, or without a number.

    The largest of the years and of their targets is the length of the drawing, whichever indicator
    of the theme holds it among those of that unit: bars of a page are compared.
    """
    if indicator.unit is Unit.SHARE or reading.measured is None:
        return None
    compared = [
        row
        for row in site[Indicator].values()
        if row.theme == indicator.theme and row.unit is indicator.unit
    ]
    scale = max(map(_largest, [indicator, *compared]))
    target = None if reading.target is None else round(reading.target * _LONGEST / scale)
    return Bar(round(reading.measured * _LONGEST / scale), target)


def _largest(indicator: Indicator) -> Decimal:
    """Return the largest number of all the years, targets included, 1 where they are all 0."""
    values = [value for r in indicator.years for value in (r.measured, r.target) if value]
    return max(values, default=Decimal(1))


@dataclass(frozen=True)
class YearMark:
    """A year of the line: where it stands, its number or a sign that there is none, its target."""

    year: int
    x: int
    y: int
    label: str
    is_measured: bool
    target: int | None


@dataclass(frozen=True)
class Trend:
    """The years of an indicator: their marks, what joins two, where a definition changed."""

    marks: Sequence[YearMark]
    joins: Sequence[tuple[YearMark, YearMark]]
    changes: Sequence[int]
    width: int
    height: int = HEIGHT


def indicator_trend(_site: Site, indicator: Indicator) -> Trend | None:
    """Return the line of the years: from 0 up, with a gap where a year says no number.

    Two years are joined where they follow each other under one definition. None of a year alone.
    """
    if len(indicator.years) == 1:
        return None
    readings = sorted(indicator.years, key=lambda reading: reading.year)
    first, last = readings[0].year, readings[-1].year
    scale = _largest(indicator)
    longest = max(len(number(reading.measured or 0)) for reading in readings)
    column = max(_COLUMN, _LETTER * (longest + 1))
    marks = [
        _mark(reading, (reading.year - first) * column + (column + _MARGIN) // 2, scale)
        for reading in readings
    ]
    return Trend(
        marks=marks,
        joins=[
            (before, after)
            for (before, after), reading in zip(pairwise(marks), readings[1:], strict=True)
            if before.is_measured and after.is_measured
            if after.year == before.year + 1 and reading.changed is None
        ],
        changes=[
            mark.x - column // 2
            for mark, reading in zip(marks[1:], readings[1:], strict=True)
            if reading.changed
        ],
        width=(last - first + 1) * column + _MARGIN,
    )


def _mark(reading: Reading, x: int, scale: Decimal) -> YearMark:
    value = reading.measured

    def height(amount: Decimal) -> int:
        return _BOTTOM - round(amount * (_BOTTOM - _TOP) / scale)

    return YearMark(
        year=reading.year,
        x=x,
        y=height(value or Decimal(0)),
        label=_SIGNS.get(reading.missing, "") if value is None else number(value),
        is_measured=value is not None,
        target=None if reading.target is None else height(reading.target),
    )

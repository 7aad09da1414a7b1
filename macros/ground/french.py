"""Facts as they are written in French: days, identifiers, lists.

The spaces inside a number are no-break; the others are left to the typographer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from macros.ground.typography import NARROW, NO_BREAK

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def joined(words: Sequence[str]) -> str:
    """Return « a, b et c »; an empty text when there is no word."""
    if len(words) < 2:  # noqa: PLR2004 - two is the size of a pair
        return "".join(words)
    return f"{', '.join(words[:-1])} et {words[-1]}"


def sentence(phrases: Sequence[str]) -> str:
    """Return « Vous dirigez une entreprise, vous y êtes salarié »: phrases in one sentence."""
    first, *others = phrases
    return ", ".join((first, *(phrase[:1].lower() + phrase[1:] for phrase in others)))


def day(value: date) -> str:
    """Return « 3 novembre 2026 », « 1er mars 2026 »."""
    return f"{_day_and_month(value)} {value.year}"


def month(value: date) -> str:
    """Return « mars 2026 », the month of a day."""
    return f"{_MONTHS[value.month - 1]} {value.year}"


def period(first: date, last: date, *, with_year: bool = True) -> str:
    """Return « du 24 au 31 décembre 2026 », « du 1er mars au 2 avril », « le 24 décembre »."""
    year = f" {last.year}" if with_year else ""
    if first == last:
        return f"le {_day_and_month(last)}{year}"
    start = _day_and_month(first)
    if (first.year, first.month) == (last.year, last.month):
        start = _number_of(first)
    elif with_year and first.year != last.year:
        start = day(first)
    return f"du {start} au {_day_and_month(last)}{year}"


def _day_and_month(value: date) -> str:
    return f"{_number_of(value)} {_MONTHS[value.month - 1]}"


def _number_of(value: date) -> str:
    return "1er" if value.day == 1 else str(value.day)


def number(value: int | Decimal | Fraction) -> str:
    """Return « 17 000 », « 26,8 »: rounded to a tenth, which is not written when it is 0."""
    whole, tenths = divmod(round(value * 10), 10)
    written = f"{whole:,}".replace(",", NARROW)
    return f"{written},{tenths}" if tenths else written


def mixed(value: Fraction) -> str:
    """Return an exact number that is not negative as « 58 + 1/3 », « 58 », « 1/3 »."""
    whole, rest = divmod(value, 1)
    parts = [str(part) for part in (whole, rest) if part]
    return f"{NO_BREAK}+{NO_BREAK}".join(parts) or "0"


def sort_key(word: str) -> str:
    """Return what puts `word` in its place in a French list: accents and case do not count."""
    plain = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))

"""The numbers of the register of firms, Sirene: a SIREN of nine digits, a SIRET of fourteen.

Stored are the digits, shown the same in groups, the SIREN first; search reads both as the digits.
A key holds the last of them: that of Luhn (ISO/IEC 7812-1, annex B), but for the establishments of
La Poste, which outgrew it: the sum of their digits is a multiple of 5 (INSEE).
"""

from __future__ import annotations

import re

from macros.ground.typography import NO_BREAK

SIREN_DIGITS, SIRET_DIGITS = 9, 14
LA_POSTE = "356000000"


def stored(digits: str, count: int) -> str:
    """Return `digits`, a number of `count` of them.

    Raises ValueError when it is none, with the reason where that is its key.
    """
    if not re.fullmatch(rf"[0-9]{{{count}}}", digits):
        raise ValueError
    is_post_office = digits.startswith(LA_POSTE) and sum(map(int, digits)) % 5 == 0
    if not (luhn_holds(digits) or is_post_office):
        raise ValueError("dont la clé de contrôle est fausse")
    return digits


def shown(digits: str) -> str:
    """Return a stored number in its groups: « 000 000 018 », « 000 000 018 00010 »."""
    siren, office = digits[:SIREN_DIGITS], digits[SIREN_DIGITS:]
    groups = [siren[:3], siren[3:6], siren[6:], office]
    return NO_BREAK.join(filter(None, groups))


def luhn_holds(digits: str) -> bool:
    """Tell whether `digits` pass the check of Luhn."""
    doubled = (str(int(d) * (2 if i % 2 else 1)) for i, d in enumerate(reversed(digits)))
    return sum(int(digit) for number in doubled for digit in number) % 10 == 0

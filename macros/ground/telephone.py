"""A phone number: as it is dialled in France, and as it is dialled from anywhere (ITU-T E.164).

The plan of ten digits that ARCEP keeps (decision 2018-0881) covers several countries of E.164: what
follows the 0 tells which. The library takes some overseas numbers for mainland ones and knows those
already allotted only, so the prefixes stand here, and a test holds them against what it knows.
"""

from __future__ import annotations

import re

import phonenumbers

_MAINLAND, _SAINT_PIERRE = 33, 508
# What follows the 0 overseas, by country code: 0590 is +590 590.
_OVERSEAS = {
    # Guadeloupe, Saint-Martin, Saint-Barthélemy
    590: re.compile("590|5987|69[01]|7090|9395|9475|976[018]"),
    # Guyane
    594: re.compile("594|5988|694|7093[0-4]|9396|9476|976[45]"),
    # Martinique
    596: re.compile("596|5989|69[67]|7091|9397|9477|976[67]"),
    # La Réunion, Mayotte, Terres australes
    262: re.compile("26[239]|268[89]|639|69[23]|7092|7093[5-9]|939[89]|947[89]|976[239]"),
    # Saint-Pierre-et-Miquelon
    _SAINT_PIERRE: re.compile("508|708"),
}
# The blocks of the mainland that the plan keeps for fiction, 0639 98 among them.
_RESERVED = ("19900", "26191", "35301", "46571", "53649", "63998")
_LENGTH = 9  # digits of a number of the plan, without its 0


def e164(text: str) -> str:
    """Return the number `text`, written without spaces, in E.164: « +596596612345 ».

    Raises ValueError, which says in French what is wrong with the number.
    """
    # The library drops what it does not understand: nothing but a number may reach it.
    if not re.fullmatch("[+0-9][0-9.()-]*", text):
        raise ValueError("qui n'est pas un numéro seul")
    try:
        number = phonenumbers.parse(text, "FR")
    except phonenumbers.NumberParseException as error:
        raise ValueError(_length(text)) from error
    country = number.country_code
    digits = phonenumbers.national_significant_number(number)
    if country == _MAINLAND and len(digits) == _LENGTH:
        country = _country(digits)
        if country == _SAINT_PIERRE:
            digits = digits.removeprefix(str(_SAINT_PIERRE))
    written = f"+{country}{digits}"
    if not _is_known(written):
        is_whole = phonenumbers.is_possible_number(phonenumbers.parse(written))
        raise ValueError(
            "qui n'est d'aucun plan de numérotation connu ici" if is_whole else _length(text)
        )
    return written


def national(e164: str) -> str | None:
    """Return the ten digits that dial a number of E.164 in France; None for another country."""
    for country in (_MAINLAND, *_OVERSEAS):
        digits = e164.removeprefix(f"+{country}")
        if country == _SAINT_PIERRE and len(digits) == _LENGTH - len(str(_SAINT_PIERRE)):
            digits = f"{_SAINT_PIERRE}{digits}"
        if digits != e164 and len(digits) == _LENGTH and _country(digits) == country:
            return f"0{digits}"
    return None


def is_reserved(e164: str) -> bool:
    """Tell whether a number of E.164 lies in the blocks that ARCEP keeps for fiction."""
    digits = e164.removeprefix(f"+{_MAINLAND}")
    return len(digits) == _LENGTH and digits.startswith(_RESERVED)


def _country(digits: str) -> int:
    """Return the country code of the number of the plan that is dialled 0 and these `digits`."""
    if not digits.startswith(_RESERVED):
        for country, prefixes in _OVERSEAS.items():
            if prefixes.match(digits):
                return country
    return _MAINLAND


def _is_known(e164: str) -> bool:
    is_mainland = e164.startswith(f"+{_MAINLAND}")
    is_overseas = national(e164) is not None and not is_mainland
    number = phonenumbers.parse(e164)
    return is_overseas or is_reserved(e164) or phonenumbers.is_valid_number(number)


def _length(text: str) -> str:
    count = sum(map(str.isdigit, text))
    return f"qui a {count} chiffre{'s' * (count > 1)}"

"""A phone number in its three forms: stored, shown, searched; and what a call to it costs.

Stored is what follows `tel:` (RFC 3966): the number of ITU-T E.164, a short number as it is, then
`;ext=` and the extension. Shown is what one dials in France. Searched is what both, and whatever a
visitor types, come down to.

The plan of ten digits that ARCEP keeps (decision 2018-0881) covers several countries of E.164: what
follows the 0 tells which. The library takes some overseas numbers for mainland ones, so the
prefixes stand here, and a test holds them against what it knows; it says which are allotted.
"""

from __future__ import annotations

import re
from functools import cache

import phonenumbers
from phonenumbers import PhoneNumber, shortnumberinfo

from macros.ground.typography import NO_BREAK

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

# The library drops what it does not understand: nothing but a number may reach it.
_WRITTEN = re.compile("([+0-9][0-9.()-]*)(?:poste([0-9]{1,9}))?")
# The numbers that firms and services may have (10YT, 3BPQ, 116XYZ, 118XYZ): 15 or 112 are nobody's.
_SHORT = re.compile(r"10\d\d|3\d{3}|11[68]\d{3}")

_UNALLOTTED = "qui n'est pas attribué dans le plan de numérotation"

# How the common signs of the profession (SVA+) write what a call costs, as the arrêté du 10 juin
# 2009 wants it told: the service on one side, the call on the other.
FREE, ORDINARY = "Service & appel gratuits", "Service gratuit + prix appel"
SURCHARGED = r"Service [0-9]+,[0-9]{2} €/(?:min|appel) \+ prix appel"
# The numbers that have a tariff, and what the plan fixes of it (as ARCEP's decision 2022-1583 has
# it, annexe 1, 2.4): the rest is the choice of who answers.
_PRICED = re.compile("08|10|11|3")
_FIXED_TARIFFS = {
    FREE: re.compile(r"080[0-5]|116|3(?:00[0-79]|0[1-9]\d|1[0-689]\d)"),
    ORDINARY: re.compile("080[6-9]"),
}


@cache  # a number is written, shown and looked for on several pages
def stored(text: str) -> str:
    """Return the number `text`, written without spaces, as it is kept: « +596596612345 ».

    Raises ValueError, which says in French what is wrong with the number.
    """
    if not (parts := _WRITTEN.fullmatch(text)):
        raise ValueError("qui n'est pas un numéro seul")
    number, extension = parts.groups()
    kept = _short(number) if _SHORT.fullmatch(number) else _e164(number)
    return f"{kept};ext={extension}" if extension else kept


@cache
def shown(number: str) -> str:
    """Return a stored number as it is dialled in France: « 05 96 61 23 45 », « 0 800 123 456 ».

    The spaces are no-break.
    """
    subscriber, _, extension = number.partition(";ext=")
    written = _grouped(subscriber)
    return f"{written}{NO_BREAK}poste{NO_BREAK}{extension}" if extension else written


@cache
def searched(text: str) -> str:
    """Return the digits that any writing of a number comes down to: « 0596612345 ».

    `text` is a number stored, shown or typed, or its beginning; the extension is left out. A number
    of another country begins with 00.
    """
    number = re.split(";|poste", text)[0].replace("(0)", "")
    digits = re.sub(r"[^0-9]", "", re.sub(r"^\s*\+", "00", number))
    for country in (_MAINLAND, *_OVERSEAS):
        if digits.startswith(f"00{country}"):
            return f"0{_after_0(country, digits.removeprefix(f'00{country}'))}"
    return digits


def needs_tariff(number: str) -> bool:
    """Tell whether the law asks that the cost of a call to a stored number be told."""
    return _PRICED.match(searched(number)) is not None


def fixed_tariff(number: str) -> str | None:
    """Return the tariff that the plan gives to a stored number; None where it leaves a choice."""
    digits = searched(number)
    return next((tariff for tariff, of in _FIXED_TARIFFS.items() if of.match(digits)), None)


def is_reserved(number: str) -> bool:
    """Tell whether a stored number lies in the blocks that ARCEP keeps for fiction."""
    digits = number.partition(";")[0].removeprefix(f"+{_MAINLAND}")
    return len(digits) == _LENGTH and digits.startswith(_RESERVED)


def _short(text: str) -> str:
    if not shortnumberinfo.is_valid_short_number_for_region(phonenumbers.parse(text, "FR"), "FR"):
        raise ValueError(_UNALLOTTED)
    return text


def _e164(text: str) -> str:
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
    if not _is_known(number, country, digits):
        is_whole = phonenumbers.is_possible_number(phonenumbers.parse(written))
        is_ours = country in {_MAINLAND, *_OVERSEAS}
        unknown = _UNALLOTTED if is_ours else "qui n'est d'aucun plan de numérotation connu ici"
        raise ValueError(unknown if is_whole else _length(text))
    return written


def _grouped(number: str) -> str:
    if not number.startswith("+"):
        middle = len(number) // 2
        return f"{number[:middle]}{NO_BREAK}{number[middle:]}"
    digits = searched(number)
    if digits.startswith("00"):
        world = phonenumbers.PhoneNumberFormat.INTERNATIONAL
        written = phonenumbers.format_number(phonenumbers.parse(number), world)
        return written.replace(" ", NO_BREAK)
    size = 3 if digits.startswith("08") else 2
    first = len(digits) % size
    groups = [digits[i : i + size] for i in range(first, len(digits), size)]
    return NO_BREAK.join([digits[:first], *groups] if first else groups)


def _country(digits: str) -> int:
    """Return the country code of the number of the plan that is dialled 0 and these `digits`."""
    if not digits.startswith(_RESERVED):
        for country, prefixes in _OVERSEAS.items():
            if prefixes.match(digits):
                return country
    return _MAINLAND


def _after_0(country: int, digits: str) -> str:
    """Return what is dialled after the 0 for the number `digits` of a `country` of the plan."""
    is_local = country == _SAINT_PIERRE and not digits.startswith("708")
    return f"{_SAINT_PIERRE}{digits}" if is_local else digits


def _is_known(number: PhoneNumber, country: int | None, digits: str) -> bool:
    if country not in _OVERSEAS:
        return phonenumbers.is_valid_number(number) or is_reserved(f"+{country}{digits}")
    # Of the blocks that several overseas share, the library gives all to one of them.
    return any(
        phonenumbers.is_valid_number(PhoneNumber(country_code=code, national_number=int(digits)))
        for code in _OVERSEAS
    )


def _length(text: str) -> str:
    count = sum(map(str.isdigit, text))
    return f"qui a {count} chiffre{'s' * (count > 1)}"

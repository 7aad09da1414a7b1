"""Numbers of France and of its overseas, as they are dialled there and from anywhere."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from macros.ground.fields import Tariff, Telephone
from macros.ground.telephone import (
    FREE,
    ORDINARY,
    fixed_tariff,
    is_reserved,
    needs_tariff,
    searched,
    shown,
    stored,
)

# The prefixes that ARCEP and the ITU give to each place, and its country code.
OVERSEAS = {
    "Guadeloupe": (590, ["0590", "0690", "0691"]),
    "Guyane": (594, ["0594", "0694"]),
    "Martinique": (596, ["0596", "0696", "0697"]),
    "La Réunion": (262, ["0262", "0263", "0692", "0693"]),
    "Mayotte": (262, ["0269", "0639"]),
    "Saint-Pierre-et-Miquelon": (508, ["0508", "0708"]),
}
PREFIXES = [(prefix, code) for code, prefixes in OVERSEAS.values() for prefix in prefixes]
REGIONS = ("GP", "GF", "MQ", "RE", "YT", "PM")
# Numbers that ring somewhere: the others (freephone, premium) are shared by the whole plan.
PLACED = {
    phonenumbers.PhoneNumberType.FIXED_LINE,
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    phonenumbers.PhoneNumberType.VOIP,
}
UNALLOTTED = "qui n'est pas attribué dans le plan de numérotation"
six_digits = st.from_regex(r"\A[0-9]{6}\Z")
extensions = st.sampled_from(["", "poste1", "poste12", "poste0042"])
SHORT = [
    *("3646", "3977", "3000", "3114", "3949", "1014", "1044", "1099"),
    *("116006", "116000", "116117", "118712", "118008"),
]


def refusal(text: str) -> str:
    with pytest.raises(ValueError, match=r"^qui ") as caught:
        stored(text)
    return str(caught.value)


def read(text: str) -> str | None:
    """Return the number stored, None for one that is not allotted: nothing else may be refused."""
    try:
        return stored(text)
    except ValueError as error:
        if str(error) == UNALLOTTED:
            return None
        raise


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def claimants(block: str) -> set[int]:
    """Return the country codes of the overseas where the library places the numbers of `block`."""
    codes = set()
    for region in REGIONS:
        digits = block + "123456789"[: 9 - len(block)]
        code = phonenumbers.country_code_for_region(region)
        if region == "PM" and digits.startswith("508"):
            digits = digits.removeprefix("508")
        number = phonenumbers.PhoneNumber(country_code=code, national_number=int(digits))
        is_there = phonenumbers.is_valid_number_for_region(number, region)
        if is_there and phonenumbers.number_type(number) in PLACED:
            codes.add(code)
    return codes


@given(st.sampled_from(PREFIXES), six_digits)
@example(("0596", 596), "612345")
@example(("0262", 262), "901234")
def test_a_number_of_the_overseas_has_the_code_of_its_country_or_is_not_allotted(
    prefix: tuple[str, int], rest: str
) -> None:
    number = prefix[0] + rest
    assume(not is_reserved(f"+33{number[1:]}"))
    digits = number[4:] if prefix[0] == "0508" else number[1:]
    is_allotted = phonenumbers.is_valid_number(phonenumbers.parse(f"+{prefix[1]}{digits}"))

    if is_allotted:
        assert stored(number) == f"+{prefix[1]}{digits}"
    else:
        assert refusal(number) == UNALLOTTED


@given(st.sampled_from(PREFIXES), six_digits)
@example(("0596", 596), "612345")
def test_a_number_of_the_overseas_is_never_one_of_the_mainland(
    prefix: tuple[str, int], rest: str
) -> None:
    number = f"+33{prefix[0][1:]}{rest}"
    assume(not is_reserved(number))

    kept = read(number)
    assert kept is None or kept.startswith(f"+{prefix[1]}")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0596612345", "+596596612345"),
        ("0262901234", "+262262901234"),
        ("0590201234", "+590590201234"),
        ("0696201234", "+596696201234"),
        ("0639012345", "+262639012345"),
        ("0508411234", "+508411234"),
        ("0708401234", "+508708401234"),
        ("0976012345", "+590976012345"),
        ("0976612345", "+596976612345"),
        ("0123456789", "+33123456789"),
        ("0268123456", "+33268123456"),
        ("0800123456", "+33800123456"),
        ("+596596612345", "+596596612345"),
        ("00262262901234", "+262262901234"),
        ("+262639012345", "+262639012345"),
        ("+508411234", "+508411234"),
        ("+390612345678", "+390612345678"),
        ("+33(0)199001234", "+33199001234"),
        ("0199001234poste12", "+33199001234;ext=12"),
        ("0596612345poste007", "+596596612345;ext=007"),
        ("+3222345678poste5", "+3222345678;ext=5"),
        *((short, short) for short in SHORT),
    ],
)
def test_a_number_is_read_in_the_form_that_a_link_dials(written: str, number: str) -> None:
    assert stored(written) == number


@given(st.integers(100_000_000, 799_999_999), extensions)
@example(596612345, "")
@example(508411234, "poste12")
@example(639981012, "")
@example(708401234, "")
def test_a_number_of_ten_digits_is_shown_again_as_it_was_written(
    digits: int, extension: str
) -> None:
    written = f"0{digits}"
    kept = read(written + extension)
    assume(kept)
    assert kept

    pairs = " ".join(written[i : i + 2] for i in range(0, 10, 2))
    assert plain(shown(kept)) == f"{pairs}{extension.replace('poste', ' poste ')}"
    assert searched(kept) == written


foreign_numbers = st.sampled_from(
    [
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        for region in sorted(phonenumbers.SUPPORTED_REGIONS)
        if (number := phonenumbers.example_number(region))
    ]
)


@given(foreign_numbers | st.sampled_from(SHORT), extensions)
@example("+33899123456", "")
def test_any_number_read_again_is_the_same_number(number: str, extension: str) -> None:
    kept = stored(number + extension)

    assert TypeAdapter(Telephone).validate_python(shown(kept)) == kept


@given(foreign_numbers | st.sampled_from(SHORT), extensions)
def test_every_writing_of_a_number_is_searched_by_the_same_digits(
    number: str, extension: str
) -> None:
    kept = stored(number + extension)
    digits = searched(kept)

    assert digits.isdigit()
    assert searched(shown(kept)) == digits
    assert searched(digits) == digits
    if number.startswith("+"):
        assert searched(number.replace("+", "00")) == digits


@given(st.integers(100_000_000, 999_999_999), st.sampled_from(["", " ", ".", "-", "\u202f"]))
def test_33_and_0_are_searched_alike(digits: int, apart: str) -> None:
    pairs = [f"0{digits}"[i : i + 2] for i in range(0, 10, 2)]
    written = apart.join(pairs)
    rest = written[1:]

    assert {
        searched(text) for text in (written, f"+33 {rest}", f"0033{rest}", f"+33 (0){rest}")
    } == {f"0{digits}"}


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("+33 1 99", "0199"),
        ("01 99", "0199"),
        ("+596 596", "0596"),
        ("+508 41 12", "05084112"),
        ("+32 2", "00322"),
        ("36 46", "3646"),
        ("Où ?", ""),
    ],
)
def test_the_beginning_of_a_number_is_searched_too(typed: str, digits: str) -> None:
    assert searched(typed) == digits


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("+33199001234", "01 99 00 12 34"),
        ("+596596612345", "05 96 61 23 45"),
        ("+262692123456", "06 92 12 34 56"),
        ("+508411234", "05 08 41 12 34"),
        ("+508708401234", "07 08 40 12 34"),
        ("+33800123456", "0 800 123 456"),
        ("+33899123456", "0 899 123 456"),
        ("3646", "36 46"),
        ("1014", "10 14"),
        ("116006", "116 006"),
        ("118712", "118 712"),
        ("+3222345678", "+32 2 234 56 78"),
        ("+33199001234;ext=12", "01 99 00 12 34 poste 12"),
    ],
)
def test_a_number_is_shown_as_it_is_dialled_in_france(number: str, written: str) -> None:
    assert plain(shown(number)) == written
    assert " " not in shown(number).replace(" poste", "")


def test_the_overseas_is_where_the_library_places_it() -> None:
    found = {}
    for start in ("26", "50", "59", "63", "69", "70", "93", "94", "97"):
        for block in (f"{start}{end:03}" for end in range(1000)):
            if codes := claimants(block):
                found[block] = stored(f"0{block}1234"), codes
    elsewhere = [
        block
        for block, (written, codes) in found.items()
        if not written.startswith(tuple(f"+{code}" for code in codes))
    ]

    # It gives the rest of 09 76 to Guyane and of 09 39 7 to Guadeloupe, where others have a part.
    assert [block for block in elsewhere if not block.startswith(("9762", "9763", "9397"))] == []


@pytest.mark.parametrize("region", ["FR", "BE", "DE", "GB", "US", "NC", "PF", "MA"])
def test_a_number_of_another_country_keeps_its_code(region: str) -> None:
    number = phonenumbers.example_number(region)
    assert number
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    assert stored(written) == written


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("01990012", "qui a 8 chiffres"),
        ("0596612", "qui a 7 chiffres"),
        ("059661234567", "qui a 12 chiffres"),
        ("4646", "qui a 4 chiffres"),
        ("112", "qui a 3 chiffres"),
        ("15", "qui a 2 chiffres"),
        ("+339999999999999999999999", "qui a 24 chiffres"),
        ("+", "qui a 0 chiffre"),
        ("0199001234poste", "qui n'est pas un numéro seul"),
        ("0199001234/0199001235", "qui n'est pas un numéro seul"),
        ("tel:+33199001234", "qui n'est pas un numéro seul"),
        ("0800FLEURS", "qui n'est pas un numéro seul"),
        ("0700123456", UNALLOTTED),
        ("0639123456", UNALLOTTED),
        ("0870123456", UNALLOTTED),
        ("116999", UNALLOTTED),
        ("+32999999999", "qui n'est d'aucun plan de numérotation connu ici"),
    ],
)
def test_a_refused_number_is_told_why(written: str, why: str) -> None:
    assert refusal(written) == why


@pytest.mark.parametrize("block", ["019900", "026191", "035301", "046571", "053649", "063998"])
@pytest.mark.parametrize("extension", ["", "poste12"])
def test_the_numbers_kept_for_fiction_are_read_and_known_as_such(
    block: str, extension: str
) -> None:
    assert is_reserved(stored(f"{block}1234{extension}"))


@pytest.mark.parametrize("number", ["+33123456789", "+3319900123", "+331990012345", "+33600000000"])
def test_another_number_is_not_kept_for_fiction(number: str) -> None:
    assert not is_reserved(number)


@pytest.mark.parametrize(
    ("numbers", "tariff"),
    [
        (["0800123456", "0805123456", "116006", "3000", "3169", "3199"], FREE),
        (["0806123456", "0809123456"], ORDINARY),
        (
            ["0810123456", "0820123456", "0899123456", "118712", "1014", "3008", "3175", "3646"],
            None,
        ),
    ],
)
def test_a_special_number_has_a_tariff_which_the_plan_fixes_or_leaves(
    numbers: list[str], tariff: str | None
) -> None:
    kept = list(map(stored, numbers))

    assert all(map(needs_tariff, kept))
    assert set(map(fixed_tariff, kept)) == {tariff}


@pytest.mark.parametrize(
    "number", ["0199001234", "0596612345", "0639981234", "0976012345", "+3222345678"]
)
def test_another_number_has_no_tariff_of_its_own(number: str) -> None:
    assert not needs_tariff(stored(number))


@pytest.mark.parametrize(
    "tariff",
    [FREE, ORDINARY, "Service 0,80 €/appel + prix appel", "Service 0,06 €/min + prix appel"],
)
def test_a_tariff_is_written_as_the_signs_of_the_profession_say_it(tariff: str) -> None:
    assert TypeAdapter(Tariff).validate_python(tariff) == tariff


@pytest.mark.parametrize(
    "tariff", ["gratuit", "0,80 €", "Service 0.80 €/appel + prix appel", "Service 0,8 €/appel"]
)
def test_another_tariff_is_refused(tariff: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Tariff).validate_python(tariff)

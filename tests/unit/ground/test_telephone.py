"""Numbers of France and of its overseas, as they are dialled there and from anywhere."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from macros.ground.telephone import e164, is_reserved, national

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
six_digits = st.from_regex(r"\A[0-9]{6}\Z")


def refusal(text: str) -> str:
    with pytest.raises(ValueError, match=r"^qui ") as caught:
        e164(text)
    return str(caught.value)


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
def test_a_number_of_the_overseas_has_the_code_of_its_country(
    prefix: tuple[str, int], rest: str
) -> None:
    number = prefix[0] + rest
    assume(not is_reserved(f"+33{number[1:]}"))

    assert e164(number).startswith(f"+{prefix[1]}")


@given(st.sampled_from(PREFIXES), six_digits)
def test_a_number_of_the_overseas_is_never_one_of_the_mainland(
    prefix: tuple[str, int], rest: str
) -> None:
    number = f"+33{prefix[0][1:]}{rest}"
    assume(not is_reserved(number))

    assert not e164(number).startswith("+33")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0596612345", "+596596612345"),
        ("0262901234", "+262262901234"),
        ("0590201234", "+590590201234"),
        ("0696201234", "+596696201234"),
        ("0639123456", "+262639123456"),
        ("0508411234", "+508411234"),
        ("0708401234", "+508708401234"),
        ("0976012345", "+590976012345"),
        ("0976612345", "+596976612345"),
        ("0123456789", "+33123456789"),
        ("0268123456", "+33268123456"),
        ("0800123456", "+33800123456"),
        ("+596596612345", "+596596612345"),
        ("00262262901234", "+262262901234"),
        ("+262639123456", "+262639123456"),
        ("+508411234", "+508411234"),
        ("+390612345678", "+390612345678"),
    ],
)
def test_a_number_is_read_in_the_form_that_the_whole_world_dials(written: str, number: str) -> None:
    assert e164(written) == number


@given(st.integers(100_000_000, 699_999_999))
@example(596612345)
@example(508411234)
@example(639981012)
def test_a_number_of_ten_digits_is_dialled_again_as_it_was_written(digits: int) -> None:
    assume(not str(digits).startswith("40"))  # nobody has any

    assert national(e164(f"0{digits}")) == f"0{digits}"


def test_the_overseas_is_where_the_library_places_it() -> None:
    elsewhere = [
        (block, written)
        for start in ("26", "50", "59", "63", "69", "70", "93", "94", "97")
        for block in (f"{start}{end:03}" for end in range(1000))
        if (codes := claimants(block))
        and not (written := e164(f"0{block}1234")).startswith(tuple(f"+{code}" for code in codes))
    ]

    # It gives the rest of 09 76 to Guyane and of 09 39 7 to Guadeloupe, where others have a part.
    assert [block for block, _ in elsewhere if not block.startswith(("9762", "9763", "9397"))] == []


@pytest.mark.parametrize("region", ["FR", "BE", "DE", "GB", "US", "NC", "PF", "MA"])
def test_a_number_of_another_country_keeps_its_code(region: str) -> None:
    number = phonenumbers.example_number(region)
    assert number
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    assert e164(written) == written


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("01990012", "qui a 8 chiffres"),
        ("0596612", "qui a 7 chiffres"),
        ("059661234567", "qui a 12 chiffres"),
        ("3646", "qui a 4 chiffres"),
        ("+339999999999999999999999", "qui a 24 chiffres"),
        ("+", "qui a 0 chiffre"),
        ("0199001234poste12", "qui n'est pas un numéro seul"),
        ("0199001234/0199001235", "qui n'est pas un numéro seul"),
        ("tel:+33199001234", "qui n'est pas un numéro seul"),
        ("0800FLEURS", "qui n'est pas un numéro seul"),
        ("0700123456", "qui n'est d'aucun plan de numérotation connu ici"),
    ],
)
def test_a_refused_number_is_told_why(written: str, why: str) -> None:
    assert refusal(written) == why


@pytest.mark.parametrize("block", ["019900", "026191", "035301", "046571", "053649", "063998"])
def test_the_numbers_kept_for_fiction_are_read_and_known_as_such(block: str) -> None:
    assert is_reserved(e164(f"{block}1234"))


@pytest.mark.parametrize("number", ["+33123456789", "+3319900123", "+331990012345", "+33600000000"])
def test_another_number_is_not_kept_for_fiction(number: str) -> None:
    assert not is_reserved(number)

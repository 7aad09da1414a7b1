"""Postal codes, of France and of other countries."""

from __future__ import annotations

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.ground.concepts import data_files
from macros.ground.schemas import schema_of
from macros.site.models.common import Address, PostalCodeOfCountry
from macros.site.models.organisation import Organisation
from macros.trades import ALL


def faults(code: str, **country: str) -> list[str]:
    written = {"street": "1 rue Neuve", "postal_code": code, "locality": "Ville", **country}
    address = Address.model_validate(written)
    return [found for _, found in PostalCodeOfCountry().faults(address, lambda _: 1)]


@given(st.from_regex(r"\A[0-9]{5}\Z"), st.sampled_from([{}, {"country": "France"}]))
def test_five_digits_are_a_postal_code_of_france(code: str, country: dict[str, str]) -> None:
    assert faults(code, **country) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("1000", "« 1000 », qui a 4 chiffres"),
        ("010000", "« 010000 », qui a 6 chiffres"),
        ("2A000", "« 2A000 » : en Corse, il commence par 20"),
        ("2b200", "« 2b200 » : en Corse, il commence par 20"),
        ("44 000", "« 44 000 »"),
        ("F-44000", "« F-44000 »"),
    ],
)
@pytest.mark.parametrize("country", [{}, {"country": "France"}, {"country": "FRANCE"}])
def test_another_shape_is_refused_in_france(code: str, found: str, country: dict[str, str]) -> None:
    assert faults(code, **country) == [found]


@pytest.mark.parametrize("code", ["1000", "SW1A 1AA", "1012 AB", "AD500", "L-1009", "110 00"])
def test_another_shape_is_read_in_another_country(code: str) -> None:
    assert faults(code, country="Belgique") == []


@pytest.mark.parametrize(
    ("code", "country", "is_right"),
    [
        ("01000", {}, True),
        ("1000", {}, False),
        ("2A000", {"country": "France"}, False),
        ("1000", {"country": "Belgique"}, True),
        ("1000", {"country": None}, False),
    ],
)
def test_editors_are_told_the_same(
    code: str, country: dict[str, str | None], *, is_right: bool
) -> None:
    [data] = [data for data in data_files(ALL.concepts) if data.concept.model is Organisation]
    schema = schema_of(data)["properties"]["address"]
    written = {"street": "1 rue Neuve", "postal_code": code, "locality": "Ville", **country}

    assert jsonschema.Draft7Validator(schema).is_valid(written) is is_right

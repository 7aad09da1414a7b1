from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from macros.ground import fields, sirene
from macros.ground.fields import UNKNOWN, SemanticVersion


def read(kind: Any, written: object) -> Any:
    return TypeAdapter(kind).validate_python(written)


def refusal(kind: Any, written: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, written)
    [error] = caught.value.errors()
    return str(error["ctx"]["found"])


def with_key(digits: str) -> str:
    """Return `digits` and the one digit that makes them pass the Luhn check."""
    return next(digits + key for key in "0123456789" if sirene.luhn_holds(digits + key))


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (fields.Line, "  Groupe\n  Exemple ", "Groupe Exemple"),
        (fields.Line, "1\u202f000\u00a0€", "1\u202f000\u00a0€"),
        (fields.Line, "a" * 200, "a" * 200),
        (fields.Line, "0612345678", "0612345678"),
        (fields.Line, "no", "no"),
        (fields.Line, "{{ 7*7 }} <b>", "{{ 7*7 }} <b>"),
        (fields.Paragraph, "a" * 900, "a" * 900),
        (fields.Slug, "regle-des-30-jours", "regle-des-30-jours"),
        (fields.Language, "fr", "fr"),
        (fields.Language, "pt-BR", "pt-BR"),
        (fields.Day, "2024-02-29", date(2024, 2, 29)),
        (fields.Clock, "09:00", time(9)),
        (fields.Clock, "23:59", time(23, 59)),
        (fields.Flag, "true", True),
        (fields.Flag, "false", False),
        (fields.Rank, "1", 1),
        (fields.Rank, "999", 999),
        (fields.Percentage, "0", 0),
        (fields.Percentage, "100", 100),
        (fields.ShortMinutes, "30", 30),
        (fields.Weight, "3", 3),
        (fields.Count, "11021", 11021),
        (fields.Percent, "0", Decimal(0)),
        (fields.Percent, "26.8", Decimal("26.8")),
        (fields.Percent, "100.0", Decimal(100)),
        (fields.Share, "2/3", Fraction(2, 3)),
        (fields.Share, "4/6", Fraction(2, 3)),
        (fields.Share, "1/1", Fraction(1)),
        (fields.Version, "1.0.0", SemanticVersion(1, 0, 0)),
        (fields.AdvisedAnswer, "2", 2),
        (fields.AdvisedAnswer, "je-ne-sais-pas", UNKNOWN),
        (fields.Email, "prenom.nom+pme@achats.acheteur.example", ...),
        (fields.Email, "o'neil@acheteur.example", ...),
        (fields.Email, "pme%20ange@acheteur.example", ...),
        (fields.Email, "pme@société.example", "pme@xn--socit-esab.example"),
        (fields.Telephone, "01 99 00 12 34", "+33199001234"),
        (fields.Telephone, "0199001234", "+33199001234"),
        (fields.Telephone, "01.99.00.12.34", "+33199001234"),
        (fields.Telephone, "+33 (0)1 99 00 12 34", "+33199001234"),
        (fields.Telephone, "01\u00a099\u202f00 12 34", "+33199001234"),
        (fields.Telephone, "+32 2 234 56 78", "+3222345678"),
        (fields.Telephone, "05 96 61 23 45", "+596596612345"),
        (fields.SecureUrl, "https://www.economie.gouv.fr/", ...),
        (fields.SecureUrl, "https://xn--mdiation-f1a.example:8443/a?b=c#d(e)", ...),
        (fields.SitePath, "/", "/"),
        (fields.SitePath, "/contacts/filiale-ouest/", "/contacts/filiale-ouest/"),
        (fields.PostalCode, "01000", "01000"),
        (fields.PostalCode, "AD500", "AD500"),
        (fields.PostalCode, "1012 ab", "1012 ab"),
        (fields.PostalCode, "SW1A 1AA", "SW1A 1AA"),
        (fields.Siren, "732 829 320", "732829320"),
        (fields.Siren, "732\u00a0829\u202f320", "732829320"),
        (fields.Siret, "732 829 320 00074", "73282932000074"),
        (fields.Siret, "356 000 000 00048", "35600000000048"),
        (fields.Siret, "356 000 000 49837", "35600000049837"),
    ],
)
def test_a_value_is_read(kind: Any, written: str, value: object) -> None:
    assert read(kind, written) == (written if value is ... else value)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (fields.Slug, "Médiateur"),
        (fields.Slug, "mediateur interne"),
        (fields.Slug, "-a"),
        (fields.Slug, "a--b"),
        (fields.Slug, "a/b"),
        (fields.Language, "français"),
        (fields.Day, "2026-02-29"),
        (fields.Day, "2026-13-01"),
        (fields.Day, "22/11/2026"),
        (fields.Day, "20261122"),
        (fields.Day, "2026-W47-7"),
        (fields.Day, "2026-11-22T10:00"),
        (fields.Clock, "24:00"),
        (fields.Clock, "9:00"),
        (fields.Clock, "9 h"),
        (fields.Clock, "09:00:00"),
        (fields.Flag, "oui"),
        (fields.Flag, "True"),
        (fields.Flag, "no"),
        (fields.Rank, "0"),
        (fields.Rank, "1000"),
        (fields.Rank, "1.5"),
        (fields.Rank, "١"),
        (fields.Percentage, "101"),
        (fields.Percentage, "-1"),
        (fields.Percentage, "62 %"),
        (fields.Percentage, "07"),
        (fields.ShortMinutes, "31"),
        (fields.Weight, "4"),
        (fields.Count, "17 000"),
        (fields.Percent, "26,8"),
        (fields.Percent, "26.85"),
        (fields.Percent, "100.1"),
        (fields.Percent, "-0.5"),
        (fields.Percent, "1e1"),
        (fields.Share, "0.67"),
        (fields.Share, "0/3"),
        (fields.Share, "4/3"),
        (fields.Share, "1/0"),
        (fields.Share, "2 / 3"),
        (fields.Version, "1.0"),
        (fields.Version, "1.0.00"),
        (fields.Version, "v1.0.0"),
        (fields.AdvisedAnswer, "10"),
        (fields.AdvisedAnswer, "non-concerne"),
        (fields.AdvisedAnswer, "²"),
        (fields.Email, "contact"),
        (fields.Email, "contact@acheteur"),
        (fields.Email, "a..b@acheteur.example"),
        (fields.Email, "contact@acheteur..example"),
        (fields.Email, "contact@acheteur.example?bcc=x@y.example"),
        (fields.Email, "Contact <contact@acheteur.example>"),
        (fields.Email, "mailto:contact@acheteur.example"),
        (fields.Email, "pme@-acheteur.example"),
        (fields.Email, "pme@xn--9999999999.example"),
        (fields.Email, "péage@acheteur.example"),
        (fields.SecureUrl, "http://www.economie.gouv.fr/"),
        (fields.SecureUrl, "javascript:alert(1)"),
        (fields.SecureUrl, "data:text/html,x"),
        (fields.SecureUrl, "//economie.gouv.fr/"),
        (fields.SecureUrl, "https://economie.gouv.fr@voleur.example/"),
        (fields.SecureUrl, "https://localhost/"),
        (fields.SecureUrl, "https://economie..fr/"),
        (fields.SecureUrl, 'https://economie.gouv.fr/"onload="'),
        (fields.SecureUrl, "https://economie.gouv.fr/a b"),
        (fields.SitePath, "contacts"),
        (fields.SitePath, "/contacts"),
        (fields.SitePath, "/../"),
        (fields.PostalCode, "?"),
        (fields.Siren, "732 829 32"),
        (fields.Siren, "٧٣٢٨٢٩٣٢٠"),
        (fields.Siret, "732 829 320"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused_as_it_was_written(kind: Any, written: str) -> None:
    assert refusal(kind, written) == f"« {written} »"


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (fields.Siren, "732 829 321"),
        (fields.Siret, "732 829 320 00075"),
        (fields.Siret, "356 000 000 49838"),
        # A sum of digits that is a multiple of 5 is enough at La Poste only.
        (fields.Siret, "732 829 320 00000"),
    ],
)
def test_a_number_whose_key_is_wrong_is_refused(kind: Any, written: str) -> None:
    assert refusal(kind, written) == f"« {written} », dont la clé de contrôle est fausse"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (None, "valeur vide"),
        (["a"], "une liste"),
        ({"a": "b"}, "un groupe de champs"),
        ("", "texte vide"),
        (" \n", "texte vide"),
        ("\u00a0", "texte vide"),
        ("\u0301", "texte sans aucun signe visible"),
        (" \ufe0f ", "texte sans aucun signe visible"),
        ("\u200b", "texte sans aucun signe visible"),
        ("a" * 201, "texte de 201 caractères"),
    ],
)
def test_a_text_that_is_none_is_refused(written: object, said: str) -> None:
    assert refusal(fields.Line, written) == said


def test_a_paragraph_has_its_limit() -> None:
    assert refusal(fields.Paragraph, "a" * 901) == "texte de 901 caractères"


def test_a_phone_number_that_cannot_be_read_is_refused_as_it_was_written_and_told_why() -> None:
    assert refusal(fields.Telephone, "01 99 00 12") == "« 01 99 00 12 », qui a 8 chiffres"


@given(st.from_regex(r"\A[0-9]{8}\Z"))
def test_one_key_alone_makes_a_siren_hold(digits: str) -> None:
    assert sum(sirene.luhn_holds(digits + key) for key in "0123456789") == 1


@given(st.from_regex(r"\A[0-9]{13}\Z"), st.integers(0, 13), st.integers(1, 9))
def test_the_key_of_a_siret_sees_any_wrong_digit(digits: str, at: int, step: int) -> None:
    siret = with_key(digits)
    assume(not siret.startswith(sirene.LA_POSTE))
    wrong = siret[:at] + str((int(siret[at]) + step) % 10) + siret[at + 1 :]
    assume(not wrong.startswith(sirene.LA_POSTE))

    assert read(fields.Siret, siret) == siret
    assert refusal(fields.Siret, wrong).endswith("dont la clé de contrôle est fausse")


@given(st.integers(0, 9_999), st.sampled_from([0, 5]))
def test_an_establishment_of_la_poste_may_have_any_digits_whose_sum_divides_by_5(
    number: int, more: int
) -> None:
    digits = f"{sirene.LA_POSTE}{number:04}"
    siret = f"{digits}{-sum(map(int, digits)) % 5 + more}"

    assert read(fields.Siret, siret) == siret


@given(st.from_regex(r"\A[1-5][0-9]{8}\Z"))
def test_a_french_number_is_stored_with_the_code_of_its_country(national: str) -> None:
    written = f"0{national}"
    assume(phonenumbers.is_valid_number(phonenumbers.parse(written, "FR")))

    assert read(fields.Telephone, written) == f"+33{national}"


@pytest.mark.parametrize("country", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_a_number_of_any_country_is_stored_in_a_form_that_reads_as_itself(country: str) -> None:
    number = phonenumbers.example_number(country)
    assert number
    international = phonenumbers.PhoneNumberFormat.INTERNATIONAL

    e164 = read(fields.Telephone, phonenumbers.format_number(number, international))

    assert e164 == f"+{number.country_code}{phonenumbers.national_significant_number(number)}"
    assert read(fields.Telephone, e164) == e164


@given(st.text())
def test_whatever_is_read_as_a_telephone_holds_every_digit_that_was_written(written: str) -> None:
    try:
        e164 = read(fields.Telephone, written)
    except ValidationError:
        return
    digits = "".join(character for character in written if character.isdigit())

    assert e164.endswith(digits.removeprefix("33").lstrip("0"))


@given(st.dates())
def test_a_day_reads_as_it_is_written(day: date) -> None:
    assert read(fields.Day, day.isoformat()) == day


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_a_clock_reads_as_it_is_written(moment: time) -> None:
    assert read(fields.Clock, f"{moment:%H:%M}") == moment


@given(st.fractions(min_value=0, max_value=1, max_denominator=999).filter(bool))
def test_a_share_reads_as_the_fraction_it_is(share: Fraction) -> None:
    assert read(fields.Share, f"{share.numerator}/{share.denominator}") == share


@given(st.integers(min_value=0, max_value=1000))
def test_a_percent_reads_exactly(tenths: int) -> None:
    assert read(fields.Percent, f"{tenths // 10}.{tenths % 10}") * 10 == tenths


@given(*[st.integers(min_value=0, max_value=999)] * 3)
def test_a_version_is_shown_as_it_was_written(major: int, minor: int, patch: int) -> None:
    assert str(read(fields.Version, f"{major}.{minor}.{patch}")) == f"{major}.{minor}.{patch}"


@pytest.mark.parametrize(("older", "newer"), [("1.9.0", "1.10.0"), ("1.9.9", "2.0.0")])
def test_versions_are_in_the_order_of_their_numbers(older: str, newer: str) -> None:
    assert read(fields.Version, older) < read(fields.Version, newer)


@given(st.text())
def test_a_line_keeps_every_character_but_the_white_space_around_lines(written: str) -> None:
    try:
        line = read(fields.Line, written)
    except ValidationError:
        return

    assert "".join(line.split(" ")) == "".join(
        written.replace("\r", " ").replace("\n", " ").split(" ")
    )


def test_a_closing_may_be_midnight() -> None:
    assert read(fields.Closing, "24:00") == read(fields.Closing, "00:00") == time(0)
    assert refusal(fields.Closing, "24:01") == "« 24:01 »"

"""An indicator says one thing a year: a number, 0 included, why there is none, or a secret."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from macros.evidence import indicator_checks, indicator_publication
from macros.evidence.indicators import (
    indicator_now,
    indicator_promises,
    indicator_rows,
    indicator_themes,
    kept_delay,
)
from macros.evidence.models.indicators import Indicator, Missing
from macros.ground.site import Site
from macros.ground.trade import ask, declared_in
from macros.suppliers.models.procedure import Procedure
from tests.builders import a_procedure, a_site, an_indicator, panel_tables, vocabularies

THEMES = [{"id": "paiement", "label": "Le paiement"}, {"id": "reponses", "label": "Nos réponses"}]
KEEPS = {"keeps": {"procedure": "saisir", "step": "reponse"}}
MISSED = {"gap": "…", "action": "…", "owner": "mediation-groupe", "day": "2027-03-31"}
DELAY = {"days": "2", "kind": "ouvrés", "since": "votre courriel"}
STEP = {"title": "Il répond", "actor": "Lui", "text": "Il répond.", "informed": ["Vous"]}


def a_site_of(*indicators: Indicator, procedures: tuple[Procedure, ...] = ()) -> Site:
    return a_site(
        closed_lists=vocabularies(indicator_themes=THEMES),
        panel_tables=panel_tables(),
        indicators=indicators,
        procedures=procedures,
    )


def faults(indicator: Indicator, *procedures: Procedure) -> list[str]:
    """Return the paths of what the rules refuse of `indicator`."""
    site = a_site_of(indicator, procedures=procedures)
    return [anomaly.path for anomaly in ask(declared_in(indicator_checks), site)]


def amount(**year: object) -> Indicator:
    return an_indicator({"year": "2025", **year}, unit="euros", base=None)


# What is measured


@given(st.integers(0, 999_999), st.integers(10, 999_999))
def test_a_share_is_what_its_number_is_of_its_total_to_a_tenth(count: int, of: int) -> None:
    [reading] = an_indicator({"year": "2025", "count": str(count), "total": str(of)}).years
    distance = abs(Fraction(reading.measured or 0) - Fraction(100 * count, of))

    assert distance <= Fraction(1, 20)


@pytest.mark.parametrize(
    ("written", "measured", "missing"),
    [
        ({"value": "0"}, 0, None),
        ({"value": "38.5"}, 38.5, None),
        ({"value": "secret"}, None, Missing.SECRET),
        ({"value": "non-disponible", "why": "…"}, None, Missing.UNAVAILABLE),
        ({"target": "3"}, None, None),
    ],
)
def test_a_number_a_zero_a_secret_and_nothing_are_four_things(
    written: Mapping[str, str], measured: float | None, missing: Missing | None
) -> None:
    [reading] = amount(**written).years

    assert (reading.measured, reading.missing) == (measured, missing)


@pytest.mark.parametrize(
    ("direction", "value", "is_met"),
    [("hausse", "4", False), ("hausse", "5", True), ("baisse", "5", True), ("baisse", "6", False)],
)
def test_a_target_is_met_on_its_side(direction: str, value: str, *, is_met: bool) -> None:
    indicator = an_indicator(
        {"year": "2025", "value": value, "target": "5"}, unit="euros", direction=direction
    )

    assert indicator.met(indicator.years[0]) is is_met


def test_a_share_is_judged_as_it_is_published() -> None:
    indicator = an_indicator({"year": "2025", "count": "8999", "total": "10000", "target": "90"})

    assert indicator.met(indicator.years[0]) is True


# What the rules refuse


@pytest.mark.parametrize(
    "written",
    [
        {"year": "2025", "count": "47", "total": "50", "target": "90"},
        {"year": "2025", "count": "0", "total": "10"},
        {"year": "2025", "value": "non-disponible", "why": "Personne ne comptait."},
        {"year": "2025", "value": "secret"},
        {"year": "2027", "target": "90"},
        {"year": "2025", "count": "20", "total": "50", "target": "90", "missed": MISSED},
    ],
)
def test_a_year_well_written_is_accepted(written: Mapping[str, object]) -> None:
    assert faults(an_indicator(written)) == []


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ({"year": "2025", "count": "20", "total": "50", "target": "90"}, "years[0]"),
        ({"year": "2025", "count": "9", "total": "9"}, "years[0].total"),
        ({"year": "2025", "count": "51", "total": "50"}, "years[0].count"),
        ({"year": "2025", "value": "94"}, "years[0].value"),
        ({"year": "2025", "value": "non-disponible"}, "years[0]"),
        ({"year": "2025", "value": "secret", "why": "…"}, "years[0]"),
        ({"year": "2027", "count": "47", "total": "50"}, "years[0]"),
        ({"year": "2025"}, "years[0]"),
        ({"year": "2025", "count": "47", "total": "50", "missed": MISSED}, "years[0].missed"),
    ],
)
def test_a_year_that_says_too_little_or_too_much_is_refused(
    written: Mapping[str, object], path: str
) -> None:
    assert faults(an_indicator(written)) == [path]


@pytest.mark.parametrize("sentence", ["Aucun nombre.", "{value} et {value}"])
def test_a_sentence_has_one_place_for_its_number(sentence: str) -> None:
    with pytest.raises(ValidationError):
        an_indicator(sentence=sentence)


def test_a_number_that_is_neither_good_nor_bad_has_no_target() -> None:
    year = {"year": "2025", "value": "3", "target": "3"}
    indicator = an_indicator(year, unit="nombre", base=None, direction="aucune")

    assert faults(indicator) == ["years[0].target"]


@pytest.mark.parametrize("base", [None, "des factures"])
def test_a_base_goes_with_a_share_alone(base: str | None) -> None:
    unit = "pour-cent" if base is None else "euros"
    value = {"value": "3"} if base else {"count": "3", "total": "50"}

    assert faults(an_indicator({"year": "2025", **value}, unit=unit, base=base)) == ["base"]


# What is secret


@pytest.mark.parametrize("count", [0, 5, 45, 50])
def test_a_share_of_suppliers_is_told_where_both_sides_are_many(count: int) -> None:
    year = {"year": "2025", "count": str(count), "total": "50"}

    assert faults(an_indicator(year, protects="fournisseurs")) == []


@pytest.mark.parametrize("count", [1, 4, 46, 49])
def test_a_share_of_suppliers_that_would_name_a_few_is_refused(count: int) -> None:
    year = {"year": "2025", "count": str(count), "total": "50"}

    assert faults(an_indicator(year, protects="fournisseurs")) == ["years[0]"]


@pytest.mark.parametrize(("suppliers", "accepted"), [("10", False), ("11", True), (None, False)])
def test_an_amount_has_enough_persons_behind_it(suppliers: str | None, *, accepted: bool) -> None:
    year = {"year": "2025", "value": "1000", "suppliers": suppliers}
    indicator = an_indicator(year, unit="euros", base=None, protects="personnes")

    assert faults(indicator) == ([] if accepted else ["years[0]"])


def test_nothing_bought_is_told_whoever_is_protected() -> None:
    year = {"year": "2025", "value": "0"}

    assert faults(an_indicator(year, unit="euros", base=None, protects="personnes")) == []


# Promised, kept


def a_followed_procedure(**step: object) -> Procedure:
    return a_procedure(id="saisir", steps=[{**STEP, "id": "reponse", **step}])


def test_a_step_that_is_followed_promises_a_delay() -> None:
    procedure = a_followed_procedure(no_delay="Quand vous voulez")

    assert faults(an_indicator(**KEEPS), procedure) == ["keeps.step"]


def test_a_step_that_is_followed_is_one_of_the_procedure() -> None:
    procedure = a_followed_procedure(delay=DELAY, id="autre")

    assert faults(an_indicator(**KEEPS), procedure) == ["keeps.step"]


def test_a_delay_tells_how_often_it_was_kept_in_the_last_year_counted() -> None:
    procedure = a_followed_procedure(delay=DELAY)
    years = [
        {"year": year, "count": count, "total": "50"}
        for year, count in (("2025", "47"), ("2024", "9"))
    ]
    site = a_site_of(an_indicator(*years, **KEEPS), procedures=(procedure,))
    kept = kept_delay(site, procedure.steps[0])

    assert kept
    assert (kept.year, kept.count, kept.total) == (2025, 47, 50)


def test_a_delay_that_nobody_counts_says_nothing() -> None:
    procedure = a_followed_procedure(delay=DELAY)

    assert (
        kept_delay(a_site_of(an_indicator(), procedures=(procedure,)), procedure.steps[0]) is None
    )


def test_a_delay_whose_last_year_is_not_available_says_nothing() -> None:
    procedure = a_followed_procedure(delay=DELAY)
    year = {"year": "2025", "value": "non-disponible", "why": "Personne ne comptait."}
    site = a_site_of(an_indicator(year, **KEEPS), procedures=(procedure,))

    assert kept_delay(site, procedure.steps[0]) is None


# What is shown


def test_themes_come_in_the_order_of_the_list_without_those_of_which_nothing_is_measured() -> None:
    assert [theme.id for theme in indicator_themes(a_site_of(an_indicator()))] == ["reponses"]


def test_what_is_told_now_is_the_last_year_told() -> None:
    years = [
        {"year": "2026", "target": "9"},
        {"year": "2024", "value": "3"},
        {"year": "2025", "value": "0"},
    ]
    indicator = an_indicator(*years, unit="nombre", base=None)
    row = indicator_now(a_site_of(indicator), indicator)

    assert row
    assert (row.reading.year, row.number) == (2025, "0")


def test_an_indicator_with_a_target_alone_tells_nothing_now() -> None:
    indicator = an_indicator({"year": "2026", "target": "9"})

    assert indicator_now(a_site_of(indicator), indicator) is None


def test_the_rows_of_the_table_go_from_the_last_year_to_the_first() -> None:
    indicator = an_indicator({"year": "2024", "value": "3"}, {"year": "2026", "target": "9"})

    assert [row.reading.year for row in indicator_rows(a_site_of(indicator), indicator)] == [
        2026,
        2024,
    ]


@pytest.mark.parametrize(
    ("value", "gap"), [("3", "2 de moins"), ("5", "atteint juste"), ("7.5", "2,5 de plus")]
)
def test_the_gap_says_its_side(value: str, gap: str) -> None:
    indicator = amount(value=value, target="5")
    [row] = indicator_rows(a_site_of(indicator), indicator)

    assert row.gap == gap


def test_a_secret_has_no_sentence() -> None:
    indicator = amount(value="secret")
    [row] = indicator_rows(a_site_of(indicator), indicator)

    assert (row.before, row.number, row.after, row.value) == ("", "", "", "Secret")


def test_targets_are_counted_on_the_last_values() -> None:
    met = an_indicator({"year": "2025", "count": "47", "total": "50", "target": "90"}, id="tenu")
    missed = an_indicator(
        {"year": "2025", "count": "20", "total": "50", "target": "90"}, id="manque"
    )
    promises = indicator_promises(a_site_of(met, missed, an_indicator(id="sans-objectif")))

    assert ([*promises.met], [*promises.missed], promises.count) == ([met], [missed], 2)


def test_a_year_that_is_over_is_told_before_publication() -> None:
    site = a_site_of(an_indicator({"year": "2025", "target": "90"}))

    assert [row.path for row in ask(declared_in(indicator_publication), site)] == ["years[0]"]


def test_the_year_that_runs_may_have_its_target_alone() -> None:
    site = a_site_of(an_indicator({"year": "2026", "target": "90"}))

    assert [*ask(declared_in(indicator_publication), site)] == []

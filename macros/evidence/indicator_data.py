"""The indicators as open data: a row for each year, where a number, 0 and a secret differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.evidence.models.indicators import Indicator, Missing, Reading, Unit
from macros.evidence.open_data import Cell, Column, Table, as_csv, as_package
from macros.ground.pages import Edition

_MEASURED, _TO_COME = "mesuré", "à venir"
_STATES = [_MEASURED, *(word.id for word in Missing), _TO_COME]
COLUMNS = (
    Column("indicateur", "string", "L'identifiant de l'indicateur.", {"required": True}),
    Column("annee", "year", "L'année mesurée.", {"required": True}),
    Column(
        "etat",
        "string",
        "« mesuré », « non-disponible », « secret » ou « à venir » : 0 est une valeur mesurée.",
        {"required": True, "enum": _STATES},
    ),
    Column("valeur", "number", "La valeur ; vide si elle n'est pas mesurée.", {"minimum": 0}),
    Column(
        "unite",
        "string",
        "L'unité de la valeur et de l'objectif.",
        {"required": True, "enum": [unit.id for unit in Unit]},
    ),
    Column("nombre", "integer", "Pour une part : combien.", {"minimum": 0}),
    Column("total", "integer", "Pour une part : sur combien.", {"minimum": 1}),
    Column("fournisseurs", "integer", "Combien sont derrière un montant.", {"minimum": 1}),
    Column("objectif", "number", "Ce qui était promis pour l'année.", {"minimum": 0}),
    Column("motif", "string", "Pourquoi la valeur n'est pas disponible."),
    Column("definition_changee", "string", "Ce qui a changé dans la définition cette année-là."),
)


def indicator_csv(_edition: Edition, indicator: Indicator) -> bytes:
    """Return the years of `indicator` as a CSV text."""
    return as_csv(_of_one(indicator))


def indicator_json(edition: Edition, indicator: Indicator) -> bytes:
    """Return the years of `indicator` as a Data Package."""
    return as_package(edition, _of_one(indicator), edition.routes.path(indicator))


def indicators_csv(_edition: Edition, indicators: list[Indicator]) -> bytes:
    """Return the years of all `indicators` as a CSV text."""
    return as_csv(_of_all(indicators))


def indicators_json(edition: Edition, indicators: list[Indicator]) -> bytes:
    """Return the years of all `indicators` as a Data Package."""
    return as_package(edition, _of_all(indicators), edition.routes.path("indicators"))


def _of_one(indicator: Indicator) -> Table:
    return Table(indicator.id, indicator.title, COLUMNS, [*_rows(indicator)])


def _of_all(indicators: list[Indicator]) -> Table:
    rows = [row for indicator in indicators for row in _rows(indicator)]
    return Table("indicateurs", "Nos indicateurs", COLUMNS, rows)


def _rows(indicator: Indicator) -> Iterator[tuple[Cell, ...]]:
    for reading in sorted(indicator.years, key=lambda one: one.year):
        yield (
            indicator.id,
            reading.year,
            _state(reading),
            _number(reading.measured),
            indicator.unit.id,
            reading.count,
            reading.total,
            reading.suppliers,
            _number(reading.target),
            reading.why,
            reading.changed,
        )


def _state(reading: Reading) -> str:
    if reading.missing:
        return reading.missing.id
    return _TO_COME if reading.measured is None else _MEASURED


def _number(value: Decimal | None) -> float | int | None:
    """Return a number that JSON writes as people do: 41 rather than 41.0."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)

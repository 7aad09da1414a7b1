"""A table as open data: CSV (RFC 4180), and JSON that says what each column is and the licence.

The JSON is a Data Package of one resource, whose rows it holds, with their Table Schema
(specs.frictionlessdata.io, version 1); the CSV holds the same rows under the same names.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from macros.ground.pages import Edition
from macros.site.models.organisation import Organisation

LICENCE = {
    "name": "etalab-2.0",
    "title": "Licence Ouverte 2.0",
    "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
}

# A cell without a value is None: empty in the CSV, null in the JSON.
Cell = str | int | float | bool | None


@dataclass(frozen=True)
class Column:
    """A column: its name in both files, its type and what it may hold (Table Schema), its words."""

    name: str
    type: str
    words: str
    constraints: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """Rows under `columns`; `name` is its own in a package, `title` what people read."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]


def as_csv(table: Table) -> bytes:
    """Return `table` as a CSV text."""
    text = StringIO(newline="")
    csv.writer(text).writerows([[column.name for column in table.columns], *table.rows])
    return text.getvalue().encode()


def as_package(edition: Edition, table: Table, page: str) -> bytes:
    """Return `table`, which the page at that address shows, as a Data Package."""
    publisher = edition.site.one(Organisation)
    names = [column.name for column in table.columns]
    package = {
        "profile": "data-package",
        "name": table.name,
        "title": table.title,
        "homepage": edition.absolute(page),
        "licenses": [LICENCE],
        "contributors": [{"title": publisher.name, "role": "publisher"}],
        "demonstration": publisher.demonstration,
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": table.name,
                "data": [dict(zip(names, row, strict=True)) for row in table.rows],
                "schema": {"fields": [_field(column) for column in table.columns]},
            }
        ],
    }
    return f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode()


def _field(column: Column) -> dict[str, Any]:
    own = {"constraints": dict(column.constraints)} if column.constraints else {}
    return {"name": column.name, "type": column.type, "description": column.words} | own

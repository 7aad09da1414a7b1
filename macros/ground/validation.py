"""Values as written -> a model, or every reason to refuse them, in French."""

from __future__ import annotations

import re
from typing import TypedDict, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from macros.ground.errors import Anomaly, Place, nearest, quoted
from macros.ground.introspection import (
    choices_of,
    field_at,
    inner_model,
    is_list,
    kind_of,
    limits_of,
)
from macros.ground.reading import Document, Steps, Value, path_of
from macros.ground.records import Entry

E = TypeVar("E", bound=Entry)

_MISSING = "valeur manquante"
_DECIMAL_COMMA = re.compile(r"([0-9]+) ?, ?([0-9]+)(?: ?%)?")


class _Sentence(TypedDict, total=False):
    expected: str
    example: str
    suggestion: str


def validate(
    model: type[E], value: Value, document: Document, steps: Steps
) -> tuple[E | None, list[Anomaly]]:
    """Read `value`, found at `steps` of `document`, as a `model`: the entry, or its anomalies."""
    try:
        entry = model.model_validate(value)
    except ValidationError as error:
        details = [detail for detail in error.errors() if not _is_echo(detail)]
        anomalies = [_anomaly(model, detail, document, steps) for detail in details]
        misspelt = {_sibling(row.path, row.suggestion) for row in anomalies if row.suggestion}
        return None, [row for row in anomalies if row.path not in misspelt or row.found != _MISSING]
    entry.read_from(document, steps)
    return entry, []


def _is_echo(detail: ErrorDetails) -> bool:
    """Tell whether pydantic calls a list too short only because its items are faulty."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _sibling(path: str, name: str) -> str:
    """Return the path of the field `name` that stands beside the one at `path`."""
    parent = path.rpartition(".")[0]
    return f"{parent}.{name}" if parent else name


def _anomaly(
    model: type[BaseModel], detail: ErrorDetails, document: Document, steps: Steps
) -> Anomaly:
    inside: Steps = detail["loc"]
    whole = (*steps, *inside)
    path = path_of(whole)
    if detail["type"] == "extra_forbidden":
        place = document.key_place(whole)
        return Anomaly(place, path, f"champ inconnu {quoted(inside[-1])}", **_known(model, inside))
    place = document.place(whole)
    field = field_at(model, inside)
    is_item = bool(inside) and isinstance(inside[-1], int)
    if detail["type"] == "missing":
        return Anomaly(place, path, _MISSING, **_expected(field, is_item=is_item))
    value = detail["input"]
    sentence = _expected(field, value, is_item=is_item)
    if field and isinstance(value, str) and (comma := _DECIMAL_COMMA.fullmatch(value)):
        number = f"{comma[1]}.{comma[2]}"
        if _accepts(field, number):
            found, line = f"virgule décimale : écrivez {number}", document.line_at(place)
            return Anomaly(place, path, found, quoted(_with_number(line, place, number), limit=200))
        return Anomaly(place, path, f"une virgule décimale dans {quoted(value)}", **sentence)
    return Anomaly(place, path, _found(detail), **sentence)


def _accepts(field: FieldInfo, text: str) -> bool:
    """Tell whether `text` would do in `field`, or as an item of the list that it is."""
    kind = kind_of(field)
    try:
        return kind is not None and kind.read(text) is not None
    except PydanticCustomError:
        return False


def _with_number(line: str, place: Place, number: str) -> str:
    """Return `line` with `number` instead of the one with a comma that stands at `place`."""
    start = place.column - 1
    written = re.compile(rf"([\"']?){_DECIMAL_COMMA.pattern}\1").match(line, start)
    end = written.end() if written else len(line)
    return f"{line[:start]}{number}{line[end:]}".strip()


def _known(model: type[BaseModel], inside: Steps) -> _Sentence:
    parent = field_at(model, inside[:-1])
    owner = inner_model(parent.annotation) if parent else model
    names = list(owner.model_fields) if owner else []
    near = nearest(str(inside[-1]), names)
    expected = "" if near else f"un champ parmi {', '.join(names)}"
    return {"expected": expected, "suggestion": near}


def _found(detail: ErrorDetails) -> str:
    value = detail["input"]
    if detail["type"] == "refused":
        return str(detail["ctx"]["found"])
    if detail["type"] == "too_short":
        return "liste vide"
    if value is None:
        return "valeur vide"
    if isinstance(value, dict):
        return "un groupe de champs"
    if isinstance(value, list):
        return "une liste"
    return quoted(value)


def _expected(field: FieldInfo | None, value: object = None, *, is_item: bool) -> _Sentence:
    if field is None:
        return {"expected": "un groupe de champs"}
    shape, example, suggestion = "un groupe de champs", "", ""
    if choices := choices_of(field.annotation):
        shape = "un mot parmi " + ", ".join(f"« {choice} »" for choice in choices)
        suggestion = nearest(value, choices) if isinstance(value, str) else ""
    elif kind := kind_of(field):
        shape = kind.expected
        example = str(field.examples[0]) if field.examples else kind.example
    if is_list(field.annotation) and not is_item:
        sizes = [limit.words for limit in limits_of(field)[0] if not limit.is_of_items]
        shape = ", ".join(["une liste", *sizes, f"chaque élément étant {shape}"])
        example = f"[{example}]" if example else ""
    expected = f"« {field.title} », {shape}"
    return {"expected": expected, "example": example, "suggestion": suggestion}

"""JSON Schemas for editors, made from the models: the class is the schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.models.fields import Kind
from macros.models.files import DATA_FILES, DataFile, Listing
from macros.models.introspection import choices_of, inner_model, is_list, metadata_of

# YAML editors read draft 7.
DIALECT = "http://json-schema.org/draft-07/schema#"
FOLDER = "data/schemas"

Schema = dict[str, Any]


def generated_schemas() -> Mapping[str, str]:
    """Return the text of each schema by its path from the root of the site."""
    return {f"{FOLDER}/{data.name}.schema.json": _text(schema_of(data)) for data in DATA_FILES}


def schema_of(data: DataFile) -> Schema:
    """Return the JSON Schema of the file `data`, described in French."""
    schema = _object(data.model)
    if isinstance(data, Listing):
        items = {"type": "array", "title": data.label, "items": schema}
        schema = _closed({data.field: items}, [data.field])
    return {"$schema": DIALECT, "title": data.label, "description": data.feeds, **schema}


def _object(model: type[BaseModel]) -> Schema:
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    return _closed({name: _field(field) for name, field in model.model_fields.items()}, required)


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


def _field(field: FieldInfo) -> Schema:
    value = _value(field)
    if is_list(field.annotation):
        value = {"type": "array", "items": value}
        value |= _least(field)
    if not field.is_required():
        value = _or_empty(value)
    return {"title": field.title, "description": field.description, **value}


def _least(field: FieldInfo) -> Schema:
    """Return how many items the list `field` holds at least."""
    lengths = [mark.min_length for mark in field.metadata if hasattr(mark, "min_length")]
    return {"minItems": max(lengths)} if lengths else {}


def _value(field: FieldInfo) -> Schema:
    if inner := inner_model(field.annotation):
        return _object(inner)
    if choices := choices_of(field.annotation):
        return {"type": "string", "enum": choices}
    kind = metadata_of(field, Kind)
    if kind is None:
        return {}
    is_text = "string" in kind.schema["type"]
    examples = field.examples or [kind.example]
    return {**kind.schema, "examples": examples if is_text else [json.loads(e) for e in examples]}


def _or_empty(schema: Schema) -> Schema:
    """An optional field may be left empty, which YAML reads as null."""
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    loose = {**schema, "type": [*types, "null"]}
    if "enum" in schema:
        loose["enum"] = [*schema["enum"], None]
    return loose


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

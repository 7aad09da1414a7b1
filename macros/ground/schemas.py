"""JSON Schemas for editors, made from the models: the class is the schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.ground.concepts import Concept, DataFile, Listing, data_files
from macros.ground.introspection import described, kind_of

# YAML editors read draft 7.
DIALECT = "http://json-schema.org/draft-07/schema#"
FOLDER = "data/schemas"

Schema = dict[str, Any]


def generated_schemas(concepts: tuple[Concept[Any], ...]) -> Mapping[str, str]:
    """Return the text of the schema of each file of `concepts`, by its path from the root."""
    files = data_files(concepts)
    return {f"{FOLDER}/{file.schema}.schema.json": _text(schema_of(file)) for file in files}


def schema_of(data: DataFile) -> Schema:
    """Return the JSON Schema of the file `data`, described in French."""
    concept, file = data.concept, data.concept.file
    schema = concept.model.model_json_schema(schema_generator=_Generator)
    if isinstance(file, Listing):
        items = {"type": "array", "title": concept.label, "items": schema}
        schema = _closed({file.field: items}, [file.field])
    return {"$schema": DIALECT, "title": concept.label, "description": concept.feeds, **schema}


class _Generator(GenerateJsonSchema):
    """Pydantic's own generator, for YAML that people write.

    A group stands where it is used, because draft 7 reads nothing beside a `$ref`; no title nor
    description comes from Python; an optional field may be left empty, which YAML reads as null.
    """

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        """Return the JSON Schema of `schema`, not to be shared, nor titled as its class is."""
        hidden = {"ref", "metadata"} if schema["type"] == "enum" else {"ref"}
        alone = {name: value for name, value in schema.items() if name not in hidden}
        return super().generate_inner(cast(core_schema.CoreSchema, alone))

    def definitions_schema(self, schema: core_schema.DefinitionsSchema) -> JsonSchemaValue:
        """Return the JSON Schema of what names definitions."""
        self._definitions = {str(row.get("ref")): row for row in schema["definitions"]}
        return self.generate_inner(schema["schema"])

    def definition_ref_schema(
        self, schema: core_schema.DefinitionReferenceSchema
    ) -> JsonSchemaValue:
        """Return the JSON Schema of the definition of that name."""
        return self.generate_inner(self._definitions[schema["schema_ref"]])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the JSON Schema of a group of fields."""
        properties = super().model_schema(schema)["properties"]
        fields: dict[str, FieldInfo] = schema["cls"].model_fields
        group = _closed(
            {name: _property(field, properties[name]) for name, field in fields.items()},
            [name for name, field in fields.items() if field.is_required()],
        )
        rules = [limit.keywords("object") for limit in schema["cls"].limits]
        return group | ({"allOf": said} if (said := list(filter(None, rules))) else {})

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Return the JSON Schema of a closed list of words."""
        return {"type": "string", "enum": [str(word) for word in schema["members"]]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the JSON Schema of an optional field."""
        value = self.generate_inner(schema["schema"])
        types = value["type"] if isinstance(value["type"], list) else [value["type"]]
        words = {"enum": [*value["enum"], None]} if "enum" in value else {}
        return {**value, "type": [*types, "null"], **words}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the JSON Schema of the value itself: what may be empty has a default."""
        return self.generate_inner(schema["schema"])

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Return `value` in the order of the fields."""
        del parent_key
        return value


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


def _property(field: FieldInfo, schema: JsonSchemaValue) -> Schema:
    """Return the `schema` of `field` with its words; its examples are those of one item."""
    words = {"title": field.title, "description": described(field)}
    value = {name: said for name, said in schema.items() if name not in {*words, "examples"}}
    if kind := kind_of(field):
        item, examples = value.get("items", value), field.examples or [kind.example]
        is_text = "string" in item["type"]
        item["examples"] = examples if is_text else [json.loads(example) for example in examples]
    return {**words, **value}


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

"""What the classes say of themselves: the field at a place, its kind, its marks."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.reading import Steps

T = TypeVar("T")


def field_at(model: type[BaseModel], steps: Steps) -> FieldInfo | None:
    """Return the field of `model` at `steps`, items of lists passed over; None when unknown."""
    field: FieldInfo | None = None
    current: type[BaseModel] | None = model
    for name in (step for step in steps if isinstance(step, str)):
        field = current.model_fields.get(name) if current else None
        if field is None:
            return None
        current = inner_model(field.annotation)
    return field


def inner_model(annotation: object) -> type[BaseModel] | None:
    """Return the model inside `annotation`, optional or in a list; None when it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in typing.get_args(annotation):
        if found := inner_model(argument):
            return found
    return None


def is_list(annotation: object) -> bool:
    """Tell whether a field of that annotation holds several values."""
    return typing.get_origin(annotation) is tuple


def metadata_of(field: FieldInfo, wanted: type[T]) -> T | None:
    """Return what the annotation of `field`, optional or in a list, says of type `wanted`."""
    return next(_metadata(field.metadata, field.annotation, wanted), None)


def choices_of(annotation: object) -> list[str]:
    """Return the words of the closed list that `annotation` is, [] when it is not one."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [str(choice) for choice in annotation]
    return next((found for a in typing.get_args(annotation) if (found := choices_of(a))), [])


def marked(record: BaseModel, mark: type[T], steps: Steps = ()) -> Iterator[tuple[Steps, T, Any]]:
    """Yield the way to, the mark and the value of each field of `record` that bears `mark`."""
    for name, found, holds_records in _marked_fields(type(record), cast(Any, mark)):
        value = getattr(record, name)
        is_many = isinstance(value, tuple)
        for i, item in enumerate(value if is_many else (value,)):
            inside: Steps = (*steps, name, i) if is_many else (*steps, name)
            if item is not None and found is not None:
                yield inside, found, item
            elif item is not None and holds_records:
                yield from marked(item, mark, inside)


def _metadata(metadata: Iterable[object], annotation: object, wanted: type[T]) -> Iterator[T]:
    yield from (item for item in metadata if isinstance(item, wanted))
    for argument in typing.get_args(annotation):
        yield from _metadata(getattr(argument, "__metadata__", ()), argument, wanted)


@cache
def _marked_fields(model: type[BaseModel], mark: Any) -> list[tuple[str, Any, bool]]:
    """Return the fields of `model` worth visiting: those that bear `mark`, or records that may."""
    fields = []
    for name, field in model.model_fields.items():
        found, inner = metadata_of(field, mark), inner_model(field.annotation)
        if found is not None or (inner and _marked_fields(inner, mark)):
            fields.append((name, found, inner is not None))
    return fields

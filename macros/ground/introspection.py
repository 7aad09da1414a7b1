"""What the classes say of themselves: the field at a place, its kind, its marks."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.ground.fields import Kind, Text
from macros.ground.limits import Limit, is_length
from macros.ground.reading import Steps
from macros.ground.records import Record

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
    own, of_items = _said(field, wanted)
    return next(iter(own + of_items), None)


def choices_of(annotation: object) -> list[str]:
    """Return the words of the closed list that `annotation` is, [] when it is not one."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [str(choice) for choice in annotation]
    return next((found for a in typing.get_args(annotation) if (found := choices_of(a))), [])


def marked(record: BaseModel, mark: type[T], steps: Steps = ()) -> Iterator[tuple[Steps, T, Any]]:
    """Yield the way to, the mark and the value of each field of `record` that bears `mark`."""
    for name, own, of_items in _worth_a_visit(type(record), cast(Any, mark)):
        if (value := getattr(record, name)) is None:
            continue  # most optional fields are
        found = own or of_items
        for inside, item in _items(value, (*steps, name)):
            if found:
                yield inside, found[0], item
            else:
                yield from marked(item, mark, inside)


def texts_of(record: BaseModel) -> Iterator[tuple[Steps, str]]:
    """Return the way to each text of `record` that is written in French, and the text."""
    return ((way, text) for way, _, text in marked(record, Text))


def marks_of(model: type[BaseModel], mark: type[T]) -> Iterator[T]:
    """Yield each mark of that class that a field of `model`, or of a group inside it, bears."""
    for name, own, of_items in _worth_a_visit(model, cast(Any, mark)):
        if found := own or of_items:
            yield found[0]
        elif inner := inner_model(model.model_fields[name].annotation):
            yield from marks_of(inner, mark)


def limited(record: Record, steps: Steps = ()) -> Iterator[tuple[Steps, Limit, Any]]:
    """Yield the way to, the limit and the value of all that has a limit inside `record`."""
    yield from ((steps, limit, record) for limit in record.limits)
    for name, own, of_items in _worth_a_visit(type(record), Limit):
        value, way = getattr(record, name), (*steps, name)
        if value is not None:
            yield from ((way, limit, value) for limit in own)
        for inside, item in _items(value, way):
            yield from ((inside, limit, item) for limit in of_items)
            if isinstance(item, Record):
                yield from limited(item, inside)


def limits_of(field: FieldInfo) -> tuple[list[Limit], list[Limit]]:
    """Return the limits of the value of `field`, and those of its items when it is a list."""
    return _said(field, Limit)  # type: ignore[type-abstract]


def kind_of(field: FieldInfo) -> Kind | None:
    """Return the kind of the value of `field`, or of its items, as long as the field lets it be."""
    kind = metadata_of(field, Kind)
    lengths = [limit.most for limits in limits_of(field) for limit in limits if is_length(limit)]
    return replace(kind, most=lengths[-1]) if kind and lengths else kind


def described(field: FieldInfo) -> str:
    """Return what `field` is for, then its limits, but for the length of a text: its kind says it.

    Those of the items of a list, or of the groups that the field holds, are told as such.
    """
    own, of_items = limits_of(field)
    groups = _group_limits(inner_model(field.annotation))
    whole = [limit for limit in own if not limit.is_of_items]
    each = [limit for limit in own if limit.is_of_items] + [*of_items, *groups]
    prefix = "pour chacun : " if is_list(field.annotation) else ""
    said = [limit.words for limit in whole if not is_length(limit)]
    if of_each := [limit.words for limit in each if not is_length(limit)]:
        said.append(prefix + " ; ".join(of_each))
    return " ".join([field.description or "", *(f"{i[0].upper()}{i[1:]}." for i in said)])


def _items(value: Any, way: Steps) -> Iterable[tuple[Steps, Any]]:
    """Return each item of a list, or the value that is no list, with the way to it; not None."""
    if isinstance(value, tuple):
        return [((*way, i), item) for i, item in enumerate(value)]
    return () if value is None else ((way, value),)


def _said(field: FieldInfo, wanted: type[T]) -> tuple[list[T], list[T]]:
    """Return what of type `wanted` is said of the value of `field`, then of its items."""
    own = [item for item in field.metadata if isinstance(item, wanted)]
    inside = list(_inside(field.annotation, wanted))
    return (own, inside) if is_list(field.annotation) else (own + inside, [])


def _inside(annotation: object, wanted: type[T]) -> Iterator[T]:
    for argument in typing.get_args(annotation):
        said = getattr(argument, "__metadata__", ())
        yield from (item for item in said if isinstance(item, wanted))
        yield from _inside(argument, wanted)


def _group_limits(model: type[BaseModel] | None) -> tuple[Limit, ...]:
    return model.limits if model and issubclass(model, Record) else ()


@cache
def _worth_a_visit(model: type[BaseModel], mark: Any) -> list[tuple[str, list[Any], list[Any]]]:
    """Return the fields of `model` that bear `mark`, or that hold records that may."""
    fields = []
    for name, field in model.model_fields.items():
        own, of_items = _said(field, mark)
        inner = inner_model(field.annotation)
        has_limits = mark is Limit and bool(_group_limits(inner))
        if own or of_items or has_limits or (inner and _worth_a_visit(inner, mark)):
            fields.append((name, own, of_items))
    return fields

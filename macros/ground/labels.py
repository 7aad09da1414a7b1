"""What people read of fields and of words: labels in French, what they are for, an example."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import Field


def required(title: str, description: str, example: str | None = None) -> Any:
    """Return a field that must be given; `example` shows one value, or one item of a list."""
    return Field(title=title, description=description, examples=_examples(example))


def optional(
    title: str, description: str, example: str | None = None, *, default: Any = None
) -> Any:
    """Return a field that is `default` when it is not given."""
    return Field(default, title=title, description=description, examples=_examples(example))


def optional_list(title: str, description: str, example: str | None = None) -> Any:
    """Return a field that holds any number of items, none when it is not given."""
    return optional(title, description, example, default=())


def _examples(example: str | None) -> list[Any] | None:
    return None if example is None else [example]


class Labelled(StrEnum):
    """Words that editors write, each with what visitors read: `NONE = "aucune", "Sans…"`."""

    label: str

    def __new__(cls, word: str, label: str) -> Self:
        """Return the member that an editor calls `word`."""
        member = str.__new__(cls, word)
        member._value_, member.label = word, label
        return member

    @property
    def id(self) -> str:
        """The word, as the entry of a list would be named."""
        return str(self.value)

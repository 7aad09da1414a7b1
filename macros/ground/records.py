"""What every model is: frozen, closed to unknown fields, and able to say where it was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, PrivateAttr, model_validator
from pydantic_core import CoreSchema

from macros.ground.errors import Anomaly, Place, Severity, nearest, quoted
from macros.ground.fields import Slug
from macros.ground.limits import Limit
from macros.ground.reading import Document, Steps, path_of

_NOWHERE = Document("", None, {}, {})


class Record(BaseModel):
    """A group of fields of the data files; `limits` are those of several of its fields at once."""

    limits: ClassVar[tuple[Limit, ...]] = ()

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how pydantic reads the group: a list that is required holds something."""
        schema: Any = handler(source)
        fields = schema["schema"]["schema"]["fields"] if schema["type"] == "model" else {}
        for field in fields.values():
            if field["schema"]["type"] == "tuple":
                field["schema"].setdefault("min_length", 1)
        return cast(CoreSchema, schema)

    @model_validator(mode="before")
    @classmethod
    def _an_empty_value_is_absent(cls, fields: object) -> object:
        """Drop the known fields without a value; an unknown one is a mistake, even empty."""
        if isinstance(fields, dict) and None in fields.values():
            return {
                name: value
                for name, value in fields.items()
                if value is not None or name not in cls.model_fields
            }
        return fields


class Entry(Record):
    """A record that a file of `data/` holds at a known place, so that rules can point at it.

    Each class says what its texts are: an acronym left unexplained is an anomaly of level
    `explains`, None where they name rather than explain; the field `titled_by` is a title; and
    people and firms are invented, to learn by, where it `is_fiction`.
    """

    explains: ClassVar[Severity | None] = None
    titled_by: ClassVar[str] = ""
    is_fiction: ClassVar[bool] = False

    # A factory, because pydantic copies a default for each entry, at a cost.
    _document: Document = PrivateAttr(default_factory=lambda: _NOWHERE)
    _steps: Steps = PrivateAttr(default=())

    def read_from(self, document: Document, steps: Steps) -> None:
        """Remember that this entry is the value at `steps` of `document`."""
        self._document = document
        self._steps = steps

    @property
    def file(self) -> str:
        """The file that holds this entry, from the root of the site."""
        return self._document.file

    def place(self, *steps: str | int) -> Place:
        """Return the place of the value at `steps` inside this entry."""
        return self._document.place((*self._steps, *steps))

    def anomaly(self, steps: Steps, found: str, expected: str = "", **sentence: Any) -> Anomaly:
        """Return an anomaly about the value at `steps` inside this entry."""
        path = path_of((*self._steps, *steps))
        return Anomaly(self.place(*steps), path, found, expected, **sentence)

    def unknown(self, steps: Steps, name: str, expected: str, known: Iterable[str]) -> Anomaly:
        """Return the anomaly about `name`, written at `steps`, which is none of those `known`."""
        found = f"{quoted(name)} n'existe pas"
        return self.anomaly(steps, found, expected, suggestion=nearest(name, known))


class Identified(Entry):
    """An entry with an id, unique in its concept."""

    id: Slug

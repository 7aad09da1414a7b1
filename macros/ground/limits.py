"""The limits of a field, or of a group of fields: each is said once, where the field stands.

A limit finds the faults of a value that was read, says itself in French, and gives its JSON Schema.
A value beyond its limit is read all the same, so that no fault hides another.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeGuard

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from macros.ground.errors import quoted
from macros.ground.reading import Steps
from macros.ground.words import counted, sentences, words_of

CHARACTERS: Final = "caractère"
WORDS: Final = "mot"
_NUMBERS: Mapping[int, str] = {2: "deux", 3: "trois"}

# The line of what stands at these steps inside the value that is looked at.
LineOf = Callable[[Steps], int]
Faults = Iterator[tuple[Steps, str]]


class Limit(ABC):
    """What a value must respect: `example` shows it, where words do not suffice.

    A limit `is_of_items` when its words are about each item of the list that bears it. On a group
    of fields, `names` are the fields that it looks at.
    """

    example: str = ""
    is_of_items: bool = False
    names: tuple[str, ...] = ()

    @property
    @abstractmethod
    def words(self) -> str:
        """What is expected of the value, in French."""

    @abstractmethod
    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield the way inside `value` to each fault, and what was found there."""

    def keywords(self, _type: str) -> dict[str, Any]:
        """Return what the limit adds to the JSON Schema of a value of that type."""
        return {}

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the JSON Schema of the field that bears the limit."""
        schema = handler(core_schema)
        return schema | self.keywords(schema["type"])


@dataclass(frozen=True)
class Between(Limit):
    """From `least` to `most` items of a list; of a text, characters or words, as `noun` says."""

    least: int
    most: int | None
    noun: str

    @property
    def words(self) -> str:
        """« de 2 à 5 objectifs », « 2 familles au moins », « 140 caractères au plus »."""
        if self.most is None:
            return f"{counted(self.least, self.noun)} au moins"
        most = counted(self.most, self.noun)
        return f"de {self.least} à {most}" if self.least else f"{most} au plus"

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield how much `value` holds, when it is too little or too much."""
        count = len(words_of(value) if self.noun == WORDS else value)
        if count < self.least or (self.most is not None and count > self.most):
            yield (), counted(count, self.noun) if count else "liste vide"

    def keywords(self, type_: str) -> dict[str, Any]:
        """Return the lengths of a list or of a text; JSON Schema counts no words."""
        ends = {"array": ("minItems", "maxItems"), "string": ("minLength", "maxLength")}[type_]
        limits = zip(ends, (self.least, self.most), strict=True)
        return {} if self.noun == WORDS else {name: limit for name, limit in limits if limit}


class AtLeast(Between):
    """So many items of a list, or more."""

    def __init__(self, least: int, noun: str) -> None:
        """Take how many, and what they are."""
        super().__init__(least, None, noun)


class AtMost(Between):
    """So many items of a list, or characters or words of a text, or fewer."""

    def __init__(self, most: int, noun: str) -> None:
        """Take how many, and what they are."""
        super().__init__(0, most, noun)


@dataclass(frozen=True)
class OneSentence(Limit):
    """A text that is one sentence, of so many words at most."""

    most: int

    @property
    def words(self) -> str:
        """« une phrase de 15 mots au plus »."""
        return f"une phrase de {counted(self.most, WORDS)} au plus"

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield the number of sentences, or else of words, when it is too large."""
        if (count := sentences(value)) > 1:
            yield (), counted(count, "phrase")
        elif (count := len(words_of(value))) > self.most:
            yield (), counted(count, WORDS)


class Unique(Limit):
    """Items that stand once in the list that bears the mark: as they are, or by their `key`."""

    words = "une seule fois"
    is_of_items = True

    def __init__(self, key: str = "") -> None:
        """Take the name of the field that tells the items apart, if there is one."""
        self.key = key

    def faults(self, value: Any, line_of: LineOf) -> Faults:
        """Yield each item that came before, with the line of the first."""
        seen: dict[object, Steps] = {}
        for steps, name in self._items(value):
            if seen.setdefault(name, steps) is not steps:
                yield steps, self._found(name, line_of(seen[name]))

    def keywords(self, type_: str) -> dict[str, Any]:
        """Return all that JSON Schema can say of it: no two items of a list are the same."""
        return {"uniqueItems": True} if type_ == "array" else {}

    def _items(self, value: Any, *way: str) -> Iterator[tuple[Steps, Any]]:
        for i, item in enumerate(value):
            name = getattr(item, self.key) if self.key else item
            if name is not None:
                yield ((*way, i, self.key) if self.key else (i,)), name

    def _found(self, name: Any, line: int) -> str:
        return f"{quoted(name)} est déjà dans la liste, ligne {line}"


class UniqueIds(Unique):
    """Ids that serve once: in the list that bears the mark, or in several lists of a group."""

    words = "un identifiant qui ne sert qu'une fois"

    def __init__(self, *names: str) -> None:
        """Take the names of the lists whose parts are anchors of one page; none, on a field."""
        super().__init__("id")
        self.names = names

    def _items(self, value: Any, *way: str) -> Iterator[tuple[Steps, Any]]:
        if not self.names:
            yield from super()._items(value, *way)
        for name in self.names:
            yield from super()._items(getattr(value, name), name)

    def _found(self, name: str, line: int) -> str:
        return taken(name, line)


class OneOf(Limit):
    """Fields of a group of which one is given, and one only."""

    words = ""

    def __init__(self, *names: str, words: str = "", example: str = "") -> None:
        """Take the names of the fields, and what to tell instead of the usual words."""
        self.names = names
        self.words = words or self._usual_words()
        self.example = example

    @property
    def nothing(self) -> str:
        """What is found where none of the fields is given."""
        return ", ".join(f"ni {quoted(name)}" for name in self.names)

    def given(self, group: object) -> list[str]:
        """Return which of the fields `group` gives."""
        return [name for name in self.names if getattr(group, name) not in (None, ())]

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield which of the fields are given, when these are too few or too many."""
        given = self.given(value)
        if not self._allows(len(given)):
            yield (), self._found(given)

    def keywords(self, _type: str) -> dict[str, Any]:
        """Return the same for editors, to whom an empty field is null."""
        return {"oneOf": list(map(_given, self.names))}

    def _usual_words(self) -> str:
        return f"{_listed(self.names, 'ou')}, l'un des {_NUMBERS[len(self.names)]}"

    def _allows(self, count: int) -> bool:
        return count == 1

    def _found(self, given: list[str]) -> str:
        return _listed(given, "et") if given else self.nothing


class SomeOf(OneOf):
    """Fields of a group of which one is given, or several."""

    def keywords(self, _type: str) -> dict[str, Any]:
        """Return the same for editors."""
        return {"anyOf": list(map(_given, self.names))}

    def _usual_words(self) -> str:
        return f"{_listed(self.names, 'ou')}, l'un au moins"

    def _allows(self, count: int) -> bool:
        return count > 0


class Together(OneOf):
    """Fields of a group that go together: all are given, or none."""

    def keywords(self, _type: str) -> dict[str, Any]:
        """Return the same for editors."""
        each = list(map(_given, self.names))
        return {"oneOf": [{"allOf": each}, {"not": {"anyOf": each}}]}

    def _usual_words(self) -> str:
        return f"{_listed(self.names, 'et')}, ou aucun"

    def _allows(self, count: int) -> bool:
        return count in {0, len(self.names)}

    def _found(self, given: list[str]) -> str:
        missing = [name for name in self.names if name not in given]
        return f"{_listed(given, 'et')} sans {_listed(missing, 'ni')}"


def taken(name: str, line: int, file: str = "") -> str:
    """Return what is found where an id comes again, after that line, of another `file` if any."""
    return f"l'identifiant {quoted(name)} sert déjà ligne {line}{f' de {file}' if file else ''}"


def is_length(limit: Limit) -> TypeGuard[Between]:
    """Tell whether `limit` is that of the characters of a text."""
    return isinstance(limit, Between) and limit.noun == CHARACTERS


def _listed(names: Sequence[str], last: str) -> str:
    """Return « a », « b » and « c », the word `last` before the last one."""
    *others, final = map(quoted, names)
    return f"{', '.join(others)} {last} {final}" if others else final


def _given(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a group that gives the field `name`."""
    return {"required": [name], "properties": {name: {"not": {"enum": [None, []]}}}}

"""The entries of one concept, found by their id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

E_co = TypeVar("E_co", covariant=True)


@dataclass(frozen=True)
class Table(Mapping[str, E_co], Generic[E_co]):
    """The entries of one concept, by id, in the order of their file.

    `unread` holds the ids of entries that exist but are faulty; `is_whole` is false when even
    these could not be told. Both keep a fault of one file from cascading into others.
    """

    entries: Mapping[str, E_co] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    is_whole: bool = True

    def __getitem__(self, entry_id: str) -> E_co:
        """Return the entry of that id; KeyError when there is none."""
        return self.entries[entry_id]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Return the number of sound entries."""
        return len(self.entries)

    @property
    def is_sound(self) -> bool:
        """Whether every entry could be read."""
        return self.is_whole and not self.unread

    @property
    def ids(self) -> set[str]:
        """The ids of the entries, sound or faulty, that are known."""
        return {*self.entries, *self.unread}

    def lacks(self, entry_id: str) -> bool:
        """Tell whether no entry, sound or faulty, has that id."""
        return self.is_whole and entry_id not in self.entries and entry_id not in self.unread

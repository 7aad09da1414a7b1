"""What a trade declares of its data: which file holds which concept, in what shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

M = TypeVar("M")
DATA = "data"
# In the path of a file: the name of the folder that holds it, one for each entry.
EACH = "<identifiant>"


@dataclass(frozen=True)
class Single:
    """A file that is one entry."""

    path: str


@dataclass(frozen=True)
class Listing:
    """A file that lists entries under one field, each with an id of its own.

    Where they are many, a folder of the same name takes its place: each of its files lists some.
    """

    path: str
    field: str

    @property
    def folder(self) -> str:
        """The folder that may take the place of the file."""
        return self.path.removesuffix(".yml")


@dataclass(frozen=True)
class Folder:
    """A folder of entries, one a file; `each` is what one is called, for its schema.

    The name of a file is the id of its entry, but where `has_slugs`: there it is an address, and
    what the other entries write.
    """

    path: str
    each: str
    has_slugs: bool = False


@dataclass(frozen=True)
class Bundle:
    """A folder of folders: each makes one entry `of` its `parts`, the first of which is needed."""

    path: str
    parts: tuple[Concept[Any], ...]


@dataclass(frozen=True, kw_only=True)
class Concept(Generic[M]):
    """A kind of entries: the file of `data/` that holds them, and the class that they are.

    `feeds` says what the file shows. `noun` is
    one of them in a sentence, where others may name it. Without an optional file, the site has
    neither its pages nor a link to them. Where `served_by` says what should name its entries, one
    that nothing names is a fault.
    """

    file: Single | Listing | Folder | Bundle
    model: type[M]
    label: str
    feeds: str
    noun: str = ""
    is_optional: bool = False
    served_by: str = ""

    @property
    def name(self) -> str:
        """How templates and `Names` call them all: what the file is called."""
        return self.file.path.removesuffix(".yml")

    @property
    def models(self) -> list[type[Any]]:
        """The classes of the entries of its files."""
        parts = self.file.parts if isinstance(self.file, Bundle) else ()
        return [part.model for part in parts] or [self.model]

    @property
    def source(self) -> str:
        """Where an editor finds the entries, from the root of the site."""
        is_file = isinstance(self.file, Single | Listing)
        return f"{DATA}/{self.file.path}" if is_file else f"{DATA}/{self.file.path}/"


@dataclass(frozen=True)
class DataFile:
    """A file that editors write: its path from `data/`, where `EACH` may stand, and its concept."""

    path: str
    concept: Concept[Any]

    @property
    def schema(self) -> str:
        """The name of its schema."""
        file = self.concept.file
        name = file.each if isinstance(file, Folder) else self.path.rpartition("/")[2]
        return name.removesuffix(".yml")

    @property
    def pattern(self) -> str:
        """The pattern, from `data/`, of the paths of every such file."""
        path = self.path.replace(EACH, "*")
        return f"{path}/*.yml" if isinstance(self.concept.file, Folder) else path

    @property
    def patterns(self) -> tuple[str, ...]:
        """The same, with that of the files of the folder which may take the place of a listing."""
        if not isinstance(self.concept.file, Listing):
            return (self.pattern,)
        return self.pattern, f"{self.pattern.removesuffix('.yml')}/*.yml"


def data_files(concepts: tuple[Concept[Any], ...]) -> Iterator[DataFile]:
    """Yield each file that `concepts` describe, in their order; a bundle is the files it holds."""
    for concept in concepts:
        if isinstance(concept.file, Bundle):
            for part in data_files(concept.file.parts):
                yield DataFile(f"{concept.file.path}/{EACH}/{part.path}", part.concept)
        else:
            yield DataFile(concept.file.path, concept)

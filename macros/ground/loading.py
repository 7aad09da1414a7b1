"""The folder of a site -> its data, checked as a whole: the site, or every fault at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from macros.ground.addresses import Address
from macros.ground.checks import check
from macros.ground.concepts import DATA, Bundle, Concept, Folder, Listing, Single, data_files
from macros.ground.errors import Anomaly, DataError, Place, errors_among, nearest, quoted
from macros.ground.fields import SLUG
from macros.ground.limits import UniqueIds, taken
from macros.ground.pages import addresses
from macros.ground.prose import url_of
from macros.ground.prose_reading import prose_files, read_pages
from macros.ground.reading import (
    MAX_BYTES,
    MAX_LISTING_BYTES,
    Document,
    Steps,
    Value,
    path_of,
    read_yaml,
)
from macros.ground.records import Entry
from macros.ground.site import Site
from macros.ground.tables import Table
from macros.ground.trade import Trade
from macros.ground.validation import validate

E = TypeVar("E", bound=Entry)
# What an entry names there is not missed: it is not shown.
LEFT_OUT: Table[Any] = Table(is_whole=False)


def load(root: Path, today: date, trade: Trade) -> tuple[Site, list[Anomaly]]:
    """Load the site whose folder is `root`, as it stands on `today`, by what `trade` declares.

    Returns the site and its warnings, sorted; raises `DataError` with every anomaly when one is an
    error.
    """
    site, anomalies = read(root, today, trade)
    anomalies += check(site, trade)
    if errors_among(anomalies):
        raise DataError(anomalies)
    return site, sorted(set(anomalies))


def read(root: Path, today: date, trade: Trade) -> tuple[Site, list[Anomaly]]:
    """Read all that can be read under `root`, with the anomalies of each file taken alone."""
    reader = _Reader(root)
    prose, anomalies = read_pages(root)
    found = {concept: reader.read(concept, DATA) for concept in trade.concepts}
    site = Site(
        today,
        trade.concepts,
        tables={row.model: some for row, some in found.items() if isinstance(some, Table)},
        singles={row.model: one for row, one in found.items() if isinstance(row.file, Single)},
        prose=prose,
        urls=frozenset(url_of(file) for file in prose_files(root)),
    )
    faults = [*reader.anomalies, *_unknown_files(root, trade.concepts), *anomalies]
    return located(site, trade.addresses), faults


def located(site: Site, declared: tuple[Address, ...]) -> Site:
    """Return `site` with the addresses of its pages, by what is `declared`."""
    return replace(site, addresses=addresses(site, declared))


class _Reader:
    """Reads the files of one site and gathers their anomalies."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.anomalies: list[Anomaly] = []

    def read(self, concept: Concept[Any], folder: str) -> Any:
        """Return what `concept` has under `folder`: its table, or the file that it is."""
        file = concept.file
        path = f"{folder}/{file.path}"
        places = (path, f"{folder}/{file.folder}") if isinstance(file, Listing) else (path,)
        is_there = any((self.root / place).exists() for place in places)
        is_left_out = concept.is_optional and not is_there
        match file:
            case Single():
                return None if is_left_out else self._single(path, concept.model)
            case _ if is_left_out:
                return LEFT_OUT
            case Listing():
                return self._listing(self._files_of(*places), file.field, concept.model)
            case _ if not (self.root / path).is_dir():
                expected = "un dossier de ce nom, même vide"
                self.anomalies.append(Anomaly(Place(path), "", "le dossier manque", expected))
                return Table(is_whole=False)
            case Folder():
                return self._folder(path, concept.model, has_slugs=file.has_slugs)
            case Bundle():
                return self._bundle(path, file, concept.model)

    def _single(self, path: str, model: type[E]) -> E | None:
        document = self._document(path)
        return self._entry(model, document, (), document.value) if document else None

    def _files_of(self, path: str, folder: str) -> list[str]:
        """Return the files of a listing: the one at `path`, or those of `folder` by their name."""
        if not (self.root / folder).is_dir():
            return [path]
        files = [f"{folder}/{file.name}" for file in sorted((self.root / folder).glob("*.yml"))]
        if (self.root / path).exists():
            found = f"cette liste est aussi dans {folder}/"
            self.anomalies.append(Anomaly(Place(path), "", found, "ce fichier, ou ce dossier"))
            return []
        if not files:
            found, expected = "le dossier est vide", "un fichier .yml, dont la liste peut être vide"
            self.anomalies.append(Anomaly(Place(folder), "", found, expected))
        return files

    def _listing(self, files: list[str], field: str, model: type[Any]) -> Table[Any]:
        entries: dict[str, Any] = {}
        written: dict[str, tuple[Document, Steps]] = {}
        is_whole = bool(files)
        for file in files:
            document = self._document(file, MAX_LISTING_BYTES)
            items = self._items(field, document) if document else None
            if document is None or items is None:
                is_whole = False
                continue
            for i, value in enumerate(items):
                steps: Steps = (field, i, "id")
                entry = self._entry(model, document, steps[:-1], value)
                entry_id = entry.id if entry else _written_id(value)
                if entry_id is None:
                    is_whole = False
                elif entry_id in written:
                    before, its_steps = written[entry_id]
                    place, first = document.place(steps), before.place(its_steps)
                    found = taken(entry_id, first.line, first.file if first.file != file else "")
                    self.anomalies.append(Anomaly(place, path_of(steps), found, UniqueIds.words))
                else:
                    written[entry_id] = document, steps
                    entries |= {entry_id: entry} if entry else {}
        return Table(entries, frozenset(written.keys() - entries.keys()), is_whole)

    def _folder(self, path: str, model: type[Any], *, has_slugs: bool) -> Table[Any]:
        found = {}
        for file in sorted((self.root / path).glob("*.yml")):
            document = self._document(f"{path}/{file.name}")
            entry = self._entry(model, document, (), document.value) if document else None
            found[file.stem] = (entry, entry)
        return self._by_name(found, "fichier", has_slugs=has_slugs)

    def _bundle(self, path: str, bundle: Bundle, model: type[Any]) -> Table[Any]:
        found = {}
        for folder in sorted(row for row in (self.root / path).iterdir() if row.is_dir()):
            first, *others = (self.read(part, f"{path}/{folder.name}") for part in bundle.parts)
            found[folder.name] = (first and model.of(first, *others), first)
        return self._by_name(found, "dossier")

    def _by_name(
        self, found: dict[str, tuple[Any, Entry | None]], kind: str, *, has_slugs: bool = False
    ) -> Table[Any]:
        """Return the entries `found`, each with what bears its id, which is the name of its file.

        A name is no id where it is a slug.
        """
        entries, unread = {}, set()
        for name, (entry, bearer) in found.items():
            if entry and (has_slugs or entry.id == name):
                entries[name] = entry
                continue
            unread.add(name)
            if bearer:
                unread.add(entry.id)
                fault = f"{quoted(entry.id)} n'est pas le nom du {kind}"
                self.anomalies.append(bearer.anomaly(("id",), fault, expected=quoted(name)))
        return Table(entries, frozenset(unread))

    def _document(self, file: str, most: int = MAX_BYTES) -> Document | None:
        document, anomalies = read_yaml(self.root, file, most)
        if document and document.value is None:
            expected = "les champs que décrit data/README.md"
            anomalies = [Anomaly(Place(file), "", "le fichier est vide", expected)]
            document = None
        self.anomalies += anomalies
        return document

    def _items(self, field: str, document: Document) -> list[Value] | None:
        value = document.value
        if not isinstance(value, dict) or not isinstance(value.get(field), list):
            found = "la liste manque"
            expected = f"le champ « {field} : » suivi d'une liste"
            self.anomalies.append(Anomaly(document.place(), "", found, expected))
            return None
        for key in value:
            if key != field:
                place = document.key_place((key,))
                found = f"champ inconnu {quoted(key)}"
                self.anomalies.append(Anomaly(place, key, found, f"« {field} » seul"))
        return cast(list[Value], value[field])

    def _entry(self, model: type[E], document: Document, steps: Steps, value: Value) -> E | None:
        entry, anomalies = validate(model, value, document, steps)
        self.anomalies += anomalies
        return entry


def _written_id(value: Value) -> str | None:
    """Return the id of a faulty entry, None when it is one of its faults."""
    written = value.get("id") if isinstance(value, dict) else None
    return written if isinstance(written, str) and re.fullmatch(SLUG, written) else None


def _unknown_files(root: Path, concepts: tuple[Concept[Any], ...]) -> Iterator[Anomaly]:
    """A file that nothing reads would be a silent mistake of its name."""
    files = list(data_files(concepts))
    allowed = [pattern for file in files for pattern in file.patterns]
    patterns = sorted(file.pattern for file in files)
    for path in sorted((root / DATA).rglob("*")):
        inner, is_yaml = path.relative_to(root / DATA), path.suffix in {".yml", ".yaml"}
        if is_yaml and path.is_file() and not any(_is_like(inner, name) for name in allowed):
            near = nearest(inner.as_posix(), (_likened(inner, pattern) for pattern in patterns))
            names = (pattern.replace("*.yml", "*").replace("*", "…") for pattern in patterns)
            yield Anomaly(
                Place(f"{DATA}/{inner.as_posix()}"),
                "",
                "aucune page ne lit ce fichier",
                f"un fichier parmi {', '.join(names)}",
                suggestion=near,
            )


def _is_like(path: Path, pattern: str) -> bool:
    return path.match(pattern) and len(path.parts) == pattern.count("/") + 1


def _likened(path: Path, pattern: str) -> str:
    """Return the path that `pattern` allows and that looks most like `path`."""
    *folders, name = pattern.split("/")
    own = dict(enumerate(path.parts[:-1]))
    named = (own.get(i, "…") if folder == "*" else folder for i, folder in enumerate(folders))
    return "/".join([*named, name.replace("*", path.stem)])

"""The folder of a site -> its data, checked as a whole: the site, or every fault at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar, cast

from macros.errors import Anomaly, DataError, Place, errors_among, nearest, quoted
from macros.models import files
from macros.models.contact import Contact
from macros.models.entity import Entity
from macros.models.files import DATA_FILES, Folder, Listing, Single
from macros.models.legal import LegalSentence
from macros.models.link import Link
from macros.models.organisation import Organisation
from macros.models.record import Entry, Identified
from macros.models.role import Role
from macros.models.site import Draft, Site, Table
from macros.models.validation import validate
from macros.models.vocabularies import Vocabularies
from macros.prose_reading import prose_files, read_pages, url_of
from macros.reading import Document, Steps, Value, read_yaml
from macros.rules import consistency, macro_calls

E = TypeVar("E", bound=Entry)
N = TypeVar("N", bound=Identified)
DATA = "data"


def load_site(root: Path, today: date) -> tuple[Site, list[Anomaly]]:
    """Load the site whose folder is `root`, as it stands on `today`.

    Returns the site and its warnings; raises `DataError` with every anomaly when one is an error.
    """
    draft, anomalies = read_draft(root, today)
    anomalies += consistency.check(draft)
    anomalies += macro_calls.check_calls(draft)
    if errors_among(anomalies) or draft.organisation is None or draft.vocabularies is None:
        raise DataError(anomalies)
    site = Site(
        today=today,
        organisation=draft.organisation,
        vocabularies=draft.vocabularies,
        entities=draft.entities,
        roles=draft.roles,
        contacts=draft.contacts,
        links=draft.links,
        legal=draft.legal,
        pages=draft.pages,
        urls=draft.urls,
    )
    return site, anomalies


def read_draft(root: Path, today: date) -> tuple[Draft, list[Anomaly]]:
    """Read all that can be read under `root`, with the anomalies of each file taken alone."""
    reader = _Reader(root)
    pages, anomalies = read_pages(root)
    draft = Draft(
        today=today,
        organisation=reader.single(files.ORGANISATION, Organisation),
        vocabularies=reader.single(files.VOCABULARIES, Vocabularies),
        entities=reader.listing(files.ENTITIES, Entity),
        roles=reader.folder(files.ROLES, Role),
        contacts=reader.listing(files.CONTACTS, Contact),
        links=reader.listing(files.LINKS, Link),
        legal=reader.listing(files.LEGAL, LegalSentence),
        pages=pages,
        urls=frozenset(url_of(file) for file in prose_files(root)),
    )
    return draft, [*reader.anomalies, *_unknown_files(root), *anomalies]


class _Reader:
    """Reads the files of one site and gathers their anomalies."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.anomalies: list[Anomaly] = []

    def single(self, file: Single, model: type[E]) -> E | None:
        document = self._document(f"{DATA}/{file.file}")
        return self._entry(model, document, (), document.value) if document else None

    def listing(self, file: Listing, model: type[N]) -> Table[N]:
        document = self._document(f"{DATA}/{file.file}")
        items = self._items(file, document) if document else None
        if document is None or items is None:
            return Table(is_whole=False)
        table = _TableBuilder[N]()
        for i, value in enumerate(items):
            steps: Steps = (file.field, i)
            entry = self._entry(model, document, steps, value)
            place = document.place((*steps, "id"))
            self.anomalies += table.add(entry, _written_id(value), place)
        return table.build()

    def folder(self, folder: Folder, model: type[N]) -> Table[N]:
        table = _TableBuilder[N]()
        for path in sorted((self.root / DATA / folder.file).glob("*.yml")):
            file = f"{DATA}/{folder.file}/{path.name}"
            document = self._document(file)
            entry = self._entry(model, document, (), document.value) if document else None
            if entry and document and entry.id != path.stem:
                found = f"{quoted(entry.id)} n'est pas le nom du fichier"
                place = document.place(("id",))
                self.anomalies.append(Anomaly(place, "id", found, f"« {path.stem} »"))
                table.add_unread(entry.id)
                entry = None
            self.anomalies += table.add(entry, path.stem, Place(file))
        return table.build()

    def _document(self, file: str) -> Document | None:
        if not (self.root / file).is_file():
            self.anomalies.append(Anomaly(Place(file), "", "le fichier manque", "ce fichier"))
            return None
        document, anomalies = read_yaml(self.root, file)
        self.anomalies += anomalies
        return document

    def _items(self, file: Listing, document: Document) -> list[Value] | None:
        value = document.value
        if not isinstance(value, dict) or not isinstance(value.get(file.field), list):
            found = "la liste manque"
            expected = f"le champ « {file.field} : » suivi d'une liste"
            self.anomalies.append(Anomaly(document.place(), "", found, expected))
            return None
        for key in value:
            if key != file.field:
                place = document.key_place((key,))
                found = f"champ inconnu {quoted(key)}"
                self.anomalies.append(Anomaly(place, key, found, f"« {file.field} » seul"))
        return cast(list[Value], value[file.field])

    def _entry(self, model: type[E], document: Document, steps: Steps, value: Value) -> E | None:
        entry, anomalies = validate(model, value, document, steps)
        self.anomalies += anomalies
        return entry


class _TableBuilder(Generic[N]):
    """Gathers the entries of one concept and refuses an id that serves twice."""

    def __init__(self) -> None:
        self._entries: dict[str, N] = {}
        self._places: dict[str, Place] = {}
        self._unread: set[str] = set()
        self._is_whole = True

    def add(self, entry: N | None, entry_id: str | None, place: Place) -> Iterator[Anomaly]:
        """Add `entry`, or the fact that the one of id `entry_id`, written at `place`, is faulty."""
        if entry_id is None:
            self._is_whole = False
            return
        if entry_id in self._places:
            found = (
                f"l'identifiant {quoted(entry_id)} sert déjà ligne {self._places[entry_id].line}"
            )
            yield Anomaly(place, "id", found, "un identifiant qui ne sert qu'une fois")
            return
        self._places[entry_id] = place
        if entry is None:
            self.add_unread(entry_id)
        else:
            self._entries[entry_id] = entry

    def add_unread(self, entry_id: str) -> None:
        """Add the fact that an entry of that id exists, whatever its faults."""
        self._unread.add(entry_id)

    def build(self) -> Table[N]:
        """Return the table."""
        return Table(self._entries, frozenset(self._unread), self._is_whole)


def _written_id(value: Value) -> str | None:
    written = value.get("id") if isinstance(value, dict) else None
    return written if isinstance(written, str) else None


def _unknown_files(root: Path) -> Iterator[Anomaly]:
    """A file that nothing reads would be a silent mistake of its name."""
    folders = {data.file for data in DATA_FILES if isinstance(data, Folder)}
    known = {data.file for data in DATA_FILES if not isinstance(data, Folder)}
    for path in sorted((root / DATA).rglob("*")):
        inside = path.relative_to(root / DATA)
        is_data = path.suffix in {".yml", ".yaml"}
        is_known = inside.as_posix() in known or (
            inside.parent.as_posix() in folders and path.suffix == ".yml"
        )
        if path.is_file() and is_data and not is_known:
            place = Place(f"{DATA}/{inside.as_posix()}")
            near = nearest(inside.as_posix(), known)
            expected = f"un fichier parmi {', '.join(sorted(known))}, ou de {', '.join(folders)}/"
            yield Anomaly(place, "", "aucune page ne lit ce fichier", expected, suggestion=near)

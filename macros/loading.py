"""The folder of a site -> its data, checked as a whole: the site, or every fault at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from macros.errors import Anomaly, DataError, Place, errors_among, nearest, quoted
from macros.models import files
from macros.models.announcements import Announcements
from macros.models.benchmark import Benchmark
from macros.models.contact import Contact
from macros.models.culture import Culture
from macros.models.entity import Entity
from macros.models.fact import Fact
from macros.models.fields import SLUG
from macros.models.files import (
    DATA_FILES,
    DataFile,
    Folder,
    Listing,
    Single,
    inside,
    pattern_of,
)
from macros.models.glossary import GlossaryTerm
from macros.models.inclusion import Inclusion
from macros.models.legal import LegalSentence
from macros.models.limits import UniqueIds, taken
from macros.models.link import Link
from macros.models.organisation import Organisation
from macros.models.orientation import Orientation
from macros.models.page import url_of
from macros.models.procedure import Procedure
from macros.models.questionnaire import Advice, Dimension, Questionnaire, Sheet
from macros.models.record import Entry, Identified
from macros.models.role import Role
from macros.models.site import Draft, Site
from macros.models.table import Table
from macros.models.tutorial import Tutorial
from macros.models.validation import validate
from macros.models.vocabularies import Vocabularies
from macros.prose_reading import prose_files, read_pages
from macros.reading import Document, Steps, Value, path_of, read_yaml
from macros.rules import (
    announcements,
    consistency,
    limits,
    macro_calls,
    prose,
    questionnaires,
    readability,
    triage,
    tutorials,
    wording,
)

E = TypeVar("E", bound=Entry)
N = TypeVar("N", bound=Identified)
DATA = "data"
# What an entry names there is not missed: it is not shown.
LEFT_OUT: Table[Any] = Table(is_whole=False)


def load_site(root: Path, today: date) -> tuple[Site, list[Anomaly]]:
    """Load the site whose folder is `root`, as it stands on `today`.

    Returns the site and its warnings, sorted; raises `DataError` with every anomaly when one is an
    error.
    """
    draft, anomalies = read_draft(root, today)
    anomalies += limits.check_limits(draft)
    anomalies += consistency.check(draft)
    anomalies += macro_calls.check_calls(draft)
    anomalies += triage.check_triage(draft)
    anomalies += announcements.check_announcements(draft)
    anomalies += questionnaires.check_questionnaires(draft)
    anomalies += tutorials.check_tutorials(draft)
    anomalies += readability.check_data(draft)
    anomalies += wording.check_data(draft)
    anomalies += prose.check_prose(draft)
    if errors_among(anomalies) or draft.organisation is None or draft.vocabularies is None:
        raise DataError(anomalies)
    site = Site(
        today=today,
        organisation=draft.organisation,
        vocabularies=draft.vocabularies,
        entities=draft.entities,
        roles=draft.roles,
        procedures=draft.procedures,
        contacts=draft.contacts,
        glossary=draft.glossary,
        orientation=draft.orientation,
        inclusion=draft.inclusion,
        culture=draft.culture,
        announcements=draft.announcements,
        questionnaires=draft.questionnaires,
        benchmarks=draft.benchmarks,
        tutorials=draft.tutorials,
        facts=draft.facts,
        links=draft.links,
        legal=draft.legal,
        pages=draft.pages,
        urls=draft.urls,
    )
    return site, sorted(set(anomalies))


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
        procedures=reader.folder(files.PROCEDURES, Procedure),
        contacts=reader.listing(files.CONTACTS, Contact),
        glossary=reader.listing(files.GLOSSARY, GlossaryTerm),
        orientation=reader.single(files.ORIENTATION, Orientation),
        inclusion=reader.single(files.INCLUSION, Inclusion),
        culture=reader.single(files.CULTURE, Culture),
        announcements=reader.single(files.ANNOUNCEMENTS, Announcements),
        questionnaires=reader.questionnaires(),
        benchmarks=reader.listing(files.BENCHMARKS, Benchmark),
        tutorials=reader.folder(files.TUTORIALS, Tutorial),
        facts=reader.listing(files.FACTS, Fact),
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
        if self._is_left_out(file):
            return None
        document = self._document(f"{DATA}/{file.file}")
        return self._entry(model, document, (), document.value) if document else None

    def listing(self, file: Listing, model: type[N]) -> Table[N]:
        if self._is_left_out(file):
            return LEFT_OUT
        document = self._document(f"{DATA}/{file.file}")
        items = self._items(file, document) if document else None
        if document is None or items is None:
            return Table(is_whole=False)
        table = _TableBuilder[N]()
        for i, value in enumerate(items):
            steps: Steps = (file.field, i)
            entry = self._entry(model, document, steps, value)
            entry_id = entry.id if entry else _written_id(value)
            self.anomalies += table.add(entry, entry_id, document, (*steps, "id"))
        return table.build()

    def folder(self, folder: Folder, model: type[N]) -> Table[N]:
        directory = f"{DATA}/{folder.file}"
        if self._is_left_out(folder):
            return LEFT_OUT
        if not (self.root / directory).is_dir():
            expected = "un dossier de ce nom, même vide"
            self.anomalies.append(Anomaly(Place(directory), "", "le dossier manque", expected))
            return Table(is_whole=False)
        entries: dict[str, N] = {}
        unread: set[str] = set()
        for path in sorted((self.root / directory).glob("*.yml")):
            document = self._document(f"{directory}/{path.name}")
            entry = self._entry(model, document, (), document.value) if document else None
            if entry and (folder.has_slugs or entry.id == path.stem):
                entries[path.stem] = entry
                continue
            unread.add(path.stem)
            if entry:
                unread.add(entry.id)
                found = f"{quoted(entry.id)} n'est pas le nom du fichier"
                self.anomalies.append(entry.anomaly(("id",), found, expected=quoted(path.stem)))
        return Table(entries, frozenset(unread))

    def questionnaires(self) -> Table[Questionnaire]:
        directory = self.root / DATA / files.QUESTIONNAIRES
        if not directory.is_dir():
            return LEFT_OUT
        entries: dict[str, Questionnaire] = {}
        unread: set[str] = set()
        for path in sorted(path for path in directory.iterdir() if path.is_dir()):
            whole = self._questionnaire(path.name)
            if whole and whole.id == path.name:
                entries[whole.id] = whole
                continue
            unread.add(path.name)
            if whole:
                unread.add(whole.id)
                found = f"{quoted(whole.id)} n'est pas le nom du dossier"
                expected = quoted(path.name)
                self.anomalies.append(whole.sheet.anomaly(("id",), found, expected=expected))
        return Table(entries, frozenset(unread))

    def _questionnaire(self, name: str) -> Questionnaire | None:
        sheet = self.single(inside(files.QUESTIONNAIRE, name), Sheet)
        dimensions = self.folder(inside(files.DIMENSIONS, name), Dimension)
        advice = self.listing(inside(files.ADVICE, name), Advice)
        return Questionnaire.of(sheet, dimensions, advice) if sheet else None

    def _is_left_out(self, data: DataFile) -> bool:
        return data.is_optional and not (self.root / DATA / data.file).exists()

    def _document(self, file: str) -> Document | None:
        document, anomalies = read_yaml(self.root, file)
        if document and document.value is None:
            expected = "les champs que décrit data/README.md"
            anomalies = [Anomaly(Place(file), "", "le fichier est vide", expected)]
            document = None
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
    """Gathers the entries of one file and refuses an id that serves twice."""

    def __init__(self) -> None:
        self._entries: dict[str, N] = {}
        self._places: dict[str, Place] = {}
        self._is_whole = True

    def add(
        self, entry: N | None, entry_id: str | None, document: Document, steps: Steps
    ) -> Iterator[Anomaly]:
        """Add `entry`, or the fact that the one whose id is written at `steps` is faulty."""
        if entry_id is None:
            self._is_whole = False
            return
        place = document.place(steps)
        if first := self._places.get(entry_id):
            yield Anomaly(place, path_of(steps), taken(entry_id, first.line), UniqueIds.words)
            return
        self._places[entry_id] = place
        if entry:
            self._entries[entry_id] = entry

    def build(self) -> Table[N]:
        """Return the table."""
        unread = self._places.keys() - self._entries.keys()
        return Table(self._entries, frozenset(unread), self._is_whole)


def _written_id(value: Value) -> str | None:
    """Return the id of a faulty entry, None when it is one of its faults."""
    written = value.get("id") if isinstance(value, dict) else None
    return written if isinstance(written, str) and re.fullmatch(SLUG, written) else None


def _unknown_files(root: Path) -> Iterator[Anomaly]:
    """A file that nothing reads would be a silent mistake of its name."""
    patterns = sorted(map(pattern_of, DATA_FILES))
    known = {path for pattern in patterns for path in (root / DATA).glob(pattern)}
    for path in sorted((root / DATA).rglob("*")):
        if path.is_file() and path.suffix in {".yml", ".yaml"} and path not in known:
            inner = path.relative_to(root / DATA)
            near = nearest(inner.as_posix(), (_likened(inner, pattern) for pattern in patterns))
            names = (pattern.replace("*.yml", "*").replace("*", "…") for pattern in patterns)
            yield Anomaly(
                Place(f"{DATA}/{inner.as_posix()}"),
                "",
                "aucune page ne lit ce fichier",
                f"un fichier parmi {', '.join(names)}",
                suggestion=near,
            )


def _likened(path: Path, pattern: str) -> str:
    """Return the path that `pattern` allows and that looks most like `path`."""
    *folders, name = pattern.split("/")
    own = dict(enumerate(path.parts[:-1]))
    named = (own.get(i, "…") if folder == "*" else folder for i, folder in enumerate(folders))
    return "/".join([*named, name.replace("*", path.stem)])

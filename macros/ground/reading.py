"""YAML text -> values as the editor wrote them, each with its line and column.

Every scalar stays text (`0612345678`, `01000`, `12:30`, `no`, `2026-11-22`): YAML 1.1 and 1.2 each
destroy some of these in their own way, so the models alone decide what a text means. An empty
plain scalar is an absent value (`None`), and a number cut by its comma (`{percent: 7,5}`) is whole.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

import yaml

from macros.ground.errors import Anomaly, Place, Severity, errors_among, quoted

Steps = tuple[str | int, ...]
Value = str | None | list["Value"] | dict[str, "Value"]
Event = Any  # a `yaml.Event` of the C parser, which says where it starts and ends: others may not

# A file that is one entry, or a page; one that lists entries may hold tens of thousands of them,
# each of which has its own limit.
MAX_BYTES = 5_000_000
MAX_LISTING_BYTES = 50_000_000
MAX_ITEM = 100_000  # characters
MAX_DEPTH = 12
_ITEM = 2  # steps: the field of a list, then which of its items

# Bidirectional controls show a text in another order than it is read (Unicode UTR 36).
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# C0 and C1 controls but for line ends, separators of lines, byte order marks, non-characters.
_CONTROLS = "\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
# What shows nothing: Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties.txt), but for the
# selectors that choose how the sign before them looks; interlinear marks, the blank of Braille.
_IGNORABLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_FORBIDDEN = re.compile(rf"[{_CONTROLS}{_BIDIRECTIONAL}{_IGNORABLE}]|\r(?!\n)")
# Those that a word processor, a web page or a message leave in what is pasted, by their name.
_HIDDEN_NAMES = {
    "\u00ad": "trait d'union conditionnel",
    "\u061c": "marque de lettre arabe",
    "\u200b": "espace sans largeur",
    "\u200c": "antiliant sans largeur",
    "\u200d": "liant sans largeur",
    "\u200e": "marque gauche-à-droite",
    "\u200f": "marque droite-à-gauche",
    "\u2028": "séparateur de lignes",
    "\u2029": "séparateur de paragraphes",
    "\u202a": "enchâssement gauche-à-droite",
    "\u202b": "enchâssement droite-à-gauche",
    "\u202c": "fin de formatage directionnel",
    "\u202d": "forçage gauche-à-droite",
    "\u202e": "forçage droite-à-gauche",
    "\u2060": "gluon de mots",
    "\u2066": "isolateur gauche-à-droite",
    "\u2067": "isolateur droite-à-gauche",
    "\u2068": "isolateur au premier fort",
    "\u2069": "fin d'isolateur directionnel",
    "\u2800": "motif braille vide",
    "\ufeff": "marque d'ordre des octets",
}

# After a value, what YAML reads as a comment, and an editor may have meant as words of the value.
_COMMENT = re.compile(r"(?<= )#[^\r\n]*")
# From the first word of a line: from each, the time would grow as the square of the line.
_WORDS_THEN_COMMENT = re.compile(r"^[^\S\n]*\S.* #", re.MULTILINE)
# A number as the French write it, which a comma cuts in two inside braces or brackets.
_CUT_NUMBER = re.compile(r"-?[0-9]+(?: ?, ?[0-9]+)+(?: ?%)?")
_CUT_ITEM = re.compile(r"-?[0-9]+,[0-9]+")
_NO_SPACE = re.compile(r"(\w+):(?!//)(\S.*)")

# What YAML reads as nothing, and an editor may have meant as a word.
_NULLS = {"~", "null", "Null", "NULL"}

_QUOTED = "un texte qui le contient s'écrit entre guillemets doubles"
# What libyaml says (its context, then its problem) -> what an editor reads, the first that matches.
_PROBLEMS = (
    (r"<document start>", "le texte continue après la fin du document (« ... »)"),
    (r"directive", f"« % » ne peut pas commencer une ligne ; {_QUOTED}"),
    (r"anchor|alias", f"« & » ou « * » ne peut pas commencer une valeur ; {_QUOTED}"),
    (r"\btag\b", f"« ! » ne peut pas commencer une valeur ; {_QUOTED}"),
    (r"block scalar", "après « | » ou « > », le texte commence à la ligne suivante"),
    (
        r"escape|hexdecimal",
        "une barre oblique inverse est suivie d'un caractère inattendu : doublez-la",
    ),
    (r"flow node", "une valeur était attendue ici : voyez les virgules et les crochets"),
    (r"quoted scalar", "un guillemet ouvert n'est pas refermé"),
    (r"flow sequence", "un crochet ouvert n'est pas refermé, ou une virgule manque"),
    (r"flow mapping", "une accolade ouverte n'est pas refermée, ou une virgule manque"),
    (r"simple key", "un nom de champ n'est pas suivi de « : »"),
    (
        r"mapping values",
        f"« : » apparaît là où un champ ne peut pas commencer : voyez le retrait ; {_QUOTED}",
    ),
    (r"mapping keys", f"« ? » ne peut pas commencer une ligne ; {_QUOTED}"),
    (r"'-' indicator", "un élément de liste « - » était attendu ici : voyez le retrait"),
    (r"block sequence", "« - » apparaît là où un élément de liste ne peut pas commencer"),
    (r"expected key", "un champ était attendu ici : voyez le retrait et les guillemets"),
    (r"start any token", f"une valeur ne peut pas commencer par ce caractère ; {_QUOTED}"),
    (r"", "cette écriture n'est pas comprise : voyez le retrait et les guillemets"),
)
# Those whose cause is where the thing begins, rather than where the parser gave up.
_UNCLOSED = re.compile(r"quoted scalar: found unexpected|flow (?:sequence|mapping)|simple key")


@dataclass(frozen=True)
class Document:
    """A file read: its value, its text, and how far in the text each part of the value begins.

    A large file has a million parts, of which few are ever asked their place.
    """

    file: str
    value: Value
    starts: Mapping[Steps, int] = field(repr=False)
    key_starts: Mapping[Steps, int] = field(repr=False)
    text: str = field(default="", repr=False)

    def place(self, steps: Steps = ()) -> Place:
        """Return the place of the value at `steps`, or that of the nearest value around it."""
        while steps not in self.starts and steps:
            steps = steps[:-1]
        return self._place(self.starts[steps]) if steps in self.starts else Place(self.file)

    def line_at(self, place: Place) -> str:
        """Return the line of the file that holds `place`, "" when it was not kept."""
        start, following = self._line_starts[place.line - 1 : place.line + 1]
        return self.text[start : following - 1]

    def key_place(self, steps: Steps) -> Place:
        """Return the place of the name of the field at `steps`."""
        return self._place(self.key_starts[steps])

    def _place(self, start: int) -> Place:
        line = bisect(self._line_starts, start)
        return Place(self.file, line, start - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        ends = (match.end() for match in re.finditer("\n", self.text))
        return [0, *ends, len(self.text) + 1]


def path_of(steps: Steps) -> str:
    """Return the way to a value as an editor reads it: `contacts[3].email`."""
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f"{'.' if path else ''}{step}"
    return path


def read_yaml(
    root: Path, file: str, most: int = MAX_BYTES
) -> tuple[Document | None, list[Anomaly]]:
    """Read `root/file`, of `most` bytes at most.

    Returns the document and its warnings, or None and why it is refused.
    """
    text, anomalies = read_text(root, file, most)
    if text is None or anomalies:
        return None, anomalies
    return parse_yaml(text, file)


def read_text(root: Path, file: str, most: int = MAX_BYTES) -> tuple[str | None, list[Anomaly]]:
    """Read the text of `root/file`: UTF-8, no tab nor invisible character; in NFC.

    It weighs `most` bytes at most. Some systems write « é » as two characters: what looks the same
    has to be the same.
    """
    try:
        with (root / file).open("rb") as stream:
            raw = stream.read(most + 1)
    except OSError as error:
        return None, [_unreadable(file, error)]
    if len(raw) > most:
        expected = f"{most // 1_000_000} Mo au plus"
        return None, [Anomaly(Place(file), "", "le fichier est trop lourd", expected)]
    try:
        text = normalize("NFC", raw.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, error)]
    return text, list(_forbidden_characters(text, file))


def parse_yaml(text: str, file: str) -> tuple[Document | None, list[Anomaly]]:
    """Turn the `text` of `file` into a document and its warnings, or into why it is refused."""
    builder = _Builder(file, text)
    value: Value = None
    try:
        value = builder.whole(iter(yaml.CSafeLoader(text).get_event, None))
    except yaml.MarkedYAMLError as error:
        builder.anomalies.append(_misspelt(file, error))
    except _Hopeless as error:
        builder.anomalies.append(error.anomaly)
    anomalies = [*builder.anomalies, *builder.lost_words()]
    if errors_among(anomalies):
        return None, anomalies
    return replace(builder.document, value=value), anomalies


def _not_utf8(file: str, error: UnicodeDecodeError) -> Anomaly:
    before = error.object[: error.start].decode("utf-8")
    line = before.count("\n") + 1
    place = Place(file, line, len(before) - before.rfind("\n"))
    found = "un caractère n'est pas encodé en UTF-8"
    expected = "un fichier enregistré en UTF-8 (menu « Enregistrer sous » de votre éditeur)"
    return Anomaly(place, "", found, expected)


def _unreadable(file: str, error: OSError) -> Anomaly:
    found = {
        FileNotFoundError: "le fichier manque",
        IsADirectoryError: "c'est un dossier",
        PermissionError: "le fichier ne peut pas être lu : vous n'en avez pas le droit",
    }.get(type(error), "le fichier ne peut pas être lu")
    return Anomaly(Place(file), "", found, "un fichier de ce nom")


def _misspelt(file: str, error: yaml.MarkedYAMLError) -> Anomaly:
    problem = f"{error.context}: {error.problem}"
    found = next(sentence for pattern, sentence in _PROBLEMS if re.search(pattern, problem))
    mark = error.context_mark if _UNCLOSED.search(problem) else error.problem_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return Anomaly(place, "", found)


def _forbidden_characters(text: str, file: str) -> Iterator[Anomaly]:
    if not _FORBIDDEN.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _FORBIDDEN.finditer(line.removesuffix("\r")):
            place = Place(file, number, match.start() + 1)
            yield _forbidden_character(place, "", match.group())


def _forbidden_character(place: Place, path: str, character: str) -> Anomaly:
    if character == "\t":
        return Anomaly(place, path, "une tabulation", "des espaces (deux par niveau de retrait)")
    trick = " qui change l'ordre de lecture" if re.match(f"[{_BIDIRECTIONAL}]", character) else ""
    name = f", « {_HIDDEN_NAMES[character]} »" if character in _HIDDEN_NAMES else ""
    found = f"un caractère invisible{trick}{name} (U+{ord(character):04X})"
    return Anomaly(place, path, found, "du texte visible : effacez ce caractère")


class _Hopeless(Exception):
    """What stops the reading of a file, because what follows would be misread."""

    def __init__(self, anomaly: Anomaly) -> None:
        super().__init__(str(anomaly))
        self.anomaly = anomaly


class _Span(NamedTuple):
    """Where a text, or a list or group between brackets or braces, ends (`start` is its last sign).

    `steps` is the way to the value, None for the name of a field.
    """

    start: int
    end: int
    steps: Steps | None
    is_plain: bool = False


_NOTHING = _Span(0, 0, None)


class _Builder:
    """Builds the value of one file from the events of the C parser."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.spans: list[_Span] = []
        # Most files have no comment after a value: their spans are not needed.
        self.may_lose_words = _WORDS_THEN_COMMENT.search(text) is not None
        self.anomalies: list[Anomaly] = []
        self.starts: dict[Steps, int] = {}
        self.key_starts: dict[Steps, int] = {}
        self.document = Document(file, None, self.starts, self.key_starts, text)
        self.most = inf  # where the item of the file's list that is being read is to end

    def whole(self, events: Iterator[Event]) -> Value:
        value: Value = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, (), "un second document commence (« --- »)", "un seul")
            elif not isinstance(
                event,
                yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent,
            ):
                value = self._value(event, events, ())
        return value

    def _value(self, event: Event, events: Iterator[Event], steps: Steps) -> Value:
        self.starts[steps] = event.start_mark.index
        self._weigh(event, steps)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, steps, f"un renvoi « *{event.anchor} »", "la valeur elle-même")
            return None
        self._refuse_decorations(event, steps)
        if isinstance(event, yaml.ScalarEvent):
            self._remember(event, steps, is_plain=not event.style)
            return self._scalar(event, steps)
        if len(steps) >= MAX_DEPTH:
            found = f"plus de {MAX_DEPTH} niveaux imbriqués"
            raise _Hopeless(self._anomaly(event, steps, found, f"{MAX_DEPTH} niveaux au plus"))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, events, steps)
        return self._mapping(event, events, steps)

    def _weigh(self, event: Event, steps: Steps) -> None:
        """Refuse an item of a list of the file once it is too heavy: the rest of it is not read."""
        if len(steps) <= _ITEM:
            is_item = len(steps) == _ITEM and isinstance(steps[-1], int)
            self.most = event.start_mark.index + MAX_ITEM if is_item else inf
        if event.end_mark.index > self.most:
            steps, expected = steps[:_ITEM], "100 000 caractères au plus"
            place, found = self.document.place(steps), "cet élément est trop lourd"
            raise _Hopeless(Anomaly(place, path_of(steps), found, expected))

    def lost_words(self) -> Iterator[Anomaly]:
        """Yield a warning for each comment that follows a value: its words may be lost."""
        starts = [span.start for span in self.spans]
        after = 0 if self.may_lose_words else len(self.text)
        while match := _COMMENT.search(self.text, after):
            at, after = match.start(), match.end()
            span = self.spans[i - 1] if (i := bisect(starts, at)) else _NOTHING
            if at < span.end:
                after = span.end
                continue
            line_start = self.text.rfind("\n", 0, at) + 1
            # The value stands just before, and the comment not on a line of its own.
            is_next = not self.text[span.end : at].strip(" ,")
            if span.steps is None or not is_next or not self.text[line_start:at].strip():
                continue
            written = self.text[span.start : span.end].split()
            yield Anomaly(
                Place(self.file, self.text.count("\n", 0, at) + 1, at - line_start + 1),
                path_of(span.steps),
                f"{quoted(match.group())} ne sera pas lu : une espace puis « # » ouvrent une note",
                "le texte entier entre guillemets doubles, ou la note seule sur sa ligne",
                _between_quotes(" ".join([*written, match.group()])) if span.is_plain else "",
                level=Severity.UNPUBLISHABLE,
            )

    def _scalar(self, event: yaml.ScalarEvent, steps: Steps) -> str | None:
        text = self._text(event, steps)
        if not event.style and not text:
            return None
        if not event.style and text in _NULLS:
            found, expected = f"le mot « {text} » sans guillemets", "rien, pour un champ vide"
            self._refuse(event, steps, found, f'{expected} ; "{text}", pour écrire ce mot')
        return text

    def _sequence(self, start: Event, events: Iterator[Event], steps: Steps) -> list[Value]:
        items: list[Value] = []
        before: Event | None = None
        may_cut = _is_on_a_line(start)
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                self._close(start, event, steps)
                break
            child = (*steps, len(items))
            written = self._from(before, event) if may_cut and before else ""
            if written and _CUT_ITEM.fullmatch(written):
                found = f"{quoted(written)} : une virgule sans espace sépare deux éléments"
                expected = f'"{written}" entre guillemets doubles, ou une espace après la virgule'
                self._refuse(event, child, found, expected)
            items.append(self._value(event, events, child))
            before = event
        return items

    def _mapping(self, start: Event, events: Iterator[Event], steps: Steps) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        before: Event | None = None
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                self._close(start, event, steps)
                break
            key = self._key(event, steps)
            value = next(events)
            if self._is_bare(event, value):
                self._what_a_comma_cut(fields, before, event, steps)
                continue
            child = (*steps, key)
            if key in fields:
                first = self.document.key_place(child).line
                found = f"le champ {quoted(key)} est écrit deux fois (déjà ligne {first})"
                self._refuse(event, child, found, "une seule fois")
            self.key_starts[child] = event.start_mark.index
            fields[key] = self._value(value, events, child)
            before = value
        return fields

    def _is_bare(self, name: Event, value: Event) -> bool:
        """Tell whether no « : » stands between `name` and an empty `value`."""
        if getattr(value, "value", True) or value.style:
            return False
        return ":" not in self.text[name.end_mark.index : value.start_mark.index]

    def _what_a_comma_cut(
        self,
        fields: dict[str, Value],
        before: Event | None,
        event: Event,
        steps: Steps,
    ) -> None:
        """Join the end of a number to its beginning; refuse anything else without « : »."""
        rest = self.text[event.start_mark.index : event.end_mark.index]
        if match := _NO_SPACE.fullmatch(rest):
            found = f"{quoted(rest)} : il manque une espace après « : »"
            self._refuse(event, steps, found, quoted(f"{match[1]}: {match[2]}"))
        elif not isinstance(before, yaml.ScalarEvent) or before.style or not before.value:
            self._refuse(event, steps, f"{quoted(rest)} n'est pas suivi de « : »", "un champ")
        else:
            name, whole = [*fields][-1], self._from(before, event)
            if _CUT_NUMBER.fullmatch(whole):
                fields[name] = whole
                return
            cut = Anomaly(
                self._place(before),
                path_of((*steps, name)),
                "une virgule coupe ce texte",
                "le texte entier entre guillemets doubles",
                f"{name}: {_between_quotes(whole)}",
            )
            if self.anomalies and self.anomalies[-1].place == cut.place:
                self.anomalies.pop()  # another comma had cut the same text
            self.anomalies.append(cut)

    def _from(self, first: Event, last: Event) -> str:
        """Return what is written from `first` to `last`, on one line."""
        return " ".join(self.text[first.start_mark.index : last.end_mark.index].split())

    def _remember(self, event: Event, steps: Steps | None, *, is_plain: bool = False) -> None:
        if self.may_lose_words:
            self.spans.append(_Span(event.start_mark.index, event.end_mark.index, steps, is_plain))

    def _close(self, start: Event, end: Event, steps: Steps) -> None:
        if _is_on_a_line(start):
            self._remember(end, steps)

    def _key(self, event: Event, steps: Steps) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            found, expected = "un nom de champ composé", "un simple mot suivi de « : »"
            raise _Hopeless(self._anomaly(event, steps, found, expected))
        self._refuse_decorations(event, steps)
        self._remember(event, None)
        return self._text(event, steps)

    def _text(self, event: yaml.ScalarEvent, steps: Steps) -> str:
        # Between double quotes alone does an escape stand for a character, or for a part of one.
        if event.style != '"':
            return event.value
        for character in sorted(set(_FORBIDDEN.findall(event.value))):
            place = self._place(event)
            self.anomalies.append(_forbidden_character(place, path_of(steps), character))
        return normalize("NFC", event.value)

    def _refuse_decorations(self, event: Event, steps: Steps) -> None:
        if event.anchor:
            found = f"une ancre « &{event.anchor} »"
            self._refuse(event, steps, found, "la valeur, écrite à chaque endroit où elle sert")
        if event.tag:
            self._refuse(event, steps, f"une étiquette « {event.tag} »", "la valeur seule")

    def _refuse(self, event: Event, steps: Steps, found: str, expected: str) -> None:
        self.anomalies.append(self._anomaly(event, steps, found, expected))

    def _anomaly(self, event: Event, steps: Steps, found: str, expected: str) -> Anomaly:
        return Anomaly(self._place(event), path_of(steps), found, expected)

    def _place(self, event: Event) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)


def _is_on_a_line(start: Event) -> bool:
    """Tell whether a list or a group that `start` opens stands between brackets or braces."""
    return bool(getattr(start, "flow_style", False))


def _between_quotes(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

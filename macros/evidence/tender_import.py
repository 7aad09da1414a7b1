"""The file of the tenders, completed from what a purchasing tool exports; kept otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from macros.evidence import tender_checks
from macros.evidence.models.tender import Tender
from macros.evidence.spreadsheet import plain, read_sheet
from macros.evidence.tender_sheet import Raw, SheetTender, tenders_of
from macros.ground.checks import (
    beyond_limits,
    references_exist,
    words_of_closed_lists_exist,
)
from macros.ground.errors import Anomaly, DataError, Place, errors_among
from macros.ground.reading import Document, Value, parse_yaml, read_yaml
from macros.ground.site import Site
from macros.ground.tables import Table
from macros.ground.trade import ask, declared_in
from macros.ground.validation import validate
from macros.ground.words import counted

FILE = "data/tenders.yml"
_FIELD = "tenders"
_HEAD = """\
# yaml-language-server: $schema=schemas/tenders.schema.json
# Les appels d’offres : alimente leur liste, la page de chacun, le calendrier et le flux.
tenders:
"""
_WIDTH = 110
# What an editor writes by hand, and no file takes back.
_BY_HAND = ("summary", "time_zone", "contact", "documents")
_DEFAULT_LANGUAGES: list[Value] = ["fr"]


def import_tenders(site: Site, root: Path, path: Path) -> Iterator[str]:
    """Add to the data the tenders of the file at `path`, and change those that it changes.

    What was written by hand of a tender stays: its words, contact, documents, and the results that
    it has. A tender of which the file says nothing stays too. Yields what was done, in French.
    Raises `DataError`, and writes nothing, when the file stands in the site, whose folder is
    `root`, or when the tenders would not be sound.
    """
    if refusals := [*_refusals(root, path)]:
        raise DataError(refusals)
    read = tenders_of(site, read_sheet(path))
    last = _last(root)
    before = _tenders_in(last)
    after = {tender.id: _merged(before.get(tender.id), tender) for tender in read}
    changed = {name: raw for name, raw in after.items() if _differs(raw, before.get(name))}
    for raw in changed.values():
        raw["updated_on"] = site.today.isoformat()
    _check(site, [replace(tender, value=after[tender.id]) for tender in read])
    if changed:
        _write(root / FILE, _text(last, {**before, **changed}, changed))
        yield f"écrit : {FILE}"
    for name, raw in changed.items():
        yield f"  {_told(name, raw, before.get(name))}"
    yield f"{counted(len(after) - len(changed), 'appel')} d’offres sans changement"


def _refusals(root: Path, path: Path) -> Iterator[Anomaly]:
    if path.resolve().is_relative_to(root.resolve()):
        found = "ce fichier est dans le dossier du site, qui se publie"
        yield Anomaly(Place(str(path)), "", found, "un dossier que vous seul lisez")
    folder = FILE.removesuffix(".yml")
    if (root / folder).is_dir():
        found = "les appels d’offres sont dans plusieurs fichiers"
        yield Anomaly(Place(folder), "", found, f"le seul fichier {FILE}")


def _last(root: Path) -> Document | None:
    if not (root / FILE).exists():
        return None
    document, anomalies = read_yaml(root, FILE)
    if document is None:
        raise DataError(anomalies)
    return document


def _tenders_in(document: Document | None) -> dict[str, Raw]:
    """Return what is written of each tender, by its id."""
    value = document.value if document else None
    listed = value[_FIELD] if isinstance(value, dict) else []
    rows = [row for row in listed or () if isinstance(row, dict)]
    return {str(row["id"]): row for row in rows}


def _merged(last: Raw | None, tender: SheetTender) -> Raw:
    """Return what the file says of a tender, with what was written by hand of it."""
    kept = {name: last[name] for name in _BY_HAND if name in last} if last else {}
    found = {"languages": _DEFAULT_LANGUAGES, **tender.value, **kept}
    if last and "languages" not in tender.value:
        found["languages"] = last.get("languages")
    if last and "updated_on" in last:
        found["updated_on"] = last["updated_on"]
    found["lots"] = [*_with_results(found["lots"], last["lots"] if last else [])]
    return {name: found[name] for name in Tender.model_fields if found.get(name) is not None}


def _with_results(lots: Value, before: Value) -> Iterator[Value]:
    """Yield `lots`, each with the result that the lot of its title had already."""
    known = {plain(str(lot["title"])): lot.get("result") for lot in _groups(before)}
    for lot in _groups(lots):
        result = known.get(plain(str(lot["title"]))) if "title" in lot else None
        yield {**lot, "result": result} if result else lot


def _groups(value: Value) -> list[Raw]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _differs(raw: Raw, last: Raw | None) -> bool:
    return last is None or any(_changed_fields(raw, last))


def _changed_fields(raw: Raw, last: Raw) -> Iterator[str]:
    for name in Tender.model_fields:
        if name != "updated_on" and raw.get(name) != last.get(name):
            yield name


def _told(name: str, raw: Raw, last: Raw | None) -> str:
    if last is None:
        return f"ajouté : {name}, {raw['title']}"
    titles = [str(Tender.model_fields[one].title) for one in _changed_fields(raw, last)]
    return f"changé : {name} ({', '.join(titles)})"


def _check(site: Site, tenders: Iterable[SheetTender]) -> None:
    """Refuse `tenders` for all that `check` would refuse of them, each fault in its cell."""
    faults: list[Anomaly] = []
    sound: dict[str, Tender] = {}
    for tender in tenders:
        entry, anomalies = validate(Tender, tender.value, tender.document, ())
        faults += anomalies
        if entry:
            sound[tender.id] = entry
            faults += beyond_limits(entry)
    seen = replace(site, tables={**site.tables, Tender: Table(sound)})
    read = {tender.document.file for tender in tenders}
    for rule in (references_exist, words_of_closed_lists_exist):
        faults += [row for row in rule(seen) if row.place.file in read]
    faults += errors_among(ask(declared_in(tender_checks), seen))
    if faults:
        raise DataError(faults)


def _text(last: Document | None, tenders: Mapping[str, Raw], changed: Mapping[str, Raw]) -> str:
    """Return the whole file: lines of what does not change are as they were written."""
    expected = [*tenders.values()]
    if last:
        text = "".join(_patched(last, tenders, changed))
        document, _ = parse_yaml(text, FILE)
        if document and document.value == {_FIELD: expected}:
            return text
    return _HEAD + "\n".join(map(_block, expected))


def _patched(
    last: Document, tenders: Mapping[str, Raw], changed: Mapping[str, Raw]
) -> Iterator[str]:
    known = _tenders_in(last)
    lines = last.text.splitlines(keepends=True)
    starts = [last.place((_FIELD, i)).line - 1 for i in range(len(known))]
    yield from lines[: starts[0] if starts else len(lines)]
    for name, (start, end) in zip(known, pairwise([*starts, len(lines)]), strict=True):
        own = lines[start:end]
        yield from [_block(tenders[name]), *_tail(own)] if name in changed else own
    for name in tenders:
        if name not in known:
            yield "\n" + _block(tenders[name])


def _tail(lines: Sequence[str]) -> list[str]:
    """Return the last lines of `lines` that hold nothing but blanks or a comment."""
    count = 0
    while count < len(lines) and lines[-1 - count].strip()[:1] in {"", "#"}:
        count += 1
    return list(lines[len(lines) - count :])


def _write(file: Path, text: str) -> None:
    """Write `text` whole, or leave the last file as it was."""
    beside = file.with_suffix(".yml.next")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


class _AsWritten(
    yaml.emitter.Emitter,
    yaml.serializer.Serializer,
    yaml.representer.SafeRepresenter,
    yaml.resolver.BaseResolver,
):
    """Writes texts as our reader takes them: a day or an hour is a text, without quotes."""

    def __init__(self, stream: Any, **_settings: Any) -> None:
        yaml.emitter.Emitter.__init__(self, stream, allow_unicode=True, width=_WIDTH)
        yaml.serializer.Serializer.__init__(self)
        yaml.representer.SafeRepresenter.__init__(self, default_flow_style=False, sort_keys=False)
        yaml.resolver.BaseResolver.__init__(self)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent lists below their field."""
        super().increase_indent(flow, False)  # noqa: FBT003

    def represent_sequence(self, tag: str, sequence: Any, flow_style: Any = None) -> Any:
        """Write a list of words on one line."""
        is_short = all(isinstance(item, str) for item in sequence)
        return super().represent_sequence(tag, sequence, flow_style=is_short or flow_style)

    def represent_str(self, data: str) -> Any:
        """Put between quotes a word that would be taken for an empty value."""
        style = '"' if data.lower() in {"null", "~"} else None
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Write again what stands twice."""
        return True


def _block(tender: Raw) -> str:
    """Return the lines of one tender of the list."""
    text: str = yaml.dump({_FIELD: [tender]}, Dumper=_AsWritten)
    return text.partition("\n")[2]


_AsWritten.add_representer(str, _AsWritten.represent_str)

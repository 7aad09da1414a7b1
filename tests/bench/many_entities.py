"""The real site with many more entities, each with contacts: copies of those that it has."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import Any

import yaml

from macros.ground.reading import read_yaml
from tests.bench.refusal import CannotMeasure

Record = dict[str, Any]


def add_entities(root: Path, number: int, contacts: int = 1) -> None:
    """Write in the data of `root` so many more entities, and so many `contacts` in each.

    They take after the contacts that are there, in turn, and after the entities of these: only the
    ids, the names and the phone numbers change, and the head of the group stays the only one.
    """
    patterns = _records(root, "contacts")
    entities = {entity["id"]: entity for entity in _records(root, "entities")}
    added: dict[str, list[Record]] = {"entities": [], "contacts": []}
    for i in range(1, number + 1):
        contact = patterns[i % len(patterns)]
        entity = entities[contact["entity"]]
        added["entities"].append(
            {
                **{field: value for field, value in entity.items() if field != "siret"},
                "id": f"mesure-{i}",
                "name": f"{entity['name']} {i}",
                "parent": entity.get("parent", entity["id"]),
            }
        )
        for j in range(1, contacts + 1):
            added["contacts"].append(
                {
                    **contact,
                    "id": f"contact-mesure-{i}-{j}",
                    "entity": f"mesure-{i}",
                    "function": f"{contact['function']} {i}-{j}",
                    **_with_number(contact, i * contacts + j),
                }
            )
    for concept, records in added.items():
        if records:
            file = root / f"data/{concept}.yml"
            file.write_text(file.read_text(encoding="utf-8") + _written(records), encoding="utf-8")


def _with_number(contact: Record, rank: int) -> Record:
    """Return the phone number of `contact`, if it has one, its last four digits those of `rank`."""
    digits = f"{rank % 10_000:04}"
    number = contact.get("telephone", "")[:-5]
    return {"telephone": f"{number}{digits[:2]} {digits[2:]}"} if number else {}


def _records(root: Path, concept: str) -> list[Record]:
    document, anomalies = read_yaml(root, f"data/{concept}.yml")
    if document is None or anomalies:
        raise CannotMeasure(f"data/{concept}.yml est fautif : lancez d'abord « make check ».")
    items: Any = document.value
    return [
        {field: value for field, value in item.items() if value is not None}
        for item in items[concept]
    ]


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # our reader refuses them all
        return True


def _written(records: list[Record]) -> str:
    text = yaml.dump(records, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return indent(text, "  ")

"""The calls of components in pages, checked before any page is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.errors import Anomaly, nearest, quoted
from macros.models.page import Call
from macros.models.record import Identified
from macros.models.site import CONCEPTS, Draft
from macros.models.table import Table

# What a page may call: the name of the component, then the concept of each parameter.
COMPONENTS: Mapping[str, tuple[str, ...]] = {
    "doors": (),
    "contact_card": ("contact",),
    "contact_directory": (),
    "contacts_of_role": ("role",),
    "joindre": ("role",),
    "joindre_roles": (),
    "official_link": ("link",),
    "legal_sentence": ("legal",),
    "legal_identity": (),
    "host_identity": (),
    "personal_data": (),
    "accessibility_statement": (),
    "contacts_schema": (),
    "site_map": (),
    "exercise": ("tutorial", "exercise"),
    "comparison": ("tutorial", "comparison"),
    "fact": ("fact",),
    "tutorial_starts": (),
    "tutorial_catalogue": (),
}
# What belongs to the entry named just before it: the list of that entry where it stands.
PARTS: Mapping[str, str] = {"exercise": "exercises", "comparison": "comparisons"}
_PART_LABELS = {"exercise": "un de ses exercices", "comparison": "une de ses comparaisons"}


def part_of(owner: Identified, concept: str, part_id: str) -> Any:
    """Return the part of `owner` that has that id, None when there is none."""
    return next((part for part in getattr(owner, PARTS[concept]) if part.id == part_id), None)


def check_calls(draft: Draft) -> Iterator[Anomaly]:
    """Yield an anomaly for each call of an unknown component, or with arguments it cannot take."""
    tables = draft.tables()
    for page in draft.pages:
        for call in page.calls:
            yield from _check_call(call, tables)


def _check_call(call: Call, tables: Mapping[str, Table[Identified]]) -> Iterator[Anomaly]:
    concepts = COMPONENTS.get(call.name)
    if concepts is None:
        found = f"le composant {quoted(call.name)} n'existe pas"
        near = nearest(call.name, COMPONENTS)
        known = "" if near else f"un composant parmi {', '.join(sorted(COMPONENTS))}"
        yield Anomaly(call.place, call.name, found, known, suggestion=near)
        return
    if len(call.arguments) != len(concepts):
        count = len(call.arguments)
        found = f"{count or 'aucun'} identifiant{'s' * (count > 1)}"
        labels = {concept: label for concept, (label, _) in CONCEPTS.items()} | _PART_LABELS
        names = ", ".join(labels[concept] for concept in concepts) or "aucun identifiant"
        yield Anomaly(call.place, f"{call.name}(…)", found, names, _example(call.name, concepts))
        return
    for i, (argument, concept) in enumerate(zip(call.arguments, concepts, strict=True)):
        if concept in PARTS:
            owner = tables[concepts[i - 1]].get(call.arguments[i - 1])
            if owner and part_of(owner, concept, argument) is None:
                known_parts = [part.id for part in getattr(owner, PARTS[concept])]
                yield Anomaly(
                    call.place,
                    f"{call.name}(…)",
                    f"{quoted(argument)} n'existe pas",
                    f"{_PART_LABELS[concept]}, parmi {', '.join(known_parts)}",
                    suggestion=nearest(argument, known_parts),
                )
        elif tables[concept].lacks(argument):
            label, source = CONCEPTS[concept]
            near = nearest(argument, tables[concept].ids)
            ids = ", ".join(sorted(tables[concept].ids))
            known = f", parmi {ids}" if ids else ", vide pour l'instant"
            yield Anomaly(
                call.place,
                f"{call.name}(…)",
                f"{quoted(argument)} n'existe pas",
                f"{label} de {source}{known}",
                suggestion=near,
            )


def _example(name: str, concepts: tuple[str, ...]) -> str:
    arguments = ", ".join("'…'" for _ in concepts)
    return f"{{{{ {name}({arguments}) }}}}"

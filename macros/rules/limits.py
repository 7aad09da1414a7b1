"""What stands on the fields is respected: each limit is asked for the faults of each value."""

from __future__ import annotations

from collections.abc import Iterator

from macros.errors import Anomaly, nearest, quoted
from macros.models.fields import PartOf
from macros.models.introspection import limited, marked
from macros.models.record import Entry
from macros.models.site import Draft
from macros.reading import Steps


def check_limits(draft: Draft) -> Iterator[Anomaly]:
    """Yield every anomaly of the entries, and of the headers of the pages, taken alone."""
    for entry in (*draft.entries(), *draft.headers()):
        yield from beyond_limits(entry)
        yield from names_of_parts_exist(entry)


def beyond_limits(entry: Entry) -> Iterator[Anomaly]:
    """Yield each value of `entry` that is beyond a limit."""
    for way, limit, value in limited(entry):

        def line_of(inside: Steps, way: Steps = way) -> int:
            return entry.place(*way, *inside).line

        for inside, found in limit.faults(value, line_of):
            steps = (*way, *inside)
            yield entry.anomaly(steps, found, expected=limit.words, example=limit.example)


def names_of_parts_exist(entry: Entry) -> Iterator[Anomaly]:
    """Yield each name of a part of `entry` that it has not."""
    for steps, part_of, name in marked(entry, PartOf):
        known = [part.id for part in getattr(entry, part_of.list_name)]
        if name not in known:
            yield entry.anomaly(
                steps,
                f"{quoted(name)} n'existe pas",
                expected=f"un identifiant de « {part_of.list_name} », dans ce fichier",
                suggestion=nearest(name, known),
            )

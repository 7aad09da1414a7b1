"""What a Markdown page may call: each looks its entries up, then renders the template of its name.

A call stands alone with constants only, and is checked before any page is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.ground.errors import Anomaly, nearest, quoted
from macros.ground.pages import Edition
from macros.ground.prose import Call
from macros.ground.rendering import NOTHING, Renderer
from macros.ground.site import Site

Callee = Callable[..., Markup]


@dataclass(frozen=True)
class Named:
    """A parameter that is the id of an entry of `concept`; the template reads it as `name`."""

    name: str
    concept: str


@dataclass(frozen=True)
class Part:
    """A parameter that is the id of a part of the entry named just before it, in its `parts`.

    `noun` is what the part is called in a sentence.
    """

    name: str
    parts: str
    noun: str

    def found(self, owner: Any, part_id: str) -> Any:
        """Return the part of `owner` that has that id, None when there is none."""
        return next((part for part in getattr(owner, self.parts) if part.id == part_id), None)


def nothing_more(_edition: Edition, _entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a template shows that needs its entries alone."""
    return {}


@dataclass(frozen=True)
class Component:
    """What pages call by `name`; `more` computes what the template shows beside the entries.

    Editors call those that are `for_editors`.
    """

    name: str
    takes: Sequence[Named | Part] = ()
    more: Callable[[Edition, Mapping[str, Any]], Mapping[str, Any]] = nothing_more
    for_editors: bool = True

    @property
    def example(self) -> str:
        """How it is called."""
        arguments = ", ".join("'…'" for _ in self.takes)
        return f"{{{{ {self.name}({arguments}) }}}}"


def callees(
    declared: Iterable[Component], edition: Edition, renderer: Renderer, page_url: Callable[[], str]
) -> Mapping[str, Callee]:
    """Return what pages call, by its name; `page_url` is the address of the page being rendered."""
    return {row.name: _callee(row, edition, renderer, page_url) for row in declared}


def check_calls(site: Site, declared: Iterable[Component]) -> Iterator[Anomaly]:
    """Yield an anomaly for each call of an unknown component, or with arguments it cannot take."""
    known = {row.name: row for row in declared if row.for_editors}
    for page in site.prose:
        for call in page.calls:
            if row := known.get(call.name):
                yield from _check_arguments(site, call, row)
            else:
                near = nearest(call.name, known)
                expected = "" if near else f"un composant parmi {', '.join(sorted(known))}"
                found = f"le composant {quoted(call.name)} n'existe pas"
                yield Anomaly(call.place, call.name, found, expected, suggestion=near)


def _callee(
    row: Component, edition: Edition, renderer: Renderer, page_url: Callable[[], str]
) -> Callee:
    def call(*ids: str) -> Markup:
        entries: dict[str, Any] = {}
        owner: Any = None
        for parameter, name in zip(row.takes, ids, strict=True):
            if isinstance(parameter, Part):
                owner = parameter.found(owner, name)
            else:
                owner = edition.site.named(parameter.concept).get(name)
            if owner is None:  # its optional file is left out, and nothing shows it
                return NOTHING
            entries[parameter.name] = owner
        more = row.more(edition, entries)
        return renderer.component(row.name.replace("_", "-"), page_url(), **entries, **more)

    return call


def _check_arguments(site: Site, call: Call, row: Component) -> Iterator[Anomaly]:
    path = f"{call.name}(…)"
    if len(call.arguments) != len(row.takes):
        count = len(call.arguments)
        found = f"{count or 'aucun'} identifiant{'s' * (count > 1)}"
        expected = ", ".join(_noun(site, taken) for taken in row.takes) or "aucun identifiant"
        yield Anomaly(call.place, path, found, expected, row.example)
        return
    owner: Any = None
    for name, taken in zip(call.arguments, row.takes, strict=True):
        if isinstance(taken, Part):
            ids = {part.id: part for part in getattr(owner, taken.parts)} if owner else {}
            lacks, known = bool(owner) and name not in ids, f", parmi {', '.join(ids)}"
        else:
            table = site.named(taken.concept)
            owner, lacks, ids = table.get(name), table.lacks(name), dict.fromkeys(sorted(table.ids))
            known = f" de {site.concept(taken.concept).source}"
            known += f", parmi {', '.join(ids)}" if ids else ", vide pour l'instant"
        if lacks:
            found, expected = f"{quoted(name)} n'existe pas", f"{_noun(site, taken)}{known}"
            yield Anomaly(call.place, path, found, expected, suggestion=nearest(name, ids))


def _noun(site: Site, taken: Named | Part) -> str:
    return taken.noun if isinstance(taken, Part) else site.concept(taken.concept).noun

"""A trade: all that is about one kind of work of the site, declared in one place."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from inspect import isfunction
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

from macros.ground.addresses import Address
from macros.ground.components import Component
from macros.ground.concepts import Concept
from macros.ground.errors import Anomaly
from macros.ground.site import Site

# A check: it yields every anomaly that it finds, and none stops at the first. Its first parameter
# says by its type what it is asked of; a second one is the site.
Rule = Callable[..., Iterator[Anomaly]]


@dataclass(frozen=True, kw_only=True)
class Trade:
    """What a trade adds to the site; the order of each list is that in which visitors see it.

    `addresses` are its pages, its files and the parts of pages that entries have. `rules` are asked
    by `check`, `publication` by `publish-check`. `components` are what pages call. Templates ask
    its `questions` of the site (`site.contacts_for(…)`), and write with its `filters`. `drafts` are
    the models of files to fill, whose words must not be published.
    """

    concepts: tuple[Concept[Any], ...] = ()
    addresses: tuple[Address, ...] = ()
    rules: tuple[Rule, ...] = ()
    publication: tuple[Rule, ...] = ()
    components: tuple[Component, ...] = ()
    questions: tuple[Callable[..., Any], ...] = ()
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    drafts: tuple[Path, ...] = ()


def declared_in(*modules: ModuleType) -> tuple[Callable[..., Any], ...]:
    """Return the public functions of `modules`, which hold no others than those to declare."""
    return tuple(
        function
        for module in modules
        for name, function in vars(module).items()
        if isfunction(function) and function.__module__ == module.__name__ and name[0] != "_"
    )


def ask(rules: Iterable[Rule], site: Site) -> Iterator[Anomaly]:
    """Yield what `rules` find in `site`: each is asked of all that is of the class it names."""
    for rule in rules:
        subject_class, *others = _parameters(rule)
        for subject in site.every(subject_class):
            yield from rule(subject, *(site for _ in others))


@cache
def _parameters(rule: Rule) -> list[Any]:
    """Return the types of the parameters of `rule`."""
    return [kind for name, kind in get_type_hints(rule).items() if name != "return"]


def together(trades: tuple[Trade, ...]) -> Trade:
    """Return what `trades` declare, as one."""
    declared: dict[str, Any] = {}
    for name in (declaration.name for declaration in fields(Trade)):
        parts = [getattr(trade, name) for trade in trades]
        are_named = isinstance(parts[0], Mapping)
        declared[name] = dict(ChainMap(*parts)) if are_named else tuple(chain.from_iterable(parts))
    return Trade(**declared)

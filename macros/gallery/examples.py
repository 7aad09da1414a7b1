"""The examples of the components: what `examples.yml` asks each template to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import yaml
from jinja2 import UndefinedError
from markupsafe import Markup
from pydantic import BaseModel

from macros.ground.component_folders import component_folders
from macros.ground.errors import Anomaly, DataError, Place
from macros.ground.navigation import site_map
from macros.ground.pages import Edition
from macros.ground.records import Identified
from macros.ground.rendering import Renderer, there
from macros.ground.site import View
from macros.questionnaire.browser_data import rules
from macros.questionnaire.method import method
from macros.suppliers.directory import ranked_roles
from macros.suppliers.exports.contacts_json import schema_fields
from macros.suppliers.ready_texts import ready_clause, ready_texts
from macros.tutorials.catalogue import filters, groups, starts
from macros.tutorials.running_times import running_times
from macros.tutorials.sheets import exercise_parts, solution_parts

EXAMPLES = "examples.yml"

Part = TypeVar("Part", bound=Identified)


@dataclass(frozen=True)
class Example:
    """A component in a state that it may have.

    `given` is its context, by name. In it, a text that begins with « = » is an expression of
    templates, where `site` and the functions of `_scope` have a name; any other is itself.
    `revealed` shows it as scripts do. `in_list` tells that it is an item, which a list has to hold.
    """

    title: str
    given: Mapping[str, Any] = field(default_factory=dict)
    revealed: bool = False
    in_list: bool = False


def examples_of(overrides: Path) -> Mapping[str, list[Example]]:
    """Return the examples of each component of `overrides` that has a template, by its name.

    Raises `DataError` for a file that cannot be read.
    """
    files = {
        name: overrides / folder / EXAMPLES for name, folder in component_folders(overrides).items()
    }
    return {name: _read(file, _text(file)) for name, file in files.items()}


class ExampleRenderer:
    """Renders examples with the entries of one site, and with what its pages compute of them."""

    def __init__(self, made: Edition, view: View, renderer: Renderer) -> None:
        """Make ready to render for the edition `made`, of whose site `view` may be asked."""
        self._renderer = renderer
        self._scope = _scope(made, view)

    def render(self, component: str, example: Example, page_url: str) -> Markup:
        """Return the HTML of `component` in that example, for the page `page_url`.

        Raises `UndefinedError` when the site lacks what the example asks for.
        """
        given = {name: self._value(written) for name, written in example.given.items()}
        return self._renderer.component(component, page_url, **given)

    def _value(self, written: Any) -> Any:
        match written:
            case str() if written.startswith("="):
                return there(self._renderer.value(written.removeprefix("="), self._scope))
            case dict():
                return {name: self._value(inner) for name, inner in written.items()}
            case list():
                return [self._value(inner) for inner in written]
        return written


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else "[]"


@cache  # while data alone change
def _read(file: Path, text: str) -> list[Example]:
    try:
        rows = yaml.load(text, Loader=yaml.CSafeLoader)
        return [Example(**row) for row in rows]
    except (TypeError, yaml.YAMLError) as error:
        place, expected = Place(file.as_posix()), "une liste d'exemples, chacun avec « title »"
        fault = Anomaly(place, "", "ces exemples ne se lisent pas", expected, "- title: Un exemple")
        raise DataError([fault]) from error


def _scope(made: Edition, view: View) -> Mapping[str, Any]:
    site = made.site
    return {
        "site": view,
        "but": _but,
        "one": _one,
        "texts": partial(ready_texts, made),
        "clause": partial(ready_clause, made),
        "codes": [(role, made.absolute(role)) for role in ranked_roles(site)],
        "rules": partial(rules, site),
        "method": cache(partial(method, site)),  # several examples ask for the same
        "groups": partial(groups, site),
        "filters": partial(filters, site),
        "starts": partial(starts, site),
        "site_map": partial(site_map, made),
        "schema_fields": schema_fields,
        "running_times": running_times,
        "exercise_parts": exercise_parts,
        "solution_parts": solution_parts,
    }


def _but(entry: Any, **changes: Any) -> Any:
    """Return a copy of `entry`, of the data or computed, with other values in some fields."""
    if isinstance(there(entry), BaseModel):
        return entry.model_copy(update=changes)
    if entry is None:
        raise UndefinedError
    return replace(entry, **changes)


def _one(parts: Iterable[Part], part_id: str) -> Part | None:
    """Return the one of `parts` that has that id, None when there is none."""
    return next((part for part in parts if part.id == part_id), None)

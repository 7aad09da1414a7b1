"""What an editor is told of each field of each file, for each way of writing it wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import pytest
from pydantic import BaseModel

from macros.ground.concepts import data_files
from macros.ground.errors import Anomaly
from macros.ground.fields import LINE, PARAGRAPH, Kind
from macros.ground.introspection import choices_of, field_at, inner_model, is_list, metadata_of
from macros.ground.prose_reading import FrontMatter
from macros.ground.reading import Steps, parse_yaml, path_of
from macros.ground.records import Entry
from macros.ground.validation import validate
from macros.site.models.link import Link
from macros.trades import ALL
from tests.each import check_each, some_of

MODELS: list[type[Entry]] = [
    *(data.concept.model for data in data_files(ALL.concepts)),
    FrontMatter,
]
ENGLISH = re.compile(
    r"\b(?:input|should|must|required|valid|invalid|error|value|field|string|list|none|missing|"
    r"instance|dictionary|tuple|extra|permitted|least|item|items|after|validation|True|False)\b"
)


def a_sample(model: type[BaseModel]) -> dict[str, Any]:
    """Return a group of fields as an editor would write it, made of the examples of the model.

    It may be changed: another call gives another one.
    """
    sample: dict[str, Any] = json.loads(_sample(model))
    return sample


@cache
def _sample(model: type[BaseModel]) -> str:
    return json.dumps({name: _sample_of(model, name) for name in model.model_fields})


def _sample_of(model: type[BaseModel], name: str) -> Any:
    field = model.model_fields[name]
    kind = metadata_of(field, Kind)
    if inner := inner_model(field.annotation):
        one: Any = a_sample(inner)
    elif choices := choices_of(field.annotation):
        one = choices[0]
    else:
        assert kind
        one = str(field.examples[0]) if field.examples else kind.example
    return [one] if is_list(field.annotation) else one


def yaml_of(value: Any, margin: str = "") -> str:
    """Return `value` in block style, texts between double quotes, nothing for what is empty."""
    if value is None:
        return "\n"
    if isinstance(value, dict) and value:
        rows = (
            f"\n{margin}{name}:{yaml_of(inner, margin + '  ')}" for name, inner in value.items()
        )
        return "".join(row.rstrip("\n") for row in rows) + "\n"
    if isinstance(value, list) and value:
        rows = (f"\n{margin}-{yaml_of(inner, margin + '  ')}" for inner in value)
        return "".join(row.rstrip("\n") for row in rows) + "\n"
    return f" {json.dumps(value)}\n"


def every_field(model: type[BaseModel], steps: Steps = ()) -> Iterator[Steps]:
    """Yield the way to each field of the sample of `model`, those of its groups included."""
    for name, field in model.model_fields.items():
        yield (*steps, name)
        if inner := inner_model(field.annotation):
            inside = (name, 0) if is_list(field.annotation) else (name,)
            yield from every_field(inner, (*steps, *inside))


EVERY_FIELD = [
    (f"{model.__name__}, {path_of(steps)}", model, steps)
    for model in MODELS
    for steps in every_field(model)
]
FIELDS = some_of(EVERY_FIELD)
# What says nothing of one field rather than another.
GENERIC = {LINE.example, PARAGRAPH.example, "correspondant-pme"}
FAULTS = [["x"], [], [None], {"x": "y"}, "x" * 1000, "¤"]


def told(
    model: type[Entry], written: Any, write: Callable[[Any], str] = yaml_of
) -> tuple[str, list[Anomaly]]:
    """Return the text of a file that holds `written`, and what its editor is told."""
    text = write(written).lstrip("\n")
    document, refused = parse_yaml(text, "x.yml")
    assert document, refused
    _, anomalies = validate(model, document.value, document, ())
    return text, anomalies


def holder(written: Any, steps: Steps) -> Any:
    """Return the group of fields in which the field at `steps` stands."""
    for step in steps[:-1]:
        written = written[step]
    return written


def at(text: str, anomaly: Anomaly) -> str:
    """Return the end of the line of `text` at which `anomaly` points."""
    return text.split("\n")[anomaly.place.line - 1][anomaly.place.column - 1 :]


@pytest.mark.parametrize("model", MODELS)
def test_the_examples_of_a_model_are_sound(model: type[Entry]) -> None:
    assert told(model, a_sample(model))[1] == []


def test_a_value_of_another_shape_is_refused_in_french_where_it_stands() -> None:
    check_each(refused_in_french_where_it_stands, FIELDS)


def refused_in_french_where_it_stands(model: type[Entry], steps: Steps) -> None:
    refused = 0
    for fault in FAULTS:
        written = a_sample(model)
        holder(written, steps)[steps[-1]] = fault
        text, anomalies = told(model, written)
        for anomaly in anomalies:
            assert anomaly.path.startswith(path_of(steps)), fault
            assert not ENGLISH.search(f"{anomaly.found} {anomaly.expected}"), anomaly
            assert anomaly.found
            assert anomaly.expected or anomaly.suggestion
            if anomaly.path == path_of(steps):
                assert at(text, anomaly).startswith(yaml_of(fault).strip().split("\n")[0])
        refused += bool(anomalies)

    assert refused >= 3


def test_a_required_value_is_asked_for_where_it_should_stand() -> None:
    check_each(asked_for_where_it_should_stand, FIELDS)


def asked_for_where_it_should_stand(model: type[Entry], steps: Steps) -> None:
    field = field_at(model, steps)
    assert field
    empty, absent = a_sample(model), a_sample(model)
    holder(empty, steps)[steps[-1]] = None
    del holder(absent, steps)[steps[-1]]
    told_of_empty, told_of_absent = told(model, empty), told(model, absent)

    if not field.is_required():
        assert (told_of_empty[1], told_of_absent[1]) == ([], [])
        return
    for _, [anomaly] in (told_of_empty, told_of_absent):
        assert (anomaly.path, anomaly.found) == (path_of(steps), "valeur manquante")
        assert anomaly.expected.startswith(f"« {field.title} », ")
    text, [anomaly] = told_of_empty
    line = text.split("\n")[anomaly.place.line - 1]
    assert line.strip(" -") == f"{steps[-1]}:"
    text, [anomaly] = told_of_absent
    rest = holder(absent, steps)
    assert at(text, anomaly).startswith(f"{next(iter(rest))}:" if rest else "{}")


def test_a_misspelt_name_is_said_once_with_the_right_one() -> None:
    check_each(said_once_with_the_right_name, FIELDS)


def said_once_with_the_right_name(model: type[Entry], steps: Steps) -> None:
    name = str(steps[-1])
    written = a_sample(model)
    parent = holder(written, steps)
    misspelt = name[:-1] + "x" + name[-1] if len(name) > 2 else name + "x"
    parent[misspelt] = parent.pop(name)
    text, [anomaly] = told(model, written)

    assert anomaly.found == f"champ inconnu « {misspelt} »"
    assert anomaly.suggestion == name or len(name) < 4
    assert at(text, anomaly).startswith(f"{misspelt}:")


def test_a_misspelt_name_does_not_hide_a_faulty_value_of_the_right_one() -> None:
    _, anomalies = told(Link, {**a_sample(Link), "titel": "x", "title": ["x"]})

    assert {anomaly.found for anomaly in anomalies} == {"champ inconnu « titel »", "une liste"}


@pytest.mark.parametrize("model", MODELS)
def test_an_unknown_field_is_told_those_that_exist(model: type[Entry]) -> None:
    _, [anomaly] = told(model, {**a_sample(model), "zzz": "x"})

    assert anomaly.found == "champ inconnu « zzz »"
    assert anomaly.expected == f"un champ parmi {', '.join(model.model_fields)}"


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("written", "found"), [("¤", "« ¤ »"), (["x"], "une liste"), (None, "valeur vide")]
)
def test_something_else_than_fields_is_refused(
    model: type[Entry], written: object, found: str
) -> None:
    _, [anomaly] = told(model, written)

    assert (anomaly.path, anomaly.found) == ("", found)
    assert anomaly.expected == "un groupe de champs"


def test_a_field_of_free_text_has_an_example_of_its_own() -> None:
    check_each(has_an_example_of_its_own, FIELDS)


def has_an_example_of_its_own(model: type[Entry], steps: Steps) -> None:
    field = field_at(model, steps)
    assert field
    kind = metadata_of(field, Kind)

    assert kind is None or kind.example not in GENERIC or field.examples


def is_a_number(model: type[Entry], steps: Steps) -> bool:
    """Tell whether the field at `steps` is one that YAML editors take for a number."""
    field = field_at(model, steps)
    kind = metadata_of(field, Kind) if field else None
    return kind is not None and not {"integer", "number"}.isdisjoint(_types(kind))


def _types(kind: Kind) -> list[str]:
    written = kind.schema["type"]
    return [written] if isinstance(written, str) else written


NUMBERS = [field for field in EVERY_FIELD if is_a_number(*field[1:])]
COMMA = "7,5"


def on_a_line(value: Any) -> str:
    """Return `value` between braces and brackets, `COMMA` as an editor would type it."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {on_a_line(inner)}' for name, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(on_a_line, value))}]"
    return value or "" if value in {None, COMMA} else json.dumps(value)


def test_there_are_numbers_to_write() -> None:
    assert len(NUMBERS) > 10


@pytest.mark.parametrize("write", [yaml_of, on_a_line], ids=["in a block", "on a line"])
def test_a_decimal_comma_is_told_and_never_read_as_its_beginning(
    write: Callable[[Any], str],
) -> None:
    check_each(partial(told_and_never_read_as_its_beginning, write), NUMBERS)


def told_and_never_read_as_its_beginning(
    write: Callable[[Any], str], model: type[Entry], steps: Steps
) -> None:
    written = a_sample(model)
    holder(written, steps)[steps[-1]] = COMMA
    text, [anomaly] = told(model, written, write)

    assert anomaly.path == path_of(steps)
    assert "virgule décimale" in anomaly.found
    assert at(text, anomaly).strip('"').startswith(COMMA)


@pytest.mark.parametrize("write", [yaml_of, on_a_line], ids=["in a block", "on a line"])
def test_an_unknown_field_is_refused_even_empty(write: Callable[[Any], str]) -> None:
    check_each(partial(refused_even_empty, write), FIELDS)


def refused_even_empty(write: Callable[[Any], str], model: type[Entry], steps: Steps) -> None:
    written = a_sample(model)
    holder(written, steps)["verifed_on"] = None
    _, [anomaly] = told(model, written, write)

    assert anomaly.path == path_of((*steps[:-1], "verifed_on"))
    assert anomaly.found == "champ inconnu « verifed_on »"

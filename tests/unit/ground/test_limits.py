"""Each limit, once where the field stands: what it refuses, what it says, its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel, Field

from macros.ground.checks import beyond_limits
from macros.ground.concepts import data_files
from macros.ground.errors import Anomaly
from macros.ground.fields import Line, Slug
from macros.ground.guide import data_guide
from macros.ground.introspection import described, inner_model, is_list, kind_of
from macros.ground.limits import (
    CHARACTERS,
    WORDS,
    AtLeast,
    AtMost,
    Between,
    Limit,
    OneOf,
    OneSentence,
    SomeOf,
    Together,
    Unique,
    UniqueIds,
)
from macros.ground.prose_reading import FrontMatter
from macros.ground.reading import parse_yaml
from macros.ground.records import Entry, Record
from macros.ground.schemas import schema_of
from macros.ground.validation import validate
from macros.ground.words import counted
from macros.trades import ALL
from macros.tutorials.models.tutorial import MOST_TERMS_AN_HOUR, Tutorial

MODELS: list[type[Entry]] = [
    *(data.concept.model for data in data_files(ALL.concepts)),
    FrontMatter,
]
NUMBER = (
    r"(?:[0-9]+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
    r"|quinze|seize|vingt|cent)"
)
TOLD = re.compile(
    rf"\bde {NUMBER} à {NUMBER} \w+s\b|\b{NUMBER} (?:\w+ ){{0,2}}au (?:plus(?! haut)|moins)\b",
    re.IGNORECASE,
)
# Of the scale of a questionnaire; of the calendar; made of the number that the rule counts with.
NOT_OF_THE_FIELD = {
    "Une de plus que les points de l'échelle, de 0 point au plus.",
    "La date après laquelle cette adresse n'est plus garantie (un an au plus).",
    f"Des termes du glossaire, {MOST_TERMS_AN_HOUR} au plus par heure.",
}


class Shelf(Entry):
    """What the limits are tried on."""

    name: Annotated[Line, AtMost(12, CHARACTERS)] = Field(title="Nom", description="Le nom.")
    books: Annotated[tuple[Slug, ...], Between(2, 3, "livre relié")] = Field(
        title="Livres", description="Les livres."
    )
    boards: Annotated[tuple[Slug, ...], AtLeast(1, "planche")] = Field(
        default=("chene",), title="Planches", description="Les planches."
    )
    note: Annotated[Line, AtMost(4, WORDS)] | None = Field(
        default=None, title="Note", description="Une note."
    )
    hints: Annotated[tuple[Annotated[Line, OneSentence(3)], ...], AtMost(2, "aide")] = Field(
        default=(), title="Aides", description="De l'aide."
    )


def read(model: type[Entry], text: str) -> tuple[Entry | None, list[Anomaly]]:
    document, refused = parse_yaml(text, "x.yml")
    assert document, refused
    return validate(model, document.value, document, ())


class Box(Record):
    """A group with limits on several of its fields."""

    limits = (OneOf("lid", "door", example="lid: un"), Together("lock", "keys"))

    id: Slug = Field(title="Identifiant", description="Son nom.", examples=["un"])
    lid: Line | None = Field(default=None, title="Couvercle", description="Le couvercle.")
    door: Line | None = Field(default=None, title="Porte", description="La porte.")
    lock: Line | None = Field(default=None, title="Serrure", description="La serrure.")
    keys: tuple[Line, ...] = Field(default=(), title="Clés", description="Les clés.")


class Room(Entry):
    """Boxes, and what stands beside them."""

    limits = (UniqueIds("boxes", "crates"), SomeOf("boxes", "colours", "crates"))

    boxes: Annotated[tuple[Box, ...], UniqueIds()] = Field(
        default=(), title="Boîtes", description="Les boîtes."
    )
    crates: tuple[Box, ...] = Field(default=(), title="Caisses", description="Les caisses.")
    colours: Annotated[tuple[Slug, ...], Unique()] = Field(
        default=(), title="Couleurs", description="Les couleurs."
    )


def told(model: type[Entry], text: str) -> list[str]:
    """Return what an editor is told of the entry that `text` holds, which is read."""
    entry, anomalies = read(model, text)
    assert entry, anomalies
    return [str(anomaly) for anomaly in beyond_limits(entry)]


def a_shelf(more: str = "", *, name: str = "Étagère", books: str = "[un, deux]") -> str:
    return f"name: {name}\nbooks: {books}\n{more}"


def test_an_entry_within_its_limits_is_told_nothing() -> None:
    more = "boards: [pin]\nnote: Un mot ou deux.\nhints: [Lisez ceci., Rangez.]\n"

    assert told(Shelf, a_shelf(more)) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            a_shelf(books="[un]"),
            "x.yml:2:8 — books : 1 livre relié. Attendu : de 2 à 3 livres reliés.",
        ),
        (
            a_shelf(books="[un, deux, trois, quatre]"),
            "x.yml:2:8 — books : 4 livres reliés. Attendu : de 2 à 3 livres reliés.",
        ),
        (
            a_shelf(name="Une grande étagère"),
            "x.yml:1:7 — name : 18 caractères. Attendu : 12 caractères au plus.",
        ),
        (
            a_shelf("boards: []\n"),
            "x.yml:3:9 — boards : liste vide. Attendu : 1 planche au moins.",
        ),
        (
            a_shelf("note: Un deux trois quatre cinq.\n"),
            "x.yml:3:7 — note : 5 mots. Attendu : 4 mots au plus.",
        ),
        (
            a_shelf("hints: [Un., Deux., Trois.]\n"),
            "x.yml:3:8 — hints : 3 aides. Attendu : 2 aides au plus.",
        ),
        (
            a_shelf("hints: [Un., Deux. Trois.]\n"),
            "x.yml:3:14 — hints[1] : 2 phrases. Attendu : une phrase de 3 mots au plus.",
        ),
        (
            a_shelf("hints: [Un deux trois quatre.]\n"),
            "x.yml:3:9 — hints[0] : 4 mots. Attendu : une phrase de 3 mots au plus.",
        ),
    ],
)
def test_a_value_beyond_its_limit_is_read_and_told(text: str, sentence: str) -> None:
    assert told(Shelf, text) == [sentence]


def test_every_value_beyond_a_limit_is_told_at_once() -> None:
    text = a_shelf("hints: [Un., Deux., Trois.]\n", name="Une grande étagère", books="[un]")

    assert len(told(Shelf, text)) == 3


def test_an_empty_list_is_not_read_where_several_are_due() -> None:
    entry, [anomaly] = read(Shelf, a_shelf(books="[]"))

    assert entry is None
    assert (anomaly.path, anomaly.found) == ("books", "liste vide")
    assert anomaly.expected.startswith("« Livres », une liste, de 2 à 3 livres reliés, ")


def test_a_missing_text_is_asked_for_with_the_length_that_its_field_allows() -> None:
    _, [anomaly] = read(Shelf, "books: [un, deux]")

    assert anomaly.expected == "« Nom », un texte d'une ligne, 12 caractères au plus"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("name", "Le nom."),
        ("books", "Les livres. De 2 à 3 livres reliés."),
        ("boards", "Les planches. 1 planche au moins."),
        ("note", "Une note. 4 mots au plus."),
        ("hints", "De l'aide. 2 aides au plus. Pour chacun : une phrase de 3 mots au plus."),
    ],
)
def test_a_field_says_its_limits_to_the_guide_and_to_editors(name: str, text: str) -> None:
    assert described(Shelf.model_fields[name]) == text


def test_the_guide_tells_the_shorter_length() -> None:
    kind = kind_of(Shelf.model_fields["name"])

    assert kind
    assert kind.expected == "un texte d'une ligne, 12 caractères au plus"


@pytest.mark.parametrize(
    ("limit", "type_", "keywords"),
    [
        (Between(2, 5, "objectif"), "array", {"minItems": 2, "maxItems": 5}),
        (AtLeast(2, "famille"), "array", {"minItems": 2}),
        (AtMost(5, "phrase"), "array", {"maxItems": 5}),
        (AtMost(140, CHARACTERS), "string", {"maxLength": 140}),
        (AtMost(13, WORDS), "string", {}),
        (OneSentence(15), "string", {}),
    ],
)
def test_a_limit_gives_its_json_schema(limit: Limit, type_: str, keywords: dict[str, Any]) -> None:
    assert limit.keywords(type_) == keywords


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("boxes: [{id: un, lid: x}, {id: deux, door: x, lock: x, keys: [x]}]", []),
        ("colours: [bleu]", []),
        (
            "colours:\n  - bleu\n  - vert\n  - bleu",
            [
                (
                    "x.yml:4:5 — colours[2] : « bleu » est déjà dans la liste, ligne 2. "
                    "Attendu : une seule fois."
                )
            ],
        ),
        (
            "boxes: [{id: un, lid: x}]\ncrates: [{id: un, lid: x}]",
            [
                (
                    "x.yml:2:15 — crates[0].id : l'identifiant « un » sert déjà ligne 1. "
                    "Attendu : un identifiant qui ne sert qu'une fois."
                )
            ],
        ),
        (
            "crates: [{id: un}]",
            [
                (
                    "x.yml:1:10 — crates[0] : ni « lid », ni « door ». "
                    "Attendu : « lid » ou « door », l'un des deux (exemple : lid: un)."
                )
            ],
        ),
        (
            "crates: [{id: un, lid: x, door: x}]",
            [
                (
                    "x.yml:1:10 — crates[0] : « lid » et « door ». "
                    "Attendu : « lid » ou « door », l'un des deux (exemple : lid: un)."
                )
            ],
        ),
        (
            "crates: [{id: un, lid: x, keys: [x]}]",
            [
                (
                    "x.yml:1:10 — crates[0] : « keys » sans « lock ». "
                    "Attendu : « lock » et « keys », ou aucun."
                )
            ],
        ),
        (
            "crates: []",
            [
                (
                    "x.yml:1:1 — ni « boxes », ni « colours », ni « crates ». "
                    "Attendu : « boxes », « colours » ou « crates », l'un au moins."
                )
            ],
        ),
    ],
)
def test_what_holds_between_parts_is_told_where_they_stand(text: str, sentences: list[str]) -> None:
    assert told(Room, f"{text}\n") == sentences


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "boxes",
            (
                "Les boîtes. Pour chacun : un identifiant qui ne sert qu'une fois ; "
                "« lid » ou « door », l'un des deux ; « lock » et « keys », ou aucun."
            ),
        ),
        ("colours", "Les couleurs. Pour chacun : une seule fois."),
    ],
)
def test_a_list_says_the_limits_of_its_items(name: str, text: str) -> None:
    assert described(Room.model_fields[name]) == text


GIVEN = st.fixed_dictionaries(
    {"id": st.just("un")},
    optional={
        "lid": st.sampled_from([None, "x"]),
        "door": st.sampled_from([None, "x"]),
        "lock": st.sampled_from([None, "x"]),
        "keys": st.sampled_from([None, [], ["x"]]),
    },
)


@given(GIVEN)
def test_fields_that_go_together_do_so_for_editors_too(written: dict[str, Any]) -> None:
    schema = Draft7Validator({"allOf": [limit.keywords("object") for limit in Box.limits]})
    box = Box.model_validate(written)
    faults = [fault for limit in Box.limits for fault in limit.faults(box, nowhere)]

    assert schema.is_valid(written) == (faults == [])


@given(st.lists(st.sampled_from("abcdef"), max_size=8))
def test_as_many_items_are_told_as_come_again(names: list[str]) -> None:
    faults = list(Unique().faults(tuple(names), lambda steps: int(str(steps[0]))))

    assert len(faults) == len(names) - len(set(names))
    assert Draft7Validator(Unique().keywords("array")).is_valid(names) == (faults == [])


def nowhere(_: object) -> int:
    raise AssertionError


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 12))
def test_a_list_is_told_when_it_is_shorter_or_longer_than_its_limits(
    least: int, more: int, count: int
) -> None:
    limit = Between(least, least + more, "livre")
    items = ("x",) * count

    assert bool(list(limit.faults(items, nowhere))) == (not least <= count <= least + more)


@given(st.integers(1, 40), st.integers(1, 60))
def test_the_limit_of_a_list_and_its_json_schema_are_of_one_mind(most: int, count: int) -> None:
    limit = AtMost(most, "livre")
    schema = Draft7Validator({"type": "array", **limit.keywords("array")})

    assert schema.is_valid(["x"] * count) == (not list(limit.faults(("x",) * count, nowhere)))


@given(st.integers(1, 200), st.text(min_size=1))
def test_the_limit_of_a_text_and_its_json_schema_are_of_one_mind(most: int, text: str) -> None:
    limit = AtMost(most, CHARACTERS)
    schema = Draft7Validator({"type": "string", **limit.keywords("string")})

    assert schema.is_valid(text) == (not list(limit.faults(text, nowhere)))


@given(st.integers(1, 30), st.integers(1, 40))
def test_words_are_counted_up_to_the_limit(most: int, count: int) -> None:
    text = " ".join(["mot"] * count)
    faults = [] if count <= most else [((), counted(count, WORDS))]

    assert list(AtMost(most, WORDS).faults(text, nowhere)) == faults
    assert list(OneSentence(most).faults(text, nowhere)) == faults


def every_model() -> Iterator[type[BaseModel]]:
    """Yield each model of the data once, those of the groups inside included."""
    waiting: list[type[BaseModel]] = list(MODELS)
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            yield model
            inside = (inner_model(field.annotation) for field in model.model_fields.values())
            waiting += [inner for inner in inside if inner]


EVERY_FIELD = {
    f"{model.__module__}.{model.__name__}.{name}": field
    for model in every_model()
    for name, field in model.model_fields.items()
}


def test_no_limit_is_told_a_second_time_in_prose() -> None:
    told_twice = [
        name
        for name, field in EVERY_FIELD.items()
        if TOLD.search(field.description or "") and field.description not in NOT_OF_THE_FIELD
    ]

    assert told_twice == []


def test_pydantic_is_told_that_a_list_is_not_empty_and_no_other_length() -> None:
    lengths = {
        name: (getattr(mark, "min_length", 1), getattr(mark, "max_length", None))
        for name, field in EVERY_FIELD.items()
        for mark in field.metadata
    }

    assert {name for name, ends in lengths.items() if ends != (1, None)} == set()


def test_a_list_has_its_least_length_from_pydantic_or_from_a_limit() -> None:
    from_both = [
        name
        for name, field in EVERY_FIELD.items()
        if any(hasattr(mark, "min_length") for mark in field.metadata)
        and any(isinstance(mark, Between) and mark.least for mark in field.metadata)
    ]

    assert from_both == []


def test_the_parts_of_a_list_that_have_an_id_have_one_of_their_own() -> None:
    """A list whose ids may come again would be a mistake: an id names one thing."""
    # The parts of a frame, each of which names the frame.
    shared = {"macros.questionnaire.models.questionnaire.Question.frameworks"}
    shared |= {name for model in every_model() for name in shared_lists(model)}
    without = [
        name
        for name, field in EVERY_FIELD.items()
        if is_list(field.annotation)
        and "id" in getattr(inner_model(field.annotation), "model_fields", {})
        and not any(isinstance(mark, UniqueIds) for mark in field.metadata)
        and name not in shared
    ]

    assert without == []


def shared_lists(model: type[BaseModel]) -> Iterator[str]:
    """Yield the lists of `model` whose ids are told by a limit on all of them."""
    for limit in getattr(model, "limits", ()):
        if isinstance(limit, UniqueIds):
            yield from (f"{model.__module__}.{model.__name__}.{name}" for name in limit.names)


def test_prose_that_tells_a_limit_is_seen() -> None:
    for text in ("Cinq phrases au plus.", "De deux à cinq objectifs.", "140 caractères au plus."):
        assert TOLD.search(text), text


@pytest.mark.parametrize(
    ("name", "words", "keywords"),
    [
        ("objectives", "De 2 à 5 objectifs.", {"minItems": 2, "maxItems": 5}),
        ("key_points", "De 3 à 5 points clés.", {"minItems": 3, "maxItems": 5}),
        ("promise", "140 caractères au plus", {"maxLength": 140}),
    ],
)
def test_a_tutorial_says_its_limits_everywhere(
    name: str, words: str, keywords: dict[str, int]
) -> None:
    [data] = [data for data in data_files(ALL.concepts) if data.concept.model is Tutorial]
    schema = schema_of(data)["properties"][name]
    [row] = re.findall(rf"^\| `{name}(?:\[\])?` .*$", data_guide(ALL.concepts), re.MULTILINE)

    assert words in row
    assert keywords.items() <= schema.items()

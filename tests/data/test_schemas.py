"""The JSON Schemas and the guide: fresh, in French, and of one mind with the models."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from macros.ground.concepts import DataFile, Listing, data_files
from macros.ground.guide import data_guide
from macros.ground.schemas import generated_schemas, schema_of
from macros.trades import ALL
from tests.each import check_each
from tests.sites import EXAMPLES, a_site_folder, anomalies

ROOT = Path(__file__).resolve().parents[2]
DATA_FILES = list(data_files(ALL.concepts))
SCHEMAS = {data.schema: schema_of(data) for data in DATA_FILES}
GENERATED = generated_schemas(ALL.concepts)
GUIDE = data_guide(ALL.concepts)
SITES = [ROOT, EXAMPLES / "valid"]
REFLEXES = "questionnaires/reflexes"
TUTORIAL = "tutorials/premiere-copie.yml"
CHOOSE = "    objective: choisir\n    objectives: []\n    grade"
ENGLISH = re.compile(
    r"\b(?:the|of|and|with|is|are|be|to|from|this|that|must|should|which|name|field|list|value)\b",
    re.IGNORECASE,
)


class AsAnEditorReads(yaml.SafeLoader):
    """Reads YAML as editors do: by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012  # so does its base


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    AsAnEditorReads.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first
    )
# Unlike YAML 1.1, which this library speaks, 010 is ten.
AsAnEditorReads.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=AsAnEditorReads)  # noqa: S506


def files_of(site: Path, data: DataFile) -> list[Path]:
    return sorted(file for row in data.patterns for file in (site / "data").glob(row))


def complaints(name: str, value: Any) -> list[str]:
    """Return what an editor underlines in a file that holds `value`."""
    validator = Draft7Validator(SCHEMAS[name], format_checker=Draft7Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(value)]


def properties(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each property of `schema` at any depth, with the way to it."""
    for name, inner in schema.get("properties", {}).items():
        yield f"{path}{name}", inner
        yield from properties(inner, f"{path}{name}.")
        yield from properties(inner.get("items", {}), f"{path}{name}[].")


EVERY_FILE = [
    pytest.param(data.schema, path, id=path.relative_to(ROOT).as_posix())
    for site in SITES
    for data in DATA_FILES
    for path in files_of(site, data)
]
EVERY_PROPERTY = [
    (f"{name}, {path}", inner)
    for name, schema in SCHEMAS.items()
    for path, inner in properties(schema)
]


@pytest.mark.parametrize(("path", "text"), GENERATED.items())
def test_a_schema_is_as_the_models_make_it(path: str, text: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == text, "run: make schemas"


def test_no_schema_is_left_of_a_model_that_is_gone() -> None:
    written = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data/schemas").iterdir()}

    assert written == set(GENERATED)


def test_the_guide_is_as_the_models_make_it() -> None:
    assert (ROOT / "data/README.md").read_text(encoding="utf-8") == GUIDE, "run: make schemas"


@pytest.mark.parametrize("data", DATA_FILES, ids=lambda data: data.schema)
def test_the_guide_names_every_file_and_every_field(data: DataFile) -> None:
    start = f"{data.concept.label} — "
    [chapter] = [part for part in GUIDE.split("\n## ") if part.startswith(start)]

    fields = {path.removesuffix("[]") for path, _ in properties(SCHEMAS[data.schema])}
    rows = set(re.findall(r"^\| `([^`]+?)(?:\[\])?` \|", chapter, re.MULTILINE))
    file = data.concept.file
    assert data.path in chapter
    assert rows == fields - ({file.field} if isinstance(file, Listing) else set())


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(("name", "path"), EVERY_FILE)
def test_a_file_names_its_schema_in_its_first_line(name: str, path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    prefix = "# yaml-language-server: $schema="

    assert first.startswith(prefix)
    schema = (path.parent / first.removeprefix(prefix)).resolve()
    assert schema == ROOT / f"data/schemas/{name}.schema.json"


@pytest.mark.parametrize(("name", "path"), EVERY_FILE)
def test_a_file_satisfies_its_schema_as_an_editor_reads_it(name: str, path: Path) -> None:
    assert complaints(name, read(path)) == []


def test_a_property_is_described_in_french() -> None:
    check_each(described_in_french, EVERY_PROPERTY)


def described_in_french(inner: dict[str, Any]) -> None:
    assert inner["title"]
    assert not ENGLISH.search(f"{inner['title']} {inner.get('description', '')}")


def test_an_item_of_a_list_says_nothing_of_its_own() -> None:
    check_each(silent_in_its_items, EVERY_PROPERTY)


def silent_in_its_items(inner: dict[str, Any]) -> None:
    assert not {"title", "description"}.intersection(inner.get("items", {}))


def test_the_examples_of_a_property_satisfy_it() -> None:
    check_each(satisfied_by_its_examples, EVERY_PROPERTY)


def satisfied_by_its_examples(inner: dict[str, Any]) -> None:
    schema = inner.get("items", inner)
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)

    assert all(validator.is_valid(example) for example in schema.get("examples", []))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_description_of_a_file_is_in_french(name: str) -> None:
    schema = SCHEMAS[name]

    assert schema["description"]
    assert not ENGLISH.search(f"{schema['title']} {schema['description']}")


@pytest.mark.parametrize(
    ("name", "file", "old", "new"),
    [
        ("contacts", "contacts.yml", "    email:", "    emial:"),
        ("contacts", "contacts.yml", "days: [lundi, jeudi]", "days: [lundy]"),
        ("contacts", "contacts.yml", "days: [lundi, jeudi]", "days: lundi"),
        ("contacts", "contacts.yml", "days: [lundi, jeudi]", "days: []"),
        ("contacts", "contacts.yml", "available_language: [fr]", "available_language: []"),
        ("contacts", "contacts.yml", "opens: 09:00", "opens: 9h"),
        ("contacts", "contacts.yml", "date: 2025-03-01", "date: 2025-02-30"),
        ("contacts", "contacts.yml", "id: mediation-groupe", "id: Médiation"),
        ("contacts", "contacts.yml", "mediation@acheteur.example", "mediation"),
        ("contacts", "contacts.yml", "    role: mediateur-interne\n", ""),
        ("contacts", "contacts.yml", "contacts:", "contact:"),
        ("organisation", "organisation.yml", "demonstration: true", "demonstration: oui"),
        ("organisation", "organisation.yml", "regime: private", "regime: privé"),
        ("organisation", "organisation.yml", "name: Groupe Exemple", "name: [Groupe]"),
        ("organisation", "organisation.yml", "name: Groupe Exemple", "name: ~"),
        ("organisation", "organisation.yml", "name: Groupe", f"name: {'a' * 201}"),
        ("entities", "entities.yml", "kind: groupe", "kind: [groupe]"),
        ("links", "links.yml", "https:", "http:"),
        ("legal", "legal.yml", "    link:", "    regimes: []\n    link:"),
        ("role", "roles/mediateur-interne.yml", "rank: 1", "rank: 0"),
        ("role", "roles/mediateur-interne.yml", "page: /aide/", "page: aide"),
        ("vocabularies", "vocabularies.yml", "reach: national", "reach: mondial"),
        ("questionnaire", f"{REFLEXES}/questionnaire.yml", "coverage: 2/3", "coverage: 0.67"),
        ("questionnaire", f"{REFLEXES}/questionnaire.yml", "on: 1.1.0\nc", "on: 1.1\nc"),
        ("questionnaire", f"{REFLEXES}/questionnaire.yml", "start: 50", "start: 101"),
        ("questionnaire", f"{REFLEXES}/questionnaire.yml", "by: securite.copie", "by: copie"),
        ("dimension", f"{REFLEXES}/dimensions/argent.yml", "needs: [donnees]", "needs: []"),
        ("dimension", f"{REFLEXES}/dimensions/argent.yml", "2027-08-31", "2027-08"),
        ("advice", f"{REFLEXES}/advice.yml", "minutes: 30", "minutes: 31"),
        ("advice", f"{REFLEXES}/advice.yml", '["1", "2"]', '["1", non-concerne]'),
        ("questionnaire", f"{REFLEXES}/questionnaire.yml", "    at_most: 1/3\n", ""),
        ("tutorial", TUTORIAL, "      - {text: Ouvrir., feedback: Ensuite.}\n", ""),
        ("tutorial", TUTORIAL, "promise: ", f"promise: {'Vous verrez. ' * 11}"),
        ("tutorial", TUTORIAL, "key_points: [", "key_points: [Un., Deux., Trois., "),
        ("tutorial", TUTORIAL, "    objectives: [", "    objective: copier\n    objectives: ["),
        ("tutorial", TUTORIAL, ", unverified: Nous n'avons pas pu l'ouvrir.", ""),
        ("orientation", "orientation.yml", "    desk: service-clients\n", ""),
        ("benchmarks", "benchmarks.yml", "percent: 26.8", "percent: 126.8"),
        ("benchmarks", "benchmarks.yml", "evidence: secondaire", "evidence: certaine"),
        (
            "benchmarks",
            "benchmarks.yml",
            "    population: entreprises de moins de 250 personnes\n",
            "",
        ),
    ],
)
def test_an_editor_underlines_what_the_models_refuse(
    tmp_path: Path, name: str, file: str, old: str, new: str
) -> None:
    site = a_site_folder(tmp_path, (f"data/{file}", old, new))

    assert complaints(name, read(site / "data" / file))
    assert anomalies(site)


@pytest.mark.parametrize(
    ("name", "file", "old", "new"),
    [
        ("contacts", "contacts.yml", "verified_on: 2026-11-03", "verified_on:"),
        ("contacts", "contacts.yml", "01 99 00 12 34", "0199001234"),
        ("contacts", "contacts.yml", "    hours:", "    territories:\n    hours:"),
        ("organisation", "organisation.yml", "demonstration", "siren: 000000018\ndemonstration"),
        ("organisation", "organisation.yml", "demonstration", "charter:\ndemonstration"),
        ("tutorial", TUTORIAL, "  - text: Savoir", "  - tutorial:\n    text: Savoir"),
        ("tutorial", TUTORIAL, "    objective: choisir\n    grade", CHOOSE),
        ("advice", f"{REFLEXES}/advice.yml", '["1", "2"]', "[1, 2]"),
        ("benchmarks", "benchmarks.yml", "percent: 26.8", "percent: 27"),
    ],
)
def test_an_editor_lets_pass_what_the_models_accept(
    tmp_path: Path, name: str, file: str, old: str, new: str
) -> None:
    site = a_site_folder(tmp_path, (f"data/{file}", old, new))

    assert complaints(name, read(site / "data" / file)) == []
    assert anomalies(site) == []


def test_a_schema_is_written_for_readers() -> None:
    text = GENERATED["data/schemas/contacts.schema.json"]

    assert json.loads(text)["title"] == "Les contacts"
    assert "é" in text

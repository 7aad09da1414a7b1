"""Markdown files of `docs/` -> pages with their front matter and the components they call.

A call stands alone with constants only, so that a mistake is known with its line before any
rendering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import ConfigDict, Field

from macros.errors import Anomaly, Place
from macros.models.fields import Day, Line
from macros.models.page import Call, ProsePage
from macros.models.record import Entry
from macros.models.validation import validate
from macros.reading import parse_yaml, read_text

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
# Only used to parse: nothing is ever rendered by it.
_GRAMMAR = Environment(autoescape=True)


class FrontMatter(Entry):
    """What a page says of itself; other fields belong to the theme."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    title: Line = Field(
        title="Titre", description="Le titre de la page.", examples=["Mentions légales"]
    )
    description: Line = Field(
        title="Description",
        description="Une phrase pour les moteurs de recherche, 155 caractères au plus.",
        examples=["Qui publie ce site, qui l'héberge."],
    )
    verified_on: Day | None = Field(
        default=None, title="Relu le", description="Le jour où la page a été relue."
    )


def prose_files(root: Path) -> list[str]:
    """Return the Markdown files of `root/docs`, from the root of the site."""
    return [path.relative_to(root).as_posix() for path in sorted((root / "docs").rglob("*.md"))]


def read_pages(root: Path) -> tuple[tuple[ProsePage, ...], list[Anomaly]]:
    """Read every Markdown file of `root/docs`: the sound pages, and the faults of all."""
    pages: list[ProsePage] = []
    anomalies: list[Anomaly] = []
    for file in prose_files(root):
        text, refused = read_text(root, file)
        anomalies += refused
        if text is not None and not refused:
            page, faults = parse_page(file, text)
            anomalies += faults
            pages += [page] if page else []
    return tuple(pages), anomalies


def parse_page(file: str, text: str) -> tuple[ProsePage | None, list[Anomaly]]:
    """Turn the `text` of the page `docs/…/x.md` into a page, or into the faults of its syntax."""
    text = text.replace("\r\n", "\n")
    match = _FRONT_MATTER.match(text)
    if not match:
        found, expected = "l'en-tête manque", "« --- », title, description, puis « --- »"
        return None, [Anomaly(Place(file), "", found, expected)]
    # The line of « --- » is kept blank, so that lines are those of the file.
    document, anomalies = parse_yaml("\n" + match.group(1), file)
    front_matter = None
    if document:
        front_matter, faults = validate(FrontMatter, document.value, document, ())
        anomalies += faults
    body, body_line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    calls: list[Call] = []
    try:
        tree = _GRAMMAR.parse(body)
    except TemplateSyntaxError as error:
        place = Place(file, body_line + error.lineno - 1)
        expected = "« {{ » se referme par « }} » ; « {# » dans un titre s'écrit « { # »"
        anomalies.append(Anomaly(place, "", f"un appel mal écrit ({error.message})", expected))
    else:
        for call in _calls(tree, file, body.split("\n"), body_line):
            if isinstance(call, Call):
                calls.append(call)
            else:
                anomalies.append(call)
    if front_matter is None:
        return None, anomalies
    page = ProsePage(
        file=file,
        url=url_of(file),
        title=front_matter.title,
        description=front_matter.description,
        verified_on=front_matter.verified_on,
        body=body,
        body_line=body_line,
        calls=tuple(calls),
    )
    return page, anomalies


def url_of(file: str) -> str:
    """Return the address of the page that `docs/…/x.md` becomes, from the root of the site."""
    path = file.removeprefix("docs/").removesuffix(".md")
    parts = path.split("/")
    if parts[-1] == "index":
        parts.pop()
    return "/" + "".join(f"{part}/" for part in parts)


def _calls(
    tree: nodes.Template, file: str, lines: list[str], first_line: int
) -> Iterator[Call | Anomaly]:
    for node in tree.find_all(nodes.Call):
        place = _place(node, file, lines, first_line)
        arguments = [getattr(argument, "value", None) for argument in node.args]
        if (
            not isinstance(node.node, nodes.Name)
            or node.kwargs
            or not all(isinstance(argument, str) for argument in arguments)
        ):
            expected = "un composant et ses identifiants entre guillemets"
            example = "{{ contact_card('mediation-groupe') }}"
            yield Anomaly(place, "", "un appel que la page ne peut pas faire", expected, example)
        else:
            yield Call(place, node.node.name, tuple(map(str, arguments)))


def _place(node: nodes.Call, file: str, lines: list[str], first_line: int) -> Place:
    column = lines[node.lineno - 1].find("{{") + 1
    return Place(file, first_line + node.lineno - 1, max(column, 1))

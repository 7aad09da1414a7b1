"""Markdown files of `docs/` -> pages with their front matter and the components they call.

A call stands alone with constants only, so that a mistake is known with its line before any
rendering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.ground.errors import Anomaly, Place, quoted
from macros.ground.fields import Line, PastDay
from macros.ground.labels import optional, required
from macros.ground.limits import CHARACTERS, AtMost
from macros.ground.prose import LONGEST_DESCRIPTION, Call, ProsePage, url_of
from macros.ground.reading import parse_yaml, read_text
from macros.ground.records import Entry
from macros.ground.validation import validate

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---(?:\n|\Z)", re.DOTALL)
_CALL_ALONE = re.compile(r" *\{\{((?!\}\}).)*\}\} *")
# Only used to parse: nothing is ever rendered by it.
_GRAMMAR = Environment(autoescape=True)


class FrontMatter(Entry):
    """What a page says of itself."""

    title: Line = required("Titre", "Le titre de la page.", "Mentions légales")
    description: Annotated[Line, AtMost(LONGEST_DESCRIPTION, CHARACTERS)] = required(
        "Description",
        "Une phrase pour les moteurs de recherche.",
        "Qui publie ce site, qui l'héberge.",
    )
    verified_on: PastDay | None = optional("Relu le", "Le jour où la page a été relue.")


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


@lru_cache(maxsize=256)  # each edit of a site that is served reads them all again
def parse_page(file: str, text: str) -> tuple[ProsePage | None, Sequence[Anomaly]]:
    """Turn the `text` of the page `docs/…/x.md` into a page, or into the faults of its syntax."""
    text = text.replace("\r\n", "\n")
    match = _FRONT_MATTER.match(text)
    if not match:
        found, expected = "l'en-tête manque", "« --- », title, description, puis « --- »"
        return None, [Anomaly(Place(file), "", found, expected)]
    # The line of « --- » is kept blank, so that lines are those of the file.
    document, anomalies = parse_yaml("\n" + match.group(1), file)
    header = None
    if document:
        header, faults = validate(FrontMatter, document.value, document, ())
        anomalies += faults
    body, body_line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    found_calls = list(_calls(file, body, body_line))
    refused = [found for found in found_calls if isinstance(found, Anomaly)]
    anomalies += refused
    if header is None:
        return None, anomalies
    page = ProsePage(
        file=file,
        url=url_of(file),
        title=header.title,
        description=header.description,
        verified_on=header.verified_on,
        body=body,
        body_line=body_line,
        calls=tuple(found for found in found_calls if isinstance(found, Call)),
        header=header,
        is_whole=not refused,
    )
    return page, anomalies


def _calls(file: str, body: str, first_line: int) -> Iterator[Call | Anomaly]:
    """Yield what the template language would run in `body`: calls, or reasons to refuse them."""
    lines = body.split("\n")
    try:
        tree = _GRAMMAR.parse(body)
    except TemplateSyntaxError as error:
        line = lines[error.lineno - 1]
        place = Place(file, first_line + error.lineno - 1, _column(line))
        expected = "« {{ » refermé par « }} » ; dans un titre, « { # » plutôt que « {# »"
        yield Anomaly(place, "", f"un appel mal écrit dans {quoted(line)}", expected)
        return
    for node in _run(tree):
        line = lines[node.lineno - 1]
        place = Place(file, first_line + node.lineno - 1, _column(line))
        call = _call(node, place) if _CALL_ALONE.fullmatch(line) else None
        if call is None:
            found = f"un appel que la page ne peut pas faire : {quoted(line)}"
            expected = "un composant et ses identifiants entre guillemets, seul sur sa ligne"
            yield Anomaly(place, "", found, expected, "{{ contact_card('mediation-groupe') }}")
        else:
            yield call


def _run(tree: nodes.Template) -> Iterator[nodes.Node]:
    """Yield each part of `tree` that is not plain text."""
    for block in tree.body:
        parts = block.nodes if isinstance(block, nodes.Output) else [block]
        yield from (part for part in parts if not isinstance(part, nodes.TemplateData))


def _call(node: nodes.Node, place: Place) -> Call | None:
    """Return the call of a component that `node` is; None when it is anything else."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    arguments = [getattr(argument, "value", None) for argument in node.args]
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        return None
    texts = tuple(argument for argument in arguments if isinstance(argument, str))
    return Call(place, node.node.name, texts) if len(texts) == len(arguments) else None


def _column(line: str) -> int:
    return max(line.find("{"), 0) + 1

"""`data/README.md`: each file, what it feeds, its fields and an example, from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.ground.concepts import EACH, Concept, DataFile, Folder, Listing, data_files
from macros.ground.introspection import choices_of, described, inner_model, is_list, kind_of

PATH = "data/README.md"

_INTRODUCTION = """\
# Les données du site

Tout ce que le site affiche vient d'ici. Un fait n'est écrit qu'une fois.

1. Modifiez un fichier avec un éditeur de texte (la première ligne du fichier lui permet de
   proposer les champs et de signaler les oublis).
2. Lancez `make check` : chaque faute est une phrase, avec le fichier, la ligne et la colonne.
3. Lancez `make serve` pour voir le résultat.

Les identifiants (`id`) deviennent des adresses de pages : ils ne changent plus une fois publiés.
Une date s'écrit `2026-11-03`. Un champ facultatif peut rester vide. Une date de vérification reste
vide tant que la vérification n'a pas été faite.

Une liste longue se partage : à la place de `contacts.yml`, un dossier `contacts/` de fichiers
`.yml`, chacun avec le champ `contacts:` et quelques contacts. Ils sont lus dans l'ordre de leurs
noms. Leur première ligne nomme le schéma un dossier plus haut :
`$schema=../schemas/contacts.schema.json`. Il en va de même de chaque fichier qui est une liste.

Cette page est écrite par `make schemas`, à partir du code : ne la modifiez pas à la main.
"""


def data_guide(concepts: tuple[Concept[Any], ...]) -> str:
    """Return the text of `data/README.md`, which tells the files of `concepts`."""
    parts = [_INTRODUCTION, *map(_chapter, data_files(concepts))]
    return "\n".join(parts)


def _chapter(data: DataFile) -> str:
    concept, file = data.concept, data.concept.file
    where = f"`{data.path}/{EACH}.yml`" if isinstance(file, Folder) else f"`{data.path}`"
    lines = [f"## {concept.label} — {where}", "", f"Alimente : {concept.feeds}", ""]
    for limit in concept.model.limits:
        lines += [f"{', '.join(f'`{name}`' for name in limit.names)} : {limit.words}.", ""]
    prefix = f"{file.field}[]." if isinstance(file, Listing) else ""
    lines += ["| Champ | Libellé | Obligatoire | Attendu | Exemple |", "|---|---|---|---|---|"]
    lines += [_row(*row) for row in _fields(concept.model, prefix)]
    return "\n".join([*lines, ""])


def _fields(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        path = f"{prefix}{name}{'[]' if is_list(field.annotation) else ''}"
        yield path, field
        if inner := inner_model(field.annotation):
            yield from _fields(inner, f"{path}.")


def _row(path: str, field: FieldInfo) -> str:
    kind = kind_of(field)
    choices = choices_of(field.annotation)
    expected = described(field)
    if choices:
        expected += " Au choix : " + ", ".join(f"`{choice}`" for choice in choices) + "."
    elif kind:
        expected += f" ({kind.expected})"
    examples = field.examples or ([kind.example] if kind else choices[:1])
    example = f"`{examples[0]}`" if examples else ""
    required = "oui" if field.is_required() else "non"
    return f"| `{path}` | {field.title} | {required} | {expected} | {example} |"

"""`data/README.md`: each file, what it feeds, its fields and an example, from the models."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.models.files import DATA_FILES, DataFile, Folder, Listing
from macros.models.introspection import choices_of, described, inner_model, is_list, kind_of

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

Cette page est écrite par `make schemas`, à partir du code : ne la modifiez pas à la main.
"""


def data_guide() -> str:
    """Return the text of `data/README.md`."""
    parts = [_INTRODUCTION, *(_chapter(data) for data in DATA_FILES)]
    return "\n".join(parts)


def _chapter(data: DataFile) -> str:
    where = f"`{data.file}/<identifiant>.yml`" if isinstance(data, Folder) else f"`{data.file}`"
    lines = [f"## {data.label} — {where}", "", f"Alimente : {data.feeds}", ""]
    for limit in data.model.limits:
        lines += [f"{', '.join(f'`{name}`' for name in limit.names)} : {limit.words}.", ""]
    prefix = f"{data.field}[]." if isinstance(data, Listing) else ""
    lines += ["| Champ | Libellé | Obligatoire | Attendu | Exemple |", "|---|---|---|---|---|"]
    lines += [_row(*row) for row in _fields(data.model, prefix)]
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

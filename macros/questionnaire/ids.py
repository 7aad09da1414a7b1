"""The ids of what this trade declares, for the fields that name it."""

from __future__ import annotations

from typing import Annotated

from macros.ground.fields import SLUG, Names, Slug, word

QuestionnaireId = Annotated[Slug, Names("questionnaires")]
QuestionId = Annotated[
    str,
    word(
        rf"{SLUG}\.{SLUG}",
        "l'identifiant d'une dimension, un point, l'identifiant d'une question",
        "securite.sauvegarde",
    ),
]

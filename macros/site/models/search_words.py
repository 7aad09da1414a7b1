"""What visitors type, where the pages have other words for it."""

from __future__ import annotations

from typing import Annotated

from macros.ground.fields import Line, SitePath, Slug
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import AtMost, SomeOf
from macros.ground.records import Identified

MOST_WORDS = 12


class SearchWords(Identified):
    """Words that the search takes for those of the site, or for a page of it."""

    limits = (SomeOf("said", "page"),)

    id: Slug = required("Identifiant", "Pour le retrouver dans ce fichier.", "impaye")
    words: Annotated[tuple[Line, ...], AtMost(MOST_WORDS, "mot tapé")] = required(
        "Mots tapés",
        "Ce que les visiteurs écrivent dans la recherche ; pluriels et accents vont de soi.",
        "impayé",
    )
    said: Annotated[tuple[Line, ...], AtMost(MOST_WORDS, "mot du site")] = optional_list(
        "Mots du site", "Ce que les pages disent à la place.", "facture en retard"
    )
    page: SitePath | None = optional(
        "Page", "La page qui répond le mieux, quand aucune n'a ces mots.", "/mediateur-interne/"
    )

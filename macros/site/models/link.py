"""An official link: no address is written in prose."""

from __future__ import annotations

from macros.ground.fields import Line, PastDay, SecureUrl, Slug
from macros.ground.freshness import Checked
from macros.ground.labels import optional, optional_list, required


class Link(Checked):
    """A page of another site, official or public."""

    shown_by = frozenset({"url"})

    id: Slug = required(
        "Identifiant", "Ce que les pages et les données écrivent.", "code-civil-2238"
    )
    title: Line = required("Titre", "Le nom de la page.", "Code civil, article 2238")
    publisher: Line = required("Éditeur", "Qui publie cette page.", "Légifrance")
    url: SecureUrl = required("Adresse", "L'adresse de la page.")
    alternatives: tuple[SecureUrl, ...] = optional_list(
        "Autres adresses", "Où aller si l'adresse ne répond plus."
    )
    verified_on: PastDay | None = optional(
        "Vérifié le", "Le jour où l'adresse a été ouverte ; vide tant que personne ne l'a fait."
    )

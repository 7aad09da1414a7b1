"""A word of the trade, and what it means."""

from __future__ import annotations

from macros.ground.fields import Line, Paragraph, Slug
from macros.ground.labels import optional, optional_list, required
from macros.ground.records import Identified
from macros.site.ids import LinkId


class GlossaryTerm(Identified):
    """A term, defined once; its short definition is read in the text."""

    id: Slug = required("Identifiant", "Devient l'ancre du terme, /glossaire/#….", "esat")
    term: Line = required("Terme", "Le mot ou le sigle, tel qu'il s'écrit.", "ESAT")
    expansion: Line | None = optional(
        "En toutes lettres",
        "Le sigle développé.",
        "établissement et service d'accompagnement par le travail",
    )
    also: tuple[Line, ...] = optional_list(
        "Autres formes", "Pluriels et variantes, reconnus eux aussi.", "les ESAT"
    )
    short: Line = required(
        "Définition courte",
        "Le sens, en une phrase.",
        "Un établissement où travaillent des personnes handicapées.",
    )
    long: Paragraph | None = optional(
        "Définition longue",
        "Ce qu'il faut savoir de plus.",
        "Les personnes accueillies y sont accompagnées, sans être salariées.",
    )
    source: Line = required(
        "Source",
        "D'où vient la définition.",
        "Code de l'action sociale et des familles, article L344-2",
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant du lien officiel (links.yml).", "legifrance"
    )

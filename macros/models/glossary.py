"""A word of the trade, and what it means."""

from __future__ import annotations

from pydantic import Field

from macros.models.fields import Line, LinkId, Paragraph, Slug
from macros.models.record import Identified


class GlossaryTerm(Identified):
    """A term, defined once; its short definition is read in the text."""

    id: Slug = Field(
        title="Identifiant",
        description="Devient l'ancre du terme, /glossaire/#….",
        examples=["esat"],
    )
    term: Line = Field(
        title="Terme", description="Le mot ou le sigle, tel qu'il s'écrit.", examples=["ESAT"]
    )
    expansion: Line | None = Field(
        default=None,
        title="En toutes lettres",
        description="Le sigle développé.",
        examples=["établissement et service d'accompagnement par le travail"],
    )
    also: tuple[Line, ...] = Field(
        default=(),
        title="Autres formes",
        description="Pluriels et variantes, reconnus eux aussi.",
        examples=["les ESAT"],
    )
    short: Line = Field(
        title="Définition courte",
        description="Le sens, en une phrase.",
        examples=["Un établissement où travaillent des personnes handicapées."],
    )
    long: Paragraph | None = Field(
        default=None,
        title="Définition longue",
        description="Ce qu'il faut savoir de plus.",
        examples=["Les personnes accueillies y sont accompagnées, sans être salariées."],
    )
    source: Line = Field(
        title="Source",
        description="D'où vient la définition.",
        examples=["Code de l'action sociale et des familles, article L344-2"],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant du lien officiel (links.yml).",
        examples=["legifrance"],
    )

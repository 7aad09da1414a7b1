"""What others ask of the roles: a charter, a label, a standard, and which mission answers."""

from __future__ import annotations

from typing import Annotated

from macros.ground.errors import Severity
from macros.ground.fields import Line, Paragraph, PastDay, Rank, Slug
from macros.ground.freshness import Checked
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import OneOf, UniqueIds
from macros.ground.records import Record
from macros.site.ids import LinkId
from macros.suppliers.ids import RoleId


class Answer(Record):
    """A mission of a role, which holds its proof, or its day and its owner."""

    role: RoleId = required("Rôle", "Le rôle (roles/).", "mediateur-interne")
    mission: Slug = required("Mission", "L'identifiant d'une de ses missions.", "ecouter")


class FrameRequirement(Record):
    """One thing that a frame asks: which missions answer it, or where else it is treated."""

    limits = (OneOf("answers", "elsewhere"),)

    id: Slug = required("Identifiant", "Ce qui la nomme dans le CSV.", "mediation")
    text: Line = required(
        "Exigence", "Ce qui est demandé, avec nos mots.", "Nommer un médiateur interne."
    )
    answers: tuple[Answer, ...] = optional_list(
        "Missions", "Les missions qui y répondent : leur preuve est dans roles/."
    )
    elsewhere: Line | None = optional(
        "Ailleurs",
        "Où l'organisation y répond, si ce n'est pas par une mission.",
        "Ce site n'en traite pas : la politique sociale du groupe.",
    )


class Frame(Checked):
    """A text of others, in our own words, and what answers each thing that it asks."""

    explains = Severity.WARNING
    shown_by = frozenset({"source"})

    id: Slug = required("Identifiant", "Le nom du fichier.", "charte-rfar")
    title: Line = required("Titre", "Le nom du cadre.", "La charte")
    summary: Paragraph = required("En bref", "Ce que c'est, et qui le demande.", "Dix engagements.")
    rank: Rank = required("Rang", "Sa place dans la page.")
    source: Line = required(
        "Source", "Où ses exigences ont été lues.", "Conseil national des achats"
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant d'un lien officiel (links.yml).", "charte-rfar"
    )
    verified_on: PastDay | None = optional(
        "Vérifié le", "Le jour où la source a été relue ; vide tant que personne ne l'a fait."
    )
    requirements: Annotated[tuple[FrameRequirement, ...], UniqueIds()] = required(
        "Exigences", "Ce que le cadre demande, dans son ordre."
    )

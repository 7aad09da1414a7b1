"""What is not dealt with here, and where to go instead."""

from __future__ import annotations

from macros.ground.fields import Line
from macros.ground.labels import optional, required
from macros.ground.records import Record
from macros.site.ids import DeskId, LinkId
from macros.suppliers.ids import RoleId


class Redirection(Record):
    """What is not dealt with here, and where to go instead."""

    situation: Line = required("Situation", "Ce qui n'est pas traité ici.", "Vous êtes client")
    instead: Line = required("À la place", "Où s'adresser.", "Le service clients")
    role: RoleId | None = optional(
        "Rôle", "L'identifiant du rôle compétent, s'il est ici.", "correspondant-pme"
    )
    desk: DeskId | None = optional(
        "Guichet",
        "Le guichet à joindre (desks de organisation.yml), hors des rôles.",
        "service-clients",
    )
    link: LinkId | None = optional(
        "Lien", "L'identifiant d'un lien officiel (links.yml).", "mediation-des-entreprises"
    )

"""A figure to compare an answer with: it has a source, a year, a population, or is not shown."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from math import floor
from typing import Annotated

from macros.ground.fields import (
    Count,
    Flag,
    Line,
    Paragraph,
    PastDay,
    Percent,
    SecureUrl,
    Slug,
    Year,
)
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import Unique
from macros.ground.records import Identified, Record
from macros.questionnaire.ids import QuestionId, QuestionnaireId

# The size of a group that holds every size.
EVERYONE = "ensemble"


class Use(StrEnum):
    """What is done with a figure."""

    COMPARED = "comparaison"
    CONTEXT = "contexte"


class Likeness(StrEnum):
    """What an answer says of the visitor's firm, beside the firms of the figure."""

    ALSO = "aussi"
    NOT_YET = "pas-encore"
    SILENT = "rien"


class Direction(StrEnum):
    """What a higher figure means."""

    FAVOURABLE = "favorable"
    UNFAVOURABLE = "defavorable"
    NEUTRAL = "neutre"


class Evidence(StrEnum):
    """How well a figure is established: read at its source, or where somebody quotes it."""

    PRIMARY = "primaire"
    SECONDARY = "secondaire"


class GroupFigure(Record):
    """The figure of one group."""

    size: Slug = required(
        "Groupe", "Une réponse à la question « taille » du profil, ou « ensemble ».", "ensemble"
    )
    percent: Percent = required("Sur 100", "Combien d'entreprises sur 100.")

    @property
    def is_of_everyone(self) -> bool:
        """Whether it is that of all the firms that were asked."""
        return self.size == EVERYONE


class Collection(Record):
    """When the answers were collected."""

    start: PastDay = required("Du", "Le premier jour de l'enquête.")
    end: PastDay = required("Au", "Le dernier jour de l'enquête.")


class Benchmark(Identified):
    """A published figure about what a question asks."""

    id: Slug = required(
        "Identifiant", "Le nom du chiffre : l'enquête, puis le sujet.", "insee22-site"
    )
    questionnaire: QuestionnaireId = required(
        "Questionnaire", "L'identifiant du questionnaire.", "maturite-numerique"
    )
    question: QuestionId = required(
        "Question", "L'identifiant complet de la question.", "visibilite.site"
    )
    kind: Use = required(
        "Usage", "« comparaison » avec la réponse, ou « contexte », dit sans comparer."
    )
    sentence: Line = required(
        "Ce que font ces entreprises",
        "La suite de « En 2022, 37 entreprises sur 100… ».",
        "avaient un site internet",
    )
    you: tuple[Likeness, ...] = optional_list(
        "Et vous",
        "Pour une comparaison : un mot par réponse à la question, de 0 point au plus haut. "
        "« aussi » : qui répond cela fait comme elles. « pas-encore » : il ne le fait pas. "
        "« rien » : sa réponse ne le dit pas, et la page se tait.",
        "[pas-encore, rien, aussi, aussi]",
    )
    values: Annotated[tuple[GroupFigure, ...], Unique("size")] = required(
        "Chiffres", "Un par groupe."
    )
    direction: Direction = required("Sens", "Ce que veut dire un chiffre plus haut.")
    population: Line = required(
        "Population", "Les entreprises interrogées.", "petites entreprises de moins de 10 personnes"
    )
    respondents: Count = required("Réponses", "Le nombre d'entreprises qui ont répondu.", "17000")
    about: Flag = optional(
        "Environ", "« true » si le nombre de réponses est arrondi.", default=False
    )
    year: Year = required("Année", "L'année que le chiffre décrit.", "2022")
    collected: Collection | None = optional(
        "Enquête", "Les dates de l'enquête, si elles sont connues."
    )
    source: Line = required(
        "Source",
        "Qui publie le chiffre, et où.",
        "Insee, enquête TIC-TPE 2022, Insee Première n° 1982",
    )
    url: SecureUrl = required("Adresse", "L'adresse publique où le chiffre se lit.")
    licence: Line = required(
        "Licence",
        "Ce que la source permet de faire du chiffre.",
        "Réutilisation libre, source citée",
    )
    evidence: Evidence = required(
        "Solidité", "« primaire » si le chiffre a été lu à sa source, sinon « secondaire »."
    )
    note: Paragraph | None = optional(
        "Limites",
        "Ce que le chiffre ne dit pas.",
        "Le chiffre réunit le site et les réseaux sociaux.",
    )

    def figure_for(self, size: str) -> Decimal | None:
        """Return the figure of the firms of that size, None where there is none."""
        return next((value.percent for value in self.values if value.size == size), None)

    @property
    def whole(self) -> int:
        """The figure of all firms, rounded to the nearest whole number."""
        return floor((self.figure_for(EVERYONE) or 0) + Decimal("0.5"))

    def points_for(self, word: Likeness) -> list[int]:
        """Return the points of the answers to which that word is said, in ascending order."""
        return [points for points, said in enumerate(self.you) if said == word]

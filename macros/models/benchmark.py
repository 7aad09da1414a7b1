"""A figure to compare an answer with: it has a source, a year, a population, or is not shown."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from macros.models.fields import (
    Count,
    Flag,
    Line,
    Paragraph,
    PastDay,
    Percent,
    QuestionId,
    QuestionnaireId,
    SecureUrl,
    Slug,
    Year,
)
from macros.models.limits import Unique
from macros.models.record import Identified, Record

# The size of a group that holds every size.
EVERYONE = "ensemble"
# The question of the profile whose answers are the other sizes.
SIZE = "taille"


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

    size: Slug = Field(
        title="Groupe",
        description="Une réponse à la question « taille » du profil, ou « ensemble ».",
        examples=["ensemble"],
    )
    percent: Percent = Field(title="Sur 100", description="Combien d'entreprises sur 100.")


class Collection(Record):
    """When the answers were collected."""

    start: PastDay = Field(title="Du", description="Le premier jour de l'enquête.")
    end: PastDay = Field(title="Au", description="Le dernier jour de l'enquête.")


class Benchmark(Identified):
    """A published figure about what a question asks."""

    id: Slug = Field(
        title="Identifiant",
        description="Le nom du chiffre : l'enquête, puis le sujet.",
        examples=["insee22-site"],
    )
    questionnaire: QuestionnaireId = Field(
        title="Questionnaire",
        description="L'identifiant du questionnaire.",
        examples=["maturite-numerique"],
    )
    question: QuestionId = Field(
        title="Question",
        description="L'identifiant complet de la question.",
        examples=["visibilite.site"],
    )
    kind: Use = Field(
        title="Usage",
        description="« comparaison » avec la réponse, ou « contexte », dit sans comparer.",
    )
    sentence: Line = Field(
        title="Ce que font ces entreprises",
        description="La suite de « En 2022, 37 entreprises sur 100… ».",
        examples=["avaient un site internet"],
    )
    you: tuple[Likeness, ...] = Field(
        default=(),
        title="Et vous",
        description=(
            "Pour une comparaison : un mot par réponse à la question, de 0 point au plus haut. "
            "« aussi » : qui répond cela fait comme elles. « pas-encore » : il ne le fait pas. "
            "« rien » : sa réponse ne le dit pas, et la page se tait."
        ),
        examples=["[pas-encore, rien, aussi, aussi]"],
    )
    values: Annotated[tuple[GroupFigure, ...], Unique("size")] = Field(
        title="Chiffres", description="Un par groupe."
    )
    direction: Direction = Field(title="Sens", description="Ce que veut dire un chiffre plus haut.")
    population: Line = Field(
        title="Population",
        description="Les entreprises interrogées.",
        examples=["petites entreprises de moins de 10 personnes"],
    )
    respondents: Count = Field(
        title="Réponses", description="Le nombre d'entreprises qui ont répondu.", examples=["17000"]
    )
    about: Flag = Field(
        default=False,
        title="Environ",
        description="« true » si le nombre de réponses est arrondi.",
    )
    year: Year = Field(
        title="Année", description="L'année que le chiffre décrit.", examples=["2022"]
    )
    collected: Collection | None = Field(
        default=None, title="Enquête", description="Les dates de l'enquête, si elles sont connues."
    )
    source: Line = Field(
        title="Source",
        description="Qui publie le chiffre, et où.",
        examples=["Insee, enquête TIC-TPE 2022, Insee Première n° 1982"],
    )
    url: SecureUrl = Field(title="Adresse", description="L'adresse publique où le chiffre se lit.")
    licence: Line = Field(
        title="Licence",
        description="Ce que la source permet de faire du chiffre.",
        examples=["Réutilisation libre, source citée"],
    )
    evidence: Evidence = Field(
        title="Solidité",
        description="« primaire » si le chiffre a été lu à sa source, sinon « secondaire ».",
    )
    note: Paragraph | None = Field(
        default=None,
        title="Limites",
        description="Ce que le chiffre ne dit pas.",
        examples=["Le chiffre réunit le site et les réseaux sociaux."],
    )

    def figure_for(self, size: str) -> Decimal | None:
        """Return the figure of the firms of that size, None where there is none."""
        return next((value.percent for value in self.values if value.size == size), None)

    def points_for(self, word: Likeness) -> list[int]:
        """Return the points of the answers to which that word is said, in ascending order."""
        return [points for points, said in enumerate(self.you) if said == word]

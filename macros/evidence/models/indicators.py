"""What the roles measure of themselves, year by year, and what they promised to reach."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from macros.ground.errors import Severity, quoted
from macros.ground.fields import (
    LINE,
    NUMBER,
    Among,
    Count,
    Day,
    Kind,
    Line,
    Number,
    Paragraph,
    Slug,
    Tally,
    Text,
    Year,
    refusal,
)
from macros.ground.labels import Labelled, optional, required
from macros.ground.limits import Together, Unique
from macros.ground.records import Identified, Record
from macros.suppliers.ids import ContactId, ProcedureId

# A share of less says too little, and may name somebody.
LEAST_BASE = 10
HOLE = "{value}"


class Unit(Labelled):
    """What a value counts."""

    SHARE = "pour-cent", "%"
    EUROS = "euros", "€"
    DAYS = "jours", "jours"
    NUMBER = "nombre", ""


class Direction(Labelled):
    """Which way is better."""

    UP = "hausse", "Plus ce nombre est haut, mieux c’est."
    DOWN = "baisse", "Plus ce nombre est bas, mieux c’est."
    NEITHER = "aucune", "Ce nombre décrit : ni haut ni bas n’est mieux."


class Missing(Labelled):
    """Why there is no number; 0 is one."""

    UNAVAILABLE = "non-disponible", "Non disponible"
    SECRET = "secret", "Secret"


class Protected(Labelled):
    """Who could be recognised behind numbers that are too small."""

    SUPPLIERS = "fournisseurs", "des fournisseurs"
    PERSONS = "personnes", "des fournisseurs qui sont des personnes"


def _measure(text: str) -> object:
    return next((word for word in Missing if word.id == text), None) or NUMBER.read(text)


def _sentence(text: str) -> object:
    if text.count(HOLE) != 1:
        raise refusal(f"{quoted(text)}, sans une place et une seule pour le nombre")
    return LINE.read(text)


Sentence = Annotated[
    str,
    Text(
        "une phrase où le nombre a sa place, une fois",
        f"Sur 100 € d'achats, {HOLE} vont à des PME.",
        _sentence,
        most=LINE.most,
    ),
]
Measure = Annotated[
    Decimal | Missing,
    Kind(
        "un nombre, avec un point et une décimale au plus, « non-disponible » ou « secret »",
        NUMBER.example,
        _measure,
        {"type": ["number", "string"], "minimum": 0, "pattern": f"^({'|'.join(Missing)})$"},
    ),
]


class Missed(Record):
    """What is said of a target that was missed."""

    gap: Line = required("Écart", "Ce qui l'explique.", "Deux sites ont changé de logiciel.")
    action: Line = required(
        "Action", "Ce qui est fait pour le combler.", "Une personne y suit les factures."
    )
    owner: ContactId = required(
        "Par", "L'identifiant du contact qui en répond (contacts.yml).", "pme-groupe"
    )
    day: Day = required("Jour", "Quand ce sera fait.", "2027-03-31")


class Reading(Record):
    """What is known of a year: a number, zero included, or why there is none; and its target."""

    limits = (Together("count", "total"),)

    year: Year = required("Année", "L'année entière que mesure la valeur.", "2025")
    value: Measure | None = optional(
        "Valeur",
        "Un nombre, « non-disponible » ou « secret » ; rien avant la fin de l'année.",
        "secret",
    )
    count: Tally | None = optional("Nombre", "Pour une part : combien, dans le total.", "47")
    total: Count | None = optional(
        "Total", "Pour une part : sur combien ; sur trop peu, une part ne se dit pas.", "50"
    )
    why: Line | None = optional(
        "Raison",
        "Pourquoi la valeur n'est pas disponible.",
        "Le premier correspondant PME a été nommé en novembre.",
    )
    suppliers: Count | None = optional(
        "Fournisseurs", "Combien de fournisseurs sont derrière un montant que le secret protège."
    )
    target: Number | None = optional("Objectif", "Ce qui était promis pour cette année.", "45")
    changed: Line | None = optional(
        "Définition changée",
        "Ce qui a changé cette année-là : la courbe ne relie pas deux définitions.",
        "Les factures contestées comptent désormais.",
    )
    missed: Missed | None = optional(
        "Manqué", "Pour un objectif manqué : l'écart, l'action, qui en répond et quand."
    )

    @property
    def missing(self) -> Missing | None:
        """Why there is no number."""
        return self.value if isinstance(self.value, Missing) else None

    @property
    def measured(self) -> Decimal | None:
        """The number, as it is published: a share is rounded to a tenth of a percent."""
        if self.count is not None and self.total:
            return Decimal(round(Fraction(1000 * self.count, self.total))) / 10
        return None if isinstance(self.value, Missing) else self.value

    @property
    def is_told(self) -> bool:
        """Whether something is said of the year, be it that nothing can be."""
        return self.missing is not None or self.measured is not None


class KeptStep(Record):
    """The step of a procedure whose delay was kept, or not."""

    procedure: ProcedureId = required(
        "Procédure",
        "L'identifiant d'une procédure (procedures/).",
        "solliciter-le-correspondant-pme",
    )
    step: Slug = required("Étape", "L'identifiant de son étape.", "reponse")


class Indicator(Identified):
    """Something measured each year in the same way."""

    explains = Severity.WARNING
    titled_by = "title"

    id: Slug = required(
        "Identifiant", "Devient l'ancre de l'indicateur : ne change jamais.", "lots-gagnes"
    )
    theme: Annotated[Slug, Among("indicator_themes")] = required(
        "Thème", "Le thème de sa page (« indicator_themes » de vocabularies.yml).", "paiement"
    )
    title: Line = required("Titre", "Ce qui est mesuré.", "La part des PME dans nos achats")
    sentence: Sentence = required(
        "Phrase",
        "Le résultat en une phrase, où le nombre a sa place.",
        f"Sur 100 € d'achats, {HOLE} vont à des PME.",
    )
    definition: Paragraph = required(
        "Définition",
        "Ce qui se compte, et comment.",
        "Les montants hors taxes payés à des PME, sur tous les montants payés.",
    )
    unit: Unit = required(
        "Unité", "« pour-cent », « euros », « jours » ou « nombre ».", Unit.SHARE.value
    )
    base: Line | None = optional(
        "Ce qui se compte", "Pour une part : ce que comptent le nombre et le total.", "factures"
    )
    direction: Direction = required("Sens", "« hausse », « baisse » ou « aucune ».", "hausse")
    perimeter: Line = required(
        "Périmètre", "Ce que la mesure couvre.", "Les achats des cinq filiales en France."
    )
    pme: Line | None = optional(
        "Qui compte comme PME",
        "La règle qui dit quelles entreprises sont des PME.",
        "Les entreprises de moins de 250 personnes.",
    )
    source: Line = required("Source", "Qui a mesuré, et d'où.", "La comptabilité du groupe.")
    owner: ContactId = required(
        "Par", "L'identifiant du contact qui en répond (contacts.yml).", "pme-groupe"
    )
    protects: Protected | None = optional(
        "Secret",
        "« fournisseurs » ou « personnes », si la part ou le nombre en compte, ou si peu d'entre "
        "eux sont derrière un montant : ce qui est sous le seuil du panel s'écrit « secret ».",
        "personnes",
    )
    keeps: KeptStep | None = optional(
        "Délai suivi",
        "L'étape d'une procédure dont il dit si le délai est tenu : elle le montre alors.",
    )
    years: Annotated[tuple[Reading, ...], Unique("year")] = required(
        "Années", "Une ligne par année ; pour une année à venir, son objectif seul."
    )

    @property
    def told(self) -> list[Reading]:
        """The years of which something is said, the last one at the end."""
        return sorted((r for r in self.years if r.is_told), key=lambda reading: reading.year)

    def met(self, reading: Reading) -> bool | None:
        """Tell whether `reading` reached its target; None without a number or a target."""
        value, target = reading.measured, reading.target
        if value is None or target is None:
            return None
        return value >= target if self.direction is Direction.UP else value <= target

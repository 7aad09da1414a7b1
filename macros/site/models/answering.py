"""When somebody answers: hours of each week, the clock they are told by, and what changes them."""

from __future__ import annotations

from typing import Annotated, Any, Protocol

from macros.ground.errors import quoted
from macros.ground.fields import Day, Flag, Line
from macros.ground.labels import Labelled, optional, optional_list, required
from macros.ground.limits import Faults, Limit, LineOf
from macros.ground.records import Record
from macros.site.models.common import Apart, Opening


class TimeZone(Labelled):
    """The time zones of France and its overseas territories (IANA), each as visitors read it."""

    PARIS = "Europe/Paris", "heure de Paris"
    GUADELOUPE = "America/Guadeloupe", "heure de la Guadeloupe"
    MARTINIQUE = "America/Martinique", "heure de la Martinique"
    SAINT_BARTHELEMY = "America/St_Barthelemy", "heure de Saint-Barthélemy"
    SAINT_MARTIN = "America/Marigot", "heure de Saint-Martin"
    GUYANE = "America/Cayenne", "heure de la Guyane"
    MIQUELON = "America/Miquelon", "heure de Saint-Pierre-et-Miquelon"
    LA_REUNION = "Indian/Reunion", "heure de La Réunion"
    MAYOTTE = "Indian/Mayotte", "heure de Mayotte"
    KERGUELEN = "Indian/Kerguelen", "heure des Kerguelen"
    NOUMEA = "Pacific/Noumea", "heure de Nouméa"
    WALLIS = "Pacific/Wallis", "heure de Wallis-et-Futuna"
    TAHITI = "Pacific/Tahiti", "heure de Tahiti"
    MARQUESAS = "Pacific/Marquesas", "heure des Marquises"
    GAMBIER = "Pacific/Gambier", "heure des Gambier"


class HolidayLaw(Labelled):
    """The lists of public holidays of France (`macros/site/public_holidays.py`)."""

    FRANCE = "france", "France"
    ALSACE_MOSELLE = "alsace-moselle", "Alsace-Moselle"
    GUADELOUPE = "guadeloupe", "Guadeloupe"
    GUYANE = "guyane", "Guyane"
    LA_REUNION = "la-reunion", "La Réunion"
    MARTINIQUE = "martinique", "Martinique"
    MAYOTTE = "mayotte", "Mayotte"
    SAINT_BARTHELEMY = "saint-barthelemy", "Saint-Barthélemy"


class EndsAfterBeginning(Limit):
    """A period whose last day is not before its first."""

    words = "un dernier jour qui ne précède pas le premier"
    names = ("valid_from", "valid_through")

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield the last day that comes before the first."""
        if value.valid_through < value.valid_from:
            last, first = value.valid_through.isoformat(), value.valid_from.isoformat()
            yield ("valid_through",), f"le dernier jour ({last}) précède le premier ({first})"


class PeriodsApart(Limit):
    """Periods of which no day is in two."""

    words = "des périodes qui ne se chevauchent pas"

    def faults(self, value: Any, line_of: LineOf) -> Faults:
        """Yield each period that has a day of one before it, with the line of that one."""
        for i, period in enumerate(value):
            clashes = (
                before
                for before, other in enumerate(value[:i])
                if period.valid_from <= other.valid_through
                and other.valid_from <= period.valid_through
            )
            if (before := next(clashes, None)) is not None:
                first = quoted(period.valid_from.isoformat())
                line = line_of((before,))
                yield (i,), f"la période du {first} chevauche celle de la ligne {line}"


Hours = Annotated[
    tuple[Opening, ...],
    optional_list("Permanence", "Quand quelqu'un répond au téléphone."),
    Apart(),
]


class SpecialHours(Record):
    """A period, both days included, in which the hours of each week do not hold."""

    limits = (EndsAfterBeginning(),)

    valid_from: Day = required("Du", "Le premier jour.", "2026-12-24")
    valid_through: Day = required("Au", "Le dernier jour, compris.", "2026-12-31")
    reason: Line = required("Motif", "Pourquoi, en quelques mots.", "congés de fin d'année")
    hours: Annotated[
        tuple[Opening, ...],
        optional_list("Autres heures", "Les heures de cette période ; aucune, c'est fermé."),
        Apart(),
    ]
    answered_by: Line | None = optional(
        "Qui répond",
        "La personne ou le service qui répond ; par défaut le suppléant, si c'est fermé.",
        "Le standard",
    )


Zone = Annotated[
    TimeZone | None,
    optional(
        "Fuseau horaire",
        "L'heure de ces permanences ; par défaut celle de ses territoires, sinon celle de Paris.",
        "Indian/Reunion",
    ),
]
Law = Annotated[
    HolidayLaw | None,
    optional(
        "Jours fériés",
        "La liste qui s'applique ; par défaut celle de ses territoires, sinon celle de France.",
        "alsace-moselle",
    ),
]
OpenOnHolidays = Annotated[
    Flag,
    optional(
        "Répond les jours fériés",
        "« true » : les heures valent aussi les jours fériés.",
        default=False,
    ),
]
SpecialPeriods = Annotated[
    tuple[SpecialHours, ...],
    optional_list("Fermetures et autres heures", "Les congés, les ponts, les heures d'été."),
    PeriodsApart(),
]


class Answers(Protocol):
    """Whoever keeps hours: a contact, a desk."""

    @property
    def hours(self) -> tuple[Opening, ...]:
        """The hours of each week."""

    @property
    def opens_on_public_holidays(self) -> bool:
        """Whether they hold on public holidays too."""

    @property
    def special_hours(self) -> tuple[SpecialHours, ...]:
        """The periods in which they do not hold."""

"""Groups of fields that several concepts share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from macros.ground import telephone
from macros.ground.errors import quoted
from macros.ground.fields import Clock, Closing, Line, PostalCode, SitePath, Slug
from macros.ground.labels import optional, required
from macros.ground.limits import Faults, Limit, LineOf
from macros.ground.records import Record
from macros.ground.words import counted


class Commitment(StrEnum):
    """What the organisation may have signed: the name of a field of organisation.yml."""

    NO_REPRISAL = "no_reprisal"
    CHARTER = "charter"
    PACTE_PME = "pacte_pme"


@dataclass(frozen=True)
class Relied:
    """Marks a field that names what the sentences around it promise that somebody has signed."""


ReliesOn = Annotated[
    tuple[Commitment, ...],
    required(
        "S'appuie sur",
        "Les champs d'organisation.yml sans lesquels ce texte promet à tort.",
        "no_reprisal",
    ),
    Relied(),
]


class TariffOfNumber(Limit):
    """A tariff beside a number that the law wants told with it, as the plan gives it.

    Source: arrêté du 10 juin 2009; ARCEP, decision 2018-0881.
    """

    words = "« tariff » avec un numéro en 08 ou un numéro court, et avec lui seul"
    names = ("telephone", "tariff")

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield the number that lacks its tariff, or the tariff that is not that of the number."""
        number, tariff = value.telephone, value.tariff
        if number is None:
            if tariff:
                yield ("tariff",), "un tarif sans numéro"
            return
        needs_tariff = telephone.needs_tariff(number)
        if not needs_tariff and not tariff:
            return
        called, fixed = quoted(telephone.shown(number)), telephone.fixed_tariff(number)
        if not needs_tariff:
            yield ("tariff",), f"un tarif pour {called}, qui n'en a pas à lui"
        elif not tariff:
            choice = f"{quoted(telephone.ORDINARY)} ou « Service 0,06 €/min + prix appel »"
            yield ("telephone",), f"{called} sans son tarif, {quoted(fixed) if fixed else choice}"
        elif fixed and tariff != fixed:
            yield ("tariff",), f"{quoted(tariff)} pour {called}, dont le tarif est {quoted(fixed)}"


def tariff_of_number() -> Any:
    """Return the field `tariff` of a group whose number is `telephone`."""
    return optional(
        "Tarif", "Ce que coûte l'appel, comme la loi veut qu'on le dise avec un numéro spécial."
    )


def as_called(number: str, tariff: str | None) -> str:
    """Return a stored number as it is dialled, then what it costs: « 36 46 (Service…) »."""
    return f"{telephone.shown(number)} ({tariff})" if tariff else telephone.shown(number)


class Person(Record):
    """A person named because of a function; nothing more is kept of them."""

    name: Line = required("Nom", "Prénom et nom, comme ils s'affichent.", "Camille Exemple")
    job_title: Line | None = optional(
        "Fonction", "La fonction exercée dans l'organisation.", "Secrétaire générale"
    )


# In minutes.
DAY = 24 * 60
WEEK = 7 * DAY
LONGEST_NIGHT = 12 * 60


class Weekday(StrEnum):
    """A day of the week, as an editor writes it."""

    MONDAY = "lundi"
    TUESDAY = "mardi"
    WEDNESDAY = "mercredi"
    THURSDAY = "jeudi"
    FRIDAY = "vendredi"
    SATURDAY = "samedi"
    SUNDAY = "dimanche"

    @property
    def schema_org(self) -> str:
        """The same day in the words of schema.org (`DayOfWeek`): « Monday » is lundi."""
        return self.name.capitalize()


class ClosesAfterOpening(Limit):
    """Hours that end after they begin: the same day, or in the night that follows."""

    words = "une heure après l'ouverture, ou douze heures plus tard au plus quand minuit passe"
    names = ("opens", "closes")

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield a closing that is too long after the opening: more likely, it comes before."""
        if not value.is_sound:
            closes, opens = f"{value.closes:%H:%M}", f"{value.opens:%H:%M}"
            yield ("closes",), f"la fermeture ({closes}) précède l'ouverture ({opens})"


class Apart(Limit):
    """Hours of which none are said twice, from one day to the next and round the week."""

    words = "des heures qui ne se chevauchent pas"

    def faults(self, value: Any, line_of: LineOf) -> Faults:
        """Yield each opening that begins before another one ends, with the line of that one."""
        said: list[tuple[int, int, int]] = []
        for i, opening in enumerate(value):
            if not opening.is_sound:
                continue
            begun = len(said)
            said += [(start, end, i) for start, end in opening.spans]
            clashes = (
                before
                for at, (start, end, _) in enumerate(said[begun:], begun)
                for other_start, other_end, before in said[:at]
                for turn in (-WEEK, 0, WEEK)
                if start + turn < other_end and other_start < end + turn
            )
            if (before := next(clashes, None)) is not None:
                hours = f"{opening.opens:%H:%M}-{opening.closes:%H:%M}"
                yield (i,), f"{quoted(hours)} chevauche les heures de la ligne {line_of((before,))}"


class Opening(Record):
    """Hours at which somebody answers; they end the next day when they close before they open."""

    limits = (ClosesAfterOpening(),)

    days: tuple[Weekday, ...] = required("Jours", "Les jours, en toutes lettres.", "lundi")
    opens: Clock = required("De", "L'heure d'ouverture.")
    closes: Closing = required(
        "À", "L'heure de fermeture ; celle du lendemain, si elle précède l'ouverture.", "17:00"
    )

    @property
    def minutes(self) -> tuple[int, int]:
        """When it begins and ends, in minutes of its day; above 24 hours, it is the next day."""
        start, end = (moment.hour * 60 + moment.minute for moment in (self.opens, self.closes))
        return start, end if end > start else end + DAY

    @property
    def is_sound(self) -> bool:
        """Whether it is known to end after it begins: the whole day, until midnight, one night."""
        start, end = self.minutes
        return end <= DAY or end - start <= LONGEST_NIGHT

    @property
    def spans(self) -> list[tuple[int, int]]:
        """When it begins and ends on each of its days, in minutes of the week."""
        start, end = self.minutes
        days = [list(Weekday).index(day) * DAY for day in self.days]
        return [(day + start, day + end) for day in days]


class PostalCodeOfCountry(Limit):
    """A postal code of five digits in France; those of other countries are of any shape."""

    words = "en France, un code postal de cinq chiffres"
    example = '"01000"'
    names = ("postal_code", "country")

    def faults(self, value: Any, _line_of: LineOf) -> Faults:
        """Yield the postal code of an address in France that is none."""
        code = value.postal_code
        if value.country.casefold() != "france" or re.fullmatch("[0-9]{5}", code):
            return
        found = quoted(code)
        if code.isdigit():
            found += f", qui a {counted(len(code), 'chiffre')}"
        elif re.match("2[AB]", code, re.IGNORECASE):
            found += " : en Corse, il commence par 20"
        yield ("postal_code",), found

    def keywords(self, _type: str) -> dict[str, Any]:
        """Return the same for editors, to whom a country that is not given is France."""
        in_france = {"properties": {"country": {"enum": ["France", None]}}}
        return {"if": in_france, "then": {"properties": {"postal_code": {"pattern": "^[0-9]{5}$"}}}}


class Address(Record):
    """A postal address."""

    limits = (PostalCodeOfCountry(),)

    street: Line = required("Rue", "Numéro et voie.", "1 rue de l'Exemple")
    postal_code: PostalCode = required("Code postal", "Le code postal.")
    locality: Line = required("Ville", "La ville.", "Ville-Exemple")
    country: Line = optional(
        "Pays", "Le pays, s'il n'est pas la France.", "Belgique", default="France"
    )


class PageLink(Record):
    """A page of the site, and the words of the link to it; not shown where the page is not."""

    page: SitePath = required("Page", "L'adresse de la page.")
    label: Line = required("Libellé", "Le texte du lien.", "Toutes les nominations")
    anchor: Slug | None = optional(
        "Ancre", "La partie de la page où le lien arrive, si ce n'est pas le haut.", "signatures"
    )

    @property
    def target(self) -> str:
        """The address of the page, with the part of it where the link leads."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page


class Message(Record):
    """A text to copy, which the visitor completes."""

    subject: Line = required("Objet", "L'objet du courriel.", "Facture … en retard")
    lines: tuple[Line, ...] = required("Texte", "Le texte, une phrase par ligne.", "Bonjour,")

    @property
    def to_copy(self) -> list[str]:
        """Its lines, the subject first, for whoever writes it elsewhere."""
        return [f"Objet : {self.subject}", *self.lines]

"""Indicators say one thing a year, in one way, and a missed target says what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.indicators import (
    LEAST_BASE,
    Direction,
    Indicator,
    Missing,
    Protected,
    Reading,
    Unit,
)
from macros.evidence.models.panel import PanelTables
from macros.ground.errors import Anomaly, quoted
from macros.ground.french import number
from macros.ground.reading import Steps
from macros.ground.site import Site
from macros.suppliers.models.procedure import Procedure


def a_year_says_one_thing(indicator: Indicator, site: Site) -> Iterator[Anomaly]:
    """A year has a number, or why it has none; a year to come has a target alone."""
    for i, reading in enumerate(indicator.years):
        steps: Steps = ("years", i)
        if reading.count is not None and reading.value is not None:
            found = "« value » et « count »"
            yield indicator.anomaly(steps, found, "« value », ou bien « count » et « total »")
        elif reading.is_told and reading.year > site.today.year:
            found = f"une valeur pour {reading.year}, qui n'est pas commencée"
            yield indicator.anomaly(steps, found, "un objectif seul (« target »)")
        elif not reading.is_told and reading.count is None and reading.target is None:
            found = f"ni valeur ni objectif pour {reading.year}"
            yield indicator.anomaly(
                steps, found, "« value », « count » et « total », ou « target »"
            )
        if (reading.missing is Missing.UNAVAILABLE) != (reading.why is not None):
            found = "« non-disponible » sans raison" if reading.missing else "une raison sans objet"
            expected = "« why » à côté de « non-disponible », et là seulement"
            yield indicator.anomaly(steps, found, expected)


def a_share_has_its_total(indicator: Indicator) -> Iterator[Anomaly]:
    """A share is a number out of a total that is large enough; nothing else is."""
    is_share = indicator.unit is Unit.SHARE
    if is_share != (indicator.base is not None):
        found = "une part sans « base »" if is_share else "« base », pour ce qui n'est pas une part"
        yield indicator.anomaly(("base",), found, "« base » pour une part, et là seulement")
    for i, reading in enumerate(indicator.years):
        has_value, steps = reading.value is not None and not reading.missing, ("years", i)
        if is_share and has_value:
            found, expected = "une part déjà calculée", "« count » et « total » : elle s'en calcule"
            yield indicator.anomaly(
                (*steps, "value"), found, expected, example="count: 47, total: 50"
            )
        elif not is_share and reading.count is not None:
            found = "« count » et « total », pour ce qui n'est pas une part"
            yield indicator.anomaly((*steps, "count"), found, "« value »")
        elif reading.count is not None and reading.total and reading.count > reading.total:
            found = f"{reading.count} sur {reading.total}"
            yield indicator.anomaly((*steps, "count"), found, "au plus le total")
        elif reading.total is not None and reading.total < LEAST_BASE:
            found = f"un total de {reading.total}"
            expected = f"un total de {LEAST_BASE} au moins, ou « non-disponible » et sa raison"
            yield indicator.anomaly((*steps, "total"), found, expected)


def a_missed_target_is_answered(indicator: Indicator) -> Iterator[Anomaly]:
    """A target that is missed has its gap, action, owner and day; no other has."""
    for i, reading in enumerate(indicator.years):
        if reading.target is not None and indicator.direction is Direction.NEITHER:
            found = "un objectif, où ni haut ni bas n'est mieux"
            yield indicator.anomaly(("years", i, "target"), found, "aucun objectif, ou un sens")
        elif indicator.met(reading) is False and reading.missed is None:
            found = (
                f"{number(reading.measured or 0)}, objectif {number(reading.target or 0)} manqué"
            )
            expected = "« missed » : l'écart, l'action, qui en répond et quand"
            example = "missed: {gap: …, action: …, owner: pme-groupe, day: 2027-03-31}"
            yield indicator.anomaly(("years", i), found, expected, example=example)
        elif reading.missed and indicator.met(reading) is not False:
            found = "« missed », sans objectif manqué"
            yield indicator.anomaly(("years", i, "missed"), found, "rien")


def small_numbers_are_secret(indicator: Indicator, site: Site) -> Iterator[Anomaly]:
    """What few suppliers are behind is « secret », by the thresholds of the panel."""
    if indicator.protects is None:
        return
    thresholds = site.find(PanelTables) or PanelTables.model_construct()
    least = thresholds.threshold
    if indicator.protects is Protected.PERSONS:
        least = thresholds.threshold_of_persons
    for i, reading in enumerate(indicator.years):
        is_amount = indicator.unit in {Unit.EUROS, Unit.DAYS} and reading.count is None
        if is_amount and reading.measured and not reading.suppliers:
            found = "un montant, sans combien de fournisseurs sont derrière"
            yield indicator.anomaly(("years", i), found, "« suppliers », ou « value: secret »")
        elif few := [size for size in _sizes(indicator, reading) if 0 < size < least]:
            found = f"{few[0]}, sous le seuil de {least}"
            yield indicator.anomaly(("years", i), found, "« value: secret »")


def _sizes(indicator: Indicator, reading: Reading) -> list[int]:
    """Return how many suppliers each number of `reading` counts, or has behind it."""
    if reading.count is not None and reading.total:
        return [reading.count, reading.total - reading.count]
    if indicator.unit is Unit.NUMBER and reading.measured is not None:
        return [int(reading.measured)]
    return [reading.suppliers] if reading.suppliers else []


def a_kept_delay_is_that_of_a_step(indicator: Indicator, site: Site) -> Iterator[Anomaly]:
    """The step that an indicator follows is one of its procedure, and promises a delay."""
    keeps = indicator.keeps
    procedure = site[Procedure].get(keeps.procedure) if keeps else None
    if keeps is None or procedure is None:
        return
    steps = {step.id: step for step in procedure.steps if step.id}
    if keeps.step not in steps:
        expected = f"l'identifiant d'une étape de {procedure.file}"
        yield indicator.unknown(("keeps", "step"), keeps.step, expected, steps)
    elif steps[keeps.step].delay is None:
        found = f"{quoted(keeps.step)} ne promet aucun délai"
        yield indicator.anomaly(("keeps", "step"), found, "une étape qui a un délai (« delay »)")
    elif indicator.unit is not Unit.SHARE:
        found = f"« unit: {indicator.unit} »"
        yield indicator.anomaly(("keeps",), found, "une part : combien de fois sur combien")

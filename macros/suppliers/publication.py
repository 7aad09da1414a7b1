"""What suppliers are told and a real organisation may not publish unchecked."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.errors import Anomaly, quoted
from macros.ground.freshness import staleness
from macros.ground.reading import Steps
from macros.ground.site import Site
from macros.site.questions import shows
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.role import Plan, Role


def contacts_are_fresh(contact: Contact, site: Site) -> Iterator[Anomaly]:
    """Each contact was tried within a year, and is still valid."""
    what, every, renewed = (
        f"le contact {quoted(contact.id)}",
        "de moins d'un an",
        "une date à venir",
    )
    yield from staleness(site.today, contact, what, every=every, renewed=renewed)


def missions_are_proved_or_planned(role: Role, site: Site) -> Iterator[Anomaly]:
    """A mission, or a rule of purchasing, has its proof; else somebody promises it for a day."""
    for i, mission in enumerate(role.missions):
        if not shows(site, mission.proof):
            yield from _planned(site, role, ("missions", i), mission.planned)
    for i, rule in enumerate(role.policy):
        if rule.indicator is None or site.named("indicators").get(rule.indicator) is None:
            yield from _planned(site, role, ("policy", i), rule.planned)


def _planned(site: Site, role: Role, steps: Steps, plan: Plan | None) -> Iterator[Anomaly]:
    """Yield what is wrong with the `plan` of what is not proved yet."""
    if plan is None:
        expected = "une preuve, ou « planned » : un jour à venir et qui s'y engage"
        example = "planned: {day: 2027-03-31, owner: pme-groupe}"
        yield role.anomaly(steps, "ni preuve, ni date prévue", expected, example=example)
    elif plan.day < site.today:
        found = f"{quoted(plan.day.isoformat())} est passé, sans preuve"
        yield role.anomaly((*steps, "planned", "day"), found, "la preuve, ou un jour à venir")

"""What suppliers are told and a real organisation may not publish unchecked."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.errors import Anomaly, quoted
from macros.ground.freshness import Freshness, freshness_of
from macros.ground.reading import Steps
from macros.ground.site import Site
from macros.site.publication import unverified
from macros.site.questions import shows
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.role import Plan, Role


def contacts_are_fresh(site: Site) -> Iterator[Anomaly]:
    """Each contact was tried within a year, and is still valid."""
    for contact in site[Contact].values():
        state = freshness_of(site.today, contact)
        if state is Freshness.EXPIRED:
            found = f"le contact {quoted(contact.id)} a expiré le {contact.valid_until}"
            yield contact.anomaly(("valid_until",), found, expected="une date à venir")
        elif state is Freshness.TO_VERIFY:
            yield unverified(
                contact, f"le contact {quoted(contact.id)}", contact.verified_on, "de moins d'un an"
            )


def missions_are_proved_or_planned(site: Site) -> Iterator[Anomaly]:
    """A mission, or a rule of purchasing, has its proof; else somebody promises it for a day."""
    for role in site[Role].values():
        for i, mission in enumerate(role.missions):
            if not shows(site, mission.proof):
                steps = ("missions", i)
                yield from _planned(site, role, steps, mission.planned)
        for i, rule in enumerate(role.policy):
            if not rule.last_result:
                yield from _planned(site, role, ("policy", i), rule.planned)


RULES = (contacts_are_fresh, missions_are_proved_or_planned)


def _planned(site: Site, role: Role, steps: Steps, plan: Plan | None) -> Iterator[Anomaly]:
    """Yield what is wrong with the `plan` of what is not proved yet."""
    if plan is None:
        yield role.anomaly(
            steps,
            "ni preuve, ni date prévue",
            expected="une preuve, ou « planned » : un jour à venir et qui s'y engage",
            example="planned: {day: 2027-03-31, owner: pme-groupe}",
        )
    elif plan.day < site.today:
        found = f"{quoted(plan.day.isoformat())} est passé, sans preuve"
        yield role.anomaly(
            (*steps, "planned", "day"), found, expected="la preuve, ou un jour à venir"
        )

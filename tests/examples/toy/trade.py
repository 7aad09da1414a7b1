"""A trade of its own: events, and the page that lists them; a test adds it to a copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from macros.ground.addresses import Address, All, Each
from macros.ground.concepts import Concept, Listing
from macros.ground.fields import Day, Line, Names, Slug
from macros.ground.json_ld import node
from macros.ground.labels import optional, required
from macros.ground.pages import Edition, Node, Page, PageType
from macros.ground.records import Identified
from macros.ground.trade import Trade


class Event(Identified):
    """A meeting with suppliers."""

    id: Slug = required("Identifiant", "Devient l'ancre de l'événement.", "salon-2027")
    title: Line = required("Titre", "Ce que c'est.", "Le salon des fournisseurs")
    day: Day = required("Jour", "Quand il a lieu.")
    after: Annotated[Slug, Names("events")] | None = optional(
        "Suite de", "L'événement qu'il suit.", "salon-2026"
    )


def _json_ld(edition: Edition, page: Page) -> Iterator[Node]:
    for event in page.subject:
        address, day = edition.absolute(event), event.day.isoformat()
        yield node("Event", address, name=event.title, startDate=day)


_PAGE = PageType(
    name="events",
    path="/evenements/",
    about=All(Event, rank=lambda event: event.day),
    title=lambda _: "Nos rencontres",
    summary=lambda _: "Les jours où nous rencontrons les fournisseurs.",
    json_ld=_json_ld,
    opens="Rencontres",
)

TRADE = Trade(
    concepts=(
        Concept(
            file=Listing("events.yml", "events"),
            model=Event,
            label="Les événements",
            feeds="La page des rencontres.",
            noun="un événement",
            is_optional=True,
        ),
    ),
    addresses=(_PAGE, Address(name="event", path=f"{_PAGE.path}#{{}}", about=Each(Event))),
)

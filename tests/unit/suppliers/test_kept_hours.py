"""By which clock, and with which public holidays, a contact or a desk keeps its hours."""

from __future__ import annotations

import pytest

from macros.site.models.answering import HolidayLaw, TimeZone
from macros.site.models.organisation import Desk
from macros.suppliers.checks import a_contact_keeps_one_time
from macros.suppliers.directory import kept_hours
from tests.builders import a_contact, a_site, an_entity, vocabularies

HOURS = [{"days": ["lundi"], "opens": "09:00", "closes": "17:00"}]
PLACES = [
    {"id": "france", "label": "France entière", "reach": "national"},
    {
        "id": "grand-est",
        "label": "Grand Est",
        "reach": "regional",
        "public_holidays": ["france", "alsace-moselle"],
    },
    {
        "id": "la-reunion",
        "label": "La Réunion",
        "reach": "regional",
        "time_zone": "Indian/Reunion",
        "public_holidays": ["la-reunion"],
    },
]
PARIS, REUNION, MAYOTTE = TimeZone.PARIS, TimeZone.LA_REUNION, TimeZone.MAYOTTE
FRANCE, ALSACE = HolidayLaw.FRANCE, HolidayLaw.ALSACE_MOSELLE
LA_REUNION, IN_MAYOTTE = HolidayLaw.LA_REUNION, HolidayLaw.MAYOTTE


@pytest.mark.parametrize(
    ("entity", "contact", "zone", "laws"),
    [
        ({}, {}, PARIS, {FRANCE}),
        ({"territories": ["la-reunion"]}, {}, REUNION, {LA_REUNION}),
        ({}, {"territories": ["la-reunion"]}, REUNION, {LA_REUNION}),
        ({"territories": ["grand-est"]}, {}, PARIS, {FRANCE, ALSACE}),
        ({"territories": ["grand-est"]}, {"public_holidays": "alsace-moselle"}, PARIS, {ALSACE}),
        ({"territories": ["grand-est"], "public_holidays": "alsace-moselle"}, {}, PARIS, {ALSACE}),
        ({"time_zone": "Indian/Mayotte", "public_holidays": "mayotte"}, {}, MAYOTTE, {IN_MAYOTTE}),
        ({"time_zone": "Indian/Mayotte"}, {"time_zone": "Indian/Reunion"}, REUNION, {FRANCE}),
    ],
)
def test_a_contact_keeps_the_hours_of_its_place(
    entity: dict[str, object],
    contact: dict[str, object],
    zone: TimeZone,
    laws: set[HolidayLaw],
) -> None:
    one = a_contact(hours=HOURS, **contact)
    site = a_site(
        closed_lists=vocabularies(territories=PLACES),
        entities=[an_entity(**entity)],
        contacts=[one],
    )

    kept = kept_hours(site, one)

    assert (kept.zone, set(kept.laws)) == (zone, laws)
    assert list(a_contact_keeps_one_time(one, site)) == []


def test_a_contact_of_two_clocks_says_which() -> None:
    silent = a_contact(hours=HOURS, territories=["france", "la-reunion"])
    site = a_site(closed_lists=vocabularies(territories=PLACES), contacts=[silent])
    [told] = a_contact_keeps_one_time(silent, site)

    assert told.found == "des territoires à 2 heures, sans « time_zone »"
    without_hours = silent.model_copy(update={"hours": ()})
    assert list(a_contact_keeps_one_time(without_hours, site)) == []


def test_a_desk_keeps_the_hours_of_paris_unless_it_says_another() -> None:
    desk = {"id": "clients", "function": "Le service clients", "telephone": "01 99 00 20 00"}
    site = a_site()
    told = {"time_zone": "Indian/Reunion", "public_holidays": "la-reunion"}

    for written, zone, law in ({}, PARIS, FRANCE), (told, REUNION, LA_REUNION):
        kept = kept_hours(site, Desk.model_validate(desk | written))
        assert (kept.zone, list(kept.laws), kept.deputy) == (zone, [law], "")

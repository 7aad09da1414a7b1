"""Tenders in calendars and in feed readers, read by other programs than those that wrote them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import vobject

from macros.evidence.models.tender import Tender
from macros.evidence.tender_feeds import atom_feed, calendar_of_tender, calendar_of_tenders
from tests.builders import a_site, a_tender, an_edition, an_organisation

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "Été ; « <b> & », \\n " + "é" * 120
SHORT = a_tender(questions_until="2026-12-01")


def calendar(*tenders: Tender) -> bytes:
    return calendar_of_tenders(an_edition(a_site(tenders=tenders)), tenders)


def events(*tenders: Tender) -> list[vobject.base.Component]:
    """Return the events that an independent reader finds."""
    return list(vobject.readOne(calendar(*tenders).decode()).vevent_list)


def feed(*tenders: Tender, base_url: str = "https://site.example/") -> ET.Element:
    edition = an_edition(a_site(tenders=tenders), base_url)
    return ET.fromstring(atom_feed(edition, tenders))  # noqa: S314  # we wrote it


def text(element: ET.Element, name: str) -> str:
    found = element.find(f"{ATOM}{name}")
    assert found is not None
    return found.text or ""


def test_what_is_invented_says_so_wherever_it_is_read() -> None:
    [event] = events(a_tender())
    [entry] = feed(a_tender()).findall(f"{ATOM}entry")

    assert "démonstration" in event.description.value
    assert "démonstration" in text(entry, "summary")


def test_what_is_real_says_nothing_of_the_kind() -> None:
    site = a_site(tenders=[SHORT], organisation=an_organisation(demonstration="false"))

    assert "démonstration" not in calendar_of_tenders(an_edition(site), [SHORT]).decode()
    assert "démonstration" not in atom_feed(an_edition(site), [SHORT]).decode()


# Calendars


def test_a_deadline_is_a_moment_in_universal_time() -> None:
    [event] = events(a_tender())

    assert event.dtstart.value == datetime(2026, 12, 8, 11, tzinfo=UTC)


def test_a_deadline_in_summer_follows_the_clock() -> None:
    [event] = events(a_tender(deadline={"day": "2027-07-01", "time": "12:00"}))

    assert event.dtstart.value == datetime(2027, 7, 1, 10, tzinfo=UTC)


def test_the_last_questions_take_the_whole_day() -> None:
    _, questions = events(SHORT)

    assert questions.dtstart.value == date(2026, 12, 1)


def test_a_tender_to_come_has_its_publication() -> None:
    [event] = events(a_tender(published_on="2027-03-01", deadline=None))

    assert event.dtstart.value == date(2027, 3, 1)


def test_each_event_has_a_name_of_its_own() -> None:
    uids = [event.uid.value for event in events(SHORT, a_tender(id="peinture"))]

    assert len(uids) == len({*uids}) == 3


def test_a_name_outlives_the_dates_and_the_title() -> None:
    [before], [after] = (
        events(a_tender()),
        events(a_tender(title="Autre", deadline={"day": "2027-01-08", "time": "09:00"})),
    )

    assert before.uid.value == after.uid.value


def test_one_tender_and_the_list_tell_the_same_event() -> None:
    edition = an_edition(a_site(tenders=[SHORT]))
    alone = vobject.readOne(calendar_of_tender(edition, SHORT).decode())

    assert [e.uid.value for e in alone.vevent_list] == [e.uid.value for e in events(SHORT)]


def test_lines_end_and_are_cut_as_the_standard_says() -> None:
    written = calendar(a_tender(title=HOSTILE))
    lines = written.split(b"\r\n")

    assert b"\n" not in b"".join(lines)
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)


def test_a_hostile_title_is_read_as_it_was_written() -> None:
    [event] = events(a_tender(title="Tonte ; taille, \\ désherbage"))

    assert event.summary.value.endswith("Tonte ; taille, \\ désherbage".replace(" ;", "\u202f;"))


def test_what_has_not_changed_is_the_same_file_each_day() -> None:
    site = a_site(tenders=[SHORT], today=date(2027, 2, 1))

    assert calendar(SHORT) == calendar_of_tenders(an_edition(site), [SHORT])


def test_an_event_leads_to_the_page_of_the_tender() -> None:
    [event] = events(a_tender())

    assert event.url.value == "https://site.example/appels-d-offres/toitures/"


# Atom


def test_the_feed_says_what_the_standard_asks_of_a_feed() -> None:
    found = feed(a_tender())

    assert found.tag == f"{ATOM}feed"
    assert text(found, "id") == "https://site.example/appels-d-offres/"
    assert all(text(found, name) for name in ("title", "updated"))
    assert found.find(f"{ATOM}author/{ATOM}name") is not None


def test_the_feed_says_its_own_address() -> None:
    found = feed(a_tender(), base_url="https://acheteur.example/fournisseurs/")
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}

    assert links == {
        "self": "https://acheteur.example/fournisseurs/appels-d-offres/flux.xml",
        "alternate": "https://acheteur.example/fournisseurs/appels-d-offres/",
    }


def test_an_entry_is_the_page_of_its_tender() -> None:
    [entry] = feed(a_tender()).findall(f"{ATOM}entry")

    assert text(entry, "id") == "https://site.example/appels-d-offres/toitures/"
    assert all(text(entry, name) for name in ("title", "updated", "summary"))


def test_what_changed_last_is_read_first() -> None:
    found = feed(a_tender(id="vieux"), a_tender(id="neuf", updated_on="2026-11-20"))
    updated = [text(entry, "updated") for entry in found.findall(f"{ATOM}entry")]

    assert updated == sorted(updated, reverse=True)
    assert text(found, "updated") == updated[0]


def test_days_are_written_as_the_standard_says() -> None:
    assert datetime.fromisoformat(text(feed(a_tender()), "updated")).date() == date(2026, 11, 3)


def test_a_tender_to_come_is_not_said_to_be_published() -> None:
    coming = a_tender(published_on="2027-03-01", deadline=None)
    [entry] = feed(coming).findall(f"{ATOM}entry")

    assert entry.find(f"{ATOM}published") is None


def test_a_hostile_title_is_text_in_the_feed() -> None:
    [entry] = feed(a_tender(title="<b>&</b>")).findall(f"{ATOM}entry")

    assert text(entry, "title") == "<b>&</b>"
    assert [child.tag for child in entry.iter()][1:3] == [f"{ATOM}id", f"{ATOM}title"]

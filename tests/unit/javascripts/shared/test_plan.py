"""A foreign reader reads the calendar that calendar.test.js expects of the browser."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import vobject

FILE = Path(__file__).with_name("plan.ics")


def events() -> list[Any]:
    return list(vobject.readOne(FILE.read_bytes().decode()).vevent_list)


def test_a_foreign_reader_finds_the_days() -> None:
    assert [event.dtstart.value for event in events()] == [date(2026, 12, 1), date(2027, 2, 28)]


def test_a_foreign_reader_finds_the_gestures() -> None:
    first, second = (event.summary.value for event in events())

    assert first.startswith("Copiez votre dossier le plus précieux sur un disque, puis débranchez-")
    assert first.endswith("-le ; ouvrez-en un fichier.")
    assert second == "Écrivez :\n« d’ici… », \\o/"


def test_each_event_has_an_identity_of_its_own() -> None:
    assert len({event.uid.value for event in events()}) == 2

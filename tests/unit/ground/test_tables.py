"""A table of entries, some of which may be faulty."""

from __future__ import annotations

import pytest

from macros.ground.tables import Table


@pytest.mark.parametrize(
    ("table", "lacking"),
    [
        (Table({"groupe": "Groupe"}), True),
        (Table({"groupe": "Groupe"}, unread=frozenset({"ouest"})), False),
        (Table({"groupe": "Groupe"}, is_whole=False), False),
    ],
)
def test_a_table_lacks_an_id_only_when_it_is_sure(table: Table[str], *, lacking: bool) -> None:
    assert table.lacks("ouest") is lacking


def test_a_table_does_not_lack_what_it_holds() -> None:
    assert not Table({"groupe": "Groupe"}).lacks("groupe")


def test_a_table_with_a_faulty_entry_is_not_sound() -> None:
    assert Table({"groupe": "Groupe"}).is_sound
    assert not Table({"groupe": "Groupe"}, unread=frozenset({"ouest"})).is_sound


def test_a_table_keeps_the_order_of_its_file() -> None:
    assert list(Table({"b": "Groupe", "a": "Ouest"})) == ["b", "a"]

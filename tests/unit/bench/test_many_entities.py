from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.site import Site
from macros.loading import load_site
from macros.suppliers.directory import contacts_of_entity
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from tests.bench.many_entities import add_entities
from tests.bench.refusal import CannotMeasure
from tests.builders import TODAY
from tests.sites import a_site_folder


@pytest.fixture
def before(tmp_path: Path) -> Site:
    """Return the valid example as it is."""
    return load_site(a_site_folder(tmp_path / "before"), TODAY)[0]


@pytest.fixture
def grown(tmp_path: Path) -> Site:
    """Return the valid example with three entities more, of two contacts each."""
    folder = a_site_folder(tmp_path / "grown")
    add_entities(folder, 3, contacts=2)
    return load_site(folder, TODAY)[0]


def test_entities_are_added_after_those_that_are_there(before: Site, grown: Site) -> None:
    assert list(grown[Entity]) == [*before[Entity], "mesure-1", "mesure-2", "mesure-3"]


def test_each_has_its_contacts(grown: Site) -> None:
    added = [grown[Entity][f"mesure-{i}"] for i in (1, 2, 3)]

    assert [len(contacts_of_entity(grown, entity)) for entity in added] == [2, 2, 2]


def test_contacts_that_are_there_stay(before: Site, grown: Site) -> None:
    assert set(before[Contact]) < set(grown[Contact])


def test_the_head_of_the_group_stays_the_only_one(grown: Site) -> None:
    assert [entity.id for entity in grown[Entity].values() if not entity.parent] == ["groupe"]


def test_none_may_be_added_to_faulty_data(tmp_path: Path) -> None:
    a_site_folder(tmp_path, ("data/contacts.yml", "contacts:", "contacts"))

    with pytest.raises(CannotMeasure, match="make check"):
        add_entities(tmp_path, 1)

"""A directory too long for one page, shared out between pages."""

from __future__ import annotations

import pytest

from macros.ground.site import Site
from macros.suppliers.directory import MOST_ON_A_PAGE
from macros.suppliers.models.entity import Entity
from macros.suppliers.shelves import Shelf, in_shelves, rows_of_shelves
from tests.builders import a_contact, a_renderer, a_site, an_edition, an_entity

MANY = MOST_ON_A_PAGE + 1


def a_directory(entities: int, contacts: int) -> Site:
    """Return a site of so many entities and contacts; the territory of every other is « ouest »."""
    return a_site(
        entities=[
            an_entity(territories=["france"]),
            *(
                an_entity(
                    id=f"e-{i}",
                    name=f"{'Éole' if i % 2 else 'Atelier'} {i:04}",
                    parent="groupe",
                    territories=["ouest" if i % 2 else "france"],
                )
                for i in range(1, entities)
            ),
        ],
        contacts=[a_contact(), *(a_contact(id=f"c-{i}") for i in range(1, contacts))],
    )


def names(shelf: Shelf) -> list[str]:
    return [entity.name for entity in shelf.entities]


@pytest.mark.parametrize(("entities", "contacts"), [(MANY, MANY - 1), (MANY - 1, MANY)])
def test_a_directory_that_one_page_holds_is_not_shared_out(entities: int, contacts: int) -> None:
    assert rows_of_shelves(a_directory(entities, contacts)) == []


def test_each_entity_stands_in_its_territory_and_among_all() -> None:
    site = a_directory(3 * MANY, MANY)

    rows = rows_of_shelves(site)

    found = {row[0].label: [name for shelf in row for name in names(shelf)] for row in rows}
    everybody = [entity.name for entity in site[Entity].values()]
    assert sorted(found["Toutes les entités"]) == sorted(everybody)
    assert sorted(found[rows[0][0].label] + found[rows[1][0].label]) == sorted(everybody)
    assert max(len(shelf.entities) for row in rows for shelf in row) == MOST_ON_A_PAGE


def test_names_are_in_the_order_of_a_dictionary() -> None:
    entities = [an_entity(name=name) for name in ("Zinc", "Éole", "atelier", "Fer")]

    [shelf] = in_shelves(a_site(), "ouest", "Ouest", entities)

    assert names(shelf) == ["atelier", "Éole", "Fer", "Zinc"]


def test_an_initial_leads_to_the_first_page_where_it_is() -> None:
    entities = [an_entity(name=name) for name in ("Ancre", "Atelier", "Éole", "Est", "Fer")]

    row = in_shelves(a_site(), "ouest", "Ouest", entities, most=2)

    assert [names(shelf) for shelf in row] == [["Ancre", "Atelier"], ["Éole", "Est"], ["Fer"]]
    assert [shelf.total for shelf in row] == [5, 5, 5]
    assert row[2].initials == {"A": row[0], "E": row[1], "F": row[2]}


def test_a_shelf_knows_the_next_ones_of_its_territory() -> None:
    first, middle, last = in_shelves(a_site(), "ouest", "Ouest", [an_entity()] * 3, most=1)

    assert (first.before, first.after) == (None, middle)
    assert (middle.before, middle.after) == (first, last)
    assert (last.before, last.after) == (middle, None)


def test_each_shelf_has_its_page_below_the_directory() -> None:
    made = an_edition(a_directory(3 * MANY, MANY))
    urls = [url for url in made.pages if url.startswith("/contacts/entites/")]

    assert urls[:2] == ["/contacts/entites/france/", "/contacts/entites/france/2/"]
    assert urls[-1] == "/contacts/entites/toutes/4/"
    assert {made.pages[url].parent for url in urls} == {"/contacts/"}


def test_an_entity_that_holds_many_leads_to_the_directory() -> None:
    site = a_directory(MANY + 1, MANY)
    renderer = a_renderer(an_edition(site))

    sheet = renderer.component("entity-sheet", "/contacts/groupe/", entity=site[Entity]["groupe"])

    assert f'<a href="../">{MANY} entités' in sheet

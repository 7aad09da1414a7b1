"""The map of the regions: a square each, and room for all."""

from __future__ import annotations

from macros.site.tile_maps import tile_map
from tests.browser.results import SITE
from tests.builders import a_site


def test_each_region_has_a_square_of_its_own() -> None:
    drawn = tile_map(SITE)

    assert drawn
    places = [(square.x, square.y) for square in drawn.squares]
    assert len(set(places)) == len(places) == 18


def test_every_square_is_in_the_drawing() -> None:
    drawn = tile_map(SITE)

    assert drawn
    assert all(s.x < drawn.width and s.y < drawn.height for s in drawn.squares)


def test_a_site_without_a_region_has_no_map() -> None:
    assert tile_map(a_site()) is None

"""The drawings of a procedure and of the directory: where what they show stands."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from macros.site.tile_maps import tile_map
from macros.suppliers.drawings import delay_line, held_territories, lane, spread
from macros.suppliers.models.procedure import Procedure
from macros.suppliers.models.role import Knowledge
from tests.browser.results import SITE

REFERRAL = SITE[Procedure]["saisir-le-mediateur-interne"]
FIRST_CALL = SITE[Procedure]["solliciter-le-correspondant-pme"]
ELSEWHERE = SITE[Procedure]["mediation-des-entreprises"]

MOMENTS = st.lists(st.floats(0, 1_000), min_size=1, max_size=25).map(lambda m: [0.0, *sorted(m)])


@given(MOMENTS)
def test_moments_stand_in_their_order(moments: list[float]) -> None:
    places = spread(moments)

    assert all(before < after for before, after in pairwise(places))


@given(MOMENTS)
def test_no_moment_leaves_the_drawing(moments: list[float]) -> None:
    places = spread(moments)

    assert min(places) >= 0
    assert max(places) <= 320


@given(st.lists(st.floats(0, 1_000), min_size=1, max_size=8))
def test_the_numbers_of_a_few_moments_do_not_touch(moments: list[float]) -> None:
    places = spread([0, *sorted(moments)])

    assert min(after - before for before, after in pairwise(places)) >= 29.9


@given(MOMENTS)
def test_the_last_moment_ends_the_line_when_it_comes_later(moments: list[float]) -> None:
    places = spread([*moments, moments[-1] + 1])

    assert places[-1] == 304


def test_a_line_tells_each_delay_from_the_earliest() -> None:
    line = delay_line(SITE, REFERRAL)

    assert line
    assert [point.label for point in line.points] == ["0", "2", "10", "15", "90"]


def test_a_delay_that_runs_from_another_is_added_to_it() -> None:
    line = delay_line(SITE, FIRST_CALL)

    assert line
    assert [point.label for point in line.points] == ["0", "5", "+ 15"]


def test_a_procedure_that_promises_no_delay_has_no_line() -> None:
    assert delay_line(SITE, ELSEWHERE) is None


def test_a_lane_is_full_where_the_file_is_held() -> None:
    for route in ELSEWHERE.routes:
        full = [point.filled is Knowledge.YES for point in lane(SITE, route)]
        assert full == [station.leads for station in route.stations]


def test_a_region_is_full_where_somebody_is_named_for_it() -> None:
    drawn = tile_map(SITE)

    assert drawn
    regions = {square.territory.id for square in drawn.squares}
    assert held_territories(SITE) & regions == {
        "auvergne-rhone-alpes",
        "bretagne",
        "grand-est",
        "hauts-de-france",
        "occitanie",
    }

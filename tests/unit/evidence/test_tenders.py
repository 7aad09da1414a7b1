"""Where a tender stands on a day, in which order tenders are read, and what pages say of them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.evidence.models.tender import Tender
from macros.evidence.tender_checks import (
    a_pme_that_won_has_the_size_of_one,
    a_result_lets_nobody_be_known,
    a_winner_is_named_where_the_law_publishes_it,
    results_come_after_the_deadline,
)
from macros.evidence.tender_publication import what_was_to_come_has_come
from macros.evidence.tender_results import is_counted, least_answers
from macros.evidence.tender_views import (
    deadline_of,
    lot_answers,
    opening_of,
    role_of_tenders,
    size_of_winner,
    tender_choices,
    tender_dates,
)
from macros.evidence.tenders import State, arranged, state_on, weight
from macros.ground.checks import beyond_limits
from tests.builders import (
    TODAY,
    a_lot,
    a_site,
    a_tender,
    an_entity,
    an_organisation,
    panel_tables,
    vocabularies,
)

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CLOSED = {"deadline": {"day": "2026-11-20", "time": "12:00"}}
WON = {"outcome": "a-une-pme", "answers": "5", "winner_size": "petite"}
NAMED = {**WON, "winner": "Dupont"}
SIZES = [
    {"id": "petite", "label": "Moins de 50 personnes", "is_pme": "true"},
    {"id": "grande", "label": "250 personnes et plus", "is_pme": "false"},
]


@st.composite
def tenders(draw: st.DrawFn) -> Tender:
    """Draw a tender of any dates that are in order, with or without a deadline."""
    published = draw(DAYS)
    last = published + timedelta(days=draw(st.integers(1, 200)))
    deadline = {"day": last.isoformat(), "time": "12:00"} if draw(st.booleans()) else None
    name = draw(st.from_regex("[a-z]{1,8}", fullmatch=True))
    return a_tender(id=name, published_on=published.isoformat(), deadline=deadline)


# Where it stands


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 11, 2), State.COMING),
        (date(2026, 11, 3), State.OPEN),
        (date(2026, 12, 8), State.OPEN),
        (date(2026, 12, 9), State.CLOSED),
    ],
)
def test_a_tender_is_open_from_its_publication_to_its_last_day(day: date, state: State) -> None:
    assert state_on(a_tender(), day) is state


@given(DAYS)
def test_a_tender_without_a_deadline_is_to_come_whatever_the_day(day: date) -> None:
    assert state_on(a_tender(deadline=None), day) is State.COMING


@given(tenders(), DAYS)
def test_time_only_moves_a_tender_forward(tender: Tender, day: date) -> None:
    order = [State.COMING, State.OPEN, State.CLOSED]
    before, after = state_on(tender, day), state_on(tender, day + timedelta(days=1))

    assert order.index(before) <= order.index(after)


@given(st.lists(tenders(), unique_by=lambda tender: tender.id), DAYS)
def test_each_tender_is_read_once(listed: list[Tender], day: date) -> None:
    found = [tender.id for some in arranged(listed, day).values() for tender in some]

    assert sorted(found) == sorted(tender.id for tender in listed)


@given(st.lists(tenders(), unique_by=lambda tender: tender.id), DAYS)
def test_the_nearest_is_read_first_and_the_last_closed_first(
    listed: list[Tender], day: date
) -> None:
    found = arranged(listed, day)
    open_until = [t.closes_at for t in found[State.OPEN] if t.closes_at]
    closed_at = [t.closes_at for t in found[State.CLOSED] if t.closes_at]
    published = [t.published_on for t in found[State.COMING]]

    assert open_until == sorted(open_until)
    assert closed_at == sorted(closed_at, reverse=True)
    assert published == sorted(published)


def test_the_deadline_is_by_the_clock_of_the_place() -> None:
    closes = a_tender(time_zone="Indian/Reunion").closes_at

    assert closes
    assert closes.isoformat() == "2026-12-08T12:00:00+04:00"


# What is told of it


def test_a_deadline_says_its_hour_and_whose_it_is() -> None:
    assert deadline_of(a_site(), a_tender()).split("\u00a0") == [
        "8 décembre 2026 à 12",
        "h, heure de Paris",
    ]


def test_a_publication_without_a_deadline_is_told_by_its_month() -> None:
    coming = a_tender(published_on="2027-03-01", deadline=None)

    assert opening_of(a_site(), coming) == "mars 2027"


@pytest.mark.parametrize(
    ("kilobytes", "words"),
    [(1, "1 ko"), (340, "340 ko"), (999, "999 ko"), (1000, "1 Mo"), (1850, "1,8 Mo")],
)
def test_a_weight_is_told_in_french(kilobytes: int, words: str) -> None:
    assert weight(kilobytes).replace("\u00a0", " ") == words


def test_the_dates_are_drawn_from_the_first_to_the_last() -> None:
    points = tender_dates(a_site(), a_tender(questions_until="2026-12-01"))

    assert [point.x for point in points] == sorted(point.x for point in points)
    assert [point.label.replace("\u00a0", " ") for point in points] == [
        "3 nov.",
        "1er déc.",
        "8 déc.",
    ]


@given(st.integers(1, 400), st.data())
def test_dates_that_are_drawn_never_touch(days: int, data: st.DataObject) -> None:
    first = date(2026, 1, 1)
    asked = first + timedelta(days=data.draw(st.integers(0, days)))
    last = {"day": (first + timedelta(days=days)).isoformat(), "time": "12:00"}
    dates = {"published_on": first.isoformat(), "questions_until": asked.isoformat()}
    points = tender_dates(a_site(), a_tender(**dates, deadline=last))

    assert all(b.x - a.x >= 80 for a, b in pairwise(points))


def test_a_line_is_not_drawn_of_one_date() -> None:
    assert tender_dates(a_site(), a_tender(deadline=None)) == []


def test_a_size_stands_inside_a_sentence() -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(result=WON)])
    site = a_site(closed_lists=vocabularies(supplier_sizes=SIZES), tenders=[tender])

    assert size_of_winner(site, tender.lots[0]) == "moins de 50 personnes"


def test_the_role_that_most_tenders_name_answers_for_all() -> None:
    site = a_site(tenders=[a_tender()])

    assert role_of_tenders(site).id == "mediateur-interne"


# The filter


def test_a_lot_answers_to_its_own_place() -> None:
    tender = a_tender()

    assert lot_answers(a_site(), tender, tender.lots[0]) == [
        "famille:travaux",
        "territoire:ouest",
        "taille:moins-de-25000",
        "reserve:tous",
    ]


def test_a_national_tender_answers_everywhere() -> None:
    tender = a_tender(territory="france")

    assert {"territoire:france", "territoire:ouest"} <= {
        *lot_answers(a_site(), tender, tender.lots[0])
    }


def test_a_reserved_lot_answers_to_each_form_and_not_to_all() -> None:
    tender = a_tender(lots=[a_lot(reserved_for=["esat", "ea"])])
    answers = lot_answers(a_site(), tender, tender.lots[0])

    assert [answer for answer in answers if answer.startswith("reserve:")] == [
        "reserve:esat",
        "reserve:ea",
    ]


def test_the_filter_offers_what_some_tender_answers() -> None:
    offered = tender_choices(a_site(tenders=[a_tender()]))

    assert {name: [word.id for word in words] for name, words in offered.items()} == {
        "famille": ["travaux"],
        "territoire": ["ouest"],
        "taille": ["moins-de-25000"],
        "reserve": ["tous"],
    }


# What is refused


@pytest.mark.parametrize(
    "dates",
    [
        {"questions_until": "2026-11-02"},
        {"questions_until": "2026-12-09"},
        {"published_on": "2026-12-08"},
    ],
)
def test_dates_out_of_order_are_refused(dates: dict[str, str]) -> None:
    assert len([*beyond_limits(a_tender(**dates))]) == 1


@pytest.mark.parametrize("dates", [{}, {"questions_until": "2026-12-08"}, {"deadline": None}])
def test_dates_in_order_are_let_pass(dates: dict[str, object]) -> None:
    assert [*beyond_limits(a_tender(**dates))] == []


@pytest.mark.parametrize(
    "result",
    [
        {"outcome": "attribue", "answers": "0"},
        {"outcome": "non-attribue", "winner_size": "petite"},
        {"outcome": "non-attribue", "winner": "Dupont"},
    ],
)
def test_a_winner_that_did_not_answer_or_did_not_win_is_refused(result: dict[str, str]) -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(result=result)])

    assert len([*beyond_limits(tender)]) == 1


@pytest.mark.parametrize(
    ("day", "count"), [("2026-11-21", 0), ("2026-11-22", 1), ("2026-12-08", 1)]
)
def test_a_result_waits_for_the_day_after_the_deadline(day: str, count: int) -> None:
    deadline = {"day": day, "time": "12:00"}
    tender = a_tender(deadline=deadline, lots=[a_lot(result=WON)])

    assert len([*results_come_after_the_deadline(tender, a_site())]) == count


@pytest.mark.parametrize(
    ("reserved_for", "result"),
    [
        ([], WON),
        ([], {"outcome": "a-une-pme"}),
        ([], {"outcome": "non-attribue", "answers": "0"}),
        (["ea"], {"outcome": "attribue"}),
        (["ea"], {"outcome": "non-attribue", "answers": "0"}),
    ],
)
def test_a_result_that_lets_nobody_be_known_is_let_pass(
    reserved_for: list[str], result: dict[str, str]
) -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(reserved_for=reserved_for, result=result)])

    assert [*a_result_lets_nobody_be_known(tender, a_site())] == []


@pytest.mark.parametrize(
    ("reserved_for", "result", "fields"),
    [
        ([], {**WON, "answers": "4"}, ["answers", "winner_size"]),
        ([], {"outcome": "non-attribue", "answers": "1"}, ["answers"]),
        ([], {"outcome": "attribue", "winner_size": "petite"}, ["winner_size"]),
        (["ea"], {"outcome": "a-une-pme"}, ["outcome"]),
        (["ea"], WON, ["outcome", "answers", "winner_size"]),
        (["esat"], {"outcome": "attribue", "answers": "40"}, ["answers"]),
    ],
)
def test_a_result_by_which_a_firm_may_be_known_is_refused(
    reserved_for: list[str], result: dict[str, str], fields: list[str]
) -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(reserved_for=reserved_for, result=result)])
    found = a_result_lets_nobody_be_known(tender, a_site())

    assert [row.path.rpartition(".")[2] for row in found] == fields


@given(st.integers(0, 20), st.sampled_from([[], ["ea"]]), st.integers(3, 15))
def test_what_is_counted_is_nothing_or_enough_answers_to_an_open_lot(
    answers: int, reserved_for: list[str], least: int
) -> None:
    enough = answers >= least and not reserved_for

    assert is_counted(answers, reserved_for, least) is (answers == 0 or enough)


def test_results_keep_the_threshold_of_the_panel() -> None:
    assert least_answers(a_site()) == 5
    assert least_answers(a_site(panel_tables=panel_tables(threshold="8"))) == 8


@pytest.mark.parametrize(("size", "count"), [("petite", 0), ("grande", 1)])
def test_a_pme_that_won_is_of_the_size_of_one(size: str, count: int) -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(result={**WON, "winner_size": size})])
    site = a_site(closed_lists=vocabularies(supplier_sizes=SIZES), tenders=[tender])

    assert len([*a_pme_that_won_has_the_size_of_one(tender, site)]) == count


@pytest.mark.parametrize(("regime", "count"), [("private", 1), ("public", 0)])
def test_a_winner_is_named_by_a_public_buyer_only(regime: str, count: int) -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(result=NAMED)])
    site = a_site(organisation=an_organisation(purchasing_regime=regime))

    assert len([*a_winner_is_named_where_the_law_publishes_it(tender, site)]) == count


def test_a_public_entity_of_a_private_group_names_its_winners() -> None:
    tender = a_tender(**CLOSED, lots=[a_lot(result=NAMED)])
    site = a_site(entities=[an_entity(purchasing_regime="public")])

    assert [*a_winner_is_named_where_the_law_publishes_it(tender, site)] == []


def test_a_publication_that_is_late_is_not_published() -> None:
    late = a_tender(published_on="2026-11-21", deadline=None)

    assert len([*what_was_to_come_has_come(late, a_site())]) == 1


def test_a_publication_of_today_is_not_late() -> None:
    today = a_tender(published_on=TODAY.isoformat(), deadline=None)

    assert [*what_was_to_come_has_come(today, a_site())] == []

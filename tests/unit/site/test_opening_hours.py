"""When somebody answers, as pages say it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.ground.checks import beyond_limits
from macros.site.models.common import DAY, Opening, Weekday
from macros.site.opening_hours import hours
from tests.builders import a_contact

WEEK = list(Weekday)
LENGTH = 7 * DAY


def an_opening(days: str, opens: str, closes: str) -> Opening:
    return Opening.model_validate({"days": days.split(), "opens": opens, "closes": closes})


def faults(openings: list[Opening]) -> list[str]:
    contact = a_contact().model_copy(update={"hours": tuple(openings)})
    return [str(anomaly).partition("— ")[2] for anomaly in beyond_limits(contact)]


def spoken(openings: list[Opening]) -> list[str]:
    return [line.replace("\u00a0", " ").replace("\u2060", "") for line in hours(openings)]


def test_consecutive_days_with_the_same_hours_are_merged() -> None:
    week = an_opening("lundi mardi mercredi jeudi vendredi", "09:00", "12:30")
    assert spoken([week]) == ["lundi au vendredi, 9 h – 12 h 30"]


def test_two_days_are_joined_by_et() -> None:
    assert spoken([an_opening("lundi mardi", "09:00", "12:00")]) == ["lundi et mardi, 9 h – 12 h"]


def test_days_apart_are_listed() -> None:
    opening = an_opening("lundi mercredi vendredi", "09:00", "12:00")
    assert spoken([opening]) == ["lundi, mercredi et vendredi, 9 h – 12 h"]


def test_several_openings_of_a_day_stand_on_one_line_in_order() -> None:
    afternoon = an_opening("lundi mardi mercredi", "14:00", "17:00")
    morning = an_opening("lundi mardi mercredi", "09:00", "12:00")
    assert spoken([afternoon, morning]) == ["lundi au mercredi, 9 h – 12 h et 14 h – 17 h"]


def test_days_with_other_hours_have_a_line_of_their_own() -> None:
    openings = [
        an_opening("vendredi", "09:00", "12:00"),
        an_opening("lundi mardi mercredi jeudi", "14:00", "17:00"),
    ]
    assert spoken(openings) == ["lundi au jeudi, 14 h – 17 h", "vendredi, 9 h – 12 h"]


def test_opening_hours_never_break_inside() -> None:
    assert hours([an_opening("lundi", "09:05", "12:00")]) == [
        "lundi, 9\u00a0h\u00a005\u00a0–\u2060\u00a012\u00a0h"
    ]


def test_hours_that_follow_each_other_are_said_in_one() -> None:
    openings = [an_opening("lundi", "10:00", "12:00"), an_opening("lundi", "08:00", "10:00")]
    assert faults(openings) == []
    assert spoken(openings) == ["lundi, 8 h – 12 h"]


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        ("18:00", "24:00", "18 h – minuit"),
        ("18:00", "00:00", "18 h – minuit"),
        ("00:00", "24:00", "0 h – minuit"),
        ("22:00", "06:30", "22 h – 6 h 30 le lendemain"),
        ("20:00", "08:00", "20 h – 8 h le lendemain"),
    ],
)
def test_hours_go_to_midnight_and_beyond(opens: str, closes: str, said: str) -> None:
    openings = [an_opening("vendredi samedi", opens, closes)]

    assert faults(openings) == []
    assert spoken(openings) == [f"vendredi et samedi, {said}"]


@pytest.mark.parametrize(
    ("opens", "closes"), [("17:00", "09:00"), ("09:00", "09:00"), ("14:00", "02:01")]
)
def test_a_closing_before_the_opening_is_told(opens: str, closes: str) -> None:
    [fault] = faults([an_opening("lundi", opens, closes)])

    assert fault.startswith(
        f"hours[0].closes : la fermeture ({closes}) précède l'ouverture ({opens})."
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("lundi", "08:00", "10:00"), ("lundi", "09:00", "17:00")),
        (("lundi", "09:00", "17:00"), ("lundi mardi", "08:00", "10:00")),
        (("lundi", "09:00", "17:00"), ("lundi", "09:00", "17:00")),
        (("lundi", "09:00", "17:00"), ("lundi", "10:00", "11:00")),
        (("lundi", "22:00", "06:00"), ("mardi", "05:00", "08:00")),
        (("lundi", "00:30", "06:00"), ("dimanche", "22:00", "01:00")),
    ],
)
def test_hours_that_overlap_are_told(
    first: tuple[str, str, str], second: tuple[str, str, str]
) -> None:
    [fault] = faults([an_opening(*first), an_opening(*second)])

    hours = "-".join(second[1:])
    assert fault.startswith(f"hours[1] : « {hours} » chevauche les heures de la ligne 1.")


def test_a_day_named_twice_is_told() -> None:
    assert len(faults([an_opening("lundi lundi", "09:00", "12:00")])) == 1


clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None))
openings_of_a_week = st.lists(
    st.builds(
        lambda days, opens, closes: an_opening(
            " ".join(days), opens.isoformat("minutes"), closes.isoformat("minutes")
        ),
        st.lists(st.sampled_from(WEEK), min_size=1, max_size=7, unique=True),
        clocks,
        clocks,
    ),
    max_size=5,
)


@given(openings_of_a_week)
@settings(max_examples=60)
def test_the_sentences_say_all_the_hours_and_no_other(openings: list[Opening]) -> None:
    written = {minute for line in spoken(openings) for span in read_line(line) for minute in span}
    declared = {minute for o in openings for span in o.spans for minute in range(*span)}
    assert written == declared


@given(openings_of_a_week)
@settings(max_examples=60)
def test_hours_are_apart_when_no_minute_is_said_twice(openings: list[Opening]) -> None:
    sound = [opening for opening in openings if opening.is_sound]
    minutes = [m % LENGTH for o in sound for span in o.spans for m in range(*span)]

    assert bool(faults(sound)) == (len(minutes) > len(set(minutes)))


@given(openings_of_a_week)
@settings(max_examples=60)
def test_a_day_stands_on_one_line_at_most(openings: list[Opening]) -> None:
    days = [day for line in spoken(openings) for day in {s.start // DAY for s in read_line(line)}]
    assert len(days) == len(set(days))


def read_line(line: str) -> list[range]:
    """Read « lundi au mercredi et vendredi, 9 h – 12 h et 14 h – 17 h 30 » back, in minutes."""
    first = re.search(r", \d", line)
    assert first
    days: list[Weekday] = []
    for words in re.split(r", | et ", line[: first.start()]):
        start, _, end = words.partition(" au ")
        days += WEEK[WEEK.index(Weekday(start)) : WEEK.index(Weekday(end or start)) + 1]
    ranges = [
        tuple(read_clock(text) for text in words.split(" – "))
        for words in re.split(r", | et ", line[first.start() + 2 :])
    ]
    starts = [WEEK.index(day) * DAY for day in days]
    return [range(at + opens, at + closes) for at in starts for opens, closes in ranges]


def read_clock(text: str) -> int:
    if text == "minuit":
        return DAY
    found = re.fullmatch(r"(\d+) h(?: (\d\d))?( le lendemain)?", text)
    assert found
    return int(found[1]) * 60 + int(found[2] or 0) + (DAY if found[3] else 0)

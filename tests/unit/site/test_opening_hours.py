"""When somebody answers, as pages say it."""

from __future__ import annotations

import re
from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.site.models.common import Opening, Weekday
from macros.site.opening_hours import hours

WEEK = list(Weekday)


def an_opening(days: str, opens: str, closes: str) -> Opening:
    return Opening.model_validate({"days": days.split(), "opens": opens, "closes": closes})


def spoken(openings: list[Opening]) -> list[str]:
    return [line.replace("\u00a0", " ") for line in hours(openings)]


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
        "lundi, 9\u00a0h\u00a005\u00a0–\u00a012\u00a0h"
    ]


clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None))
openings_of_a_week = st.lists(
    st.builds(
        lambda days, opens, closes: an_opening(
            " ".join(days), opens.isoformat("minutes"), closes.isoformat("minutes")
        ),
        st.lists(st.sampled_from(WEEK), min_size=1, max_size=7),
        clocks,
        clocks,
    ),
    max_size=5,
)


@given(openings_of_a_week)
@settings(max_examples=60)
def test_the_sentences_say_all_the_hours_and_no_other(openings: list[Opening]) -> None:
    written = {hour for line in spoken(openings) for hour in read_line(line)}
    assert written == {(d, o.opens, o.closes) for o in openings for d in o.days}


@given(openings_of_a_week)
@settings(max_examples=60)
def test_a_day_stands_on_one_line_at_most(openings: list[Opening]) -> None:
    days = [day for line in spoken(openings) for day in {day for day, _, _ in read_line(line)}]
    assert len(days) == len(set(days))


def read_line(line: str) -> list[tuple[Weekday, time, time]]:
    """Read « lundi au mercredi et vendredi, 9 h – 12 h et 14 h – 17 h 30 » back."""
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
    return [(day, opens, closes) for day in days for opens, closes in ranges]


def read_clock(text: str) -> time:
    hour, minute = re.fullmatch(r"(\d+) h(?: (\d\d))?", text).groups()  # type: ignore[union-attr]
    return time(int(hour), int(minute or 0))

"""What differs, told on the terminal."""

from __future__ import annotations

from tests.pictures.changes import Change, Kind, Outcome, summary
from tests.pictures.comparison import Difference
from tests.pictures.media import PAPER, SCREENS, Medium
from tests.pictures.views import View

HOME = View("home", "/")
RESULT = View("result", "/diagnostic/", "toutes les réponses")
PHONE_LIGHT, PHONE_DARK, *_ = SCREENS
BOTH: dict[Kind, str] = {"before": "b.png", "after": "a.png", "difference": "d.png"}


def a_change(
    view: View = HOME,
    medium: Medium = PAPER,
    *,
    pixels: int = 500,
    heights: tuple[int, int] = (100, 100),
) -> Change:
    """Return a change of so many pixels in pictures of 100 pixels wide."""
    return Change(view, medium, BOTH, Difference(pixels, ((0, 10),), 100, heights))


def test_nothing_that_differs_is_said_in_one_line() -> None:
    assert summary(Outcome(155)) == "Aucune des 155 images ne diffère."


def test_the_pictures_of_a_view_are_told_on_one_line() -> None:
    outcome = Outcome(9, [a_change(medium=PHONE_LIGHT), a_change(medium=PHONE_DARK)])

    [_, line] = summary(outcome).splitlines()
    assert PHONE_LIGHT.label in line
    assert PHONE_DARK.label in line


def test_a_state_is_told_apart_from_its_page() -> None:
    assert RESULT.label != View("form", RESULT.address).label


def test_pictures_are_counted_and_not_views() -> None:
    outcome = Outcome(9, [a_change(), a_change(medium=PHONE_LIGHT), a_change(RESULT)])

    assert outcome.count.startswith("3 images sur 9 ")


def test_one_picture_is_told_in_the_singular() -> None:
    assert Outcome(9, [a_change()]).count == "1 image sur 9 diffère"


def test_a_difference_is_told_as_a_part_of_the_picture() -> None:
    assert a_change(pixels=500).extent == "5,0 %"


def test_a_difference_is_a_part_of_the_taller_picture() -> None:
    assert a_change(pixels=500, heights=(100, 200)).extent == "2,5 %"


def test_a_small_difference_is_told_in_pixels() -> None:
    assert a_change(pixels=2).extent == "2 pixels"


def test_a_page_that_grows_says_both_heights() -> None:
    growth = a_change(heights=(100, 200)).growth

    assert "100" in growth
    assert "200" in growth


def test_a_page_that_keeps_its_height_does_not_say_it() -> None:
    assert a_change().growth == ""


def test_a_new_view_is_told_from_one_that_is_gone() -> None:
    new = Change(HOME, PAPER, {"after": "a.png"})
    gone = Change(HOME, PAPER, {"before": "b.png"})

    assert (new.extent, gone.extent) == ("nouveau", "ne se montre plus")


def test_what_neither_site_shows_is_named() -> None:
    [_, line] = summary(Outcome(9, unseen=[(RESULT, PAPER)])).splitlines()

    assert RESULT.label in line

"""The page that shows what differs."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.pictures.changes import Change, Outcome
from tests.pictures.comparison import Difference
from tests.pictures.media import PAPER
from tests.pictures.report import MARGIN, Frame, Report, frames
from tests.pictures.views import View

HOME = View("home", "/")
DIFFERENCE = Difference(5, ((400, 500),), 360, (1000, 1100))


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """Return a report that holds nothing."""
    report = Report(tmp_path / "cache" / "pictures")
    report.clear()
    return report


def a_page(report: Report, *changes: Change, base: str = "main") -> BeautifulSoup:
    """Return the page that tells these changes."""
    report.write(Outcome(9, [*changes]), base)
    return BeautifulSoup(report.page.read_text(encoding="utf-8"), "html.parser")


def test_the_last_report_is_forgotten(report: Report) -> None:
    report.keep(HOME, PAPER, {"before": b"png"})
    report.clear()

    assert [*report.folder.iterdir()] == []


def test_a_picture_is_kept_as_it_is(report: Report) -> None:
    files = report.keep(HOME, PAPER, {"before": b"png"})

    assert (report.folder / files["before"]).read_bytes() == b"png"


def test_a_picture_that_is_missing_has_no_file(report: Report) -> None:
    assert [*report.keep(HOME, PAPER, {"before": None, "after": b"png"})] == ["after"]


def test_before_after_and_the_difference_stand_in_this_order(report: Report) -> None:
    pictures = {"before": b"b", "after": b"a", "difference": b"d"}
    files = report.keep(HOME, PAPER, pictures)  # type: ignore[arg-type]
    page = a_page(report, Change(HOME, PAPER, files, DIFFERENCE))

    assert [image["src"] for image in page.select("figure img")] == [*files.values()]


def test_a_picture_is_opened_whole(report: Report) -> None:
    files = report.keep(HOME, PAPER, {"after": b"a"})
    page = a_page(report, Change(HOME, PAPER, files))

    assert [link["href"] for link in page.select("figure a")] == [files["after"]]


def test_the_list_leads_to_each_view(report: Report) -> None:
    page = a_page(report, Change(HOME, PAPER, {}, DIFFERENCE))

    [link] = page.select("nav a")
    assert page.select_one(f"section{link['href']}")


def test_the_name_of_a_commit_is_no_html(report: Report) -> None:
    assert not a_page(report, base="<i>main</i>").select("i")


def test_a_report_of_nothing_lists_nothing(report: Report) -> None:
    assert not a_page(report).select("section")


def a_difference(*bands: tuple[int, int]) -> Difference:
    """Return a difference that stands in these rows of pictures 1000 and 1100 pixels high."""
    return Difference(5, bands, 360, (1000, 1100))


def test_a_frame_holds_what_differs_and_a_margin() -> None:
    assert frames(a_difference((400, 500))) == [Frame(400 - MARGIN, 500 + MARGIN)]


def test_a_frame_stays_inside_the_taller_picture() -> None:
    assert frames(a_difference((10, 1090))) == [Frame(0, 1100)]


def test_what_is_near_is_shown_together() -> None:
    near = 410 + 2 * MARGIN

    assert frames(a_difference((400, 410), (near, near + 10))) == [Frame(340, near + 10 + MARGIN)]


def test_what_is_far_is_shown_apart() -> None:
    far = 411 + 2 * MARGIN

    assert len(frames(a_difference((400, 410), (far, far + 10)))) == 2


def test_each_frame_shows_every_picture(report: Report) -> None:
    files = report.keep(HOME, PAPER, {"before": b"b", "after": b"a", "difference": b"d"})
    page = a_page(report, Change(HOME, PAPER, files, a_difference((0, 10), (900, 910))))

    assert [image["src"] for image in page.select("figure img")] == 2 * [*files.values()]

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.weights import (
    FILES,
    TOLERANCE,
    Weight,
    Weights,
    moves,
    recorded_weights,
    weights_of,
    written,
)
from tests.browser.page_types import PAGE_TYPES

HOME = {"html": 6000, "styles": 10_000, "scripts": 36_000, "all": 53_000, FILES: 5}
FIGURES = ("html", "styles", "scripts", "all")


def heavier(weight: Weight, **by: int) -> Weight:
    """Return `weight` with some figures moved."""
    return {figure: size + by.get(figure, 0) for figure, size in weight.items()}


WEIGHTS = st.dictionaries(
    st.text(st.sampled_from("abc-"), min_size=1, max_size=4),
    st.fixed_dictionaries({figure: st.integers(0, 100_000) for figure in (*FIGURES, FILES)}),
    max_size=4,
)


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_sentence_more_or_less_goes_unseen(figure: str, sign: int) -> None:
    assert moves({"home": HOME}, {"home": heavier(HOME, **{figure: sign * TOLERANCE})}) == []


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ({"html": 257}, "« html » grows from 6000 to 6257: home"),
        ({"styles": -257}, "« styles » shrinks from 10000 to 9743: home"),
        ({"scripts": 257}, "« scripts » grows from 36000 to 36257: home"),
        ({"all": 257}, "« all » grows from 53000 to 53257: home"),
    ],
)
def test_a_byte_more_than_a_sentence_is_told(by: dict[str, int], said: str) -> None:
    assert moves({"home": HOME}, {"home": heavier(HOME, **by)}) == [said]


@pytest.mark.parametrize(("by", "verb"), [(1, "grows from 5 to 6"), (-1, "shrinks from 5 to 4")])
def test_a_file_more_or_less_is_told_however_light(by: int, verb: str) -> None:
    assert moves({"home": HOME}, {"home": heavier(HOME, files=by)}) == [f"« files » {verb}: home"]


def test_the_whole_says_nothing_that_a_part_has_said() -> None:
    found = heavier(HOME, html=300, all=300)

    assert moves({"home": HOME}, {"home": found}) == ["« html » grows from 6000 to 6300: home"]


def test_pages_that_move_alike_share_a_sentence() -> None:
    found = heavier(HOME, styles=300, all=300)

    assert moves({"home": HOME, "role": HOME}, {"home": found, "role": found}) == [
        "« styles » grows from 10000 to 10300: home, role"
    ]


def test_a_new_type_of_page_is_told() -> None:
    assert moves({}, {"home": HOME}) == ["a type of page that is not recorded: home"]


def test_a_type_of_page_that_is_gone_is_told() -> None:
    assert moves({"home": HOME}, {}) == ["recorded, and no type of page any more: home"]


@given(WEIGHTS, WEIGHTS)
def test_a_figure_is_silent_only_if_it_hardly_moved(before: Weights, after: Weights) -> None:
    told = bool(moves(before, after))
    alike = before.keys() == after.keys() and all(
        abs(size - before[name][figure]) <= (0 if figure == FILES else TOLERANCE)
        for name, weight in after.items()
        for figure, size in weight.items()
    )

    assert told != alike


@given(WEIGHTS)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, weights: Weights
) -> None:
    file = tmp_path_factory.getbasetemp() / "weights.yml"
    file.write_text(written(weights), encoding="utf-8")

    assert recorded_weights(file) == weights


def test_a_line_of_the_file_is_a_type_of_page() -> None:
    rows = written({"home": HOME, "role": HOME}).splitlines()

    assert rows[-2:] == [
        "home: {html: 6000, styles: 10000, scripts: 36000, all: 53000, files: 5}",
        "role: {html: 6000, styles: 10000, scripts: 36000, all: 53000, files: 5}",
    ]


PAGE = """
<link rel="canonical" href="https://site.example/">
<link rel="icon" href="/icon.png">
<link rel="stylesheet" href="/a.css">
<script src="/a.js"></script>
<script type="module" src="/b.js"></script>
<script>let here;</script>
<img src="/icon.png">
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site in which all pages are that of an address not found."""
    for name in ("a.css", "a.js", "b.js"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "icon.png").write_bytes(b"x" * 1000)
    (tmp_path / "404.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_a_page_weighs_what_it_names_once_each(site: Path) -> None:
    weight = weights_of(site)["home"]

    assert weight[FILES] == 5
    assert weight["all"] == weight["html"] + weight["styles"] + weight["scripts"] + 1000


def test_a_script_more_is_weighed(site: Path) -> None:
    before = weights_of(site)["home"]
    (site / "b.js").write_text("b" * 50 + "c" * 50, encoding="utf-8")

    assert weights_of(site)["home"]["scripts"] > before["scripts"]


def test_each_page_is_weighed_once(site: Path) -> None:
    found = weights_of(site)

    assert found.keys() <= PAGE_TYPES.keys()
    assert len(found) == len({path.partition("#")[0] for path in PAGE_TYPES.values()})

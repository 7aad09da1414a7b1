"""QR codes: what a scanner and a printer need."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from macros.suppliers.exports.qr_code import qr_code
from tests.builders import a_role, an_edition

EDITION = an_edition()
ROLE = a_role()
SVG = "{http://www.w3.org/2000/svg}"


def read(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own text


def side(svg: bytes) -> int:
    """Return the number of modules on a side, quiet zone included."""
    return int(read(svg).attrib["width"].removesuffix("mm"))


def dark_modules(svg: bytes) -> set[tuple[int, int]]:
    """Return the column and the row of each dark module, as the path draws them."""
    path = next(p for p in read(svg).iter(f"{SVG}path") if "stroke" in p.attrib)
    x, y, dark = 0.0, 0.0, set()
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path.attrib["d"]):
        dx, *dy = map(float, numbers.split())
        if command == "h":
            dark |= {(int(x) + step, int(y)) for step in range(int(dx))}
        x = dx if command == "M" else x + dx
        y = (dy[0] if command == "M" else y + dy[0]) if dy else y
    return dark


def test_a_code_keeps_four_modules_of_white_around_it() -> None:
    svg = qr_code(EDITION, ROLE)
    ends = [end for module in dark_modules(svg) for end in module]

    assert (min(ends), max(ends)) == (4, side(svg) - 5)


def test_a_code_is_black_on_white_in_every_scheme() -> None:
    root = read(qr_code(EDITION, ROLE))
    background, code = root.iter(f"{SVG}path")

    assert background.attrib["fill"] == "#fff"
    assert code.attrib["stroke"] == "#000"


def test_a_downloaded_code_is_large_enough_to_scan() -> None:
    assert side(qr_code(EDITION, ROLE)) >= 20


def test_a_code_holds_nothing_but_shapes() -> None:
    tags = {element.tag for element in read(qr_code(EDITION, ROLE)).iter()}

    assert tags == {f"{SVG}svg", f"{SVG}path"}


def test_each_address_has_its_code() -> None:
    assert qr_code(EDITION, ROLE) != qr_code(EDITION, a_role(id="correspondant-pme"))


def test_the_same_address_gives_the_same_code() -> None:
    assert qr_code(EDITION, ROLE) == qr_code(EDITION, ROLE)


@pytest.mark.parametrize("corner", [(4, 4), (-11, 4), (4, -11)])
def test_a_code_has_its_three_finders(corner: tuple[int, int]) -> None:
    svg = qr_code(EDITION, ROLE)
    left, top = (place % side(svg) for place in corner)
    ring = {(left + i, top) for i in range(7)} | {(left, top + i) for i in range(7)}

    assert ring <= dark_modules(svg)

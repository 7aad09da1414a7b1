"""What a PDF that Chromium printed holds, sheet by sheet and line by line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

_HEADINGS = {f"/H{level}" for level in range(1, 7)}
_SAME_LINE = 3  # points between the feet of what stands on one line, a small sign included


@dataclass
class Line:
    """A line of text on a sheet, whatever its columns."""

    height: float  # points from the bottom
    text: str
    is_heading: bool


def lines_of_sheets(pdf: bytes) -> list[list[Line]]:
    """Return the lines of each sheet of `pdf`, from the top; it is tagged where headings count."""
    reader = PdfReader(io.BytesIO(pdf))
    headings: set[tuple[int | None, int]] = set(_headings(reader))
    return [_lines(page, headings) for page in reader.pages]


def _headings(reader: PdfReader) -> Iterator[tuple[int, int]]:
    """Yield what is marked as a heading: the number of its page object, that of the mark."""
    tree = reader.root_object.get("/StructTreeRoot")
    if tree is not None:
        yield from _marks(tree.get_object(), None, is_heading=False)


def _marks(node: Any, page: int | None, *, is_heading: bool) -> Iterator[tuple[int, int]]:
    if isinstance(node, int):
        if is_heading and page is not None:
            yield page, int(node)
        return
    if isinstance(node, ArrayObject):
        for kid in node:
            yield from _marks(kid.get_object(), page, is_heading=is_heading)
        return
    if "/Pg" in node:
        page = node.raw_get("/Pg").idnum
    if "/MCID" in node:
        yield from _marks(int(node["/MCID"]), page, is_heading=is_heading)
    elif "/K" in node:
        inside = is_heading or node.get("/S") in _HEADINGS
        yield from _marks(node["/K"], page, is_heading=inside)


def _lines(page: PageObject, headings: set[tuple[int | None, int]]) -> list[Line]:
    number = page.indirect_reference.idnum if page.indirect_reference else None
    marks: list[int] = []
    pieces: list[Line] = []

    def step(operator: bytes, operands: Any, _place: Any, _text: Any) -> None:
        if operator in {b"BDC", b"BMC"}:
            given = operands[1] if len(operands) > 1 else None
            is_named = isinstance(given, DictionaryObject) and "/MCID" in given
            marks.append(int(given["/MCID"]) if given and is_named else -1)
        elif operator == b"EMC":
            marks.pop()

    def piece(text: str, place: list[float], matrix: list[float], *_: Any) -> None:
        if text.strip():
            height = matrix[4] * place[1] + matrix[5] * place[3] + place[5]
            is_heading = any((number, mark) in headings for mark in marks)
            pieces.append(Line(height, text.strip(), is_heading))

    page.extract_text(visitor_operand_before=step, visitor_text=piece)
    return _joined(sorted(pieces, key=lambda one: -one.height))


def _joined(pieces: list[Line]) -> list[Line]:
    lines: list[Line] = []
    for one in pieces:
        if lines and lines[-1].height - one.height <= _SAME_LINE:
            lines[-1].text += f" {one.text}"
            lines[-1].is_heading &= one.is_heading
        else:
            lines.append(one)
    return lines

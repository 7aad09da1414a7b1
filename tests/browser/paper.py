"""What stands on each sheet of a PDF that Chromium printed, read without another program."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page\b")
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_STREAM = re.compile(rb"stream\r?\n(.*)", re.DOTALL)
_NUMBER = r"(-?[\d.]+)"
# « a b c d e f » and what is done of it: the axes of the page, or the place of a text.
_STEP = re.compile(rf"\b(q|Q)\b|{' '.join([_NUMBER] * 6)} (cm|Tm)".encode())
_SAME_LINE = 2  # points: what is smaller than this is no space between two lines


def lines_of_sheets(pdf: bytes) -> list[int]:
    """Return how many lines of text each sheet of `pdf` holds, whatever their columns."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    return [
        _distinct(sorted(_baselines(_content(objects, page))))
        for page in objects.values()
        if _PAGE.search(page)
    ]


def _content(objects: dict[int, bytes], page: bytes) -> bytes:
    contents = _CONTENTS.search(page)
    body = objects[int(contents[1])] if contents else b""
    stream = _STREAM.search(body)
    assert stream, "a page without its content: Chromium writes its PDF otherwise"
    is_packed = b"/FlateDecode" in body[: stream.start()]
    return zlib.decompressobj().decompress(stream[1]) if is_packed else stream[1]


def _baselines(content: bytes) -> Iterator[float]:
    """Yield the height at which each run of text is painted, in points from the bottom."""
    scale, shift = 1.0, 0.0
    kept: list[tuple[float, float]] = []
    for step in _STEP.finditer(content):
        if step[1] == b"q":
            kept.append((scale, shift))
        elif step[1] == b"Q":
            scale, shift = kept.pop()
        elif step[8] == b"cm":
            shift += scale * float(step[7])
            scale *= float(step[5])
        else:
            yield shift + scale * float(step[7])


def _distinct(heights: list[float]) -> int:
    return sum(
        before is None or height - before > _SAME_LINE
        for before, height in zip([None, *heights], heights, strict=False)
    )

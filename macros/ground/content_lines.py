"""The lines of which vCards and calendars are made (RFC 2426, section 2.6; RFC 5545, 3.1)."""

from __future__ import annotations

_LINE_OCTETS = 75
_INSIDE_A_CHARACTER = range(0b1000_0000, 0b1100_0000)  # UTF-8 octets that continue one
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def content_line(name: str, *components: str) -> str:
    """Return the line of the property `name`, whose `components` are texts."""
    return f"{name}:{';'.join(text.translate(_ESCAPES) for text in components)}"


def folded(line: str) -> bytes:
    """Return `line` in UTF-8, cut between characters into lines of 75 octets at most."""
    octets = line.encode()
    pieces: list[bytes] = []
    start, room = 0, _LINE_OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] in _INSIDE_A_CHARACTER:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, _LINE_OCTETS - len(" ")
    return b"\r\n ".join([*pieces, octets[start:]]) + b"\r\n"

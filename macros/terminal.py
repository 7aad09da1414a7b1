"""What a command says, on a terminal that lacks our letters too: an old one, a log, a pipe."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper
from unicodedata import normalize

_READABLE = "readable"
_SIGNS = str.maketrans(
    {
        "«": '"',
        "»": '"',
        "’": "'",
        "…": "...",
        "→": "->",
        "œ": "oe",
        "Œ": "Oe",
        **dict.fromkeys("–—", "-"),
        **dict.fromkeys("\u00a0\u202f", " "),
    }
)


def speak_to_any_terminal() -> None:
    """Write without its accents what the terminal cannot, rather than stop at it."""
    codecs.register_error(_READABLE, _readable)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_READABLE)


def _readable(fault: UnicodeError) -> tuple[str, int]:
    assert isinstance(fault, UnicodeEncodeError)  # noqa: S101  # nothing is read this way
    refused = fault.object[fault.start : fault.end].translate(_SIGNS)
    plain = normalize("NFKD", refused).encode("ascii", "ignore").decode("ascii")
    return plain or "?", fault.end

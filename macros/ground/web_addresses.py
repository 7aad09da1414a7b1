"""What looks like an address in a text: a domain, a mailbox, a page of the web."""

from __future__ import annotations

import re

# Sentences are read too: what ends one is not part of the address.
WEB_ADDRESS = re.compile(
    r"(?<![\w@./-])(?:https?://)?(?:[\w.+-]+@)?(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w-])"
    r"(?:/(?:[\w./%~#?=&;+-]*[\w/])?)?"
)
# Before a dot but the last of the domain, whose end tells whose address it is; before « @ », « / ».
_BREAK = re.compile(r"(?=\.[\w-]+\.)|(?=\.[\w.+-]+@)|(?=@)|(?<=\w)(?=/\w)")


def pieces(address: str) -> list[str]:
    """Return the parts of `address` that stay whole; a line may end after each."""
    return _BREAK.split(address)

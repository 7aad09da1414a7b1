"""French counted: the words and the sentences of a text, and a noun with its number."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w[\w’'-]*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s»)]|$)")


def words_of(text: str) -> list[str]:
    """Return the words of `text`, as they are counted: « l'aide » and « rendez-vous » are one."""
    return _WORD.findall(text)


def sentences(text: str) -> int:
    """Return how many sentences `text` holds; the last one may lack its full stop."""
    return sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part))


def counted(count: int, noun: str) -> str:
    """Return « 1 point clé », « 2 points clés »: each word of `noun` takes an « s »."""
    is_plural = count > 1
    return " ".join([str(count), *(f"{word}s" if is_plural else word for word in noun.split())])

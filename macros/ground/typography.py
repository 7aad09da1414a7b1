"""French typography: applied to every text that a page prints, checked in prose.

Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
"""

from __future__ import annotations

import re
from functools import lru_cache

NARROW = "\u202f"
NO_BREAK = "\u00a0"
WORD_JOINER = "\u2060"

_LETTER = "0-9A-Za-zÀ-ÖØ-öø-ÿœŒ"
_UNITS = "€|%|jours?|ans?|mois|heures?|h|minutes?|min|secondes?|pages?|personnes?|km|kg|kB|Mo|Ko|Go"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # Not in an e-mail address: « o'neil@… » is somebody.
    (re.compile(rf"(?<=[{_LETTER}])'(?=[{_LETTER}«])(?![^\s@]*@)"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(rf"«[ {NO_BREAK}{NARROW}]?"), f"«{NARROW}"),
    (re.compile(rf"(?<=\S)[ {NO_BREAK}]?»"), f"{NARROW}»"),
    (re.compile(r"(?<=\S) ([;:!?])(?=[\s»)*]|$)"), rf"{NARROW}\1"),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NARROW),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b|[€%])"), NO_BREAK),
    (re.compile(r"\b(n°|p\.|art\.|M\.|Mme) (?=\S)"), rf"\1{NO_BREAK}"),
)

# What Markdown does not read as prose: code, calls and blocks of templates, lists of attributes.
NOT_PROSE = re.compile(
    r"^ *(?P<fence>```|~~~).*?^ *(?P=fence) *$|`[^`\n]+`"
    r"|\{\{.*?\}\}|\{%.*?%\}|\{:?[ .#][^}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
_LEFT_ALONE = re.compile(rf"{NOT_PROSE.pattern}|<[^>\n]*>|\]\([^)\n]*\)", NOT_PROSE.flags)


@lru_cache(maxsize=4096)  # labels, words and names come back on many pages
def typeset(text: str) -> str:
    """Return `text` with French quotation marks, apostrophes and no-break spaces; idempotent.

    A space before `; : ! ?` is made narrow and unbreakable, none is added: an address such as
    `https://…` keeps its form.
    """
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def typeset_markdown(text: str) -> str:
    """Return the Markdown `text` with its prose typeset; code, tags and calls stay as they are."""
    parts, start = [], 0
    for left in _LEFT_ALONE.finditer(text):
        parts += [typeset(text[start : left.start()]), left.group()]
        start = left.end()
    return "".join([*parts, typeset(text[start:])])

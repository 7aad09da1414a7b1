"""What a word is for the search: `words.js` says the same, and a test holds them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple
from unicodedata import normalize

import snowballstemmer

from macros.ground import telephone

# What these letters are in every keyboard's alphabet; the other signs are one of a kind.
_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ß": "ss",
        "ı": "i",
        "ς": "σ",
        **dict.fromkeys("’‘ʼ`´", "'"),
        "\u2010": "-",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_ACCENTS = re.compile("[\u0300-\u036f]")

_ALNUM = r"[^\W_]"
_TOKEN = re.compile(
    rf"""
      (?P<phone>(?:(?:\+|00)[1-9](?:[ .()-]{{0,2}}[0-9]){{6,14}}
        |0[1-9](?:[ .-]?[0-9]){{8}})(?!{_ALNUM}))
    | (?P<known>(?:[0-9]{{3}}[ ][0-9]{{3}}[ ][0-9]{{3}}[ ][0-9]{{5}}
        |[0-9]{{1,3}}(?:[ ][0-9]{{3}})+
        |3[0-9][ ][0-9]{{2}})(?!{_ALNUM})
        |[a-z](?:[ ]?&[ ]?[a-z])+(?!{_ALNUM})|[a-z](?:\+\+|\#)(?!{_ALNUM}))
    | (?P<compound>{_ALNUM}+(?:['&-]{_ALNUM}+)*)
    """,
    re.VERBOSE,
)
# A blank that no word holds: in a number one stands before a digit, in « R & D » around the sign.
_BETWEEN_WORDS = re.compile(r"\s(?<!&.)(?=[^\W\d_])", re.DOTALL)
_ELIDED = {"qu", "jusqu", "lorsqu", "puisqu", "quoiqu"}

# Words that say nothing of what is looked for: kept out of the index, and of a query that has
# others. `words.js` is given them with the index.
_SMALL = """
a ai as au aux avec c ce ces cet cette ceux comme comment d dans de des du elle elles en est et
eu il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou
par pas pour qu quand que quel quelle quelles quels qui s sa sans se ses si son sont sur t ta te
tes toi ton tu un une vos votre vous y
"""
SMALL = frozenset(_SMALL.split())

# « impayée » without its accent ends with two of them, of which the rules take one.
_SECOND_E = re.compile("(...)e$")

_FRENCH = snowballstemmer.stemmer("french")


class Word(NamedTuple):
    """A word of a text, in one way or several: « porte-monnaie » is also « portemonnaie ».

    `parts` are its stems, one at least where it is not a word too small to count; `joined` is the
    stem of them all in one, empty where there is one part.
    """

    parts: tuple[str, ...]
    joined: str = ""


def fold(text: str) -> str:
    """Return `text` in the letters of a keyboard: no accent, no capital, plain apostrophes."""
    plain = _ACCENTS.sub("", normalize("NFKD", text.translate(_LETTERS))).lower()
    return _ACCENTS.sub("", normalize("NFKD", plain.translate(_LETTERS)))


def words(text: str) -> Iterator[Word]:
    """Yield the words of `text`, a phone number as it is dialled in France."""
    return chain.from_iterable(map(_words, _BETWEEN_WORDS.split(text)))


def in_a_row(text: Iterable[Word]) -> str:
    """Return the stems of `text`, a space before and after each: one way is in another or not."""
    return f" {' '.join(stem for word in text for stem in word.parts)} "


@cache  # a site says the same words again and again
def _words(text: str) -> tuple[Word, ...]:
    return tuple(_word(str(token.lastgroup), token[0]) for token in _TOKEN.finditer(fold(text)))


def _word(kind: str, written: str) -> Word:
    """Return the word `written`, folded, of that kind: a group of `_TOKEN`."""
    if kind == "phone":
        return Word((telephone.searched(written),))
    if kind == "known":
        whole = written.replace(" ", "")
        return Word((whole,), whole.replace("&", "") if "&" in whole else "")
    return _compound(written)


def _compound(written: str) -> Word:
    parts = re.split("['&-]", written)
    while len(parts) > 1 and (len(parts[0]) == 1 or parts[0] in _ELIDED):
        del parts[0]
    kept = tuple(stem(part) for part in parts if _counts(part))
    return Word(kept, stem("".join(parts)) if len(parts) > 1 else "")


def _counts(part: str) -> bool:
    return part not in SMALL and (len(part) > 1 or part.isdecimal())


@cache
def stem(word: str) -> str:
    """Return what `word`, folded, has in common with its plural, its feminine, its verb."""
    stemmed: str = _FRENCH.stemWord(word)
    return _SECOND_E.sub(r"\1", stemmed)

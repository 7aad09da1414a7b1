"""The files that answer a search: words by their spelling, then the passages that are shown.

What a word is worth in a passage is counted here, once: the browser adds up. It asks for one small
file of words for each word typed, then for the passages that it shows, however big the site is.
Files are scripts that call one function, so that search works from a disk too.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.ground.search.passages import Passage
from macros.ground.search.words import SMALL, Word, in_a_row, words

FOLDER = "recherche"
CALL = "trouve"  # the function that each file calls; `overrides/javascripts/site/search/files.js`

_MOST_IN_A_FILE = 1000  # characters of words and places
_TOGETHER = 2  # passages in a file

# How much more a word says in a title or in a heading than in a text, and how fast its repetition
# stops counting (Okapi BM25, Robertson and Zaragoza, 2009: k1 and b).
_IN_TITLE, _IN_HEADING, _IN_OTHER_WORDS = 6.0, 2.5, 0.8
_K1, _B = 1.2, 0.6
_SCALE = 5
# Each number of a place is one character from « 0 » on.
_ZERO = ord("0")


@dataclass(frozen=True)
class FoundPage:
    """A page to find: its address, its title, what is in it, and what it weighs beside others."""

    url: str
    title: str
    passages: Sequence[Passage]
    weight: float = 1


@dataclass(frozen=True)
class OtherWords:
    """Ways to say one thing, the best first: where a page says one, it is found by all.

    So is the page `url`, if any, whatever it says.
    """

    said: tuple[str, ...]
    url: str = ""


class _Others(NamedTuple):
    """The same, as they are looked for: each way is its stems, then these in a row."""

    ways: list[tuple[list[str], str]]
    url: str

    @classmethod
    def read(cls, others: OtherWords) -> _Others:
        ways = (in_a_row(words(way)) for way in others.said)
        return cls([(way.split(), way) for way in ways if way.strip()], others.url)


def files(pages: Sequence[FoundPage], others: Iterable[OtherWords]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of `FOLDER` that finds `pages`."""
    entries = _entries(pages, [_Others.read(group) for group in others])
    starts: list[str] = []
    for name, shard in enumerate(_shards(entries)):
        starts.append(next(iter(shard)) if starts else "")
        yield _file(f"m{name}", shard)
    yield _file("debut", {"starts": starts, "small": sorted(SMALL)})
    for number, page in enumerate(pages):
        for first in range(0, len(page.passages), _TOGETHER):
            shown = [
                [
                    page.url + f"#{passage.anchor}" * bool(passage.anchor),
                    passage.heading,
                    passage.text,
                ]
                for passage in page.passages[first : first + _TOGETHER]
            ]
            yield _file(f"t{number}-{first // _TOGETHER}", [page.title, *shown])


def _file(name: str, content: object) -> tuple[str, str]:
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"{name}.js", f'{CALL}("{name}",{written})'


def _shards(entries: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield the words in the order of their spelling, by files of about the same weight."""
    shard: dict[str, str] = {}
    size = 0
    for stem in sorted(entries):
        size += len(stem) + len(entries[stem])
        if shard and size > _MOST_IN_A_FILE:
            yield shard
            shard, size = {}, 0
        shard[stem] = entries[stem]
    yield shard


def _entries(pages: Sequence[FoundPage], others: list[_Others]) -> dict[str, str]:
    """Return where each word is: for each place, three characters.

    They are how many pages after the last place, how many passages after the last of the same page,
    and what the word is worth there.
    """
    places: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for stem, by_passage in _worths(page, others).items():
            places[stem] += [(number, *place) for place in sorted(by_passage.items())]
    return {stem: _entry(found, pages) for stem, found in places.items()}


def _entry(places: list[tuple[int, int, float]], pages: Sequence[FoundPage]) -> str:
    """Return the characters of `places`, each a page, a passage of it, what a word is worth."""
    rarity = math.log(1 + len(pages) / len({number for number, _, _ in places}))
    written = []
    last = before = 0
    for number, passage, worth in places:
        points = max(1, round(_SCALE * pages[number].weight * rarity * worth))
        after = passage - before if number == last else passage
        written += [chr(_ZERO + number - last), chr(_ZERO + after), chr(_ZERO + points)]
        last, before = number, passage
    return "".join(written)


def _worths(page: FoundPage, others: list[_Others]) -> dict[str, dict[int, float]]:
    """Return what each word is worth in each passage of `page`."""
    worths: dict[str, dict[int, float]] = defaultdict(dict)
    texts = [list(words(passage.text)) for passage in page.passages]
    usual = 1 + sum(map(len, texts)) / len(texts)
    for number, text in enumerate(texts):
        length = 1 - _B + _B * len(text) / usual
        for stem, times in Counter(_spellings(text)).items():
            worths[stem][number] = times * (_K1 + 1) / (times + _K1 * length)
    headings = {number: list(words(heading)) for number, heading in _headings(page)}
    for number, heading in headings.items():
        worth = (_IN_HEADING if number else _IN_TITLE) / math.sqrt(len(heading) or 1)
        for stem in set(_spellings(heading)):
            worths[stem][number] = worths[stem].get(number, 0) + worth
    said = [(number, in_a_row(text)) for number, text in (*headings.items(), *enumerate(texts))]
    whole = "".join(row for _, row in said)
    for group in others:
        leads_here = group.url == page.url
        # Most ways to say are in no passage: they are not looked for in each.
        ways = [way for stems, way in group.ways if stems[0] in worths and way in whole]
        saying = (number for way in ways for number, text in said if way in text)
        if (place := next(saying, 0 if leads_here else None)) is None:
            continue
        worth = _IN_TITLE if leads_here else _IN_OTHER_WORDS
        for stems, _ in group.ways:
            for stem in stems:
                worths[stem][place] = max(worths[stem].get(place, 0), worth / len(stems))
    return worths


def _headings(page: FoundPage) -> Iterator[tuple[int, str]]:
    """Yield the headings of `page`, each with the number of the first passage under it.

    At the top the title of the page stands before its `h1`, which may say the same otherwise.
    """
    top = page.passages[0]
    yield 0, page.title if page.title == top.heading else f"{page.title} {top.heading}"
    before = top.anchor
    for number, passage in enumerate(page.passages):
        if passage.anchor != before:
            yield number, passage.heading
        before = passage.anchor


def _spellings(text: Iterable[Word]) -> Iterator[str]:
    """Yield the stems under which the words of `text` are found."""
    for word in text:
        yield from word.parts
        if word.joined:
            yield word.joined

"""Plain French: how hard a text is to read, counted, and what the questionnaires must respect.

The index is that of Kandel and Moles (1958), Flesch's for French:
207 - 1.015 x words per sentence - 73.6 x syllables per word. The higher, the easier.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from fractions import Fraction

from macros.ground.errors import quoted
from macros.ground.site import Site
from macros.ground.words import sentences, words_of
from macros.site.models.glossary import GlossaryTerm
from macros.site.wording import misleading

LONGEST_PARAGRAPH = 80

ACRONYM = re.compile(r"\b[A-ZÀ-Ý]{2,}\b")
# A kind of code and a licence: what they stand for would help nobody.
_NAMES = ("QR", "MIT")

_VOWELS = "aeiouyàâäéèêëîïôöùûüœ"
# What is written with more letters, or with others, than it is said.
_SAID = (
    (re.compile("qu"), "k"),
    (re.compile("gu(?=[eéèêiîy])"), "g"),
    (re.compile("ge(?=[aâoôu])"), "j"),
    (re.compile("o(?=e[ui])|o(?=œ)"), ""),
    (re.compile("aoû"), "ou"),
    (re.compile("^coo"), "coho"),
    (re.compile("^pay(?=s)"), "péhi"),
    # Between two vowels, « y » is heard as a consonant: payer, moyen.
    (re.compile(f"(?<=[{_VOWELS}])y(?=[{_VOWELS}])"), "j"),
)
_MUTE_END = re.compile("(?:es?|ent)$")
# Where « -ent » is heard, but for the many words in « -ment ».
_NASAL_END = re.compile(
    "ment$|^(?:absent|accent|accident|adolescent|agent|apparent|argent|client|cohérent|compétent"
    "|content|différent|équivalent|évident|excellent|fréquent|incident|inconvénient|ingrédient"
    "|innocent|intelligent|orient|parent|patient|permanent|pertinent|précédent|président|présent"
    "|prudent|récent|souvent|talent|transparent|urgent|violent)$"
)
# One syllable each. « i », « u » and « ou » glide into the vowel that follows (pied, nuit, oui),
# but not after two consonants of which the second is « l » or « r » (client, ouvrier, cruel).
_NUCLEUS = re.compile(
    "(?<=[bcdfgkptv][lr])(?:ou(?=[aeéèêoi])|[iy](?=[aeéèêo])|u(?=[aeéèêo]))"
    "|(?:ou(?=[aeéèêiïoœ])|[iyu](?=[aeéèêiïoôœu]))?"
    "(?:eaux?|eui(?=l)|[ao][uùû]|eu|eû|œi?u?|[ao][iî]e?|e[iî]|[" + _VOWELS + "])"
)


def syllables(word: str) -> int:
    """Return how many syllables are heard in `word`, at least 1; a careful reading, by rule.

    A digit counts 1, as does each letter of an acronym. The « e » that ends a word, « -es » and the
    « -ent » of verbs are mute; the « e » inside a word is said (« développer » has four).
    """
    if ACRONYM.fullmatch(word):
        return len(word)
    parts = re.findall(r"[0-9]|[^\W\d_]+", word.lower())
    return max(1, sum(1 if part.isdigit() else _syllables_said(part) for part in parts))


def ease(texts: Iterable[str]) -> Fraction:
    """Return the index of Kandel and Moles of `texts`, each a sentence at least; exact.

    ZeroDivisionError when they hold no word.
    """
    listed = list(texts)
    every_word = [word for text in listed for word in words_of(text)]
    per_sentence = Fraction(len(every_word), sum(map(sentences, listed)))
    per_word = Fraction(sum(map(syllables, every_word)), len(every_word))
    return 207 - Fraction("1.015") * per_sentence - Fraction("73.6") * per_word


def explained_acronyms(site: Site) -> set[str]:
    """Return the acronyms that the glossary explains, and the names that look like one."""
    terms = site[GlossaryTerm].values()
    written = " ".join(form for term in terms for form in (term.term, *term.also))
    return {*ACRONYM.findall(written), *_NAMES}


def unexplained_acronyms(text: str, known: Container[str]) -> Iterator[tuple[str, int]]:
    """Yield each acronym of `text` that is neither `known` nor said in full, and its offset, once.

    « intelligence artificielle (IA) » and « IA (intelligence artificielle) » say it in full.
    """
    seen = set()
    for match in ACRONYM.finditer(text):
        acronym = match.group()
        is_said = re.search(rf"\({acronym}\)|\b{acronym} \(", text)
        is_known = acronym in known or any(misleading(acronym))  # which has its own sentence
        if not (is_known or is_said or acronym in seen):
            yield acronym, match.start()
        seen.add(acronym)


def unknown_acronym(acronym: str) -> tuple[str, str]:
    """Return what to say of `acronym`, found unexplained, and what to write instead."""
    expected = f"un terme du glossaire, ou le nom en entier suivi de « ({acronym}) »"
    return f"le sigle {quoted(acronym)} n'est pas expliqué", expected


def _syllables_said(letters: str) -> int:
    for written, said in _SAID:
        letters = written.sub(said, letters)
    stem = _MUTE_END.sub("", letters)
    has_vowel = any(letter in _VOWELS for letter in stem)
    is_mute = has_vowel and not _NASAL_END.search(letters)
    return len(_NUCLEUS.findall(stem if is_mute else letters))

"""Plain French: how hard a text is to read, counted, and what the questionnaires must respect.

The index is that of Kandel and Moles (1958), Flesch's for French:
207 - 1.015 x words per sentence - 73.6 x syllables per word. The higher, the easier.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from fractions import Fraction

from macros.errors import Anomaly, Level, quoted
from macros.models.announcements import Announcements
from macros.models.culture import Culture
from macros.models.fact import Fact
from macros.models.fields import LINE, PARAGRAPH, Kind
from macros.models.inclusion import Inclusion
from macros.models.introspection import marked
from macros.models.orientation import Orientation
from macros.models.procedure import Procedure
from macros.models.questionnaire import Advice, Dimension, Question, Questionnaire, Sheet
from macros.models.record import Entry
from macros.models.role import Role
from macros.models.site import Draft
from macros.models.tutorial import Tutorial
from macros.reading import Steps
from macros.rules.wording import misleading
from macros.words import sentences, words_of

LONGEST_ITEM = 46  # words, of a question and its options
LEAST_EASE = 65  # of an item
LEAST_MEAN_EASE = 85  # of a questionnaire
LONGEST_PARAGRAPH = 80

_ACRONYM = re.compile(r"\b[A-ZÀ-Ý]{2,}\b")
# A kind of code and a licence: what they stand for would help nobody.
_NAMES = ("QR", "MIT")
# The entries whose texts explain something, and how bad an acronym is there. The others name
# people, firms and sources, which are written as they are.
_EXPLAINING: Mapping[type[Entry], Level] = {
    **dict.fromkeys((Sheet, Dimension, Advice), Level.ERROR),
    **dict.fromkeys((Role, Procedure, Orientation), Level.WARNING),
    **dict.fromkeys((Inclusion, Culture, Announcements), Level.WARNING),
    **dict.fromkeys((Tutorial, Fact), Level.WARNING),
}
_NEGATION = re.compile(r"\b(?:ne\b|n[’']|pas\b|jamais\b|aucune?s?\b|ni\b|non\b)", re.IGNORECASE)

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
    if _ACRONYM.fullmatch(word):
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


def check_data(draft: Draft) -> Iterator[Anomaly]:
    """Yield an anomaly for each text of the data that is harder to read than it may be."""
    yield from paragraphs_are_short(draft)
    for whole in draft.questionnaires.values():
        yield from questions_are_short(whole)
        yield from questions_are_easy(whole)
    yield from acronyms_are_explained(draft)


def paragraphs_are_short(draft: Draft) -> Iterator[Anomaly]:
    """A paragraph is read in one breath."""
    for entry in draft.entries():
        for steps, kind, text in marked(entry, Kind):
            if kind is PARAGRAPH and (count := len(words_of(text))) > LONGEST_PARAGRAPH:
                found, expected = f"un paragraphe de {count} mots", f"{LONGEST_PARAGRAPH} au plus"
                yield entry.anomaly(steps, found, expected=expected)


def questions_are_short(whole: Questionnaire) -> Iterator[Anomaly]:
    """A question says one thing, without a negation, and is short with its options."""
    for dimension, steps, question in _questions(whole):
        if negation := _NEGATION.search(question.text):
            found = f"une négation, {quoted(negation.group())}"
            expected = "une question dite à l'affirmative"
            yield dimension.anomaly((*steps, "text"), found, expected=expected)
        count = sum(len(words_of(text)) for text in _item(question))
        if count > LONGEST_ITEM:
            found = f"{count} mots, avec les réponses"
            yield dimension.anomaly(steps, found, expected=f"{LONGEST_ITEM} au plus")


def questions_are_easy(whole: Questionnaire) -> Iterator[Anomaly]:
    """Each item is easy to read, and the questionnaire easier still on average."""
    indices = []
    for dimension, steps, question in _questions(whole):
        indices.append(index := ease(_item(question)))
        if index < LEAST_EASE:
            found = f"un indice de lisibilité de {_shown(index)}"
            yield dimension.anomaly(steps, found, expected=_easier(LEAST_EASE))
    if whole.dimensions.is_sound and indices:
        mean = sum(indices, Fraction()) / len(indices)
        if mean < LEAST_MEAN_EASE:
            found = f"un indice de lisibilité de {_shown(mean)} en moyenne"
            yield whole.sheet.anomaly(("dimensions",), found, expected=_easier(LEAST_MEAN_EASE))


def acronyms_are_explained(draft: Draft) -> Iterator[Anomaly]:
    """An acronym is in the glossary, or said in full in the same entry.

    Elsewhere than in a questionnaire it is worth a warning only: it may be a name.
    """
    if not draft.glossary.is_sound:
        return
    known = explained_acronyms(draft)
    for entry in draft.entries():
        level = _EXPLAINING.get(type(entry))
        if level is None:
            continue
        texts = [(s, text) for s, kind, text in marked(entry, Kind) if kind in {LINE, PARAGRAPH}]
        # Names are written as they are: those of other frames, those that are given credit.
        told = [(s, text) for s, text in texts if not {"frameworks", "credits"}.intersection(s)]
        whole = "\n".join(text for _, text in told)
        names = " ".join(entry.allowed_names) if isinstance(entry, Tutorial) else ""
        unexplained = dict(unexplained_acronyms(whole, {*known, *_ACRONYM.findall(names)}))
        for steps, text in told:
            for acronym in _ACRONYM.findall(text):
                if unexplained.pop(acronym, None) is not None:
                    found, expected = unknown_acronym(acronym)
                    yield entry.anomaly(steps, found, level, expected=expected)


def explained_acronyms(draft: Draft) -> set[str]:
    """Return the acronyms that the glossary explains, and the names that look like one."""
    terms = draft.glossary.values()
    written = " ".join(form for term in terms for form in (term.term, *term.also))
    return {*_ACRONYM.findall(written), *_NAMES}


def unexplained_acronyms(text: str, known: Container[str]) -> Iterator[tuple[str, int]]:
    """Yield each acronym of `text` that is neither `known` nor said in full, and its offset, once.

    « intelligence artificielle (IA) » and « IA (intelligence artificielle) » say it in full.
    """
    seen = set()
    for match in _ACRONYM.finditer(text):
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


def _questions(whole: Questionnaire) -> Iterator[tuple[Dimension, Steps, Question]]:
    """Yield each question with its dimension and the way to it."""
    for dimension in whole.dimensions.values():
        for i, question in enumerate(dimension.questions):
            yield dimension, ("questions", i), question


def _item(question: Question) -> list[str]:
    return [question.text, *question.options]


def _shown(index: Fraction) -> str:
    """Return `index` with one decimal, rounded down so that it never seems to reach a limit."""
    tenths = math.floor(index * 10)
    return f"{tenths // 10},{tenths % 10}" if tenths >= 0 else "moins de 0"


def _easier(least: int) -> str:
    return f"{least} au moins (Kandel et Moles), par des phrases et des mots plus courts"


def _syllables_said(letters: str) -> int:
    for written, said in _SAID:
        letters = written.sub(said, letters)
    stem = _MUTE_END.sub("", letters)
    has_vowel = any(letter in _VOWELS for letter in stem)
    is_mute = has_vowel and not _NASAL_END.search(letters)
    return len(_NUCLEUS.findall(stem if is_mute else letters))

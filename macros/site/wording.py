"""Words that mislead, refused wherever a visitor reads them: in the data and in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.ground.errors import quoted


@dataclass(frozen=True)
class Misleading:
    """Words found at `offset` of a text, what is wrong with them, what to write instead."""

    offset: int
    found: str
    expected: str


def _together(one: str, other: str) -> str:
    """Return the pattern of two things said in the same sentence, in either order."""
    return rf"{one}(?=[^.;]*{other})|{other}[^.;]*{one}"


def _both(one: str, other: str) -> str:
    """Return the pattern of what a sentence says from one thing to the other, in either order."""
    return rf"{one}[^.;]*?{other}|{other}[^.;]*?{one}"


def _any_of(*patterns: str) -> str:
    """Return the pattern of any of `patterns`, whatever the case of the letters."""
    return f"(?i:{'|'.join(patterns)})"


_GOES_ON = (
    r"(?:(?:continu(?:e|ent|era|eront)|se\spoursui(?:t|vent|vra|vront))\b(?!-t-)"
    r"|ne\ss[’']arrêtent?\b|(?:n[’']est|ne\ssont)\spas\s(?:suspendu|interrompu)"
    r"|(?:reste|est|sont|restent)\s(?:en\svigueur|maintenu|honoré))"
)
_IS_COVERED = (
    r"(?<!n[’'])\b(?:(?:reste|demeure)(?:nt|ra|ront)?|est|sont|sera|seront)\s(?!pas\b)"
    r"(?:\w+\s)?(?:confidentiel|secr[eè]t|couvert)\w*"
)
_HAND_OVER = r"(?:remett|envo|montr|donn|apport|transmett)\w+"
_ONCE_SIGNED = r"\baprès\s(?:la\s)?(?:signature|convention)\b"
_COMPULSORY = (
    r"(?:\bmédiation\s(?:se\stente|est\s(?:tentée|obligatoire)|obligatoire|préalable)"
    r"|\b(?:doi(?:t|vent)|devez|faut|oblig\w+|impos\w+)\b(?!\spas\b)[^.;]*\bmédiation)\b"
)
_COURT = r"\b(?:procès|juges?|justice|tribuna(?:l|ux)|contentieux)\b"
_COVERS = r"[^.;]{0,40}(?<!ne\s)(?<!n[’'])\b(?:protège|garantit|couvre|s[’']applique)\b"
_MEDIATOR = r"\bmédiat(?:ion|eur|rice)\b"

# The words, what is wrong with them, what to write instead.
_REFUSED = (
    (
        r"\b6[\s,.-]*III\b",
        "cette référence est périmée depuis la loi du 21 mai 2024",
        "l'article 1-1 de la loi n° 2004-575 (LCEN)",
    ),
    (
        _together(r"\b1531\b", r"(?:\bCPC\b|procédure\scivile)"),
        "cette référence est périmée depuis le décret du 18 juillet 2025",
        "l'article 1528-3 du code de procédure civile, ou l'article 21-3 de la loi n° 95-125",
    ),
    (
        _together(r"\b80\s?%", r"(?:\bEA\b|[Ee]ntreprises?\sadaptées?)"),
        "ce seuil des entreprises adaptées est périmé depuis 2019",
        "55 % au moins",
    ),
    (
        # Code du travail, article D5213-63.
        r"\b55\s?%[^.;]*\b(?:produisent|production)\b",
        "depuis 2019, ce seuil des entreprises adaptées se compte sur tous les salariés",
        "55 % au moins des salariés",
    ),
    (
        r"\bSTPA\b",
        "ce sigle oublie les travailleurs indépendants handicapés",
        "les ESAT, les EA et les TIH, nommés",
    ),
    (
        r"\bFALC\b|[Ff]acile à lire et à comprendre",
        "cette mention suppose une relecture par les personnes concernées",
        "« langage clair »",
    ),
    (
        # False of an unpaid invoice or of a contract broken off; in a contract, it may be read as a
        # waiver of the defence of non-performance (Code civil, article 1219).
        _any_of(
            rf"\b(?:contrats?|paiements?)\s(?:et\s(?:les?|vos|votre)\s\w+\s)?{_GOES_ON}",
            r"\bcontinue[rz]\s(?:les?|ce|votre|vos)\s(?:contrats?|paiements?)\b",
        ),
        "faux d'une facture impayée ou d'un contrat rompu, et se lit comme l'abandon d'un droit",
        "« Ce qui n'est pas contesté est payé à sa date ; vos droits restent entiers »",
    ),
    (
        # Code de procédure civile, article 1528-3: what is said, written or made for the mediation
        # is covered, not the documents that are produced in it.
        _any_of(
            rf"\btout\s{_IS_COVERED}",
            rf"\b(?:[clm]es|[nv]os|votre|un)\s(?:documents?|pièces?)\s(?:que\s[^.;,]{{0,40}}\s)?{_IS_COVERED}",
            rf"\b(?:tout\s)?ce\sque\svous\s(?:nous\s|lui\s)?{_HAND_OVER}[^.;]*{_IS_COVERED}",
            _both(r"\b(?:délicate?s?|sensibles?|tout\s(?:dire|montrer|remettre))\b", _ONCE_SIGNED),
        ),
        "un document remis en médiation n'est pas couvert",
        "ce qui est dit ou préparé pour elle (Code de procédure civile, article 1528-3)",
    ),
    (
        # Cass. ch. mixte, 14 February 2003 and 12 December 2014: whoever sues without having tried
        # a compulsory mediation is not heard, and cannot make up for it.
        _any_of(_both(_COMPULSORY, rf"\b(?:avant|préalable|saisine)\b[^.;]*?{_COURT}")),
        "qui saisirait le juge sans l'avoir fait ne serait pas entendu",
        "une médiation que chacune des parties peut proposer",
    ),
    (
        # The law speaks of a third party (loi n° 95-125, article 21).
        _any_of(
            rf"\b(?:95-125|21-3)\b{_COVERS}",
            _both(rf"(?<!certain\sque\s)\bla\sloi\b{_COVERS}", _MEDIATOR),
            _both(r"\bprotégée?s?\spar\sla\sloi\b", _MEDIATOR),
        ),
        "il n'est pas certain que cette loi s'applique à un médiateur salarié",
        "cette réserve, et « la convention de médiation vous protège »",
    ),
)
# Most texts hold none of these words: one look is enough to know.
_ANY = re.compile("|".join(pattern for pattern, _, _ in _REFUSED))
_EACH = [(re.compile(pattern), fault, instead) for pattern, fault, instead in _REFUSED]

_BARE_MEDIATOR = re.compile(
    r"\bmédiat(?:eur|rice)s?\b"
    r"(?!\s(?:internes?|numériques?|nationa(?:l|le|ux)|régiona(?:l|le|ux)|des\sentreprises)\b)",
    re.IGNORECASE,
)


# What leaders of very small firms name most often. Short on purpose: it catches a slip of the pen,
# and no list of products is ever whole.
_PRODUCT = re.compile(
    r"\b(?:Google|Gmail|Microsoft|Windows|Outlook|Excel|Teams|Apple|iPhone|Android|Facebook|Meta"
    r"|Instagram|WhatsApp|TikTok|LinkedIn|YouTube|ChatGPT|Copilot|Canva|Dropbox|Zoom|PayPal"
    r"|WordPress|Wix|Shopify|Amazon|Airbnb|Doctolib)\b"
)


def product_names(text: str) -> Iterator[tuple[str, int]]:
    """Yield each commercial product that `text` names, and its offset."""
    yield from ((match.group(), match.start()) for match in _PRODUCT.finditer(text))


def misleading(text: str) -> Iterator[Misleading]:
    """Yield the misleading words of `text`."""
    if not _may_mislead(text):
        return
    for pattern, fault, instead in _EACH:
        for match in pattern.finditer(text):
            yield Misleading(match.start(), f"{quoted(match.group())} : {fault}", instead)


@lru_cache(maxsize=4096)  # functions, acts and authorities come back from contact to contact
def _may_mislead(text: str) -> bool:
    return bool(_ANY.search(text))


def bare_mediator(title: str) -> Iterator[Misleading]:
    """Yield each « médiateur » of `title` that does not say which of the two people it means."""
    for match in _BARE_MEDIATOR.finditer(title):
        found = f"{quoted(title)} : le mot « {match.group()} » seul désigne deux métiers"
        yield Misleading(match.start(), found, "« médiateur interne » ou « médiateur numérique »")

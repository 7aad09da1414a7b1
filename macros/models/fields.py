"""The kinds of values that an editor writes, each with what it accepts and an example.

Every kind reads text, because the reader keeps what the editor wrote. A refusal says what was
found; what is expected and the example stand once, in the `Kind` of the annotation, from which
messages, JSON Schemas and `data/README.md` take them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Annotated, Any

import phonenumbers
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from macros.errors import quoted


@dataclass(frozen=True, eq=False)
class Kind:
    """What a kind of value is, in French, and its JSON Schema for editors."""

    expected: str
    example: str
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


@dataclass(frozen=True)
class Names:
    """Marks a field whose value is the id of an entry of `concept` (see `site.CONCEPTS`)."""

    concept: str


@dataclass(frozen=True)
class Among:
    """Marks a field whose value is a word of the list `list_name` of vocabularies.yml."""

    list_name: str


@dataclass(frozen=True)
class NotAfterToday:
    """Marks a day on which something has happened."""


def refusal(found: str) -> PydanticCustomError:
    """Return the error to raise for a value that says `found` of itself."""
    return PydanticCustomError("refused", "{found}", {"found": found})


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip(" \r\n")
    if value is None:
        raise refusal("valeur vide")
    raise refusal("une liste" if isinstance(value, list) else "un groupe de champs")


def _reader(read: Callable[[str], object]) -> BeforeValidator:
    return BeforeValidator(lambda value: read(_text(value)))


def _line(limit: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        line = re.sub(r"[ \r\n]+", " ", text)
        if not line.strip():
            raise refusal("texte vide")
        if len(line) > limit:
            raise refusal(f"texte de {len(line)} caractères")
        return line

    return read


def _matching(pattern: str) -> Callable[[str], str]:
    compiled = re.compile(pattern, re.ASCII)

    def read(text: str) -> str:
        if not compiled.fullmatch(text):
            raise refusal(quoted(text))
        return text

    return read


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise refusal(quoted(text))


def _clock(text: str) -> time:
    try:
        if re.fullmatch(r"[0-9]{2}:[0-9]{2}", text):
            return time.fromisoformat(text)
    except ValueError:
        pass
    raise refusal(quoted(text))


def _flag(text: str) -> bool:
    if text not in {"true", "false"}:
        raise refusal(quoted(text))
    return text == "true"


def _rank(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,2}", text):
        raise refusal(quoted(text))
    return int(text)


def _percentage(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,2}|100", text):
        raise refusal(quoted(text))
    return int(text)


def is_reserved_phone(e164: str) -> bool:
    """Tell whether `e164` lies in the six blocks that ARCEP keeps for fiction (2018-0881)."""
    return e164.startswith(
        ("+3319900", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998")
    ) and len(e164) == len("+33199000000")


def _without_spaces(text: str) -> str:
    return re.sub("[ \u00a0\u202f]", "", text)


def _telephone(text: str) -> str:
    compact = _without_spaces(text)
    # The library drops what it does not understand: nothing but a number may reach it.
    if not re.fullmatch("[+0-9][0-9.()-]*", compact):
        raise refusal(quoted(text))
    try:
        number = phonenumbers.parse(compact, "FR")
    except phonenumbers.NumberParseException as error:
        raise refusal(quoted(text)) from error
    e164: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not (is_reserved_phone(e164) or phonenumbers.is_valid_number(number)):
        raise refusal(quoted(text))
    return e164


def luhn_holds(digits: str) -> bool:
    """Tell whether `digits` pass the Luhn check (ISO/IEC 7812-1, annex B)."""
    doubled = (str(int(d) * (2 if i % 2 else 1)) for i, d in enumerate(reversed(digits)))
    return sum(int(digit) for number in doubled for digit in number) % 10 == 0


def _siren(text: str) -> str:
    digits = _without_spaces(text)
    if not re.fullmatch(r"[0-9]{9}", digits):
        raise refusal(quoted(text))
    if not luhn_holds(digits):
        raise refusal(f"{quoted(text)}, dont la clé de contrôle est fausse")
    return digits


LA_POSTE = "356000000"


def _siret(text: str) -> str:
    digits = _without_spaces(text)
    if not re.fullmatch(r"[0-9]{14}", digits):
        raise refusal(quoted(text))
    # The establishments of La Poste outgrew Luhn: the sum of their digits is a multiple of 5.
    is_post_office = digits.startswith(LA_POSTE) and sum(map(int, digits)) % 5 == 0
    if not (luhn_holds(digits) or is_post_office):
        raise refusal(f"{quoted(text)}, dont la clé de contrôle est fausse")
    return digits


# An identifier in digits only, which YAML editors take for a number when it is not quoted.
_DIGITS = {"type": ["string", "integer"]}

LINE = Kind(
    "un texte d'une ligne, 200 caractères au plus",
    "Groupe Exemple",
    {"type": "string", "maxLength": 200},
)
Line = Annotated[str, _reader(_line(200)), LINE]
PARAGRAPH = Kind(
    "un paragraphe, 900 caractères au plus",
    "Il vous écoute, sans ouvrir de dossier.",
    {"type": "string", "maxLength": 900},
)
Paragraph = Annotated[str, _reader(_line(900)), PARAGRAPH]
SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
Slug = Annotated[
    str,
    _reader(_matching(SLUG)),
    Kind(
        "un identifiant en minuscules sans accent, mots liés par des tirets",
        "correspondant-pme",
        {"type": "string", "pattern": f"^{SLUG}$"},
    ),
]
EntityId = Annotated[Slug, Names("entity")]
RoleId = Annotated[Slug, Names("role")]
ProcedureId = Annotated[Slug, Names("procedure")]
LinkId = Annotated[Slug, Names("link")]
LegalId = Annotated[Slug, Names("legal")]
EntityKind = Annotated[Slug, Among("entity_kinds")]
TerritoryId = Annotated[Slug, Among("territories")]
CategoryId = Annotated[Slug, Among("purchasing_categories")]
Language = Annotated[
    str,
    _reader(_matching(r"[a-z]{2,3}(?:-[A-Z]{2})?")),
    Kind("un code de langue (BCP 47)", "fr"),
]
LanguageId = Annotated[Language, Among("languages")]
Day = Annotated[
    date,
    _reader(_day),
    Kind(
        "une date, année-mois-jour",
        "2026-11-03",
        {"type": "string", "format": "date"},
    ),
]
PastDay = Annotated[Day, NotAfterToday()]
Clock = Annotated[
    time,
    _reader(_clock),
    Kind(
        "une heure sur quatre chiffres",
        "09:00",
        {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
    ),
]
Flag = Annotated[
    bool,
    _reader(_flag),
    Kind("« true » (oui) ou « false » (non)", "true", {"type": "boolean"}),
]
Rank = Annotated[
    int,
    _reader(_rank),
    Kind(
        "un nombre entier de 1 à 999",
        "1",
        {"type": "integer", "minimum": 1, "maximum": 999},
    ),
]
Percentage = Annotated[
    int,
    _reader(_percentage),
    Kind(
        "un nombre entier de 0 à 100",
        "62",
        {"type": "integer", "minimum": 0, "maximum": 100},
    ),
]
EMAIL = Kind(
    "une adresse de courriel",
    "contact@entreprise.example",
    {"type": "string", "format": "email"},
)
Email = Annotated[
    str,
    _reader(_matching(r"[\w%+-]+(?:\.[\w%+-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}")),
    EMAIL,
]
TELEPHONE = Kind("un numéro de téléphone qui existe", "01 99 00 12 34", _DIGITS)
Telephone = Annotated[
    str,
    _reader(_telephone),
    TELEPHONE,
]
SECURE_URL = Kind(
    "une adresse web qui commence par « https:// »",
    "https://www.economie.gouv.fr/",
    {"type": "string", "pattern": "^https://"},
)
SecureUrl = Annotated[
    str,
    _reader(
        _matching(r"https://(?:[a-z0-9-]+\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#][^\s<>\"'`\\{}|^]*)?")
    ),
    SECURE_URL,
]
_SITE_PATH = "/(?:[a-z0-9-]+/)*"
SitePath = Annotated[
    str,
    _reader(_matching(_SITE_PATH)),
    Kind(
        "l'adresse d'une page du site, entre deux barres obliques",
        "/contacts/",
        {"type": "string", "pattern": f"^{_SITE_PATH}$"},
    ),
]
PostalCode = Annotated[
    str,
    _reader(_matching(r"[A-Z0-9][A-Z0-9 -]{1,9}")),
    Kind("un code postal", "01000", _DIGITS),
]
SIREN = Kind("les 9 chiffres d'un SIREN", "000 000 018", _DIGITS)
Siren = Annotated[str, _reader(_siren), SIREN]
SIRET = Kind("les 14 chiffres d'un SIRET", "000 000 018 00010", _DIGITS)
Siret = Annotated[
    str,
    _reader(_siret),
    SIRET,
]

"""The kinds of values that an editor writes, each with what it accepts and an example.

Every kind reads text, because the reader keeps what the editor wrote. A refusal says what was
found; how it is read, what is expected and the example stand once, in the `Kind` of the annotation,
from which messages, JSON Schemas and `data/README.md` take them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.ground import email, sirene, telephone
from macros.ground.errors import quoted

# « je ne sais pas », an answer that counts no point.
UNKNOWN: Final = "unknown"
_BLANKS = re.compile(r"[ \r\n]+")


@dataclass(frozen=True, eq=False)
class Kind:
    """How a kind of value is read, what it is in French, and its JSON Schema for editors.

    `read` raises a `refusal`. `most` is how many characters a text may have.
    """

    shape: str
    example: str
    read: Callable[[str], object]
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    most: int | None = None

    @property
    def expected(self) -> str:
        """What an editor is to write."""
        return f"{self.shape}, {self.most} caractères au plus" if self.most else self.shape

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return how pydantic reads such a value."""
        return core_schema.no_info_plain_validator_function(lambda value: self.read(_text(value)))

    def __get_pydantic_json_schema__(
        self, _core_schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return what an editor may write: not how it is read, but what it looks like."""
        return {**self.schema, "maxLength": self.most} if self.most else dict(self.schema)


class Text(Kind):
    """A kind of text that is written in French."""


@dataclass(frozen=True)
class Names:
    """Marks a field whose value is the id of an entry of the concept of that name."""

    concept: str


@dataclass(frozen=True)
class PartOf:
    """Marks a field whose value is the id of an item of the list `list_name` of its own entry."""

    list_name: str


@dataclass(frozen=True)
class Among:
    """Marks a field whose value is the id of an item of a list of another file.

    The list is the field `list_name` of the file that is the concept `concept`; `noun` is one item.
    """

    list_name: str
    concept: str = "vocabularies"
    noun: str = "un mot"


@dataclass(frozen=True)
class OnSite:
    """Marks a field whose value is the address of a page of the site."""


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


def _is_visible(character: str) -> bool:
    # Spaces, controls and what adds to another character show nothing by themselves.
    return unicodedata.category(character)[0] not in "ZCM"


def _free_text(shape: str, most: int, example: str) -> Text:
    def read(text: str) -> str:
        line = _BLANKS.sub(" ", text)
        if not line.strip():
            raise refusal("texte vide")
        if not any(_is_visible(character) for character in line):
            raise refusal("texte sans aucun signe visible")
        if len(line) > most:
            raise refusal(f"texte de {len(line)} caractères")
        return line

    return Text(shape, example, read, most=most)


def word(
    pattern: str, shape: str, example: str, convert: Callable[[str], object] = str, /, **schema: Any
) -> Kind:
    """Return the kind of a text that matches `pattern` and is worth what `convert` makes of it."""
    said = {"type": "string", "pattern": f"^{pattern}$"} | schema
    return Kind(shape, example, _matching(pattern, convert), said)


def _matching(
    pattern: str,
    convert: Callable[[str], Any] = str,
    is_right: Callable[[Any], bool] = lambda _: True,
) -> Callable[[str], object]:
    """Return how a text that matches `pattern` is read: by `convert`, when the value `is_right`."""
    compiled = re.compile(pattern, re.ASCII)

    def read(text: str) -> object:
        try:
            if compiled.fullmatch(text) and is_right(value := convert(text)):
                return value
        except ValueError:
            pass
        raise refusal(quoted(text))

    return read


def _whole(least: int, most: int, example: str) -> Kind:
    read = _matching("0|[1-9][0-9]{0,8}", int, lambda number: least <= number <= most)
    schema = {"type": "integer", "minimum": least, "maximum": most}
    return Kind(f"un nombre entier de {least} à {most}", example, read, schema)


@dataclass(frozen=True, order=True)
class SemanticVersion:
    """The version of a content (semver.org): what changed says what may be compared.

    `major`: a meaning changed; `minor`: something was added; `patch`: only words were mended.
    """

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """Return « 1.0.0 »."""
        return f"{self.major}.{self.minor}.{self.patch}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the version that `text` writes."""
        return cls(*map(int, text.split(".")))


def _without_spaces(text: str) -> str:
    return re.sub("[ \u00a0\u202f]", "", text)


def _telephone(text: str) -> str:
    try:
        return telephone.stored(_without_spaces(text))
    except ValueError as error:
        raise refusal(f"{quoted(text)}, {error}") from error


def _numbered(count: int) -> Callable[[str], str]:
    """Return how a number of Sirene of so many digits is read."""

    def read(text: str) -> str:
        try:
            return sirene.stored(_without_spaces(text), count)
        except ValueError as error:
            raise refusal(", ".join(filter(None, (quoted(text), str(error))))) from error

    return read


# An identifier in digits only, which YAML editors take for a number when it is not quoted.
_DIGITS = {"type": ["string", "integer"]}

LINE = _free_text("un texte d'une ligne", 200, "Groupe Exemple")
Line = Annotated[str, LINE]
PARAGRAPH = _free_text("un paragraphe", 900, "Il vous écoute, sans ouvrir de dossier.")
Paragraph = Annotated[str, PARAGRAPH]
SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
Slug = Annotated[
    str,
    word(
        SLUG,
        "un identifiant en minuscules sans accent, mots liés par des tirets",
        "correspondant-pme",
    ),
]
LicenceName = Annotated[
    str,
    word(
        "[a-z0-9]+(?:[.-][a-z0-9]+)*",
        "le nom d'une licence et sa version, en minuscules",
        "licence-ouverte-2.0",
    ),
]
Language = Annotated[str, word("[a-z]{2,3}(?:-[A-Z]{2})?", "un code de langue (BCP 47)", "fr")]
Day = Annotated[
    date,
    Kind(
        "une date, année-mois-jour",
        "2026-11-03",
        _matching("[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat),
        {"type": "string", "format": "date"},
    ),
]
PastDay = Annotated[Day, NotAfterToday()]
Clock = Annotated[
    time,
    word("[0-9]{2}:[0-9]{2}", "une heure sur quatre chiffres", "09:00", time.fromisoformat),
]
Closing = Annotated[
    time,
    word(
        "[0-9]{2}:[0-9]{2}",
        "une heure sur quatre chiffres, « 24:00 » pour minuit",
        "17:00",
        lambda text: time.fromisoformat("00:00" if text == "24:00" else text),
    ),
]
_FLAG = "« true » (oui) ou « false » (non)"
_is_true = _matching("true|false", lambda text: text == "true")
Flag = Annotated[bool, Kind(_FLAG, "true", _is_true, {"type": "boolean"})]
Rank = Annotated[int, _whole(1, 999, "1")]
Percentage = Annotated[int, _whole(0, 100, "62")]
Points = Annotated[int, _whole(1, 9, "3")]
MOST_WEIGHT = 3
Weight = Annotated[int, _whole(1, MOST_WEIGHT, "2")]
Minutes = Annotated[int, _whole(0, 180, "8")]
ShortMinutes = Annotated[int, _whole(1, 30, "15")]
Count = Annotated[int, _whole(1, 999_999, "11021")]
Tally = Annotated[int, _whole(0, 999_999, "0")]
Threshold = Annotated[int, _whole(3, 99, "5")]
Year = Annotated[int, _whole(1900, 2999, "2025")]
_ALL = 100
Percent = Annotated[
    Decimal,
    Kind(
        "un nombre de 0 à 100, avec un point et une décimale au plus",
        "26.8",
        _matching(r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9])?", Decimal, lambda share: share <= _ALL),
        {"type": "number", "minimum": 0, "maximum": 100},
    ),
]
NUMBER = Kind(
    "un nombre, avec un point et une décimale au plus",
    "38.5",
    _matching(r"(?:0|[1-9][0-9]{0,9})(?:\.[0-9])?", Decimal),
    {"type": "number", "minimum": 0},
)
Number = Annotated[Decimal, NUMBER]
_SHARE = "[0-9]{1,3}/[1-9][0-9]{0,2}"
Share = Annotated[
    Fraction,
    Kind(
        "une fraction, plus grande que 0 et au plus égale à 1",
        "2/3",
        _matching(_SHARE, Fraction, lambda share: 0 < share <= 1),
        {"type": "string", "pattern": f"^{_SHARE}$"},
    ),
]
AdvisedAnswer = Annotated[
    int | Literal["unknown"],
    word(
        "(?:[0-9]|je-ne-sais-pas)",
        "un nombre de points, ou « je-ne-sais-pas »",
        "je-ne-sais-pas",
        lambda text: int(text) if text.isdigit() else UNKNOWN,
        type=["string", "integer"],
    ),
]
_NUMBER = "(?:0|[1-9][0-9]{0,3})"
Version = Annotated[
    SemanticVersion,
    word(
        rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}",
        "trois nombres séparés par des points",
        "1.0.0",
        SemanticVersion.read,
        pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$",
    ),
]
EMAIL = Kind(
    "une adresse de courriel",
    "contact@entreprise.example",
    _matching(r"\S+", email.stored),
    {"type": "string", "format": "idn-email"},
)
Email = Annotated[str, EMAIL]
TELEPHONE = Kind(
    "un numéro de dix chiffres, un numéro court, ou « + » puis l'indicatif du pays et le numéro, "
    "et « poste 12 » s'il y a un poste",
    "01 99 00 12 34",
    _telephone,
    _DIGITS,
)
Telephone = Annotated[str, TELEPHONE]
Tariff = Annotated[
    str,
    word(
        f"(?:{re.escape(telephone.FREE)}|{re.escape(telephone.ORDINARY)}|{telephone.SURCHARGED})",
        f"« {telephone.FREE} », « {telephone.ORDINARY} », ou le prix du service par minute ou par "
        "appel, puis « + prix appel »",
        "Service 0,06 €/min + prix appel",
    ),
]
SECURE_URL = Kind(
    "une adresse web qui commence par « https:// »",
    "https://www.economie.gouv.fr/",
    _matching(r"https://(?:[a-z0-9-]+\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#][^\s<>\"'`\\{}|^]*)?"),
    {"type": "string", "pattern": "^https://"},
)
SecureUrl = Annotated[str, SECURE_URL]
SitePath = Annotated[
    str,
    word(
        "/(?:[a-z0-9-]+/)*",
        "l'adresse d'une page du site, entre deux barres obliques",
        "/contacts/",
    ),
    OnSite(),
]
POSTAL_CODE = Kind(
    "un code postal, en France cinq chiffres",
    "01000",
    _matching("[A-Za-z0-9][A-Za-z0-9 -]{1,9}"),
    _DIGITS,
)
PostalCode = Annotated[str, POSTAL_CODE]
SIREN = Kind("les 9 chiffres d'un SIREN", "000 000 018", _numbered(sirene.SIREN_DIGITS), _DIGITS)
Siren = Annotated[str, SIREN]
SIRET = Kind(
    "les 14 chiffres d'un SIRET", "000 000 018 00010", _numbered(sirene.SIRET_DIGITS), _DIGITS
)
Siret = Annotated[str, SIRET]

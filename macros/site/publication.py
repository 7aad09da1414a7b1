"""What a demonstration may show and a real organisation may not publish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.ground import telephone
from macros.ground.checks import marks
from macros.ground.errors import Anomaly, quoted
from macros.ground.fields import POSTAL_CODE, SIREN, SIRET, TELEPHONE, Kind
from macros.ground.freshness import staleness
from macros.ground.introspection import marked, texts_of
from macros.ground.prose import ProsePage
from macros.ground.reading import Steps
from macros.ground.records import Entry, Record
from macros.ground.site import Site
from macros.site.models.common import Commitment, Relied
from macros.site.models.fact import Fact
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation, Regime
from macros.site.public_address import FICTION_DOMAIN, RESERVED_DOMAIN

# The names of the demonstration: « Groupe Exemple », but not « Exemple : … ».
_INVENTED_NAME = re.compile(r"\bExemple\b(?!\s*:)|\b[Dd]onnées? fictives?\b")
# Its people, and those of the guides: each bears the name of a thing.
_INVENTED_PERSON = re.compile(
    r"\b(?:Aïcha Compas|Alix Gabarit|Anaïs Épure|Awa Témoin|Camille Modèle|Claude Boussole"
    r"|Dominique Repère|Gwenn Lavis|Hugo Gabarit|Inès Esquisse|Klara Pochoir|Léon Calque"
    r"|Maëlle Vignette|Mei Échantillon|Nadia Croquis|Ousmane Pastel|Paul Sextant|Rachid Canevas"
    r"|Rodolphe Filigrane|Sacha Croquis|Solène Aquarelle|Tomas Alidade|Yannick Maquette)\b"
)
# What says that a commitment was signed, wherever it is said.
_SAYS_SIGNED = {
    Commitment.NO_REPRISAL: re.compile(
        r"\b(?:aucune|sans|zéro|pas\s+de|toutes?|interdi\w+)\b[^.;]{0,30}\breprésaille"
        r"|\bengagements?\b[^.]*\breprésaille",
        re.IGNORECASE,
    ),
}
_SPACE = "[ .\u00a0\u202f-]?"
_PHONE = re.compile(rf"(?:\b0|\+33{_SPACE}(?:\(0\))?)([1-9](?:{_SPACE}[0-9]{{2}}){{4}})\b")

# What LCEN article 1-1 asks of every publisher, and the RGPD of who names people.
_LEGAL_FIELDS = (
    "legal_form",
    "siren",
    "address",
    "telephone",
    "email",
    "publication_director",
    "host",
    "data_protection",
)
_HOST_FIELDS = ("address", "telephone", "access_logs")

_REAL = "une vraie valeur"
_FICTION_PHONE = "numéro réservé à la fiction"
_FICTIONS = (
    (RESERVED_DOMAIN, FICTION_DOMAIN),
    (_INVENTED_NAME, "nom de la démonstration"),
    (_INVENTED_PERSON, "personne de la démonstration"),
)


def nothing_is_for_demonstration(organisation: Organisation) -> Iterator[Anomaly]:
    """The site does not say that its data are fictional."""
    if organisation.demonstration:
        found = "les données sont dites de démonstration"
        expected = "« false », une fois les vraies données en place"
        yield organisation.anomaly(("demonstration",), found, expected)


def no_value_is_reserved(site: Site) -> Iterator[Anomaly]:
    """No phone, domain or number of the data is one of those kept for fiction.

    Tutorials are left out: their exercises are fiction, and must stay so.
    """
    for entry, steps, kind, value in marks(site, Kind):
        if isinstance(value, str) and not entry.is_fiction:
            for shown, why in _fictions_of(kind, value):
                yield entry.anomaly(steps, f"{quoted(shown)} : {why}", _REAL)


def no_page_shows_a_reserved_value(page: ProsePage) -> Iterator[Anomaly]:
    """Nor does any page written by hand show one."""
    for match, why in _fictions(page.body):
        yield page.anomaly(match.start(), f"{quoted(match.group())} : {why}", _REAL)


def legal_fields_are_filled(organisation: Organisation) -> Iterator[Anomaly]:
    """The legal notice is whole."""
    # A public body stands in no trade register.
    registers = ("registration",) if organisation.purchasing_regime is Regime.PRIVATE else ()
    for name in (*_LEGAL_FIELDS, *registers):
        if getattr(organisation, name) is None:
            yield _missing(organisation, (name,), organisation)
    if host := organisation.host:
        for name in _HOST_FIELDS:
            if getattr(host, name) is None:
                yield _missing(organisation, ("host", name), host)


def promises_have_been_signed(site: Site) -> Iterator[Anomaly]:
    """No text relies on a commitment that `organisation.yml` does not hold, nor says it signed."""
    unsigned = [name for name in Commitment if getattr(site.one(Organisation), name) is None]
    for entry in site.entries():
        relying: set[Steps] = set()
        for steps, _, name in marked(entry, Relied):
            relying.add(steps[:-2])
            if name in unsigned:
                yield entry.anomaly(steps, *_unsigned("ce texte", name))
        for steps, text in texts_of(entry):
            # A text that declares what it relies on is told once, or not at all.
            if not any(steps[: len(way)] == way for way in relying):
                for name, words in _said_signed(unsigned, text):
                    yield entry.anomaly(steps, *_unsigned(quoted(words.group()), name))
    for page in site.prose:
        for name, words in _said_signed(unsigned, page.body):
            yield page.anomaly(words.start(), *_unsigned(quoted(words.group()), name))


def official_facts_are_fresh(site: Site) -> Iterator[Anomaly]:
    """Each official link was opened, and each sentence of law read again, within six months."""
    every, renewed = "de moins de six mois", "une phrase à jour"
    called = {Link: "le lien", LegalSentence: "la phrase juridique", Fact: "le fait"}
    for model, label in called.items():
        for entry in site.every(model):
            what = f"{label} {quoted(entry.id)}"
            yield from staleness(site.today, entry, what, every=every, renewed=renewed)


def the_security_address_is_valid(organisation: Organisation, site: Site) -> Iterator[Anomaly]:
    """security.txt has not expired (RFC 9116, section 2.5.5)."""
    security = organisation.security
    if security and security.valid_until < site.today:
        found = f"l'adresse de sécurité a expiré le {security.valid_until}"
        steps = ("security", "valid_until")
        yield organisation.anomaly(steps, found, "une date à venir, dans l'année")


def _fictions_of(kind: Kind, value: str) -> Iterator[tuple[str, str]]:
    """Yield what is kept for examples in a `value` of that kind, and why."""
    if kind is TELEPHONE:
        if telephone.is_reserved(value):
            yield value, _FICTION_PHONE
    elif kind is POSTAL_CODE:
        if value.startswith("000"):
            yield value, "code postal de démonstration"
    elif kind in {SIREN, SIRET}:
        if value.startswith("0"):
            yield value, "numéro de démonstration"
    else:
        yield from ((match.group(), why) for match, why in _fictions(value))


def _fictions(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what is kept for examples in a `text`, and why."""
    for pattern, why in _FICTIONS:
        yield from ((match, why) for match in pattern.finditer(text))
    for match in _PHONE.finditer(text):
        if telephone.is_reserved("+33" + re.sub("[^0-9]", "", match[1])):
            yield match, _FICTION_PHONE


def _missing(entry: Entry, steps: Steps, group: Record) -> Anomaly:
    title = type(group).model_fields[str(steps[-1])].title
    return entry.anomaly(steps, "valeur manquante", f"« {title} », que la loi demande")


def _said_signed(
    unsigned: list[Commitment], text: str
) -> Iterator[tuple[Commitment, re.Match[str]]]:
    """Yield each commitment that `text` says was signed, and its words."""
    for name in unsigned:
        if pattern := _SAYS_SIGNED.get(name):
            yield from ((name, match) for match in pattern.finditer(text))


def _unsigned(what: str, name: Commitment) -> tuple[str, str]:
    """Return what is found, and what is expected instead."""
    title = Organisation.model_fields[name].title
    return (
        f"{what} promet « {title} », que data/organisation.yml ne dit pas",
        f"le champ « {name} », ou un texte sans cette promesse",
    )

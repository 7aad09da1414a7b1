"""What a demonstration may show and a real organisation may not publish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.ground import telephone
from macros.ground.errors import Anomaly, Place, quoted
from macros.ground.fields import LINE, PARAGRAPH, POSTAL_CODE, SIREN, SIRET, TELEPHONE, Kind
from macros.ground.freshness import Freshness, freshness_of
from macros.ground.introspection import marked
from macros.ground.reading import Steps, read_text
from macros.ground.records import Entry
from macros.ground.site import Site
from macros.site.models.common import Commitment, Relied
from macros.site.models.fact import Fact
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation, Regime
from macros.site.public_address import check_public_address

# Top-level names and domains that belong to nobody (RFC 2606, RFC 6761).
_RESERVED_DOMAIN = re.compile(
    r"\b[\w-]+\.(?:example|test|invalid|localhost)\b(?!\.\w)|\bexample\.(?:com|net|org)\b",
    re.IGNORECASE,
)
# The names of the demonstration: « Groupe Exemple », but not « Exemple : … ».
_INVENTED_NAME = re.compile(r"\bExemple\b(?!\s*:)|\bdonnées? fictives?\b")
# Its people, and those of the guides: each bears the name of a thing.
_INVENTED_PERSON = re.compile(
    r"\b(?:Aïcha Compas|Alix Gabarit|Awa Témoin|Camille Modèle|Claude Boussole|Dominique Repère"
    r"|Gwenn Lavis|Hugo Gabarit|Inès Esquisse|Klara Pochoir|Léon Calque|Mei Échantillon"
    r"|Nadia Croquis|Paul Sextant|Rachid Canevas|Sacha Croquis|Solène Aquarelle|Tomas Boussole"
    r"|Yannick Maquette)\b"
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
_FICTION_DOMAIN = "domaine réservé aux exemples"
_FICTION_NAME = "nom de la démonstration"
_FICTION_PERSON = "personne de la démonstration"
MKDOCS = "mkdocs.yml"


def nothing_is_for_demonstration(site: Site) -> Iterator[Anomaly]:
    """The site does not say that its data are fictional."""
    if site.one(Organisation).demonstration:
        found = "les données sont dites de démonstration"
        yield site.one(Organisation).anomaly(
            ("demonstration",), found, expected="« false », une fois les vraies données en place"
        )


def no_value_is_reserved(site: Site) -> Iterator[Anomaly]:
    """No phone, domain or number of the data is one of those kept for fiction.

    Tutorials are left out: their exercises are fiction, and must stay so.
    """
    for entry in site.entries():
        if entry.is_fiction:
            continue
        for steps, kind, value in marked(entry, Kind):
            if isinstance(value, str):
                for shown, why in _fictions_of(kind, value):
                    yield entry.anomaly(steps, f"{quoted(shown)} : {why}", expected=_REAL)


def no_page_shows_a_reserved_value(site: Site) -> Iterator[Anomaly]:
    """Nor does any page written by hand show one."""
    for page in site.prose:
        for match, why in _fictions(page.body):
            place = page.place(match.start())
            yield Anomaly(place, "", f"{quoted(match.group())} : {why}", _REAL)


def legal_fields_are_filled(site: Site) -> Iterator[Anomaly]:
    """The legal notice is whole."""
    organisation = site.one(Organisation)
    # A public body stands in no trade register.
    registers = ("registration",) if organisation.purchasing_regime is Regime.PRIVATE else ()
    for name in (*_LEGAL_FIELDS, *registers):
        if getattr(organisation, name) is None:
            yield _missing(organisation, name, type(organisation).model_fields[name].title)
    if host := organisation.host:
        for name in _HOST_FIELDS:
            if getattr(host, name) is None:
                yield _missing(organisation, f"host.{name}", type(host).model_fields[name].title)


def promises_have_been_signed(site: Site) -> Iterator[Anomaly]:
    """No text relies on a commitment that `organisation.yml` does not hold, nor says it signed."""
    unsigned = [name for name in Commitment if getattr(site.one(Organisation), name) is None]
    for entry in site.entries():
        relying: set[Steps] = set()
        for steps, _, name in marked(entry, Relied):
            relying.add(steps[:-2])
            if name in unsigned:
                found, expected = _unsigned("ce texte", name)
                yield entry.anomaly(steps, found, expected=expected)
        for steps, kind, text in marked(entry, Kind):
            # A text that declares what it relies on is told once, or not at all.
            if kind in {LINE, PARAGRAPH} and not any(steps[: len(way)] == way for way in relying):
                for name, words in _said_signed(unsigned, text):
                    found, expected = _unsigned(quoted(words.group()), name)
                    yield entry.anomaly(steps, found, expected=expected)
    for page in site.prose:
        for name, words in _said_signed(unsigned, page.body):
            found, expected = _unsigned(quoted(words.group()), name)
            yield Anomaly(page.place(words.start()), "", found, expected)


def official_facts_are_fresh(site: Site) -> Iterator[Anomaly]:
    """Each official link was opened, and each sentence of law read again, within six months."""
    named = (
        ("le lien", site[Link]),
        ("la phrase juridique", site[LegalSentence]),
        ("le fait", site[Fact]),
    )
    for label, table in named:
        for entry in table.values():
            state = freshness_of(site.today, entry)
            if isinstance(entry, Fact) and state is Freshness.EXPIRED:
                found = f"{label} {quoted(entry.id)} a expiré le {entry.valid_until}"
                yield entry.anomaly(("valid_until",), found, expected="une phrase à jour")
            elif state is not Freshness.VERIFIED:
                yield unverified(
                    entry, f"{label} {quoted(entry.id)}", entry.verified_on, "de moins de six mois"
                )


def the_security_address_is_valid(site: Site) -> Iterator[Anomaly]:
    """security.txt has not expired (RFC 9116, section 2.5.5)."""
    security = site.one(Organisation).security
    if security and security.valid_until < site.today:
        found = f"l'adresse de sécurité a expiré le {security.valid_until}"
        steps = ("security", "valid_until")
        yield site.one(Organisation).anomaly(
            steps, found, expected="une date à venir, dans l'année"
        )


RULES = (
    nothing_is_for_demonstration,
    no_value_is_reserved,
    no_page_shows_a_reserved_value,
    legal_fields_are_filled,
    promises_have_been_signed,
    official_facts_are_fresh,
    the_security_address_is_valid,
)


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
    for match in _RESERVED_DOMAIN.finditer(text):
        yield match, _FICTION_DOMAIN
    for match in _INVENTED_NAME.finditer(text):
        yield match, _FICTION_NAME
    for match in _INVENTED_PERSON.finditer(text):
        yield match, _FICTION_PERSON
    for match in _PHONE.finditer(text):
        if telephone.is_reserved("+33" + re.sub("[^0-9]", "", match[1])):
            yield match, _FICTION_PHONE


def _missing(entry: Entry, path: str, title: str | None) -> Anomaly:
    steps = tuple(path.split("."))
    return entry.anomaly(steps, "valeur manquante", expected=f"« {title} », que la loi demande")


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


def unverified(entry: Entry, what: str, verified_on: object, limit: str) -> Anomaly:
    """Return the anomaly about `what`, which nobody checked since `verified_on`."""
    found = f"{what} : aucune vérification"
    if verified_on:
        found = f"{what} : pas de vérification depuis le {verified_on}"
    expected = f"la date d'une vérification {limit}"
    return entry.anomaly(("verified_on",), found, expected=expected)


def the_address_is_real(root: Path) -> Iterator[Anomaly]:
    """The addresses of the site and of its sources, which MkDocs alone reads, are real."""
    text, anomalies = read_text(root, MKDOCS)
    yield from anomalies
    if text is None:
        return
    yield from check_public_address(text, MKDOCS)
    for number, line in enumerate(text.splitlines(), start=1):
        for match in _RESERVED_DOMAIN.finditer(line.partition("#")[0]):
            found = f"{quoted(match.group())} : {_FICTION_DOMAIN}"
            place = Place(MKDOCS, number, match.start() + 1)
            yield Anomaly(place, line.partition(":")[0].strip(), found, "une vraie adresse")

"""The address of the site, which QR codes, texts to paste and vCards carry, opens for anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from macros.ground.errors import Anomaly, Place, quoted
from macros.ground.fields import SECURE_URL
from macros.ground.reading import parse_yaml, read_text

MKDOCS = "mkdocs.yml"
FIELD = "site_url"
FICTION_DOMAIN = "domaine réservé aux exemples"
# Top-level names and domains that belong to nobody (RFC 2606, RFC 6761).
RESERVED_DOMAIN = re.compile(
    r"\b[\w-]+\.(?:example|test|invalid|localhost)\b(?!\.\w)|\bexample\.(?:com|net|org)\b",
    re.IGNORECASE,
)
# Names inside a machine or an office (RFC 6761, RFC 8375, RFC 6762, appendix G). Those kept for
# examples are refused wherever they stand.
_OF_A_NETWORK = re.compile(
    r"(?:^|\.)(?:localhost|localdomain|local|home\.arpa|internal|intranet|private|corp|home|lan)$"
)


def the_address_is_real(root: Path) -> Iterator[Anomaly]:
    """The addresses of the site and of its sources, which MkDocs alone reads, are real."""
    text, anomalies = read_text(root, MKDOCS)
    yield from anomalies
    if text is None:
        return
    yield from check_public_address(text, MKDOCS)
    for number, line in enumerate(text.splitlines(), start=1):
        for match in RESERVED_DOMAIN.finditer(line.partition("#")[0]):
            found = f"{quoted(match.group())} : {FICTION_DOMAIN}"
            place = Place(MKDOCS, number, match.start() + 1)
            yield Anomaly(place, line.partition(":")[0].strip(), found, "une vraie adresse")


def check_public_address(text: str, file: str) -> Iterator[Anomaly]:
    """Yield what forbids publishing at the address that `text`, the settings of MkDocs, gives."""
    try:
        settings = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        yield from parse_yaml(text, file)[1]
        return
    fields = settings.value if isinstance(settings, yaml.MappingNode) else []
    values = [value for name, value in fields if name.value == FIELD]
    if not values:
        yield _anomaly(Place(file), "valeur manquante")
    for value in values:
        place = Place(file, value.start_mark.line + 1, value.start_mark.column + 1)
        if not isinstance(value, yaml.ScalarNode) or value.tag.startswith("!"):
            yield _anomaly(place, "une valeur qui n'est pas écrite en toutes lettres")
        elif value.tag.endswith(":null") or not value.value.strip():
            yield _anomaly(place, "valeur vide")
        elif faults := list(_faults(value.value)):
            yield _anomaly(place, f"{quoted(value.value)}, {' et '.join(faults)}")


def _faults(address: str) -> Iterator[str]:
    parts = urlsplit(address)
    if parts.scheme == "http":
        yield "qui n'est pas chiffrée"
    elif parts.scheme != "https" or not parts.hostname:
        yield "qui n'est pas une adresse web entière"
        return
    if parts.hostname and _is_private(parts.hostname):
        yield "qui ne s'ouvre que de cette machine ou de ce réseau"


def _is_private(host: str) -> bool:
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or bool(_OF_A_NETWORK.search(host.rstrip(".")))


def _anomaly(place: Place, found: str) -> Anomaly:
    expected = "l'adresse publique du site, qui commence par « https:// »"
    return Anomaly(place, FIELD, found, expected, SECURE_URL.example)

"""The real site, and for tests copies of the valid example with one thing changed."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from macros.ground.addresses import Routes
from macros.ground.errors import Anomaly, DataError
from macros.ground.pages import PageType
from macros.ground.site import Site
from macros.loading import load_site
from macros.trades import ALL
from tests.builders import TODAY

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = Path(__file__).parent / "examples"

# Values that could be real: a dialling code in use, a SIREN whose key holds, a domain to buy.
LEGAL_IDENTITY = """\
legal_form: Société anonyme
siren: 732 829 320
registration: RCS Nantes 732 829 320
address: {street: 1 rue Neuve, postal_code: "44000", locality: Nantes}
telephone: 01 23 45 67 89
email: contact@acheteur-reel.fr
publication_director: {name: Camille Martin}
host:
  name: Hébergement Martin
  address: {street: 2 rue Neuve, postal_code: "44000", locality: Nantes}
  telephone: 01 23 45 67 90
  access_logs: Les journaux sont gardés 30 jours.
data_protection: {email: donnees@acheteur-reel.fr}
security: {email: securite@acheteur-reel.fr, valid_until: 2026-11-22}
"""
# What turns the valid example into an organisation that may publish.
REAL = (
    ("data/organisation.yml", "demonstration: true", "demonstration: false"),
    ("data/organisation.yml", "corrections@acheteur.example", "corrections@acheteur-reel.fr"),
    ("data/organisation.yml", "accessibilite@acheteur.example", "accessibilite@acheteur-reel.fr"),
    ("data/organisation.yml", "01 99 00 20 00", "01 23 45 67 89"),
    (
        "data/organisation.yml",
        "purchasing_regime: private\n",
        f"purchasing_regime: private\n{LEGAL_IDENTITY}",
    ),
    ("data/contacts.yml", "mediation@acheteur.example", "mediation@acheteur-reel.fr"),
    ("data/contacts.yml", "01 99 00 12 34", "01 23 45 67 91"),
    (
        "data/links.yml",
        "https://legifrance.example/codes/2238",
        "https://www.legifrance.gouv.fr/codes/2238",
    ),
    ("data/links.yml", "verified_on:", "verified_on: 2026-05-23"),
    ("data/benchmarks.yml", "https://enquete.example/2025", "https://www.insee.fr/enquete"),
    ("data/legal.yml", "verified_on:", "verified_on: 2026-05-23"),
    ("data/facts.yml", "verified_on:", "verified_on: 2026-05-23"),
    ("data/tenders.yml", "achats.acheteur.example", "achats.acheteur-reel.fr"),
    ("data/tenders.yml", "achats@acheteur.example", "achats@acheteur-reel.fr"),
    ("data/organisation.yml", "Groupe Exemple", "Groupe Martin"),
    ("data/contacts.yml", "Camille Exemple", "Camille Martin"),
    ("data/contacts.yml", "Hugo Exemple", "Hugo Martin"),
    ("data/entities.yml", "Groupe Exemple", "Groupe Martin"),
    ("data/entities.yml", "Filiale Exemple", "Filiale Martin"),
    ("mkdocs.yml", "https://site.example/", "https://acheteur-reel.fr/"),
)


# The pages written by hand that every site has, once it has what they are about.
MANDATORY = [
    row
    for row in ALL.addresses
    if isinstance(row, PageType) and row.file and row.about.subject_class is None
]
_ROUTES = Routes(ALL.addresses)


def path(subject: Any, name: str = "") -> str:
    """Return the address of `subject`, or that of the `name` declared about it."""
    return _ROUTES.path(subject, name)


@cache
def real_site(today: date) -> tuple[Site, tuple[Anomaly, ...]]:
    """Return the site of this repository as it is read on the day `today`, and its warnings."""
    site, warnings = load_site(ROOT, today)
    return site, tuple(warnings)


def a_site_folder(destination: Path, *changes: tuple[str, str, str]) -> Path:
    """Copy the valid example to `destination`; each change replaces a text of a file, once."""
    shutil.copytree(EXAMPLES / "valid", destination, dirs_exist_ok=True)
    for file, old, new in changes:
        path = destination / file
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text.count(old) == 1 or not text, f"{old!r} is {text.count(old)} times in {file}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new) if text else new, encoding="utf-8")
    return destination


def without_tutorials(root: Path) -> Path:
    """Remove the tutorials of the site whose folder is `root`, which name its questionnaire."""
    shutil.rmtree(root / "data/tutorials")
    shutil.rmtree(root / "docs/tutoriels")
    return root


def anomalies(root: Path) -> list[Anomaly]:
    """Return what loading the site whose folder is `root` says, on the day of the tests."""
    try:
        _, warnings = load_site(root, TODAY)
    except DataError as error:
        return list(error.anomalies)
    return warnings

"""The case log of the demonstration, made up: the reports of its years are counted from it.

It is seeded, and written where the test that needs it works: no log is ever kept.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random

# How many referrals and how many other requests came each year.
YEARS = {2023: (0, 6), 2024: (2, 17), 2025: (40, 63)}
COUNTED_ON = date(2026, 11, 22)
ORIENTATION, REFERRAL = "Orientation", "Saisine"
RECEIVED, ANSWERED, ENDED = "Reçue le", "Première réponse le", "Terminée le"

# How many in a hundred hold each word, by the title of its column.
WORDS: Mapping[str, Mapping[str, int]] = {
    "Motif": {
        "Paiement": 36,
        "Relation ou silence": 20,
        "Changement ou fin du contrat": 14,
        "Prix et révision": 12,
        "Pénalités": 8,
        "Cahier des charges": 5,
        "Choix du fournisseur": 4,
        "Autre motif": 1,
    },
    "Suite": {
        "Accord sur tout": 40,
        "Accord sur une partie": 18,
        "Pas d’accord": 10,
        "Refus de l’une des parties": 5,
        "Demande retirée": 4,
        "Dossier en cours": 3,
        "Hors d’une relation d’achat": 7,
        "Procès déjà engagé": 4,
        "Aucune démarche avant": 9,
    },
    "Voie": {
        "Le médiateur interne seul": 72,
        "Avec l’appui de la Médiation des entreprises": 16,
        "Par la Médiation des entreprises, qui mène": 12,
    },
    "Origine": {
        "Entreprise individuelle": 20,
        "Moins de 10 personnes": 32,
        "De 10 à 49 personnes": 20,
        "De 50 à 249 personnes": 14,
        "250 personnes et plus": 7,
        "Plusieurs fournisseurs ou une fédération": 7,
    },
    "Canal": {"Téléphone": 45, "Courriel": 35, "Courrier": 12, "Rencontre": 8},
    "Relation six mois après": {
        "La relation continue": 58,
        "La relation s’est arrêtée": 16,
        "Trop tôt, ou sans nouvelle": 26,
    },
    "Avis du fournisseur": {"Satisfait": 48, "Déçu": 14, "Sans réponse": 38},
    "Avis de l’acheteur": {"Satisfait": 40, "Déçu": 16, "Sans réponse": 44},
}
STILL_OPEN = "Dossier en cours"
HEADINGS = ("Dossier", RECEIVED, "Nature", *WORDS, ANSWERED, ENDED)
SEED = 258


def requests(year: int) -> Iterator[dict[str, str]]:
    """Return the requests received that year, each by the titles of its columns."""
    referrals, orientations = YEARS[year]
    for place in range(referrals + orientations):
        random = Random(f"{SEED} {year} {place}")  # noqa: S311  # made up, and the same each time
        received = date(year, 1, 1) + timedelta(days=random.randrange(365))
        row = {"Dossier": f"{year}-{place}", RECEIVED: _written(received)}
        if place < referrals:
            yield row | _referral(random, received)
        else:
            yield row | {"Nature": ORIENTATION}


def _referral(random: Random, received: date) -> dict[str, str]:
    words = {heading: _drawn(random, some) for heading, some in WORDS.items()}
    answered = received + timedelta(days=random.choice((0, 1, 1, 2, 2, 3, 5)))
    ended = answered + timedelta(days=random.randint(9, 95))
    is_over = words["Suite"] != STILL_OPEN
    days = {ANSWERED: _written(answered), ENDED: _written(ended) if is_over else ""}
    return {"Nature": REFERRAL} | words | days


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _drawn(random: Random, words: Mapping[str, int]) -> str:
    [word] = random.choices([*words], [*words.values()])
    return word


def write(path: Path, *years: int) -> Path:
    """Write the requests of these years as a French spreadsheet does; return the file."""
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, HEADINGS, restval="", delimiter=";")
        writer.writeheader()
        writer.writerows(row for year in years for row in requests(year))
    return path

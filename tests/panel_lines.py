"""The suppliers of the demonstration, made up: the panel of each year is counted from these lines.

Small regions hold a few of them, and few are TIH, so that the page has something to keep to itself.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

YEARS = (2024, 2025)
SUPPLIERS = 2_000
HEADINGS = ("Fournisseur", "Région", "Taille", "Statut", "Famille d’achats")

# How many in a hundred thousand stand in each; the sizes of all suppliers, PME or not.
REGIONS = {
    "Île-de-France": 24_000,
    "Auvergne-Rhône-Alpes": 13_000,
    "Hauts-de-France": 11_000,
    "Occitanie": 9_000,
    "Nouvelle-Aquitaine": 8_500,
    "Grand Est": 8_000,
    "Bretagne": 7_000,
    "Pays de la Loire": 6_500,
    "Normandie": 5_000,
    "Provence-Alpes-Côte d’Azur": 3_500,
    "Bourgogne-Franche-Comté": 2_300,
    "Centre-Val de Loire": 1_400,
    "La Réunion": 300,
    "Guadeloupe": 150,
    "Martinique": 150,
    "Corse": 120,
    "Guyane": 60,
    "Mayotte": 20,
}
SIZES = {
    "Moins de 10 personnes": 31_000,
    "De 10 à 49 personnes": 22_000,
    "De 50 à 249 personnes": 12_000,
    "250 personnes et plus": 35_000,
}
STATUSES = {"Aucun de ces statuts": 96_400, "SIAE": 1_500, "ESAT": 900, "EA": 900, "TIH": 300}
CATEGORIES = {
    "Travaux et maintenance": 24_000,
    "Équipements et pièces": 18_000,
    "Transport et logistique": 12_000,
    "Propreté et espaces verts": 11_000,
    "Restauration et accueil": 5_000,
    "Informatique et télécoms": 13_000,
    "Études et conseil": 11_000,
    "Impression et communication": 6_000,
}


def suppliers(year: int) -> Iterator[tuple[str, ...]]:
    """Return the suppliers of that year: those of the year before, of whom a few have changed."""
    lists = (REGIONS, SIZES, STATUSES, CATEGORIES)
    for place in range(SUPPLIERS):
        last = max(one for one in range(YEARS[0], year + 1) if _is_new(place, one))
        drawn = Random(f"{place} {last}")  # noqa: S311  # made up, and the same each time
        yield (f"Fournisseur {place}", *(_drawn(drawn, words) for words in lists))


def _is_new(place: int, year: int) -> bool:
    """Tell whether another supplier came that year, for one in eight."""
    return year == YEARS[0] or Random(f"{year} {place}").random() < 1 / 8  # noqa: S311


def _drawn(random: Random, words: Mapping[str, int]) -> str:
    [word] = random.choices([*words], [*words.values()])
    return word


def write(path: Path, year: int) -> None:
    """Write the suppliers of that year as a French spreadsheet does."""
    with path.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADINGS, *suppliers(year)])

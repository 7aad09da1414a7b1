"""The export of a purchasing tool, made up: the tenders of the demonstration come from its lines.

Amounts, which the site never tells, are drawn; the rest is written, so that every state is there.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

HEADINGS = (
    "Référence",
    "Objet",
    "Famille d’achats",
    "Territoire",
    "Contact",
    "Publication",
    "Questions jusqu’au",
    "Date limite",
    "Heure limite",
    "Où répondre",
    "Langues",
    "Lot",
    "Montant estimé",
    "Réservé à",
    "Réponses reçues",
    "Taille retenue",
)
PLATFORM = "https://achats.groupe-exemple.example/"
# A tender: what its lines have in common, then its lots: the title, the amount from, the amount
# below, whom it is reserved to, how many answered, the size of who won.
Lot = tuple[str, int, int, str, str, str]
TENDERS: tuple[tuple[tuple[str, ...], tuple[Lot, ...]], ...] = (
    (
        (
            "Espaces verts Bretagne 2027",
            "Entretien des espaces verts de trois sites en Bretagne",
            "Propreté et espaces verts",
            "BRE",
            "pme.bretagne@groupe-exemple.example",
            "03/11/2026",
            "24/11/2026",
            "08/12/2026",
            "12:00",
            f"{PLATFORM}espaces-verts-bretagne-2027",
            "français",
        ),
        (
            ("Tonte et taille, sites de Rennes et de Vannes", 60_000, 90_000, "", "", ""),
            ("Désherbage sans produit chimique, site de Brest", 8_000, 20_000, "ESAT, EA", "", ""),
            ("Création d’une haie, site de Vannes", 5_000, 15_000, "", "", ""),
        ),
    ),
    (
        (
            "Impressions 2027",
            "Impression des documents du groupe",
            "Impression et communication",
            "France entière",
            "pme@groupe-exemple.example",
            "16/11/2026",
            "04/12/2026",
            "14/12/2026",
            "17:00",
            "impressions@groupe-exemple.example",
            "français, anglais",
        ),
        (
            ("Rapports et brochures", 120_000, 300_000, "", "", ""),
            ("Cartes, affiches et petits tirages", 10_000, 24_000, "", "", ""),
            ("Mise sous pli et envoi", 30_000, 70_000, "EA, ESAT", "", ""),
        ),
    ),
    (
        (
            "Isolation Alpes",
            "Isolation de deux bâtiments de la Centrale des Alpes",
            "Travaux et maintenance",
            "ARA",
            "pme.alpes@energie.groupe-exemple.example",
            "09/11/2026",
            "14/12/2026",
            "08/01/2027",
            "12:00",
            f"{PLATFORM}isolation-alpes",
            "français",
        ),
        (
            ("Isolation des toitures", 300_000, 450_000, "", "", ""),
            ("Menuiseries", 150_000, 240_000, "", "", ""),
            ("Peinture et nettoyage de fin de chantier", 12_000, 24_000, "SIAE", "", ""),
        ),
    ),
    (
        (
            "Restauration Occitanie",
            "Repas et pauses du site d’Occitanie",
            "Restauration et accueil",
            "OCC",
            "pme.occitanie@groupe-exemple.example",
            "01/02/2027",
            "",
            "",
            "",
            "",
            "",
        ),
        (
            ("Repas du midi", 110_000, 400_000, "", "", ""),
            ("Plateaux et pauses", 10_000, 24_000, "ESAT", "", ""),
        ),
    ),
    (
        (
            "Reconditionnement informatique",
            "Reprise et remise en état d’ordinateurs",
            "Informatique et télécoms",
            "France entière",
            "achats-inclusifs@groupe-exemple.example",
            "07/12/2026",
            "15/01/2027",
            "25/01/2027",
            "12:00",
            f"{PLATFORM}reconditionnement",
            "français",
        ),
        (
            ("Collecte et effacement", 26_000, 80_000, "", "", ""),
            ("Remise en état", 30_000, 90_000, "SIAE, EA", "", ""),
        ),
    ),
    (
        (
            "Nettoyage vitres Hauts-de-France",
            "Nettoyage des vitres de l’Atelier des Hauts-de-France",
            "Propreté et espaces verts",
            "HDF",
            "pme.nord@mobilites.groupe-exemple.example",
            "01/09/2026",
            "15/09/2026",
            "30/09/2026",
            "12:00",
            f"{PLATFORM}vitres-hdf",
            "français",
        ),
        (
            ("Vitres de l’atelier", 26_000, 60_000, "", "6", "De 10 à 49 personnes"),
            ("Vitres des bureaux", 6_000, 20_000, "EA", "2", "De 50 à 249 personnes"),
        ),
    ),
    (
        (
            "Transport de pièces Grand Est",
            "Transport de pièces dans le Grand Est",
            "Transport et logistique",
            "GES",
            "pme.est@services.groupe-exemple.example",
            "15/06/2026",
            "03/07/2026",
            "15/07/2026",
            "16:30",
            f"{PLATFORM}transport-ges",
            "français, allemand",
        ),
        (
            ("Tournées du matin", 130_000, 450_000, "", "5", "Moins de 10 personnes"),
            ("Transports urgents", 26_000, 90_000, "", "3", "Moins de 10 personnes"),
            ("Transports réfrigérés", 10_000, 24_000, "", "0", ""),
        ),
    ),
    (
        (
            "Étude de mobilité",
            "Étude des trajets entre nos sites",
            "Études et conseil",
            "IDF",
            "pme@groupe-exemple.example",
            "12/10/2026",
            "30/10/2026",
            "13/11/2026",
            "12:00",
            f"{PLATFORM}etude-mobilite",
            "français",
        ),
        (("Étude, en un seul lot", 30_000, 80_000, "", "", ""),),
    ),
)


def lines() -> Iterator[tuple[str, ...]]:
    """Yield the lines of the export, one a lot; the same each time."""
    for common, lots in TENDERS:
        for title, least, below, reserved, answers, size in lots:
            drawn = Random(f"{common[0]} {title}")  # noqa: S311  # made up
            amount = f"{drawn.randrange(least, below)},{drawn.randrange(100):02}"
            yield (*common, title, amount, reserved, answers, size)


def write(path: Path) -> None:
    """Write the export as a French spreadsheet does."""
    with path.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADINGS, *lines()])

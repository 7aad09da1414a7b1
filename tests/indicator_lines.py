"""What the demonstration group did in a year, made up: its indicators are computed from it.

Purchases, invoices, consultations, requests to the *correspondant PME* and a survey, a file each,
as the tools of a purchasing department export them. The suppliers are those of the panel.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests import panel_lines

YEARS = (2023, 2024, 2025)
Rows = Iterator[tuple[object, ...]]

# Thousands of euros bought from a supplier of each size in a year, from … to …
_AMOUNTS = {
    "Moins de 10 personnes": (2, 70),
    "De 10 à 49 personnes": (10, 300),
    "De 50 à 249 personnes": (60, 1_400),
    "250 personnes et plus": (40, 1_220),
}
_INVOICES = 6_000
# Of a hundred invoices of a PME, then of any other: paid in 30 days, in 60, later.
_PAID = {
    2023: ((74, 21, 5), (66, 25, 9)),
    2024: ((83, 16, 1), (70, 23, 7)),
    2025: ((92, 8, 0), (76, 20, 4)),
}
_CONSULTATIONS = {2023: 52, 2024: 57, 2025: 61}
_SPLIT = {2023: 0.52, 2024: 0.61, 2025: 0.71}
_WON_BY_PME = {2023: 0.41, 2024: 0.46, 2025: 0.53}
_LONG_ENOUGH = {2023: 0.82, 2024: 0.9, 2025: 0.95}
_REQUESTS = {2023: 0, 2024: 38, 2025: 50}
_ASKED = {2023: 900, 2024: 1_000, 2025: 1_200}
# Of a hundred who answer, how many are content, issue by issue.
_CONTENT = {
    "paiement": (58, 66, 74),
    "dossiers": (49, 52, 57),
    "réponse après une offre": (38, 44, 47),
    "respect": (78, 80, 81),
    "oser parler": (55, 58, 63),
}


def purchases(year: int) -> Rows:
    """Yield what was bought from each supplier: who, its size and status, thousands of euros."""
    yield ("Fournisseur", "Taille", "Statut", "Montant HT (k€)")
    for name, _, size, status, _ in panel_lines.suppliers(max(year, panel_lines.YEARS[0])):
        drawn = _drawn("achat", year, name)
        if year >= panel_lines.YEARS[0] or drawn.random() < 0.9:
            yield name, size, status, drawn.randint(*_AMOUNTS[size])


def invoices(year: int) -> Rows:
    """Yield invoices: from a PME or not, received, to be paid and paid on which day."""
    yield ("Facture", "PME", "Reçue le", "À payer le", "Payée le")
    for number in range(_INVOICES):
        drawn = _drawn("facture", year, number)
        is_pme = drawn.random() < 0.55
        received = date(year, 1, 1) + timedelta(drawn.randrange(365))
        soon, later, last = _PAID[year][0 if is_pme else 1]
        [(least, most)] = drawn.choices([(9, 30), (31, 60), (61, 95)], [soon, later, last])
        due = received + timedelta(30 if is_pme else 45)
        paid = received + timedelta(drawn.randint(least, most))
        yield number, "oui" if is_pme else "non", received, due, paid


def consultations(year: int) -> Rows:
    """Yield the lots of consultations: days to answer, and the size of who won each."""
    yield ("Consultation", "Lot", "Jours pour répondre", "Taille du gagnant")
    for number in range(_CONSULTATIONS[year]):
        drawn = _drawn("consultation", year, number)
        lots = drawn.randint(2, 6) if drawn.random() < _SPLIT[year] else 1
        is_long = drawn.random() < _LONG_ENOUGH[year]
        days = drawn.randint(21, 45) if is_long else drawn.randint(10, 20)
        for lot in range(lots):
            is_pme = drawn.random() < _WON_BY_PME[year]
            yield number, lot + 1, days, "PME" if is_pme else "autre"


def requests(year: int) -> Rows:
    """Yield requests: working days to the answer, then to a talk with a buyer, if there was one."""
    yield ("Demande", "Jours ouvrés avant la réponse", "Jours ouvrés avant l'échange")
    for number in range(_REQUESTS[year]):
        drawn = _drawn("demande", year, number)
        answer = drawn.randint(1, 5) if drawn.random() < 0.93 else drawn.randint(6, 9)
        talk: object = ""
        if drawn.random() < 0.6:
            talk = drawn.randint(3, 15) if drawn.random() < 0.86 else drawn.randint(16, 25)
        yield number, answer, talk


def survey(year: int) -> Rows:
    """Yield who was asked: whether they answered, and whether they are content with each issue."""
    yield ("Fournisseur", "A répondu", *_CONTENT)
    for number in range(_ASKED[year]):
        drawn = _drawn("enquête", year, number)
        if drawn.random() < 0.22 + 0.04 * (year - YEARS[0]):
            chances = [of_years[year - YEARS[0]] for of_years in _CONTENT.values()]
            content = ["oui" if drawn.random() < chance / 100 else "non" for chance in chances]
            yield (number, "oui", *content)
        else:
            yield (number, "non", *[""] * len(_CONTENT))


FILES: Mapping[str, Callable[[int], Rows]] = {
    "achats": purchases,
    "factures": invoices,
    "consultations": consultations,
    "demandes": requests,
    "enquete": survey,
}


def write(folder: Path, year: int) -> None:
    """Write the files of that year in `folder`, as a French spreadsheet does."""
    for name, lines in FILES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(lines(year))


def _drawn(what: str, year: int, which: object) -> Random:
    return Random(f"{what} {year} {which}")  # noqa: S311  # made up, and the same each time

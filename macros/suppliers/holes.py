"""The texts to paste: each hole is one that the site fills, and the clause that is told exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.ground.errors import Anomaly, nearest, quoted
from macros.ground.site import Site
from macros.suppliers.models.announcements import Announcements, Medium
from macros.suppliers.models.culture import Culture

# What the site writes in a hole: the organisation's name, then what is known of the role.
HOLES = ("{organisation}", "{fonction}", "{courriel}", "{telephone}", "{page}")
# A word between single braces; those of a template language are plain text here.
HOLE = re.compile(r"\{[^{}%#]+\}(?!\})")


def holes_can_be_filled(announcements: Announcements) -> Iterator[Anomaly]:
    """Yield an anomaly for each hole that nothing can fill."""
    for i, text in enumerate(announcements.texts):
        for j, line in enumerate(text.lines):
            for hole in HOLE.findall(line):
                if hole not in HOLES:
                    yield announcements.anomaly(
                        ("texts", i, "lines", j),
                        f"le site ne sait pas remplir {quoted(hole)}",
                        f"un mot parmi {', '.join(HOLES)}",
                        suggestion=nearest(hole, HOLES),
                    )


def the_clause_exists(culture: Culture, site: Site) -> Iterator[Anomaly]:
    """The clause that the culture of mediation tells is one of the texts for contracts."""
    announcements = site.find(Announcements)
    if announcements is None or culture.clause is None:
        return
    clauses = [text.id for text in announcements.texts if text.medium is Medium.CONTRACT]
    if culture.clause not in clauses:
        expected = "un texte de data/announcements.yml dont le support est « contrat »"
        yield culture.unknown(("clause",), culture.clause, expected, clauses)

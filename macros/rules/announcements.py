"""The texts to paste: each hole is one that the site fills, and the clause that is told exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.errors import Anomaly, nearest, quoted
from macros.models.announcements import Medium
from macros.models.site import Draft

# What the site writes in a hole: the organisation's name, then what is known of the role.
HOLES = ("{organisation}", "{fonction}", "{courriel}", "{telephone}", "{page}")
# A word between single braces; those of a template language are plain text here.
HOLE = re.compile(r"\{[^{}%#]+\}(?!\})")


def check_announcements(draft: Draft) -> Iterator[Anomaly]:
    """Yield every anomaly of the texts to paste, and of what other files take from them."""
    yield from holes_can_be_filled(draft)
    yield from the_clause_exists(draft)


def holes_can_be_filled(draft: Draft) -> Iterator[Anomaly]:
    """Yield an anomaly for each hole that nothing can fill."""
    if draft.announcements is None:
        return
    for i, text in enumerate(draft.announcements.texts):
        for j, line in enumerate(text.lines):
            for hole in HOLE.findall(line):
                if hole not in HOLES:
                    yield draft.announcements.anomaly(
                        ("texts", i, "lines", j),
                        f"le site ne sait pas remplir {quoted(hole)}",
                        expected=f"un mot parmi {', '.join(HOLES)}",
                        suggestion=nearest(hole, HOLES),
                    )


def the_clause_exists(draft: Draft) -> Iterator[Anomaly]:
    """The clause that the culture of mediation tells is one of the texts for contracts."""
    if draft.announcements is None or draft.culture is None or draft.culture.clause is None:
        return
    texts = draft.announcements.texts
    clauses = [text.id for text in texts if text.medium is Medium.CONTRACT]
    if draft.culture.clause not in clauses:
        yield draft.culture.anomaly(
            ("clause",),
            f"{quoted(draft.culture.clause)} n'existe pas",
            expected="un texte de data/announcements.yml dont le support est « contrat »",
            suggestion=nearest(draft.culture.clause, clauses),
        )

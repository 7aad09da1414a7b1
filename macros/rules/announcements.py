"""The holes of the texts to paste: each is one that the site knows how to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.errors import Anomaly, nearest, quoted
from macros.models.site import Draft

# What the site writes in a hole: the organisation's name, then what is known of the role.
HOLES = ("{organisation}", "{fonction}", "{courriel}", "{telephone}", "{page}")
# A word between single braces; those of a template language are plain text here.
HOLE = re.compile(r"\{[^{}%#]+\}(?!\})")


def check_holes(draft: Draft) -> Iterator[Anomaly]:
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

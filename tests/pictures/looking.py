"""Every view on every medium, before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.pictures.camera import Camera
from tests.pictures.changes import Change, Outcome
from tests.pictures.comparison import Comparator
from tests.pictures.media import MEDIA, Medium
from tests.pictures.report import Report
from tests.pictures.views import VIEWS, View


@dataclass(frozen=True)
class Looking:
    """Two sites, what compares their pictures, and where what differs is kept."""

    before: Camera
    after: Camera
    comparator: Comparator
    report: Report

    def look(self, say: Callable[[str], None]) -> Outcome:
        """Return what differs between the two sites."""
        outcome = Outcome()
        for place, view in enumerate(VIEWS, start=1):
            say(f"{view.label} ({place} sur {len(VIEWS)})")
            for medium in MEDIA:
                self._compare(view, medium, outcome)
        return outcome

    def _compare(self, view: View, medium: Medium, outcome: Outcome) -> None:
        before, after = self.before.take(view, medium), self.after.take(view, medium)
        if before is None and after is None:
            outcome.unseen.append((view, medium))
            return
        outcome.compared += 1
        if before is None or after is None:
            files = self.report.keep(view, medium, {"before": before, "after": after})
            outcome.changes.append(Change(view, medium, files))
        elif found := self.comparator.difference(before, after):
            difference, marked = found
            files = self.report.keep(
                view, medium, {"before": before, "after": after, "difference": marked}
            )
            outcome.changes.append(Change(view, medium, files, difference))

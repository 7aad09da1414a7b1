"""What a published list of tenders may not say any more."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.models.tender import Tender
from macros.ground.errors import Anomaly
from macros.ground.site import Site


def what_was_to_come_has_come(tender: Tender, site: Site) -> Iterator[Anomaly]:
    """A tender whose day of publication has passed has a deadline, or another day."""
    if tender.deadline is None and tender.published_on < site.today:
        found = f"la publication était prévue le {tender.published_on.isoformat()}"
        expected = "la date limite et où répondre, ou un autre jour"
        yield tender.anomaly(("published_on",), found, expected)

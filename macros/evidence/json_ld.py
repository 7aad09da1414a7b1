"""The evidence as search engines read it: the panel is a set of data, a year has its report."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.drawings import panel_years
from macros.ground.json_ld import node
from macros.ground.pages import Edition, Node, Page
from macros.site.identifiers import node_id


def panel(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the data of the panel, year by year."""
    years = panel_years(edition.site)
    yield node(
        "Dataset",
        node_id(edition, page.url, "donnees"),
        name=page.title,
        description=page.type.summary(None),
        inLanguage="fr",
        temporalCoverage=f"{years[-1].id}/{years[0].id}",
        dateModified=years[0].counted_on.isoformat(),
    )


def report(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the report of a year."""
    yield node(
        "Report",
        node_id(edition, page.url, "rapport"),
        name=page.title,
        description=page.type.summary(page.subject),
        inLanguage="fr",
        temporalCoverage=page.subject.id,
        datePublished=page.subject.counted_on.isoformat(),
    )

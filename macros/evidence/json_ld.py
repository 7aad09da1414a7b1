"""The evidence as search engines read it: sets of data, free to use, and yearly reports."""

from __future__ import annotations

from collections.abc import Iterator

from macros.evidence.drawings import panel_years
from macros.evidence.indicators import Theme
from macros.evidence.open_data import LICENCE
from macros.ground.json_ld import node
from macros.ground.pages import Edition, Node, Page
from macros.site.identifiers import node_id, publisher_id

_FORMATS = {"text/csv": "csv", "application/json": "json"}


def indicators(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the data of each indicator of a theme."""
    theme: Theme = page.subject
    for indicator in theme.indicators:
        years = sorted(reading.year for reading in indicator.years)
        yield node(
            "Dataset",
            edition.absolute(indicator),
            name=indicator.title,
            description=indicator.definition,
            inLanguage="fr",
            isAccessibleForFree=True,
            license=LICENCE["path"],
            creator={"@id": publisher_id(edition)},
            temporalCoverage=f"{years[0]}/{years[-1]}",
            measurementTechnique=indicator.source,
            variableMeasured=node(
                "PropertyValue", name=indicator.title, unitText=indicator.unit.label or None
            ),
            distribution=_files(edition, indicator, "indicator"),
        )


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
        isAccessibleForFree=True,
        license=LICENCE["path"],
        creator={"@id": publisher_id(edition)},
        distribution=_files(edition, page.subject, "panel"),
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


def _files(edition: Edition, subject: object, name: str) -> list[Node]:
    """Return the files that hold the data of `subject`, by the `name` of their addresses."""
    return [
        node(
            "DataDownload",
            encodingFormat=media_type,
            contentUrl=edition.absolute(subject, f"{name}-{ending}"),
        )
        for media_type, ending in _FORMATS.items()
    ]

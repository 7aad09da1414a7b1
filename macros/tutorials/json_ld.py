"""A tutorial, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ground.json_ld import node
from macros.ground.pages import Edition, Node, Page
from macros.site.identifiers import node_id, publisher_id
from macros.site.models.link import Link
from macros.site.models.vocabularies import Vocabularies
from macros.tutorials.models.tutorial import Tutorial


def tutorial(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield what the learner's page teaches, to whom, and under which licence."""
    subject: Tutorial = page.subject
    words = edition.site.one(Vocabularies)
    licence = words.licence(subject.licence)
    link = edition.site[Link].get(licence.link or "")
    yield node(
        "LearningResource",
        node_id(edition, page.url, "tutoriel"),
        name=subject.title,
        description=subject.summary,
        abstract=subject.promise,
        url=edition.absolute(page.url),
        inLanguage="fr",
        learningResourceType=subject.nature.value,
        educationalLevel=words.labels("difficulties", [subject.difficulty]),
        timeRequired=f"PT{subject.minutes}M",
        teaches=[objective.text for objective in subject.objectives],
        competencyRequired=[row.text for row in subject.prerequisites if row.text],
        audience=[
            node("Audience", audienceType=label)
            for label in words.labels("audiences", subject.audiences)
        ],
        license=link.url if link else licence.label,
        creditText=subject.source,
        isAccessibleForFree=True,
        dateCreated=subject.created_on.isoformat(),
        dateModified=subject.updated_on.isoformat(),
        publisher={"@id": publisher_id(edition)},
    )

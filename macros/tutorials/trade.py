"""The tutorials: the learner's page, the trainer's, and the sheets to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros.ground.components import Component, Named, Part, nothing_more
from macros.ground.concepts import Concept, Folder
from macros.ground.trade import Trade, declared_in
from macros.tutorials import checks, publication
from macros.tutorials.catalogue import filters, for_trainers, groups, starts
from macros.tutorials.models.tutorial import Tutorial
from macros.tutorials.pages import ADDRESSES
from macros.tutorials.prose_pages import CALLED
from macros.tutorials.running_times import running_times

TUTORIALS = Concept(
    file=Folder("tutorials", each="tutorial", has_slugs=True),
    model=Tutorial,
    label="Les tutoriels",
    feeds="Une page par tutoriel, dont la prose est dans docs/tutoriels/.",
    noun="un tutoriel",
    is_optional=True,
)


_TUTORIAL = Named("tutorial", "tutorials")


def _of_tutorial(name: str, *parts: Part, **more: Any) -> Component:
    """Return what the pages of a tutorial call for themselves; editors call none of these."""
    return Component(name, [_TUTORIAL, *parts], for_editors=False, **more)


_MORE = {"trainer_schedule": lambda _, named: {"rows": running_times(named["tutorial"])}}


TRADE = Trade(
    concepts=(TUTORIALS,),
    addresses=ADDRESSES,
    rules=declared_in(checks),
    publication=declared_in(publication),
    components=(
        *(Component(part.name, [_TUTORIAL, part]) for part in checks.PARTS),
        Component("tutorial_starts", more=lambda edition, _: {"starts": starts(edition.site)}),
        Component(
            "tutorial_catalogue",
            more=lambda edition, _: {
                "groups": groups(edition.site),
                "filters": filters(edition.site),
            },
        ),
        *(_of_tutorial(name, more=_MORE.get(name, nothing_more)) for name in sorted(CALLED)),
        _of_tutorial("trainer_notes", Part("step", "steps", "une de ses étapes")),
    ),
    questions=(for_trainers,),
    drafts=tuple(sorted((Path(__file__).parent / "templates").iterdir())),
)

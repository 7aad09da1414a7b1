"""The tutorials: the learner's page, the trainer's, and the sheets to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros.ground.components import Component, Named, Part
from macros.ground.concepts import Concept, Folder
from macros.ground.trade import Trade
from macros.tutorials import checks, publication
from macros.tutorials.catalogue import filters, for_trainers, groups, starts
from macros.tutorials.models.tutorial import Tutorial
from macros.tutorials.pages import ADDRESSES
from macros.tutorials.running_times import running_times

TUTORIALS = Concept(
    name="tutorials",
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


TRADE = Trade(
    concepts=(TUTORIALS,),
    addresses=ADDRESSES,
    rules=(checks.check_tutorials,),
    publication=publication.RULES,
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
        _of_tutorial("tutorial_opening"),
        _of_tutorial("tutorial_quiz"),
        _of_tutorial("tutorial_key_points"),
        _of_tutorial("tutorial_tomorrow"),
        _of_tutorial("tutorial_checklist"),
        _of_tutorial("tutorial_further"),
        _of_tutorial("tutorial_credits"),
        _of_tutorial("tutorial_kept"),
        _of_tutorial("trainer_opening"),
        _of_tutorial("trainer_preparation"),
        _of_tutorial(
            "trainer_schedule", more=lambda _, named: {"rows": running_times(named["tutorial"])}
        ),
        _of_tutorial("trainer_matrix"),
        _of_tutorial("trainer_notes", Part("step", "steps", "une de ses étapes")),
        _of_tutorial("trainer_tomorrow"),
        _of_tutorial("trainer_observation"),
        _of_tutorial("trainer_quiz"),
        _of_tutorial("trainer_debrief"),
        _of_tutorial("trainer_notes_index"),
    ),
    questions=(for_trainers,),
    drafts=tuple(sorted((Path(__file__).parent / "templates").iterdir())),
)

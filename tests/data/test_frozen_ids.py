"""The ids of questionnaires and tutorials that no change may break."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.questionnaire.models.questionnaire import Questionnaire
from macros.tutorials.models.tutorial import Tutorial
from tests.sites import real_site

# Files of answers and devices, kept by visitors, name these ids. Add yours; a question that is no
# longer asked moves to « replaced », a tutorial that is no longer shown is « retire »: both stay.
FROZEN = Path(__file__).with_name("frozen_ids.txt")
SITE, _ = real_site(date.max)


def ids_of(whole: Questionnaire) -> Iterator[str]:
    """Yield what files of answers may name, one a line of the frozen list."""
    for name in (*whole.questions, *(replaced.id for replaced in whole.sheet.replaced)):
        yield f"{whole.id} question {name}"
    for advice in whole.advice:
        yield f"{whole.id} advice {advice}"
    for asked in whole.sheet.profile:
        for choice in asked.options:
            yield f"{whole.id} choice {asked.id}.{choice.id}"


def ids_kept_of(tutorial: Tutorial) -> Iterator[str]:
    """Yield what a device may keep of a tutorial, and its address."""
    yield f"{tutorial.id} tutorial {tutorial.slug}"
    for kind, parts in (
        ("objective", tutorial.objectives),
        ("quiz", tutorial.quiz),
        ("checklist", tutorial.checklist),
    ):
        yield from (f"{tutorial.id} {kind} {part.id}" for part in parts)


IDS = [
    *(name for whole in SITE[Questionnaire].values() for name in ids_of(whole)),
    *(name for tutorial in SITE[Tutorial].values() for name in ids_kept_of(tutorial)),
]


def frozen_ids() -> list[str]:
    return FROZEN.read_text(encoding="utf-8").splitlines()


def test_a_frozen_id_is_never_lost() -> None:
    lost = [name for name in frozen_ids() if name not in IDS]

    assert not lost, "\n".join(lost)


def test_an_id_is_frozen() -> None:
    new = [name for name in IDS if name not in frozen_ids()]

    assert not new, "\n".join(new)

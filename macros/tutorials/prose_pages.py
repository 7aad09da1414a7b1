"""The two pages of a tutorial from one source: the learner's, and the trainer's with its notes.

What comes from the data is called, not written, so that it is rendered, and escaped, once: a « {{ »
in it stays text.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from macros.ground.pages import Edition, Page, with_kept_links
from macros.ground.prose import LINK, ProsePage
from macros.tutorials.models.tutorial import Step, Tutorial


@dataclass(frozen=True)
class _Section:
    """A part of a page: its anchor, its heading, the component that fills it.

    It stands where the tutorial has something in the field `needs`, if it names one; « a.b » is the
    field b of the field a.
    """

    id: str
    heading: str
    component: str
    needs: str | None = None

    def text(self, tutorial: Tutorial) -> Iterator[str]:
        if self.needs is None or attrgetter(self.needs)(tutorial):
            yield _heading(self.heading, self.id)
            yield _call(self.component, tutorial)


_QUIZ = _Section("verifier", "Vérifier ce que vous avez appris", "tutorial_quiz")
_KEY_POINTS = _Section("a-retenir", "À retenir", "tutorial_key_points")
_TOMORROW = _Section("demain", "Demain dans mon entreprise", "tutorial_tomorrow")
_CHECKLIST = _Section("liste", "Cocher ce qui est fait", "tutorial_checklist", "checklist")
_FURTHER = _Section("aller-plus-loin", "Pour aller plus loin", "tutorial_further", "further")
_CREDITS = _Section("licence", "Licence et source", "tutorial_credits")

_AFTER_THE_STEPS = (_QUIZ, _KEY_POINTS, _TOMORROW, _CHECKLIST, _FURTHER, _CREDITS)
_BEFORE_THE_STEPS_OF_A_TRAINER = (
    _Section("preparer", "Préparer la séance", "trainer_preparation"),
    _Section("temps", "Le temps qui passe", "trainer_schedule"),
    _Section("objectifs", "Objectifs, étapes, exercices", "trainer_matrix"),
)
_AFTER_THE_STEPS_OF_A_TRAINER = (
    _KEY_POINTS,
    _Section("demain", "Demain dans leur entreprise", "trainer_tomorrow"),
    _Section("observer", "La grille d’observation", "trainer_observation", "observed_exercises"),
    _Section("quiz", "Le quiz : réponses et idées fausses", "trainer_quiz"),
    _Section("bilan", "Le bilan", "trainer_debrief", "trainer.debrief"),
    _Section("notes", "Retrouver une note", "trainer_notes_index", "trainer.notes"),
    _FURTHER,
    _CREDITS,
)
_SECTIONS = _AFTER_THE_STEPS + _BEFORE_THE_STEPS_OF_A_TRAINER + _AFTER_THE_STEPS_OF_A_TRAINER
# The components that the two pages call of their tutorial as a whole.
CALLED = {
    *("tutorial_opening", "tutorial_kept", "trainer_opening"),
    *(section.component for section in _SECTIONS),
}


def learner_text(edition: Edition, page: Page) -> str:
    """Return the Markdown of the learner's page `page`, whose prose tells the steps."""
    tutorial, prose = page.subject, _prose(edition, page)
    parts = [_call("tutorial_opening", tutorial)]
    for step, text in _steps(tutorial, prose):
        parts += [_step_heading(step), text]
    for section in _AFTER_THE_STEPS:
        parts += section.text(tutorial)
    parts.append(_call("tutorial_kept", tutorial))
    return "\n\n".join(parts)


def trainer_text(edition: Edition, page: Page) -> str:
    """Return the Markdown of the trainer's page: the same steps, with the notes of each.

    The page stands one folder below the learner's, and so do its links.
    """
    tutorial, prose = page.subject, _prose(edition, edition.pages[page.parent or ""])
    parts = [_call("trainer_opening", tutorial)]
    for section in _BEFORE_THE_STEPS_OF_A_TRAINER:
        parts += section.text(tutorial)
    for step, text in _steps(tutorial, prose):
        parts += [_step_heading(step), _call("trainer_notes", tutorial, step.id), _lower(text)]
    for section in _AFTER_THE_STEPS_OF_A_TRAINER:
        parts += section.text(tutorial)
    return "\n\n".join(parts)


def _prose(edition: Edition, page: Page) -> ProsePage:
    """Return what was written by hand of `page`, with the links that the site can follow."""
    if page.prose is None:
        raise TypeError(page.url)
    return with_kept_links(edition.site, page.prose)


def _steps(tutorial: Tutorial, prose: ProsePage) -> Iterator[tuple[Step, str]]:
    """Yield each step with its prose, without its heading."""
    starts = [heading.offset for heading in prose.headings(2)]
    ends = pairwise([*starts, len(prose.body)])
    for step, (start, end) in zip(tutorial.steps, ends, strict=True):
        yield step, prose.body[start:end].partition("\n")[2].strip()


def _step_heading(step: Step) -> str:
    return _heading(step.title, f"etape-{step.id}")


def _heading(title: str, anchor: str) -> str:
    return f"## {title} {{ #{anchor} }}"


def _call(name: str, tutorial: Tutorial, *ids: str) -> str:
    return f"{{{{ {name}({', '.join(repr(word) for word in (tutorial.slug, *ids))}) }}}}"


def _lower(text: str) -> str:
    """Return `text` with its links to pages as they are from a page one folder below."""

    def lowered(link: re.Match[str]) -> str:
        if re.match("[a-z]+:|#|$", link["target"]):
            return link[0]
        return f"]({posixpath.normpath(posixpath.join('..', link['target']))}{link['title']})"

    return LINK.sub(lowered, text)

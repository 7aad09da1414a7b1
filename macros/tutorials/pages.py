"""The pages of the tutorials: the catalogue, the learner's, then the trainer's and the sheets."""

from __future__ import annotations

from functools import partial

from macros.ground.addresses import All, Each
from macros.ground.pages import LONGEST_TITLE, PageType, written
from macros.tutorials import json_ld
from macros.tutorials.models.tutorial import Tutorial
from macros.tutorials.prose_pages import learner_text, trainer_text
from macros.tutorials.sheets import exercise_parts, solution_parts

_EACH = Each(Tutorial, name=lambda tutorial: tutorial.slug)
CATALOGUE = written(
    "docs/tutoriels/index.md",
    name="catalogue",
    about=All(Tutorial),
    opens="Tutoriels",
    marks_addresses=True,
    is_wide=True,
)
LEARNER = written(
    "docs/tutoriels/{}.md",
    name="tutorial",
    about=_EACH,
    text=learner_text,
    json_ld=json_ld.tutorial,
    weight_in_search=0.7,
    marks_addresses=True,
)
# The search of the site leaves out what a trainer has: it is the learner's.
_for_trainers = partial(
    PageType,
    about=_EACH,
    longest_title=LONGEST_TITLE,
    weight_in_search=0,
    has_definitions=False,
    marks_addresses=True,
)
TRAINER = _for_trainers(
    name="trainer",
    path=f"{LEARNER.path}animateur/",
    title=lambda tutorial: f"Animer : {tutorial.title}",
    summary=lambda tutorial: f"{tutorial.title} : le temps, les notes, les corrigés, la grille.",
    text=trainer_text,
)
EXERCISES = _for_trainers(
    name="tutorial-exercises",
    path=f"{TRAINER.path}exercices/",
    title=lambda tutorial: f"Exercices : {tutorial.title}",
    summary=lambda tutorial: (
        f"{tutorial.title} : les exercices, le quiz et le positionnement, à imprimer."
    ),
    context=lambda _, tutorial: {"parts": exercise_parts(tutorial)},
)
SOLUTIONS = _for_trainers(
    name="tutorial-solutions",
    path=f"{TRAINER.path}corriges/",
    title=lambda tutorial: f"Corrigés : {tutorial.title}",
    summary=lambda tutorial: (
        f"{tutorial.title} : les corrigés des exercices et les réponses du quiz, à imprimer."
    ),
    context=lambda _, tutorial: {"parts": solution_parts(tutorial)},
)

ADDRESSES = (CATALOGUE, LEARNER, TRAINER, EXERCISES, SOLUTIONS)

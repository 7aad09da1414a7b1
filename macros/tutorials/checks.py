"""A tutorial holds together: what is aimed at is taught, exercised and checked, in short spells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from pathlib import PurePosixPath

from macros.ground.components import Part
from macros.ground.errors import Anomaly, Place, Severity, quoted
from macros.ground.fields import SLUG
from macros.ground.introspection import texts_of
from macros.ground.prose import Call, ProsePage
from macros.ground.reading import Steps
from macros.ground.site import Site
from macros.ground.words import counted
from macros.questionnaire.models.questionnaire import Advice, Questionnaire
from macros.site.models.vocabularies import Vocabularies
from macros.site.wording import product_names
from macros.tutorials.models.tutorial import (
    MOST_TERMS_AN_HOUR,
    Form,
    Grade,
    QuizItem,
    QuizKind,
    Step,
    Tutorial,
)
from macros.tutorials.pages import CATALOGUE, LEARNER

# What the prose of a tutorial shows where it wants: each is called there, once.
PARTS = (
    Part("exercise", "exercises", "un de ses exercices"),
    Part("comparison", "comparisons", "une de ses comparaisons"),
)
_PART_NAMES = [part.name for part in PARTS]
LONGEST_WITHOUT_CHECK = 15  # minutes
LONGEST_STRETCH = 45  # minutes
TRUTH_VALUES = 2
LEAST_RIGHT_AMONG_SEVERAL = 2
HOUR = 60

# Nobody sees somebody understand: these verbs tell no criterion (Bloom).
UNSEEN = ("comprendre", "savoir", "connaître", "découvrir", "maîtriser")

_NO_PRODUCT = "une façon de faire, sans nom ; ou un service public déclaré dans « allowed_names »"


def the_slug_is_an_address(tutorial: Tutorial) -> Iterator[Anomaly]:
    """The name of the file makes the address."""
    if not re.fullmatch(SLUG, tutorial.slug):
        found = f"{quoted(tutorial.slug)} ne peut pas être une adresse"
        expected = "un nom de fichier en minuscules sans accent, mots liés par des tirets"
        yield Anomaly(Place(tutorial.file), "", found, expected)


def days_follow_one_another(tutorial: Tutorial) -> Iterator[Anomaly]:
    """It is written, changed, then read again."""
    for earlier, later in pairwise(("created_on", "updated_on", "review_before")):
        first, second = getattr(tutorial, earlier), getattr(tutorial, later)
        if second < first:
            found = f"{quoted(second.isoformat())} précède « {earlier} »"
            expected = f"une date à partir du {first.isoformat()}"
            yield tutorial.anomaly((later,), found, expected)


def the_group_has_room(tutorial: Tutorial) -> Iterator[Anomaly]:
    """The largest group is not smaller than the smallest."""
    group = tutorial.group
    if group and group.max < group.min:
        found = f"{group.max} au plus, pour {group.min} au moins"
        yield tutorial.anomaly(("group", "max"), found, f"{group.min} ou davantage")


def new_words_are_few(tutorial: Tutorial) -> Iterator[Anomaly]:
    """The longer the tutorial, the more new words it may bring."""
    allowed = max(MOST_TERMS_AN_HOUR, MOST_TERMS_AN_HOUR * tutorial.minutes // HOUR)
    if (count := len(tutorial.terms)) > allowed:
        found = f"{count} mots nouveaux en {tutorial.minutes} minutes"
        yield tutorial.anomaly(("terms",), found, f"{allowed} au plus")


def objectives_can_be_seen(tutorial: Tutorial) -> Iterator[Anomaly]:
    """An objective starts with a verb that somebody else can see done."""
    for i, objective in enumerate(tutorial.objectives):
        verb = objective.verb.casefold()
        if verb.split()[-1].removeprefix("s'").removeprefix("s’") in UNSEEN:
            found = f"{quoted(objective.verb)} ne s'observe pas"
            yield tutorial.anomaly(
                ("objectives", i, "verb"),
                found,
                "un verbe qui se voit faire",
                example="reformuler",
            )
        if not objective.text.casefold().startswith(verb):
            found = f"l'objectif ne commence pas par {quoted(objective.verb)}"
            yield tutorial.anomaly(("objectives", i, "text"), found, "le verbe d'abord")


def filled_cells_fit(tutorial: Tutorial) -> Iterator[Anomaly]:
    """The first column shows the item: the cells already filled go to the columns after it."""
    for i, exercise in enumerate(tutorial.exercises):
        for j, item in enumerate(exercise.material):
            if (count := len(item.filled)) > max(0, len(exercise.columns) - 1):
                found = counted(count, "case remplie")
                steps: Steps = ("exercises", i, "material", j, "filled")
                expected = f"{count + 1} colonnes au moins, la première pour l'élément"
                yield tutorial.anomaly(steps, found, expected)


def each_objective_is_served(tutorial: Tutorial) -> Iterator[Anomaly]:
    """An objective has a step, an exercise, a line of the positioning, a question in each form."""
    forms = {item.form for item in tutorial.quiz}
    served = {
        "aucune étape": {name for step in tutorial.steps for name in step.objectives},
        "aucun exercice": {name for exercise in tutorial.exercises for name in exercise.aims},
        "aucune ligne du positionnement": {line.objective for line in tutorial.positioning},
        **{f"aucune question de la forme {form}": _asked(tutorial, form) for form in sorted(forms)},
    }
    for i, objective in enumerate(tutorial.objectives):
        for missing, names in served.items():
            if objective.id not in names:
                found = f"{missing} ne sert l'objectif {quoted(objective.id)}"
                expected = "une étape, un exercice, une ligne et des questions par objectif"
                yield tutorial.anomaly(("objectives", i), found, expected)


def grades_climb(tutorial: Tutorial) -> Iterator[Anomaly]:
    """For each objective, exercises go from worked to autonomous; some are guided at least."""
    reached: dict[str, Grade] = {}
    for i, exercise in enumerate(tutorial.exercises):
        before = [reached[name] for name in exercise.aims if name in reached]
        highest = max(before, key=lambda grade: grade.rank, default=exercise.grade)
        if exercise.grade.rank < highest.rank:
            found = f"{quoted(exercise.grade)} après {quoted(highest)} pour le même objectif"
            expected = "des exercices de plus en plus autonomes"
            yield tutorial.anomaly(("exercises", i, "grade"), found, expected)
        reached |= dict.fromkeys(exercise.aims, exercise.grade)
    if all(exercise.grade is Grade.ALONE for exercise in tutorial.exercises):
        found = "tous les exercices sont autonomes"
        expected = f"au moins un « {Grade.WORKED} » ou « {Grade.TO_COMPLETE} »"
        yield tutorial.anomaly(("exercises",), found, expected)


def exercises_fit_in_their_step(tutorial: Tutorial) -> Iterator[Anomaly]:
    """The exercises of a step take the minutes that it gives them, or fewer."""
    for i, step in enumerate(tutorial.steps):
        taken = sum(item.minutes for item in tutorial.exercises if item.step == step.id)
        if taken > step.exercise:
            found = f"{taken} minutes d'exercices pour {step.exercise} prévues"
            steps: Steps = ("steps", i, "exercise")
            yield tutorial.anomaly(steps, found, f"{taken} au moins")


def understanding_is_checked(tutorial: Tutorial) -> Iterator[Anomaly]:
    """No more than fifteen planned minutes pass before the next check of understanding."""
    elapsed = 0
    for i, step in enumerate(tutorial.steps):
        elapsed += step.minutes
        if elapsed > LONGEST_WITHOUT_CHECK:
            found = f"{elapsed} minutes sans vérifier qui a compris"
            expected = f"« check: true » au plus tous les {LONGEST_WITHOUT_CHECK} minutes"
            yield tutorial.anomaly(("steps", i), found, expected)
        if step.check or elapsed > LONGEST_WITHOUT_CHECK:
            elapsed = 0


def activities_change(tutorial: Tutorial) -> Iterator[Anomaly]:
    """No more than forty-five minutes are spent listening, or doing, without a change."""
    stretch, activity = 0, ""
    for i, kind, minutes in _spells(tutorial.steps):
        stretch = minutes + (stretch if kind == activity else 0)
        activity = kind
        if stretch > LONGEST_STRETCH:
            found = f"{stretch} minutes sans changer d'activité"
            expected = f"{LONGEST_STRETCH} au plus, puis un exercice ou une explication"
            yield tutorial.anomaly(("steps", i), found, expected)
            stretch = 0


def quiz_items_can_be_answered(tutorial: Tutorial) -> Iterator[Anomaly]:
    """A question has the right answers that its kind asks for; a wrong one reveals something."""
    for i, item in enumerate(tutorial.quiz):
        right = sum(choice.right for choice in item.choices)
        if expected := _ill_answered(item, right):
            found = (
                f"{len(item.choices)} réponses, dont {right or 'aucune'} juste{'s'[: right > 1]}"
            )
            yield tutorial.anomaly(("quiz", i, "choices"), found, expected)
        for j, choice in enumerate(item.choices):
            is_wrong = not choice.right and item.kind is not QuizKind.ORDER
            if is_wrong == (choice.misconception is None):
                steps: Steps = ("quiz", i, "choices", j)
                found = "une réponse fausse sans idée fausse"
                expected = "« misconception » : ce que ce choix révèle"
                if choice.misconception:
                    found, expected = "une idée fausse pour une réponse juste", "rien"
                yield tutorial.anomaly(steps, found, expected)


def no_product_is_named(tutorial: Tutorial) -> Iterator[Anomaly]:
    """A tutorial sells nothing; it may name the public services that it declares."""
    for steps, text in texts_of(tutorial):
        if steps[0] != "allowed_names":
            for name, _ in _products(tutorial, text):
                yield tutorial.anomaly(steps, _product(name), _NO_PRODUCT)


def ids_never_serve_twice(site: Site) -> Iterator[Anomaly]:
    """What a device keeps is named after the id of a tutorial."""
    taken: dict[str, Tutorial] = {}
    for tutorial in site[Tutorial].values():
        first = taken.setdefault(tutorial.id, tutorial)
        if first is not tutorial:
            found = f"l'identifiant {quoted(tutorial.id)} est déjà celui de {first.file}"
            yield tutorial.anomaly(("id",), found, "un identifiant jamais employé")


def recommendations_exist(tutorial: Tutorial, site: Site) -> Iterator[Anomaly]:
    """A tutorial is recommended for a dimension that its questionnaire has."""
    for i, wanted in enumerate(tutorial.recommended_if):
        whole = site[Questionnaire].get(wanted.questionnaire)
        # A file that the sheet names and that is missing has its own anomaly.
        known = whole and {*whole.sheet.dimensions, *whole.dimensions.ids}
        if whole and whole.dimensions.is_whole and wanted.dimension not in (known or ()):
            steps: Steps = ("recommended_if", i, "dimension")
            expected = f"une dimension de data/questionnaires/{whole.id}/"
            yield tutorial.unknown(steps, wanted.dimension, expected, whole.dimensions.ids)


def prerequisites_come_first(tutorial: Tutorial, site: Site) -> Iterator[Anomaly]:
    """No tutorial is needed before itself, nor a hidden one before one that is published."""
    for i, needed in enumerate(tutorial.prerequisites):
        if (first := site[Tutorial].get(needed.tutorial or "")) is None:
            continue
        steps: Steps = ("prerequisites", i, "tutorial")
        if tutorial.slug in _before(site, first.slug):
            found = f"{quoted(needed.tutorial)} demande lui-même {quoted(tutorial.slug)}"
            yield tutorial.anomaly(steps, found, "des prérequis sans boucle")
        if tutorial.is_published and not first.is_published:
            found = f"{quoted(needed.tutorial)} n'est pas publié"
            yield tutorial.anomaly(steps, found, "un tutoriel publié")


def data_and_prose_go_together(site: Site) -> Iterator[Anomaly]:
    """Each tutorial has its prose, each prose its tutorial, with the same title and steps."""
    pages = _pages(site)
    for slug, tutorial in site[Tutorial].items():
        if LEARNER.url(tutorial) not in site.urls:
            found, expected = "la prose de ce tutoriel manque", LEARNER.file.format(slug)
            yield tutorial.anomaly((), found, expected)
        elif page := pages.get(LEARNER.url(tutorial)):
            yield from _other_headings(tutorial, page)
            for name, offset in _products(tutorial, page.body):
                yield page.anomaly(offset, _product(name), _NO_PRODUCT)
    known = set(LEARNER.known(site))
    for page in site.prose:
        path = PurePosixPath(page.file)
        is_alone = path.match(LEARNER.file.format("*")) and path != PurePosixPath(CATALOGUE.file)
        if is_alone and page.url not in known and site[Tutorial].is_whole:
            found = "aucun tutoriel ne va avec cette prose"
            yield Anomaly(Place(page.file), "", found, f"data/tutorials/{path.stem}.yml")


def each_part_is_called_in_its_place(site: Site) -> Iterator[Anomaly]:
    """Each exercise and comparison is called once, in its step; each fact is declared and shown."""
    pages = _pages(site)
    for page in site.prose:
        for call in page.calls:
            owner = site[Tutorial].get(call.arguments[0]) if call.name in _PART_NAMES else None
            if owner and LEARNER.url(owner) != page.url:
                found = f"{call.name} de {quoted(owner.slug)} dans une autre page"
                expected = f"un appel dans {LEARNER.file.format(owner.slug)}"
                yield Anomaly(call.place, f"{call.name}(…)", found, expected)
    for tutorial in site[Tutorial].values():
        page_of_it = pages.get(LEARNER.url(tutorial))
        if page_of_it and page_of_it.is_whole:
            for part_of in PARTS:
                yield from _misplaced(tutorial, page_of_it, part_of)
            yield from _undeclared(tutorial, page_of_it)


def needs_and_dimensions_are_served(site: Site) -> Iterator[Anomaly]:
    """A need, or a theme of a questionnaire, without a published tutorial is worth a warning."""
    if not site[Tutorial] or site[Tutorial].unread:
        return
    published = [tutorial for tutorial in site[Tutorial].values() if tutorial.is_published]
    if lists := site.find(Vocabularies):
        needs = {need for tutorial in published for need in tutorial.needs}
        missing = [word for word in lists.words("needs") if word not in needs]
        if missing:
            found, expected = _unserved(missing), "un tutoriel publié qui les nomme dans « needs »"
            yield lists.anomaly(("needs",), found, expected, level=Severity.WARNING)
    wanted = {
        (row.questionnaire, row.dimension) for entry in published for row in entry.recommended_if
    }
    for whole in site[Questionnaire].values():
        missing = [name for name in whole.dimensions if (whole.id, name) not in wanted]
        if missing:
            found = _unserved(missing)
            expected = "un tutoriel publié qui les nomme dans « recommended_if »"
            yield whole.sheet.anomaly(("dimensions",), found, expected, level=Severity.WARNING)


def gestures_lead_to_tutorials(site: Site) -> Iterator[Anomaly]:
    """A gesture whose tutorial is still to be written is shown without the link."""
    naming: dict[str, list[tuple[Advice, Steps]]] = {}
    for whole in site[Questionnaire].values():
        for advice in whole.advice.values():
            for i, slug in enumerate(advice.tutorials):
                if not _is_published(site, slug):
                    naming.setdefault(slug, []).append((advice, ("tutorials", i)))
    for slug, places in naming.items():
        advice, steps = places[0]
        who = "1 conseil le nomme" if len(places) == 1 else f"{len(places)} conseils le nomment"
        found = f"le tutoriel {quoted(slug)} n'est pas publié ; {who}, sans lien"
        is_hidden = slug in site[Tutorial]
        expected = "« status: publie »" if is_hidden else f"data/tutorials/{slug}.yml et sa prose"
        yield advice.anomaly(steps, found, expected, level=Severity.WARNING)


def _is_published(site: Site, slug: str) -> bool:
    """Tell whether visitors see that tutorial, or will once its faults are mended."""
    tutorial = site[Tutorial].get(slug)
    return tutorial.is_published if tutorial else not site[Tutorial].lacks(slug)


def _unserved(words: list[str]) -> str:
    return f"sans tutoriel publié : {', '.join(words)}"


def _other_headings(tutorial: Tutorial, page: ProsePage) -> Iterator[Anomaly]:
    """Yield where the prose first leaves the title, then the steps, of its tutorial."""
    if page.title != tutorial.title:
        found, expected = quoted(page.title), f"{quoted(tutorial.title)}, comme dans les données"
        yield page.header_anomaly("title", found, expected)
    for i, (step, heading) in enumerate(zip_longest(tutorial.steps, page.headings(2))):
        title = _even(step.title) if step else ""
        if heading is None:
            found = f"la prose n'a pas de titre {quoted(f'## {title}')}"
            expected = f"ce titre dans {page.file}, à sa place"
            yield tutorial.anomaly(("steps", i, "title"), found, expected)
        elif _even(heading.title) != title:
            found = f"le titre {quoted(heading.title)} n'est pas celui de l'étape"
            expected = quoted(f"## {title}") if step else "rien : il n'y a plus d'étape"
            yield page.anomaly(heading.offset, found, expected)
        else:
            continue
        return


def _misplaced(tutorial: Tutorial, page: ProsePage, part_of: Part) -> Iterator[Anomaly]:
    """Yield each exercise, or comparison, that `page` does not call once, below its step."""
    calls, name = dict[str, list[Call]](), part_of.name
    for call in page.calls:
        if call.name == name and call.arguments[:1] == (tutorial.slug,):
            calls.setdefault("".join(call.arguments[1:2]), []).append(call)
    titles = {step.id: _even(step.title) for step in tutorial.steps}
    for i, part in enumerate(getattr(tutorial, part_of.parts)):
        example = f"{{{{ {name}('{tutorial.slug}', '{part.id}') }}}}"
        if not calls.get(part.id):
            found = f"la prose ne montre pas {quoted(part.id)}"
            expected = f"un appel dans {page.file}"
            yield tutorial.anomaly((part_of.parts, i), found, expected, example=example)
        for call in calls.get(part.id, [])[1:]:
            found = f"{quoted(part.id)} est déjà appelé plus haut"
            yield Anomaly(call.place, f"{name}(…)", found, "un seul appel")
        for call in calls.get(part.id, [])[:1]:
            above = _heading_above(page, call)
            if part.step in titles and above != titles[part.step]:
                found = f"{quoted(part.id)} est appelé hors de son étape"
                expected = f"un appel sous {quoted(f'## {titles[part.step]}')}"
                yield Anomaly(call.place, f"{name}(…)", found, expected)


def _undeclared(tutorial: Tutorial, page: ProsePage) -> Iterator[Anomaly]:
    """Yield each fact that the tutorial declares and `page` does not show, or the reverse."""
    shown = {name: call for call in page.calls if call.name == "fact" for name in call.arguments}
    for i, name in enumerate(tutorial.facts):
        if name not in shown:
            found, example = f"la prose ne montre pas {quoted(name)}", f"{{{{ fact('{name}') }}}}"
            expected = f"un appel dans {page.file}"
            yield tutorial.anomaly(("facts", i), found, expected, example=example)
    for name, call in shown.items():
        if name not in tutorial.facts:
            found = f"{quoted(name)} n'est pas dans « facts » du tutoriel"
            yield Anomaly(call.place, "fact(…)", found, f"« {name} » dans {tutorial.file}")


def _heading_above(page: ProsePage, call: Call) -> str:
    """Return the heading of level 2 under which `call` stands, "" when it comes before all."""
    above = [h for h in page.headings(2) if page.place(h.offset) < call.place]
    return _even(above[-1].title) if above else ""


def _asked(tutorial: Tutorial, form: Form) -> set[str]:
    return {item.objective for item in tutorial.quiz if item.form is form}


def _spells(steps: Iterable[Step]) -> Iterator[tuple[int, str, int]]:
    """Yield the place of the step, the activity and the minutes of each spell of time."""
    for i, step in enumerate(steps):
        for kind in ("teaching", "exercise"):
            if minutes := getattr(step, kind):
                yield i, kind, minutes


def _ill_answered(item: QuizItem, right: int) -> str:
    """Return what `item` lacks, which has so many right answers; "" when it lacks nothing."""
    match item.kind:
        case QuizKind.ONE if right != 1:
            return "une réponse juste, et une seule"
        case QuizKind.SEVERAL if right < LEAST_RIGHT_AMONG_SEVERAL:
            return "deux réponses justes au moins"
        case QuizKind.TRUE_OR_FALSE if (len(item.choices), right) != (TRUTH_VALUES, 1):
            return "« Vrai » et « Faux », dont une réponse juste"
        case QuizKind.ORDER if right:
            return "aucune réponse marquée : le bon ordre est celui du fichier"
    return ""


def _before(site: Site, slug: str) -> set[str]:
    """Return the tutorials to do before that one, at any remove, itself included."""
    found: set[str] = set()
    waiting = [slug]
    while waiting:
        name = waiting.pop()
        if name not in found and name in site[Tutorial]:
            found.add(name)
            waiting += [row.tutorial for row in site[Tutorial][name].prerequisites if row.tutorial]
    return found


def _pages(site: Site) -> dict[str, ProsePage]:
    return {page.url: page for page in site.prose}


def _products(tutorial: Tutorial, text: str) -> Iterator[tuple[str, int]]:
    """Yield each product named in `text` that the tutorial may not name, and its offset."""
    return (row for row in product_names(text) if row[0] not in tutorial.allowed_names)


def _product(name: str) -> str:
    return f"{quoted(name)} est un produit du commerce"


def _even(title: str) -> str:
    """Return `title` with plain spaces: the data and the prose may be typed differently."""
    return " ".join(title.split())

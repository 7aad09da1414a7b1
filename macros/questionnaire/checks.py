"""A questionnaire holds together: its levels climb, each answer has its advice, each id exists."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from macros.ground.errors import Anomaly, Severity, nearest, quoted
from macros.ground.fields import UNKNOWN
from macros.ground.reading import Steps
from macros.ground.records import Entry
from macros.ground.site import Site
from macros.questionnaire.models.benchmark import EVERYONE, Benchmark, Use
from macros.questionnaire.models.questionnaire import SIZE, Dimension, Question, Questionnaire

# The addresses below /diagnostic/ that are not those of a questionnaire.
RESERVED_IDS = ("methode", "comparer", "groupe")
# The screens of a questionnaire that are not those of a dimension.
RESERVED_SCREENS = ("debut", "pour-finir", "resultat")
TOP_OF_THE_SCORE = 100

_OURS = "un identifiant de ce questionnaire"


def the_id_is_free(whole: Questionnaire) -> Iterator[Anomaly]:
    """The id becomes an address, which no other page of the diagnosis takes."""
    if whole.id in RESERVED_IDS:
        found = f"{quoted(whole.id)} est l'adresse d'une autre page du diagnostic"
        yield whole.sheet.anomaly(("id",), found, "un autre identifiant")


def screens_are_free(whole: Questionnaire) -> Iterator[Anomaly]:
    """The id of a dimension becomes the address of its screen, which no other screen takes."""
    for i, name in enumerate(whole.sheet.dimensions):
        if name in RESERVED_SCREENS:
            found = f"{quoted(name)} est l'adresse d'un autre écran du questionnaire"
            yield whole.sheet.anomaly(("dimensions", i), found, "un autre identifiant")


def levels_climb(whole: Questionnaire) -> Iterator[Anomaly]:
    """The first level starts at 0, each of the others above the one before, below 100."""
    sheet, least = whole.sheet, 0
    for i, level in enumerate(sheet.levels):
        steps = ("levels", i, "start")
        if i == 0 and level.start > 0:
            found = f"le premier niveau part de {level.start}"
            yield sheet.anomaly(steps, found, "0")
        elif not least <= level.start < TOP_OF_THE_SCORE:
            found = f"{quoted(level.title)} part de {level.start}"
            expected = f"un nombre de {least} à {TOP_OF_THE_SCORE - 1}"
            yield sheet.anomaly(steps, found, expected)
        least = max(least, level.start + 1)


def gates_name_what_exists(whole: Questionnaire) -> Iterator[Anomaly]:
    """A gate looks at questions and at a dimension that are there, and can lower a level."""
    sheet = whole.sheet
    for i, gate in enumerate(sheet.gates):
        steps: Steps = ("gates", i)
        for j, question in enumerate(gate.questions):
            yield from _unknown_question(whole, sheet, (*steps, "questions", j), question)
        if gate.dimension and whole.dimensions.lacks(gate.dimension):
            yield sheet.unknown((*steps, "dimension"), gate.dimension, _OURS, whole.dimensions.ids)
        if gate.ceiling == sheet.levels[-1].id:
            found = f"{quoted(gate.ceiling)} est le plus haut niveau : la porte ne change rien"
            yield sheet.anomaly((*steps, "ceiling"), found, "un niveau plus bas")


def dimensions_have_their_files(whole: Questionnaire) -> Iterator[Anomaly]:
    """Each dimension of the order has its file, and each file its place in the order."""
    sheet = whole.sheet
    for i, name in enumerate(sheet.dimensions):
        if whole.dimensions.lacks(name):
            yield sheet.anomaly(
                ("dimensions", i),
                f"le fichier dimensions/{name}.yml manque",
                expected="un fichier de ce nom",
                suggestion=nearest(name, whole.dimensions.ids),
            )
    for dimension in whole.dimensions.values():
        if dimension.id not in sheet.dimensions:
            found = f"{quoted(dimension.id)} n'est pas dans questionnaire.yml"
            yield dimension.anomaly((), found, "sa place dans « dimensions »")
    if sheet.minimum_dimensions > len(sheet.dimensions):
        found = f"{sheet.minimum_dimensions} dimensions nécessaires sur {len(sheet.dimensions)}"
        expected = f"{len(sheet.dimensions)} au plus"
        yield sheet.anomaly(("minimum_dimensions",), found, expected)


def versions_go_down(whole: Questionnaire) -> Iterator[Anomaly]:
    """The changes tell the version of the sheet first, then older and older ones."""
    sheet = whole.sheet
    if sheet.changes[0].version != sheet.version:
        found = f"la dernière version décrite est {sheet.changes[0].version}"
        steps: Steps = ("changes", 0, "version")
        yield sheet.anomaly(steps, found, f"{sheet.version}, comme « version »")
    for i, (newer, older) in enumerate(pairwise(sheet.changes), start=1):
        if older.version >= newer.version:
            found = f"la version {older.version} suit la version {newer.version}"
            expected = "les versions, de la plus récente à la plus ancienne"
            yield sheet.anomaly(("changes", i, "version"), found, expected)
        if older.published_on > newer.published_on:
            found = f"la version {older.version} est publiée après la version {newer.version}"
            expected = f"un jour jusqu'au {newer.published_on.isoformat()}"
            yield sheet.anomaly(("changes", i, "published_on"), found, expected)


def each_question_has_its_options(whole: Questionnaire) -> Iterator[Anomaly]:
    """A question has an option for each number of points, from 0 to the top of the scale."""
    due = whole.sheet.scale + 1
    for dimension, i, question in whole.placed():
        count = len(question.options)
        if count != due:
            steps = ("questions", i, "options")
            yield dimension.anomaly(steps, f"{count} réponses", f"{due} réponses")


def each_answer_has_one_advice(whole: Questionnaire) -> Iterator[Anomaly]:
    """Every answer below the best one, and « je ne sais pas », has one advice, and only one."""
    due = [*range(whole.sheet.scale), UNKNOWN]
    given: dict[tuple[str, int | str], str] = {}
    for advice in whole.advice.values():
        yield from _unknown_question(whole, advice, ("question",), advice.question)
        for j, answer in enumerate(advice.answers):
            key = (advice.question, answer)
            if answer not in due:
                found = f"un conseil pour la réponse {_written(answer)}"
                expected = f"de 0 à {whole.sheet.scale - 1}, ou « je-ne-sais-pas »"
                yield advice.anomaly(("answers", j), found, expected)
            elif key in given:
                found = f"{quoted(given[key])} conseille déjà la réponse {_written(answer)}"
                expected = "un seul conseil par réponse"
                yield advice.anomaly(("answers", j), found, expected)
            given.setdefault(key, advice.id)
    if not whole.advice.is_sound:
        return
    for dimension, i, question in whole.placed():
        name = dimension.question_id(question)
        missing = [_written(answer) for answer in due if (name, answer) not in given]
        if missing:
            found = f"aucun conseil de {quoted(name)} pour {', '.join(missing)}"
            expected = "dans advice.yml, un conseil pour chaque réponse sauf la meilleure"
            yield dimension.anomaly(("questions", i), found, expected)


def replaced_questions_are_gone(whole: Questionnaire) -> Iterator[Anomaly]:
    """An id that is no longer asked never serves again; the one that carries it over exists."""
    sheet = whole.sheet
    for i, replaced in enumerate(sheet.replaced):
        if replaced.id in whole.questions:
            found = f"{quoted(replaced.id)} est encore une question"
            expected = "un identifiant qui ne sert plus"
            yield sheet.anomaly(("replaced", i, "id"), found, expected)
        if replaced.by:
            yield from _unknown_question(whole, sheet, ("replaced", i, "by"), replaced.by)


def parts_of_frameworks_have_a_framework(whole: Questionnaire) -> Iterator[Anomaly]:
    """A question is likened to the frames that the sheet presents."""
    known = [framework.id for framework in whole.sheet.frameworks]
    for dimension, i, question in whole.placed():
        for j, part in enumerate(question.frameworks):
            if part.id not in known:
                steps = ("questions", i, "frameworks", j, "id")
                yield dimension.unknown(steps, part.id, _OURS, known)


def the_short_version_has_its_questions(whole: Questionnaire) -> Iterator[Anomaly]:
    """The short version has minutes and questions, or neither."""
    if not whole.dimensions.is_sound:
        return
    is_short = any(question.express for question in whole.questions.values())
    if is_short and whole.sheet.express_minutes is None:
        found = "des questions « express », sans « express_minutes »"
        yield whole.sheet.anomaly((), found, "« express_minutes », leur durée")
    if whole.sheet.express_minutes and not is_short:
        found = "« express_minutes », sans question « express »"
        expected = "« express: true » dans une question au moins"
        yield whole.sheet.anomaly(("express_minutes",), found, expected)


def questions_follow_one_another(whole: Questionnaire) -> Iterator[Anomaly]:
    """A question ends after it begins, and before the one that takes its place."""
    for dimension, i, question in whole.placed():
        starts, ends = question.valid_from, question.valid_until
        if starts and ends and ends < starts:
            found = f"{quoted(ends.isoformat())} précède « valid_from »"
            expected = f"une date à partir du {starts.isoformat()}"
            yield dimension.anomaly(("questions", i, "valid_until"), found, expected)
        after = _successor(dimension, i)
        if ends and after and after.valid_from and after.valid_from <= ends:
            found = f"{quoted(question.id)} est encore posée ce jour-là"
            expected = f"une date après le {ends.isoformat()}"
            yield dimension.anomaly(("questions", i + 1, "valid_from"), found, expected)


def each_day_has_its_questions(whole: Questionnaire, site: Site) -> Iterator[Anomaly]:
    """A question that ends leaves its place to another; time alone never breaks a build."""
    for dimension, i, question in whole.placed():
        ends = question.valid_until
        if ends and ends < site.today and _successor(dimension, i) is None:
            found = f"{quoted(question.id)} n'est plus posée depuis le {ends.isoformat()}"
            expected = "à sa suite, la question qui la remplace, avec « valid_from »"
            steps: Steps = ("questions", i, "valid_until")
            yield dimension.anomaly(steps, found, expected, level=Severity.WARNING)
    for dimension in whole.dimensions.values():
        if not dimension.questions_on(site.today):
            found = f"aucune question de {quoted(dimension.id)} n'est posée aujourd'hui"
            expected = "une question au moins"
            yield dimension.anomaly(("questions",), found, expected, level=Severity.WARNING)


def one_questionnaire_comes_first(site: Site) -> Iterator[Anomaly]:
    """One questionnaire, and one only, is that of /diagnostic/; the others have their own rank."""
    sheets = [whole.sheet for whole in site[Questionnaire].values()]
    ranked: dict[int, str] = {}
    for sheet in sheets:
        if sheet.rank in ranked:
            found = f"le rang {sheet.rank} est déjà celui de {quoted(ranked[sheet.rank])}"
            yield sheet.anomaly(("rank",), found, "un rang à lui")
        ranked.setdefault(sheet.rank, sheet.id)
    if ranked and 1 not in ranked and site[Questionnaire].is_sound:
        found = "aucun questionnaire n'a le rang 1"
        yield sheets[0].anomaly(("rank",), found, "1, pour celui de /diagnostic/")


def figures_are_used_as_they_say(figure: Benchmark) -> Iterator[Anomaly]:
    """A comparison says what to compare; the other figures do not."""
    if figure.kind is Use.COMPARED and not figure.you:
        found = "une comparaison sans « you »"
        expected = "pour chaque réponse, « aussi », « pas-encore » ou « rien »"
        example = "you: [pas-encore, rien, aussi, aussi]"
        yield figure.anomaly(("kind",), found, expected=expected, example=example)
    if figure.kind is Use.CONTEXT and figure.you:
        found = "« you » pour un chiffre de contexte"
        yield figure.anomaly(("you",), found, "aucun, ou « kind: comparaison »")
    if figure.collected and figure.collected.end < figure.collected.start:
        found = f"{quoted(figure.collected.end.isoformat())} précède le début de l'enquête"
        expected = f"une date à partir du {figure.collected.start.isoformat()}"
        yield figure.anomaly(("collected", "end"), found, expected)


def figures_can_be_compared(figure: Benchmark, site: Site) -> Iterator[Anomaly]:
    """A figure is about a question that exists, for groups that a visitor may belong to."""
    if (whole := site[Questionnaire].get(figure.questionnaire)) is None:
        return
    yield from _unknown_question(whole, figure, ("question",), figure.question)
    if figure.you and len(figure.you) != whole.sheet.scale + 1:
        found = "1 mot" if len(figure.you) == 1 else f"{len(figure.you)} mots"
        expected = f"{whole.sheet.scale + 1}, un par réponse, de 0 à {whole.sheet.scale} points"
        yield figure.anomaly(("you",), found, expected)
    asked = (asked for asked in whole.sheet.profile if asked.id == SIZE)
    sizes = [EVERYONE, *(choice.id for question in asked for choice in question.options)]
    for i, value in enumerate(figure.values):
        if value.size not in sizes:
            found = f"{quoted(value.size)} n'est pas une réponse à la question « {SIZE} » du profil"
            yield figure.anomaly(
                ("values", i, "size"),
                found,
                expected=f"un mot parmi {', '.join(sizes)}",
                suggestion=nearest(value.size, sizes),
            )


def _successor(dimension: Dimension, i: int) -> Question | None:
    """Return the question written right after the one at `i` to take its place, if there is one."""
    following = dimension.questions[i + 1 : i + 2]
    return next((question for question in following if question.valid_from), None)


def _written(answer: int | str) -> str:
    """Return `answer` as an editor writes it."""
    return "« je-ne-sais-pas »" if answer == UNKNOWN else f"« {answer} »"


def _unknown_question(
    whole: Questionnaire, entry: Entry, steps: Steps, question_id: str
) -> Iterator[Anomaly]:
    """Yield an anomaly when no question, sound or faulty, has that full id."""
    dimension, table = question_id.partition(".")[0], whole.dimensions
    is_missing = dimension in whole.sheet.dimensions and dimension not in table
    if is_missing or not (dimension in table or table.lacks(dimension)):
        return
    if question_id not in whole.questions:
        yield entry.unknown(steps, question_id, _OURS, whole.questions)

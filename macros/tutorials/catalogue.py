"""The catalogue of the tutorials: by need, with what its filter asks; and where to begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.ground.labels import Labelled
from macros.ground.site import Site
from macros.questionnaire.models.questionnaire import Questionnaire
from macros.site.models.vocabularies import Term, Vocabularies
from macros.tutorials.models.tutorial import Connection, Mode, Tutorial

_TRAINER = "mediateur-numerique"
# Who is told where to begin, in that order.
_BEGINNERS = (_TRAINER, "dirigeant", "salarie")


class Duration(Labelled):
    """A range of La Coop de la médiation numérique."""

    SHORTEST = "moins-de-30", "Moins de 30 minutes"
    SHORT = "30-60", "De 30 minutes à 1 heure"
    LONG = "60-120", "De 1 à 2 heures"
    LONGEST = "120-et-plus", "2 heures ou plus"


# From how many minutes.
_STARTS = {
    Duration.LONGEST: 120,
    Duration.LONG: 60,
    Duration.SHORT: 30,
    Duration.SHORTEST: 0,
}


@dataclass(frozen=True)
class Reason:
    """A theme of a questionnaire: a tutorial is advised when its score is `at_most` or less."""

    id: str
    theme: str
    at_most: int


@dataclass(frozen=True)
class Listed:
    """A tutorial, its answers to the lists of the filter (« list:choice »), why it is advised."""

    tutorial: Tutorial
    answers: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class NeedGroup:
    """The tutorials made for a need first, then others that serve it too.

    Without a need, those that serve most needs.
    """

    need: Term | None
    entries: tuple[Listed, ...]
    also: tuple[Tutorial, ...] = ()


@dataclass(frozen=True)
class Start:
    """Where a kind of visitor begins."""

    audience: Term
    tutorial: Tutorial


def groups(site: Site) -> list[NeedGroup]:
    """Return the tutorials by need, in the order of the needs; each stands once.

    One that serves half of the needs or more comes first, apart. In a group, the easiest come
    first, then the shortest.
    """
    needs = site.one(Vocabularies).needs
    difficulties = site.one(Vocabularies).words("difficulties")
    ranked = sorted(
        site[Tutorial].values(),
        key=lambda tutorial: (difficulties.index(tutorial.difficulty), tutorial.minutes),
    )
    for_most = [tutorial for tutorial in ranked if 2 * len(tutorial.needs) >= len(needs)]
    others = [tutorial for tutorial in ranked if tutorial not in for_most]

    def group(need: Term | None, tutorials: Iterable[Tutorial], *also: Tutorial) -> NeedGroup:
        return NeedGroup(need, tuple(_entry(site, tutorial) for tutorial in tutorials), also)

    by_need = (
        group(
            need,
            (tutorial for tutorial in others if tutorial.needs[0] == need.id),
            *(tutorial for tutorial in others if need.id in tutorial.needs[1:]),
        )
        for need in needs
    )
    return [some for some in (group(None, for_most), *by_need) if some.entries or some.also]


def filters(site: Site) -> Mapping[str, list[Term | Labelled]]:
    """Return what may be chosen in each list of the filter, by its name in the address.

    A list holds what some tutorial answers, and is left out when all answer the same.
    """
    answers = [_answers(tutorial) for tutorial in site[Tutorial].values()]
    lists = site.one(Vocabularies)
    choices: Mapping[str, Iterable[Term | Labelled]] = {
        "besoin": lists.needs,
        "public": lists.audiences,
        "difficulte": lists.difficulties,
        "duree": Duration,
        "equipement": lists.equipment,
        "connexion": Connection,
        "mode": Mode,
    }
    return {
        name: [choice for choice in some if any(choice.id in given[name] for given in answers)]
        for name, some in choices.items()
        if len({frozenset(given[name]) for given in answers}) > 1
    }


def starts(site: Site) -> list[Start]:
    """Return where beginners start: with the first of the easiest tutorials made for them.

    Two kinds of visitors are sent to the same one only when one of them has no other.
    """
    difficulties = site.one(Vocabularies).words("difficulties")
    in_order = [entry.tutorial for group in groups(site) for entry in group.entries]
    found: list[Start] = []
    for audience in _beginners(site):
        theirs = [tutorial for tutorial in in_order if audience.id in tutorial.audiences]
        taken = [start.tutorial for start in found]
        fresh = [tutorial for tutorial in theirs if tutorial not in taken] or theirs
        if fresh:
            first = min(fresh, key=lambda tutorial: difficulties.index(tutorial.difficulty))
            found.append(Start(audience, first))
    return found


def for_trainers(site: Site) -> list[Tutorial]:
    """Return the tutorials in which trainers learn their own trade."""
    return [tutorial for tutorial in site[Tutorial].values() if _TRAINER in tutorial.audiences]


def advised_up_to(site: Site, questionnaire_id: str) -> Mapping[str, int]:
    """Return the highest score of each theme of a questionnaire for which a tutorial is advised."""
    scores: dict[str, int] = {}
    for tutorial in site[Tutorial].values():
        for result in tutorial.recommended_if:
            if result.questionnaire == questionnaire_id:
                known = scores.get(result.dimension, 0)
                scores[result.dimension] = max(known, result.at_most)
    return scores


def _entry(site: Site, tutorial: Tutorial) -> Listed:
    answers = (f"{name}:{choice}" for name, some in _answers(tutorial).items() for choice in some)
    return Listed(tutorial, tuple(answers), tuple(_reasons(site, tutorial)))


def _answers(tutorial: Tutorial) -> Mapping[str, tuple[str, ...]]:
    """Return what `tutorial` answers to each list of the filter, by its name in the address."""
    duration = next(name for name, start in _STARTS.items() if tutorial.minutes >= start)
    return {
        "besoin": tutorial.needs,
        "public": tutorial.audiences,
        "difficulte": (tutorial.difficulty,),
        "duree": (duration,),
        "equipement": tutorial.equipment,
        "connexion": (tutorial.connection,),
        "mode": tutorial.modes,
    }


def _beginners(site: Site) -> list[Term]:
    audiences = {term.id: term for term in site.one(Vocabularies).audiences}
    return [audiences[name] for name in _BEGINNERS if name in audiences]


def _reasons(site: Site, tutorial: Tutorial) -> Iterator[Reason]:
    """Yield why `tutorial` is advised, but for what the site leaves out.

    A link names themes alone, so that the score is the one up to which any tutorial is advised.
    """
    for result in tutorial.recommended_if:
        if questionnaire := site[Questionnaire].get(result.questionnaire):
            theme = questionnaire.dimensions[result.dimension].title
            at_most = advised_up_to(site, questionnaire.id)[result.dimension]
            yield Reason(f"{questionnaire.id}:{result.dimension}", theme, at_most)

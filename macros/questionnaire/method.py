"""What the page about the method of a questionnaire computes, beside the data that it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from macros.ground.site import Site
from macros.questionnaire.models.benchmark import Benchmark
from macros.questionnaire.models.questionnaire import Level, Question, Questionnaire
from macros.questionnaire.questions import benchmarks_of
from macros.questionnaire.robustness import Robustness, robustness
from macros.questionnaire.scoring import TOP, highest_rank
from macros.questionnaire.worked_example import WorkedExample, worked_example


@dataclass(frozen=True)
class Survey:
    """Figures that share their source, their population and all that is said of them."""

    figures: tuple[Benchmark, ...]

    @property
    def common(self) -> Benchmark:
        """Any of the figures, for what they share."""
        return self.figures[0]


@dataclass(frozen=True)
class Method:
    """The numbers of the page.

    `steps` holds, by number of questions in a dimension, the points out of 100 that the next option
    of one question is worth to it. `has_equal_levels` tells whether the levels cut the scale into
    equal parts.
    """

    example: WorkedExample
    robustness: Robustness | None
    surveys: tuple[Survey, ...]
    steps: tuple[tuple[int, Fraction], ...]
    has_equal_levels: bool
    highest_rank: int
    asked: tuple[Question, ...]

    @property
    def optional(self) -> int:
        """How many questions a firm may not be concerned by."""
        return sum(question.not_applicable is not None for question in self.asked)

    @property
    def express(self) -> int:
        """How many questions the short version asks."""
        return sum(question.express for question in self.asked)

    @property
    def has_essential(self) -> bool:
        """Whether a question is essential."""
        return any(question.essential for question in self.asked)


def method(site: Site, questionnaire: Questionnaire) -> Method:
    """Return the numbers of the method of `questionnaire` on the day of `site`."""
    sheet = questionnaire.sheet
    themes = questionnaire.dimensions.values()
    counts = sorted({len(theme.questions_on(site.today)) for theme in themes} - {0})
    return Method(
        worked_example(questionnaire, site.today),
        robustness(questionnaire, site.today),
        surveys(benchmarks_of(site, questionnaire)),
        tuple((count, Fraction(TOP, sheet.scale * count)) for count in counts),
        _are_equal(sheet.levels),
        highest_rank(questionnaire),
        tuple(questionnaire.questions_on(site.today).values()),
    )


def surveys(figures: Iterable[Benchmark]) -> tuple[Survey, ...]:
    """Return `figures` by survey, in the order in which each survey first comes."""
    found: dict[tuple[object, ...], list[Benchmark]] = {}
    for figure in figures:
        found.setdefault(_origin(figure), []).append(figure)
    return tuple(Survey(tuple(shared)) for shared in found.values())


def method_title(questionnaire: Questionnaire) -> str:
    """Return the title of the page about the method of `questionnaire`.

    The first questionnaire is the diagnosis itself, and its title is long.
    """
    sheet = questionnaire.sheet
    return "La méthode du diagnostic" if sheet.rank == 1 else f"La méthode : {sheet.title}"


def _origin(figure: Benchmark) -> tuple[object, ...]:
    return (
        figure.source,
        figure.url,
        figure.population,
        figure.respondents,
        figure.about,
        figure.year,
        figure.collected,
        figure.licence,
        figure.evidence,
    )


def _are_equal(levels: tuple[Level, ...]) -> bool:
    return all(level.start * len(levels) == TOP * i for i, level in enumerate(levels))

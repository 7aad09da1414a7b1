"""The questionnaire: its sheets, how it is scored, and the figures to compare with."""

from __future__ import annotations

from macros.ground.addresses import Each
from macros.ground.concepts import Bundle, Concept, Folder, Listing, Single
from macros.ground.pages import PageType
from macros.ground.trade import Trade, declared_in
from macros.questionnaire import checks, questions, readability, scoring
from macros.questionnaire.browser_data import rules
from macros.questionnaire.method import method, method_title
from macros.questionnaire.models.benchmark import Benchmark
from macros.questionnaire.models.questionnaire import Advice, Dimension, Questionnaire, Sheet

CONCEPTS = (
    Concept(
        file=Bundle(
            "questionnaires",
            parts=(
                Concept(
                    file=Single("questionnaire.yml"),
                    model=Sheet,
                    label="Un questionnaire",
                    feeds="La page du questionnaire, sa version imprimée et sa méthode.",
                ),
                Concept(
                    file=Folder("dimensions", each="dimension"),
                    model=Dimension,
                    label="Les dimensions d'un questionnaire",
                    feeds="Les questions, thème par thème.",
                ),
                Concept(
                    file=Listing("advice.yml", "advice"),
                    model=Advice,
                    label="Les conseils d'un questionnaire",
                    feeds="Les gestes du résultat.",
                ),
            ),
        ),
        model=Questionnaire,
        label="Les questionnaires",
        feeds="Une page par questionnaire, et sa méthode.",
        noun="un questionnaire",
        is_optional=True,
    ),
    Concept(
        file=Listing("benchmarks.yml", "benchmarks"),
        model=Benchmark,
        label="Les chiffres publiés",
        feeds="Les comparaisons du résultat, et la page de la méthode.",
        noun="un chiffre publié",
        is_optional=True,
    ),
)


# The page of the first questionnaire is the diagnosis itself; the others stand below it.
_BY_RANK = Each(
    Questionnaire,
    rank=lambda whole: whole.sheet.rank,
    name=lambda whole: "" if whole.sheet.rank == 1 else whole.id,
    is_renamed=True,
)
DIAGNOSIS = PageType(
    name="questionnaire",
    path="/diagnostic/{}/",
    about=_BY_RANK,
    title=lambda whole: whole.sheet.title,
    summary=lambda whole: whole.sheet.summary,
    context=lambda edition, whole: {"rules": rules(edition.site, whole)},
    opens="Diagnostic TPE",
)
METHOD = PageType(
    name="questionnaire-method",
    path=f"{DIAGNOSIS.path}methode/",
    about=_BY_RANK,
    title=method_title,
    summary=lambda _: (
        "Le calcul du score, un exemple à refaire au crayon, les sources et les limites."
    ),
    context=lambda edition, whole: {"questionnaire": whole, "method": method(edition.site, whole)},
)

TRADE = Trade(
    concepts=CONCEPTS,
    addresses=(DIAGNOSIS, METHOD),
    rules=declared_in(checks, readability),
    questions=declared_in(questions),
    filters={"shown": scoring.shown},
)

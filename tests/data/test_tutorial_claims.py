"""What the tutorials hold for true is true: sums that can be reached, examples that are sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path

import pytest

from macros.site.models.fact import Fact
from macros.tutorials.models.tutorial import Exercise, Objective, Tutorial
from tests.builders import TODAY
from tests.sites import real_site

ROOT = Path(__file__).resolve().parents[2]
SITE, _ = real_site(TODAY)
UP_TO_SIXTEEN = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
NUMBERS = {word: number for number, word in enumerate(UP_TO_SIXTEEN.split())}
NUMBER = "|".join(NUMBERS)
# « Douze points sur quinze », « huit sur dix », « Cinq verdicts justes sur six ».
SHARE = re.compile(rf"\b({NUMBER})\b(?: \w+){{0,2}} sur ({NUMBER})\b", re.IGNORECASE)
PHASE = re.compile(r"\(points (\d+) à (\d+)\)")
AMOUNT = re.compile(r"\d[\d ]*,\d\d €")
DAY = re.compile(r"\b\d{1,2}(?:er)? (?:juillet|août)\b")
CRITERIA = [
    pytest.param(tutorial, objective, id=f"{tutorial.id}-{objective.id}")
    for tutorial in SITE[Tutorial].values()
    for objective in tutorial.objectives
    if SHARE.search(objective.criterion)
]


def tutorial(id_: str) -> Tutorial:
    """Return the tutorial of that frozen id."""
    return next(one for one in SITE[Tutorial].values() if one.id == id_)


def exercise(id_: str, exercise_id: str) -> Exercise:
    """Return an exercise of the tutorial `id_`."""
    return next(one for one in tutorial(id_).exercises if one.id == exercise_id)


def prose(one: Tutorial) -> str:
    """Return what the learner reads between the exercises of a tutorial."""
    return (ROOT / f"docs/tutoriels/{one.slug}.md").read_text(encoding="utf-8")


def shares(text: str) -> list[tuple[int, int]]:
    """Return each « so many out of so many » of `text`."""
    return [(NUMBERS[a.lower()], NUMBERS[b.lower()]) for a, b in SHARE.findall(text)]


def countable(one: Tutorial, objective: Objective) -> Iterator[int]:
    """Yield how many things an exercise of `objective` gives to count, or several together."""
    judged = []
    for done in one.exercises:
        if objective.id in done.aims:
            judged.append(sum(set(item.filled) != {"–"} for item in done.material))
            yield judged[-1]
            yield sum(re.match(r"\d+\. ", item.text) is not None for item in done.material)
            yield len(re.findall(r"(?i:\bfaute) \d", " ".join(done.solution)))
            labels = [item.label or "" for item in done.material]
            judged.append(sum(label.startswith("Message ") for label in labels))
    yield from (a + b for a, b in combinations(judged, 2))
    phases = [int(last) - int(first) + 1 for first, last in PHASE.findall(prose(one))]
    yield from map(sum, chain.from_iterable(combinations(phases, n) for n in (1, 2, 3)))


@pytest.mark.parametrize(("one", "objective"), CRITERIA)
def test_a_criterion_counts_what_the_exercises_give_to_count(
    one: Tutorial, objective: Objective
) -> None:
    counts = {*countable(one, objective)}

    asked = shares(objective.criterion)
    assert [
        share for share in asked if not 0 < share[0] <= share[1] or share[1] not in counts
    ] == []


def test_an_interview_that_stops_at_the_wrong_door_can_succeed() -> None:
    founding = tutorial("t01")
    [mener] = [one for one in founding.objectives if one.id == "mener"]
    phases = [int(last) - int(first) + 1 for first, last in PHASE.findall(prose(founding))]
    without_answer = phases[0] + phases[2]

    reachable = [least for least, total in shares(mener.criterion) if total == without_answer]
    assert reachable
    assert max(reachable) <= without_answer


@pytest.mark.parametrize("text", exercise("t01", "e4b").solution[:1])
def test_the_solution_of_the_interview_counts_as_its_criterion_does(text: str) -> None:
    [mener] = [one for one in tutorial("t01").objectives if one.id == "mener"]

    assert shares(text) == shares(mener.criterion)


def test_the_faulty_invoice_is_of_a_trade_that_need_not_name_its_insurance() -> None:
    """A building trade has a compulsory insurance, and names it on each invoice."""
    told = " ".join(item.text for item in exercise("t06", "e6").material)

    assert (
        re.findall(r"(?i)menuis|fenêtre|\bpose\b|chantier|toitur|plomb|maçon|électric", told) == []
    )


def test_the_faulty_invoice_names_the_order_of_its_buyer() -> None:
    """Code de commerce, article L441-9: where the buyer made an order, its number is told."""
    order, *invoice = exercise("t06", "e6").material
    [number] = re.findall(r"[Bb]on de commande n° (\d+)", order.text)

    assert any(f"commande n° {number}" in line.text for line in invoice)


def test_a_text_message_is_reported_to_the_end() -> None:
    """The service answers and asks who sent it; without that number nothing is reported."""
    fact = SITE[Fact]["texto-suspect-33700"].text

    assert re.search(r"\bdemande\b.*\bnuméro\b", fact)


def test_the_states_of_an_invoice_are_not_said_to_be_all() -> None:
    fact = SITE[Fact]["facture-etats"].text

    assert re.search(r"\bobligatoires?\b", fact)
    assert re.search(r"\bautres\b", fact)


@pytest.mark.parametrize(("found", "least"), [(AMOUNT, 1), (DAY, 2)], ids=["amount", "days"])
def test_the_complete_message_says_what_the_unpaid_invoice_says(
    found: re.Pattern[str], least: int
) -> None:
    material = {item.id: item.text for item in exercise("t14", "e4").material}
    message = " ".join(exercise("t14", "e4").solution)

    on_the_invoice = found.findall(material["p-facture"])
    assert len(on_the_invoice) >= least
    assert [told for told in on_the_invoice if told not in message] == []


def test_the_elements_of_a_message_name_the_amount_and_the_due_date() -> None:
    elements = prose(tutorial("t14")).partition("### Cinq éléments")[2].partition("###")[0]

    assert "montant" in elements
    assert "échéance" in elements


def test_a_gesture_that_takes_little_effort_is_not_put_aside_to_be_prepared() -> None:
    prepared = [
        sentence
        for text in exercise("t07", "e6").solution
        if text.startswith("À préparer")
        for sentence in text.split(" ; ")
    ]

    assert prepared
    assert [text for text in prepared if re.search(r"\b(?:demi-heure|minutes?)\b", text)] == []


def taught_questions() -> list[str]:
    """Return the questions that the first step on traps teaches, in order."""
    return re.findall(r"^\d\. \*\*(.+?\?)\*\*", prose(tutorial("t04")), re.MULTILINE)


def test_the_guided_message_is_asked_every_question_that_is_taught() -> None:
    asked = [item.text for item in exercise("t04", "e1").material if not item.is_message]

    assert asked == taught_questions()


def test_the_questions_are_counted_alike_everywhere() -> None:
    [word] = [word for word, number in NUMBERS.items() if number == len(taught_questions())]
    data = (ROOT / tutorial("t04").file).read_text(encoding="utf-8")
    counted = re.findall(
        rf"({NUMBER}) (?:questions|sortes d’indices)\b(?! de la série)",
        f"{data}\n{prose(tutorial('t04'))}",
        re.IGNORECASE,
    )

    assert {said.lower() for said in counted} == {word}


@pytest.mark.parametrize("subject", ["joint", "téléphone|appel"])
def test_what_the_quiz_of_traps_asks_is_taught_and_asked_in_both_series(subject: str) -> None:
    pattern = re.compile(rf"\b(?:{subject})", re.IGNORECASE)
    traps = tutorial("t04")
    forms = {item.form for item in traps.quiz if pattern.search(item.question)}

    assert pattern.search(prose(traps))
    assert len(forms) == 2

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.ground.checks import beyond_limits, names_of_parts_exist
from macros.ground.errors import Anomaly
from macros.ground.reading import Document
from macros.ground.trade import declared_in
from macros.suppliers import triage as rules_of_a_triage
from macros.suppliers.models.orientation import Orientation
from tests.builders import TODAY
from tests.sites import real_site
from tests.situations import SITUATIONS


def a_card(card_id: str, **written: object) -> dict[str, object]:
    return {
        "id": card_id,
        "title": "Votre facture",
        "text": "Relancez la comptabilité.",
        "who": "La comptabilité",
        "desk": "comptabilite",
        "no_delay": "Aucun délai promis.",
        **written,
    }


def a_question(question_id: str, *targets: str) -> dict[str, object]:
    """Return a question; a target that starts with « ? » is a question, any other a card."""
    options = [
        {"label": target, "question": target[1:]}
        if target.startswith("?")
        else {"label": target, "card": target}
        for target in targets
    ]
    return {"id": question_id, "question": "Que se passe-t-il ?", "options": options}


def a_triage(*questions: dict[str, object], cards: list[dict[str, object]]) -> Orientation:
    triage = Orientation.model_validate(
        {
            "title": "Où frapper ?",
            "summary": "Trois questions au plus.",
            "start": "un",
            "questions": list(questions),
            "cards": cards,
        }
    )
    triage.read_from(Document("orientation.yml", None, {}, {}), ())
    return triage


def faults(triage: Orientation) -> Iterator[Anomaly]:
    for rule in (*declared_in(rules_of_a_triage), beyond_limits, names_of_parts_exist):
        yield from rule(triage)


def said(triage: Orientation) -> set[tuple[str, str]]:
    return {(anomaly.path, anomaly.found) for anomaly in faults(triage)}


A, B = a_card("a"), a_card("b")


def test_a_whole_triage_has_no_fault() -> None:
    assert said(a_triage(a_question("un", "a", "b"), cards=[A, B])) == set()


def test_three_questions_on_a_path_are_allowed() -> None:
    triage = a_triage(
        a_question("un", "a", "?deux"),
        a_question("deux", "a", "?trois"),
        a_question("trois", "a", "b"),
        cards=[A, B],
    )

    assert said(triage) == set()


def test_a_fourth_question_on_a_path_is_refused() -> None:
    triage = a_triage(
        a_question("un", "a", "?deux"),
        a_question("deux", "a", "?trois"),
        a_question("trois", "a", "?quatre"),
        a_question("quatre", "a", "b"),
        cards=[A, B],
    )

    assert said(triage) == {("questions[3]", "cette question vient après 3 autres")}


def test_a_circle_is_refused() -> None:
    triage = a_triage(a_question("un", "a", "?deux"), a_question("deux", "?un", "b"), cards=[A, B])

    assert ("questions[1]", "cette question vient après 3 autres") in said(triage)


def test_a_card_that_no_answer_reaches_is_refused() -> None:
    triage = a_triage(a_question("un", "a", "a"), cards=[A, B])

    assert said(triage) == {("cards[1]", "aucune réponse ne mène à « b »")}


def test_a_question_that_no_answer_reaches_is_refused() -> None:
    triage = a_triage(a_question("un", "a", "b"), a_question("deux", "a", "b"), cards=[A, B])

    assert said(triage) == {("questions[1]", "aucune réponse ne mène à « deux »")}


def test_an_answer_that_leads_nowhere_known_is_refused_with_the_nearest() -> None:
    triage = a_triage(a_question("un", "a", "facturee"), cards=[A, a_card("facture")])
    [anomaly] = faults(triage)

    assert (anomaly.path, anomaly.suggestion) == ("questions[0].options[1].card", "facture")


def test_an_answer_that_leads_to_two_places_is_refused() -> None:
    question = a_question("un", "a", "b")
    question["options"][0]["question"] = "un"  # type: ignore[index]

    assert ("questions[0].options[0]", "« question » et « card »") in said(
        a_triage(question, cards=[A, B])
    )


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ({"desk": None}, "ni « role », ni « contact », ni « desk »"),
        ({"role": "mediateur-interne"}, "« role » et « desk »"),
        ({"contact": "pme-groupe"}, "« contact » et « desk »"),
    ],
)
def test_a_card_that_does_not_end_on_one_person_is_refused(
    written: dict[str, object], found: str
) -> None:
    triage = a_triage(a_question("un", "a", "b"), cards=[A, a_card("b", **written)])

    assert said(triage) == {("cards[1]", found)}


@pytest.mark.parametrize("name", ["role", "contact", "desk"])
def test_a_card_may_end_on_a_role_a_contact_or_a_desk(name: str) -> None:
    card = a_card("b", **{"desk": None, name: "quelqu-un"})

    assert said(a_triage(a_question("un", "a", "b"), cards=[A, card])) == set()


def test_a_start_that_does_not_exist_is_refused() -> None:
    triage = a_triage(a_question("deux", "a", "b"), cards=[A, B])

    assert ("start", "« un » n'existe pas") in said(triage)


def test_an_id_that_serves_twice_is_refused() -> None:
    triage = a_triage(a_question("un", "a", "un"), cards=[A, a_card("un")])

    assert ("cards[1].id", "l'identifiant « un » sert déjà ligne 1") in said(triage)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_real_situation_reaches_its_card_in_three_choices(situation: str) -> None:
    answers, expected = SITUATIONS[situation]
    triage = real_site(TODAY)[0].one(Orientation)
    assert triage is not None
    questions = {question.id: question for question in triage.questions}
    place: str | None = triage.start
    for answer in answers:
        [option] = [o for o in questions[str(place)].options if answer in o.label]
        place = option.question or option.card

    assert place == expected

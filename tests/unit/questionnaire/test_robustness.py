from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.robustness import Robustness, Simulation, robustness
from tests.builders import TODAY, a_dimension, a_question, a_questionnaire

FEW = Simulation(respondents=60)
GATE = {
    "id": "porte",
    "questions": ["securite.copie"],
    "dimension": "securite",
    "at_most": "1/1",
    "ceiling": "depart",
    "reason": "Il manque une clé.",
    "missing": "Répondez à cette question.",
}


def of_sizes(*sizes: int, **sheet: object) -> Questionnaire:
    """Return a questionnaire whose dimensions have that many questions."""
    names = ("securite", "argent", "outils")
    dimensions = [
        a_dimension(
            name,
            questions=[a_question(id="copie" if i == 0 else f"copie-{i}") for i in range(size)],
        )
        for name, size in zip(names, sizes, strict=False)
    ]
    return a_questionnaire(*dimensions, advice=[], **sheet)


def measured(questionnaire: Questionnaire, simulation: Simulation = FEW) -> Robustness:
    found = robustness(questionnaire, TODAY, simulation)
    assert found
    return found


def test_the_draws_are_the_same_at_each_call() -> None:
    assert measured(of_sizes(2, 3)) == measured(of_sizes(2, 3))


def test_another_seed_gives_other_answers() -> None:
    assert measured(of_sizes(2, 3)) != measured(of_sizes(2, 3), replace(FEW, seed=1))


def test_dimensions_of_the_same_size_give_the_mean_of_their_questions() -> None:
    assert measured(of_sizes(2, 2, 2)).by_question == 0


def test_dimensions_of_different_sizes_do_not() -> None:
    assert measured(of_sizes(1, 6)).by_question > 0


def test_one_dimension_alone_has_no_weight_and_no_other_mean() -> None:
    found = measured(of_sizes(4))

    assert set(found.weights.values()) == {0}
    assert found.geometric == 0
    assert found.without is None


def test_wider_weights_change_more_levels() -> None:
    found = measured(of_sizes(2, 2, 2), replace(FEW, respondents=300, spreads=(0, 90)))

    assert found.weights[0] == 0 < found.weights[90]


def test_the_geometric_mean_lowers_an_unbalanced_firm() -> None:
    assert measured(of_sizes(1, 1)).geometric > 0


def test_without_a_dimension_the_least_comes_before_the_most() -> None:
    found = measured(of_sizes(1, 3, 5)).without

    assert found
    assert 0 < found[0] <= found[1]


def test_nothing_changes_without_unknown_answers_where_there_are_none() -> None:
    found = measured(of_sizes(2, 3), replace(FEW, unknown_below=0, unknown_above=0))

    assert found.without_unknown == 0
    assert found.gain_without_unknown == 0


def test_the_total_gains_what_unknown_answers_cost() -> None:
    assert measured(of_sizes(2, 3)).gain_without_unknown > 0


def test_only_unknown_answers_leave_nothing_to_gain() -> None:
    found = measured(of_sizes(2, 3), replace(FEW, unknown_below=100, unknown_above=100))

    assert found.gain_without_unknown == 0


def test_a_gate_that_always_fires_lowers_all_that_it_could() -> None:
    lowered = measured(of_sizes(2, 2, gates=[GATE])).lowered

    assert 0 < lowered.count == lowered.out_of < FEW.respondents


def test_without_a_gate_no_level_could_be_lowered() -> None:
    assert measured(of_sizes(2, 2)).lowered.out_of == 0


def test_the_same_answers_give_the_same_result_again() -> None:
    found = measured(of_sizes(2, 2), replace(FEW, moved=0))

    assert found.again == 0
    assert found.total_again == 0
    assert found.dimension_again == 0


def test_one_option_away_moves_a_dimension_of_one_question_by_a_third() -> None:
    found = measured(of_sizes(1, 1), replace(FEW, moved=100))

    assert found.dimension_again == Fraction(100, 3)


def test_nothing_is_said_where_no_answers_give_a_total() -> None:
    assert robustness(of_sizes(2, minimum_dimensions="2"), TODAY, FEW) is None

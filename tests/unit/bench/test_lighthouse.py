from __future__ import annotations

import pytest

from tests.bench.lighthouse import median_scores, page_line, scores
from tests.bench.refusal import CannotMeasure


def a_report(performance: float | None) -> dict[str, object]:
    """Return the part that we read of what Lighthouse says."""
    others = ("accessibility", "best-practices", "seo")
    categories = {name: {"score": 1} for name in others}
    return {
        "requestedUrl": "http://127.0.0.1/",
        "categories": {"performance": {"score": performance}, **categories},
        "runtimeError": {"message": "The page did not paint"},
    }


def test_scores_are_out_of_a_hundred() -> None:
    assert scores(a_report(0.97)) == {
        "performance": 97,
        "accessibility": 100,
        "best-practices": 100,
        "seo": 100,
    }


def test_a_page_without_a_score_cannot_be_measured() -> None:
    with pytest.raises(CannotMeasure, match=r"http://127.0.0.1/ : The page did not paint"):
        scores(a_report(None))


def test_one_slow_round_does_not_count() -> None:
    rounds = [scores(a_report(performance)) for performance in (0.99, 0.5, 0.98)]

    assert median_scores(rounds)["performance"] == 98


def test_the_slowest_round_is_told() -> None:
    rounds = [scores(a_report(performance)) for performance in (0.99, 0.5, 0.98)]

    *_, slowest = page_line("/", rounds).measures

    assert slowest.value == 50

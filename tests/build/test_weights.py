"""No type of page grows unseen: what each weighs is recorded, and a change of it is reviewed."""

from __future__ import annotations

from pathlib import Path

from tests.bench.weights import moves, recorded_weights, weights_of


def test_a_page_of_each_type_weighs_what_is_recorded(site_dir: Path) -> None:
    moved = moves(recorded_weights(), weights_of(site_dir))

    assert not moved, "\n".join([*moved, "if it is meant, record it: make weights"])

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.building import time_per_added_entity, time_per_entity
from tests.bench.processor import Stopwatch, most_memory
from tests.bench.refusal import CannotMeasure


def python(program: str) -> subprocess.CompletedProcess[str]:
    """Run a Python `program`."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_is_spent_once_is_not_counted_for_each_entity() -> None:
    times = {0: 2.0, 200: 4.0, 2000: 22.0}

    assert time_per_entity(times, 200) == time_per_entity(times, 2000) == pytest.approx(0.01)


def test_a_time_that_grows_faster_than_the_site_is_seen() -> None:
    times = {0: 2.0, 200: 4.0, 2000: 202.0}

    assert time_per_entity(times, 2000) == pytest.approx(10 * time_per_entity(times, 200))


def test_only_what_is_added_between_two_sizes_is_counted() -> None:
    times = {500: 10.0, 2000: 25.0, 6000: 145.0}

    assert time_per_added_entity(times, 500, 2000) == pytest.approx(0.01)
    assert time_per_added_entity(times, 2000, 6000) == pytest.approx(0.03)


def test_the_memory_of_the_greediest_command_is_told() -> None:
    Stopwatch().run(lambda: python("b'x' * 300_000_000"))
    greedy = most_memory()
    Stopwatch().run(lambda: python("pass"))

    assert 300_000_000 < greedy == most_memory()


def test_waiting_is_not_counted() -> None:
    stopwatch = Stopwatch()

    stopwatch.run(lambda: python("import time; time.sleep(1)"))

    assert 0 < stopwatch.least < 0.5


def test_the_least_time_is_kept() -> None:
    stopwatch = Stopwatch()

    stopwatch.run(lambda: python("pass"))
    first = stopwatch.least
    stopwatch.run(lambda: python("sum(range(10_000_000))"))

    assert stopwatch.least == first


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(CannotMeasure, match="ZeroDivisionError"):
        Stopwatch().run(lambda: python("1 / 0"))

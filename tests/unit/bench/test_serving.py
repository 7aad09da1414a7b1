"""What a server takes of a processor is read while it runs."""

from __future__ import annotations

import os

from tests.bench.serving import processor_time

TICK = 1 / os.sysconf("SC_CLK_TCK")


def spent() -> float:
    times = os.times()
    return times.user + times.system


def test_the_time_of_a_running_process_is_that_which_it_has_taken() -> None:
    before = spent()
    read = processor_time(os.getpid())

    assert before - 2 * TICK <= read <= spent() + 2 * TICK

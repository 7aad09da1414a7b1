"""One check on many cases: a loop that names all those that fail, rather than a test for each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TypeVar, TypeVarTuple

Case = TypeVarTuple("Case")
T = TypeVar("T")

# While one works, one case of so many: `make test` takes them all.
ONE_OF = 8 if os.environ.get("TESTS_PROFILE") == "quick" else 1


def some_of(cases: list[T]) -> list[T]:
    """Return `cases`; fewer of them in the quick profile, spread over all."""
    return cases[::ONE_OF]


def check_each(check: Callable[[*Case], None], cases: Iterable[tuple[str, *Case]]) -> None:
    """Call `check` on each of `cases`, which are a name and what `check` takes.

    Raises AssertionError when there is no case, or when `check` raises: it then names every case
    that fails, and says why. A case that cannot be told from another by its name is refused too.
    """
    names: set[str] = set()
    faults: list[str] = []
    for name, *case in cases:
        assert name not in names, f"two cases are named {name}"
        names.add(name)
        try:
            check(*case)  # type: ignore[arg-type]  # mypy forgets what it unpacks
        except Exception as reason:  # noqa: BLE001  # a check that stumbles fails like another
            faults.append(f"{name}: {type(reason).__name__}: {reason}")
    assert names, "there is nothing to check"
    assert not faults, f"{len(faults)} of {len(names)} fail\n" + "\n".join(faults)

"""One check on many cases: a loop that names all those that fail, rather than a test for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVarTuple

Case = TypeVarTuple("Case")


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

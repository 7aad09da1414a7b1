"""What commands take of a processor and of the memory: neither the disk nor others count."""

from __future__ import annotations

import resource
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.refusal import CannotMeasure
from tests.conftest import build

Command = Callable[[], "subprocess.CompletedProcess[str]"]


@dataclass
class Stopwatch:
    """The least processor time, in seconds, of the runs so far: what else runs only adds to it."""

    least: float = float("inf")

    def run(self, command: Command) -> None:
        """Run `command`, user and system time of its processes counted."""
        before = _children()
        result = command()
        spent = _children() - before
        if result.returncode:
            last_line = (result.stderr or result.stdout).strip().rpartition("\n")[2]
            raise CannotMeasure(f"Une commande mesurée a échoué : {last_line}")
        self.least = min(self.least, spent)


def build_elsewhere(root: Path) -> subprocess.CompletedProcess[str]:
    """Build the site of `root` in a folder that is deleted at once."""
    with tempfile.TemporaryDirectory(dir=root) as folder:
        return build(root, Path(folder) / "site")


def most_memory() -> int:
    """Return the bytes that the greediest command so far had in memory at once."""
    # Linux counts in kilobytes.
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime

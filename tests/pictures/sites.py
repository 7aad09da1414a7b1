"""The site as it was at a commit, and as it is."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import build
from tests.pages import ROOT
from tests.pictures.refusal import CannotCompare

LAST_LINES = 10


def commit_named(base: str) -> str:
    """Return the whole name of the commit that `base` names: its own, a branch, a tag.

    Raises `CannotCompare` when it names none.
    """
    if not base:
        raise CannotCompare(
            "Dites à quel commit comparer le site : make pictures BASE=main, par exemple "
            "(un commit, une branche ou une étiquette)."
        )
    asked = f"{base}^{{commit}}"
    answer = _git("rev-parse", "--verify", "--quiet", asked)
    if answer.returncode:
        raise CannotCompare(f"« {base} » n’est ni un commit, ni une branche, ni une étiquette.")
    return answer.stdout.strip()


@contextmanager
def sources_at(commit: str, folder: Path) -> Iterator[Path]:
    """Give the files of `commit`, inside `folder`, while the block is run."""
    root = folder / "sources"
    answer = _git("worktree", "add", "--quiet", "--detach", str(root), commit)
    if answer.returncode:
        raise CannotCompare(f"git ne donne pas les fichiers de {commit} :\n{answer.stderr.strip()}")
    try:
        yield root
    finally:
        _git("worktree", "remove", "--force", str(root))


def built(root: Path, destination: Path) -> Path:
    """Build the site whose folder is `root` on the day of the tests; return `destination`.

    Raises `CannotCompare` when the build is refused.
    """
    result = build(root, destination)
    if result.returncode:
        which = "actuel" if root == ROOT else "d’avant"
        reason = "\n".join((result.stderr or result.stdout).strip().splitlines()[-LAST_LINES:])
        raise CannotCompare(f"Le site {which} ne se construit pas :\n{reason}")
    return destination


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

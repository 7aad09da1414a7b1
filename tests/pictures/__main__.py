"""Shows what a change does to the site: `python -m tests.pictures --base <commit>`."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.browser.engine import launch
from tests.conftest import serve
from tests.pages import ROOT
from tests.pictures.camera import FLAGS, Camera
from tests.pictures.changes import Outcome, summary
from tests.pictures.comparison import comparing
from tests.pictures.looking import Looking
from tests.pictures.refusal import CannotCompare
from tests.pictures.report import Report
from tests.pictures.sites import built, commit_named, sources_at

REPORT = Report(ROOT / ".cache" / "pictures")

serving = contextmanager(serve)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the site with what it was at the commit that `arguments` name; say what differs.

    Return 1 when the two cannot be compared. What differs is to be looked at, and is no failure.
    """
    base: str = _parser().parse_args(arguments).base
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # temporary files go all the same
    try:
        outcome = _outcome(commit_named(base))
    except (CannotCompare, KeyboardInterrupt) as reason:
        print(str(reason) or "Comparaison interrompue.", file=sys.stderr)
        return 1
    REPORT.write(outcome, base)
    print(f"\n{summary(outcome)}")
    if outcome.changes:
        print(f"\nÀ regarder : {REPORT.page.relative_to(ROOT)}")
    return 0


def _outcome(commit: str) -> Outcome:
    """Build both sites, and return what differs between them."""
    with tempfile.TemporaryDirectory(prefix="trait-d-union-") as name, ExitStack() as stack:
        folder = Path(name)
        _say("Je construis le site d’avant")
        with sources_at(commit, folder) as root:
            before = built(root, folder / "before")
        _say("Je construis le site actuel")
        after = built(ROOT, folder / "after")
        REPORT.clear()
        try:
            browser = launch(stack.enter_context(sync_playwright()), *FLAGS)
            looking = Looking(
                Camera(browser, stack.enter_context(serving(before))),
                Camera(browser, stack.enter_context(serving(after))),
                stack.enter_context(comparing(browser)),
                REPORT,
            )
            return looking.look(_say)
        except Error as error:
            raise CannotCompare(f"Le navigateur n’a pas répondu : {error.message}") from error


def _say(what: str) -> None:
    print(f"→ {what}.", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.pictures", description="Montre ce qui change dans le site"
    )
    parser.add_argument(
        "--base", default="", metavar="commit", help="un commit, une branche ou une étiquette"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""Measures the site against its bars: `python -m tests.bench [--parts part…] [--pages path…]`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error, sync_playwright

from tests.bench import bars
from tests.bench.answering import answering_section
from tests.bench.building import build_section
from tests.bench.lighthouse import Lighthouse, lighthouse_section
from tests.bench.loading import loading_section
from tests.bench.refusal import CannotMeasure
from tests.bench.serving import serving_section
from tests.bench.site import built_site
from tests.bench.table import Section, missed, table
from tests.browser.engine import chromium, launch
from tests.browser.page_types import PAGE_TYPES

PARTS = ("poids", "réponses", "lighthouse", "construction", "service")
# A page type is a page: what the address names after « # » is a state of it.
PAGES = list(dict.fromkeys(urlsplit(address).path for address in PAGE_TYPES.values()))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what `arguments` name, print the table; return 1 when something cannot be measured.

    A bar that is missed is marked in the table, and is no failure.
    """
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # temporary files go all the same
    sections: list[Section] = []
    try:
        with tempfile.TemporaryDirectory(prefix="trait-d-union-") as folder:
            _measure(sections, Path(folder), options.parts, options.pages)
    except (CannotMeasure, KeyboardInterrupt) as reason:
        print(f"\n{table(sections)}\n{str(reason) or 'Mesures interrompues.'}", file=sys.stderr)
        return 1
    print(f"\n{table(sections)}")
    count = missed(sections)
    print(
        f"Lignes qui manquent leur barre : {count}." if count else "Toutes les barres sont tenues."
    )
    return 0


def _measure(
    sections: list[Section], folder: Path, parts: Sequence[str], pages: Sequence[str]
) -> None:
    """Add to `sections` what the `parts` measure, in their own order."""
    if {"poids", "réponses", "lighthouse"} & {*parts}:
        _say("Je construis le site")
        site = built_site(folder)
        try:
            with sync_playwright() as playwright:
                program = chromium() or playwright.chromium.executable_path
                browser = launch(playwright)
                if "poids" in parts:
                    sections.append(loading_section(site, browser, pages, _say))
                if "réponses" in parts and (site / bars.QUESTIONNAIRE.strip("/")).exists():
                    sections.append(answering_section(site, browser, _say))
                browser.close()
        except Error as error:
            raise CannotMeasure(f"Le navigateur n’a pas répondu : {error.message}") from error
        if "lighthouse" in parts:
            _say_load()
            lighthouse = Lighthouse(program, folder)
            sections.append(lighthouse_section(site, lighthouse, pages, _say))
    if "construction" in parts:
        sections.append(build_section(folder / "construction", _say))
    if "service" in parts:
        sections.append(serving_section(folder / "service", _say))


def _say(what: str) -> None:
    print(f"→ {what}.", flush=True)


def _say_load() -> None:
    load = os.getloadavg()[0]
    if load > (os.cpu_count() or 1) / 2:
        _say(
            f"La machine est occupée (charge {load:.1f}) : les notes de performance en souffriront"
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Mesure le site")
    parser.add_argument(
        "--parts", nargs="+", choices=PARTS, default=PARTS, metavar="partie", help=" ".join(PARTS)
    )
    parser.add_argument(
        "--pages", nargs="+", default=PAGES, metavar="adresse", help="comme / ou /contacts/"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())

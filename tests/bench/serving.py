"""What an edit takes of a processor, from the file that changes to the page that shows it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from tests.bench import bars
from tests.bench.refusal import CannotMeasure
from tests.bench.table import Line, Measure, Section
from tests.pages import copy_sources
from tests.served import Served, serving

ROUNDS = 3
EDITED, SHOWN_ON = "data/contacts.yml", "/contacts/"
NUMBER = "01 99 00 12 34"

NOTE = (
    f"Temps de processeur de « make serve », le moindre de {ROUNDS} modifications d’un numéro de\n"
    f"{EDITED} : tout le site est refait, et {SHOWN_ON} le montre."
)


def serving_section(folder: Path, say: Callable[[str], None]) -> Section:
    """Return what an edit of the real data takes until it is seen, served in the empty `folder`."""
    folder.mkdir()
    with serving(copy_sources(folder / "sources"), folder / "journal.txt") as site:
        seconds = min(_edit(site, turn, say) for turn in range(1, ROUNDS + 1))
    measure = Measure("", seconds, "s", bars.EDIT_TO_PAGE, decimals=2)
    return Section("Modification servie", (Line("De l’édition à la page", (measure,)),), NOTE)


def _edit(site: Served, turn: int, say: Callable[[str], None]) -> float:
    """Return the seconds that the server takes to show another number."""
    say(f"Modification d’un numéro, servie ({turn}/{ROUNDS})")
    before = processor_time(site.process)
    text = (site.sources / EDITED).read_text(encoding="utf-8")
    number = f"{NUMBER[:-2]}{50 + turn}"
    changed = re.sub(rf"{NUMBER[:-2]}\d\d", number, text, count=1)
    (site.sources / EDITED).write_text(changed, encoding="utf-8")
    if not site.wait_for(SHOWN_ON, f"tel:+33{number.replace(' ', '')[1:]}"):
        raise CannotMeasure("Le site servi ne montre pas la modification.")
    return processor_time(site.process) - before


def processor_time(process: int) -> float:
    """Return the seconds of a processor that the running `process` has taken so far."""
    # After the name, which may hold anything between brackets: user and system time, in ticks.
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

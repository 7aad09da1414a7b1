"""What a build takes as the site grows, against the same pages as plain Markdown."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import bars
from tests.bench.many_entities import add_entities
from tests.bench.plain_markdown import write_plain_site
from tests.bench.processor import Stopwatch, build_elsewhere, most_memory
from tests.bench.refusal import CannotMeasure
from tests.bench.table import Line, Measure, Section, kilobytes
from tests.conftest import build
from tests.pages import copy_sources

COMPARED = (50, 500, 2000)  # numbers of entities
GROWTH = (200, 2000)
ADDED = (500, 2000, 6000)
CHECKED = 2000
CROWD = (2000, 5)  # entities, and contacts in each
ROUNDS = 3

NOTE = (
    f"Temps de processeur, le moindre de {ROUNDS} essais, face aux mêmes pages, de mêmes textes,\n"
    "en simple Markdown, sous Material et sa recherche tels quels, la navigation aussi courte."
)


@dataclass
class Twins:
    """A site of so many entities more, and the same pages as plain Markdown."""

    root: Path
    plain_root: Path
    time: Stopwatch = field(default_factory=Stopwatch)
    plain_time: Stopwatch = field(default_factory=Stopwatch)

    def measure(self) -> None:
        """Build both once more, one right after the other: they meet the same machine."""
        self.time.run(lambda: build_elsewhere(self.root))
        self.plain_time.run(lambda: build_elsewhere(self.plain_root))


def build_section(folder: Path, say: Callable[[str], None]) -> Section:
    """Return what builds take, measured in the empty `folder`."""
    crowd = list(_crowd(folder / "foule", say))  # first: its memory is the most so far
    twins = {size: _twins(folder, size, say) for size in sorted({0, *COMPARED, *GROWTH})}
    for size, pair in twins.items():
        for turn in range(1, ROUNDS + 1):
            say(f"Construction du site et de {size} entités de plus ({turn}/{ROUNDS})")
            pair.measure()
    check = Stopwatch()
    for turn in range(1, ROUNDS + 1):
        say(f"make check sur {CHECKED} contacts ({turn}/{ROUNDS})")
        check.run(lambda: _check(twins[CHECKED].root))
    times = {size: pair.time.least for size, pair in twins.items()}
    times[ADDED[-1]] = _alone(folder / "seul", ADDED[-1], say)
    plain_times = {size: pair.plain_time.least for size, pair in twins.items()}
    return Section(
        "Construction",
        (
            *(_ratio(size, times[size], plain_times[size]) for size in COMPARED),
            _growth(times, plain_times),
            _added_growth(times),
            Line(
                f"make check sur {CHECKED} contacts",
                (Measure("", check.least, "s", bars.CHECK_SECONDS, decimals=2),),
            ),
            *crowd,
        ),
        NOTE,
    )


def time_per_entity(times: Mapping[int, float], size: int) -> float:
    """Return what each entity adds, by `times`, the time for each number of entities, 0 included.

    What is spent once, whatever the number, would else hide a cost that grows.
    """
    return (times[size] - times[0]) / size


def time_per_added_entity(times: Mapping[int, float], few: int, many: int) -> float:
    """Return what each entity adds from `few` of them to `many`, by `times`, as above."""
    return (times[many] - times[few]) / (many - few)


def _ratio(size: int, time: float, plain_time: float) -> Line:
    bar = bars.BUILD_RATIO if size == bars.BUILD_RATIO_SIZE else None
    return Line(
        f"Le site et {size} entités d’un contact, face au Markdown",
        (
            Measure("", time / plain_time, "fois", bar, decimals=2),
            Measure("", time, "s", decimals=2),
            Measure("Markdown", plain_time, "s", decimals=2),
        ),
    )


def _growth(times: Mapping[int, float], plain_times: Mapping[int, float]) -> Line:
    few, many = GROWTH
    first, last = (time_per_entity(times, size) for size in GROWTH)
    return Line(
        f"Temps par entité, de {few} à {many}",
        (
            Measure("", last / first, "fois", bars.BUILD_GROWTH, decimals=2),
            Measure("de", first * 1000, "ms", decimals=1),
            Measure("à", last * 1000, "ms", decimals=1),
            Measure("Markdown", time_per_entity(plain_times, many) * 1000, "ms", decimals=1),
        ),
    )


def _added_growth(times: Mapping[int, float]) -> Line:
    few, more, many = ADDED
    first, last = (time_per_added_entity(times, *sizes) for sizes in ((few, more), (more, many)))
    return Line(
        f"Temps par entité ajoutée, de {more} à {many} face à de {few} à {more}",
        (
            Measure("", last / first, "fois", bars.ADDED_GROWTH, decimals=2),
            Measure("de", first * 1000, "ms", decimals=1),
            Measure("à", last * 1000, "ms", decimals=1),
        ),
    )


def _alone(folder: Path, size: int, say: Callable[[str], None]) -> float:
    """Return the time that the site of `size` entities more takes, written in `folder`."""
    copy_sources(folder)
    add_entities(folder, size)
    time = Stopwatch()
    for turn in range(1, ROUNDS + 1):
        say(f"Construction du site et de {size} entités de plus ({turn}/{ROUNDS})")
        time.run(lambda: build_elsewhere(folder))
    return time.least


def _crowd(folder: Path, say: Callable[[str], None]) -> Iterator[Line]:
    """Yield what a crowd of contacts takes, written in `folder`."""
    entities, each = CROWD
    what = f"{entities * each} contacts dans {entities} entités"
    root, built = copy_sources(folder / "sources"), folder / "site"
    add_entities(root, entities, each)
    checking, building = Stopwatch(), Stopwatch()
    for turn in range(1, ROUNDS + 1):
        say(f"make check, puis construction, de {what} ({turn}/{ROUNDS})")
        checking.run(lambda: _check(root))
        building.run(lambda: build(root, built))
    directory = built / "contacts"
    pages = (directory / "index.html", *(directory / "entites").rglob("index.html"))
    heaviest = max(page.stat().st_size for page in pages)
    seconds = Measure("", checking.least, "s", bars.CROWD_CHECK, decimals=2)
    yield Line(f"make check sur {what}", (seconds,))
    yield Line(
        f"Construction de {what}",
        (
            Measure("temps", building.least, "s", bars.CROWD_BUILD, decimals=2),
            Measure("mémoire", most_memory() / 1e9, "Go", bars.CROWD_MEMORY, decimals=2),
            kilobytes("annuaire", heaviest, bars.CROWD_PAGE),
        ),
    )


def _twins(folder: Path, size: int, say: Callable[[str], None]) -> Twins:
    say(f"J’écris le site de {size} entités de plus, et les mêmes pages en Markdown")
    twins = Twins(folder / f"{size}", folder / f"{size}-markdown")
    copy_sources(twins.root)
    add_entities(twins.root, size)
    built = folder / f"{size}-site"
    result = build(twins.root, built)
    if result.returncode:
        raise CannotMeasure(
            f"Le site de {size} entités de plus ne se construit pas :\n{result.stderr[-500:]}"
        )
    write_plain_site(built, twins.plain_root)
    return twins


def _check(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "macros", "check"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

"""What a page of each type weighs, recorded: `python -m tests.bench.weights` records it again.

No browser is needed: a page names all that it loads at once, its modules import nothing any more.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import yaml

from tests.bench.loading import SCRIPTS, STYLES, Load
from tests.bench.refusal import CannotMeasure
from tests.bench.site import built_site
from tests.bench.static_server import LEVEL, StaticServer
from tests.browser.page_types import PAGE_TYPES
from tests.pages import attribute, read

# By the name of a figure; all are bytes once compressed, but the number of files.
Weight = Mapping[str, int]
Weights = Mapping[str, Weight]  # by the name of the type of page

RECORDED = Path(__file__).with_name("weights.yml")
WHOLE, FILES = "all", "files"
# Bytes that a figure may move without being recorded: a sentence or two, and less than a script.
TOLERANCE = 256

_HEADER = f"""\
# What a page of each type weighs with all that it loads at once: the bytes of each answer once
# compressed (gzip {LEVEL}), on the day of the tests. « make weights » writes this file; a reviewer
# reads what it changes.
"""
_LOADED = "[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=modulepreload]"


def weights_of(site: Path) -> Weights:
    """Return what a page of each type weighs in the built `site`."""
    host = StaticServer(site)
    # What an address names after « # » is a state of a page, not another page.
    pages = {name: path for name, path in PAGE_TYPES.items() if not urlsplit(path).fragment}
    return {name: _weight(_load(host, path)) for name, path in pages.items()}


def _load(host: StaticServer, path: str) -> Load:
    page = read(host.file_at(path))
    # What waits in a template is not selected: no page loads it by itself.
    named = [attribute(tag, "src") or attribute(tag, "href") for tag in page.select(_LOADED)]
    paths = dict.fromkeys([path, *(urlsplit(urljoin(path, address)).path for address in named)])
    return Load(tuple((one, len(host.body_of(host.file_at(one))[0])) for one in paths), ())


def _weight(load: Load) -> Weight:
    return {
        "html": load.sent[0][1],
        "styles": load.size(STYLES),
        "scripts": load.size(SCRIPTS),
        WHOLE: load.size(),
        FILES: len(load.sent),
    }


def moves(recorded: Weights, found: Weights) -> list[str]:
    """Return a sentence for each figure that went up or down further than it may unseen.

    Pages whose figure moved alike share one; the whole has one where no part has its own. A type of
    page that is in `recorded` or in `found` alone has a sentence too.
    """
    moved: dict[str, list[str]] = {}
    for name in sorted({*recorded, *found}):
        if name not in found:
            moved.setdefault("recorded, and no type of page any more", []).append(name)
        elif name not in recorded:
            moved.setdefault("a type of page that is not recorded", []).append(name)
        else:
            for sentence in _moves(recorded[name], found[name]):
                moved.setdefault(sentence, []).append(name)
    return [f"{sentence}: {', '.join(names)}" for sentence, names in moved.items()]


def _moves(recorded: Weight, found: Weight) -> list[str]:
    steps = {figure: (recorded.get(figure, 0), after) for figure, after in found.items()}
    moved = [figure for figure, step in steps.items() if _is_seen(figure, *step)]
    return [
        f"« {figure} » {'grows' if after > before else 'shrinks'} from {before} to {after}"
        for figure, (before, after) in steps.items()
        if figure in moved and (figure != WHOLE or moved == [WHOLE])
    ]


def _is_seen(figure: str, before: int, after: int) -> bool:
    return abs(after - before) > (0 if figure == FILES else TOLERANCE)


def written(weights: Weights) -> str:
    """Return the text of the file that records `weights`, a line for each type of page."""
    rows = {name: dict(weight) for name, weight in weights.items()}
    return _HEADER + yaml.safe_dump(rows, sort_keys=False, default_flow_style=None)


def recorded_weights(file: Path = RECORDED) -> Weights:
    """Return the weights that `file` records."""
    weights: Weights = yaml.safe_load(file.read_text(encoding="utf-8"))
    return weights


def main() -> None:
    """Record what the pages weigh, and say what moved; exit with 1 when the site is refused."""
    try:
        with tempfile.TemporaryDirectory(prefix="trait-d-union-") as folder:
            found = weights_of(built_site(Path(folder)))
    except CannotMeasure as reason:
        sys.exit(str(reason))
    sys.stdout.writelines(f"{sentence}\n" for sentence in moves(recorded_weights(), found))
    RECORDED.write_text(written(found), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The two files of a new tutorial, which pass `check` as a site."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from string import Template

from macros.ground.errors import Anomaly, DataError, Place, quoted
from macros.ground.fields import SLUG
from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies
from macros.tutorials.models.tutorial import Tutorial

TEMPLATES = Path(__file__).parent / "templates"
READ_AGAIN_AFTER = timedelta(days=182)
LISTS = ("needs", "audiences", "difficulties", "equipment", "licences")


def new_tutorial(site: Site, root: Path, slug: str) -> list[str]:
    """Write the data and the prose of the tutorial `slug` of `site`, whose folder is `root`.

    Returns the two files, from `root`. Raises `DataError` when `slug` is no address, or is taken.
    """
    files = {
        f"data/tutorials/{slug}.yml": "tutorial.yml",
        f"docs/tutoriels/{slug}.md": "tutorial.md",
    }
    if refusals := [*_refusals(root, slug, list(files)), *_empty_lists(site)]:
        raise DataError(refusals)
    words = _words(site, slug, site.today)
    for file, template in files.items():
        text = (TEMPLATES / template).read_text(encoding="utf-8")
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(Template(text).substitute(words), encoding="utf-8")
    return list(files)


def _refusals(root: Path, slug: str, files: list[str]) -> list[Anomaly]:
    if not re.fullmatch(SLUG, slug):
        expected = "des mots en minuscules sans accent, liés par des tirets"
        return [
            Anomaly(Place("SLUG", 0), "", f"{quoted(slug)} ne peut pas être une adresse", expected)
        ]
    taken = [file for file in files if (root / file).exists()]
    return [Anomaly(Place(file), "", "ce fichier existe déjà", "un autre nom") for file in taken]


def _empty_lists(site: Site) -> list[Anomaly]:
    empty = [name for name in LISTS if not site.one(Vocabularies).words(name)]
    found, expected = "la liste est vide", "un mot au moins, qu'un tutoriel puisse prendre"
    return [site.one(Vocabularies).anomaly((name,), found, expected=expected) for name in empty]


def _words(site: Site, slug: str, today: date) -> dict[str, str]:
    """Return what the templates leave to fill: the first word of each list will do for a site."""
    numbers = [int(re.sub("[^0-9]", "", entry.id) or 0) for entry in site[Tutorial].values()]
    return {
        "slug": slug,
        "id": f"t{max(numbers, default=0) + 1:02}",
        "today": today.isoformat(),
        "review": (today + READ_AGAIN_AFTER).isoformat(),
        **{name: site.one(Vocabularies).words(name)[0] for name in LISTS},
    }

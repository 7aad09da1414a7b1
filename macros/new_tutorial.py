"""The two files of a new tutorial, which pass `check` as a draft."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from string import Template

from macros.errors import Anomaly, DataError, Place, quoted
from macros.loading import load_site
from macros.models.fields import SLUG
from macros.models.site import Site

TEMPLATES = Path(__file__).parent / "templates"
READ_AGAIN_AFTER = timedelta(days=182)
LISTS = ("needs", "audiences", "difficulties", "equipment", "licences")


def new_tutorial(root: Path, slug: str, today: date) -> list[str]:
    """Write the data and the prose of the tutorial `slug`; return the two files, from `root`.

    Raises `DataError` when the site is faulty, or when `slug` is no address or already taken.
    """
    site, _ = load_site(root, today)
    files = {
        f"data/tutorials/{slug}.yml": "tutorial.yml",
        f"docs/tutoriels/{slug}.md": "tutorial.md",
    }
    if refusals := [*_refusals(root, slug, list(files)), *_empty_lists(site)]:
        raise DataError(refusals)
    words = _words(site, slug, today)
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
    empty = [name for name in LISTS if not site.vocabularies.words(name)]
    found, expected = "la liste est vide", "un mot au moins, qu'un tutoriel puisse prendre"
    return [site.vocabularies.anomaly((name,), found, expected=expected) for name in empty]


def _words(site: Site, slug: str, today: date) -> dict[str, str]:
    """Return what the templates leave to fill: the first word of each list will do for a draft."""
    numbers = [int(re.sub("[^0-9]", "", entry.id) or 0) for entry in site.tutorials.values()]
    return {
        "slug": slug,
        "id": f"t{max(numbers, default=0) + 1:02}",
        "today": today.isoformat(),
        "review": (today + READ_AGAIN_AFTER).isoformat(),
        **{name: site.vocabularies.words(name)[0] for name in LISTS},
    }

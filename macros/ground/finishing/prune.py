"""What no page ever loads leaves the site: source maps, other languages, unused theme files."""

from __future__ import annotations

import json
import re

from macros.ground.finishing.search_index import INDEX
from macros.ground.finishing.site_files import BuiltSite

# The folders that Material fills; what the site publishes of its own stands elsewhere.
THEME_FOLDERS = ("assets/images", "assets/javascripts", "assets/stylesheets")

_REFERENCE = re.compile(r"""assets/[^"'?#\s<>&)\\]+""")


def prune(site: BuiltSite) -> None:
    """Remove the theme's files that neither a page nor the search worker refers to."""
    kept = _referred_to(site) | _search_languages(site)
    for folder in THEME_FOLDERS:
        for file in sorted((site.folder / folder).rglob("*.*")):
            if file.relative_to(site.folder).as_posix() not in kept:
                file.unlink()


def _referred_to(site: BuiltSite) -> set[str]:
    return {path for page in site.pages for path in _REFERENCE.findall(page.html)}


def _search_languages(site: BuiltSite) -> set[str]:
    """Return what the search worker imports by itself for the languages of the index."""
    languages = json.loads((site.folder / INDEX).read_text("utf-8"))["config"]["lang"]
    names = ["stemmer.support", *languages, *(["multi"] if len(languages) > 1 else [])]
    return {f"assets/javascripts/lunr/min/lunr.{name}.min.js" for name in names}

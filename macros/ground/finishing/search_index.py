"""French search: no accents in the way, a lighter index, no markup slipped in by a title."""

from __future__ import annotations

import json
import re

from macros.ground.errors import Place
from macros.ground.finishing.refusal import refusal
from macros.ground.finishing.site_files import BuiltSite

INDEX = "search/search_index.json"
FRENCH = "assets/javascripts/lunr/min/lunr.fr.min.js"
OURS = "javascripts/theme/search-french.js"

# Tags that Material's indexer keeps; any other one comes from a title that it did not escape.
_STRAY_TAG = re.compile(r"<(?!/?(?:p|code|pre|li|ol|ul|sub|sup)>)")


def teach_french_search(site: BuiltSite) -> None:
    """Add to the theme's French rules ours, which leave accents out of words and queries."""
    rules, ours = site.folder / FRENCH, site.folder / OURS
    for file in (rules, ours):
        if not file.is_file():
            raise refusal(
                Place(file.relative_to(site.folder).as_posix()),
                "fichier absent du site construit",
                "les règles françaises de la recherche, du thème et de chez nous",
            )
    text = f"{rules.read_text('utf-8')}\n{ours.read_text('utf-8')}"
    rules.write_text(text, encoding="utf-8")
    ours.unlink()


def rewrite_search_index(site: BuiltSite) -> None:
    """Write the index anew: UTF-8 instead of escapes, and titles that show their `<` as text.

    The indexer escapes what it reads in a page, but not the title of a page without `h1`, and the
    search worker writes both as HTML.
    """
    file = site.folder / INDEX
    index = json.loads(file.read_text("utf-8"))
    for document in index["docs"]:
        for field in ("title", "text"):
            document[field] = _STRAY_TAG.sub("&lt;", document[field])
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8")

"""Small scripts that must run before all others, written into the pages to spare a request."""

from __future__ import annotations

import re
from pathlib import Path

from macros.ground.errors import Place, quoted
from macros.ground.finishing.esbuild import minified
from macros.ground.finishing.refusal import refusal
from macros.ground.finishing.site_files import BuiltSite, local_link

_MARKED = re.compile(r'<script src="([^"]*)" data-inline></script>')


def inline_scripts(site: BuiltSite) -> None:
    """Put in the place of each `<script src data-inline>` the script itself, minified."""
    texts: dict[str, str] = {}
    for page in site.pages:
        html = page.html
        for match in reversed(list(_MARKED.finditer(html))):
            path = local_link(site.folder, page, match[1])
            if path is None:
                raise refusal(
                    page.place(match.start()),
                    f"script à inclure introuvable {quoted(match[1])}",
                    "un fichier du site",
                )
            if path not in texts:
                texts[path] = _text(site.folder, path)
            element = f"<script>{texts[path]}</script>"
            html = html[: match.start()] + element + html[match.end() :]
        page.html = html
    for path in texts:
        (site.folder / path).unlink()


def _text(site: Path, path: str) -> str:
    text = minified((site / path).read_text(encoding="utf-8"), "js")
    if "<!--" in text:  # esbuild sees to « </script »
        raise refusal(Place(path), "« <!-- » dans un script à inclure", "un autre texte")
    return text

"""Small scripts that must run before all others, written into the pages to spare a request."""

from __future__ import annotations

import re
from pathlib import Path

from macros.errors import Place, quoted
from macros.finishing.modules import minified
from macros.finishing.refusal import refusal
from macros.finishing.site_files import BuiltSite, local_link

_MARKED = re.compile(r'<script src="([^"]*)" data-inline></script>')


def inline_scripts(site: BuiltSite) -> None:
    """Put in the place of each `<script src data-inline>` the script itself, minified."""
    texts: dict[str, str] = {}
    for page in site.pages:
        html = page.html
        for match in reversed(list(_MARKED.finditer(html))):
            link = local_link(site.folder, page, match[1])
            if link is None:
                raise refusal(
                    page.place(match.start()),
                    f"script à inclure introuvable {quoted(match[1])}",
                    "un fichier du site",
                )
            if link.path not in texts:
                texts[link.path] = _text(site.folder, link.path)
            element = f"<script>{texts[link.path]}</script>"
            html = html[: match.start()] + element + html[match.end() :]
        page.html = html
    for path in texts:
        (site.folder / path).unlink()


def _text(site: Path, path: str) -> str:
    text = minified((site / path).read_text(encoding="utf-8")).strip()
    if "</script" in text.lower() or "<!--" in text:
        raise refusal(
            Place(path),
            "« </script » ou « <!-- » dans un script à inclure",
            "ni l’un ni l’autre, même dans un commentaire",
        )
    return text

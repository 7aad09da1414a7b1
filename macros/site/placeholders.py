"""Words put in the place of those to come: a draft may hold them, a published site may not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from macros.ground.errors import Anomaly, Place, quoted
from macros.ground.introspection import texts_of
from macros.ground.prose import ProsePage
from macros.ground.reading import Value, parse_yaml
from macros.ground.site import Site

# A shorter sentence of a template (« Je compare. ») may be right where it is.
FEWEST_WORDS = 4

_TO_DO = "(?:compléter|confirmer|définir|écrire|préciser|rédiger|remplir)"
_PLACEHOLDER = re.compile(
    r"\b[ÀA]\s(?:COMPL[ÉE]TER|CONFIRMER|D[ÉE]FINIR|[ÉE]CRIRE|PR[ÉE]CISER|R[ÉE]DIGER|REMPLIR)\b"
    rf"|[\[(<] ?[àÀ] {_TO_DO}\b[^\])>\n]*[\])>]"
    rf"|(?:…|\.\.\.) ?à {_TO_DO}(?=[^\w\n]*$)"
    rf"|^(?:Titre|Texte|Nom|Résumé|Description|Contenu) à {_TO_DO}(?=[^\w\n]*$)"
    r"|\b[Ll]orem\s[Ii]psum\b"
    r"|\b(?:X{3,}|x{3,}|XX(?:[ .-]XX)+|TODO|TBD|FIXME)\b",
    re.MULTILINE,
)
# Alone, where it is not the heading of a sheet to fill.
_BARE = re.compile(rf"^[^\w\n]*[àÀ] {_TO_DO}(?=[^\w\n]*$)", re.MULTILINE)
_EXPECTED = "les vrais mots"


def no_placeholder_is_left(site: Site, drafts: tuple[Path, ...]) -> Iterator[Anomaly]:
    """Yield an anomaly for each text of `site` that is still to be written.

    So is a sentence of one of `drafts`, the models of files to fill.
    """
    drafted = _drafted(drafts)
    for entry in site.entries():
        patterns = (_PLACEHOLDER,) if entry.is_fiction else (_PLACEHOLDER, _BARE)
        for steps, text in texts_of(entry):
            if found := _whole(drafted, text) or _first(patterns, text):
                yield entry.anomaly(steps, _told(found), _EXPECTED)
    for page in site.prose:
        for place, found in _in_page(page, drafted):
            yield Anomaly(place, "", _told(found), _EXPECTED)


def _in_page(page: ProsePage, drafted: frozenset[str]) -> Iterator[tuple[Place, str]]:
    for field in ("title", "description"):
        text = getattr(page, field)
        if found := _whole(drafted, text) or _first((_PLACEHOLDER, _BARE), text):
            yield page.header_place(field), found
    for match in re.finditer(r"\S.*", page.body):
        if found := _whole(drafted, match.group()):
            yield page.place(match.start()), found
    for pattern in (_PLACEHOLDER, _BARE):
        for match in pattern.finditer(page.body):
            yield page.place(match.start()), match.group().strip()


def _told(found: str) -> str:
    return f"{quoted(found)} attend encore d'être écrit"


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    """Return the first placeholder of `text`, "" when it holds none."""
    found = (match.group().strip() for pattern in patterns for match in pattern.finditer(text))
    return next(found, "")


def _whole(drafted: frozenset[str], text: str) -> str:
    """Return `text` when it is one of the sentences `drafted`, each to be replaced, else ""."""
    return text if text.strip() in drafted else ""


@cache
def _drafted(drafts: tuple[Path, ...]) -> frozenset[str]:
    """Return the sentences of `drafts`: values of YAML, lines of Markdown and of its header."""
    texts: list[str] = []
    for path in drafts:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            data, _ = parse_yaml(text, path.name)
            texts += _texts(data.value if data else None)
        else:
            texts += re.findall(r"^\w+: (.+)$", text, re.MULTILINE)
            texts += map(str.strip, text.splitlines())
    return frozenset(text for text in texts if len(text.split()) >= FEWEST_WORDS)


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)

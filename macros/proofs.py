"""Whether the page that proves a mission says what it is said to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from macros.ground.cache import CODE
from macros.ground.errors import Anomaly, quoted
from macros.ground.pages import edition, sources
from macros.ground.rendering import Renderer
from macros.ground.search.words import fold
from macros.ground.site import Site, view
from macros.suppliers.models.role import Role
from macros.trades import ALL

_ADDRESS = "https://site.example/"
_TAG = re.compile("<[^>]*>")


def proofs_say_it(site: Site) -> Iterator[Anomaly]:
    """Yield each proof whose page does not say the words that prove."""
    claims = [
        (role, i, mission.proof)
        for role in site[Role].values()
        for i, mission in enumerate(role.missions)
        if mission.proof and mission.proof.says and site.has_page(mission.proof.page)
    ]
    texts = _texts(site, {proof.page for _, _, proof in claims}) if claims else {}
    for role, i, proof in claims:
        if _plain(proof.says or "") not in texts[proof.page]:
            found = f"la page {quoted(proof.page)} ne dit pas {quoted(proof.says)}"
            expected = "des mots qui se lisent sur cette page"
            yield role.anomaly(("missions", i, "proof", "says"), found, expected)


def _texts(site: Site, urls: set[str]) -> dict[str, str]:
    """Return what each page of `urls` says, made of data or written by hand."""
    made = edition("", site, ALL.addresses, _ADDRESS)
    wanted = {url: page for url, page in made.pages.items() if url in urls}
    written = {url: page.prose.body for url, page in wanted.items() if page.prose}
    renderer = Renderer(
        view(site, ALL.questions), made.routes, CODE.parent / "overrides", ALL.filters
    )
    rendered = sources(replace(made, pages=wanted), renderer)
    of_data = {f"/{source.path.removesuffix('.md')}/": source.text for source in rendered}
    return {url: _plain(text) for url, text in (written | of_data).items()}


def _plain(text: str) -> str:
    """Return what a reader sees of `text`, whatever its accents, capitals and spaces."""
    return " ".join(fold(unescape(_TAG.sub(" ", text))).split())

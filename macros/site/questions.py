"""The questions that pages of every trade ask of the site."""

from __future__ import annotations

from macros.ground.site import Site
from macros.site.models.common import PageLink
from macros.site.models.legal import LegalSentence
from macros.site.models.organisation import Organisation


def shows(site: Site, link: PageLink | None) -> bool:
    """Tell whether `link` is given, and leads to a page that the site shows."""
    return link is not None and site.has_page(link.page)


def legal_sentences(site: Site, ids: tuple[str, ...]) -> list[LegalSentence]:
    """Return those of the sentences `ids` that hold under the buyer's regime."""
    regime = site.one(Organisation).purchasing_regime
    return [site[LegalSentence][i] for i in ids if regime in site[LegalSentence][i].regimes]

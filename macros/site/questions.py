"""The questions that pages of every trade ask of the site."""

from __future__ import annotations

from macros.ground.site import Site
from macros.site.models.common import PageLink


def shows(site: Site, link: PageLink | None) -> bool:
    """Tell whether `link` is given, and leads to a page that the site shows."""
    return link is not None and site.has_page(link.page)

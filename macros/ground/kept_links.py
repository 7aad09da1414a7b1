"""The links of prose to pages that the site may not have: only their words are kept.

An optional file that is left out takes its pages along, and every link to them.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace

from macros.ground.prose import ProsePage, url_of
from macros.ground.site import Site

_LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>(?![a-z]+:)[^)\s#?]+\.md)[^)\n]*\)")


def with_kept_links(site: Site, page: ProsePage) -> ProsePage:
    """Return `page` where a link to a page that `site` does not show is its words alone."""
    folder = posixpath.dirname(page.file)

    def kept(link: re.Match[str]) -> str:
        file = posixpath.normpath(posixpath.join(folder, link["target"]))
        return link[0] if site.has_page(url_of(file)) else link["words"]

    return replace(page, body=_LINK.sub(kept, page.body))

"""Tables that Markdown aligns: by a class, where the security policy forbids a style."""

from __future__ import annotations

import re

from macros.ground.finishing.site_files import BuiltSite

_ALIGNED_CELL = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')


def align_cells(site: BuiltSite) -> None:
    """Give the aligned cells of every page a class instead of their `style=`."""
    for page in site.pages:
        page.html = _ALIGNED_CELL.sub(r'<\1 class="tu-align-\2">', page.html)

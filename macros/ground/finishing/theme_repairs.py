"""Repairs of the theme's HTML that none of its blocks or partials lets us replace."""

from __future__ import annotations

import re

from macros.ground.finishing.site_files import BuiltPage, BuiltSite, replace_exactly

_ALIGNED_CELL = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')


def repair_theme(site: BuiltSite) -> None:
    """Repair every page of `site`; raise `DataError` where the theme is no longer as expected."""
    for page in site.pages:
        page.html = _with_aligned_classes(_without_autocomplete(page))


def _without_autocomplete(page: BuiltPage) -> str:
    """HTML allows no `autocomplete` on the two boxes that open the drawer and search."""
    html = page.html
    for box in ("__drawer", "__search"):
        html = replace_exactly(
            BuiltPage(page.path, html), f'id="{box}" autocomplete="off"', f'id="{box}"'
        )
    return html


def _with_aligned_classes(html: str) -> str:
    """Markdown aligns the cells of a table by `style=`, which the security policy forbids."""
    return _ALIGNED_CELL.sub(r'<\1 class="tu-align-\2">', html)

"""What no page ever loads leaves the site: the files of the theme."""

from __future__ import annotations

import re

from macros.ground.finishing.site_files import BuiltSite

# The folders that Material fills; what the site publishes of its own stands elsewhere.
THEME_FOLDERS = ("assets/images", "assets/javascripts", "assets/stylesheets")

_REFERENCE = re.compile(r"""assets/[^"'?#\s<>&)\\]+""")


def prune(site: BuiltSite) -> None:
    """Remove the theme's files that no page refers to."""
    kept = {path for page in site.pages for path in _REFERENCE.findall(page.html)}
    for folder in THEME_FOLDERS:
        for file in sorted((site.folder / folder).rglob("*.*")):
            if file.relative_to(site.folder).as_posix() not in kept:
                file.unlink()

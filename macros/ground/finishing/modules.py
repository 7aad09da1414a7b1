"""Our scripts as they are shipped: without comments."""

from __future__ import annotations

import rjsmin

from macros.ground.finishing.site_files import BuiltSite

FOLDERS = ("components", "javascripts")


def minify_modules(site: BuiltSite) -> None:
    """Take comments and indentation out of every script of ours."""
    for folder in FOLDERS:
        for file in (site.folder / folder).rglob("*.js"):
            file.write_text(minified(file.read_text(encoding="utf-8")), encoding="utf-8")


def minified(script: str) -> str:
    """Return `script` without comments and needless blanks.

    `rjsmin` mistakes a template inside the `${…}` of another, and a line that starts with `#` after
    one without its semicolon: a test compares every script of the site with what is made of it.
    """
    shorter: str = rjsmin.jsmin(script)
    return shorter

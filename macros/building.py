"""The site built beside the last one, which it replaces when it is whole: never half a site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

SITE = "site"
# Beside the site: on the same disk, a folder takes its new name at once.
NEXT, LAST = ".site.next", ".site.last"


def build_site(root: Path, today: date) -> bool:
    """Build the site of folder `root`, as on `today`, into its folder `site`.

    Returns whether it was built; when it was not, `site` is as it was.
    """
    site = (root / SITE).resolve()
    following, last = site.with_name(NEXT), site.with_name(LAST)
    _tidy(site, following, last)
    try:
        if not _run_mkdocs(root, following, today):
            return False
        if site.exists():
            site.rename(last)
        following.rename(site)
        return True
    finally:
        _tidy(site, following, last)


def _tidy(site: Path, following: Path, last: Path) -> None:
    """Put the last site back where an interrupted build had moved it; remove what is not one."""
    if last.exists() and not site.exists():
        last.rename(site)
    for left in (following, last):
        shutil.rmtree(left, ignore_errors=True)


def _run_mkdocs(root: Path, destination: Path, today: date) -> bool:
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    environment = {
        **os.environ,
        "TU_STRICT": "true",
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        # Banners of the theme's and of some plugins' authors.
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(destination)]
    done = subprocess.run(command, cwd=root, env=environment, check=False)  # noqa: S603  # our own
    return done.returncode == 0

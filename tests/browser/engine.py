"""The browser that tests run in."""

from __future__ import annotations

import os
import shutil


def chromium() -> str | None:
    """Return the Chromium that the Makefile installs on Debian, or the one named by hand.

    None leaves Playwright to its own, which the Makefile installs elsewhere. Any other that stands
    on the machine is passed by: what is green there may be red in the one that everybody has.
    FileNotFoundError when the one that is named stands nowhere.
    """
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named or "chromium-headless-shell")
    if named and found is None:
        raise FileNotFoundError(f"CHROMIUM names no program: {named}")
    return found

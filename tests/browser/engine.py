"""The browser that tests run in."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright


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


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start that browser, without a window, with these flags."""
    # Chromium refuses its sandbox to root, which is what continuous integration runs as.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=chromium(), args=[*sandbox, *flags])

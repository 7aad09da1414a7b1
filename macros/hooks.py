"""The door of MkDocs: each event goes to the adapter, imported afresh once the code has changed.

MkDocs loads this file by its path and never again while it serves, so it holds nothing else.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent
ROOT = str(PACKAGE.parent)
_command = "build"
_code: dict[Path, int] = {}  # when each file of the package had changed, as the last build saw it


def on_startup(*, command: str, dirty: bool) -> None:  # MkDocs names both
    """Remember whether the site is built or served."""
    global _command  # noqa: PLW0603  # MkDocs says it once, at start-up
    _command = command


def on_config(config: Any) -> None:
    """Forget the package if a file of it was edited, so that it is read again; load the data.

    While data and prose alone change, it stays: so do the words that it has read already.
    """
    global _code  # noqa: PLW0603  # it lasts as long as the server
    if ROOT not in sys.path:
        sys.path.insert(0, ROOT)
    files = (file for file in PACKAGE.rglob("*") if file.is_file() and file.suffix != ".pyc")
    code = {file: file.stat().st_mtime_ns for file in files}
    if code != _code:
        for name in [name for name in sys.modules if name.partition(".")[0] == "macros"]:
            del sys.modules[name]
    _code = code
    _adapter().on_config(config, ship=_command == "build")


def on_files(files: Any, config: Any) -> Any:
    """Add the pages made from the data."""
    return _adapter().on_files(files, config, ship=_command == "build")


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Prepare the prose of a page."""
    return str(_adapter().on_page_markdown(markdown, page))


def on_page_content(html: str, page: Any, **_: Any) -> str:
    """Finish the content of a page."""
    return str(_adapter().on_page_content(html, page))


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Hand the site to the templates of the theme."""
    return _adapter().on_env(env, config, files, ship=_command == "build")


def on_post_build(config: Any) -> None:
    """Finish what was written."""
    _adapter().on_post_build(config, ship=_command == "build")


def _adapter() -> Any:
    return importlib.import_module("macros.mkdocs_adapter")


# Both come before the macros plugin, which declares the components, then renders the page. This is
# all that `mkdocs.plugins.event_priority` does, without importing MkDocs here.
on_config.mkdocs_priority = 100  # type: ignore[attr-defined]
on_page_markdown.mkdocs_priority = 100  # type: ignore[attr-defined]

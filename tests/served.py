"""The site as `mkdocs serve` shows it to those who work on it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

PATIENCE = 60  # seconds, for a loaded machine


@dataclass
class Served:
    """The sources, being served at `url`; what the server says goes into `journal`."""

    sources: Path
    url: str
    journal: Path
    process: int

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace `old` with `new` in `file`, as an editor does."""
        path = self.sources / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def get(self, path: str) -> str:
        """Return the page at `path`, "" while there is none."""
        try:
            with closing(HTTPConnection(self.url.removeprefix("http://"), timeout=5)) as server:
                server.request("GET", path)
                return server.getresponse().read().decode()
        except (HTTPException, OSError):
            return ""

    def wait_for(self, path: str, text: str) -> bool:
        """Tell whether the page at `path` comes to hold `text`."""
        return _within_patience(lambda: text in self.get(path))

    def wait_for_word(self, text: str) -> bool:
        """Tell whether the server comes to say `text`."""
        return _within_patience(lambda: text in self.journal.read_text(encoding="utf-8"))


def _within_patience(happens: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if happens():
            return True
        time.sleep(0.2)
    return False


@contextmanager
def serving(sources: Path, journal: Path) -> Iterator[Served]:
    """Serve `sources` on a free port of this machine, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with journal.open("w") as out:
        process = subprocess.Popen(
            command,
            cwd=sources,
            stdout=out,
            stderr=out,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    site = Served(sources, f"http://127.0.0.1:{port}", journal, process.pid)
    try:
        assert site.wait_for("/", "<h1"), journal.read_text(encoding="utf-8")
        yield site
    finally:
        process.terminate()
        process.wait()

"""What every kind of test may ask for: the day, the built site, a server for it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings

from macros.ground import reading
from macros.ground.errors import Anomaly
from tests.pages import copy_small_sources

# A run says the same thing twice, and never of how busy the machine was.
settings.register_profile("tests", deadline=None, derandomize=True)
# While one works: the same properties, of fewer cases.
settings.register_profile("quick", settings.get_profile("tests"), max_examples=20)
settings.load_profile(os.environ.get("TESTS_PROFILE", "tests"))

# The same small files are read again and again: what was parsed is not parsed again.
_parsed = lru_cache(maxsize=512)(reading.parse_yaml)


def _parse_yaml(text: str, file: str) -> tuple[reading.Document | None, list[Anomaly]]:
    document, anomalies = _parsed(text, file)
    return document, [*anomalies]


reading.parse_yaml = _parse_yaml

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 22)


def build(
    root: Path, destination: Path, *, as_served: bool = False
) -> subprocess.CompletedProcess[str]:
    """Build the site whose folder is `root` as `make build` does, on the pinned day.

    `as_served`, it is what `make serve` shows.
    """
    epoch = int(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC).timestamp())
    environment = {
        **os.environ,
        "TU_STRICT": "true",
        "SOURCE_DATE_EPOCH": str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    shipped = ["-m", "mkdocs", "build", "--strict", "--site-dir"]
    how = [str(ROOT / "tests/as_served.py")] if as_served else shipped
    command = [sys.executable, *how, str(destination)]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


@dataclass(frozen=True)
class Shared:
    """A folder that all the workers of a run share, until it ends."""

    folder: Path

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return the folder of that name, which `make` fills for the first who asks for it.

        The others wait; each makes it anew as long as `make` raises.
        """
        made = self.folder / name
        with (self.folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # let go with the file, even by a worker that dies
            if not made.exists():
                unfinished = Path(tempfile.mkdtemp(prefix=name, dir=self.folder))
                make(unfinished)
                unfinished.rename(made)
        return made


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Return what the workers of this run share."""
    own = tmp_path_factory.getbasetemp()
    return Shared(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="session")
def site_dir(shared: Shared) -> Path:
    """Return the folder of the real site, built strictly, once a run."""
    return shared.once("site", partial(_build_well, ROOT))


@pytest.fixture(scope="session")
def served_dir(shared: Shared) -> Path:
    """Return the folder of the real site as it is served to those who work on it, once a run."""
    return shared.once("served", partial(_build_well, ROOT, as_served=True))


def _build_well(root: Path, destination: Path, *, as_served: bool = False) -> None:
    result = build(root, destination, as_served=as_served)
    assert result.returncode == 0, result.stderr


def _build_wild(folder: Path) -> None:
    sources = copy_small_sources(folder / "sources")
    shutil.copytree(ROOT / "tests/examples/wild", sources, dirs_exist_ok=True)
    _build_well(sources, folder / "site")


@pytest.fixture(scope="session")
def wild(shared: Shared) -> Path:
    """Return the folder of the sources and of the site, built from them."""
    return shared.once("wild", _build_wild)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does: its 404 page included."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    """A server that does not mind a browser which leaves before the end of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port of this machine while the generator is open."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Return the address at which the real site is served."""
    yield from serve(site_dir)


@pytest.fixture(scope="session")
def served_url(served_dir: Path) -> Iterator[str]:
    """Return the address of the site as those who work on it see it."""
    yield from serve(served_dir)

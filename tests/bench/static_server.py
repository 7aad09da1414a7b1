"""A static host as they are: texts compressed, connections kept, its own 404 page."""

from __future__ import annotations

import gzip
import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEVEL = 9  # of gzip: what a host that compresses once and for all takes
STOPPING = 0.1  # seconds within which the server sees that it is asked to stop
_TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass
class StaticServer:
    """A server at `origin`, and what it sent: the path and the size of the body of each answer."""

    folder: Path
    origin: str = ""
    sent: list[tuple[str, int]] = field(default_factory=list)
    _bodies: dict[Path, tuple[bytes, bool]] = field(default_factory=dict)

    def file_at(self, address: str) -> Path:
        """Return the file to send for `address`, which may be that of the 404 page."""
        file = self.folder / unquote(urlsplit(address).path).lstrip("/")
        page = file / "index.html" if file.is_dir() else file
        inside = page.resolve().is_relative_to(self.folder.resolve())
        return page if inside and page.is_file() else self.folder / "404.html"

    def body_of(self, file: Path) -> tuple[bytes, bool]:
        """Return what is sent of `file`, and whether it is compressed."""
        if file not in self._bodies:
            plain = file.read_bytes()
            is_text = media_type(file).startswith(_TEXTS)
            self._bodies[file] = (
                gzip.compress(plain, LEVEL, mtime=0) if is_text else plain,
                is_text,
            )
        return self._bodies[file]


def media_type(file: Path) -> str:
    """Return the media type of `file`, texts being in UTF-8."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@contextmanager
def serving(folder: Path) -> Iterator[StaticServer]:
    """Serve `folder` on a free port of this machine while the block is run."""
    host = StaticServer(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            file = host.file_at(self.path)
            body, is_compressed = host.body_of(file)
            host.sent.append((urlsplit(self.path).path, len(body)))
            is_found = file.name != "404.html" or self.path == "/404.html"
            self.send_response(200 if is_found else 404)
            self.send_header("Content-Type", media_type(file))
            self.send_header("Content-Length", str(len(body)))
            if is_compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            # A browser may leave before the end of an answer.
            if not isinstance(sys.exc_info()[1], ConnectionError):
                super().handle_error(request, client_address)  # type: ignore[arg-type]

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(STOPPING,), daemon=True).start()
        host.origin = f"http://127.0.0.1:{server.server_port}"
        yield host
        server.shutdown()

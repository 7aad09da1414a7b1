"""What takes long to compute and depends on little, kept from one build to the next.

Everything kept may be erased at any time: what cannot be read is computed again, and what cannot be
kept is computed each time. Nothing outlives a change of the code, whatever part of it.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pydantic import TypeAdapter, ValidationError

CODE = Path(__file__).resolve().parents[1]
FOLDER = CODE.parent / ".cache"
# As many states of the code are remembered: that of yesterday, and those that tests make.
MOST_STATES = 12

T = TypeVar("T")


def remembered(kind: TypeAdapter[T], read: Iterable[str], compute: Callable[[], T]) -> T:
    """Return what `compute` returns, of that `kind`, or returned to whoever first read the same.

    `read` is all that the result depends on, but for the code.
    """
    file = _file("results", read)
    try:
        return kind.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        result = compute()
        _keep(file, kind.dump_json(result))
        return result


class CompiledTemplates(BytecodeCache):
    """The templates as Jinja compiled them, by what is written in them.

    A copy of the site is another place with the same templates: they are not compiled again.
    """

    def __init__(self, environment: str) -> None:
        """Keep apart what each `environment` compiles, under its name: their rules differ."""
        self._environment = environment

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002  # Jinja's
        """Return the name of the template, wherever its file stands."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` with what was kept for its source, if it was."""
        try:
            with self._file(bucket).open("rb") as kept:
                bucket.load_bytecode(kept)
        except OSError:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what `bucket` holds."""
        _keep(self._file(bucket), bucket.bytecode_to_string())

    def _file(self, bucket: Bucket) -> Path:
        return _file(self._environment, (jinja2.__version__, bucket.key, bucket.checksum))


def _file(kind: str, read: Iterable[str]) -> Path:
    digest = hashlib.sha256(kind.encode())
    for part in read:
        digest.update(hashlib.sha256(part.encode()).digest())  # « ab », « c » is not « a », « bc »
    return FOLDER / _state(CODE) / digest.hexdigest()


@cache
def _state(code: Path) -> str:
    """Return what tells the code of that folder, and the Python that runs it, from any other.

    Templates read the code too: Jinja computes what is constant in them as it compiles.
    """
    digest = hashlib.sha256(sys.version.encode())
    for module in sorted(code.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _keep(file: Path, content: bytes) -> None:
    """Write `file` at once, since another build may read it; forget the oldest states."""
    try:
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True)
            states = sorted(FOLDER.iterdir(), key=lambda state: state.stat().st_mtime)
            for state in states[:-MOST_STATES]:
                shutil.rmtree(state, ignore_errors=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as unfinished:
            unfinished.write(content)
        Path(unfinished.name).replace(file)
    except OSError:
        return

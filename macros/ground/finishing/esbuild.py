"""esbuild: our modules in one file an entry, and whatever is shipped without its comments.

It is a program of its own, which `make build` sets up beside the environment of Python: only the
builds that are shipped run it, and no Node.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.ground.errors import Anomaly, DataError, Place, quoted
from macros.ground.finishing.refusal import refusal

# The oldest browsers that README.md names: nothing newer is written for them.
BROWSERS = ("chrome88", "edge88", "firefox98", "safari15.4")

FOLDER = "javascripts"

_SHORTER = ("--minify", f"--target={','.join(BROWSERS)}", "--charset=utf8", "--log-level=error")
_BUNDLE = (
    "--bundle",
    # A classic script: a browser that opens the folder from a disk refuses modules.
    "--format=iife",
    "--define:import.meta.url=document.currentScript.src",
    # The floor knows it, whatever esbuild says of one rare use, and no browser that lacks modules
    # does: what it refuses to read leaves its visitor the page without scripts.
    "--supported:optional-chain=true",
)
_FAULT = re.compile(r"\[ERROR\] (?P<what>.+)\n\n\s+(?P<file>.+?):(?P<line>\d+):(?P<column>\d+):")
_UNRESOLVED = re.compile(r'Could not resolve ("(?P<module>[^"]*)")')


def bundle(overrides: Path, entries: Iterable[str]) -> Mapping[str, str]:
    """Return the script that each of `entries` makes with all it imports, by that entry.

    They are modules of components, by their path in the folder `overrides`. Raises `DataError`,
    with every fault, for an import that leads nowhere or a module that is no JavaScript.
    """
    given = sorted(entries)
    with TemporaryDirectory() as folder:
        _run([*given, *_BUNDLE, *_SHORTER, "--outbase=.", f"--outdir={folder}"], overrides)
        return {entry: (Path(folder) / entry).read_text(encoding="utf-8") for entry in given}


def bundle_path(entry: str) -> str:
    """Return where the bundle of `entry`, `components/<trade>/<name>/<name>.js`, is shipped."""
    _, trade, _, file = entry.split("/")
    return f"{FOLDER}/{trade}/{file}"


def minified(text: str, language: str) -> str:
    """Return `text`, of that `language` (`css` or `js`), without comments and needless blanks.

    Raises `DataError` where it is not of that language.
    """
    return _run([f"--loader={language}", *_SHORTER], Path(), text).rstrip("\n")


def _run(arguments: list[str], folder: Path, given: str = "") -> str:
    """Return what esbuild answers in `folder` when it is `given` a text."""
    done = subprocess.run(  # noqa: S603  # locked, and given nothing that a visitor wrote
        [str(_program()), *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise DataError(_anomalies(done.stderr, folder.name))
    return done.stdout


def _program() -> Path:
    """Return esbuild, as npm installs it for this machine."""
    packages = Path(sys.prefix).parent / "node_modules" / "@esbuild"
    for program in (*packages.glob("*/bin/esbuild"), *packages.glob("*/esbuild.exe")):
        return program
    raise refusal(
        Place("package.json"),
        "esbuild, qui réunit les scripts du site à publier, n’est pas installé",
        "« make build », qui l’installe ; sous Windows, voir guides/editeurs/README.md",
    )


def _anomalies(said: str, folder: str) -> list[Anomaly]:
    """Return what esbuild `said` of the files of `folder`, in French where it is known."""
    found = [_anomaly(fault, folder) for fault in _FAULT.finditer(said)]
    return found or [Anomaly(Place("esbuild", 0), "", said.strip())]


def _anomaly(fault: re.Match[str], folder: str) -> Anomaly:
    place = Place(f"{folder}/{fault['file']}", int(fault["line"]), int(fault["column"]) + 1)
    if imported := _UNRESOLVED.match(fault["what"]):
        found = f"import de {quoted(imported['module'])}, qui ne mène à aucun fichier"
        return Anomaly(place, "", found, "un chemin relatif vers un module", "./filter.js")
    return Anomaly(place, "", f"esbuild ne lit pas ce fichier : {fault['what']}")

"""The scripts of a site: modules as they are written where it is served, bundles where shipped."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.ground.component_folders import component_scripts
from macros.ground.finishing.esbuild import bundle_path
from tests.pages import ROOT, attribute, copy_small_sources, html_files, read

OVERRIDES = ROOT / "overrides"
ENTRIES = component_scripts(OVERRIDES).values()


def scripts(site: Path) -> dict[str, str]:
    """Return the text of each script of ours that `site` publishes, by its path."""
    folders = ("components", "javascripts")
    files = [file for folder in folders for file in (site / folder).rglob("*") if file.is_file()]
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in files}


def loaded(site: Path) -> set[tuple[str, str]]:
    """Return the scripts of ours that pages of `site` load, each with how it is."""
    found = [
        (attribute(script, "src"), "module" if script.get("type") == "module" else "classic")
        for page in html_files(site)
        for script in read(page).find_all("script", src=True)  # in templates too
    ]
    return {
        (ours[0].lstrip("/"), how)
        for src, how in found
        if (ours := re.search(r"(?<!assets)(?:^|/)(?:components|javascripts)/.*", src))
    }


def test_a_site_that_is_shipped_publishes_the_bundles_that_pages_load_and_nothing_else(
    site_dir: Path,
) -> None:
    bundles = {bundle_path(entry) for entry in ENTRIES}

    assert loaded(site_dir) == {(path, "classic") for path in bundles}
    assert set(scripts(site_dir)) == bundles


def test_a_bundle_waits_for_the_page_it_works_on(site_dir: Path) -> None:
    ours = [
        script
        for page in html_files(site_dir)
        for script in read(page).select("script[src]")
        if "/javascripts/" in f"/{script['src']}" and "assets/" not in script["src"]
    ]

    assert ours
    assert [script for script in ours if not script.has_attr("defer")] == []


def test_no_browser_that_lacks_modules_reads_a_bundle_to_its_end(site_dir: Path) -> None:
    # « ?. » is of Chrome 80, Firefox 74 and Safari 13.1: what came before refuses the whole text.
    assert [
        path for path, text in scripts(site_dir).items() if not re.search(r"\?\.\D", text)
    ] == []


def test_a_site_that_is_served_shows_modules_as_they_are_written(served_dir: Path) -> None:
    written = {
        file.relative_to(OVERRIDES).as_posix(): file.read_text(encoding="utf-8")
        for file in OVERRIDES.rglob("*.js")
    }
    served = {path: text for path, text in scripts(served_dir).items() if path.endswith(".js")}

    assert served == written
    assert {path for path, how in loaded(served_dir) if how == "module"} == set(ENTRIES)


@pytest.fixture
def python_alone(tmp_path: Path) -> str:
    """Return the Python of an environment beside which nothing of npm is installed."""
    (environment := tmp_path / ".venv").symlink_to(sys.prefix)
    return str(environment / "bin" / "python")


def test_what_is_served_needs_nothing_of_npm(python_alone: str, tmp_path: Path) -> None:
    command = [python_alone, str(ROOT / "tests/as_served.py"), str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_a_build_without_esbuild_says_so_in_a_sentence(python_alone: str, tmp_path: Path) -> None:
    sources = copy_small_sources(tmp_path / "sources")
    command = [python_alone, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=sources, capture_output=True, text=True, check=False)

    assert done.returncode
    assert "esbuild, qui réunit les scripts du site à publier, n’est pas installé" in done.stderr
    assert "Traceback" not in done.stderr

"""What every file of the repository must respect, whatever it says."""

import json
import re
import subprocess
import tomllib
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
# Each holds what the one before it holds.
LOCKS = ("requirements.txt", "requirements-build.txt", "requirements-dev.txt")
JAVASCRIPT_LOCKS = ("package-lock.json", "tests/bench/package-lock.json")

# Written so that these lines do not match themselves.
REGISTRY = re.compile(r"\b(?:py[p]i|pythonhoste[d]|npmj[s])\.(?:org|com)\b")
MACHINE_PATH = re.compile(r"(?<![\w.)}])/(?:root|work|tmp|opt|home/\w+|Users/\w+)/\w")


def tracked_files(*patterns: str) -> list[Path]:
    """Return the files that are, or are about to be, in the repository."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


def places(pattern: re.Pattern[str], *patterns: str) -> list[str]:
    """Return `file:line` for each line of the files `patterns` where `pattern` is found."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked_files(*patterns)
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        if pattern.search(line)
    ]


def text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def locked_versions(lock: str) -> dict[str, set[str]]:
    """Return the versions that `lock` names for each package (one a range of Pythons)."""
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text(lock), re.MULTILINE):
        versions.setdefault(name.lower(), set()).add(version)
    return versions


def test_pytest_passes_by_no_folder_of_tests(request: pytest.FixtureRequest) -> None:
    passed_by = request.config.getini("norecursedirs")
    files = (file.relative_to(ROOT) for file in tracked_files("tests"))
    folders = {folder.name for file in files for folder in file.parents}

    assert [name for name in folders for pattern in passed_by if fnmatch(name, pattern)] == []


def test_overrides_hold_little_that_mkdocs_would_publish_were_it_not_kept_in() -> None:
    files = tracked_files("overrides", ":!overrides/components", ":!overrides/javascripts")

    assert [path.name for path in files if path.suffix not in {".html", ".md"}] == ["gallery.css"]


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE_PATH], ids=["registry", "machine"])
def test_no_file_names_where_it_was_made(pattern: re.Pattern[str]) -> None:
    assert places(pattern) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_python_lock_holds_no_address(lock: str) -> None:
    assert re.search(r"://|^-", text(lock), re.MULTILINE) is None


@pytest.mark.parametrize("lock", JAVASCRIPT_LOCKS)
def test_a_javascript_lock_says_no_place_to_download_from(lock: str) -> None:
    packages = json.loads(text(lock))["packages"]

    assert [name for name, package in packages.items() if "resolved" in package] == []


@pytest.mark.parametrize("lock", JAVASCRIPT_LOCKS)
def test_every_javascript_package_is_locked_by_its_hash(lock: str) -> None:
    packages = json.loads(text(lock))["packages"]

    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_answers_what_the_project_asks(lock: str) -> None:
    project = tomllib.loads(text("pyproject.toml"))
    asked = list(project["project"]["dependencies"])
    groups = {"build": LOCKS[1:], "dev": LOCKS[2:]}
    for group, locks in groups.items():
        wishes = project["dependency-groups"][group] if lock in locks else []
        asked += [wish for wish in wishes if isinstance(wish, str)]
    locked = locked_versions(lock)

    assert [
        str(requirement)
        for requirement in map(Requirement, asked)
        if not any(requirement.specifier.contains(v) for v in locked.get(requirement.name, ()))
    ] == []


def test_locks_hold_the_same_versions() -> None:
    for lock, larger in pairwise(map(locked_versions, LOCKS)):
        assert {name: larger.get(name) for name in lock} == lock


def test_every_command_of_make_has_its_line_of_help() -> None:
    commands = re.findall(r"^([a-z][a-z-]*):(?!=)", text("Makefile"), re.MULTILINE)
    helped = re.findall(r"^([a-z][a-z-]*):.* ## \S", text("Makefile"), re.MULTILINE)

    assert set(commands) == set(helped)


def test_git_may_be_asked_to_check_each_commit() -> None:
    [hook] = tracked_files(".githooks")

    assert hook.name == "pre-commit"
    assert hook.stat().st_mode & 0o111
    assert re.search(r"^exec make quick$", hook.read_text("utf-8"), re.MULTILINE)


def test_no_script_turns_text_into_html() -> None:
    sinks = r"\b(?:inner|outer)HTML|insertAdjacentHTML|document\.write|DOMParser|\beval\("

    assert places(re.compile(sinks), "overrides/*.js") == []


def test_no_template_switches_escaping_off() -> None:
    assert places(re.compile(r"\|\s*safe\b|autoescape\s+false"), "overrides", "docs/*.md") == []


def test_only_the_renderer_declares_text_safe() -> None:
    found = places(re.compile(r"\bMarkup\("), "macros/*.py")

    assert [place for place in found if not place.startswith("macros/ground/rendering.py:")] == []

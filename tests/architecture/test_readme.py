"""What the README and the guides name exists: paths, pages, and parts of pages."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest

from tests.each import check_each

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (".", "data", "guides", "guides/*", "guides/*/*")
GUIDES = sorted(
    path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in ROOT.glob(f"{folder}/*.md")
)
# A path in code marks: a folder, or a file with an ending; « … » and « <id> » stand for any name.
_ENDINGS = "css|html|js|json|md|png|py|svg|toml|txt|yml"
_PATH = re.compile(
    rf"`((?:[\w.-]+/)+(?:[\w.<>…*-]+(?:/|\.\w+))?|[\w<…*][\w.<>…*-]*\.(?:{_ENDINGS}))`"
)
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]+)\)")
_CODE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
# What a command makes, what the site publishes, and a folder that editors may make.
_MADE = {
    "site/",
    "contacts/",
    "data/contacts/",
    ".cache/pictures/",
    ".well-known/",
    "404.html",
    "contacts.json",
    "security.txt",
}


def _found(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return what `pattern` finds in each guide, after the name of the guide."""
    named = {
        (guide, found)
        for guide in GUIDES
        for found in pattern.findall(_CODE.sub("", (ROOT / guide).read_text(encoding="utf-8")))
    }
    return sorted((guide, found) for guide, found in named if found not in _MADE)


def _anchors(guide: Path) -> set[str]:
    """Return the anchors that a forge gives to the headings of `guide`."""
    headings = re.findall(r"^#+ +(.+)$", guide.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_a_path_that_a_guide_names_exists() -> None:
    check_each(_exists, [(f"{guide}, {path}", guide, path) for guide, path in _found(_PATH)])


def _exists(guide: str, path: str) -> None:
    pattern = re.sub(r"<\w+>|…", "*", path.rstrip("/"))
    places = (ROOT, (ROOT / guide).parent)

    assert any(list(place.glob(pattern)) for place in places)


def test_a_link_of_a_guide_leads_somewhere() -> None:
    check_each(
        _leads_somewhere, [(f"{guide}, {link}", guide, link) for guide, link in _found(_LINK)]
    )


def _leads_somewhere(guide: str, link: str) -> None:
    path, _, anchor = link.partition("#")
    target = (ROOT / guide).parent / path if path else ROOT / guide

    assert target.exists()
    assert not anchor or anchor in _anchors(target)


def test_every_guide_is_reached_from_the_readme() -> None:
    reached, waiting = set[str](), {"README.md"}
    while waiting:
        reached |= waiting
        waiting = {_target(*link) for link in _found(_LINK) if link[0] in waiting} - reached

    assert [guide for guide in GUIDES if guide.startswith("guides/") and guide not in reached] == []


def _target(guide: str, link: str) -> str:
    """Return the file that `link`, written in `guide`, leads to, from the root."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(guide), link.partition("#")[0]))


def _parts() -> list[str]:
    """Return what the architecture must name: packages, modules, events, folders of tests."""
    hooks = (ROOT / "macros/hooks.py").read_text(encoding="utf-8")
    packages = {path.parent.name for path in (ROOT / "macros").glob("*/__init__.py")}
    modules = {path.stem for path in (ROOT / "macros").glob("*.py")}
    events = set(re.findall(r"^def (on_\w+)", hooks, re.MULTILINE)) - {"on_startup"}
    kinds = {
        f"tests/{path.relative_to(ROOT).parts[1]}" for path in ROOT.glob("tests/*/**/test_*.py")
    }
    return sorted(f"{folder}/" for folder in packages | kinds) + sorted(modules | events)


@pytest.mark.parametrize("name", _parts())
def test_the_architecture_names_every_part(name: str) -> None:
    assert name in (ROOT / "guides/maintainers/architecture.md").read_text(encoding="utf-8")

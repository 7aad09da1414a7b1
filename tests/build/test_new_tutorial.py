"""A new tutorial is two files, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.loading import load_site
from macros.tutorials.new_tutorial import new_tutorial
from tests.conftest import TODAY, Shared, build
from tests.pages import copy_sources, page_at

SLUG = "mon-tutoriel"
PAGES = [
    f"/tutoriels/{SLUG}/",
    f"/tutoriels/{SLUG}/animateur/",
    f"/tutoriels/{SLUG}/animateur/exercices/",
    f"/tutoriels/{SLUG}/animateur/corriges/",
]


def _publish(folder: Path) -> None:
    sources = copy_sources(folder / "sources")
    data, _ = new_tutorial(load_site(sources, TODAY)[0], sources, SLUG)
    text = (sources / data).read_text(encoding="utf-8")
    (sources / data).write_text(text.replace("status: brouillon", "status: publie"), "utf-8")
    result = build(sources, folder / "site")
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def published(shared: Shared) -> Path:
    """Return the site built with a new tutorial, whose only change is that it is published."""
    return shared.once("new-tutorial", _publish) / "site"


@pytest.mark.parametrize("url", PAGES)
def test_a_published_tutorial_has_its_four_pages(published: Path, url: str) -> None:
    assert page_at(published, url).h1


def test_a_published_tutorial_is_in_the_catalogue(published: Path) -> None:
    assert page_at(published, "/tutoriels/").select(f"[data-tu-card] a[href^='{SLUG}/']")

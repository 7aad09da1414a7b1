"""Only what is published is built: a draft leaves no page, no word in the search, no link."""

from __future__ import annotations

from pathlib import Path

from macros.loading import load_site
from tests.builders import TODAY
from tests.pages import ROOT, html_files, page_at

SITE, _ = load_site(ROOT, TODAY)
SHOWN = set(SITE.published().tutorials)
HIDDEN = set(SITE.tutorials) - SHOWN


def test_a_build_holds_the_tutorials_that_are_published_alone(site_dir: Path) -> None:
    built = {path.name for path in (site_dir / "tutoriels").iterdir() if path.is_dir()}

    assert built == SHOWN


def test_no_page_leads_to_a_tutorial_that_is_not_built(site_dir: Path) -> None:
    pages = (page.read_text(encoding="utf-8") for page in html_files(site_dir))

    assert not [slug for text in pages for slug in HIDDEN if f"tutoriels/{slug}/" in text]


def test_the_search_knows_no_tutorial_that_is_not_built(site_dir: Path) -> None:
    index = (site_dir / "search/search_index.json").read_text(encoding="utf-8")

    assert not [slug for slug in HIDDEN if f"tutoriels/{slug}/" in index]


def test_the_plan_of_the_site_names_no_tutorial_that_is_not_built(site_dir: Path) -> None:
    text = page_at(site_dir, "/plan-du-site/").get_text()

    assert not [slug for slug in HIDDEN if SITE.tutorials[slug].title in text]

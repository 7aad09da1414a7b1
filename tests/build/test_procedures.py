"""The procedures, on the real site and on a site without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.suppliers.models.procedure import Procedure
from tests.build.conftest import SiteWithout
from tests.conftest import TODAY
from tests.pages import html_files, page_at, read
from tests.sites import real_site

PROCEDURES = sorted(real_site(TODAY)[0][Procedure])


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_step_says_who_will_know(site_dir: Path, procedure: str) -> None:
    page = page_at(site_dir, f"/procedures/{procedure}/")
    steps = page.select(".tu-procedure-steps > li")

    assert steps
    assert all("Qui saura" in step.get_text() for step in steps)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_step_says_when(site_dir: Path, procedure: str) -> None:
    page = page_at(site_dir, f"/procedures/{procedure}/")
    delays = page.select(".tu-procedure-steps__delay")

    assert len(delays) == len(page.select(".tu-procedure-steps > li"))
    assert all(delay.get_text(strip=True) for delay in delays)


def test_a_role_leads_to_its_procedure(site_dir: Path) -> None:
    page = page_at(site_dir, "/mediateur-interne/")

    assert page.select('main a[href="../procedures/saisir-le-mediateur-interne/"]')


def test_a_private_buyer_does_not_tell_the_rules_of_public_contracts(site_dir: Path) -> None:
    page = page_at(site_dir, "/procedures/saisir-le-mediateur-interne/")

    assert "2238" in page.get_text()
    assert "L213-6" not in page.get_text()


@pytest.fixture(scope="module")
def without_procedures(site_without: SiteWithout) -> Path:
    """Return the site built without the optional folder of procedures."""
    return site_without("procedures")


def test_without_its_folder_a_procedure_has_no_page(without_procedures: Path) -> None:
    assert not (without_procedures / "procedures").exists()


def test_without_its_folder_no_page_leads_to_a_procedure(without_procedures: Path) -> None:
    pages = html_files(without_procedures)

    assert [page.name for page in pages if read(page).select('[href*="procedures/"]')] == []

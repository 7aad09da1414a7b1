"""Insertion and disability, culture of mediation, making the roles known: with and without them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.suppliers.models.announcements import Announcements
from macros.suppliers.models.culture import Culture
from macros.suppliers.models.inclusion import SupplierForm
from macros.suppliers.models.role import Role
from tests.build.conftest import SiteWithout
from tests.conftest import TODAY
from tests.pages import attribute, html_files, page_at, read
from tests.sites import real_site

SITE = real_site(TODAY)[0]
INCLUSION, CULTURE, ANNOUNCEMENTS = (
    "insertion-handicap",
    "culture-de-la-mediation",
    "faire-connaitre",
)
FILES = {INCLUSION: "inclusion", CULTURE: "culture", ANNOUNCEMENTS: "announcements"}


@pytest.mark.parametrize("form", SupplierForm)
def test_each_form_has_its_part_and_its_entry_in_the_contents(
    site_dir: Path, form: SupplierForm
) -> None:
    page = page_at(site_dir, f"/{INCLUSION}/")

    assert page.select(f"h2#{form}")
    assert page.select(f'nav a[href="#{form}"]')


def test_a_private_buyer_does_not_tell_the_law_of_public_contracts(site_dir: Path) -> None:
    text = page_at(site_dir, f"/{INCLUSION}/").get_text()

    assert "article 1102" in text
    assert "L2113" not in text


def test_a_public_buyer_tells_the_law_of_public_contracts(changed: Path) -> None:
    page = page_at(changed, f"/{INCLUSION}/").get_text()

    assert {"L2113-12", "L2113-13", "L2113-14"} <= set(re.findall(r"L2113-\d+", page))
    assert "article 1102" not in page


@pytest.mark.parametrize("url", ["/correspondant-pme/", "/contacts/", "/orientation/"])
def test_pages_of_suppliers_lead_to_insertion_and_disability(site_dir: Path, url: str) -> None:
    assert page_at(site_dir, url).select(f'main a[href="../{INCLUSION}/"]')


@pytest.mark.parametrize("target", [CULTURE, ANNOUNCEMENTS])
def test_the_internal_mediator_leads_to_what_is_done_inside(site_dir: Path, target: str) -> None:
    assert page_at(site_dir, "/mediateur-interne/").select(f'main a[href="../{target}/"]')


def test_a_memo_stands_below_the_culture_of_mediation(site_dir: Path) -> None:
    page = page_at(site_dir, f"/{CULTURE}/memo-acheteurs/")
    trail = [attribute(a, "href") for a in page.select("nav[aria-label*=Ariane] a")]

    assert trail[-1] == "../"


@pytest.mark.parametrize("role", SITE[Role])
def test_each_role_has_a_code_with_its_address_beside_it(site_dir: Path, role: str) -> None:
    page = page_at(site_dir, f"/{ANNOUNCEMENTS}/")
    [code] = page.select(f"#code-{role} img")

    assert attribute(code, "alt")
    assert f"https://trait-d-union.example/{role}/" in page.select(f"#code-{role}")[0].get_text()


@pytest.mark.parametrize("role", SITE[Role])
def test_a_code_may_be_downloaded(site_dir: Path, role: str) -> None:
    [link] = page_at(site_dir, f"/{ANNOUNCEMENTS}/").select(f"#code-{role} a[download]")

    assert (site_dir / ANNOUNCEMENTS / attribute(link, "href")).is_file()


def test_every_text_to_paste_may_be_copied(site_dir: Path) -> None:
    page = page_at(site_dir, f"/{ANNOUNCEMENTS}/")
    copied = {attribute(button, "data-copy-from") for button in page.select("button")}

    announcements = SITE.find(Announcements)
    assert announcements
    assert {f"texte-{text.id}" for text in announcements.texts} <= copied


def test_no_hole_is_left_in_a_text_to_paste(site_dir: Path) -> None:
    texts = page_at(site_dir, f"/{ANNOUNCEMENTS}/").select("blockquote")

    assert texts
    assert [text for text in texts if re.search(r"[{}]", text.get_text())] == []


def test_a_text_to_paste_is_text_alone(site_dir: Path) -> None:
    page = page_at(site_dir, f"/{ANNOUNCEMENTS}/")

    assert page.select("blockquote button, blockquote a") == []


def test_the_clause_of_the_contracts_is_read_alike_where_it_is_told(site_dir: Path) -> None:
    culture = SITE.find(Culture)
    assert culture
    pasted = page_at(site_dir, f"/{ANNOUNCEMENTS}/")
    [to_paste] = pasted.select(f"#{culture.clause} blockquote")
    [told] = page_at(site_dir, f"/{CULTURE}/").select("blockquote")

    assert told.get_text("\n") == to_paste.get_text("\n")


def test_the_memo_for_buyers_leads_to_the_clause_of_the_contracts(site_dir: Path) -> None:
    culture = SITE.find(Culture)
    assert culture
    memo = page_at(site_dir, f"/{CULTURE}/memo-acheteurs/")

    assert memo.select(f'main a[href="../../{ANNOUNCEMENTS}/#{culture.clause}"]')


@pytest.mark.parametrize("name", FILES)
def test_without_its_file_a_page_is_not_made(site_without: SiteWithout, name: str) -> None:
    assert not (site_without(f"{FILES[name]}.yml") / name / "index.html").exists()


@pytest.mark.parametrize("name", FILES)
def test_without_its_file_no_page_leads_to_it(site_without: SiteWithout, name: str) -> None:
    pages = html_files(site_without(f"{FILES[name]}.yml"))

    assert [page for page in pages if read(page).select(f'[href*="{name}/"]')] == []

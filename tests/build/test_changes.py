"""What one change of the sources does to the whole site."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from macros.ground.addresses import TO_WRITE
from macros.suppliers.exports.qr_code import qr_code
from tests.bench.many_entities import add_entities
from tests.build.conftest import replace
from tests.builders import a_role, an_edition
from tests.conftest import Shared, build
from tests.pages import attribute, copy_small_sources, copy_sources, html_files, page_at, read
from tests.search import SHOWN, ask

Refused = tuple["subprocess.CompletedProcess[str]", Path]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a copy of the sources of a small site, to change."""
    return copy_small_sources(tmp_path / "sources")


@pytest.mark.parametrize(
    ("file", "number"),
    [
        ("correspondant-pme/index.html", "tel:+33199009876"),
        ("contacts/index.html", "tel:+33199009876"),
        ("contacts/groupe/index.html", "tel:+33199009876"),
        ("contacts/groupe/index.html", '"telephone":"+33199009876"'),
        ("contacts/pme-groupe.vcf", "TEL;TYPE=WORK,VOICE:+33199009876"),
        ("contacts.json", "+33199009876"),
    ],
)
def test_a_phone_number_changes_everywhere(changed: Path, file: str, number: str) -> None:
    assert number in (changed / file).read_text(encoding="utf-8")


def test_the_former_phone_number_is_nowhere(changed: Path) -> None:
    left = [
        file.name
        for file in changed.rglob("*")
        if file.suffix in {".html", ".json", ".vcf"}
        and "+33199001234" in file.read_text(encoding="utf-8")
    ]

    assert left == []


def test_prose_may_link_to_a_part_of_a_generated_page(changed: Path) -> None:
    assert page_at(changed, "/confidentialite/").select('a[href="../glossaire/#tpe"]')


def test_a_mediator_inside_purchasing_does_not_stop_the_build(changed: Path) -> None:
    assert "Direction des achats" in page_at(changed, "/contacts/groupe/").get_text()


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Refused:
    """Return what a build says of a faulty value, and the folder where its site would stand."""
    folder = tmp_path_factory.mktemp("refused")
    sources = copy_small_sources(folder / "sources")
    replace(sources / "data/contacts.yml", "telephone: 01 99 00 12 34", "telephone: bientôt")
    return build(sources, folder / "site"), folder / "site"


def test_a_faulty_value_stops_the_build_with_its_line(refused: Refused) -> None:
    assert "data/contacts.yml:" in refused[0].stderr
    assert "« bientôt »" in refused[0].stderr


def test_a_faulty_value_shows_no_traceback(refused: Refused) -> None:
    assert "Traceback" not in refused[0].stderr


def test_a_faulty_value_leaves_no_half_written_site(refused: Refused) -> None:
    assert not refused[1].exists()


def test_a_faulty_value_fails_the_build(refused: Refused) -> None:
    assert refused[0].returncode == 1


def test_an_unknown_id_in_a_page_is_an_anomaly_with_its_line(sources: Path, tmp_path: Path) -> None:
    page = sources / "docs/mentions-legales.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ contact_card('mediation-group') }}\n")

    result = build(sources, tmp_path / "site")

    line = page.read_text(encoding="utf-8").count("\n")
    told = f"docs/mentions-legales.md:{line}:1 — contact_card(…) : « mediation-group » n'existe pas"
    assert told in result.stderr
    assert "Vouliez-vous dire « mediation-groupe » ?" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_generated_page_never_replaces_a_page_written_by_hand(
    sources: Path, tmp_path: Path
) -> None:
    page = sources / "docs/contacts/groupe.md"
    page.write_text("---\ntitle: Groupe\ndescription: Une page.\n---\n\n# Groupe\n")

    result = build(sources, tmp_path / "site")

    assert result.returncode == 1
    assert "l'adresse « /contacts/groupe/ » est déjà celle d'une page de docs/" in result.stderr


LIGHT = 20_000  # bytes of HTML


def test_a_directory_of_many_entities_is_shared_out_between_light_pages(
    sources: Path, tmp_path: Path
) -> None:
    add_entities(sources, 150)
    built = tmp_path / "site"

    result = build(sources, built)

    assert result.returncode == 0, result.stderr
    start = built / "contacts/index.html"
    shelves = sorted((built / "contacts/entites").rglob("index.html"))
    assert max(page.stat().st_size for page in (start, *shelves)) <= LIGHT
    linked = {
        (page.parent / attribute(link, "href")).resolve()
        for page in (start, *shelves)
        for link in read(page).select("main a[href$='/']")
    }
    assert {page.parent for page in shelves} <= linked
    assert {built / f"contacts/mesure-{i}" for i in range(1, 151)} <= linked
    name = page_at(built, "/contacts/mesure-7/").select("h1")[0].get_text()
    [answer] = ask(built / "recherche", [name], SHOWN)
    assert answer["found"][0].startswith("/contacts/mesure-7/")


def _multiply_contacts(file: Path, total: int) -> None:
    template = """
  - id: essai-{n}
    role: mediateur-interne
    entity: groupe
    function: Essai {n}
    reporting_line: Secrétariat général
    appointment: {{date: 2025-01-01, act: Essai, authority: Essai}}
    email: essai@groupe-exemple.example
    available_language: [fr]
"""
    with file.open("a", encoding="utf-8") as out:
        out.writelines(template.format(n=n) for n in range(total))


@pytest.fixture(scope="session", params=["site_url:", ""])
def nowhere(request: pytest.FixtureRequest, shared: Shared) -> Path:
    """Return the site of sources that give no public address, and have many contacts."""

    def make(folder: Path) -> None:
        sources = copy_small_sources(folder / "sources")
        replace(sources / "mkdocs.yml", "site_url: https://trait-d-union.example/", request.param)
        _multiply_contacts(sources / "data/contacts.yml", 61)
        result = build(sources, folder / "site")
        assert result.returncode == 0, result.stderr

    return shared.once(f"nowhere {request.param}", make) / "site"


def test_a_large_directory_becomes_a_list_of_entities(nowhere: Path) -> None:
    html = (nowhere / "contacts/index.html").read_text(encoding="utf-8")

    assert "data-tu-card" not in html
    assert "France entière" in html


def test_without_a_public_address_the_codes_say_that_it_is_to_be_written(nowhere: Path) -> None:
    code = (nowhere / "faire-connaitre/mediateur-interne.svg").read_bytes()

    assert code == qr_code(an_edition(base_url=TO_WRITE), a_role())


def test_without_a_public_address_no_text_holds_half_an_address(nowhere: Path) -> None:
    texts = page_at(nowhere, "/faire-connaitre/").select(".tu-copy-text")
    words = [word.rstrip(".,") for text in texts for word in text.get_text(" ").split()]

    assert f"{TO_WRITE}mediateur-interne/" in words
    assert [word for word in words if word.startswith("/")] == []


def test_without_a_public_address_every_page_names_the_one_to_write(nowhere: Path) -> None:
    lacking = [
        file.name
        for file in html_files(nowhere)
        if TO_WRITE not in read(file).select(".tu-footer__address")[0].get_text()
    ]

    assert lacking == []


def test_the_same_sources_give_the_same_site(site_dir: Path, tmp_path: Path) -> None:
    build(copy_sources(tmp_path / "sources"), tmp_path / "again")
    differing = [
        file.name
        for file in html_files(site_dir)
        if file.read_bytes() != (tmp_path / "again" / file.relative_to(site_dir)).read_bytes()
    ]

    assert differing == []


def test_the_open_data_hold_every_contact(site_dir: Path) -> None:
    data = json.loads((site_dir / "contacts.json").read_text(encoding="utf-8"))
    cards = {file.stem for file in (site_dir / "contacts").glob("*.vcf")}

    assert {contact["id"] for contact in data["contacts"]} == cards

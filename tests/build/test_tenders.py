"""The tenders as they are built: a page and a file each, feeds, figures, law; or none of it."""

from __future__ import annotations

import csv
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
import vobject
from bs4 import Tag

from macros.evidence.models.tender import Tender
from macros.evidence.tenders import State, state_on
from tests import tender_lines
from tests.build.conftest import SiteWithout
from tests.conftest import TODAY
from tests.pages import attribute, html_files, page_at, read
from tests.sites import real_site

SITE = real_site(TODAY)[0]
LIST, ADVICE = "/appels-d-offres/", "/repondre-a-un-appel-d-offres/"
IDS = [*SITE[Tender]]
ATOM = "{http://www.w3.org/2005/Atom}"
# In euros, what each class of amounts begins with, as its words say it.
CLASSES = ((0, "moins de 25 000"), (25_000, "de 25 000"), (100_000, "de 100 000"), (500_000, "500"))


def rows_of(page: Tag) -> dict[str, Tag]:
    """Return the row of each tender of the list, by its title."""
    return {row.select("h4")[0].get_text(): row for row in page.select("[data-tu-card]")}


@pytest.mark.parametrize("state", State)
def test_the_list_shows_each_tender_where_it_stands(site_dir: Path, state: State) -> None:
    [group] = page_at(site_dir, LIST).select(f"[data-tu-group={state}]")
    expected = {t.title for t in SITE[Tender].values() if state_on(t, TODAY) is state}

    assert {*rows_of(group)} == expected


@pytest.mark.parametrize("tender", IDS)
def test_the_list_leads_to_the_page_of_each_tender(site_dir: Path, tender: str) -> None:
    links = page_at(site_dir, LIST).select(f'[data-tu-card] a[href="{tender}/"]')

    assert links
    assert page_at(site_dir, f"{LIST}{tender}/").select("h1")


@pytest.mark.parametrize("tender", IDS)
def test_each_tender_has_a_file_for_a_calendar(site_dir: Path, tender: str) -> None:
    page = page_at(site_dir, f"{LIST}{tender}/")
    [link] = page.select("a[href$='.ics']")
    file = site_dir / LIST.strip("/") / tender / attribute(link, "href")

    assert list(vobject.readOne(file.read_bytes().decode()).vevent_list)


@pytest.mark.parametrize("tender", IDS)
def test_a_page_says_what_holds_on_the_day_of_the_build(site_dir: Path, tender: str) -> None:
    parts = page_at(site_dir, f"{LIST}{tender}/").select("[data-tu-during]")
    state = state_on(SITE[Tender][tender], TODAY)

    assert parts
    for part in parts:
        assert part.has_attr("hidden") == (state not in attribute(part, "data-tu-during").split())


def test_documents_without_an_address_say_where_to_find_them(site_dir: Path) -> None:
    for tender in SITE[Tender].values():
        text = page_at(site_dir, f"{LIST}{tender.id}/").get_text()

        assert ("à l’adresse où répondre" in text) == tender.asks_for_documents


def test_each_address_of_a_document_is_a_link(site_dir: Path) -> None:
    for tender in SITE[Tender].values():
        page = page_at(site_dir, f"{LIST}{tender.id}/")
        linked = {attribute(link, "href") for link in page.select("a[rel=external]")}

        assert {str(one.url) for one in tender.documents if one.url} <= linked


def test_the_list_is_followed_by_a_calendar_of_all(site_dir: Path) -> None:
    file = site_dir / LIST.strip("/") / "calendrier.ics"
    events = vobject.readOne(file.read_bytes().decode()).vevent_list

    assert {event.url.value.rsplit("/", 2)[1] for event in events} == {*IDS}


def test_the_list_is_followed_by_a_feed(site_dir: Path) -> None:
    feed = ET.parse(site_dir / LIST.strip("/") / "flux.xml").getroot()  # noqa: S314  # ours
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.iter(f"{ATOM}entry")]

    assert {entry.rsplit("/", 2)[1] for entry in ids} == {*IDS}


def test_browsers_are_told_of_what_follows_the_list(site_dir: Path) -> None:
    told = page_at(site_dir, LIST).select("head link[rel=alternate]")
    files = [urljoin(LIST, attribute(link, "href")) for link in told]

    assert [attribute(link, "type") for link in told] == ["application/atom+xml", "text/calendar"]
    assert [file for file in files if not (site_dir / file.strip("/")).is_file()] == []


def test_only_what_is_followed_says_so(site_dir: Path) -> None:
    assert page_at(site_dir, ADVICE).select("head link[rel=alternate]") == []


@pytest.mark.parametrize("url", [LIST, *(f"{LIST}{tender}/" for tender in IDS), ADVICE])
def test_a_page_ends_on_somebody_to_call(site_dir: Path, url: str) -> None:
    assert page_at(site_dir, url).select(".tu-joindre a[href^='mailto:']")


# The figures


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """Return the lines of the export of the demonstration, made anew and read by their headings."""
    path = tmp_path_factory.mktemp("export") / "export.csv"
    tender_lines.write(path)
    with path.open(encoding="cp1252", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_each_lot_of_the_pages_is_counted_again_from_the_export(
    site_dir: Path, export: list[dict[str, str]]
) -> None:
    rows = rows_of(page_at(site_dir, LIST))
    shown = {
        (title, lot.select("strong")[0].get_text()): " ".join(lot.get_text(" ").split())
        for title, row in rows.items()
        for lot in row.select("[data-tu-lot]")
    }

    assert len(shown) == len(export)
    for line in export:
        text = shown[line["Objet"].replace("'", "’"), line["Lot"]].replace("\u202f", " ")
        amount = float(line["Montant estimé"].replace(",", "."))
        [*_, (_, words)] = [c for c in CLASSES if c[0] <= amount]
        assert f" {words}" in text
        assert ("réservé aux" in text) == bool(line["Réservé à"])
        answers, size = line["Réponses reçues"], line["Taille retenue"].lower()
        assert ("Lot attribué" in text) == bool(size)
        assert ("Lot non attribué" in text) == bool(answers and not size)
        if not answers or (line["Réservé à"] and answers != "0"):
            assert "réponse" not in text
            assert "personnes" not in text
        elif 0 < int(answers) < 5:
            assert "Moins de 5 réponses" in text.replace("\u00a0", " ")
            assert "personnes" not in text
        else:
            assert f" {answers} réponse" in text or (answers == "0" and "Aucune réponse" in text)
            assert size in text


def test_no_amount_of_the_export_is_published(site_dir: Path, export: list[dict[str, str]]) -> None:
    texts = [file.read_text(encoding="utf-8") for file in html_files(site_dir / LIST.strip("/"))]
    amounts = {line["Montant estimé"].partition(",")[0] for line in export}

    assert [amount for amount in amounts if any(amount in text for text in texts)] == []


# The law


def test_a_private_buyer_tells_the_law_of_private_contracts(site_dir: Path) -> None:
    text = page_at(site_dir, ADVICE).get_text()

    assert "L441-10" in text
    assert "commande publique, article" not in text


@pytest.mark.parametrize(
    "article", ["L2113-10", "R2142-19", "R2191-7", "R2143-13", "R2192-10", "L2113-12"]
)
def test_a_public_buyer_tells_the_law_of_public_contracts(changed: Path, article: str) -> None:
    text = page_at(changed, ADVICE).get_text()

    assert article in text
    assert "L441-10" not in text


def test_no_sentence_of_law_is_told_as_advice(site_dir: Path) -> None:
    page = page_at(site_dir, ADVICE)
    sentences = page.select(".tu-legal-sentence")

    assert sentences
    assert [s for s in sentences if "ne remplace pas un conseil" not in s.get_text()] == []


# Without it


@pytest.mark.parametrize("url", [LIST, ADVICE])
def test_without_tenders_nothing_of_them_is_made(site_without: SiteWithout, url: str) -> None:
    assert not (site_without("tenders.yml") / url.strip("/")).exists()


@pytest.mark.parametrize("name", ["tenders.yml", "tender_advice.yml"])
def test_without_its_file_no_page_leads_to_it(site_without: SiteWithout, name: str) -> None:
    lost = {"tenders.yml": LIST, "tender_advice.yml": ADVICE}[name].strip("/")
    pages = html_files(site_without(name))

    assert [page for page in pages if read(page).select(f'[href*="{lost}/"]')] == []

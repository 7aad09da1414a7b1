"""Every page of the real site, once built."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from macros.ground.freshness import Dated, Freshness, freshness_of
from macros.ground.pages import PageType
from macros.ground.typography import typeset
from macros.site.models.fact import Fact
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.wording import bare_mediator
from macros.suppliers.directory import contacts_for, ranked_roles
from macros.suppliers.models.contact import Contact
from macros.suppliers.models.entity import Entity
from macros.trades import ALL
from tests.conftest import TODAY
from tests.pages import address_of, attribute, html_files, page_at, read, validate_html
from tests.search import findable
from tests.sites import real_site

ORIGIN = "https://trait-d-union.example"


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> dict[str, BeautifulSoup]:
    """Return every page by its address from the root of the site."""
    return {address_of(site_dir, file): read(file) for file in html_files(site_dir)}


def _faults(pages: dict[str, BeautifulSoup], selector: str) -> list[str]:
    return [f"{url}: {tag}"[:200] for url, page in pages.items() for tag in page.select(selector)]


def _lacking(pages: dict[str, BeautifulSoup], selector: str) -> list[str]:
    return [url for url, page in pages.items() if len(page.select(selector)) != 1]


def _targets(pages: dict[str, BeautifulSoup]) -> list[tuple[str, str]]:
    """Return (page, absolute address) for everything that the pages refer to."""
    found = []
    for url, page in pages.items():
        for tag in page.select("[href], [src]"):
            reference = attribute(tag, "href") or attribute(tag, "src")
            found.append((url, urljoin(f"{ORIGIN}{url}", reference)))
    return found


# Characters: some programs of Windows cut what is longer.
LONGEST_MAILTO = 2_000


def test_every_address_of_the_design_has_its_page(pages: dict[str, BeautifulSoup]) -> None:
    expected = {
        "/",
        "/404.html",
        "/accessibilite/",
        "/confidentialite/",
        "/contacts/",
        "/contacts/donnees/",
        "/correspondant-pme/",
        "/diagnostic/",
        "/mediateur-interne/",
        "/mentions-legales/",
        "/plan-du-site/",
        "/tutoriels/",
    }

    assert expected <= set(pages)


def test_what_every_page_leads_to_is_asked_of_every_site(pages: dict[str, BeautifulSoup]) -> None:
    site = real_site(TODAY)[0]
    around = {
        urlsplit(urljoin(f"{ORIGIN}/", attribute(link, "href"))).path
        for link in pages["/404.html"].select("header a[href], footer a[href], main a[href]")
        if not attribute(link, "href").startswith("mailto:")
    }
    types = [row for row in ALL.addresses if isinstance(row, PageType)]
    made_of_data = {url for row in types if not row.file for url in row.known(site)}
    asked = {row.path for row in types if row.file and row.about.subject_class is None}

    assert around - made_of_data == asked


def test_every_internal_link_leads_somewhere(
    site_dir: Path, pages: dict[str, BeautifulSoup]
) -> None:
    dead = []
    for url, target in _targets(pages):
        parts = urlsplit(target)
        path = unquote(parts.path)
        file = site_dir / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        if f"{parts.scheme}://{parts.netloc}" == ORIGIN and not file.is_file():
            dead.append(f"{url} -> {target}")

    assert dead == []


def test_every_internal_anchor_exists(pages: dict[str, BeautifulSoup]) -> None:
    dead = []
    for url, target in _targets(pages):
        parts = urlsplit(target)
        page = pages.get(unquote(parts.path))
        # « #role=… » is what a tool of the page is asked, not a place in it.
        is_ours = target.startswith(ORIGIN) and parts.fragment and "=" not in parts.fragment
        if is_ours and page and not page.find(id=unquote(parts.fragment)):
            dead.append(f"{url} -> {target}")

    assert dead == []


def test_ids_are_unique_in_each_page(pages: dict[str, BeautifulSoup]) -> None:
    twice = [
        (url, name)
        for url, page in pages.items()
        for name, count in Counter(attribute(tag, "id") for tag in page.select("[id]")).items()
        if count > 1
    ]

    assert twice == []


def test_no_template_is_left_in_a_page(site_dir: Path) -> None:
    left = [
        file.name
        for file in html_files(site_dir)
        if any(mark in file.read_text(encoding="utf-8") for mark in ("{{", "{%", "{#"))
    ]

    assert left == []


def test_no_sign_of_punctuation_begins_a_line(pages: dict[str, BeautifulSoup]) -> None:
    alone = [
        (url, text) for url, text in _texts(pages) if re.search(r"« | »|\w [?!;:](?!\w)", text)
    ]

    assert alone == []


def test_no_markdown_is_left_in_a_page(pages: dict[str, BeautifulSoup]) -> None:
    left = [(url, text) for url, text in _texts(pages) if re.match(r"\s*#+ |.*\*\*", text)]

    assert left == []


def _texts(pages: dict[str, BeautifulSoup]) -> Iterator[tuple[str, str]]:
    """Yield what visitors read, but for what is written as it is typed."""
    for url, page in pages.items():
        for text in page.find_all(string=True):
            if not text.find_parent(("script", "style", "code", "pre", "svg")):
                yield url, text


@pytest.mark.parametrize(
    "selector",
    [
        "h1",
        "main",
        "html[lang=fr]",
        "head > title",
        "meta[name=description]",
        "meta[http-equiv=Content-Security-Policy]",
        "meta[name=referrer][content=no-referrer]",
        "meta[property='og:image']",
    ],
)
def test_every_page_has_exactly_one(pages: dict[str, BeautifulSoup], selector: str) -> None:
    assert _lacking(pages, selector) == []


def test_every_page_says_that_its_data_are_fictional(pages: dict[str, BeautifulSoup]) -> None:
    assert [url for url, page in pages.items() if "Données de démonstration" not in str(page)] == []


def test_every_page_states_its_accessibility(pages: dict[str, BeautifulSoup]) -> None:
    lacking = [
        url
        for url, page in pages.items()
        if not any("non conforme" in link.get_text() for link in page.select("footer a"))
    ]

    assert lacking == []


def test_every_page_says_when_it_was_last_verified(pages: dict[str, BeautifulSoup]) -> None:
    lacking = _lacking(pages, "footer [data-tu-checked]")

    assert lacking == ["/404.html"]


def _dated(pages: dict[str, BeautifulSoup]) -> dict[str, tuple[date, Tag]]:
    """Return, by its address, the content of each page that says when it was verified, and when."""
    return {
        url: (date.fromisoformat(attribute(day, "datetime")), page.select("#contenu")[0])
        for url, page in pages.items()
        for day in page.select("footer [data-tu-checked] time")
    }


def _checks(content: Tag) -> list[date | None]:
    """Return when each thing that `content` shows was checked, None where it is to be verified.

    A mailbox that several contacts share is as fresh as the freshest of them: which one a page
    shows is not read from its address.
    """
    site, _ = real_site(TODAY)
    shown = content.get_text(" ")
    targets = {attribute(link, "href") for link in content.select("a[href]")}
    by_mailbox: dict[str, list[date]] = {}
    for contact in site[Contact].values():
        days = by_mailbox.setdefault(contact.email, [])
        if contact.verified_on and freshness_of(TODAY, contact) is Freshness.VERIFIED:
            days.append(contact.verified_on)
    checks = [max(days, default=None) for email, days in by_mailbox.items() if email in shown]
    texts: list[LegalSentence | Fact] = [*site[LegalSentence].values(), *site[Fact].values()]
    entries: list[Dated] = [
        *(link for link in site[Link].values() if link.url in targets),
        *(entry for entry in texts if typeset(entry.text) in shown),
    ]
    for entry in entries:
        is_fresh = freshness_of(TODAY, entry) is Freshness.VERIFIED
        checks.append(entry.verified_on if is_fresh else None)
    return checks


def test_no_page_is_said_verified_that_shows_something_to_verify(
    pages: dict[str, BeautifulSoup],
) -> None:
    dated = _dated(pages)

    assert dated
    assert [url for url, (_, content) in dated.items() if None in _checks(content)] == []


def test_no_page_is_said_verified_later_than_what_it_shows(
    pages: dict[str, BeautifulSoup],
) -> None:
    late = [
        url
        for url, (day, content) in _dated(pages).items()
        if day > min(check for check in _checks(content) if check)
    ]

    assert late == []


def test_an_entity_is_no_fresher_than_the_contacts_above_it_that_it_shows(
    pages: dict[str, BeautifulSoup],
) -> None:
    site, _ = real_site(TODAY)
    dated = _dated(pages)
    shown = {
        entity.id: [c for role in ranked_roles(site) for c in contacts_for(site, entity, role)]
        for entity in site[Entity].values()
        if f"/contacts/{entity.id}/" in dated
    }

    assert any(contact.entity != here for here, all_of in shown.items() for contact in all_of)
    assert {here: dated[f"/contacts/{here}/"][0] for here in shown} == {
        here: min(contact.verified_on or date.min for contact in all_of)
        for here, all_of in shown.items()
    }


@pytest.mark.parametrize("selector", ["[style]", "style", "font", "center"])
def test_no_page_styles_itself(pages: dict[str, BeautifulSoup], selector: str) -> None:
    assert _faults(pages, selector) == []


def test_no_page_carries_an_event_attribute(pages: dict[str, BeautifulSoup]) -> None:
    carriers = [
        f"{url}: {tag.name} {name}"
        for url, page in pages.items()
        for tag in page.select("*")
        for name in tag.attrs
        if name.startswith("on")
    ]

    assert carriers == []


def test_nothing_is_loaded_from_another_host(pages: dict[str, BeautifulSoup]) -> None:
    loaded = [
        (url, attribute(tag, "src") or attribute(tag, "href"))
        for url, page in pages.items()
        for tag in page.select(
            "[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=modulepreload]"
        )
    ]

    assert [
        pair for pair in loaded if urlsplit(urljoin(ORIGIN, pair[1])).netloc not in ORIGIN
    ] == []


def sheets_of(url: str, page: BeautifulSoup) -> list[str]:
    """Return the addresses of the sheets that a page loads, from the root of the site."""
    links = page.select("[rel=stylesheet]")
    return [urlsplit(urljoin(f"{ORIGIN}{url}", attribute(tag, "href"))).path for tag in links]


def test_all_pages_load_the_same_sheet_first(pages: dict[str, BeautifulSoup]) -> None:
    first = {sheets_of(url, page)[0] for url, page in pages.items()}

    assert len(first) == 1


def test_a_page_loads_the_sheets_that_dress_it(
    pages: dict[str, BeautifulSoup], site_dir: Path
) -> None:
    classes = {
        f"/stylesheets/{sheet.name}": set(re.findall(r"\.(tu-[\w-]+)", sheet.read_text("utf-8")))
        for sheet in (site_dir / "stylesheets").iterdir()
    }
    bare = []
    for url, page in pages.items():
        loaded = sheets_of(url, page)
        dressed = set().union(*(classes[sheet] for sheet in loaded))
        left = set().union(*(found for sheet, found in classes.items() if sheet not in loaded))
        worn = {name for tag in page.select("[class]") for name in attribute(tag, "class").split()}
        bare += [f"{url}: {name}" for name in sorted(worn & left - dressed)]

    assert bare == []


def test_nothing_of_a_folder_of_components_is_published(site_dir: Path) -> None:
    assert not (site_dir / "components").exists()


def test_the_gallery_is_not_published(site_dir: Path) -> None:
    assert [path for path in site_dir.rglob("*") if path.stem.startswith(("galer", "galler"))] == []


def test_links_of_other_sites_are_secure(pages: dict[str, BeautifulSoup]) -> None:
    schemes = {urlsplit(target).scheme for _, target in _targets(pages)}

    assert schemes <= {"https", "mailto", "tel"}


def test_titles_name_which_mediator(pages: dict[str, BeautifulSoup]) -> None:
    titles = [
        tag.get_text(" ", strip=True)
        for page in pages.values()
        for tag in page.select("title, h1, h2, h3, nav a")
    ]

    assert [title for title in titles if any(bare_mediator(title))] == []


def test_generated_pages_are_in_the_sitemap(site_dir: Path) -> None:
    sitemap = (site_dir / "sitemap.xml").read_text(encoding="utf-8")

    assert f"<loc>{ORIGIN}/contacts/groupe/</loc>" in sitemap


def test_a_generated_page_is_edited_in_its_data_file(pages: dict[str, BeautifulSoup]) -> None:
    links = [attribute(a, "href") for a in pages["/mediateur-interne/"].select("footer a")]

    assert any(link.endswith("/data/roles/mediateur-interne.yml") for link in links)


def test_a_generated_page_has_its_breadcrumb(pages: dict[str, BeautifulSoup]) -> None:
    trail = pages["/contacts/groupe/"].select("nav[aria-label*=Ariane] a")
    addresses = [urljoin("/contacts/groupe/", attribute(link, "href")) for link in trail]

    assert addresses == ["/", "/contacts/"]


def test_the_section_of_a_generated_page_is_marked(pages: dict[str, BeautifulSoup]) -> None:
    current = pages["/contacts/groupe/"].select("header nav [aria-current]")

    assert [link.get_text(strip=True) for link in current] == ["Fournisseurs"]


def test_the_html_is_valid(site_dir: Path) -> None:
    result = validate_html(html_files(site_dir), "text")

    assert result.returncode == 0, result.stdout[:4000] + result.stderr


def test_the_page_of_a_role_holds_each_of_its_missions(site_dir: Path) -> None:
    anchors = {
        attribute(tag, "id") for tag in page_at(site_dir, "/mediateur-interne/").select("[id]")
    }

    assert {"resoudre-les-conflits", "rendre-compte-chaque-annee", "neutralite"} <= anchors


def test_every_button_that_writes_opens_a_message_already_begun(
    pages: dict[str, BeautifulSoup],
) -> None:
    links = [
        attribute(link, "href")
        for page in pages.values()
        for link in page.select("a.tu-button[href^='mailto:']")
    ]
    begun = [link for link in links if "?subject=" in link and "&body=" in link]

    assert links
    # The one desk that has an address is that of alerts, whose card begins the message.
    assert begun == links


def test_no_message_is_longer_than_mail_programs_take(pages: dict[str, BeautifulSoup]) -> None:
    links = {
        attribute(link, "href")
        for page in pages.values()
        for link in page.select("a[href^='mailto:']")
    }

    assert [link for link in links if len(link) > LONGEST_MAILTO] == []


def test_a_proof_never_leads_to_the_top_of_its_own_page(pages: dict[str, BeautifulSoup]) -> None:
    links = [
        (url, attribute(link, "href"))
        for url, page in pages.items()
        for link in page.select(".tu-mission-list__proof a")
    ]

    assert links
    assert [link for link in links if link[1] in {"", "./", "#"}] == []


def test_search_leaves_out_definitions_and_results(site_dir: Path) -> None:
    said = " ".join(found.text for found in findable(site_dir))

    assert "Dans le glossaire" not in said
    assert "Rien à changer ici" not in said

"""The pages of the reports tell what the case log of the demonstration holds, and no more."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from pathlib import Path
from statistics import median_low

import pytest
from bs4 import BeautifulSoup, Tag

from macros.__main__ import main
from macros.evidence.models.report import Report, ReportTables
from macros.ground.typography import typeset
from tests import case_log
from tests.build.conftest import SiteWithout
from tests.conftest import TODAY
from tests.pages import attribute, html_files, page_at, read
from tests.sites import ROOT, a_site_folder, real_site

SITE = real_site(TODAY)[0]
TABLES = SITE.one(ReportTables).tables
COUNTED = case_log.COUNTED_ON.isoformat()


def referrals(year: int) -> list[dict[str, str]]:
    return [row for row in case_log.requests(year) if row["Nature"] == case_log.REFERRAL]


def days(year: int, heading: str) -> int:
    """Return the low median of the days from the request to another day of the log."""

    def day(text: str) -> datetime:
        return datetime.strptime(text, "%d/%m/%Y")  # noqa: DTZ007  # a day has no zone

    known = [row for row in referrals(year) if row[heading]]
    return median_low((day(row[heading]) - day(row[case_log.RECEIVED])).days for row in known)


def plain(tag: Tag) -> str:
    """Return the words of a tag, with spaces as keyboards write them."""
    return re.sub(r"\s+", " ", tag.get_text())


def report(site_dir: Path, year: int) -> BeautifulSoup:
    return page_at(site_dir, f"/rapports/{year}/")


@pytest.mark.parametrize("year", case_log.YEARS)
def test_the_totals_of_the_demonstration_are_those_of_its_log(year: int) -> None:
    told = SITE[Report][str(year)]

    assert (told.referrals, told.orientations) == case_log.YEARS[year]
    assert len(referrals(year)) == told.referrals


@pytest.mark.parametrize("year", case_log.YEARS)
def test_the_reports_of_the_demonstration_are_counted_from_its_log(
    year: int, tmp_path: Path
) -> None:
    log = case_log.write(tmp_path / "registre.csv", *case_log.YEARS)
    file = ROOT / f"data/reports/{year}.yml"
    before = file.read_bytes()

    assert main(["report", str(log), "--year", str(year), "--today", COUNTED]) == 0
    assert file.read_bytes() == before


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_the_figures_of_a_page_are_those_of_the_log(site_dir: Path, table: object) -> None:
    [declared] = [one for one in TABLES if one is table]
    found = Counter(row[declared.column] for row in referrals(2025))
    [section] = report(site_dir, 2025).select(f"#{declared.id}")
    rows = {
        plain(one.select("th")[0]): int(plain(one.select("td")[0]))
        for one in section.select("tbody tr")
    }

    assert sum(rows.values()) == sum(found.values()) == case_log.YEARS[2025][0]
    assert [
        (label, count)
        for label, count in rows.items()
        if count != sum(n for word, n in found.items() if word.casefold() in label.casefold())
    ] == []


def test_the_delays_of_a_page_are_those_of_the_log(site_dir: Path) -> None:
    said = plain(report(site_dir, 2025))

    assert re.findall(r"en (\d+) jours calendaires au plus", said) == [
        str(days(2025, case_log.ANSWERED)),
        str(days(2025, case_log.ENDED)),
    ]


def test_a_page_says_no_count_under_the_threshold(site_dir: Path) -> None:
    cells = report(site_dir, 2025).select("tbody td:first-of-type")

    assert cells
    assert [
        cell for cell in cells if 0 < int(cell.get_text()) < SITE.one(ReportTables).threshold
    ] == []


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_small_year_is_told_in_words_alone(site_dir: Path, year: int) -> None:
    page = report(site_dir, year)

    assert page.select("main table") == []
    assert typeset(SITE[Report][str(year)].words[0]) in page.get_text()


@pytest.mark.parametrize("year", case_log.YEARS)
def test_a_report_says_first_what_the_mediation_has_changed(site_dir: Path, year: int) -> None:
    first, *_ = report(site_dir, year).select("main h2")

    assert attribute(first, "id") == "ce-qui-a-change"


def test_a_report_reads_as_sentences_before_it_is_drawn(site_dir: Path) -> None:
    page = report(site_dir, 2025)
    read_in_order = page.select("main ul.tu-points, main svg.tu-disc, main table")
    drawn = [place for place, one in enumerate(read_in_order) if one.name == "table"]
    said = [place for place, one in enumerate(read_in_order) if one.name == "ul"]

    assert said[0] < drawn[0]


def test_each_recommendation_says_what_became_of_it(site_dir: Path) -> None:
    page = report(site_dir, 2025)

    assert [
        one.id
        for one in SITE[Report]["2025"].recommendations
        if one.answer.label not in page.select(f"#{one.id}")[0].get_text()
    ] == []


def test_a_picture_stands_beside_its_figures_and_is_not_read(site_dir: Path) -> None:
    drawings = report(site_dir, 2025).select("main td svg")

    assert drawings
    assert [one for one in drawings if attribute(one, "aria-hidden") != "true"] == []


def test_an_action_leads_to_the_page_that_describes_it(site_dir: Path) -> None:
    page = report(site_dir, 2025)
    named = [one.action for one in SITE[Report]["2025"].culture]

    assert [
        action
        for action in named
        if not page.select(f'main a[href="../../culture-de-la-mediation/#{action}"]')
    ] == []


def test_the_list_leads_to_each_year_the_last_first(site_dir: Path) -> None:
    links = page_at(site_dir, "/rapports/").select("main h2 a:not(.headerlink)")

    assert [attribute(link, "href") for link in links] == ["2025/", "2024/", "2023/"]


def test_the_internal_mediator_leads_to_the_reports(site_dir: Path) -> None:
    assert page_at(site_dir, "/mediateur-interne/").select('main a[href="../rapports/"]')


def test_without_its_folder_no_page_leads_to_a_report(site_without: SiteWithout) -> None:
    pages = html_files(site_without("reports"))

    assert [page for page in pages if read(page).select('[href*="rapports/"]')] == []


def test_without_its_tables_a_report_is_told_all_the_same(site_without: SiteWithout) -> None:
    page = page_at(site_without("report_tables.yml"), "/rapports/2025/")

    assert page.select("#ce-qui-a-change")
    assert page.select("main table") == []


def test_a_year_without_its_report_is_not_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = a_site_folder(tmp_path / "site")
    (site / "data/reports/2025.yml").unlink()

    assert main(["publish-check", "--root", str(site), "--today", TODAY.isoformat()]) == 1
    assert "le rapport de 2025 manque" in capsys.readouterr().err

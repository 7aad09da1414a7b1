"""No page is heavier than the bars of its kind."""

from __future__ import annotations

from pathlib import Path

from tests.bench.loading import load_named_by, page_line
from tests.bench.static_server import StaticServer
from tests.bench.table import Section, missed, table
from tests.pages import address_of, html_files


def test_every_page_keeps_its_bars(site_dir: Path) -> None:
    host = StaticServer(site_dir)
    paths = [address_of(site_dir, file) for file in html_files(site_dir)]
    lines = [page_line(path, load_named_by(host, path)) for path in sorted(paths)]
    heavy = [Section("", (line,)) for line in lines if missed([Section("", (line,))])]

    assert not heavy, table(heavy)

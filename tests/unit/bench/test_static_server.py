from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.bench.static_server import StaticServer, serving

HTML = "<p>été</p>" * 50


@pytest.fixture
def host(tmp_path: Path) -> Iterator[StaticServer]:
    """Return a site of a page, a picture and a 404 page, served."""
    (tmp_path / "site/a").mkdir(parents=True)
    (tmp_path / "site/a/index.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "site/404.html").write_text("rien", encoding="utf-8")
    (tmp_path / "site/picture.png").write_bytes(b"png" * 100)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with serving(tmp_path / "site") as host:
        yield host


def test_a_page_is_sent_compressed_at_the_address_of_its_folder(host: StaticServer) -> None:
    with urlopen(f"{host.origin}/a/") as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.read()).decode("utf-8") == HTML


def test_a_picture_is_sent_as_it_is(host: StaticServer) -> None:
    with urlopen(f"{host.origin}/picture.png") as answer:
        assert answer.headers["Content-Encoding"] is None
        assert answer.read() == b"png" * 100


def test_what_is_sent_is_counted_as_it_is_sent(host: StaticServer) -> None:
    with urlopen(f"{host.origin}/a/") as answer:
        size = len(answer.read())

    assert host.sent == [("/a/", size)]


@pytest.mark.parametrize("path", ["/absent/", "/%2e%2e/secret.txt"])
def test_what_is_not_in_the_site_is_its_404_page(host: StaticServer, path: str) -> None:
    with pytest.raises(HTTPError) as refusal:
        urlopen(f"{host.origin}{path}")

    assert refusal.value.code == 404
    assert gzip.decompress(refusal.value.read()) == b"rien"

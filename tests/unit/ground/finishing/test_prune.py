from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.ground.finishing.prune import prune
from macros.ground.finishing.site_files import local_link
from tests.unit.ground.finishing.conftest import apply, pages


@pytest.fixture
def pruned(built: Path) -> Path:
    apply(prune, built)
    return built


def test_everything_that_a_page_refers_to_is_still_there(pruned: Path) -> None:
    for page in pages(pruned):
        for address in re.findall(r'(?:href|src)="([^"#]*\.[a-z]+)"', page.html):
            if not address.startswith("https:"):
                assert local_link(pruned, page, address), f"{page.path}: {address}"


def test_what_no_page_loads_goes(pruned: Path) -> None:
    assert not list(pruned.rglob("*.map"))
    assert not list(pruned.rglob("palette.*.css"))


def test_the_icon_of_the_theme_goes_once_pages_have_another(built: Path) -> None:
    for page in pages(built):
        (built / page.path).write_text(page.html.replace("favicon.png", "x.png"), encoding="utf-8")
    apply(prune, built)
    assert not list((built / "assets/images").iterdir())


def test_what_a_page_names_stays_even_in_an_absolute_address(built: Path) -> None:
    picture = built / "assets/images/share.png"
    picture.write_bytes(b"")
    page = built / "index.html"
    html = page.read_text("utf-8")
    address = "https://www.example.org/projet/assets/images/share.png"
    page.write_text(f'{html}<meta property="og:image" content="{address}">', encoding="utf-8")
    apply(prune, built)
    assert picture.exists()


def test_our_own_files_stay(built: Path) -> None:
    ours = {file for file in built.rglob("*") if file.is_file() and "assets" not in file.parts}
    apply(prune, built)
    assert all(file.exists() for file in ours)

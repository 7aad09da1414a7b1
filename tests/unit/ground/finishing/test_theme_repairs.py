from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.theme_repairs import repair_theme
from tests.unit.ground.finishing.conftest import WriteSite, apply, pages

BOXES = (
    '<input type="checkbox" id="__drawer" autocomplete="off">'
    '<input type="checkbox" id="__search" autocomplete="off">'
)


def test_boxes_of_the_theme_lose_their_autocomplete_on_every_page(built: Path) -> None:
    apply(repair_theme, built)
    repaired = list(pages(built))
    assert {page.path for page in repaired} >= {"index.html", "404.html", "contacts/index.html"}
    assert not [page.path for page in repaired if 'id="__search" autocomplete' in page.html]
    assert not [page.path for page in repaired if 'id="__drawer" autocomplete' in page.html]


def test_cells_aligned_in_markdown_get_a_class_instead_of_a_style(built: Path) -> None:
    apply(repair_theme, built)
    html = (built / "reglement/index.html").read_text("utf-8")
    assert '<td class="tu-align-right">30</td>' in html
    assert '<th class="tu-align-left">Étape</th>' in html
    assert "style=" not in html


def test_an_upgrade_of_the_theme_that_changes_the_boxes_breaks_the_build(
    write_site: WriteSite,
) -> None:
    site = write_site({"a/index.html": BOXES.replace('"__search" autocomplete', '"__search" x')})
    with pytest.raises(DataError, match=r"a/index.html.*s’y trouve 0 fois. Attendu : 1 fois"):
        apply(repair_theme, site)


def test_a_second_box_breaks_the_build(write_site: WriteSite) -> None:
    site = write_site({"index.html": BOXES + BOXES})
    with pytest.raises(DataError, match="s’y trouve 2 fois"):
        apply(repair_theme, site)

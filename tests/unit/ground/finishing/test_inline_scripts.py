from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.inline_scripts import inline_scripts
from tests.unit.ground.finishing.conftest import WriteSite, apply, pages

MARKED = '<script src="a.js" data-inline></script>'


def test_a_marked_script_is_written_into_every_page_and_its_file_goes(built: Path) -> None:
    apply(inline_scripts, built)
    for page in pages(built):
        assert "data-inline" not in page.html
        assert "extends EventTarget" in page.html
    assert not (built / "javascripts/theme/hold-search.js").exists()


def test_it_loses_its_comments(write_site: WriteSite) -> None:
    site = write_site({"index.html": MARKED, "a.js": "/** why */\nlet a = 1;\n"})
    apply(inline_scripts, site)
    assert (site / "index.html").read_text("utf-8") == "<script>let a=1;</script>"


def test_other_scripts_stay_files(write_site: WriteSite) -> None:
    other = '<script src="a.js"></script><p>data-inline</p>'
    site = write_site({"index.html": other, "a.js": ""})
    apply(inline_scripts, site)
    assert (site / "index.html").read_text("utf-8") == other
    assert (site / "a.js").exists()


def test_an_absent_script_breaks_the_build(write_site: WriteSite) -> None:
    site = write_site({"b/index.html": "\n" + MARKED})
    with pytest.raises(DataError, match=r"b/index\.html:2:1 — script à inclure introuvable"):
        apply(inline_scripts, site)


def test_a_script_does_not_end_its_own_element(write_site: WriteSite) -> None:
    site = write_site({"index.html": MARKED, "a.js": 'let a = "</script>"'})
    apply(inline_scripts, site)
    assert (site / "index.html").read_text("utf-8") == r'<script>let a="<\/script>";</script>'


def test_a_script_that_would_begin_a_comment_breaks_the_build(write_site: WriteSite) -> None:
    site = write_site({"index.html": MARKED, "a.js": 'let a = "<!--"'})
    with pytest.raises(DataError, match=r"a.js:1:1"):
        apply(inline_scripts, site)

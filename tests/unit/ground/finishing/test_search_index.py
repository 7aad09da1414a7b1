from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.search_index import (
    FRENCH,
    INDEX,
    OURS,
    rewrite_search_index,
    teach_french_search,
)
from tests.unit.ground.finishing.conftest import WriteSite, apply


def index_of(*documents: dict[str, object]) -> dict[str, str]:
    return {INDEX: json.dumps({"config": {"lang": ["fr"]}, "docs": documents})}


def test_our_rules_follow_those_of_the_theme_in_the_file_that_the_worker_loads(
    built: Path,
) -> None:
    themes = (built / FRENCH).read_text("utf-8")
    apply(teach_french_search, built)
    taught = (built / FRENCH).read_text("utf-8")
    assert taught.startswith(themes)
    assert "lunr.QueryLexer.prototype.run" in taught.removeprefix(themes)
    assert not (built / OURS).exists()


@pytest.mark.parametrize("missing", [FRENCH, OURS])
def test_an_absent_file_of_rules_breaks_the_build(built: Path, missing: str) -> None:
    (built / missing).unlink()
    with pytest.raises(DataError, match=f"{missing}:1:1 — fichier absent"):
        apply(teach_french_search, built)


def test_the_index_keeps_its_documents_and_loses_its_escapes(built: Path) -> None:
    before = json.loads((built / INDEX).read_text("utf-8"))
    apply(rewrite_search_index, built)
    text = (built / INDEX).read_text("utf-8")
    assert json.loads(text) == before
    assert "Règlement amiable" in text
    assert "\\u00e8" not in text


def test_a_tag_in_a_title_that_the_theme_did_not_escape_becomes_text(
    write_site: WriteSite,
) -> None:
    hostile: dict[str, object] = {
        "location": "",
        "title": "T <img src=x onerror=y> <script>",
        "text": "</div><p>a</p>",
    }
    site = write_site(index_of(hostile))
    apply(rewrite_search_index, site)
    [document] = json.loads((site / INDEX).read_text("utf-8"))["docs"]
    assert document["title"] == "T &lt;img src=x onerror=y> &lt;script>"
    assert document["text"] == "&lt;/div><p>a</p>"


def test_code_in_a_title_stays_code(write_site: WriteSite) -> None:
    site = write_site(index_of({"location": "", "title": "<code>a</code>", "text": ""}))
    apply(rewrite_search_index, site)
    [document] = json.loads((site / INDEX).read_text("utf-8"))["docs"]
    assert document["title"] == "<code>a</code>"

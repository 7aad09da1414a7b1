from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.ground.finishing.aligned_cells import align_cells
from macros.ground.finishing.content_security_policy import add_content_security_policy
from tests.unit.ground.finishing.conftest import WriteSite, apply, pages

CHARSET = '<meta charset="utf-8">'


def policy_of(html: str) -> dict[str, list[str]]:
    [content] = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    return {name: values for name, *values in map(str.split, content.split(";"))}


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_every_page_gets_the_same_policy_right_after_its_charset(built: Path) -> None:
    apply(align_cells, built)
    apply(add_content_security_policy, built)
    found = {
        re.findall(rf"{CHARSET}\n(<meta http-equiv=[^>]*>)", page.html)[0] for page in pages(built)
    }
    assert len(found) == 1


def test_nothing_is_allowed_but_the_site_itself(write_site: WriteSite) -> None:
    site = write_site({"index.html": CHARSET})
    apply(add_content_security_policy, site)
    assert policy_of((site / "index.html").read_text("utf-8")) == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "object-src": ["'none'"],
    }


def test_inline_scripts_of_all_pages_are_allowed_by_their_hash(write_site: WriteSite) -> None:
    site = write_site(
        {
            "index.html": f"{CHARSET}<script>été()</script>",
            "a/index.html": f'{CHARSET}<script type="module">b()</script><script src="x"></script>',
        }
    )
    apply(add_content_security_policy, site)
    for path in ("index.html", "a/index.html"):
        allowed = policy_of((site / path).read_text("utf-8"))["script-src"]
        assert sorted(allowed) == sorted(["'self'", hash_of("été()"), hash_of("b()")])


def test_data_in_a_script_needs_no_hash(write_site: WriteSite) -> None:
    data = (
        '<script type="application/json">{}</script><script type="application/ld+json">{}</script>'
    )
    site = write_site({"index.html": CHARSET + data})
    apply(add_content_security_policy, site)
    assert policy_of((site / "index.html").read_text("utf-8"))["script-src"] == ["'self'"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<p style="color: red">', "attribut « style »"),
        ("<p STYLE=color:red>", "attribut « style »"),
        ("<p\nstyle>", "attribut « style »"),
        ('<img src="x" onerror="y()">', "attribut « onerror »"),
        ("<svg OnLoad=y()>", "attribut « onload »"),
        ("<style>p { color: red }</style>", "élément <style>"),
        ('<a href="javascript:y()">', "adresse « javascript: »"),
        ('<a href=" JavaScript&colon;y()">', "adresse « javascript: »"),
        ('<a href="&#106;ava&#10;script:y()">', "adresse « javascript: »"),
        ('<a href="java\tscript:y()">', "adresse « javascript: »"),
        ('<button formaction="javascript:y()">', "adresse « javascript: »"),
    ],
)
def test_what_the_policy_would_forbid_breaks_the_build(
    write_site: WriteSite, html: str, found: str
) -> None:
    site = write_site({"a/index.html": f"{CHARSET}\n{html}"})
    with pytest.raises(DataError, match=rf"a/index.html:2:1 — {found}"):
        apply(add_content_security_policy, site)


@pytest.mark.parametrize(
    "html",
    [
        '<a title="&#34; onload=&#34;x" href="https://a.example/?a=1&amp;style=b">',
        '<button data-copy="javascript:alert(1)" data-onload="x" aria-label="on style=">',
        "<p>&lt;p style=&#34;x&#34; onload=x&gt; javascript:x</p>",
        '<a title="<p style=x>">',
        '<p class="style onload">',
        '<script type="application/json">{"a": "<p style=x onload=y>"}</script>',
    ],
)
def test_hostile_text_that_is_escaped_passes(write_site: WriteSite, html: str) -> None:
    apply(add_content_security_policy, write_site({"index.html": CHARSET + html}))


def test_every_fault_of_every_page_is_told_at_once(write_site: WriteSite) -> None:
    site = write_site(
        {"a.html": f'{CHARSET}<p style="x" onload="y">', "b.html": f'{CHARSET}<p style="x">'}
    )
    with pytest.raises(DataError) as caught:
        apply(add_content_security_policy, site)
    assert [anomaly.place.file for anomaly in caught.value.anomalies] == [
        "a.html",
        "a.html",
        "b.html",
    ]


@pytest.mark.parametrize("html", ["<meta charset=utf-8>", CHARSET + CHARSET])
def test_a_page_without_its_one_charset_breaks_the_build(write_site: WriteSite, html: str) -> None:
    with pytest.raises(DataError, match="s’y trouve"):
        apply(add_content_security_policy, write_site({"index.html": html}))

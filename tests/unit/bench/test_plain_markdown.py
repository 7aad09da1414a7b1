from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.bench.plain_markdown import markdown, write_plain_site


def plain(html: str) -> str:
    """Return the Markdown of `html`."""
    return markdown([BeautifulSoup(html, "html.parser")]).strip()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><h2 id='a'>Titre<a class='headerlink' href='#a'>#</a></h2></div>", "## Titre"),
        ("<p>un\n  <strong>mot</strong></p><p>deux</p>", "un **mot**\n\ndeux"),
        ("<ul><li>un</li><li><p>deux</p><p>trois</p></li></ul>", "-   un\n-   deux\n\n    trois"),
        ("<ol><li>un</li></ol>", "1.  un"),
        ("<dl><div><dt>Rôle</dt><dd>Écouter</dd></div></dl>", "-   Rôle : Écouter"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
        ("<details><summary>Plus</summary>texte</details>", "Plus\n\ntexte"),
        ("<p>a<!-- b --> <code>c_d</code></p>", "a `c_d`"),
        ("<p>a * b_c [d] &lt;e&gt; &amp;</p>", r"a \* b\_c \[d\] &lt;e&gt; &amp;"),
    ],
)
def test_a_block_is_written_as_an_editor_would(html: str, expected: str) -> None:
    assert plain(html) == expected


@pytest.mark.parametrize("tag", ["button", "script", "svg", "template", "style"])
def test_what_is_not_read_is_left_out(tag: str) -> None:
    assert plain(f"<{tag}>x</{tag}><p>a<{tag}>x</{tag}></p>") == "a"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("tel:+33199001234", "[a](tel:+33199001234)"),
        ("../contacts/", "[a](../contacts/index.md)"),
        ("../contacts/#groupe", "[a](../contacts/index.md#groupe)"),
        ("../..", "[a](../../index.md)"),
        ("../pme.vcf", "a"),
        ("#ici", "a"),
    ],
)
def test_a_link_leads_to_the_source_of_its_page(address: str, expected: str) -> None:
    assert plain(f'<p><a href="{address}">a</a></p>') == expected


def test_each_page_is_written_at_its_own_address(tmp_path: Path) -> None:
    page = tmp_path / "site/contacts/groupe/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<nav>non</nav><div class='tu-prose'><h1>A</h1></div>", encoding="utf-8")

    write_plain_site(tmp_path / "site", tmp_path / "plain")

    source = tmp_path / "plain/docs/contacts/groupe/index.md"
    assert source.read_text(encoding="utf-8") == "# A\n"

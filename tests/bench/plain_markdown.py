"""The same pages, written as plain Markdown for Material with its own settings.

What is compared: every page that the site has, with the same texts, headings, lists, tables and
links between pages; neither data, macros, components nor finishing. Its navigation is as short as
ours: with every page in it, which is what MkDocs does by default, it would be far slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from textwrap import indent

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

CONFIGURATION = """\
site_name: Les mêmes pages
site_url: https://mesure.example/
theme: {name: material}
plugins: [search]
nav: [index.md]
not_in_nav: "*"
"""

_SPECIAL = re.compile(r"([\\`*_\[\]|])")
_BLANKS = re.compile(r"\s+")
_NOT_TEXT = {"button", "script", "style", "svg", "template"}
_HEADING = re.compile(r"h([1-6])")
_INLINE = {
    *("a", "abbr", "b", "br", "code", "em", "i", "input", "label", "mark", "q", "small", "span"),
    *("strong", "sub", "sup", "time"),
}


def write_plain_site(built: Path, destination: Path) -> None:
    """Write in `destination` the sources whose pages say what those of the site `built` say."""
    for file in built.rglob("index.html"):
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        source = (destination / "docs" / file.relative_to(built)).with_suffix(".md")
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(markdown(page.select(".tu-prose")), encoding="utf-8")
    (destination / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")


def markdown(roots: list[Tag]) -> str:
    """Return the Markdown of what `roots` hold, one after the other."""
    return "\n\n".join(block for root in roots for block in _blocks(root)) + "\n"


def _blocks(parent: Tag) -> Iterator[str]:
    """Yield the blocks inside `parent`; texts that follow one another make a paragraph."""
    run: list[PageElement] = []
    for child in [*parent.children, None]:
        if child is not None and _is_inline(child):
            run.append(child)
            continue
        if text := _paragraph(run):
            yield text
        run = []
        if isinstance(child, Tag):
            yield from _block(child)


def _is_inline(element: PageElement) -> bool:
    return not isinstance(element, Tag) or element.name in _INLINE


def _block(tag: Tag) -> Iterator[str]:
    if tag.name in _NOT_TEXT:
        return
    if heading := _HEADING.fullmatch(tag.name):
        yield f"{'#' * int(heading[1])} {_paragraph(tag.children)}"
    elif tag.name in ("ul", "ol"):
        yield "\n".join(_items(tag))
    elif tag.name == "dl":
        yield "\n".join(_pairs(tag))
    elif tag.name == "table":
        yield "\n".join(_rows(tag))
    elif tag.name == "pre":
        yield f"```\n{tag.get_text()}\n```"
    else:
        yield from _blocks(tag)


def _items(tag: Tag) -> Iterator[str]:
    mark = "-   " if tag.name == "ul" else "1.  "
    for item in tag.find_all("li", recursive=False):
        yield mark + indent("\n\n".join(_blocks(item)), "    ").lstrip()


def _pairs(tag: Tag) -> Iterator[str]:
    for pair in tag.find_all("div", recursive=False) or [tag]:
        terms = pair.find_all(["dt", "dd"], recursive=False)
        yield "-   " + " : ".join(_paragraph(term.children) for term in terms)


def _rows(tag: Tag) -> Iterator[str]:
    for i, row in enumerate(tag.find_all("tr")):
        cells = [_paragraph(cell.children) for cell in row.find_all(["th", "td"])]
        yield f"| {' | '.join(cells)} |"
        if i == 0:
            yield f"|{' --- |' * len(cells)}"


def _paragraph(elements: Iterable[PageElement]) -> str:
    return "".join(map(_inline, elements)).strip()


def _inline(element: PageElement) -> str:
    if not isinstance(element, Tag):
        is_text = type(element) is NavigableString  # neither a comment nor a script
        text = _BLANKS.sub(" ", str(element))
        return _SPECIAL.sub(r"\\\1", escape(text, quote=False)) if is_text else ""
    if element.name in _NOT_TEXT or "headerlink" in element.get_attribute_list("class"):
        return ""
    text = "".join(map(_inline, element.children))
    if element.name == "a":
        return _link(text.strip(), str(element.get("href", "")))
    if element.name == "strong" and text.strip():
        return f"**{text.strip()}**"
    return f"`{element.get_text()}`" if element.name == "code" else text


def _link(text: str, address: str) -> str:
    """Return a link to a page, or to elsewhere; files that plain Markdown would not make have none.

    Each page is the `index.md` of its folder, so that an address leads to a source as it stands.
    """
    if re.match(r"[a-z]+:", address):
        return f"[{text}]({address})"
    path, hash_sign, fragment = address.partition("#")
    if path.endswith(("/", "..")):
        return f"[{text}]({path.rstrip('/')}/index.md{hash_sign}{fragment})"
    return text

"""The pages written by hand: what their prose must respect, checked line by line."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from macros.ground.errors import Anomaly, Severity, nearest, quoted
from macros.ground.prose import LINK, ProsePage, blanked, url_of
from macros.ground.site import Site
from macros.ground.words import words_of
from macros.site.models.glossary import GlossaryTerm
from macros.site.readability import (
    LONGEST_PARAGRAPH,
    explained_acronyms,
    unexplained_acronyms,
    unknown_acronym,
)
from macros.site.wording import bare_mediator, misleading

_ITEM = r" *(?:[-*+]|[0-9]+[.)]) "
_PARAGRAPH = re.compile(
    rf"^(?:{_ITEM})?(?P<text>(?! *[#|]).*\S.*(?:\n(?!{_ITEM}| *[#|]).*\S.*)*)", re.MULTILINE
)
_TAG = re.compile(r"<(?!https?:|[\w.+-]+@)[a-zA-Z/!?][^>\n]*>?")
_STRAIGHT_QUOTES = re.compile(r'"[^"\n]*"?')
_ADDRESS = re.compile(r"\b(?:https?://|www\.|(?:mailto|tel|ftp|javascript|data):)[^\s)>\]]+")


def paragraphs_are_short(page: ProsePage) -> Iterator[Anomaly]:
    """A paragraph, or an item of a list, is read in one breath."""
    for match in _PARAGRAPH.finditer(blanked(LINK, page.text)):
        count = len(words_of(match["text"]))
        if count > LONGEST_PARAGRAPH:
            found = f"un paragraphe de {count} mots"
            yield page.anomaly(match.start(), found, f"{LONGEST_PARAGRAPH} mots au plus")


def quotation_marks_are_french(page: ProsePage) -> Iterator[Anomaly]:
    """A quotation stands between « and »; the title of a link keeps its straight marks."""
    for match in _STRAIGHT_QUOTES.finditer(blanked(LINK, page.text)):
        found = f"des guillemets droits dans {match.group()}"
        yield page.anomaly(match.start(), found, "des guillemets français « … »")


def there_is_no_markup(page: ProsePage) -> Iterator[Anomaly]:
    """Prose is Markdown: what needs HTML is a component."""
    for match in _TAG.finditer(page.text):
        found = f"une balise HTML {quoted(match.group())}"
        yield page.anomaly(match.start(), found, "du Markdown seul, ou un composant")


def no_address_is_written(page: ProsePage) -> Iterator[Anomaly]:
    """The address of another site stands once, in links.yml, with the day it was checked."""
    for match in _ADDRESS.finditer(page.text):
        found = f"une adresse écrite en toutes lettres, {quoted(match.group())}"
        expected = "un lien de data/links.yml ou un contact, appelé par son identifiant"
        example = "{{ official_link('code-civil-2238') }}"
        yield page.anomaly(match.start(), found, expected, example=example)


def links_lead_to_pages(page: ProsePage, site: Site) -> Iterator[Anomaly]:
    """A link to a page of the site is the way to its Markdown file, and the page exists."""
    folder, hidden = posixpath.dirname(page.file), site.addresses.hidden
    for match in LINK.finditer(page.text):
        target, offset = re.split("[?#]", match[1])[0], match.start(1)
        if target.startswith("/"):
            found = f"un lien depuis la racine, {quoted(target)}"
            expected = "le chemin du fichier depuis cette page"
            yield page.anomaly(offset, found, expected, example="../contacts/index.md")
        elif target.endswith(".md") and not _ADDRESS.match(target):
            file = posixpath.normpath(posixpath.join(folder, target))
            if not file.startswith("docs/") or not _is_file_of_a_page(file, site):
                near = _file_of(url_of(file), site) or nearest(file, _known_files(site))
                found = f"la page {quoted(target)} n'existe pas"
                expected = "le chemin d'une page du site depuis cette page"
                suggestion = posixpath.relpath(near, folder) if near else ""
                yield page.anomaly(offset, found, expected, suggestion=suggestion)
            elif page.url not in hidden and url_of(file) in hidden:
                found = f"le tutoriel {quoted(target)} n'est pas publié"
                yield page.anomaly(offset, found, "un tutoriel publié, ou pas de lien")


def headings_follow_one_another(page: ProsePage) -> Iterator[Anomaly]:
    """One title of level 1 at most, and no level skipped: the page's own title is level 1."""
    previous, has_title = 1, False
    for heading in page.headings():
        level = heading.level
        if level == 1 and has_title:
            found = f"un second titre de niveau 1, {quoted(heading.title)}"
            yield page.anomaly(heading.offset, found, "un seul par page ; ceux-ci sous « ## »")
        elif level > previous + 1:
            found = f"un titre de niveau {level} sous un titre de niveau {previous}"
            yield page.anomaly(heading.offset, found, f"« {'#' * (previous + 1)} »")
        previous, has_title = level, has_title or level == 1


def titles_say_which_mediator(page: ProsePage) -> Iterator[Anomaly]:
    """« médiateur » alone means two people here: a title says which one."""
    for words in bare_mediator(page.title):
        yield page.header_anomaly("title", words.found, words.expected)
    for heading in page.headings():
        for words in bare_mediator(heading.title):
            offset = heading.title_offset + words.offset
            yield page.anomaly(offset, words.found, words.expected)


def words_do_not_mislead(page: ProsePage) -> Iterator[Anomaly]:
    """No stale reference of law, no claim that nobody has checked."""
    for field in ("title", "description"):
        for words in misleading(getattr(page, field)):
            yield page.header_anomaly(field, words.found, words.expected)
    for words in misleading(page.text):
        yield page.anomaly(words.offset, words.found, words.expected)


def acronyms_are_explained(page: ProsePage, site: Site) -> Iterator[Anomaly]:
    """An acronym is in the glossary, or said in full in the page; it may be a name, too."""
    if not site[GlossaryTerm].is_sound:
        return
    text = blanked(LINK, page.text)
    for acronym, offset in unexplained_acronyms(text, explained_acronyms(site)):
        yield page.anomaly(offset, *unknown_acronym(acronym), level=Severity.WARNING)


def _is_file_of_a_page(file: str, site: Site) -> bool:
    """Tell whether a page, sound or faulty, written or made of data, has that very file."""
    url = url_of(file)
    return _file_of(url, site) in {file, None} and not site.addresses.lack(url)


def _file_of(url: str, site: Site) -> str | None:
    """Return the file of the page `url`; None when there is no such page, or it is faulty."""
    if url in site.urls:
        return next((page.file for page in site.prose if page.url == url), None)
    return None if site.addresses.lack(url) else f"docs/{url.strip('/')}.md"


def _known_files(site: Site) -> set[str]:
    return {file for url in site.addresses.known if (file := _file_of(url, site))}

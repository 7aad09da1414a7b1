"""The pages written by hand: what their prose must respect, checked line by line."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.ground.errors import Anomaly, Severity, nearest, quoted
from macros.ground.prose import ProsePage, url_of
from macros.ground.site import Site
from macros.ground.typography import NOT_PROSE
from macros.ground.words import words_of
from macros.site.models.glossary import GlossaryTerm
from macros.site.readability import (
    LONGEST_PARAGRAPH,
    explained_acronyms,
    unexplained_acronyms,
    unknown_acronym,
)
from macros.site.wording import bare_mediator, misleading

_TARGET = re.compile(r"\]\(([^)\s]*)[^)\n]*\)")
_HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<title>.+?) *$", re.MULTILINE)
_ITEM = r" *(?:[-*+]|[0-9]+[.)]) "
_PARAGRAPH = re.compile(
    rf"^(?:{_ITEM})?(?P<text>(?! *[#|]).*\S.*(?:\n(?!{_ITEM}| *[#|]).*\S.*)*)", re.MULTILINE
)
_TAG = re.compile(r"<(?!https?:|[\w.+-]+@)[a-zA-Z/!?][^>\n]*>?")
_STRAIGHT_QUOTES = re.compile(r'"[^"\n]*"?')
_ADDRESS = re.compile(r"\b(?:https?://|www\.|(?:mailto|tel|ftp|javascript|data):)[^\s)>\]]+")


@dataclass(frozen=True)
class _Prose:
    """A page and the site around it, its words apart from what is not prose."""

    page: ProsePage
    site: Site

    @cached_property
    def text(self) -> str:
        """The body, blank where it is not prose: offsets are those of the body."""
        return _blanked(NOT_PROSE, self.page.body)

    def anomaly(
        self, offset: int, found: str, expected: str, example: str = "", suggestion: str = ""
    ) -> Anomaly:
        """Return an anomaly about what stands at `offset` of the body."""
        return Anomaly(self.page.place(offset), "", found, expected, example, suggestion)

    def header_anomaly(self, field: str, found: str, expected: str) -> Anomaly:
        """Return an anomaly about a field of the front matter."""
        return Anomaly(self.page.header_place(field), field, found, expected)


@dataclass(frozen=True)
class Heading:
    """A heading of the prose, and where it starts in the body."""

    offset: int
    level: int
    title: str


Rule = Callable[[_Prose], Iterator[Anomaly]]


def check_prose(site: Site) -> Iterator[Anomaly]:
    """Yield every anomaly of the pages written by hand."""
    for page in site.prose:
        for rule in RULES:
            yield from rule(_Prose(page, site))


def headings(page: ProsePage, *, level: int) -> Iterator[Heading]:
    """Yield the headings of `page` of that level, in order."""
    for match in _HEADING.finditer(_blanked(NOT_PROSE, page.body)):
        if len(match["marks"]) == level:
            yield Heading(match.start(), level, match["title"])


def paragraphs_are_short(prose: _Prose) -> Iterator[Anomaly]:
    """A paragraph, or an item of a list, is read in one breath."""
    for match in _PARAGRAPH.finditer(_blanked(_TARGET, prose.text)):
        count = len(words_of(match["text"]))
        if count > LONGEST_PARAGRAPH:
            found = f"un paragraphe de {count} mots"
            yield prose.anomaly(match.start(), found, f"{LONGEST_PARAGRAPH} mots au plus")


def quotation_marks_are_french(prose: _Prose) -> Iterator[Anomaly]:
    """A quotation stands between « and »; the title of a link keeps its straight marks."""
    for match in _STRAIGHT_QUOTES.finditer(_blanked(_TARGET, prose.text)):
        found = f"des guillemets droits dans {match.group()}"
        yield prose.anomaly(match.start(), found, "des guillemets français « … »")


def there_is_no_markup(prose: _Prose) -> Iterator[Anomaly]:
    """Prose is Markdown: what needs HTML is a component."""
    for match in _TAG.finditer(prose.text):
        found = f"une balise HTML {quoted(match.group())}"
        yield prose.anomaly(match.start(), found, "du Markdown seul, ou un composant")


def no_address_is_written(prose: _Prose) -> Iterator[Anomaly]:
    """The address of another site stands once, in links.yml, with the day it was checked."""
    for match in _ADDRESS.finditer(prose.text):
        found = f"une adresse écrite en toutes lettres, {quoted(match.group())}"
        expected = "un lien de data/links.yml ou un contact, appelé par son identifiant"
        example = "{{ official_link('code-civil-2238') }}"
        yield prose.anomaly(match.start(), found, expected, example=example)


def links_lead_to_pages(prose: _Prose) -> Iterator[Anomaly]:
    """A link to a page of the site is the way to its Markdown file, and the page exists."""
    folder, hidden = posixpath.dirname(prose.page.file), prose.site.addresses.hidden
    for match in _TARGET.finditer(prose.text):
        target, offset = re.split("[?#]", match[1])[0], match.start(1)
        if target.startswith("/"):
            found = f"un lien depuis la racine, {quoted(target)}"
            expected = "le chemin du fichier depuis cette page"
            yield prose.anomaly(offset, found, expected, example="../contacts/index.md")
        elif target.endswith(".md") and not _ADDRESS.match(target):
            file = posixpath.normpath(posixpath.join(folder, target))
            if not file.startswith("docs/") or not _is_file_of_a_page(file, prose.site):
                near = _file_of(url_of(file), prose.site) or nearest(file, _known_files(prose.site))
                found = f"la page {quoted(target)} n'existe pas"
                expected = "le chemin d'une page du site depuis cette page"
                suggestion = posixpath.relpath(near, folder) if near else ""
                yield prose.anomaly(offset, found, expected, suggestion=suggestion)
            elif prose.page.url not in hidden and url_of(file) in hidden:
                found = f"le tutoriel {quoted(target)} n'est pas publié"
                yield prose.anomaly(offset, found, "un tutoriel publié, ou pas de lien")


def headings_follow_one_another(prose: _Prose) -> Iterator[Anomaly]:
    """One title of level 1 at most, and no level skipped: the page's own title is level 1."""
    previous, has_title = 1, False
    for match in _HEADING.finditer(prose.text):
        level = len(match["marks"])
        if level == 1 and has_title:
            found = f"un second titre de niveau 1, {quoted(match['title'])}"
            yield prose.anomaly(match.start(), found, "un seul par page ; ceux-ci sous « ## »")
        elif level > previous + 1:
            found = f"un titre de niveau {level} sous un titre de niveau {previous}"
            yield prose.anomaly(match.start(), found, f"« {'#' * (previous + 1)} »")
        previous, has_title = level, has_title or level == 1


def titles_say_which_mediator(prose: _Prose) -> Iterator[Anomaly]:
    """« médiateur » alone means two people here: a title says which one."""
    for words in bare_mediator(prose.page.title):
        yield prose.header_anomaly("title", words.found, words.expected)
    for match in _HEADING.finditer(prose.text):
        for words in bare_mediator(match["title"]):
            offset = match.start("title") + words.offset
            yield prose.anomaly(offset, words.found, words.expected)


def words_do_not_mislead(prose: _Prose) -> Iterator[Anomaly]:
    """No stale reference of law, no claim that nobody has checked."""
    for field in ("title", "description"):
        for words in misleading(getattr(prose.page, field)):
            yield prose.header_anomaly(field, words.found, words.expected)
    for words in misleading(prose.text):
        yield prose.anomaly(words.offset, words.found, words.expected)


def acronyms_are_explained(prose: _Prose) -> Iterator[Anomaly]:
    """An acronym is in the glossary, or said in full in the page; it may be a name, too."""
    if not prose.site[GlossaryTerm].is_sound:
        return
    text = _blanked(_TARGET, prose.text)
    for acronym, offset in unexplained_acronyms(text, explained_acronyms(prose.site)):
        place = prose.page.place(offset)
        yield Anomaly(place, "", *unknown_acronym(acronym), level=Severity.WARNING)


RULES: tuple[Rule, ...] = (
    paragraphs_are_short,
    quotation_marks_are_french,
    there_is_no_markup,
    no_address_is_written,
    links_lead_to_pages,
    headings_follow_one_another,
    titles_say_which_mediator,
    words_do_not_mislead,
    acronyms_are_explained,
)


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    """Return `text` with blanks for what `pattern` matches, line ends kept."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


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

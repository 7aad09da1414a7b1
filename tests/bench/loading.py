"""What pages load: before search is touched, once it is, and while they are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, Page, Request

from tests.bench import bars
from tests.bench.static_server import LEVEL, StaticServer, serving
from tests.bench.table import Bar, Line, Measure, Section, kilobytes
from tests.browser.gestures import search
from tests.pages import attribute, read

NOTE = (
    f"Corps des réponses, compressés (gzip {LEVEL}), icône comprise ; un ko fait mille octets.\n"
    "Le navigateur n’a rien gardé d’une autre page."
)
WORDS_TO_SEARCH = "contact"
SETTLING = 500  # milliseconds: what a gesture asks for has left by then

STYLES = re.compile(r"\.css$")
SEARCH_SCRIPT = re.compile(r"/javascripts/site/search\.js$")
SEARCH_INDEX = re.compile(r"/recherche/[^/]+\.js$")
OWN_SCRIPTS = re.compile(r"/javascripts/(?!.*\.min\.js$).*\.js$")

_LOADED = "[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=modulepreload]"

ICON = "document.querySelector('link[rel=icon]').href"

# Presses all that can be, but for links that leave the page, and takes the second of each list.
USE_EVERYTHING = """() => {
  window.print = () => {};
  const inPage = (selector) => [...document.querySelectorAll(`#contenu ${selector}`)];
  for (const element of inPage(":is(summary, button, input, a[href^='#'])")) element.click();
  for (const list of inPage("select")) {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""


@dataclass(frozen=True)
class Load:
    """What a page asked for: the path and the size of what we sent, the addresses of others."""

    sent: tuple[tuple[str, int], ...]
    others: tuple[str, ...]

    def size(self, pattern: re.Pattern[str] | None = None) -> int:
        """Return the bytes sent, of the paths that `pattern` finds or of all."""
        return sum(size for path, size in self.sent if pattern is None or pattern.search(path))


@dataclass(frozen=True)
class Visit:
    """A page opened with nothing in memory, then used, then searched from."""

    opening: Load
    use: Load


class Visitor:
    """Opens pages of a served site, each in a browser that remembers nothing."""

    def __init__(self, browser: Browser, host: StaticServer) -> None:
        """Visit the site of `host` with `browser`."""
        self._browser = browser
        self._host = host
        self._others: list[str] = []

    def visit(self, path: str) -> Visit:
        """Open the page at `path`, then use it."""
        page = self._open(path)
        opening = self._load_so_far(icon=page.evaluate(ICON))
        page.evaluate(USE_EVERYTHING)
        page.wait_for_timeout(SETTLING)
        use = self._load_so_far()
        page.context.close()
        return Visit(opening, use)

    def search_from(self, path: str) -> Load:
        """Return what a search loads, once the page at `path` is open."""
        page = self._open(path)
        self._load_so_far()
        search(page, WORDS_TO_SEARCH)
        page.wait_for_load_state("networkidle")
        found = self._load_so_far()
        page.context.close()
        return found

    def _open(self, path: str) -> Page:
        context = self._browser.new_context(base_url=self._host.origin, locale="fr-FR")
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.on("request", self._note)
        self._load_so_far()
        page.goto(path, wait_until="networkidle")
        return page

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self._host.origin, "data:", "blob:")):
            self._others.append(request.url)

    def _load_so_far(self, icon: str = "") -> Load:
        """Return what was asked for since the last call, `icon` once, and start again from nothing.

        Browsers ask for the icon when they like, which would count it for some pages and not for
        others.
        """
        sent = [answer for answer in self._host.sent if "/favicon." not in answer[0]]
        if icon:
            sent.append((urlsplit(icon).path, len(self._host.body_of(self._host.file_at(icon))[0])))
        load = Load(tuple(sent), tuple(self._others))
        self._host.sent.clear()
        self._others.clear()
        return load


def loading_section(
    site: Path, browser: Browser, pages: Iterable[str], say: Callable[[str], None]
) -> Section:
    """Return what the `pages` of the built `site` load."""
    visits: dict[str, Visit] = {}
    with serving(site) as host:
        visitor = Visitor(browser, host)
        for path in pages:
            say(f"Poids : {path}")
            visits[path] = visitor.visit(path)
        say("Poids de la recherche")
        searching = visitor.search_from(next(iter(visits)))
    openings = [visit.opening for visit in visits.values()]
    uses = [visit.use for visit in visits.values()]
    return Section(
        "Ce qui est chargé avant de toucher à la recherche",
        (
            *(page_line(path, visit.opening) for path, visit in visits.items()),
            Line(
                "Ce que la première recherche ajoute",
                (
                    kilobytes("script", searching.size(SEARCH_SCRIPT), bars.SEARCH_SCRIPT),
                    kilobytes("index", searching.size(SEARCH_INDEX), bars.SEARCH_INDEX),
                    Measure("requêtes", len(searching.sent)),
                ),
            ),
            Line(
                "Requêtes vers d’autres sites",
                (_count((load.others for load in [*openings, *uses]), bars.NOTHING),),
            ),
            Line(
                "Requêtes après le chargement, tout ayant été pressé",
                (_count((load.sent for load in uses), bars.NOTHING),),
            ),
        ),
        NOTE,
    )


def _count(found: Iterable[Sized], bar: Bar) -> Measure:
    return Measure("", sum(map(len, found)), "", bar)


def load_named_by(site: StaticServer, path: str) -> Load:
    """Return what the page at `path` of a shipped `site` loads at once, without a browser.

    It names all of it: its scripts import nothing any more.
    """
    page = read(site.file_at(path))
    # What waits in a template is not selected: no page loads it by itself.
    named = [attribute(tag, "src") or attribute(tag, "href") for tag in page.select(_LOADED)]
    paths = dict.fromkeys([path, *(urlsplit(urljoin(path, address)).path for address in named)])
    return Load(tuple((one, len(site.body_of(site.file_at(one))[0])) for one in paths), ())


def page_line(path: str, load: Load) -> Line:
    """Return what the page at `path` weighs, which is `load`, and its bars."""
    limits = bars.bars_of(path)
    (_, html), *_ = load.sent
    styles = load.size(STYLES)
    return Line(
        path,
        (
            kilobytes("poids", load.size(), limits.weight),
            Measure("requêtes", len(load.sent), "", limits.requests),
            kilobytes("HTML", html, limits.html),
            kilobytes("HTML et CSS", html + styles, limits.opening),
            kilobytes("CSS", styles, limits.own_styles),
            kilobytes("JS", load.size(OWN_SCRIPTS), limits.own_scripts),
        ),
    )

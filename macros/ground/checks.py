"""What holds of any data, whatever they are about: ids exist, days are past, pages are there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from macros.ground.components import check_calls
from macros.ground.errors import Anomaly, Place, nearest, quoted
from macros.ground.fields import Among, Names, NotAfterToday, OnSite, PartOf
from macros.ground.introspection import limited, marked, marks_of
from macros.ground.pages import PageType, source_of
from macros.ground.reading import Steps
from macros.ground.records import Entry
from macros.ground.site import Site
from macros.ground.trade import Trade, ask


def check(site: Site, trade: Trade) -> Iterator[Anomaly]:
    """Yield every anomaly of `site`: what holds of any data, then the rules of `trade`."""
    for entry in (*site.entries(), *site.headers()):
        yield from beyond_limits(entry)
        yield from names_of_parts_exist(entry)
    yield from references_exist(site)
    yield from words_of_closed_lists_exist(site)
    yield from days_are_not_in_the_future(site)
    yield from links_inside_lead_to_pages(site)
    yield from mandatory_pages_exist(site, trade)
    yield from each_page_has_its_address(site, trade)
    yield from check_calls(site, trade.components)
    yield from everything_serves(site, trade)
    yield from ask(trade.rules, site)


@lru_cache(maxsize=4)  # several rules ask for the same
def marks(site: Site, mark: Any) -> list[tuple[Entry, Steps, Any, Any]]:
    """Return each value of `site` whose field bears `mark`, a class of marks.

    With it come its entry and the way to it there, and the mark itself.
    """
    return [(entry, *row) for entry in site.entries() for row in marked(entry, mark)]


def misnamed(site: Site, concept: str) -> bool:
    """Tell whether an id names no entry of `concept`: it may mean one that nothing else names."""
    lacks = site.named(concept).lacks
    return any(lacks(named) for _, _, n, named in marks(site, Names) if n.concept == concept)


def all_is_read(site: Site, mark: Any) -> bool:
    """Tell whether every file with a field that may bear `mark` is there and could be read."""
    return all(
        site.is_whole(concept)
        for concept in site.concepts
        if any(mark in marks_of(model, type(mark)) for model in concept.models)
    )


def beyond_limits(entry: Entry) -> Iterator[Anomaly]:
    """Yield each value of `entry` that is beyond a limit."""
    for way, limit, value in limited(entry):

        def line_of(inside: Steps, way: Steps = way) -> int:
            return entry.place(*way, *inside).line

        for inside, found in limit.faults(value, line_of):
            steps = (*way, *inside)
            yield entry.anomaly(steps, found, limit.words, example=limit.example)


def names_of_parts_exist(entry: Entry) -> Iterator[Anomaly]:
    """Yield each name of a part of `entry` that it has not."""
    for steps, part_of, name in marked(entry, PartOf):
        known = [part.id for part in getattr(entry, part_of.list_name)]
        if name not in known:
            expected = f"un identifiant de « {part_of.list_name} », dans ce fichier"
            yield entry.unknown(steps, name, expected, known)


def references_exist(site: Site) -> Iterator[Anomaly]:
    """Every id that an entry names exists."""

    @cache  # an id that many entries name is often misspelt in all of them
    def near(concept: str, target: str) -> str:
        return nearest(target, site.named(concept).ids)

    for entry, steps, names, target in marks(site, Names):
        if site.named(names.concept).lacks(target):
            concept, found = site.concept(names.concept), f"{quoted(target)} n'existe pas"
            expected = f"{concept.noun} de {concept.source}"
            yield entry.anomaly(steps, found, expected, suggestion=near(names.concept, target))


def words_of_closed_lists_exist(site: Site) -> Iterator[Anomaly]:
    """Every item chosen from a list of another file is in the list."""

    @cache  # many entries choose from the same list
    def words(concept: str, list_name: str) -> list[str] | None:
        holder = site.find(site.concept(concept).model)
        return holder and list(dict.fromkeys(item.id for item in getattr(holder, list_name)))

    for entry, steps, among, word in marks(site, Among):
        known = words(among.concept, among.list_name)
        if known is not None and word not in known:
            concept = site.concept(among.concept)
            expected = f"{among.noun} de « {among.list_name} » ({concept.source})"
            expected += f" parmi {', '.join(known)}" if known else ", vide pour l'instant"
            yield entry.unknown(steps, word, expected, known)


def days_are_not_in_the_future(site: Site) -> Iterator[Anomaly]:
    """What has happened has a date that is not after today."""
    dated = [(entry, *row) for entry in site.headers() for row in marked(entry, NotAfterToday)]
    for entry, steps, _, day in (*marks(site, NotAfterToday), *dated):
        if day > site.today:
            found = f"{quoted(day.isoformat())} est dans le futur"
            expected = f"une date jusqu'à aujourd'hui, {site.today.isoformat()}"
            yield entry.anomaly(steps, found, expected)


def links_inside_lead_to_pages(site: Site) -> Iterator[Anomaly]:
    """A page of the site that the data name exists, or would with an optional file."""
    for entry, steps, _, page in marks(site, OnSite):
        if site.addresses.lack(page):
            found, near = (
                f"la page {quoted(page)} n'existe pas",
                nearest(page, site.addresses.known),
            )
            yield entry.anomaly(steps, found, "une page du site, ou rien", suggestion=near)


def mandatory_pages_exist(site: Site, trade: Trade) -> Iterator[Anomaly]:
    """The pages written by hand to which others lead are there."""
    for row in trade.addresses:
        if not isinstance(row, PageType) or not row.file or row.about.subject_class:
            continue
        if row.about.subjects(site) and row.path not in site.urls:
            expected = "cette page, à laquelle mènent toutes les autres"
            yield Anomaly(Place(row.file), "", "la page manque", expected)


def each_page_has_its_address(site: Site, trade: Trade) -> Iterator[Anomaly]:
    """No page takes the address of another, written by hand or made of data."""
    written: dict[str, str] = {}
    for page in site.prose:
        if page.url in written:
            found = f"l'adresse {quoted(page.url)} est déjà celle de {written[page.url]}"
            yield Anomaly(Place(page.file), "", found, "un autre nom de fichier")
        written[page.url] = page.file
    made = [
        (row.url(subject), _is_named(row, subject), source_of(subject))
        for row in trade.addresses
        if isinstance(row, PageType) and not row.file
        for subject in row.about.subjects(site)
    ]
    taken = dict.fromkeys(site.urls, "une page de docs/")
    # An address that the id of its entry does not make cannot change: it is told to no entry.
    for url, is_named, entry in sorted(made, key=itemgetter(1)):
        if is_named and url in taken:
            found = f"l'adresse {quoted(url)} est déjà celle d'{taken[url]}"
            yield entry.anomaly(("id",), found, "un autre identifiant")
        elif url in written:
            found = f"l'adresse {quoted(url)} est celle de la page faite de {entry.file}"
            yield Anomaly(Place(written[url]), "", found, "un autre nom de fichier")
        taken.setdefault(url, f"une page faite de {entry.file}")


def everything_serves(site: Site, trade: Trade) -> Iterator[Anomaly]:
    """What is there to be named, a link or a sentence of law, ages unseen where nothing does."""
    if not site.prose_is_whole or any(check_calls(site, trade.components)):
        return
    used = {(names.concept, target) for _, _, names, target in marks(site, Names)}
    called = {name for page in site.prose for call in page.calls for name in call.arguments}
    for concept in site.concepts:
        is_known = concept.served_by and all_is_read(site, Names(concept.name))
        if is_known and site.is_whole(concept) and not misnamed(site, concept.name):
            for entry in site[concept.model].values():
                if (concept.name, entry.id) not in used and entry.id not in called:
                    found = f"{quoted(entry.id)} ne sert nulle part"
                    yield entry.anomaly((), found, concept.served_by)


def _is_named(row: PageType, subject: Any) -> bool:
    """Tell whether the page about `subject` is named after its id."""
    return row.about.key(subject) == getattr(subject, "id", None)

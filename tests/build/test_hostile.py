"""A site whose every free text tries to be something else than text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
import vobject

from macros.ground.fields import LINE, PARAGRAPH, Kind
from macros.ground.introspection import marked
from macros.ground.reading import Steps, Value, read_yaml
from macros.ground.records import Entry
from macros.ground.site import Site
from macros.ground.typography import typeset
from macros.questionnaire.models.questionnaire import Questionnaire
from macros.site.models.legal import LegalSentence
from macros.site.models.link import Link
from macros.site.models.organisation import Organisation
from macros.site.models.search_words import SearchWords
from macros.site.models.vocabularies import Vocabularies
from macros.suppliers.models.procedure import Procedure
from macros.suppliers.models.role import Role
from macros.tutorials.models.tutorial import Tutorial
from tests.conftest import TODAY, Shared, build
from tests.pages import attribute, copy_sources, html_files, read
from tests.search import findable
from tests.sites import real_site

ATTACK = (
    '{{ 7*7 }} {% raw %} {# <script>alert(1)</script> " onload="alert(1) '
    "[x](javascript:alert(1)) ]( `c` ```d``` <!-- &amp; --> \\ ; , **e** #f"
)
FREE_TEXT = (LINE, PARAGRAPH)
# Fields that rules compare with another text.
SAID_ELSEWHERE = {
    Tutorial: {"title", "steps.title", "objectives.verb", "objectives.text", "allowed_names"},
    Role: {"disclosures.who"},
    Procedure: {"witnesses.who"},
}
# Where the limits of plain French are written.
LIMITING = ("macros/*/models/*.py", "macros/*/checks.py", "macros/*/readability.py")


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """Return the hostile text written in each free-text field, by the place of the field."""
    site, _ = real_site(TODAY)
    places = sorted({place for entry in site.entries() for place in _free_texts(entry)})
    return {place: f"x{number}y {ATTACK} z{number}" for number, place in enumerate(places)}


@pytest.fixture(scope="session")
def shown_places() -> set[str]:
    """Return the places of the texts that pages must show.

    A link cited by its reference shows neither its title nor its publisher. A sentence of law of
    the other regime, a question that is not asked on the day, and what is advised for it, are not
    shown at all.
    """
    site, _ = real_site(TODAY)
    regime = site.one(Organisation).purchasing_regime
    asked = {name for whole in site[Questionnaire].values() for name in whole.questions_on(TODAY)}
    advice = [one for whole in site[Questionnaire].values() for one in whole.advice.values()]
    hidden = [
        *site[Link].values(),
        *site[SearchWords].values(),
        *(sentence for sentence in site[LegalSentence].values() if regime not in sentence.regimes),
        *(one for one in advice if one.question not in asked),
    ]
    entries = [entry for entry in site.entries() if entry not in hidden]
    places = {place for entry in entries for place in _free_texts(entry)}
    return places - {*_unasked(site), *_unused_words(site)}


@pytest.fixture(scope="session")
def hostile(shared: Shared, texts: dict[str, str]) -> Path:
    """Return the site built with these texts after the real ones."""

    def make(folder: Path) -> None:
        sources = copy_sources(folder / "sources")
        for file in sorted((sources / "data").rglob("*.yml")):
            _poison(sources, file.relative_to(sources).as_posix(), texts)
        _lift_the_limits_of_plain_french(sources)
        result = build(sources, folder / "site")
        assert result.returncode == 0, result.stderr

    return shared.once("hostile", make) / "site"


def _free_texts(entry: Entry) -> Iterator[str]:
    """Yield the place of each free text that is written, a default value being nowhere."""
    for steps, kind, _ in marked(entry, Kind):
        is_written = entry.place(*steps) != entry.place(*steps[:-1])
        if kind in FREE_TEXT and is_written and not _is_said_elsewhere(entry, steps):
            yield str(entry.place(*steps))


def _unasked(site: Site) -> Iterator[str]:
    """Yield the place of each text of the questions that are not asked on the day."""
    for whole in site[Questionnaire].values():
        for dimension in whole.dimensions.values():
            asked = dimension.questions_on(TODAY)
            for steps, _, _ in marked(dimension, Kind):
                if steps[0] == "questions" and isinstance(steps[1], int):
                    question = dimension.questions[steps[1]]
                    if dimension.question_id(question) not in asked:
                        yield str(dimension.place(*steps))


def _unused_words(site: Site) -> Iterator[str]:
    """Yield the place of each word that no tutorial has, or that is there for a rule alone.

    So is that of what other tools call a word.
    """
    tutorials = site.published()[Tutorial].values()
    used = {
        *(word for tutorial in tutorials for word in (*tutorial.equipment, *tutorial.audiences)),
        *(word for tutorial in tutorials for word in (tutorial.difficulty, tutorial.licence)),
    }
    lists = ("equipment", "audiences", "difficulties", "licences")
    for steps, _, _ in marked(site.one(Vocabularies), Kind):
        name, place, field = (*steps, None, None)[:3]
        if name == "purchasing_names":
            yield str(site.one(Vocabularies).place(*steps))
        if name in lists and isinstance(place, int):
            word = getattr(site.one(Vocabularies), str(name))[place]
            if word.id not in used or field == "la_base":
                yield str(site.one(Vocabularies).place(*steps))


def _is_said_elsewhere(entry: Entry, steps: Steps) -> bool:
    """Tell whether a text must be the same as another: a title of prose, who will know."""
    place = ".".join(str(step) for step in steps if not isinstance(step, int))
    return place in SAID_ELSEWHERE.get(type(entry), ())


def _poison(sources: Path, file: str, texts: dict[str, str]) -> None:
    """Write its hostile text into each free text of `file`, as JSON, which YAML includes."""
    document, _ = read_yaml(sources, file)
    assert document is not None

    def poisoned(value: Value, steps: Steps) -> object:
        if isinstance(value, dict):
            fields = {name: poisoned(inner, (*steps, name)) for name, inner in value.items()}
            return {name: inner for name, inner in fields.items() if inner is not None}
        if isinstance(value, list):
            return [poisoned(inner, (*steps, i)) for i, inner in enumerate(value)]
        return texts.get(str(document.place(steps)), value)

    data = poisoned(document.value, ())
    (sources / file).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _lift_the_limits_of_plain_french(sources: Path) -> None:
    """Let texts through that are too long and too hard to read: these never are plain French."""
    for path in [file for pattern in LIMITING for file in sources.glob(pattern)]:
        text = path.read_text("utf-8")
        for pattern, lifted in (
            (r"^(LONGEST_\w+) = \d+", r"\1 = 10**6"),
            (r"^(LEAST_\w+) = ", r"\1 = -1000 + "),
            (r"\b(AtMost\()\d+(, (?:CHARACTERS|WORDS)\))", r"\g<1>10**6\2"),
            (r"\b(OneSentence\()\d+", r"\g<1>10**6"),
        ):
            text = re.sub(pattern, lifted, text, flags=re.MULTILINE)
        path.write_text(text, "utf-8")


def _plain(text: str) -> str:
    """Return `text` as a browser shows it, white space aside."""
    return " ".join(text.split())


def _bodies(site: Path) -> str:
    return " ".join(_plain(read(page).get_text()) for page in html_files(site))


def _messages(site: Path) -> str:
    """Return the words of the messages that « Écrire » opens."""
    links = {
        attribute(link, "href")
        for page in html_files(site)
        for link in read(page).select("a[href^='mailto:']")
    }
    return " ".join(_plain(unquote(link)) for link in links)


def test_every_free_text_is_shown_as_it_was_written(
    hostile: Path, texts: dict[str, str], shown_places: set[str]
) -> None:
    words = _bodies(hostile) + _messages(hostile)
    missing = [place for place in shown_places if _plain(typeset(texts[place])) not in words]

    assert missing == []


def test_no_page_carries_a_script_of_the_data(hostile: Path) -> None:
    scripts = [
        script.get_text()
        for page in html_files(hostile)
        for script in read(page).select("script")
        if attribute(script, "type") not in {"application/json", "application/ld+json"}
    ]

    assert not any("alert" in script for script in scripts)


def test_no_page_carries_an_event_of_the_data(hostile: Path) -> None:
    assert [page.name for page in html_files(hostile) if read(page).select("[onload]")] == []


def test_no_page_links_to_a_script(hostile: Path) -> None:
    links = [
        page.name for page in html_files(hostile) if read(page).select('[href^="javascript:"]')
    ]

    assert links == []


def test_nothing_of_the_data_is_evaluated(hostile: Path) -> None:
    assert not re.search(r"x\d+y 49", _bodies(hostile))


def test_titles_are_plain_text(hostile: Path) -> None:
    titles = [read(page).title for page in html_files(hostile)]

    assert any(title and "<script>alert(1)</script>" in title.get_text() for title in titles)


def test_descriptions_are_plain_text(hostile: Path) -> None:
    descriptions = [
        attribute(tag, "content")
        for page in html_files(hostile)
        for tag in read(page).select("meta[name=description]")
    ]

    assert any("{{ 7*7 }}" in description for description in descriptions)


def test_structured_data_hold_plain_text(hostile: Path) -> None:
    holders = [
        json.loads(script.get_text())
        for page in html_files(hostile)
        for script in read(page).select('script[type="application/ld+json"]')
    ]

    assert any(
        ATTACK in json.dumps(data, ensure_ascii=False).replace('\\"', '"').replace("\\\\", "\\")
        for data in holders
    )


def test_cards_hold_plain_text(hostile: Path) -> None:
    cards = [
        vobject.readOne(card.read_bytes().decode()) for card in (hostile / "contacts").glob("*.vcf")
    ]

    assert all(ATTACK in card.fn.value for card in cards)


def test_the_open_data_hold_plain_text(hostile: Path) -> None:
    data = json.loads((hostile / "contacts.json").read_text(encoding="utf-8"))

    assert all(ATTACK in contact["function"] for contact in data["contacts"])


def test_the_search_holds_plain_text_and_nothing_that_runs(hostile: Path) -> None:
    texts = [part for found in findable(hostile) for part in found]

    assert any("<script>alert(1)</script>" in text for text in texts)

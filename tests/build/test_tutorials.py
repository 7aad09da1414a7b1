"""What is built of the tutorials: those that are published, each text on its own pages alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import copy
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import Tag

from macros.ground.typography import typeset
from macros.tutorials.models.tutorial import Tutorial
from tests.builders import TODAY
from tests.pages import attribute, html_files, page_at
from tests.search import findable
from tests.sites import path, real_site

SITE, _ = real_site(TODAY)
SHOWN = SITE.published()[Tutorial]
HIDDEN = set(SITE[Tutorial]) - set(SHOWN)
OF_THE_TRAINER = ("trainer", "tutorial-exercises", "tutorial-solutions")
# A domain, alone or after what makes it a mailbox.
ADDRESS = re.compile(r"[\w.@-]*\w\.(?:example|fr)\b(?!\.\w)")
LEARNER_ENDS_WITH = ("a-retenir", "demain", "licence")

each_tutorial = pytest.mark.parametrize("tutorial", SHOWN.values(), ids=[*SHOWN])


def everything(site_dir: Path, url: str) -> str:
    """Return the source of the page `url` and what it shows, white space aside."""
    source = (site_dir / url.strip("/") / "index.html").read_text(encoding="utf-8")
    return " ".join(f"{source} {page_at(site_dir, url).get_text()}".split())


def content(site_dir: Path, url: str) -> str:
    """Return what the page `url` shows, white space aside."""
    main = page_at(site_dir, url).select_one("main")
    assert main
    return " ".join(main.get_text().split())


def in_sentences(main: Tag) -> str:
    """Return what `main` shows but its links, whole in a line whatever is marked in it."""
    shown = copy(main)
    for apart in shown.select("a, script"):
        apart.decompose()
    for mark in shown.select("b, button, em, span, strong, wbr"):
        mark.unwrap()
    shown.smooth()
    return shown.get_text("\n")


def plain(text: str) -> str:
    return " ".join(typeset(text).split())


def of_the_trainer(tutorial: Tutorial) -> Iterator[str]:
    """Yield every sentence that the trainer alone reads."""
    trainer = tutorial.trainer
    yield from (trainer.room, *trainer.print, *trainer.material, *trainer.debrief)
    yield from (note.text for note in trainer.notes)
    yield from (card.text for card in trainer.role_cards)
    for exercise in tutorial.exercises:
        yield from exercise.observe
    for item in tutorial.quiz:
        yield from (choice.misconception for choice in item.choices if choice.misconception)


def solutions(tutorial: Tutorial) -> list[str]:
    return [text for exercise in tutorial.exercises for text in exercise.solution]


def feedback(tutorial: Tutorial) -> list[str]:
    return [choice.feedback for item in tutorial.quiz for choice in item.choices]


def test_a_build_holds_the_tutorials_that_are_published_alone(site_dir: Path) -> None:
    built = {entry.name for entry in (site_dir / "tutoriels").iterdir() if entry.is_dir()}

    assert built == set(SHOWN)


def test_no_page_leads_to_a_tutorial_that_is_not_built(site_dir: Path) -> None:
    pages = (page.read_text(encoding="utf-8") for page in html_files(site_dir))

    assert not [slug for text in pages for slug in HIDDEN if f"tutoriels/{slug}/" in text]


def test_the_search_knows_the_pages_of_learners_alone(site_dir: Path) -> None:
    urls = {found.url.partition("#")[0] for found in findable(site_dir)}

    assert {url for url in urls if url.startswith("/tutoriels/")} == {
        "/tutoriels/",
        *(f"/tutoriels/{slug}/" for slug in SHOWN),
    }


@each_tutorial
def test_the_page_of_the_learner_holds_no_sentence_of_the_trainer(
    site_dir: Path, tutorial: Tutorial
) -> None:
    page = everything(site_dir, path(tutorial))

    assert [text for text in of_the_trainer(tutorial) if plain(text) in page] == []


@each_tutorial
def test_the_search_holds_no_sentence_of_the_trainer(site_dir: Path, tutorial: Tutorial) -> None:
    said = plain(" ".join(found.text for found in findable(site_dir)))

    assert [text for text in of_the_trainer(tutorial) if plain(text) in said] == []


@each_tutorial
def test_the_search_holds_no_answer(site_dir: Path, tutorial: Tutorial) -> None:
    said = plain(" ".join(found.text for found in findable(site_dir)))

    answers = [*solutions(tutorial), *feedback(tutorial)]
    assert [text for text in answers if plain(text) in said] == []


@each_tutorial
def test_the_page_of_the_trainer_holds_every_sentence_of_the_trainer(
    site_dir: Path, tutorial: Tutorial
) -> None:
    cards = {card.text for card in tutorial.trainer.role_cards}
    page = content(site_dir, path(tutorial, "trainer"))

    missing = [text for text in of_the_trainer(tutorial) if plain(text) not in page]
    assert set(missing) <= cards


@each_tutorial
def test_the_page_of_the_trainer_shows_every_solution(site_dir: Path, tutorial: Tutorial) -> None:
    page = content(site_dir, path(tutorial, "trainer"))

    assert [text for text in solutions(tutorial) if plain(text) not in page] == []


@each_tutorial
def test_the_page_of_the_trainer_folds_nothing(site_dir: Path, tutorial: Tutorial) -> None:
    assert page_at(site_dir, path(tutorial, "trainer")).select("main details") == []


@each_tutorial
def test_both_pages_tell_the_same_steps(site_dir: Path, tutorial: Tutorial) -> None:
    def steps(url: str) -> list[str]:
        return [attribute(h, "id") for h in page_at(site_dir, url).select("h2[id^=etape-]")]

    told = [f"etape-{step.id}" for step in tutorial.steps]
    assert steps(path(tutorial)) == steps(path(tutorial, "trainer")) == told


@each_tutorial
def test_both_pages_have_every_exercise(site_dir: Path, tutorial: Tutorial) -> None:
    for url in (path(tutorial), path(tutorial, "trainer")):
        found = page_at(site_dir, url).select("[id^=exercice-]")
        assert {attribute(tag, "id") for tag in found} == {
            f"exercice-{exercise.id}" for exercise in tutorial.exercises
        }


@each_tutorial
def test_the_running_time_ends_with_the_tutorial(site_dir: Path, tutorial: Tutorial) -> None:
    rows = page_at(site_dir, path(tutorial, "trainer")).select(".tu-grid tbody tr")
    cells = [cell.get_text(strip=True) for cell in rows[len(tutorial.steps) - 1].select("td")]

    assert cells[2:4] == [str(tutorial.minutes), "0"]


@each_tutorial
def test_the_learner_reads_no_minutes_by_step(site_dir: Path, tutorial: Tutorial) -> None:
    page = page_at(site_dir, path(tutorial))

    assert page.select(".tu-grid") == []
    assert not [
        kicker for kicker in page.select(".tu-exercise .tu-kicker") if "minute" in kicker.get_text()
    ]


@each_tutorial
def test_the_sheet_of_exercises_holds_no_answer(site_dir: Path, tutorial: Tutorial) -> None:
    page = everything(site_dir, path(tutorial, "tutorial-exercises"))

    answers = [*solutions(tutorial), *feedback(tutorial)]
    assert [text for text in answers if plain(text) in page] == []


@each_tutorial
def test_the_sheet_of_exercises_holds_what_there_is_to_do(
    site_dir: Path, tutorial: Tutorial
) -> None:
    page = content(site_dir, path(tutorial, "tutorial-exercises"))
    wanted = [
        *(exercise.instruction for exercise in tutorial.exercises),
        *(item.text for exercise in tutorial.exercises for item in exercise.material),
        *(line.text for line in tutorial.positioning),
        *(item.question for item in tutorial.quiz),
        *(choice.text for item in tutorial.quiz for choice in item.choices),
        *(card.text for card in tutorial.trainer.role_cards),
    ]

    assert [text for text in wanted if plain(text) not in page] == []


@each_tutorial
def test_the_sheet_of_solutions_holds_every_answer(site_dir: Path, tutorial: Tutorial) -> None:
    page = content(site_dir, path(tutorial, "tutorial-solutions"))

    answers = [*solutions(tutorial), *feedback(tutorial)]
    assert [text for text in answers if plain(text) not in page] == []


@each_tutorial
def test_the_page_of_the_learner_leads_to_those_of_the_trainer(
    site_dir: Path, tutorial: Tutorial
) -> None:
    links = page_at(site_dir, path(tutorial)).select("main a[href]")
    targets = {urljoin(path(tutorial), attribute(link, "href")) for link in links}

    assert {path(tutorial, "trainer"), path(tutorial, "tutorial-exercises")} <= targets


@each_tutorial
def test_the_learner_is_led_to_the_first_step_before_the_trainer_is_led_anywhere(
    site_dir: Path, tutorial: Tutorial
) -> None:
    first, *others = page_at(site_dir, path(tutorial)).select("main .tu-tutorial .tu-button")

    assert attribute(first, "href") == f"#etape-{tutorial.steps[0].id}"
    assert not [other for other in others if attribute(other, "href").startswith("#")]


@each_tutorial
def test_the_page_of_the_learner_tells_how_to_go_on(site_dir: Path, tutorial: Tutorial) -> None:
    page = page_at(site_dir, path(tutorial))

    assert [part for part in LEARNER_ENDS_WITH if not page.find(id=part)] == []


@each_tutorial
def test_a_tutorial_says_to_search_engines_how_long_it_takes(
    site_dir: Path, tutorial: Tutorial
) -> None:
    scripts = page_at(site_dir, path(tutorial)).select("script[type='application/ld+json']")
    [node] = [
        node
        for script in scripts
        for node in json.loads(script.get_text())
        if node["@type"] == "LearningResource"
    ]

    assert node["timeRequired"] == f"PT{tutorial.minutes}M"


@each_tutorial
def test_every_address_is_kept_whole_and_holds_no_term(site_dir: Path, tutorial: Tutorial) -> None:
    for url in (path(tutorial), *(path(tutorial, name) for name in OF_THE_TRAINER)):
        [main] = page_at(site_dir, url).select("main")
        kept = main.select(".tu-web-address")

        assert [address.get_text() for address in kept] == ADDRESS.findall(in_sentences(main))
        assert [address for address in kept if address.select(".tu-term")] == []


def test_the_plan_of_the_site_names_no_tutorial_that_is_not_built(site_dir: Path) -> None:
    text = page_at(site_dir, "/plan-du-site/").get_text()

    assert not [slug for slug in HIDDEN if SITE[Tutorial][slug].title in text]

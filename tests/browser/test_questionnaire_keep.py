"""What takes a result out of its page and brings it back: a file, a link, a text, paper."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import vobject
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Answer
from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.gestures import copied_by, heard, tab_to
from tests.browser.page_types import QUESTIONNAIRE, SHORT_QUESTIONNAIRE
from tests.browser.reading import AS_LOADED, computed, expect_seen, texts
from tests.browser.results import (
    ASKED,
    MODEL,
    TOP,
    a_file,
    choose_file,
    copied,
    first_cards,
    first_gestures,
    hole,
    level,
    open_result,
    plain,
    result_of,
    same,
    told,
)
from tests.browser.test_privacy import ICON
from tests.pages import ROOT

MIXED: dict[str, Answer] = {question: i % (TOP + 1) for i, question in enumerate(ASKED)}
REQUIRED = next(i for i in ASKED if MODEL.questions[i].not_applicable is None)
NEWER, OLDER = "99.0.0", "0.1.0"
PUBLIC = "https://trait-d-union.example"  # what mkdocs.yml gives
LARGE = 200_000

REFUSED_FILES = {
    "damaged": a_file(same(1), date="hier"),
    "not-applicable-refused": a_file({REQUIRED: NOT_APPLICABLE}),
    "too-big": a_file(same(1)) + " " * LARGE,
    "not-json": "<html>",
    "other-format": '{"format": "autre"}',
    "newer-format": a_file(same(1), version=2),
    "other-questionnaire": a_file(same(1), questionnaire="autre"),
    "newer-questionnaire": a_file(same(1), version_du_questionnaire=NEWER),
}

SCRIPTS = ROOT / "overrides/javascripts/questionnaire"

STATE = """() => [
  [...document.querySelectorAll("[data-tu-question] :checked")].map((one) => [one.name, one.value]),
  Object.entries(localStorage),
]"""

# Gives each text to the page as a file that its visitor has chosen, and closes what it answers.
CHOOSE_ALL = """async (texts) => {
  const input = document.querySelector("input[type=file]");
  const dialog = document.querySelector("[data-tu-dialog]");
  const answers = [];
  for (const text of texts) {
    const files = new DataTransfer();
    files.items.add(new File([text], "reponses.json"));
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    for (let tries = 0; !dialog.open && tries < 200; tries++) await new Blob().text();
    answers.push([...dialog.querySelectorAll("p[data-tu-if]")]
      .filter((part) => dialog.open && !part.hidden)
      .map((part) => part.dataset.tuIf));
    dialog.close();
  }
  return answers;
}"""


@pytest.fixture
def page(device: BrowserContext) -> Page:
    """Return a page on a phone that has never seen the questionnaire."""
    return device.new_page()


def dialog(page: Page) -> Locator:
    """Return the box in which the page answers what is opened."""
    return page.get_by_role("dialog", name="Ouvrir des réponses")


@contextmanager
def closing(page: Page) -> Iterator[None]:
    """Wait until the page has taken account of what its box, which is open, is answered within."""
    expect(dialog(page)).to_be_visible()
    with heard(page.locator("[data-tu-dialog]"), "close"):
        yield
    expect(dialog(page)).to_be_hidden()


def close(page: Page) -> None:
    """Press the only button of the box."""
    with closing(page):
        dialog(page).get_by_role("button", name="Fermer").click()


def replace(page: Page) -> None:
    """Accept that the answers opened take the place of others."""
    with closing(page):
        dialog(page).get_by_role("button", name="Remplacer").click()


def sentences(page: Page) -> Locator:
    """Return what the box says, its buttons apart."""
    return dialog(page).locator("p[data-tu-if]").filter(visible=True)


def saved(page: Page) -> Path:
    """Save the result in a file, and return where it is."""
    with page.expect_download() as download:
        page.locator("[data-tu-save]").click()
    return download.value.path()


def link(page: Page) -> str:
    """Copy the link to the result, and return it as this machine opens it."""
    return copied_link(page).replace(PUBLIC, page.url.partition(QUESTIONNAIRE)[0])


def copied_link(page: Page) -> str:
    """Copy the link to the result, and return it."""
    return copied_by(page.locator("[data-tu-link]"))


def summary(page: Page) -> list[str]:
    """Return what tells a result from another, once it is shown."""
    expect(result_of(page)).to_be_visible()
    return [level(page), told(page, "score"), told(page, "upper"), *first_gestures(page)]


def plan_first_gesture(page: Page) -> str:
    """Put the first gesture in the plan, and return its line there."""
    card = first_cards(page).first
    card.get_by_label("Dans mon plan").check()
    card.get_by_label("Quel jour").fill("2026-12-05")
    planned = f"5 décembre : {plain(card.get_by_role('heading').inner_text())}"
    expect_seen(plan(page), [planned])
    return planned


def plan(page: Page) -> Locator:
    """Return the lines of the plan."""
    return page.locator("[data-tu-list=plan] li")


# A file


def test_a_saved_file_bears_its_day_and_can_be_read(page: Page) -> None:
    open_result(page, MIXED)
    with page.expect_download() as download:
        page.locator("[data-tu-save]").click()
    file = json.loads(download.value.path().read_text(encoding="utf-8"))

    assert download.value.suggested_filename == f"{MODEL.id}-{file['date']}.json"
    assert file["reponses"] == MIXED
    assert file["questionnaire"] == MODEL.id


def test_a_saved_file_opens_to_the_same_result_on_another_device(
    page: Page, elsewhere: Page
) -> None:
    open_result(page, MIXED | {ASKED[0]: UNKNOWN})
    planned = plan_first_gesture(page)
    elsewhere.goto(QUESTIONNAIRE)
    choose_file(elsewhere, saved(page).read_bytes())

    assert summary(elsewhere) == summary(page)
    expect_seen(plan(elsewhere), [planned])


def test_a_file_opened_from_the_start_leads_to_the_title_of_its_result(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    with page.expect_file_chooser() as chooser:
        page.locator("[data-tu-open]").first.evaluate("button => button.click()")
    chooser.value.set_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": a_file(MIXED).encode()}
    )

    expect(result_of(page).locator("h2")).to_be_focused()
    expect(dialog(page)).to_be_hidden()


def test_the_form_is_filled_with_what_was_opened(page: Page) -> None:
    open_result(page, MIXED)

    assert dict(page.evaluate(STATE)[0]) == {i: str(answer) for i, answer in MIXED.items()}


def test_a_question_that_is_not_asked_any_more_is_left_aside_and_said(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    choose_file(page, a_file(MIXED | {"bases.telecopie": 2}))

    expect(dialog(page)).to_contain_text("Le questionnaire a changé")
    close(page)
    assert summary(page)[0] in {name.title for name in MODEL.sheet.levels}


def test_an_older_file_says_so_in_one_sentence_and_opens(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    choose_file(page, a_file(MIXED, version_du_questionnaire=OLDER))
    expect(dialog(page).locator("[data-tu-if=older]")).to_be_visible()

    expect(sentences(page)).to_have_count(1)
    close(page)
    expect(result_of(page)).to_be_visible()
    expect(first_cards(page)).not_to_have_count(0)


def test_answers_kept_under_an_older_questionnaire_say_so_when_they_come_back(page: Page) -> None:
    open_result(page, MIXED)
    expect(page.locator("[data-tu-older]")).to_be_hidden()
    page.evaluate(
        """version => {
          const [[key, text]] = Object.entries(localStorage)
            .filter(([, one]) => one.includes("reponses"));
          const kept = { ...JSON.parse(text), version_du_questionnaire: version };
          localStorage.setItem(key, JSON.stringify(kept));
        }""",
        OLDER,
    )
    page.reload()

    expect(page.locator("[data-tu-older]")).to_be_visible()
    expect(result_of(page)).to_be_visible()


@pytest.mark.parametrize("version", ["abc", "", "1", "1.0", "1.0.0.0", "1.x.0", 1, None], ids=repr)
def test_a_file_of_no_version_is_said_damaged(page: Page, version: object) -> None:
    page.goto(QUESTIONNAIRE)
    choose_file(page, a_file(MIXED, version_du_questionnaire=version))

    expect(dialog(page).locator("[data-tu-if=damaged]")).to_be_visible()
    expect(result_of(page)).to_be_hidden()


def test_the_layout_stays_that_of_the_visitor(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    page.locator("label", has=page.locator("[name=layout][value=whole]")).click()
    choose_file(page, a_file(MIXED, page_entiere=False))
    expect(result_of(page)).to_be_visible()

    expect(page.locator("[name=layout][value=whole]")).to_be_checked()


# Nothing is replaced unasked


def test_other_answers_are_replaced_once_it_is_accepted(page: Page) -> None:
    open_result(page, same(0))
    page.locator(".tu-keep [data-tu-open]").focus()
    choose_file(page, a_file(same(TOP)), at_the_end=True)
    replace(page)

    expect(result_of(page).locator("h2")).to_be_focused()
    expect(hole(page, "score")).to_have_text("100")


@pytest.mark.parametrize(
    "refuse",
    [
        lambda page: dialog(page).get_by_role("button", name="Garder les miennes").click(),
        lambda page: page.keyboard.press("Escape"),
        lambda page: page.keyboard.press("Enter"),
    ],
    ids=["button", "escape", "enter"],
)
def test_answers_stay_when_it_is_not(page: Page, refuse: Callable[[Page], None]) -> None:
    open_result(page, same(0))
    before = page.evaluate(STATE)
    choose_file(page, a_file(same(TOP)), at_the_end=True)
    with closing(page):
        refuse(page)

    assert page.evaluate(STATE) == before
    expect(hole(page, "score")).to_have_text("0")


def test_the_question_says_how_many_answers_and_from_which_day(page: Page) -> None:
    open_result(page, same(0, ASKED[:5]))
    choose_file(page, a_file(same(TOP)), at_the_end=True)

    answers = f": {len(ASKED)}, la dernière le 20 novembre 2026."
    expect(dialog(page)).to_contain_text(": 5.", use_inner_text=True)
    expect(dialog(page)).to_contain_text(answers, use_inner_text=True)


# A link


def test_a_link_opens_the_same_result_on_another_device(page: Page, elsewhere: Page) -> None:
    open_result(page, MIXED | {ASKED[0]: UNKNOWN})
    elsewhere.goto(link(page))

    assert summary(elsewhere) == summary(page)


def test_a_link_holds_the_answers_after_the_sharp_sign_only(page: Page) -> None:
    open_result(page, MIXED)
    address, _, fragment = copied_link(page).partition("#")

    assert address == f"{PUBLIC}{QUESTIONNAIRE}"
    assert re.fullmatch(r"r=1\.[a-z0-9.-]+", fragment)


def test_the_answers_leave_the_address_once_read(page: Page, elsewhere: Page) -> None:
    open_result(page, MIXED)
    elsewhere.goto(link(page))
    expect(result_of(elsewhere)).to_be_visible()

    assert elsewhere.url.endswith(f"{QUESTIONNAIRE}#resultat")


def test_the_link_to_the_result_on_the_screen_changes_nothing(page: Page) -> None:
    open_result(page, MIXED)
    planned = plan_first_gesture(page)
    address = link(page)
    page.goto("about:blank")
    page.goto(address)

    expect(result_of(page)).to_be_visible()
    expect_seen(plan(page), [planned])


@pytest.mark.parametrize(
    "carried",
    [
        lambda fragment: f"{fragment}.",
        lambda fragment: f"{fragment}).",
        lambda fragment: f"{fragment}\u200b",
        lambda fragment: f"{fragment}\u00a0»",
        lambda fragment: f"{fragment[:40]}\u200b{fragment[40:]}",
        lambda fragment: "".join(f"%{ord(letter):x}" for letter in fragment),
        lambda fragment: fragment.replace("=", "%253D"),
    ],
    ids=["dot", "bracket", "invisible", "quote", "inside", "encoded", "twice"],
)
def test_a_link_opens_whatever_mail_and_chat_do_to_it(
    page: Page, elsewhere: Page, carried: Callable[[str], str]
) -> None:
    open_result(page, MIXED)
    address, _, fragment = link(page).partition("#")
    elsewhere.goto(f"{address}#{carried(fragment)}")

    assert summary(elsewhere) == summary(page)
    expect(dialog(elsewhere)).to_be_hidden()


def test_a_result_opened_from_a_link_says_no_day_even_kept_and_saved(
    page: Page, elsewhere: Page
) -> None:
    open_result(page, MIXED)
    elsewhere.goto(link(page))
    expect(result_of(elsewhere)).to_be_visible()
    elsewhere.locator("[data-tu-planned]").first.check()
    elsewhere.reload()
    expect(result_of(elsewhere)).to_be_visible()

    expect(elsewhere.locator("[data-tu-if=day]").first).to_be_hidden()
    assert json.loads(saved(elsewhere).read_text(encoding="utf-8"))["date"] is None


def test_a_link_replaces_nothing_unasked(page: Page, elsewhere: Page) -> None:
    open_result(page, MIXED)
    open_result(elsewhere, same(0))
    elsewhere.goto(link(page))
    with closing(elsewhere):
        elsewhere.keyboard.press("Escape")

    assert elsewhere.url.endswith(QUESTIONNAIRE)
    expect(hole(elsewhere, "score")).to_have_text("0")
    elsewhere.goto("about:blank")
    elsewhere.goto(f"{QUESTIONNAIRE}#resultat")
    expect(hole(elsewhere, "score")).to_have_text("0")


# What is refused


def test_every_refusal_of_the_scripts_has_its_sentence(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    reasons = {
        reason
        for script in ("answers.js", "codec.js")
        for reason in re.findall(r'refused: "([a-z-]+)"', (SCRIPTS / script).read_text("utf-8"))
    }
    told_of = computed(
        page.locator("[data-tu-dialog] p[data-tu-if]"),
        "parts => parts.map(({ dataset }) => dataset.tuIf)",
        once=AS_LOADED,
    )

    assert reasons == set(REFUSED_FILES)
    assert reasons <= set(told_of)


@pytest.mark.parametrize("reason", REFUSED_FILES)
def test_a_refused_file_is_told_in_one_sentence_and_changes_nothing(
    page: Page, reason: str
) -> None:
    open_result(page, same(0))
    before = page.evaluate(STATE)
    choose_file(page, REFUSED_FILES[reason], at_the_end=True)

    (sentence,) = map(plain, texts(sentences(page), once=dialog(page)))
    assert len(re.findall(r"[.?!]$|[.?!] [A-ZÀ-Ý]", sentence)) == 1
    expect(dialog(page).locator(f"[data-tu-if='{reason}']")).to_be_visible()
    close(page)
    assert page.evaluate(STATE) == before


@pytest.mark.parametrize(
    ("fragment", "reason"),
    [
        ("r=", "damaged"),
        ("r=1.x", "damaged"),
        ("r=2.x", "newer-format"),
        ("r=1." + "a" * 9000, "too-big"),
    ],
)
def test_a_refused_link_is_told_in_one_sentence(page: Page, fragment: str, reason: str) -> None:
    page.goto(f"{QUESTIONNAIRE}#{fragment}")

    expect(dialog(page).locator(f"[data-tu-if='{reason}']")).to_be_visible()
    expect(sentences(page)).to_have_count(1)


def test_the_link_of_another_questionnaire_is_refused(page: Page, elsewhere: Page) -> None:
    open_result(page, MIXED)
    elsewhere.goto(f"{SHORT_QUESTIONNAIRE}#{link(page).partition('#')[2]}")

    expect(dialog(elsewhere).locator("[data-tu-if=other-questionnaire]")).to_be_visible()


def _junk(source: random.Random) -> object:
    """Return a value that no file holds where it is put."""
    return source.choice(
        [
            None,
            True,
            -1,
            1e308,
            "",
            "\u202e\0",
            "<img src=x onerror=alert(1)>",
            [],
            [[]],
            {},
            {"__proto__": {"x": 1}},
            {"constructor": {"prototype": 1}},
            ["a"] * 50,
            {"a": "b" * 500},
            "9" * 400,
        ]
    )


def _bad_file(source: random.Random) -> str:
    """Return a file of answers that something has happened to."""
    text = a_file(MIXED)
    place = source.randrange(len(text))
    file = json.loads(text)
    key = source.choice([*file, "__proto__"])
    part = source.choice([file["reponses"], file["plan"], file["profil"]])
    match source.randrange(6):
        case 0:
            return text[:place]
        case 1:
            return text[:place] + chr(source.randrange(1, 0x2FFF)) + text[place + 1 :]
        case 2:
            return json.dumps(file | {key: _junk(source)})
        case 3:
            part[source.choice([*ASKED, "__proto__", "constructor", "x.y"])] = _junk(source)
            return json.dumps(file)
        case 4:
            return json.dumps(_junk(source))
        case _:
            return "[" * source.randrange(20_000)


def test_a_thousand_bad_files_throw_nothing_and_change_nothing(page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    open_result(page, same(0))
    before = page.evaluate(STATE)
    source = random.Random(20261122)  # noqa: S311  # the same files at each run
    files = [_bad_file(source) for _ in range(1000)]
    told_of: list[list[str]] = page.evaluate(CHOOSE_ALL, files)

    # Either one reason, or files that are whole after all, which replace nothing unasked.
    others = [said for said in told_of if said not in [[reason] for reason in REFUSED_FILES]]
    assert len(told_of) == len(files)
    assert [said for said in others if said not in (["replace"], ["replace", "dropped"])] == []
    assert len(others) < len(files) / 2
    assert page.evaluate(STATE) == before
    assert faults == []


def test_bad_links_throw_nothing_and_change_nothing(page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    open_result(page, same(0))
    before = page.evaluate(STATE)
    fragment = link(page).partition("#")[2]
    source = random.Random(20261122)  # noqa: S311  # the same links at each run
    for _ in range(50):
        place = source.randrange(2, len(fragment))
        bad = fragment[:place] + source.choice(["", "é", "%", "\u202e", fragment])
        page.evaluate("bad => { location.hash = bad }", bad)
        with closing(page):
            page.keyboard.press("Escape")

    assert page.evaluate(STATE) == before
    assert faults == []


def test_a_hostile_file_adds_nothing_to_the_page(page: Page) -> None:
    hostile = json.loads(a_file(MIXED))
    hostile["reponses"]["<img src=x>"] = 1
    hostile["plan"] = {"<img src=x>": {"fait": True, "prevu_le": "<img src=x>"}}
    hostile["profil"] = {"taille": ["<img src=x>"]}
    hostile["envie"] = "<img src=x>"
    page.goto(QUESTIONNAIRE)
    choose_file(page, json.dumps(hostile).replace('"envie"', '"__proto__": {"x": 1}, "envie"'))
    close(page)
    expect(result_of(page)).to_be_visible()

    expect(page.locator("main img")).to_have_count(0)
    assert page.evaluate("() => ({}).x") is None
    assert "<img" not in page.locator("main").inner_text()


# A calendar


def identities(page: Page) -> list[str]:
    """Put the plan in a calendar, and return what its events are known by."""
    with page.expect_download() as download:
        page.locator("[data-tu-calendar]").click()
    calendar = vobject.readOne(download.value.path().read_text(encoding="utf-8"))
    return [event.uid.value for event in calendar.vevent_list]


def test_two_people_who_plan_the_same_gesture_have_two_events(page: Page, elsewhere: Page) -> None:
    for each in (page, elsewhere):
        open_result(each, same(0))
        plan_first_gesture(each)
    ours, theirs = identities(page), identities(elsewhere)

    assert len(set(ours + theirs)) == len(ours) + len(theirs) == 2


def test_an_event_keeps_its_identity_after_a_reload(page: Page) -> None:
    open_result(page, same(0))
    plan_first_gesture(page)
    before = identities(page)
    page.reload()
    expect(result_of(page)).to_be_visible()

    assert identities(page) == before


def test_answers_of_somebody_else_bring_other_events(page: Page) -> None:
    open_result(page, same(0))
    plan_first_gesture(page)
    before = identities(page)
    choose_file(page, a_file(same(1)), at_the_end=True)
    replace(page)
    plan_first_gesture(page)

    assert set(identities(page)).isdisjoint(before)


# A text, paper


def test_the_text_says_the_level_the_gestures_and_where_it_comes_from(page: Page) -> None:
    open_result(page, same(2))
    planned = plan_first_gesture(page)
    gestures = [MODEL.advice[i].gesture for i in first_gestures(page)]
    text = copied(page)

    for part in (level(page), f"{told(page, 'score')} sur 100", *gestures, planned):
        assert part in text
    assert text.endswith(f"{PUBLIC}{QUESTIONNAIRE}")
    for part in ("Dans mon plan", "Pas encore de niveau", plain(MODEL.sheet.gates[0].reason)):
        assert part not in text


def test_the_page_can_be_printed(page: Page) -> None:
    open_result(page, MIXED)
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    page.locator("[data-tu-print-result]").click()

    assert page.evaluate("window.printed") is True


# For everyone


def test_keeping_and_opening_ask_nothing_of_the_network(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    choose_file(page, a_file(MIXED))
    file = saved(page).read_bytes()
    link(page)
    choose_file(page, REFUSED_FILES["damaged"], at_the_end=True)
    close(page)
    choose_file(page, file, at_the_end=True)
    replace(page)
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.endswith(ICON) and not url.startswith("blob:")] == []


def test_everything_works_without_a_connection(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(offline=True)
    choose_file(page, a_file(MIXED))

    assert saved(page).read_bytes()
    assert "#r=" in link(page)


def test_the_keyboard_alone_opens_a_file(page: Page) -> None:
    page.on("filechooser", lambda _: None)  # from now on, no window of the system opens
    open_result(page, MIXED)
    tab_to(page, ".tu-keep [data-tu-open]")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": a_file(same(TOP)).encode()}
    )
    expect(dialog(page).get_by_role("button", name="Garder les miennes")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(result_of(page).locator("h2")).to_be_focused()
    expect(hole(page, "score")).to_have_text("100")


def test_the_focus_comes_back_to_the_button_after_a_refusal(page: Page) -> None:
    open_result(page, MIXED)
    button = page.locator(".tu-keep [data-tu-open]")
    button.focus()
    choose_file(page, REFUSED_FILES["not-json"], at_the_end=True)
    with closing(page):
        page.keyboard.press("Escape")

    expect(button).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("text", [REFUSED_FILES["damaged"], a_file(same(0))], ids=["no", "which"])
def test_axe_finds_nothing_in_what_the_page_answers(page: Page, width: int, text: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_result(page, MIXED)
    choose_file(page, text, at_the_end=True)
    expect(dialog(page)).to_be_visible()

    assert faults(page) == []

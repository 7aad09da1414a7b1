"""The result of a questionnaire: a level, a score, gestures to do, and why."""

from __future__ import annotations

import json
import math
import re
from decimal import Decimal

import pytest
import vobject
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros.ground.fields import UNKNOWN
from macros.questionnaire.models.benchmark import (
    EVERYONE,
    Benchmark,
    Direction,
    Evidence,
    Likeness,
    Use,
)
from macros.questionnaire.models.questionnaire import NOT_APPLICABLE, Answer
from macros.questionnaire.questions import benchmarks_of
from macros.questionnaire.scoring import advise, score, shown
from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.gestures import print_out, tab_to, unfold
from tests.browser.page_types import QUESTIONNAIRE, SHORT_QUESTIONNAIRE
from tests.browser.reading import computed, expect_none_seen, expect_seen
from tests.browser.results import (
    ASKED,
    EXPRESS,
    MODEL,
    SITE,
    TOP,
    copied,
    expect_gestures,
    first_cards,
    first_gestures,
    hole,
    later_cards,
    level,
    open_result,
    plain,
    printed,
    result_of,
    same,
    title_of_level,
    told,
)
from tests.browser.test_privacy import ICON
from tests.browser.test_reflow import NARROWEST, SPACE_TEXT_OUT, TOO_WIDE
from tests.browser.test_touch import SMALL, SMALLEST
from tests.conftest import TODAY

GATE = MODEL.sheet.gates[0]
BACKUP, PASSWORDS = GATE.questions
DIMENSIONS = {d.id: list(d.questions_on(TODAY)) for d in MODEL.dimensions.values()}
FIRST, SECOND, *_ = DIMENSIONS
LEVELS = {name.id: name.title for name in MODEL.sheet.levels}
OPTIONAL = next(i for i, question in MODEL.questions_on(TODAY).items() if question.not_applicable)

MIXED: dict[str, Answer] = {question: i % (TOP + 1) for i, question in enumerate(ASKED)}
GATED = same(2) | {BACKUP: 0}
UNSURE = same(2) | {ASKED[0]: UNKNOWN, ASKED[-1]: UNKNOWN}
SHORT: dict[str, Answer] = {question: i % 3 for i, question in enumerate(EXPRESS)}
TOO_FEW = same(1, DIMENSIONS[FIRST])

BEST = "toutes les meilleures"
MOST_SHEETS = 2
TICK_ALL = """() => {
  let day = 1;
  for (const box of document.querySelectorAll("[data-tu-planned]")) {
    box.click();
    const input = box.closest("li").querySelector("[data-tu-day]");
    input.value = `2026-12-${String(day++).padStart(2, "0")}`;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""
ANSWER = """(answers) => {
  for (const [question, value] of Object.entries(answers)) {
    document.querySelector(`[name="${question}"][value="${value}"]`).click();
  }
}"""


@pytest.fixture
def page(device: BrowserContext) -> Page:
    """Return a page on a phone that has never seen the questionnaire."""
    return device.new_page()


# What the answers make


def test_answers_given_in_the_form_make_a_level_a_score_and_three_gestures(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    page.evaluate(ANSWER, MIXED)
    page.goto(f"{QUESTIONNAIRE}#resultat")
    expected = score(MODEL, MIXED, TODAY)
    assert expected.total is not None
    assert expected.level is not None

    expect(title_of_level(page)).to_have_text(expected.level.title)
    expect(hole(page, "score")).to_have_text(str(shown(expected.total.score)))
    expect(first_cards(page)).to_have_count(3)


@pytest.mark.parametrize("answers", [same(0), same(1), same(2), same(TOP), MIXED, GATED, UNSURE])
def test_level_and_scores_are_those_of_the_reference(
    page: Page, answers: dict[str, Answer]
) -> None:
    open_result(page, answers)
    expected = score(MODEL, answers, TODAY)
    assert expected.total is not None
    assert expected.shown_level is not None

    expect(title_of_level(page)).to_have_text(expected.shown_level.title)
    expect(hole(page, "score")).to_have_text(str(shown(expected.total.score)))
    expect(hole(page, "upper")).to_have_text(str(shown(expected.total.upper)))
    for each in expected.dimensions:
        assert each.interval is not None
        score_of_theme = hole(page, f"score:{each.dimension.id}")
        expect(score_of_theme).to_have_text(str(shown(each.interval.score)))


@pytest.mark.parametrize("answers", [same(0), same(1), same(2), MIXED, GATED, UNSURE])
def test_gestures_come_in_the_order_of_the_reference(
    page: Page, answers: dict[str, Answer]
) -> None:
    open_result(page, answers)
    order = advise(MODEL, answers, TODAY)

    expect_gestures(first_cards(page), [ranked.advice.id for ranked in order.first])
    expect_gestures(later_cards(page), [ranked.advice.id for ranked in order.later])


@pytest.mark.parametrize("wish", DIMENSIONS)
def test_the_wish_counts_in_the_order(page: Page, wish: str) -> None:
    open_result(page, same(2), envie=wish)
    order = advise(MODEL, same(2), TODAY, wish)

    expect_gestures(first_cards(page), [ranked.advice.id for ranked in order.first])


def test_the_level_is_said_in_words_before_the_score(page: Page) -> None:
    words = open_result(page, MIXED).inner_text()

    assert 0 <= words.index(level(page)) < words.index(" sur 100")


def test_only_the_level_reached_is_said(page: Page) -> None:
    open_result(page, MIXED)
    title = result_of(page).locator("h2").inner_text()

    assert [name for name in LEVELS.values() if name in title] == [level(page)]


# « Je ne sais pas »


def test_the_score_says_how_far_it_could_go(page: Page) -> None:
    open_result(page, UNSURE)
    low, high = told(page, "score"), told(page, "upper")

    expect_seen(page.locator(".tu-result__score"), [f"{low} sur 100, jusqu’à {high}"])


def test_a_score_without_doubt_stands_alone(page: Page) -> None:
    open_result(page, MIXED)

    expect_seen(page.locator(".tu-result__score"), [f"{told(page, 'score')} sur 100"])


def test_what_is_not_known_is_listed_with_who_knows(page: Page) -> None:
    open_result(page, UNSURE)

    expect_seen(
        page.locator(".tu-columns dl > div"),
        [
            f"{MODEL.questions[question].verify_with} {MODEL.questions[question].text}"
            for question in (ASKED[0], ASKED[-1])
        ],
    )


def test_nothing_is_to_verify_when_all_is_known(page: Page) -> None:
    open_result(page, MIXED)

    expect(page.locator(".tu-columns dl")).to_be_hidden()


# Gates


def test_a_gate_lowers_the_level_and_says_why(page: Page) -> None:
    open_result(page, GATED)

    expect(title_of_level(page)).to_have_text(LEVELS[GATE.ceiling])
    expect_seen(page.locator(".tu-notice"), [GATE.reason])


def test_a_gate_that_lowers_nothing_says_nothing(page: Page) -> None:
    open_result(page, same(0))

    expect_none_seen(page.locator(".tu-notice"))


def test_a_gate_that_cannot_tell_leads_to_the_answer_that_misses(page: Page) -> None:
    answers = same(2)
    del answers[PASSWORDS]
    open_result(page, answers)
    link = page.locator(".tu-notice a:visible")

    expect(link).to_have_text(MODEL.questions[PASSWORDS].text)
    link.click()
    expect(page.locator(f"[name='{PASSWORDS}']").first).to_be_focused()


# What is strong


def test_a_strong_theme_is_told(page: Page) -> None:
    answers = same(1) | dict.fromkeys(DIMENSIONS[FIRST], TOP)
    open_result(page, answers)

    expect(page.get_by_text(MODEL.dimensions[FIRST].strength)).to_be_visible()
    expect(page.get_by_text(MODEL.dimensions[SECOND].strength)).to_be_hidden()


def test_a_theme_that_a_gate_doubts_is_never_called_strong(page: Page) -> None:
    protection = MODEL.dimension_of(BACKUP)
    open_result(page, same(TOP) | {BACKUP: 0})

    expect(page.get_by_text(protection.strength)).to_be_hidden()


def test_good_answers_are_told_when_no_theme_is_strong(page: Page) -> None:
    open_result(page, same(1) | {ASKED[0]: TOP})

    expect(page.locator("[data-tu-list=good] li")).to_have_text(
        f"{MODEL.questions[ASKED[0]].text} {MODEL.questions[ASKED[0]].options[TOP]}"
    )


# Gestures


def test_a_gesture_says_what_to_do_how_long_and_when_it_is_done(page: Page) -> None:
    open_result(page, same(0))
    card = first_cards(page).first
    advice = MODEL.advice[first_gestures(page)[0]]

    expect(card.get_by_role("heading")).to_have_text(advice.gesture)
    expect(card).to_contain_text(f"{advice.minutes}\u00a0minutes")
    expect(card).to_contain_text(advice.done_when)


def test_a_gesture_says_which_answer_called_for_it(page: Page) -> None:
    open_result(page, same(0))
    card = first_cards(page).first
    question = MODEL.questions[MODEL.advice[first_gestures(page)[0]].question]

    expect(card.locator(".tu-advice__because")).to_have_text(
        f"{question.text} {question.options[0]}"
    )


def test_gestures_for_later_are_folded_and_counted(page: Page) -> None:
    result = open_result(page, same(0))

    expect_none_seen(later_cards(page))
    expect(result.locator("summary").first).to_contain_text(f"{len(ASKED) - 3} autres gestes")


@pytest.mark.parametrize(("express", "asked"), [(False, ASKED), (True, EXPRESS)])
def test_the_best_answers_call_for_no_gesture(
    page: Page, asked: list[str], *, express: bool
) -> None:
    result = open_result(page, same(TOP, asked), express=express)

    expect(result.get_by_text(BEST)).to_be_visible()
    expect(result.locator("[data-tu-first]")).to_be_hidden()


@pytest.mark.parametrize(("express", "asked"), [(False, ASKED), (True, EXPRESS)])
@pytest.mark.parametrize("missing", [1, 4])
def test_without_a_gesture_what_is_left_to_answer_is_counted_and_reached(
    page: Page, asked: list[str], missing: int, *, express: bool
) -> None:
    open_result(page, same(TOP, asked[:-missing]), express=express)
    left = page.locator("[data-tu-if=left]")
    count = f"{missing} questions sont" if missing > 1 else "1 question est"

    expect(page.get_by_text(BEST)).to_be_hidden()
    expect(left).to_be_visible()
    expect(left).to_contain_text(f"{count} sans réponse", use_inner_text=True)
    expect_seen(left.get_by_role("link"), [MODEL.questions[i].text for i in asked[-missing:]])
    left.get_by_role("link").locator("visible=true").first.click()
    expect(page.locator(f"[name='{asked[-missing]}']").first).to_be_focused()


@pytest.mark.parametrize(
    ("weak", "heading"),
    [
        (1, "Votre premier geste"),
        (2, "Vos deux premiers gestes"),
        (3, "Vos trois premiers gestes"),
    ],
)
@pytest.mark.parametrize("express", [False, True])
def test_the_heading_counts_the_gestures_that_it_heads(
    page: Page, weak: int, heading: str, *, express: bool
) -> None:
    questions = [one for d in DIMENSIONS.values() for one in d if one in EXPRESS]
    open_result(page, same(TOP) | same(0, questions[:weak]), express=express)

    expect(first_cards(page)).to_have_count(weak)
    expect_seen(page.locator("section:has([data-tu-first]) > h3"), [heading])
    assert heading in copied(page)
    assert heading in printed(page)


# Themes


def test_bars_and_table_say_the_same(page: Page) -> None:
    open_result(page, UNSURE)
    for dimension in DIMENSIONS:
        for bound in ("score", "upper"):
            bar = page.locator(f"[data-tu-bar='{bound}:{dimension}']")
            expect(bar).to_have_attribute("width", told(page, f"{bound}:{dimension}"))
        row = page.get_by_role("row", name=MODEL.dimensions[dimension].title)
        expect(row).to_contain_text(told(page, f"score:{dimension}"))


def test_the_radar_stands_beside_the_table_on_a_wide_screen_only(page: Page) -> None:
    open_result(page, MIXED)
    radar = page.get_by_role("img", name="radar")

    expect(radar).to_be_hidden()
    page.set_viewport_size({"width": DESKTOP, "height": 800})
    expect(radar).to_be_visible()
    titles = [dimension.title for dimension in MODEL.dimensions.values()]
    expect(radar.locator("text")).to_have_text(titles)


def test_no_radar_stands_where_there_is_no_total(page: Page) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": 800})
    open_result(page, dict.fromkeys(DIMENSIONS[FIRST], TOP))

    expect(page.locator("[data-tu-chart] table")).to_be_visible()
    expect(page.locator("[data-tu-radar]")).to_be_hidden()


def test_a_theme_unfolds_to_its_points_and_its_answers(page: Page) -> None:
    open_result(page, same(1) | {DIMENSIONS[FIRST][0]: UNKNOWN})
    theme = page.locator(".tu-theme").first
    count = len(DIMENSIONS[FIRST])

    points = f"{count - 1} points sur {TOP * count}"
    expect_seen(theme.locator("summary"), [f"{MODEL.dimensions[FIRST].title} : {points}"])
    theme.locator("summary").click()
    answers = [MODEL.questions[question] for question in DIMENSIONS[FIRST]]
    expect_seen(theme.locator("dt"), [question.text for question in answers])
    expect_seen(
        theme.locator("dd"),
        [
            f"Je ne sais pas. (0 sur {TOP})",
            *(f"{question.options[1]} (1 sur {TOP})" for question in answers[1:]),
        ],
    )


def test_an_answer_that_does_not_apply_does_not_count(page: Page) -> None:
    open_result(page, same(1) | {OPTIONAL: NOT_APPLICABLE})
    theme = page.locator(".tu-theme", has=page.get_by_text(MODEL.questions[OPTIONAL].text))
    theme.locator("summary").click()

    answer = theme.locator("dd").nth(DIMENSIONS[MODEL.dimension_of(OPTIONAL).id].index(OPTIONAL))
    expect_seen(answer, [f"{MODEL.questions[OPTIONAL].not_applicable} (ne compte pas)"])


# Figures


COMPARED = [each for each in benchmarks_of(SITE, MODEL) if each.kind is Use.COMPARED]
SIZED = next(each for each in COMPARED if each.figure_for("1-9"))
PRIMARY = next(each for each in COMPARED if each.evidence is Evidence.PRIMARY)


def figure(page: Page, benchmark: Benchmark) -> Locator:
    """Return the line of a figure in its theme."""
    return page.locator("li", has=page.locator(f"[data-tu-fill='figure:{benchmark.id}']"))


def unfolded_figure(page: Page, benchmark: Benchmark) -> Locator:
    """Unfold the theme of a figure, and return its line there, which is seen."""
    line = figure(page, benchmark)
    page.locator(".tu-theme", has=line).locator("summary").click()
    expect(line).to_be_visible()
    return line


def out_of_100(benchmark: Benchmark, size: str) -> int:
    """Return how many firms of that size, out of 100: to the nearest, a half upwards."""
    return math.floor((benchmark.figure_for(size) or 0) + Decimal("0.5"))


def test_a_figure_is_that_of_firms_of_the_same_size(page: Page) -> None:
    open_result(page, same(2), profil={"taille": ["1-9"]})

    sentence = f"{out_of_100(SIZED, '1-9')} entreprises de votre taille sur 100 {SIZED.sentence}."
    expect(unfolded_figure(page, SIZED)).to_contain_text(sentence, use_inner_text=True)


def test_a_figure_is_that_of_every_firm_when_the_size_is_not_told(page: Page) -> None:
    open_result(page, same(2))

    sentence = f"{out_of_100(SIZED, EVERYONE)} entreprises sur 100 {SIZED.sentence}."
    expect(unfolded_figure(page, SIZED)).to_contain_text(sentence, use_inner_text=True)


@pytest.mark.parametrize("answer", range(TOP + 1))
def test_each_figure_says_of_the_visitor_what_the_answer_says(page: Page, answer: int) -> None:
    result = open_result(page, same(answer))
    unfold(result, once=result)

    for each in COMPARED:
        words = figure(page, each).locator("strong")
        expect_seen(words.and_(page.locator("[data-tu-if]")), sentences(each, each.you[answer]))


def sentences(benchmark: Benchmark, word: Likeness) -> list[str]:
    """Return what `word` makes a figure say of the visitor."""
    no = "Vous, pas encore." if benchmark.direction is Direction.FAVOURABLE else "Vous, non."
    return {Likeness.ALSO: ["Vous aussi."], Likeness.NOT_YET: [no], Likeness.SILENT: []}[word]


def test_a_figure_says_its_source_its_population_and_how_it_is_known(page: Page) -> None:
    open_result(page, same(2))
    line = plain(unfolded_figure(page, PRIMARY).inner_text())
    line = line.replace("Entreprises", "entreprises")
    respondents = f"{PRIMARY.respondents:,} réponses".replace(",", " ")

    for part in (str(PRIMARY.year), PRIMARY.population, respondents, "Lu à la source."):
        assert part in line
    link = page.get_by_role("link", name=PRIMARY.source).first
    expect(link).to_have_attribute("href", PRIMARY.url)


@pytest.mark.parametrize("answer", [UNKNOWN, NOT_APPLICABLE, None])
def test_nothing_is_compared_without_an_answer(page: Page, answer: Answer | None) -> None:
    questions = {each.question for each in COMPARED}
    if answer == NOT_APPLICABLE:
        questions = {one for one in questions if MODEL.questions[one].not_applicable is not None}
    answers = {one: given for one, given in same(2).items() if one not in questions}
    result = open_result(page, answers | (same(answer, questions) if answer is not None else {}))
    unfold(result, once=result)

    for each in COMPARED:
        line = figure(page, each)
        expect(line).to_be_hidden() if each.question in questions else expect(line).to_be_visible()


# The day of the answers


def test_the_result_says_the_day_of_the_answers_with_its_year(page: Page) -> None:
    result = open_result(page, MIXED)
    day = "20 novembre 2026"

    expect(result.locator("header")).to_contain_text(day)
    assert day in copied(page)
    assert day in printed(page)


@pytest.mark.parametrize("express", [False, True])
def test_ticking_a_gesture_reloading_and_keeping_leave_the_day_of_the_answers(
    page: Page, *, express: bool
) -> None:
    page.clock.set_fixed_time("2026-11-30T10:00:00")
    open_result(page, {}, date=None, express=express)
    page.evaluate(ANSWER, same(0, EXPRESS))
    page.clock.set_fixed_time("2027-03-01T10:00:00")
    choose(page, 0, "2027-03-05")
    page.locator("[data-tu-done]").nth(1).check()
    page.reload()

    expect(result_of(page).locator("header")).to_contain_text("30 novembre 2026")
    with page.expect_download() as download:
        page.locator("[data-tu-save]").click()
    assert json.loads(download.value.path().read_text("utf-8"))["date"] == "2026-11-30"
    page.goto(f"{QUESTIONNAIRE}#debut")
    expect(page.locator("[data-tu-resumed]")).to_contain_text("30 novembre 2026")


def test_an_answer_gives_its_day_to_the_answers(page: Page) -> None:
    open_result(page, MIXED)
    page.clock.set_fixed_time("2027-03-01T10:00:00")
    page.evaluate(ANSWER, {ASKED[0]: (int(MIXED[ASKED[0]]) + 1) % TOP})

    expect(result_of(page).locator("header")).to_contain_text("1er mars 2027")


def test_answers_without_a_day_say_none(page: Page) -> None:
    result = open_result(page, MIXED, date=None)

    assert re.search(r"résultat du|20[0-9]{2}", result.locator("header").inner_text()) is None


# Too few answers


def test_too_few_answers_give_no_level_and_no_total(page: Page) -> None:
    result = open_result(page, TOO_FEW)

    assert [name for name in LEVELS.values() if name in result.inner_text()] == []
    expect(page.locator(".tu-result__score")).to_be_hidden()


def test_each_theme_says_how_many_answers_it_lacks(page: Page) -> None:
    open_result(page, TOO_FEW)
    lacks = {
        d: math.ceil(len(questions) * MODEL.sheet.coverage) for d, questions in DIMENSIONS.items()
    }
    del lacks[FIRST]

    expect_seen(
        page.locator(".tu-notice li"),
        [f"{MODEL.dimensions[d].title} : encore {count} réponses" for d, count in lacks.items()],
    )


def test_a_theme_that_lacks_answers_leads_to_its_questions(page: Page) -> None:
    open_result(page, TOO_FEW)
    page.locator(".tu-notice a:visible").first.click()

    expect(page.locator(f"#{SECOND} h2")).to_be_focused()


def test_too_few_answers_say_nothing_of_a_score(page: Page) -> None:
    result = open_result(page, same(1, DIMENSIONS[FIRST][:1]))
    words = plain(result.inner_text())

    assert re.search(r"Le score est|[Vv]otre score|sur 0\b|jusqu’à", words) is None


def test_too_few_answers_still_call_for_gestures(page: Page) -> None:
    open_result(page, TOO_FEW)

    expect(first_cards(page)).not_to_have_count(0)


# The short version


def test_the_short_version_gives_no_score_of_any_kind(page: Page) -> None:
    words = open_result(page, SHORT, express=True).inner_text()

    assert re.search(r"sur 100|points? sur|\d+ sur \d+", words) is None
    assert [name for name in LEVELS.values() if name in words] == []


def test_the_short_version_after_a_whole_one_says_nothing_of_a_score(page: Page) -> None:
    words = plain(open_result(page, same(TOP) | {BACKUP: 0}, express=True).inner_text())

    assert re.search(r"[Ll]e score|[Vv]otre score|sur 100", words) is None
    assert plain(GATE.reason) not in words


def test_the_short_version_says_each_answer(page: Page) -> None:
    words = plain(open_result(page, SHORT | {EXPRESS[0]: TOP}, express=True).inner_text())

    for question, answer in (SHORT | {EXPRESS[0]: TOP}).items():
        assert MODEL.questions[question].text in words
        assert MODEL.questions[question].options[int(answer)] in words


def test_the_short_version_gives_a_gesture_for_each_answer_that_calls_for_one(page: Page) -> None:
    open_result(page, SHORT, express=True)
    order = advise(MODEL, SHORT, TODAY, express=True)

    expect_gestures(first_cards(page), [ranked.advice.id for ranked in order.first])
    expect_gestures(
        later_cards(page).filter(visible=True), [ranked.advice.id for ranked in order.later]
    )


def test_the_short_version_leads_to_the_other_questions(page: Page) -> None:
    open_result(page, SHORT, express=True)
    page.locator("[data-tu-full]").click()

    expect(page.locator(f"#{FIRST} h2")).to_be_focused()
    expect(page.locator("[data-tu-question] input:checked")).to_have_count(len(SHORT))


# The plan


def plan(page: Page) -> Locator:
    """Return the lines of the plan."""
    return page.locator("[data-tu-list=plan] li")


def choose(page: Page, place: int, day: str = "") -> str:
    """Put the gesture at that place in the plan, for that day, and return its text."""
    card = first_cards(page).nth(place)
    card.get_by_label("Dans mon plan").check()
    if day:
        card.get_by_label("Quel jour").fill(day)
    text = plain(card.get_by_role("heading").inner_text())
    expect(plan(page).filter(has_text=text)).to_be_visible()
    return text


def test_the_plan_follows_the_days(page: Page) -> None:
    open_result(page, same(0))
    free = choose(page, 0)
    late = choose(page, 1, "2027-01-01")
    soon = choose(page, 2, "2026-12-05")

    expect_seen(plan(page), [f"5 décembre : {soon}", f"1er janvier : {late}", free])


def test_a_gesture_done_stays_in_the_plan_as_done(page: Page) -> None:
    open_result(page, same(0))
    text = choose(page, 0, "2026-12-05")
    first_cards(page).first.get_by_label("C’est fait").check()

    expect_seen(plan(page), [f"Fait : {text}"])


def test_the_plan_is_there_after_a_reload(page: Page) -> None:
    open_result(page, same(0))
    text = choose(page, 1, "2026-12-05")
    page.reload()

    expect_seen(plan(page), [f"5 décembre : {text}"])
    expect(first_cards(page).nth(1).get_by_label("Quel jour")).to_have_value("2026-12-05")


def test_a_gesture_leaves_the_plan(page: Page) -> None:
    open_result(page, same(0))
    choose(page, 0)
    first_cards(page).first.get_by_label("Dans mon plan").uncheck()

    expect(plan(page)).to_have_count(0)


def test_a_tick_keeps_the_focus(page: Page) -> None:
    open_result(page, same(0))
    box = first_cards(page).first.get_by_label("Dans mon plan")
    box.press("Space")

    expect(box).to_be_checked()
    expect(box).to_be_focused()


def test_the_calendar_holds_the_days_to_come(page: Page) -> None:
    open_result(page, same(0))
    text = choose(page, 0, "2026-12-05")
    choose(page, 1)
    choose(page, 2, "2026-12-12")
    first_cards(page).nth(2).get_by_label("C’est fait").check()
    with page.expect_download() as download:
        page.locator("[data-tu-calendar]").click()
    events = list(vobject.readOne(download.value.path().read_text(encoding="utf-8")).vevent_list)

    assert download.value.suggested_filename.endswith(".ics")
    assert [(e.dtstart.value.isoformat(), plain(e.summary.value)) for e in events] == [
        ("2026-12-05", text)
    ]


def test_a_plan_without_a_day_has_no_calendar(page: Page) -> None:
    open_result(page, same(0))
    choose(page, 0)

    expect(page.locator("[data-tu-calendar]")).to_be_hidden()


# On paper


def paper(page: Page) -> bytes:
    """Return the page as a PDF."""
    return page.pdf(tagged=True, outline=True, prefer_css_page_size=True)


@pytest.mark.parametrize(
    ("answers", "express"),
    [(MIXED, False), (GATED, False), (same(0), False), (same(UNKNOWN), False), (SHORT, True)],
    ids=["mixed", "gated", "lowest", "unknown", "short"],
)
def test_a_result_holds_on_two_sheets(
    page: Page, answers: dict[str, Answer], *, express: bool
) -> None:
    open_result(page, answers, express=express)

    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper(page))) <= MOST_SHEETS


def test_a_result_with_every_gesture_in_its_plan_holds_on_two_sheets(page: Page) -> None:
    open_result(page, same(UNKNOWN))
    page.evaluate(TICK_ALL)

    expect(plan(page)).to_have_count(len(ASKED))
    assert len(re.findall(rb"/Type\s*/Page\b", paper(page))) <= MOST_SHEETS


def test_a_printed_result_keeps_its_structure(page: Page) -> None:
    open_result(page, MIXED)
    kinds = set(re.findall(rb"/S\s*/(\w+)", paper(page)))

    assert {b"H2", b"H3", b"H4", b"L", b"Table", b"TH", b"Link"} <= kinds


def test_paper_holds_the_level_the_gestures_the_plan_and_whom_to_call(page: Page) -> None:
    open_result(page, UNSURE)
    gesture = choose(page, 0, "2026-12-05")
    names = [MODEL.dimensions[dimension].title for dimension in DIMENSIONS]
    title = level(page)
    text = printed(page)

    for part in (title, " sur 100, jusqu’à ", gesture, "5 décembre", *names, "Qui appeler"):
        assert part in text
    for question in MODEL.sheet.provider_questions:
        assert question in text


def test_paper_leaves_out_the_form_and_what_is_for_later(page: Page) -> None:
    open_result(page, same(0))
    print_out(page)

    for part in ("[data-tu-form]", ".tu-paper", "[data-tu-later]", "[data-tu-save]", "input"):
        expect_none_seen(page.locator(part))


# For everyone


def test_the_focus_goes_to_the_title(page: Page) -> None:
    open_result(page, MIXED)

    expect(result_of(page).locator("h2")).to_be_focused()


def test_the_keyboard_alone_ticks_plans_and_unfolds(page: Page) -> None:
    open_result(page, same(0))
    tab_to(page, "[data-tu-done]")
    tab_to(page, "[data-tu-planned]")
    page.keyboard.press("Space")
    tab_to(page, "[data-tu-day]")
    tab_to(page, "[data-tu-fold] > summary")
    page.keyboard.press("Enter")
    tab_to(page, ".tu-theme > summary")
    page.keyboard.press("Enter")

    expect(plan(page)).to_have_count(1)
    expect(later_cards(page).first).to_be_visible()
    expect(page.locator(".tu-theme dl").first).to_be_visible()


def test_the_choices_of_a_card_bear_its_name(page: Page) -> None:
    open_result(page, same(0))
    card = first_cards(page).first

    expect(page.get_by_role("group", name=card.get_by_role("heading").inner_text())).to_have_count(
        1
    )


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize(
    ("answers", "express"),
    [(UNSURE | {BACKUP: 0}, False), (SHORT, True), (TOO_FEW, False)],
    ids=["result", "short", "too few"],
)
def test_axe_finds_nothing_in_a_result(
    page: Page, answers: dict[str, Answer], width: int, *, express: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    result = open_result(page, answers, express=express)
    choose(page, 0, "2026-12-05")
    unfold(result, once=result)

    assert faults(page) == []


@pytest.mark.parametrize("answers", [UNSURE | {BACKUP: 0}, TOO_FEW], ids=["result", "too few"])
def test_a_result_holds_in_the_narrowest_window(page: Page, answers: dict[str, Answer]) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    result = open_result(page, answers)
    choose(page, 0, "2026-12-05")
    unfold(result, once=result)

    assert page.evaluate(TOO_WIDE) == []
    page.evaluate(SPACE_TEXT_OUT)
    assert page.evaluate(TOO_WIDE) == []


def test_what_a_finger_aims_at_is_large_enough(page: Page) -> None:
    result = open_result(page, same(0))
    choose(page, 0)
    aims = result.locator("button:not(.tu-term), summary, label, [type=date]")

    day = first_cards(page).first.get_by_label("Quel jour")
    assert computed(aims, SMALL, SMALLEST, once=day) == []


def test_a_result_asks_nothing_of_the_network(page: Page) -> None:
    page.goto(QUESTIONNAIRE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(ANSWER, MIXED)
    page.evaluate("() => { location.hash = 'resultat' }")
    choose(page, 0, "2026-12-05")
    unfold(result_of(page), once=result_of(page))
    with page.expect_download():
        page.locator("[data-tu-calendar]").click()
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.endswith(ICON) and not url.startswith("blob:")] == []


def test_the_second_questionnaire_has_its_own_result(page: Page) -> None:
    page.goto(f"{SHORT_QUESTIONNAIRE}#resultat")
    page.locator("[data-tu-question]").first.wait_for(state="attached")
    page.evaluate(
        """() => document.querySelectorAll("[data-tu-question] [value='1']")
          .forEach((radio) => radio.click())"""
    )

    expect(hole(page, "score")).to_have_text("33")
    expect(first_cards(page)).to_have_count(3)

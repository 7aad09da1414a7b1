"""The catalogue of the tutorials: filtered, shared, and sorted by what a result advises."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros.tutorials.catalogue import Listed, filters, groups
from macros.tutorials.models.tutorial import Tutorial
from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import tab_to
from tests.browser.page_types import CATALOGUE
from tests.browser.reading import expect_computed, expect_seen
from tests.browser.results import EXPRESS, MODEL, TOP, first_gestures, open_result, plain, same
from tests.browser.results import SITE as EVERYTHING
from tests.browser.test_reflow import NARROWEST, TOO_WIDE
from tests.conftest import TODAY

SITE = EVERYTHING.published()
ENTRIES = [entry for group in groups(SITE) for entry in group.entries]
LISTS = {name: [choice.id for choice in choices] for name, choices in filters(SITE).items()}
NEEDS, DIFFICULTIES = LISTS["besoin"], LISTS["difficulte"]

each_list = pytest.mark.parametrize("name", LISTS)
both_widths = pytest.mark.parametrize("width", [PHONE, DESKTOP])

# No tutorial answers both: it is only reached by a link.
NOTHING = next(
    f"#public={audience}&difficulte={difficulty}"
    for audience in LISTS["public"]
    for difficulty in DIFFICULTIES
    if not [
        e for e in ENTRIES if {f"public:{audience}", f"difficulte:{difficulty}"} <= {*e.answers}
    ]
)
ADVISING = [e for e in ENTRIES if any(r.id.startswith(f"{MODEL.id}:") for r in e.reasons)]
LAST_ADVISED, *_, FIRST_ADVISED = ADVISING


def theme_of(entry: Listed) -> str:
    """Return a theme of the first questionnaire for which it is advised."""
    ids = (reason.id.split(":") for reason in entry.reasons)
    return next(theme for questionnaire, theme in ids if questionnaire == MODEL.id)


# In the order of the link, which is not that of the page.
ADVICE = f"#conseil={MODEL.id}:{theme_of(FIRST_ADVISED)},{theme_of(LAST_ADVISED)}"


def titles(entries: list[Listed]) -> list[str]:
    return [plain(entry.tutorial.title).replace("'", "’") for entry in entries]


def answering(*answers: str) -> list[str]:
    """Return the titles of the tutorials that have all these answers, in the order of the page."""
    return titles([entry for entry in ENTRIES if {*answers} <= {*entry.answers}])


def expect_shown(place: Page | Locator, titles: list[str]) -> None:
    """Wait until the titles of the cards that are seen there are these."""
    expect_seen(place.locator("[data-tu-card] h4"), titles)


def list_named(page: Page, name: str) -> Locator:
    return page.locator(f"select[name={name}]")


def choose(page: Page, name: str, choice: str) -> None:
    """Choose in a list of the filter and wait until the address follows."""
    before = page.url
    list_named(page, name).select_option(choice)
    page.wait_for_url(lambda address: address != before)


def counts(page: Page, name: str) -> dict[str, int]:
    """Return how many tutorials each choice of a list says that it would show."""
    told: dict[str, str] = list_named(page, name).evaluate(
        "list => Object.fromEntries([...list.options].slice(1).map((o) => [o.value, o.text]))"
    )
    numbers = {choice: re.search(r"\((\d+)\)$", text) for choice, text in told.items()}
    return {choice: int(number[1]) for choice, number in numbers.items() if number}


def disabled(page: Page, name: str) -> set[str]:
    values: list[str] = list_named(page, name).evaluate(
        "list => [...list.options].filter((o) => o.disabled).map((o) => o.value)"
    )
    return set(values)


def advised_group(page: Page) -> Locator:
    return page.locator("[data-tu-advised]")


@each_list
def test_a_list_keeps_the_tutorials_that_answer(visitor: Visitor, name: str) -> None:
    choice = min(LISTS[name], key=lambda choice: len(answering(f"{name}:{choice}")))
    page = visitor.open(CATALOGUE)

    choose(page, name, choice)

    assert len(answering(f"{name}:{choice}")) < len(ENTRIES)
    expect_shown(page, answering(f"{name}:{choice}"))


def test_lists_add_up(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE)
    need = next(n for n in NEEDS if len(answering(f"besoin:{n}")) > 1)

    choose(page, "besoin", need)
    duration = next(c for c, n in counts(page, "duree").items() if n)
    choose(page, "duree", duration)

    expect_shown(page, answering(f"besoin:{need}", f"duree:{duration}"))


@each_list
def test_each_choice_says_how_many_it_would_show_besides_the_others(
    visitor: Visitor, name: str
) -> None:
    other = "difficulte" if name != "difficulte" else "connexion"
    page = visitor.open(CATALOGUE)
    choose(page, other, LISTS[other][0])
    told = counts(page, name)
    choices = set(told) - disabled(page, name)

    assert list(told) == LISTS[name]
    assert choices == {choice for choice, number in told.items() if number}
    for choice in choices:
        choose(page, name, choice)
        expect(page.locator("[data-tu-card]:visible")).to_have_count(told[choice])


@each_list
def test_a_choice_that_would_show_nothing_cannot_be_chosen(visitor: Visitor, name: str) -> None:
    other = "public" if name != "public" else "besoin"
    page = visitor.open(CATALOGUE)
    choose(page, other, min(LISTS[other], key=lambda c: len(answering(f"{other}:{c}"))))

    assert disabled(page, name) == {c for c, number in counts(page, name).items() if not number}


def test_some_choice_cannot_be_chosen_besides_another(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{NOTHING.partition('&')[0]}")

    assert NOTHING.rpartition("=")[2] in disabled(page, "difficulte")


def test_the_number_of_tutorials_is_announced(visitor: Visitor) -> None:
    choice = next(d for d in DIFFICULTIES if len(answering(f"difficulte:{d}")) > 1)
    page = visitor.open(CATALOGUE)

    choose(page, "difficulte", choice)

    number = len(answering(f"difficulte:{choice}"))
    sentence = f"{number} tutoriels affichés sur {len(ENTRIES)}"
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def test_a_need_without_a_kept_tutorial_is_not_named(visitor: Visitor) -> None:
    choice = min(DIFFICULTIES, key=lambda d: len(answering(f"difficulte:{d}")))
    page = visitor.open(CATALOGUE)

    choose(page, "difficulte", choice)

    kept = [g for g in groups(SITE) if any(f"difficulte:{choice}" in e.answers for e in g.entries)]
    expect(page.locator("[data-tu-group] h3:visible")).to_have_count(len(kept))


def test_what_is_chosen_has_a_french_name_after_the_hash(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE)

    choose(page, "difficulte", DIFFICULTIES[0])

    address = urlsplit(page.url)
    assert (address.query, address.fragment) == ("", f"difficulte={DIFFICULTIES[0]}")


def test_a_filtered_catalogue_survives_a_reload(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE)
    choose(page, "besoin", NEEDS[0])

    page.reload()

    expect_shown(page, answering(f"besoin:{NEEDS[0]}"))
    expect(list_named(page, "besoin")).to_have_value(NEEDS[0])


def test_the_back_button_finds_the_catalogue_as_it_was_filtered(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE)
    choose(page, "besoin", NEEDS[0])

    page.locator("[data-tu-card]:visible h4 a").first.click()
    page.wait_for_url(f"**{CATALOGUE}*/")
    page.go_back()

    expect(list_named(page, "besoin")).to_have_value(NEEDS[0])
    expect_shown(page, answering(f"besoin:{NEEDS[0]}"))


def test_a_link_followed_in_the_page_filters_it(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE)

    page.evaluate("address => { location.hash = address }", f"besoin={NEEDS[-1]}")
    expect(list_named(page, "besoin")).to_have_value(NEEDS[-1])

    expect_shown(page, answering(f"besoin:{NEEDS[-1]}"))


@pytest.mark.parametrize(
    "fragment",
    [
        "#besoin=inconnu&duree=%3Cb%3E&rien=1",
        f"#besoin={DIFFICULTIES[0]}",
        "#conseil=inconnu:rien",
        f"#conseil={MODEL.id}:inconnu,%3Cimg%20src=x%3E",
        f"#conseil={'a:,' * 2000}",
        "#conseil=__proto__:constructor",
        "#%E9&=&conseil",
    ],
    ids=["values", "another-list", "questionnaire", "theme", "long", "prototype", "damaged"],
)
def test_an_address_that_names_nothing_shows_the_whole_catalogue(
    visitor: Visitor, fragment: str
) -> None:
    page = visitor.open(f"{CATALOGUE}{fragment}")

    expect_shown(page, titles(ENTRIES))
    expect(advised_group(page)).to_be_hidden()


def test_the_filter_is_cleared_at_once(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}#besoin={NEEDS[0]}&difficulte={DIFFICULTIES[0]}")

    page.get_by_role("button", name="Tout effacer").click()
    page.wait_for_url(f"**{CATALOGUE}")

    expect_shown(page, titles(ENTRIES))


def test_a_filter_that_keeps_nothing_names_the_nearest_tutorials(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{NOTHING}")

    asked = [part.replace("=", ":") for part in NOTHING[1:].split("&")]
    nearest = [entry for entry in ENTRIES if len({*asked} & {*entry.answers}) == 1]
    expect_shown(page, [])
    expect_seen(page.locator("[data-tu-nearest] a"), titles(nearest))


def test_a_nearest_tutorial_is_one_press_away(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{NOTHING}")
    link = page.locator("[data-tu-nearest] a").first
    title = plain(link.inner_text())

    link.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_filter_that_keeps_nothing_gives_a_way_out(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{NOTHING}")

    page.get_by_role("button", name="Voir tous les tutoriels").click()

    expect_shown(page, titles(ENTRIES))
    expect(list_named(page, "besoin")).to_be_focused()


def test_the_filter_is_used_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE)

    tab_to(page, "[name=difficulte]")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**/*difficulte=*")
    expect_shown(page, answering(f"difficulte:{DIFFICULTIES[0]}"))
    tab_to(page, "[type=reset]")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{CATALOGUE}")

    expect_shown(page, titles(ENTRIES))


def test_nothing_moves_when_scripts_show_the_filter(device: BrowserContext) -> None:
    page = device.new_page()
    place = page.locator("[data-tu-count]")
    page.route("**/tutorial-catalogue.js", lambda route: route.abort())
    page.goto(CATALOGUE)
    before = place.bounding_box()

    page.unroute_all()
    page.reload()
    expect(page.locator("[data-tu-filter]")).to_be_visible()

    assert place.bounding_box() == before


def test_every_tutorial_is_shown_once_without_scripts(visitor: Visitor) -> None:
    page = visitor.open(CATALOGUE, javascript=False)

    expect_shown(page, titles(ENTRIES))


def test_a_result_leads_to_the_tutorials_that_it_calls_for_weakest_first(
    device: BrowserContext,
) -> None:
    page = device.new_page()
    themes = {d.id: d.questions_on(TODAY) for d in MODEL.dimensions.values()}
    weak, weaker = theme_of(LAST_ADVISED), theme_of(FIRST_ADVISED)
    answers = same(TOP) | same(1, themes[weak]) | same(0, themes[weaker])
    result = open_result(page, answers)

    result.get_by_role("link", name="Voir les tutoriels").click()
    page.wait_for_url(f"**{CATALOGUE}#*")

    group = advised_group(page)
    expect_shown(group, titles([FIRST_ADVISED, LAST_ADVISED]))
    for theme in (weak, weaker):
        expect(group).to_contain_text(f"« {MODEL.dimensions[theme].title} »")


def test_a_result_that_calls_for_no_tutorial_says_nothing_of_them(device: BrowserContext) -> None:
    result = open_result(device.new_page(), same(TOP))

    expect(result.get_by_role("link", name="Voir les tutoriels")).to_be_hidden()


def test_a_theme_without_a_score_calls_for_no_tutorial(device: BrowserContext) -> None:
    result = open_result(device.new_page(), same(0, EXPRESS), express=True)

    expect(result.get_by_role("link", name="Voir les tutoriels")).to_be_hidden()


def test_a_gesture_leads_to_its_tutorial(device: BrowserContext) -> None:
    page = device.new_page()
    open_result(page, same(0))
    known = {
        advice.id: SITE[Tutorial][slug].title
        for advice in MODEL.advice.values()
        for slug in advice.tutorials
        if slug in SITE[Tutorial]
    }
    gesture = next(name for name in first_gestures(page) if name in known)

    page.locator(f"[data-tu-advice={gesture}]").get_by_role("link", name="Tutoriel").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(known[gesture])


def test_advice_is_read_first_with_its_reason(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{ADVICE}")

    theme = MODEL.dimensions[theme_of(FIRST_ADVISED)].title
    expect(advised_group(page).get_by_role("heading", level=3)).to_be_focused()
    expect(advised_group(page).locator("[data-tu-card]").first).to_contain_text(f"« {theme} »")


@pytest.mark.parametrize("after", [".", ")", "\u200b", "%20»"])
@pytest.mark.parametrize("encoding", [{}, {":": "%3A", ",": "%2C"}, {":": "%253A", "=": "%3D"}])
def test_advice_is_read_whatever_mail_does_to_the_link(
    visitor: Visitor, after: str, encoding: dict[str, str | int | None]
) -> None:
    link = ADVICE.translate(str.maketrans(encoding))
    page = visitor.open(f"{CATALOGUE}{link}{after}")

    reasons = page.locator("[data-tu-reason]:visible")
    expect(reasons).to_have_count(2)


def test_a_reason_that_the_link_does_not_give_is_not_told(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}#conseil={MODEL.id}:{theme_of(FIRST_ADVISED)}")

    reasons = page.locator("[data-tu-reason]:visible")
    expect_computed(
        reasons,
        "reasons => reasons.map(({ dataset }) => dataset.tuReason)",
        [f"{MODEL.id}:{theme_of(FIRST_ADVISED)}"],
    )


def test_an_advised_tutorial_is_shown_once(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{ADVICE}")

    first = [FIRST_ADVISED, LAST_ADVISED]
    others = [entry for entry in ENTRIES if entry not in first]
    expect_shown(page, titles([*first, *others]))


def test_advised_tutorials_are_filtered_too(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{ADVICE}")
    [kept] = [a for a in LAST_ADVISED.answers if a.startswith("difficulte:")]

    choose(page, *kept.split(":"))

    wanted = [entry for entry in (FIRST_ADVISED, LAST_ADVISED) if kept in entry.answers]
    others = [entry for entry in ENTRIES if kept in entry.answers and entry not in wanted]
    expect_shown(advised_group(page), titles(wanted))
    expect_shown(page, titles([*wanted, *others]))


def test_advice_stays_when_the_filter_is_cleared(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{ADVICE}&difficulte={DIFFICULTIES[0]}")

    page.get_by_role("button", name="Tout effacer").click()
    page.wait_for_url(lambda address: "difficulte" not in address)
    page.reload()

    expect_shown(advised_group(page), titles([FIRST_ADVISED, LAST_ADVISED]))


def test_advice_is_left_aside(visitor: Visitor) -> None:
    page = visitor.open(f"{CATALOGUE}{ADVICE}")

    advised_group(page).get_by_role("button").click()
    page.wait_for_url(f"**{CATALOGUE}")

    expect(advised_group(page)).to_be_hidden()
    expect(list_named(page, "besoin")).to_be_focused()
    expect_shown(page, titles(ENTRIES))


def test_what_a_result_says_is_asked_of_no_server(device: BrowserContext) -> None:
    page = device.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{CATALOGUE}{ADVICE}&besoin={NEEDS[0]}")
    choose(page, "difficulte", DIFFICULTIES[0])

    assert [url for url in asked if "conseil" in url.partition("#")[0]] == []
    assert not [url for url in asked if urlsplit(url).query]


@both_widths
@pytest.mark.parametrize(
    "fragment",
    [f"#besoin={NEEDS[0]}", NOTHING, ADVICE],
    ids=["filtered", "empty", "advised"],
)
def test_axe_finds_nothing_in_a_state_of_the_catalogue(
    visitor: Visitor, fragment: str, width: int
) -> None:
    page = visitor.open(f"{CATALOGUE}{fragment}", width=width)

    assert faults(page) == []


@pytest.mark.parametrize("fragment", [NOTHING, ADVICE], ids=["empty", "advised"])
def test_a_state_of_the_catalogue_holds_in_the_narrowest_window(
    visitor: Visitor, fragment: str
) -> None:
    page = visitor.open(f"{CATALOGUE}{fragment}", width=NARROWEST)

    assert page.evaluate(TOO_WIDE) == []

"""No tool of any page ends blank: what a browser lacks gives back the page without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Visitor
from tests.browser.gestures import (
    button_of_search,
    copy,
    list_of_filter,
    print_out,
    results_of_search,
    search,
)
from tests.browser.older import lacking, older_browser
from tests.browser.page_types import (
    CATALOGUE,
    DIRECTORY,
    EXERCISES,
    HOME,
    QUESTIONNAIRE,
    ROLE,
    SHORT_QUESTIONNAIRE,
    SOLUTIONS,
    TUTORIAL,
    on_every_page_type,
)
from tests.browser.reading import expect_none_seen
from tests.browser.results import ASKED, open_result, plain, same
from tests.browser.test_without_javascript import DEAD

ORIENTATION = "/orientation/"
# What mounts the tools of a page.
OURS = re.compile(r"/javascripts/\w+/[\w-]+\.js$")

# What tools show and hide with, refused from the call of that rank on.
REFUSING = """
  let left = %d;
  const refuse = () => { if (left-- <= 0) throw new TypeError("not in this browser"); };
  const wrap = (name) => {
    const known = Element.prototype[name];
    Element.prototype[name] = function (...given) {
      if (name !== "setAttribute" || given[0] === "aria-expanded") refuse();
      return known.apply(this, given);
    };
  };
  for (const name of ["toggleAttribute", "replaceChildren", "setAttribute"]) wrap(name);
  Object.defineProperty(HTMLElement.prototype, "hidden", {
    configurable: true,
    get() { return this.hasAttribute("hidden"); },
    set(value) {
      refuse();
      if (value) this.setAttribute("hidden", "");
      else this.removeAttribute("hidden");
    },
  });
"""

# What is read in the page, but for the sentence, what the clock of the visitor says, and the
# buttons that work without a tool.
CONTENT = """() => {
  const page = document.querySelector("#contenu");
  const apart = page.querySelectorAll(
    "[data-tu-too-old], [data-tu-now], button:not([popovertarget])");
  for (const one of apart) one.style.display = "none";
  const words = page.innerText.split(/\\s+/);
  for (const one of apart) one.style.display = "";
  return words;
}"""


def tell_the_result(page: Page) -> None:
    """Ask for the result."""
    page.evaluate("location.hash = 'resultat'")


def answer_the_quiz(page: Page) -> None:
    """Ask what the first answer of the quiz is worth."""
    page.locator("[data-tu-check] >> visible=true").first.click()


def project(page: Page) -> None:
    """Project the page."""
    page.get_by_role("button", name="Projeter").click()


def choose_an_answer(page: Page) -> None:
    """Take the first answer of « Où frapper ? »."""
    page.locator(".tu-triage__option:visible").first.click()


def filter_contacts(page: Page) -> None:
    """Keep some contacts."""
    list_of_filter(page, "Rôle").select_option(index=1)


def filter_tutorials(page: Page) -> None:
    """Keep some tutorials."""
    page.locator("[data-tu-catalogue] select").first.select_option(index=1)


def untick_a_part(page: Page) -> None:
    """Leave out a part of the sheet."""
    page.locator("[data-tu-parts] input").first.click()


@dataclass(frozen=True)
class Tool:
    """A tool of the page at `path`, and what makes it show something."""

    path: str
    use: Callable[[Page], None]


TOOLS = {
    "questionnaire": Tool(QUESTIONNAIRE, tell_the_result),
    "short-questionnaire": Tool(SHORT_QUESTIONNAIRE, tell_the_result),
    "quiz": Tool(TUTORIAL, answer_the_quiz),
    "projection": Tool(TUTORIAL, project),
    "triage": Tool(ORIENTATION, choose_an_answer),
    "directory": Tool(DIRECTORY, filter_contacts),
    "catalogue": Tool(CATALOGUE, filter_tutorials),
    "exercises": Tool(EXERCISES, untick_a_part),
    "solutions": Tool(SOLUTIONS, untick_a_part),
}
on_every_tool = pytest.mark.parametrize("tool", TOOLS.values(), ids=[*TOOLS])


NO_CLASS_TO_REMOVE = """
  DOMTokenList.prototype.remove = () => { throw new TypeError("not in this browser"); };
"""

# What works by itself, or by the scripts of the whole site.
ALIVE = r"data-copy|tu-search"
# Calls that a tool makes before it is refused the next, so that it stops in the middle.
HALF_WAY = 1


def sentence(page: Page) -> Locator:
    """Return what says that the browser is too old for what the page offers."""
    return page.locator("#contenu [data-tu-too-old]")


def breaks(page: Page) -> None:
    """Take from the page, once it is loaded, what its tools show with."""
    page.evaluate(f"() => {{ {REFUSING % 0} }}")


@on_every_tool
def test_a_tool_that_cannot_start_gives_the_page_without_scripts(
    browser: Browser, site_url: str, visitor: Visitor, tool: Tool
) -> None:
    bare = visitor.open(tool.path, javascript=False)
    with lacking(browser, site_url, REFUSING % HALF_WAY) as page:
        page.goto(tool.path)

        expect(sentence(page)).to_be_visible()
        assert page.evaluate(CONTENT) == bare.evaluate(CONTENT)


@pytest.fixture(scope="module", params=TOOLS.values(), ids=[*TOOLS])
def failed(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Page]:
    """Return the page of each tool once it has failed its visitor in use."""
    with lacking(browser, site_url) as page:
        page.goto(request.param.path)
        breaks(page)
        request.param.use(page)
        expect(sentence(page)).to_be_visible()
        yield page


def test_a_tool_that_fails_in_use_gives_the_page_without_scripts(
    failed: Page, visitor: Visitor
) -> None:
    bare = visitor.open(failed.url, javascript=False)

    assert failed.evaluate(CONTENT) == bare.evaluate(CONTENT)


def test_a_tool_that_fails_in_use_takes_its_visitor_to_what_says_so(failed: Page) -> None:
    expect(sentence(failed)).to_be_focused()


def test_a_tool_that_fails_in_use_leaves_no_control_that_does_nothing(failed: Page) -> None:
    dead = failed.evaluate(DEAD)

    assert [html for html in dead if not re.search(ALIVE, html)] == []


def test_what_a_failed_tool_says_of_the_browser_stays_on_the_screen(failed: Page) -> None:
    print_out(failed)

    expect(sentence(failed)).to_be_hidden()
    failed.emulate_media(media="null")


# « Où frapper ? » needs none to show a question at a time: `test_orientation.py` reaches each card.
@pytest.mark.parametrize("path", sorted({tool.path for tool in TOOLS.values()} - {ORIENTATION}))
def test_scripts_lost_on_the_way_take_nothing(
    browser: Browser, site_url: str, visitor: Visitor, path: str
) -> None:
    bare = visitor.open(path, javascript=False)
    with lacking(browser, site_url) as page:
        page.route(OURS, lambda route: route.abort())
        page.goto(path)

        assert page.evaluate(CONTENT) == bare.evaluate(CONTENT)


def test_a_questionnaire_that_gives_up_keeps_its_answers_ticked(
    browser: Browser, site_url: str
) -> None:
    with lacking(browser, site_url) as page:
        open_result(page, same(1))
        breaks(page)
        page.evaluate("location.hash = 'debut'")
        expect(sentence(page)).to_be_visible()

        expect(page.locator("[data-tu-question] input:checked")).to_have_count(len(ASKED))


def test_a_projection_that_gives_up_leaves_the_keys_to_the_browser(
    browser: Browser, site_url: str
) -> None:
    with lacking(browser, site_url) as page:
        page.goto(TUTORIAL)
        project(page)
        breaks(page)
        page.keyboard.press("End")  # the last screen, where an arrow would only scroll this one
        expect(sentence(page)).to_be_visible()

        page.keyboard.press("End")

        expect(page.locator("footer")).to_be_in_viewport()


def test_a_copy_button_still_copies_once_its_tool_has_given_up(
    browser: Browser, site_url: str
) -> None:
    with lacking(browser, site_url, REFUSING % 8) as page:
        page.goto(DIRECTORY)
        expect(sentence(page)).to_be_visible()

        copy(page, "")

        expect(page.get_by_text("Copié")).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_search_that_cannot_start_gives_the_map_of_the_site(
    browser: Browser, site_url: str, width: int
) -> None:
    with lacking(browser, site_url, NO_CLASS_TO_REMOVE, width=width) as page:
        page.goto(HOME)

        expect(page.locator("header").get_by_role("link", name="plan du site")).to_be_visible()
        expect(button_of_search(page)).to_be_hidden()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_search_that_cannot_open_gives_the_map_of_the_site(
    browser: Browser, site_url: str, width: int
) -> None:
    with lacking(browser, site_url, REFUSING % 0, width=width) as page:
        page.goto(HOME)

        button_of_search(page).click()

        expect(page.locator("header").get_by_role("link", name="plan du site")).to_be_visible()
        expect(button_of_search(page)).to_be_hidden()


# At the floor: everything works, by what the browser has or by what stands in for it.


@pytest.fixture(scope="module")
def same_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """Return a page of the oldest browser that is served."""
    with older_browser(browser, site_url) as page:
        yield page


@pytest.fixture
def oldest(same_page: Page) -> Iterator[Page]:
    """Return that page as nobody has touched it; nothing may be thrown in it."""
    thrown: list[str] = []

    def note(error: Error) -> None:
        thrown.append(str(error))

    same_page.on("pageerror", note)
    same_page.emulate_media(media="null")
    yield same_page
    same_page.remove_listener("pageerror", note)
    same_page.evaluate("localStorage.clear()")
    same_page.goto("about:blank")
    assert thrown == []


@on_every_tool
def test_the_oldest_browser_mounts_every_tool(oldest: Page, tool: Tool) -> None:
    oldest.goto(tool.path)

    tool.use(oldest)

    expect(sentence(oldest)).to_be_hidden()


@pytest.mark.parametrize("express", [False, True])
def test_the_oldest_browser_is_told_a_whole_result(oldest: Page, *, express: bool) -> None:
    open_result(oldest, same(1), express=express)

    expect(oldest.locator("[data-tu-first] > li").first).to_be_visible()


def test_the_oldest_browser_copies_the_text_of_a_result(oldest: Page) -> None:
    open_result(oldest, same(1))

    copy(oldest, "le texte")
    oldest.get_by_text("Copié").wait_for()

    gesture = oldest.locator("[data-tu-first] h4").first.inner_text()
    assert plain(gesture) in plain(oldest.evaluate("navigator.clipboard.readText()"))


def test_the_escape_key_closes_the_search_of_the_oldest_browser(oldest: Page) -> None:
    oldest.goto(HOME)
    search(oldest, "mediateur")

    oldest.keyboard.press("Escape")

    expect(results_of_search(oldest).first).to_be_hidden()


def test_the_escape_key_leaves_the_projection_of_the_oldest_browser(oldest: Page) -> None:
    oldest.goto(f"{TUTORIAL}#projection")
    bar = oldest.get_by_role("navigation", name="Projection")
    expect(bar).to_be_visible()

    oldest.keyboard.press("Escape")

    expect(bar).to_be_hidden()


def test_a_bar_says_which_end_the_projection_of_the_oldest_browser_is_at(oldest: Page) -> None:
    oldest.goto(f"{TUTORIAL}#projection")

    expect(oldest.get_by_role("button", name="Précédent")).to_be_disabled()


def test_a_term_leads_the_oldest_browser_to_its_definition(oldest: Page) -> None:
    oldest.goto(ROLE)
    term = oldest.locator(".tu-term").first
    definition = oldest.locator(f"#{term.get_attribute('popovertarget')}")

    term.click()

    expect(definition).to_be_focused()
    expect(definition).to_be_in_viewport()


def test_the_oldest_browser_shows_definitions_under_their_title(oldest: Page) -> None:
    oldest.goto(ROLE)

    expect(oldest.locator(".tu-definitions__title")).to_be_visible()


def test_the_oldest_browser_shows_no_button_that_closes_nothing(oldest: Page) -> None:
    oldest.goto(ROLE)
    oldest.locator(".tu-definition").first.wait_for()

    expect_none_seen(oldest.locator(".tu-definition button"))


# On paper: what is folded is unfolded by scripts, or else keeps its title.

PAPER = "() => document.body.innerText.split(/\\s+/)"
UNFOLDED = "() => document.querySelectorAll('details[open]').length"
LOST = """() => [...document.querySelectorAll("details:not([open])")]
  .filter((folded) => folded.getClientRects().length)
  .filter((folded) => !folded.querySelector("summary").getClientRects().length)
  .map((folded) => folded.textContent.slice(0, 80))"""


@on_every_page_type
def test_the_oldest_browser_prints_what_is_folded(
    oldest: Page, visitor: Visitor, path: str
) -> None:
    paper = visitor.open(path)
    print_out(paper)
    oldest.goto(path)

    oldest.evaluate("dispatchEvent(new Event('beforeprint'))")
    print_out(oldest)

    assert oldest.evaluate(PAPER) == paper.evaluate(PAPER)


def test_what_was_unfolded_to_be_printed_is_folded_again(oldest: Page) -> None:
    oldest.goto(DIRECTORY)
    before = oldest.evaluate(UNFOLDED)

    oldest.pdf()

    assert oldest.evaluate(UNFOLDED) == before


@pytest.fixture(scope="module")
def scriptless(browser: Browser, site_url: str) -> Iterator[Page]:
    """Return a page of the oldest browser, without scripts."""
    with older_browser(browser, site_url, javascript=False) as page:
        yield page


@on_every_page_type
def test_without_scripts_the_oldest_browser_prints_the_title_of_what_is_folded(
    scriptless: Page, path: str
) -> None:
    scriptless.goto(path)

    print_out(scriptless)

    assert scriptless.evaluate(LOST) == []

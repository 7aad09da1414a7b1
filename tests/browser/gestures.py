"""What a visitor does, in one word each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import Once, elements

FIELD_OF_SEARCH = "Rechercher dans le site"
FARTHEST_STOP = 300
TELL_ONCE_HEARD = """(element, type) => {
  delete element.dataset.heard;
  const target = element === document.documentElement ? window : element;
  target.addEventListener(type, () => { element.dataset.heard = ""; }, { once: true });
}"""


def field_of_search(page: Page) -> Locator:
    """Return the field in which words to search for are typed."""
    return page.get_by_label(FIELD_OF_SEARCH)


def button_of_search(page: Page) -> Locator:
    """Return the button that opens the search, and closes it."""
    return page.get_by_role("button", name="Rechercher", exact=True)


def results_of_search(page: Page) -> Locator:
    """Return the links that search lists."""
    return page.locator("#tu-search ol").get_by_role("link")


def search(page: Page, words: str) -> None:
    """Open the search, type `words` at once and wait for results."""
    button_of_search(page).click()
    page.keyboard.type(words)
    results_of_search(page).first.wait_for()


def list_of_filter(page: Page, label: str) -> Locator:
    """Return the list of the directory's filter that bears this label."""
    return page.get_by_role("combobox", name=label, exact=True)


def text_of_filter(page: Page) -> Locator:
    """Return the field in which words to keep in the directory are typed."""
    return page.get_by_role("searchbox", name="Un nom, une ville, un mot")


def filter_by_text(page: Page, words: str) -> None:
    """Type `words` in the filter of the directory and wait until the address follows."""
    before = page.url
    text_of_filter(page).fill(words)
    page.wait_for_url(lambda address: address != before)


def filter_by(page: Page, label: str, option: str) -> None:
    """Choose `option` in a list of the directory's filter and wait until the address follows."""
    before = page.url
    list_of_filter(page, label).select_option(label=option)
    page.wait_for_url(lambda address: address != before)


def copy(page: Page, what: str) -> None:
    """Press the first button that copies `what`."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=f"Copier {what}").first.click()


def copied_by(button: Locator) -> str:
    """Press a button that copies, and return what is in the clipboard once it says so."""
    button.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button.click()
    expect(button).to_have_attribute("data-copied", "")
    copied: str = button.page.evaluate("navigator.clipboard.readText()")
    return copied


@contextmanager
def heard(element: Locator, event: str) -> Iterator[None]:
    """Wait until the scripts of the page have taken account of an event that is caused within.

    What an event is not to change is the same before it: only then is it known to have stayed. An
    event of the window is heard by the root of the page.
    """
    element.evaluate(TELL_ONCE_HEARD, event)
    yield
    expect(element).to_have_attribute("data-heard", "")


@contextmanager
def address_heard(page: Page) -> Iterator[None]:
    """Wait until the page has followed, or not, what its address is changed to within."""
    with heard(page.locator(":root"), "hashchange"):
        yield


def unfold(place: Locator, *, once: Once) -> None:
    """Open each of the folds of `place`, one at least, that is not open yet."""
    for fold in elements(place.locator("details").filter(visible=True), once=once):
        if fold.get_attribute("open") is None:
            fold.locator(":scope > summary").click()
    expect(place.locator("details:not([open])").filter(visible=True)).to_have_count(0)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what `selector` names."""
    for _ in range(FARTHEST_STOP):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the Tab key never reaches {selector}")


def print_out(page: Page) -> None:
    """Show the page as it goes on paper."""
    page.emulate_media(media="print")

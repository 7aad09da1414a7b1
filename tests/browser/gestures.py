"""What a visitor does, in one word each."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

FIELD_OF_SEARCH = "Rechercher dans le site"
FARTHEST_STOP = 300


def field_of_search(page: Page) -> Locator:
    """Return the field in which words to search for are typed."""
    return page.get_by_role("textbox", name=FIELD_OF_SEARCH)


def button_of_search(page: Page) -> Locator:
    """Return the button that opens the search of a narrow window."""
    return page.get_by_role("button", name="Rechercher", exact=True)


def results_of_search(page: Page) -> Locator:
    """Return the links that search lists."""
    return page.locator("#tu-search ol").get_by_role("link")


def search(page: Page, words: str) -> None:
    """Open the search, type `words` at once and wait for results."""
    button = button_of_search(page)
    (button if button.is_visible() else field_of_search(page)).click()
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


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what `selector` names."""
    for _ in range(FARTHEST_STOP):
        page.keyboard.press("Tab")
        if page.locator(selector).and_(page.locator(":focus")).count():
            return
    raise AssertionError(f"the Tab key never reaches {selector}")


def print_out(page: Page) -> None:
    """Show the page as it goes on paper."""
    page.emulate_media(media="print")

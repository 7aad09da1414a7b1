"""Each component alone, in each of its examples: what its page may hide, or never be in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import load_axe
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.reading import AS_LOADED, computed

# The light and the dark scheme stand in the page. Rules about a whole page are left to pages, and
# an arrow is no text whose contrast axe could tell.
RUN_AXE = """async () => {
  const whole = ["heading-order", "landmark-unique", "page-has-heading-one"];
  const rules = Object.fromEntries(whole.map((rule) => [rule, { enabled: false }]));
  rules["target-size"] = { enabled: true };
  const of = (node) => {
    const view = document.querySelector(node.target[0]).closest("[data-example]");
    return view ? `${view.dataset.example} (${view.dataset.scheme})` : "around the examples";
  };
  const isText = ({ any }) => any.every(({ data }) => data?.messageKey !== "nonBmp");
  const view = { include: [".tu-gallery"], exclude: ["svg text"] };  // see tests/browser/axe.py
  const { violations, incomplete } = await axe.run(view, {
    rules,
    resultTypes: ["violations", "incomplete"],
  });
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.filter(isText).map((node) => `${of(node)}: ${id}: ${node.html}`));
}"""

TOO_WIDE = """(views) => views
  .filter((view) => view.scrollWidth > view.clientWidth + 1)
  .map((view) => view.dataset.example)"""

# What changes in the page when the sheets of the components come in the other order: in elements
# that rules of two of them match, or nothing of theirs could.
REVERSE_SHEETS = """() => {
  const links = [...document.querySelectorAll("link[rel=stylesheet][href*='components/']")];
  const sheets = links.map(({ sheet }) => [...sheet.cssRules]);
  const style = document.createElement("style");
  links[0].before(style);
  for (const link of links) link.remove();
  const text = (rules) => rules.map((rule) => rule.cssText).join("");

  const inside = (rule) => [rule, ...[...(rule.cssRules ?? [])].flatMap(inside)];
  const matches = new Map();
  for (const [number, rules] of sheets.entries()) {
    for (const { selectorText } of rules.flatMap(inside)) {
      // What an element is for a moment, and what is drawn around it, count too.
      const lasting = selectorText?.replace(/::?[-\\w]+(?![-\\w(])/g, (pseudo) =>
        pseudo.startsWith("::") || /hover|focus|active|target/.test(pseudo) ? "" : pseudo);
      if (!lasting) continue;
      for (const element of document.querySelectorAll(`[data-scheme=light] :is(${lasting})`)) {
        if (!matches.has(element)) matches.set(element, new Set());
        matches.get(element).add(number);
      }
    }
  }
  const elements = [...matches].filter(([, numbers]) => numbers.size > 1).map(([one]) => one);
  const named = (rule) => inside(rule).flatMap(({ style }) => [...(style ?? [])]);
  const names = [...new Set(sheets.flat().flatMap(named))];
  const looks = () => elements.map((element) => {
    const computed = getComputedStyle(element);
    return names.map((name) => `${name}: ${computed.getPropertyValue(name)}`);
  });
  style.textContent = sheets.map(text).join("");
  const before = looks();
  style.textContent = sheets.map(text).reverse().join("");
  const after = looks();

  return elements.flatMap((element, place) => before[place]
    .filter((look, name) => look !== after[place][name])
    .map((look) => `${element.closest("[data-example]").dataset.example}: ${look}`));
}"""


@pytest.fixture
def gallery(browser: Browser, served_url: str) -> Iterator[Page]:
    """Return the gallery, in a tab of its own."""
    context = browser.new_context(base_url=served_url, locale="fr-FR")
    page = context.new_page()
    page.goto("/galerie/", wait_until="load")
    yield page
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_in_an_example(gallery: Page, width: int) -> None:
    gallery.set_viewport_size({"width": width, "height": 800})
    load_axe(gallery)

    assert gallery.evaluate(RUN_AXE) == []


def test_no_example_is_wider_than_a_phone(gallery: Page) -> None:
    gallery.set_viewport_size({"width": PHONE, "height": 800})

    assert computed(gallery.locator("[data-example]"), TOO_WIDE, once=AS_LOADED) == []


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_order_of_the_components_changes_nothing(
    gallery: Page, width: int, media: Literal["screen", "print"]
) -> None:
    gallery.set_viewport_size({"width": width, "height": 800})
    gallery.emulate_media(media=media)

    assert gallery.evaluate(REVERSE_SHEETS) == []

"""What axe finds in a page, in both schemes."""

from __future__ import annotations

from functools import cache

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import SCHEMES

# The rules that read colours, all that a scheme changes: the others are asked once.
COLOURS = ["color-contrast", "link-in-text-block"]

# The size of targets is a rule of WCAG 2.2, which axe leaves out unless it is asked for. It cannot
# tell what stands behind the words of a drawing: they are read by `PALE_IN_DRAWINGS`.
RUN_AXE = """async ([kinds, only]) => {
  const results = await axe.run({ exclude: ["svg text"] }, {
    resultTypes: kinds,
    ...(only ? { runOnly: only } : { rules: { "target-size": { enabled: true } } }),
  });
  return kinds.flatMap((kind) => results[kind])
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}"""


# The words of drawings whose contrast is under 4.5 (WCAG 1.4.3): with the shape that they stand on,
# the rectangle of their group, else with what is behind the drawing.
PALE_IN_DRAWINGS = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
  const light = (colour) => {
    const [red, green, blue] = channels(colour)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (text) => {
    const shape = text.parentElement.querySelector(":scope > rect");
    if (shape) return getComputedStyle(shape).fill;
    for (let box = text.ownerSVGElement.parentElement; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (!backgroundColor.endsWith(", 0)")) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = (text) => {
    const [one, other] = [getComputedStyle(text).fill, behind(text)].map(light);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  return [...document.querySelectorAll("svg text")]
    .filter((text) => text.checkVisibility() && contrast(text) < 4.5)
    .map((text) => `pale: ${text.outerHTML.slice(0, 120)}`);
}"""

# Axe keeps the fields of each colour that it reads in weak maps, which the browser is slow to fill
# and to clear: nearly half of its time. It is given some that write in the objects themselves.
WITH_MAPS_THAT_ARE_FAST = """((WeakMap, WeakSet) => {%s})(
  class {
    #name = Symbol();
    has(owner) { return Object.hasOwn(owner ?? {}, this.#name); }
    get(owner) { return owner?.[this.#name]; }
    set(owner, value) { owner[this.#name] = value; return this; }
  },
  class {
    #name = Symbol();
    has(owner) { return Object.hasOwn(owner ?? {}, this.#name); }
    add(owner) { owner[this.#name] = true; return this; }
  },
)"""


@cache
def _script() -> str:
    script: str = Axe().axe_script
    return WITH_MAPS_THAT_ARE_FAST % script


def load_axe(page: Page) -> None:
    """Give the page the `axe` that its scripts may run."""
    page.evaluate(_script())


def faults(page: Page, *, doubts: bool = False) -> list[str]:
    """Return what axe finds in the page as it stands, in each scheme.

    With `doubts`, what it cannot decide too, a contrast for instance: it is a hole in what it says
    of a page.
    """
    load_axe(page)
    kinds = ["violations", "incomplete"] if doubts else ["violations"]
    found = []
    for scheme, only in zip(SCHEMES, (None, COLOURS), strict=True):
        page.emulate_media(color_scheme=scheme)
        told = page.evaluate(RUN_AXE, [kinds, only]) + page.evaluate(PALE_IN_DRAWINGS)
        found += [f"{scheme}: {fault}" for fault in told]
    return found

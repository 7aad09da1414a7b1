"""Browsers that lack what ours has: at the floor that README.md states, and below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import DESKTOP, PATIENCE

# What our scripts and sheets may ask for, and the oldest browsers that we serve do not know.
_SCRIPTED = """
  const refuse = (name, place) => {
    const known = place[name];
    place[name] = function (selector) {
      if (/:has\\(|:popover-open/.test(selector)) throw new SyntaxError(selector);
      return known.call(this, selector);
    };
  };
  for (const place of [Document.prototype, DocumentFragment.prototype, Element.prototype]) {
    for (const name of ["querySelector", "querySelectorAll", "matches", "closest"]) {
      if (name in place) refuse(name, place);
    }
  }
  const { supports } = CSS;
  CSS.supports = (...asked) =>
    !/:popover-open|::details-content/.test(asked) && supports.apply(CSS, asked);
  for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) {
    delete HTMLElement.prototype[name];
  }
  for (const name of Object.keys(Element.prototype)) {
    if (name.startsWith("aria")) delete Element.prototype[name];
  }
  delete Element.prototype.checkVisibility;
  delete String.prototype.replaceAll;
  delete String.prototype.at;
  delete Object.hasOwn;
  delete Object.groupBy;
  delete window.structuredClone;
  for (const name of ["at", "findLast", "toSorted", "toReversed", "toSpliced", "with"]) {
    delete Array.prototype[name];
  }
"""

_UNKNOWN = re.compile(r":popover-open|(?<=::)details-content")


def _without_popovers(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=re.sub(r" popover(?=>)", "", response.text()))


def _without_new_selectors(route: Route) -> None:
    response = route.fetch()
    route.fulfill(
        response=response, body=_UNKNOWN.sub(lambda name: f"{name[0]}-unknown", response.text())
    )


@contextmanager
def older_browser(
    browser: Browser, site_url: str, *, javascript: bool = True, width: int = DESKTOP
) -> Iterator[Page]:
    """Open a browser of the floor, as near as ours can play it."""
    with lacking(browser, site_url, _SCRIPTED, javascript=javascript, width=width) as page:
        page.route(lambda url: url.split("#")[0].endswith("/"), _without_popovers)
        page.route("**/*.css", _without_new_selectors)
        yield page


@contextmanager
def lacking(
    browser: Browser,
    site_url: str,
    script: str = "",
    *,
    javascript: bool = True,
    width: int = DESKTOP,
) -> Iterator[Page]:
    """Open a browser in which `script` has broken something before any page is loaded."""
    context = browser.new_context(
        base_url=site_url,
        locale="fr-FR",
        java_script_enabled=javascript,
        viewport={"width": width, "height": 800},
    )
    context.set_default_timeout(PATIENCE)
    if script:
        context.add_init_script(f"(() => {{ {script} }})()")
    yield context.new_page()
    context.close()

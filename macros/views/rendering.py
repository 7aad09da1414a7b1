"""The only template environment of ours: it escapes, refuses the undefined, and speaks French."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.models.contact import Contact
from macros.models.fact import Fact
from macros.models.legal import LegalSentence
from macros.models.link import Link
from macros.models.site import Site
from macros.rules.freshness import Dated, freshness_of
from macros.rules.scoring import shown
from macros.rules.typography import typeset
from macros.views import french
from macros.views.component_folders import component_folders
from macros.views.mail import mailto

NOTHING = Markup()

# What a template takes from an entry to show it, rather than to name it or to lead to it.
_SHOWN_BY: Mapping[type, frozenset[str]] = {
    Contact: frozenset({"email", "telephone", "holder"}),
    Link: frozenset({"url"}),
    LegalSentence: frozenset({"text"}),
    Fact: frozenset({"text"}),
}


class _Environment(Environment):
    """Tells what the templates show: whatever they read of an entry passes here."""

    on_shown: Callable[[Dated], None]

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute in _SHOWN_BY.get(type(obj), ()):
            self.on_shown(obj)
        return super().getattr(obj, attribute)


class Renderer:
    """Renders the templates of `overrides/` for one site."""

    def __init__(self, site: Site, templates: Path) -> None:
        """Read templates from the folder `templates`, compiled once.

        Raises `DataError` where two components have the same name.
        """
        self._folders = component_folders(templates)
        self._shown: dict[str, dict[int, Dated]] = {}
        self._page_url = ""
        self._environment = _Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_finalize,
        )
        self._environment.on_shown = self._remember
        # The order of the keys is that of the data, and French is read as it is written.
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        self._environment.globals["site"] = site
        self._environment.filters.update(
            day=french.day,
            days=french.days,
            phone=french.phone,
            hours=french.hours,
            siren=french.siren,
            siret=french.siret,
            joined=french.joined,
            sentence=french.sentence,
            number=french.number,
            mixed=french.mixed,
            shown=shown,
            mailto=mailto,
            freshness=partial(freshness_of, site.today),
        )

    def component(self, name: str, page_url: str, /, **context: Any) -> Markup:
        """Return the HTML of the component of that name on one block, for the page `page_url`.

        Jinja raises when the template asks for what `context` does not hold.
        """
        html = self._render(f"{self._folders.get(name)}/{name}.html", page_url, context)
        return Markup(_compact(html))  # noqa: S704  # rendered by the escaping environment above

    def page(self, name: str, page_url: str, /, **context: Any) -> str:
        """Return the Markdown of `pages/<name>.md`, for the page `page_url`."""
        return self._render(f"pages/{name}.md", page_url, context)

    def shown_on(self, page_url: str) -> list[Dated]:
        """Return what the page `page_url` shows of what has to be checked, once it is rendered."""
        return list(self._shown.get(page_url, {}).values())

    def _render(self, template: str, page_url: str, context: dict[str, Any]) -> str:
        inner: Callable[..., Markup] = partial(self._inner_component, page_url)
        self._page_url = page_url
        return self._environment.get_template(template).render(
            page_url=page_url, url=partial(relative_url, page_url), component=inner, **context
        )

    def _remember(self, entry: Dated) -> None:
        self._shown.setdefault(self._page_url, {})[id(entry)] = entry

    def _inner_component(self, page_url: str, name: str, /, **context: Any) -> Markup:
        return self.component(name, page_url, **context)


def relative_url(page_url: str, target: str) -> str:
    """Return the address of `target` as a link of the page `page_url`.

    Both are counted from the root of the site; `target` may end with a fragment. A relative
    address works wherever the site is hosted, a sub-folder included.
    """
    parts = urlsplit(target)
    start = page_url if page_url.endswith("/") else posixpath.dirname(page_url)
    path = posixpath.relpath(parts.path, start)
    if parts.path.endswith("/"):
        path += "/"
    return path + (f"#{parts.fragment}" if parts.fragment else "")


def plain_html(text: str) -> str:
    """Return `text`, typeset and escaped, for templates that print it as it is."""
    return str(escape(typeset(text)))


def _finalize(value: Any) -> Any:
    return typeset(value) if type(value) is str else value


def _compact(html: str) -> str:
    """Put a component on one block: a blank line would end it for Markdown."""
    return re.sub(r"\s*\n\s*", "\n", html).strip()

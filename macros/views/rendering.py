"""The only template environment of ours: it escapes, refuses the undefined, and speaks French."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
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
from macros.rules.freshness import (
    CONTACT_VERIFIED_FOR,
    OFFICIAL_VERIFIED_FOR,
    Freshness,
    freshness,
)
from macros.rules.scoring import shown
from macros.rules.typography import typeset
from macros.views import french
from macros.views.mail import mailto

NOTHING = Markup()


class Renderer:
    """Renders the templates of `overrides/` for one site."""

    def __init__(self, site: Site, templates: Path) -> None:
        """Read templates from the folder `templates`, compiled once."""
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_finalize,
        )
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
            freshness=partial(freshness_of, site),
        )

    def component(self, name: str, page_url: str, /, **context: Any) -> Markup:
        """Return the HTML of `components/<name>.html` on one block, for the page `page_url`.

        Jinja raises when the template asks for what `context` does not hold.
        """
        html = self._render(f"components/{name}.html", page_url, context)
        return Markup(_compact(html))  # noqa: S704  # rendered by the escaping environment above

    def page(self, name: str, page_url: str, /, **context: Any) -> str:
        """Return the Markdown of `pages/<name>.md`, for the page `page_url`."""
        return self._render(f"pages/{name}.md", page_url, context)

    def _render(self, template: str, page_url: str, context: dict[str, Any]) -> str:
        inner: Callable[..., Markup] = partial(self._inner_component, page_url)
        return self._environment.get_template(template).render(
            page_url=page_url, url=partial(relative_url, page_url), component=inner, **context
        )

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


def freshness_of(site: Site, entry: Contact | Link | LegalSentence | Fact) -> Freshness:
    """Return how fresh `entry` is on the day of `site`."""
    if isinstance(entry, Contact):
        return freshness(site.today, entry.verified_on, entry.valid_until, CONTACT_VERIFIED_FOR)
    valid_until = entry.valid_until if isinstance(entry, Fact) else None
    return freshness(site.today, entry.verified_on, valid_until, OFFICIAL_VERIFIED_FOR)


def plain_html(text: str) -> str:
    """Return `text`, typeset and escaped, for templates that print it as it is."""
    return str(escape(typeset(text)))


def _finalize(value: Any) -> Any:
    return typeset(value) if type(value) is str else value


def _compact(html: str) -> str:
    """Put a component on one block: a blank line would end it for Markdown."""
    return re.sub(r"\s*\n\s*", "\n", html).strip()

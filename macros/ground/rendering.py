"""The only template environment of ours: it escapes, refuses the undefined, and speaks French."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    StrictUndefined,
    Undefined,
)
from markupsafe import Markup

from macros.ground import email, french, sirene, telephone
from macros.ground.addresses import Routes
from macros.ground.cache import CompiledTemplates
from macros.ground.component_folders import component_folders
from macros.ground.freshness import Dated, freshness_of, spells_of
from macros.ground.site import View
from macros.ground.typography import typeset

NOTHING = Markup()

# Texts are escaped: in the HTML of a component, a quote stands around an attribute's value only.
_NAMED = "id|for|name|popovertarget|data-copy-from|aria-(?:labelledby|describedby|controls)"
_NAMES = re.compile(rf'(?<=\s)((?:{_NAMED})="|href="#)')
_HIDDEN = re.compile(r"\shidden(?=[\s>])")
_TO_FILL = re.compile(r'((?:\sdata-tu-fill="[^"]*"[^>]*|<summary)>)(?=</)')


class _Environment(Environment):
    """Tells what the templates show: whatever they read of an entry passes here."""

    on_shown: Callable[[Dated], None]

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute in _shown_by(obj.__class__):
            self.on_shown(obj)
        return super().getattr(obj, attribute)


@cache  # to look for what a class has not takes long
def _shown_by(of: Any) -> tuple[str, ...]:
    return getattr(of, "shown_by", ())


def there(value: Any) -> Any:
    """Return `value`; raise `UndefinedError` when it is what the site lacks."""
    if isinstance(value, Undefined):
        value._fail_with_undefined_error()  # noqa: SLF001  # it says what is lacking
    return value


class Renderer:
    """Renders the templates of `overrides/` for one site."""

    def __init__(
        self,
        site: View,
        routes: Routes,
        templates: Path,
        filters: Mapping[str, Callable[..., Any]],
    ) -> None:
        """Read templates from the folder `templates`, compiled once.

        They ask `site` what they show, `routes` where it is, and write with `filters` too. Raises
        `DataError` where two components have the same name.
        """
        self._folders = component_folders(templates)
        self._routes = routes
        self._shown: dict[str, dict[int, Dated]] = {}
        self._rendered: dict[str, set[str]] = {}
        self._page_url = ""
        self._environment = _Environment(
            loader=ChoiceLoader([FunctionLoader(_worth), FileSystemLoader(templates)]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_finalize,
            bytecode_cache=CompiledTemplates("components"),
            auto_reload=False,  # each build has its own renderer
            cache_size=-1,  # no limit: to know the oldest takes longer than to keep it
        )
        self._environment.on_shown = self._remember
        # The order of the keys is that of the data, and French is read as it is written.
        self._environment.policies["json.dumps_kwargs"] = {
            "ensure_ascii": False,
            "separators": (",", ":"),
        }
        self._environment.globals.update(site=site, path_of=routes.path)
        self._environment.filters.update(
            day=french.day,
            phone=telephone.shown,
            email=email.shown,
            sirene=sirene.shown,
            joined=french.joined,
            labels=_labels,
            ids=_ids,
            sentence=french.sentence,
            number=french.number,
            mixed=french.mixed,
            freshness=partial(freshness_of, site.today),
            spells=partial(spells_of, site.today),
            **filters,
        )

    def component(self, name: str, page_url: str, /, **context: Any) -> Markup:
        """Return the HTML of the component of that name on one block, for the page `page_url`.

        Jinja raises when the template asks for what `context` does not hold.
        """
        self._rendered.setdefault(page_url, set()).add(name)
        html = self._render(f"{self._folders.get(name)}/{name}.html", page_url, context)
        return Markup(_compact(html))  # noqa: S704  # rendered by the escaping environment above

    def page(self, name: str, page_url: str, /, **context: Any) -> str:
        """Return the Markdown of `pages/<name>.md`, for the page `page_url`."""
        return self._render(f"pages/{name}.md", page_url, context)

    def value(self, expression: str, names: Mapping[str, Any], /) -> Any:
        """Return what `expression`, written as in a template, is worth with those `names`."""
        template = self._environment.get_template(f"={expression}")
        return template.make_module(dict(names)).value  # type: ignore[attr-defined]

    def shown_on(self, page_url: str) -> list[Dated]:
        """Return what the page `page_url` shows of what has to be checked, once it is rendered."""
        return list(self._shown.get(page_url, {}).values())

    def rendered_on(self, page_url: str) -> set[str]:
        """Return the names of the components of the page `page_url`, once it is rendered."""
        return self._rendered.get(page_url, set())

    def _render(self, template: str, page_url: str, context: dict[str, Any]) -> str:
        inner: Callable[..., Markup] = partial(self._inner_component, page_url)
        self._page_url = page_url
        found = self._environment.get_template(template)
        own = {"page_url": page_url, "url": partial(self._url, page_url), "component": inner}
        # The globals are copied here from a plain dictionary, a hundred thousand times.
        names = found.new_context({**self._environment.globals, **own, **context}, shared=True)
        return "".join(found.root_render_func(names))

    def _url(self, page_url: str, subject: Any, name: str = "") -> str:
        return relative_url(page_url, self._routes.path(there(subject), name))

    def _remember(self, entry: Dated) -> None:
        self._shown.setdefault(self._page_url, {})[id(entry)] = entry

    def _inner_component(self, page_url: str, name: str, /, **context: Any) -> Markup:
        return self.component(name, page_url, **context)


def _worth(name: str) -> str | None:
    """Return the template of an expression, named « = » and what it is: so it is compiled once."""
    return f"{{% set value {name} %}}" if name.startswith("=") else None


def apart(html: Markup, prefix: str) -> Markup:
    """Return the component `html`, its ids after `prefix`: it may stand twice in a page."""
    return Markup(_NAMES.sub(rf"\g<1>{prefix}", str(html)))  # noqa: S704  # as safe as it was


def revealed(html: Markup) -> Markup:
    """Return the component `html` as scripts show it, with « … » wherever they write."""
    return Markup(_TO_FILL.sub(r"\1…", _HIDDEN.sub("", str(html))))  # noqa: S704  # as safe as it was


def relative_url(page_url: str, target: str) -> str:
    """Return the address of `target` as a link of the page `page_url`.

    Both are counted from the root of the site; `target` may end with a fragment. A relative
    address works wherever the site is hosted, a sub-folder included.
    """
    parts = urlsplit(target)
    if parts.path == page_url and parts.fragment:
        return f"#{parts.fragment}"
    start = page_url if page_url.endswith("/") else posixpath.dirname(page_url)
    path = posixpath.relpath(parts.path, start)
    if parts.path.endswith("/"):
        path += "/"
    return path + (f"#{parts.fragment}" if parts.fragment else "")


def _labels(items: Iterable[Any]) -> list[str]:
    return [item.label for item in items]


def _ids(items: Iterable[Any]) -> str:
    """Return the ids of `items`, as one attribute holds them."""
    return " ".join(item.id for item in items)


def _finalize(value: Any) -> Any:
    return typeset(value) if type(value) is str else value


def _compact(html: str) -> str:
    """Put a component on one block: a blank line would end it for Markdown."""
    return "\n".join(filter(None, map(str.strip, html.split("\n"))))

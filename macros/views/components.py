"""What a Markdown page may call: each looks its entry up, then renders the template of its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from macros.models.record import Identified
from macros.models.site import Site
from macros.models.table import Table
from macros.rules.macro_calls import COMPONENTS, PARTS, part_of
from macros.views.exports.contacts_json import schema_fields
from macros.views.rendering import NOTHING, Renderer
from macros.views.site_map import site_map

Component = Callable[..., Markup]


def components(
    site: Site, renderer: Renderer, page_url: Callable[[], str]
) -> Mapping[str, Component]:
    """Return the components by the name under which pages call them.

    `page_url` tells the address of the page being rendered. The ids have been checked by
    `macro_calls.check_calls` before any page is rendered.
    """
    return {name: _component(name, site, renderer, page_url) for name in COMPONENTS}


def _component(name: str, site: Site, renderer: Renderer, page_url: Callable[[], str]) -> Component:
    tables: Mapping[str, Table[Identified]] = {
        "contact": site.contacts,
        "role": site.roles,
        "link": site.links,
        "legal": site.legal,
        "tutorial": site.tutorials,
        "fact": site.facts,
    }

    def call(*ids: str) -> Markup:
        concepts = COMPONENTS[name]
        entries: dict[str, Any] = {}
        owner: Any = None
        for concept, entry_id in zip(concepts, ids, strict=True):
            is_part = concept in PARTS
            owner = part_of(owner, concept, entry_id) if is_part else tables[concept].get(entry_id)
            if owner is None:  # its optional file is left out, and nothing shows it
                return NOTHING
            entries[concept] = owner
        return renderer.component(
            name.replace("_", "-"), page_url(), **entries, **_extra(name, site)
        )

    return call


def _extra(name: str, site: Site) -> dict[str, Any]:
    if name == "contacts_schema":
        return {"fields": schema_fields()}
    if name == "site_map":
        return {"groups": site_map(site)}
    return {}

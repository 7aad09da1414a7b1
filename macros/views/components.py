"""What a Markdown page may call: each looks its entry up, then renders the template of its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from macros.models.record import Identified
from macros.models.site import Site
from macros.models.table import Table
from macros.rules.macro_calls import COMPONENTS, PARTS
from macros.rules.running_times import running_times
from macros.views.catalogue import filters, groups, starts
from macros.views.exports.contacts_json import schema_fields
from macros.views.rendering import NOTHING, Renderer
from macros.views.site_map import site_map

Component = Callable[..., Markup]

# What the pages of a tutorial call for themselves; editors call none of these.
_OF_A_TUTORIAL: Mapping[str, tuple[str, ...]] = {
    "tutorial_opening": ("tutorial",),
    "tutorial_quiz": ("tutorial",),
    "tutorial_key_points": ("tutorial",),
    "tutorial_tomorrow": ("tutorial",),
    "tutorial_checklist": ("tutorial",),
    "tutorial_further": ("tutorial",),
    "tutorial_credits": ("tutorial",),
    "tutorial_kept": ("tutorial",),
    "trainer_opening": ("tutorial",),
    "trainer_preparation": ("tutorial",),
    "trainer_schedule": ("tutorial",),
    "trainer_matrix": ("tutorial",),
    "trainer_notes": ("tutorial", "step"),
    "trainer_tomorrow": ("tutorial",),
    "trainer_observation": ("tutorial",),
    "trainer_quiz": ("tutorial",),
    "trainer_debrief": ("tutorial",),
    "trainer_notes_index": ("tutorial",),
}
_PARTS = {**PARTS, "step": "steps"}


def components(
    site: Site, renderer: Renderer, page_url: Callable[[], str]
) -> Mapping[str, Component]:
    """Return the components by the name under which pages call them.

    `page_url` tells the address of the page being rendered. The ids have been checked by
    `macro_calls.check_calls` before any page is rendered.
    """
    return {
        name: _component(name, concepts, site, renderer, page_url)
        for name, concepts in {**COMPONENTS, **_OF_A_TUTORIAL}.items()
    }


def _component(
    name: str,
    concepts: tuple[str, ...],
    site: Site,
    renderer: Renderer,
    page_url: Callable[[], str],
) -> Component:
    tables: Mapping[str, Table[Identified]] = {
        "contact": site.contacts,
        "role": site.roles,
        "link": site.links,
        "legal": site.legal,
        "tutorial": site.tutorials,
        "fact": site.facts,
    }

    def call(*ids: str) -> Markup:
        entries: dict[str, Any] = {}
        owner: Any = None
        for concept, entry_id in zip(concepts, ids, strict=True):
            if concept in _PARTS:
                parts = getattr(owner, _PARTS[concept])
                owner = next((part for part in parts if part.id == entry_id), None)
            else:
                owner = tables[concept].get(entry_id)
            if owner is None:  # its optional file is left out, and nothing shows it
                return NOTHING
            entries[concept] = owner
        return renderer.component(
            name.replace("_", "-"), page_url(), **entries, **_extra(name, site, entries)
        )

    return call


def _extra(name: str, site: Site, entries: Mapping[str, Any]) -> dict[str, Any]:
    if name == "contacts_schema":
        return {"fields": schema_fields()}
    if name == "site_map":
        return {"groups": site_map(site)}
    if name == "tutorial_starts":
        return {"starts": starts(site)}
    if name == "tutorial_catalogue":
        return {"groups": groups(site), "filters": filters(site)}
    if name == "trainer_schedule":
        return {"rows": running_times(entries["tutorial"])}
    return {}

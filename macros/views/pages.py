"""Every page and file made from the data: one table, no disk, no MkDocs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from markupsafe import escape

from macros.models.record import Entry
from macros.models.site import Site
from macros.rules.typography import typeset
from macros.views import french
from macros.views.addresses import (
    GLOSSARY,
    ORIENTATION,
    card_path,
    entity_path,
    procedure_path,
    role_path,
)
from macros.views.exports.contacts_json import contacts_json, contacts_schema
from macros.views.exports.security_txt import security_txt
from macros.views.exports.vcard import vcard
from macros.views.rendering import Renderer


@dataclass(frozen=True)
class Page:
    """A Markdown page: its path under `docs/`, its text, the data file to edit."""

    path: str
    text: str
    source: str


@dataclass(frozen=True)
class Asset:
    """A file that is not a page: its path from the root of the site and its bytes."""

    path: str
    content: bytes


def generated_pages(site: Site, renderer: Renderer) -> list[Page]:
    """Return the pages of `site` made from its data."""
    return [
        *_orientation_page(site, renderer),
        *_role_pages(site, renderer),
        *_procedure_pages(site, renderer),
        *_entity_pages(site, renderer),
        *_glossary_page(site, renderer),
    ]


def generated_assets(site: Site, base_url: str) -> list[Asset]:
    """Return the files of `site` made from its data; `base_url` is its public address."""
    assets = [
        Asset(card_path(contact).lstrip("/"), vcard(site, contact, base_url))
        for contact in site.contacts.values()
    ]
    assets.append(Asset("contacts.json", contacts_json(site, base_url).encode()))
    schema = json.dumps(contacts_schema(base_url), ensure_ascii=False, indent=2) + "\n"
    assets.append(Asset("contacts.schema.json", schema.encode()))
    if security := security_txt(site, base_url):
        assets.append(Asset(".well-known/security.txt", security.encode()))
    return assets


def _orientation_page(site: Site, renderer: Renderer) -> Iterator[Page]:
    if triage := site.orientation:
        text = renderer.page("orientation", ORIENTATION, triage=triage)
        yield _page(ORIENTATION, triage, triage.title, triage.summary, text)


def _glossary_page(site: Site, renderer: Renderer) -> Iterator[Page]:
    if site.glossary:
        terms = sorted(site.glossary.values(), key=lambda term: french.sort_key(term.term))
        text = renderer.page("glossary", GLOSSARY, terms=terms)
        summary = "Les mots des achats, de la médiation et de l'insertion, en une phrase chacun."
        yield _page(GLOSSARY, terms[0], "Glossaire", summary, text)


def _role_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    for role in site.ranked_roles():
        text = renderer.page("role", role_path(role), role=role)
        yield _page(role_path(role), role, role.title, role.summary, text)


def _procedure_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    for procedure in site.ranked_procedures():
        text = renderer.page("procedure", procedure_path(procedure), procedure=procedure)
        yield _page(procedure_path(procedure), procedure, procedure.title, procedure.summary, text)


def _entity_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    for entity in site.entities.values():
        text = renderer.page("entity", entity_path(entity), entity=entity)
        yield _page(entity_path(entity), entity, entity.name, entity.summary, text)


def _page(url: str, entry: Entry, title: str, summary: str, text: str) -> Page:
    # The theme prints titles and descriptions as they are: they are escaped here. Macros are off,
    # because a « {{ » of the data is text.
    front_matter = {
        "title": str(escape(typeset(title))),
        "description": str(escape(_cut(typeset(summary)))),
        "render_macros": False,
    }
    header = yaml.safe_dump(front_matter, allow_unicode=True, width=10_000)
    return Page(f"{url.strip('/')}.md", f"---\n{header}---\n\n{text}", entry.file)


def _cut(text: str, limit: int = 155) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - 1].rpartition(" ")[0] + "…"

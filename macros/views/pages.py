"""Every page and file made from the data: one table, no disk, no MkDocs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from markupsafe import escape

from macros.models.page import LONGEST_DESCRIPTION
from macros.models.record import Entry
from macros.models.site import Site
from macros.rules.typography import typeset, typeset_markdown
from macros.views import french
from macros.views.addresses import (
    ANNOUNCEMENTS,
    CULTURE,
    GLOSSARY,
    INCLUSION,
    MEMO,
    ORIENTATION,
    PROCEDURES,
    absolute,
    card_path,
    entity_path,
    method_path,
    procedure_path,
    qr_code_path,
    questionnaire_path,
    role_path,
    trainer_path,
    tutorial_path,
)
from macros.views.announcements import ready_clause, ready_texts
from macros.views.exports.browser_data import rules
from macros.views.exports.contacts_json import contacts_json, contacts_schema
from macros.views.exports.qr_code import qr_code
from macros.views.exports.security_txt import security_txt
from macros.views.exports.vcard import vcard
from macros.views.kept_links import with_kept_links
from macros.views.method import method, method_title
from macros.views.navigation import contacts_shown
from macros.views.rendering import Renderer
from macros.views.sheets import SHEETS
from macros.views.tutorial_pages import trainer_text, trainer_title

# Characters: search engines cut what follows, and the name of the site comes after the title.
LONGEST_TITLE = 54


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


def generated_pages(site: Site, renderer: Renderer, base_url: str) -> list[Page]:
    """Return the pages of `site` made from its data; `base_url` is its public address."""
    return [
        *_orientation_page(site, renderer),
        *_role_pages(site, renderer),
        *_procedure_pages(site, renderer),
        *_entity_pages(site, renderer),
        *_glossary_page(site, renderer),
        *_inclusion_page(site, renderer),
        *_culture_pages(site, renderer, base_url),
        *_announcements_page(site, renderer, base_url),
        *_questionnaire_pages(site, renderer),
        *_method_pages(site, renderer),
        *_tutorial_pages(site, renderer),
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
    if site.announcements:
        assets += [
            Asset(qr_code_path(role).lstrip("/"), qr_code(absolute(base_url, role_path(role))))
            for role in site.roles.values()
        ]
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
    if procedures := site.ranked_procedures():
        text = renderer.page("procedures", PROCEDURES, procedures=procedures)
        summary = "Les modes opératoires, pas à pas : ce qu'il faut préparer, les délais, qui sait."
        yield _page(PROCEDURES, procedures[0], "Comment faire", summary, text)
    for procedure in procedures:
        text = renderer.page("procedure", procedure_path(procedure), procedure=procedure)
        yield _page(procedure_path(procedure), procedure, procedure.title, procedure.summary, text)


def _entity_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    for entity in site.entities.values():
        text = renderer.page("entity", entity_path(entity), entity=entity)
        yield _page(entity_path(entity), entity, entity.name, entity.summary, text)


def _inclusion_page(site: Site, renderer: Renderer) -> Iterator[Page]:
    if inclusion := site.inclusion:
        contacts = contacts_shown(site, INCLUSION)
        text = renderer.page("inclusion", INCLUSION, inclusion=inclusion, contacts=contacts)
        yield _page(INCLUSION, inclusion, inclusion.title, inclusion.summary, text)


def _culture_pages(site: Site, renderer: Renderer, base_url: str) -> Iterator[Page]:
    if culture := site.culture:
        clause = ready_clause(site, base_url)
        text = renderer.page("culture", CULTURE, culture=culture, clause=clause)
        yield _page(CULTURE, culture, culture.title, culture.summary, text)
        memo = culture.memo
        text = renderer.page("memo", MEMO, memo=memo, clause=clause)
        yield _page(MEMO, culture, memo.title, memo.summary, text)


def _announcements_page(site: Site, renderer: Renderer, base_url: str) -> Iterator[Page]:
    if announcements := site.announcements:
        text = renderer.page(
            "announcements",
            ANNOUNCEMENTS,
            announcements=announcements,
            texts=ready_texts(site, base_url),
            codes=[(role, absolute(base_url, role_path(role))) for role in site.ranked_roles()],
        )
        yield _page(ANNOUNCEMENTS, announcements, announcements.title, announcements.summary, text)


def _questionnaire_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    for questionnaire in site.ranked_questionnaires():
        sheet, url = questionnaire.sheet, questionnaire_path(questionnaire)
        text = renderer.page(
            "questionnaire", url, questionnaire=questionnaire, rules=rules(site, questionnaire)
        )
        yield _page(url, sheet, sheet.title, sheet.summary, text)


def _method_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    summary = "Le calcul du score, un exemple à refaire au crayon, les sources et les limites."
    for questionnaire in site.ranked_questionnaires():
        url, computed = method_path(questionnaire), method(site, questionnaire)
        text = renderer.page(
            "questionnaire-method", url, questionnaire=questionnaire, method=computed
        )
        yield _page(url, questionnaire.sheet, method_title(questionnaire), summary, text)


def _tutorial_pages(site: Site, renderer: Renderer) -> Iterator[Page]:
    """Yield what a trainer has of each tutorial; the learner's page is the one of its prose.

    The search of the site leaves them out: it is the learner's.
    """
    prose = {page.url: with_kept_links(site, page) for page in site.pages}
    for tutorial in site.tutorials.values():
        url, title = trainer_path(tutorial), _cut(trainer_title(tutorial), LONGEST_TITLE)
        text = typeset_markdown(trainer_text(tutorial, prose[tutorial_path(tutorial)]))
        summary = f"{tutorial.title} : le temps, les notes, les corrigés, la grille."
        yield _page(url, tutorial, title, summary, text, calls=True, is_found=False)
        for sheet in SHEETS:
            url, title, parts = sheet.path(tutorial), sheet.title(tutorial), sheet.parts(tutorial)
            text = renderer.page(sheet.page, url, tutorial=tutorial, title=title, parts=parts)
            title, summary = _cut(title, LONGEST_TITLE), f"{tutorial.title} : {sheet.summary}"
            yield _page(url, tutorial, title, summary, text, is_found=False)


def _page(  # noqa: PLR0913  # what a page says of itself
    url: str,
    entry: Entry,
    title: str,
    summary: str,
    text: str,
    *,
    calls: bool = False,
    is_found: bool = True,
) -> Page:
    """Return the page `url`, which the search of the site finds or not.

    `calls` tells that its text calls components, which are then run. Any other page holds data,
    where a « {{ » is text.
    """
    # The theme prints titles and descriptions as they are: they are escaped here.
    front_matter = {
        "title": str(escape(typeset(title))),
        "description": str(escape(_cut(typeset(summary), LONGEST_DESCRIPTION))),
        "render_macros": calls,
        "search": {"exclude": not is_found},
    }
    header = yaml.safe_dump(front_matter, allow_unicode=True, width=10_000)
    return Page(f"{url.strip('/')}.md", f"---\n{header}---\n\n{text}", entry.file)


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - 1].rpartition(" ")[0] + "…"

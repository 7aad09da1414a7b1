"""The only file that knows MkDocs: its events call the pure functions of the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from macros.errors import DataError
from macros.finishing import finish
from macros.finishing.stylesheet import in_cascade, join_stylesheets
from macros.loading import load_site
from macros.models.page import url_of
from macros.models.site import Site
from macros.rules.typography import typeset, typeset_markdown
from macros.today import choose_today
from macros.views import french
from macros.views.addresses import HOME, TO_WRITE
from macros.views.component_folders import COMPONENTS
from macros.views.components import Component, components
from macros.views.definitions import Definitions
from macros.views.exports.json_script import to_script
from macros.views.exports.structured_data import for_page
from macros.views.navigation import Navigation, PageFacts
from macros.views.pages import generated_assets, generated_pages
from macros.views.rendering import Renderer
from macros.views.set_aside import SetAside, set_aside
from macros.views.tutorial_pages import prose_texts
from macros.views.web_addresses import mark_addresses

log = get_plugin_logger("trait-d-union")


@dataclass
class _Build:
    """The build under way: MkDocs hands nothing of ours from one event to the next."""

    site: Site
    renderer: Renderer
    definitions: Definitions
    navigation: Navigation
    prose_texts: Mapping[str, str]
    name: str
    base_url: str
    page_url: str = HOME
    aside: SetAside | None = None


_current: list[_Build] = []


def on_config(config: MkDocsConfig, *, ship: bool) -> None:
    """Load the data before anything else; every fault at once stops the build.

    `ship` is false when the site is only served here: its drafts are shown.
    """
    root = Path(config.config_file_path).parent
    try:
        site, warnings = load_site(root, choose_today())
        if ship:
            site = site.published()
        renderer = Renderer(site, root / "overrides")
    except DataError as error:
        raise PluginError(str(error)) from None
    for warning in warnings:
        log.info("%s", warning)
    config.site_url = _public_address(config)
    _current[:] = [
        _Build(
            site,
            renderer,
            Definitions(site, renderer),
            Navigation(site),
            prose_texts(site),
            config.site_name,
            config.site_url,
        )
    ]


def on_files(files: Files, config: MkDocsConfig, *, ship: bool) -> Files:
    """Add the pages and files made from the data; none may replace a file that exists.

    `ship` is false when the site is only served here: its stylesheets stay apart, as written.
    """
    build = _current[0]
    config.extra_css = [*in_cascade(file.src_uri for file in files), *config.extra_css]
    if ship:
        _join_stylesheets(files, config)
    _keep_components_in(files, config.extra_css)
    _leave_hidden_pages_out(files, build.site)
    for page in generated_pages(build.site, build.renderer, build.base_url):
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = f"../{page.source}"
        _add(files, file, page.source)
    for asset in generated_assets(build.site, build.base_url):
        _add(files, File.generated(config, asset.path, content=asset.content), asset.path)
    return files


def on_page_markdown(markdown: str, page: MkDocsPage) -> str:
    """Remember which page is being rendered, and set its prose in French typography."""
    build = _current[0]
    build.page_url = _url_of(page)
    build.aside = set_aside(markdown) if page.file.generated_by else None
    if build.aside:
        return build.aside.markdown
    page.title = page.meta["title"] = typeset(str(page.title))
    return typeset_markdown(build.prose_texts[build.page_url])


def on_page_content(html: str, page: MkDocsPage) -> str:
    """Put back what was set aside, define the words of the glossary, keep addresses whole."""
    build, url = _current[0], _url_of(page)
    if build.aside:
        html = build.aside.put_back(html)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | build.aside.ids
    return mark_addresses(build.definitions.define(html, url), url, build.renderer)


def on_env(env: Environment) -> Environment:
    """Give the theme's templates the site and what surrounds a page."""
    build = _current[0]

    def structured_data(page: MkDocsPage | None) -> str:
        return "" if page is None else _structured_data(build, page)

    def page_facts(page: MkDocsPage | None) -> PageFacts:
        url = _url_of(page) if page else ""
        return build.navigation.facts(url, build.renderer.shown_on(url))

    env.filters.update(typeset=typeset, day=french.day)
    env.globals.update(
        site=build.site,
        menu=build.navigation.menu,
        structured_data=structured_data,
        page_facts=page_facts,
    )
    return env


def on_post_build(config: MkDocsConfig, *, ship: bool) -> None:
    """Finish the pages written to disk; `ship` is false when they are only served here."""
    try:
        finish(Path(config.site_dir), ship=ship)
    except DataError as error:
        raise PluginError(str(error)) from None


def page_components() -> Mapping[str, Component]:
    """Return the components for the macros plugin."""
    build = _current[0]
    return components(build.site, build.renderer, lambda: build.page_url)


def _public_address(config: MkDocsConfig) -> str:
    """Return the address that mkdocs.yml gives, with a slash at the end.

    While it serves, MkDocs puts its own in its place: what is copied, saved or printed then would
    lead to this machine.
    """
    written = ""
    for settings in config.user_configs:
        written = settings.get("site_url", written)
    return (written or TO_WRITE).rstrip("/") + "/"


def _leave_hidden_pages_out(files: Files, site: Site) -> None:
    """Remove the prose of the tutorials that the site does not show."""
    for file in files.documentation_pages():
        if url_of(f"docs/{file.src_uri}") not in site.urls:
            files.remove(file)


def _join_stylesheets(files: Files, config: MkDocsConfig) -> None:
    sheets: dict[str, str] = {}
    for path in config.extra_css:
        if not (file := files.get_file_from_path(path)):
            raise PluginError(f"mkdocs.yml — extra_css : docs/{path} n'existe pas.")
        sheets[path] = file.content_string
        files.remove(file)
    path, text = join_stylesheets(sheets)
    files.append(File.generated(config, path, content=text))
    config.extra_css = [path]


def _keep_components_in(files: Files, sheets: Sequence[str]) -> None:
    """Remove what MkDocs would publish of the folders of components, but for `sheets`."""
    for file in list(files):
        if file.src_uri.startswith(f"{COMPONENTS}/") and file.src_uri not in sheets:
            files.remove(file)


def _add(files: Files, file: File, source: str) -> None:
    existing = files.get_file_from_path(file.src_uri)
    if existing:
        raise PluginError(
            f"docs/{file.src_uri} existe déjà : la page faite de {source} ne peut pas la remplacer."
        )
    files.append(file)


def _url_of(page: MkDocsPage) -> str:
    return f"/{page.url}".replace("//", "/")


def _structured_data(build: _Build, page: MkDocsPage) -> str:
    url = _url_of(page)
    leaf = build.navigation.leaves[url]
    title = build.name if url == HOME else leaf.title
    trail = build.navigation.facts(url).trail
    return to_script(for_page(build.site, url, trail, build.base_url, title))
